"""``calendar-tui plan ...``: the written plan as one document, and its approved versions."""

from pathlib import Path

import click

from calendar_tui.cli.check import check_plan
from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import give, give_array, give_json, give_table

plan = click.Group("plan", help="The written plan: show, print, approve, compare its versions.")
plan.add_command(
    click.Command(
        "check",
        callback=check_plan.callback,
        params=check_plan.params,
        help=check_plan.help,
        epilog=example("plan check", "plan check --json"),
    )
)  # the same as ``check plan``

_OUT = click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Into a file.")
_FORCE = click.option("--force", is_flag=True, help="Replace a file that is there.")


@plan.command(
    "show",
    help="The plan in five parts, with what is missing; or a version that was approved.",
    epilog=example("plan show", "plan show --out plan.html", "plan show --version 1"),
)
@click.option("--markdown", "form", flag_value="md", help="As Markdown; so it is without --out.")
@click.option("--html", "form", flag_value="html", help="As a web page to look at or print.")
@click.option("--version", "number", type=int, metavar="N", help="What was approved as version N.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@_OUT
@_FORCE
@pass_plan
def show(
    plan: Plan,
    *,
    form: str | None,
    number: int | None,
    as_json: bool,
    out: Path | None,
    force: bool,
) -> None:
    """Print the document, or write it to a file."""
    from calendar_tui.service.plan_document import Form, kept, plan_json, write_plan, written

    with plan.reading() as reading:
        if as_json:
            if form or out:
                raise click.UsageError("Give either --json, or a form and a file.")
            text = None if number is None else kept(reading, number)
            give_json({"version": number, "markdown": text} if text else plan_json(reading))
            return
        wanted = Form(form) if form else None
        if out is None:
            text = written(reading, wanted or Form.MARKDOWN, number)
            for line in text.rstrip("\n").split("\n"):
                give(line)
            return
        _refuse_over(out, force=force)
        write_plan(reading, out, form=wanted, number=number, over=force)
    plan.tell(f"Wrote {out}.")


@plan.command(
    "print",
    help="The plan as a web page in a file, to open in a browser and print.",
    epilog=example("plan print", "plan print --out board/plan.html --force"),
)
@_OUT
@_FORCE
@pass_plan
def print_(plan: Plan, /, out: Path | None, force: bool) -> None:
    """Write the page, named after the practice and the day unless told otherwise."""
    from calendar_tui.service.plan_document import Form, file_name, write_plan

    with plan.reading() as reading:
        out = out or Path(file_name(reading, Form.PAGE))
        _refuse_over(out, force=force)
        write_plan(reading, out, over=force)
    plan.tell(f"Wrote {out}.")


def _refuse_over(out: Path, *, force: bool) -> None:
    """Say how to replace what is there."""
    from calendar_tui.model.errors import InvalidError

    if out.is_file() and not force:
        raise InvalidError(f"{out} is there already; --force replaces it.")


@plan.command(
    "approve",
    help="Approve the plan as it is now, as its manager; it is kept as the next version.",
    epilog=example("plan approve", "plan approve --review-on '1 jun' --note 'After the merger.'"),
)
@click.option("--review-on", default="", metavar="DAY", help="Its next review; else in a year.")
@click.option("--note", default="", metavar="TEXT", help="What to say with it.")
@click.option("--json", "as_json", is_flag=True, help="Print the approval as JSON.")
@pass_plan
def approve(plan: Plan, /, review_on: str, note: str, as_json: bool) -> None:
    """Keep what the plan says now."""
    from calendar_tui.service.plan_approval import approve as approve_plan
    from calendar_tui.service.plan_document import version_json

    with plan.workspace() as workspace:
        done = approve_plan(workspace, review_on=review_on, note=note)
    if as_json:
        give_json(version_json(done.approved))
    plan.tell(done.sentence)


@plan.command(
    "versions",
    help="The approved versions, newest first.",
    epilog=example("plan versions", "plan versions --json"),
)
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@pass_plan
def versions(plan: Plan, as_json: bool) -> None:
    """List the approvals."""
    from calendar_tui.schedule.format import format_day
    from calendar_tui.service.plan_document import standing, version_json
    from calendar_tui.service.plan_document import versions as approvals

    with plan.reading() as reading:
        found = approvals(reading)
        changed = bool(found) and not as_json and standing(reading).changed
    if as_json:
        give_array(map(version_json, found))
        return
    give_table(
        ("Version", "Approved", "By", "Next review", "Note"),
        [
            (each.number, format_day(each.on), each.by, format_day(each.review_on), each.note)
            for each in found
        ],
    )
    if not found:
        plan.tell("No version was approved yet; do it with: calendar-tui plan approve")
    if changed:
        plan.tell(f"The plan was changed since: calendar-tui plan diff {found[0].number}")


@plan.command(
    "diff",
    help="What changed since version N was approved, or from N to M. Without N: since the newest.",
    epilog=example("plan diff", "plan diff 1 2"),
)
@click.argument("before", type=int, required=False, metavar="[N]")
@click.argument("after", type=int, required=False, metavar="[M]")
@pass_plan
def diff(plan: Plan, before: int | None, after: int | None) -> None:
    """Tell the lines that went and came."""
    from calendar_tui.service.plan_document import differences

    with plan.reading() as reading:
        lines = differences(reading, before, after)
    for line in lines:
        give(line)
    if not lines:
        plan.tell("Nothing changed.")
