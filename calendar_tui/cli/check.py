"""``check``: what the rules find in posts and texts; ``check plan``: in the plan as a whole."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.post_write import post_number
from calendar_tui.cli.say import (
    give,
    give_array,
    give_json,
    give_line,
    incoming,
    on_terminal,
    text_in,
)
from calendar_tui.model.errors import Exit
from calendar_tui.model.terms import Severity

if TYPE_CHECKING:
    from calendar_tui.model.resolutions import WaitingLine
    from calendar_tui.service.text_report import Report, Told
    from calendar_tui.service.waiting import Pile


class _Check(click.Group):
    """``check plan`` is a command of its own; every other word is about posts and texts."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read a line without ``plan`` as one of posts and texts."""
        if not args or args[0] not in {"plan", *ctx.help_option_names}:
            args = [_TEXTS, *args]
        return super().parse_args(ctx, args)

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """What the help names as commands."""
        return ["plan"]

    def format_usage(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """How it is called, both ways."""
        formatter.write_usage("calendar-tui check", "[ID]... [--all] [--text FILE] [--jsonl]")
        formatter.write_usage("calendar-tui check", "plan [--json] [--jsonl]")


_TEXTS = "posts"
"""The command behind the group's own name."""

check = _Check(
    "check",
    help="Check posts and texts by the rules, and the plan as a whole. Ends with 1 where"
    " something blocks. What isn't found may still be wrong: a person reads every post.",
    epilog=example(
        "check 12",
        "check --all",
        "check --text flu.txt",
        "check --jsonl <texts.jsonl",
        "check plan",
    ),
)

_OPEN = (Severity.BLOCK, Severity.WARN)
"""What a plan should not have."""


@check.command(_TEXTS, hidden=True, epilog=example("check 12", "check --all --json"))
@click.argument("ids", metavar="[ID]...", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Every post that is still to go out.")
@click.option(
    "--text", "file", type=click.Path(dir_okay=False, allow_dash=True), help="A text; - is stdin."
)
@click.option("--jsonl", "stream", is_flag=True, help="A text for each line of JSON on stdin.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def check_texts(
    plan: Plan, /, *, ids: tuple[str, ...], everything: bool, file: str, stream: bool, as_json: bool
) -> None:
    """Check posts, a text, or a stream of texts by the rules."""
    if [bool(ids), everything, bool(file), stream].count(True) != 1:
        raise click.UsageError("Name posts by number, or give one of --all, --text and --jsonl.")
    if stream:
        _answer_lines()
    elif file:
        _check_file(plan, file, as_json=as_json)
    else:
        _check_posts(plan, ids, as_json=as_json)


def _answer_lines() -> None:
    """Answer every line of stdin, one at a time; ends with the worst line's exit code."""
    from calendar_tui.service.checking import planless_rulebook
    from calendar_tui.service.streams import lines
    from calendar_tui.service.text_report import of_line

    rulebook, worst = planless_rulebook(), Exit.DONE
    for line in lines(incoming()):
        said, code = of_line(line, rulebook)
        give_line(said)
        worst = max(worst, code)
    _end(worst)


def _check_file(plan: Plan, file: str, *, as_json: bool) -> None:
    """Check one text; by the plan's own contacts and names where there is a plan."""
    from calendar_tui.service.checking import planless_rulebook, rulebook_of
    from calendar_tui.service.text_report import of_text

    text = text_in(file)
    path = plan.location.path
    if path is not None and not path.exists():
        rulebook = planless_rulebook()
    else:
        with plan.reading() as reading:
            rulebook = rulebook_of(reading)
    told, data = of_text(text, rulebook)
    if as_json:
        give_json(data)
    else:
        give_findings(told)
        plan.tell(summed(each.severity for each in told))
    for note in rulebook.notices:
        plan.tell(note)
    _end(Exit.NO if any(each.blocks for each in told) else Exit.DONE)


def _check_posts(plan: Plan, ids: tuple[str, ...], *, as_json: bool) -> None:
    """Check posts by number, or all that are still to go out."""
    from calendar_tui.service.checking import rulebook_of
    from calendar_tui.service.text_report import of_plan, of_posts

    numbers = list(dict.fromkeys(post_number(text) for text in ids))
    with plan.workspace(anyone=True) as workspace:
        told_of = progress_of(plan)
        found = of_posts(workspace, numbers, told_of) if ids else of_plan(workspace, told_of)
        reports = list(found)
        notes = rulebook_of(workspace.reading).notices
    if as_json:
        give_array(each.as_json() for each in reports)
    else:
        for each in reports:
            give_report(each)
        plan.tell(summed(told.severity for each in reports for told in each.told))
    for note in notes:
        plan.tell(note)
    _end(Exit.NO if any(each.blocks for each in reports) else Exit.DONE)


def progress_of(plan: Plan) -> Any:
    """Says how far a long check is, where a person waits for it."""

    def tell(done: int, total: int) -> bool:
        """A line at the beginning and at each tenth."""
        step = max(total // 1_000, 1) * 100
        if total >= 500 and on_terminal() and done % step == 0:
            plan.tell(f"Checked {done:,} of {total:,} posts.")
        return True

    return tell


def give_report(report: "Report") -> None:
    """One post and its findings, for a person."""
    if report.told:
        give(f"#{report.id} {report.title} ({report.status.label})")
        give_findings(report.told)


def give_findings(told: "Iterable[Told]") -> None:
    """Findings for a person: what, where, why, what to do."""
    for each in told:
        give(f"{each.severity:<11}{each.rule}  {each.message}")
        where = f"“{each.matched}” in the {each.part}" if each.matched else ""
        lines = [("where", where), ("why", each.why), ("do", each.do)]
        if each.question and each.severity != "answered":
            lines += [("asks", each.question), *(("", choice) for choice in each.choices)]
        lines.append(
            ("next" if each.solve and each.severity not in _SOLVED else "said", each.solve)
        )
        for label, words in lines:
            if words:
                give(f"{'':11}{label:<6}{words}")


_SOLVED = ("answered", "overridden")


def summed(weights: Iterable[str]) -> str:
    """How many findings there are of each weight, and of solved ones."""
    given = list(weights)
    counts = {word: given.count(word) for word in (*(each.value for each in Severity), *_SOLVED)}
    listed = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
    return f"{listed}." if listed else "No known problem found."


def _end(code: Exit) -> None:
    """End with an exit code other than 0."""
    if code is not Exit.DONE:
        raise click.exceptions.Exit(int(code))


@check.command(
    "plan",
    help="What is amiss in the plan and open in posts to come."
    " Ends with 1 while something blocks or warns.",
    epilog=example("check plan", "check plan --jsonl"),
)
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@click.option("--jsonl", "as_lines", is_flag=True, help="As one JSON object a line.")
@pass_plan
def check_plan(plan: Plan, /, as_json: bool, as_lines: bool) -> None:
    """A finding at a time: what, why, what to do, where."""
    from calendar_tui.service import planning, waiting
    from calendar_tui.service.goal_words import where_words

    with plan.reading() as reading:
        found = planning.plan_findings(reading)
        lines = waiting.waiting(reading)
        behind = waiting.unchecked(reading)
        directory = reading.directory()
        notes = planning.rule_notices(reading)
    weights = [*(each.severity for each in found), *(each.severity for each in lines)]
    data = [*(each.as_json() for each in found), *map(waiting.as_json, lines)]
    if as_json:
        give_array(data)
    elif as_lines:
        for row in data:
            give_line(row)
    else:
        for each in found:
            _give(each, where_words(each.go, directory))
        for pile in waiting.piles(lines):
            _give_pile(pile)
        plan.tell(summed(weights))
    for note in notes:
        plan.tell(note)
    if behind:
        many = "1 post wasn't" if behind == 1 else f"{behind:,} posts weren't"
        plan.tell(f"{many} checked as they are now; calendar-tui check --all does it.")
    if any(each in _OPEN for each in weights):
        raise click.exceptions.Exit(int(Exit.NO))


def _give(finding: Any, where: str) -> None:
    """One finding of the plan for a person."""
    head = f"{finding.severity.value:<7}"
    give(f"{head}{finding.message}")
    for label, words in (("why", finding.why), ("do", finding.do), ("where", where)):
        give(f"{'':7}{label:<6}{words}")


def _give_pile(pile: "Pile") -> None:
    """The findings of one rule in posts to come: each of few, the first of many."""
    from calendar_tui.service.waiting import FEW

    give(f"{pile.severity.value:<7}{pile.sentence}")
    shown = pile.lines[:FEW]
    for line in shown:
        give(f"{'':7}#{line.post_id} {_when(line)}{line.title}: {line.message}")
    numbers = list(dict.fromkeys(line.post_id for line in pile.lines))
    if len(pile.lines) > len(shown):
        give(f"{'':7}and {len(pile.lines) - len(shown):,} more")
    named = " ".join(map(str, numbers[:_NAMED]))
    give(f"{'':7}{'where':<6}calendar-tui check {named}")


_NAMED = 10
"""Posts that a command to run next names at most."""


def _when(line: "WaitingLine") -> str:
    """The day of a post, before its title; nothing where it has none."""
    from calendar_tui.schedule.format import short_day

    return f"{short_day(line.day)} " if line.day else ""
