"""``post add`` and ``post edit``: by options, from a file, or as a stream of JSON lines."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.nouns import field_options, given
from calendar_tui.cli.say import give_json, give_line, incoming, text_in
from calendar_tui.model.errors import Exit, InvalidError
from calendar_tui.model.nouns import POST
from calendar_tui.model.terms import Status

if TYPE_CHECKING:
    from calendar_tui.service.streams import Answer

CHECKED: Final = 200
"""Posts that are checked at once after a stream, in some half a second; more wait."""

NAMED: Final = 5
"""Posts that are named by number where they are to be looked at."""


@click.command(
    "add",
    help="Write a new post, or one for each line of JSON on stdin.",
    epilog=example(
        "post add 'Flu shots' --channel ig --at 'fri 9:00' --body-file flu.txt",
        "post add 'Open late' --channel fb --at mon --record --no-link",
        "post add --stdin <posts.jsonl",
    ),
)
@click.argument("words", metavar="[TITLE]", required=False)
@field_options(POST, skip=frozenset({"permalink"}))
@click.option("--body-file", type=click.Path(dir_okay=False, allow_dash=True), help="Text's file.")
@click.option("--status", help="idea or draft; without it, draft if channel and author are known.")
@click.option("--record", is_flag=True, help="It is already out: record it as published.")
@click.option("--permalink", help="With --record: where it was published.")
@click.option("--no-link", is_flag=True, help="With --record: it has no link.")
@click.option("--stdin", "stream", is_flag=True, help="Read one JSON object a line.")
@click.option("--create", is_flag=True, help="Make a channel that isn't there yet.")
@click.option("--next-slot", is_flag=True, help="At the next free time of its channel.")
@click.option("--json", "as_json", is_flag=True, help="Print the post as JSON.")
@pass_plan
def add(plan: Plan, /, stream: bool, create: bool, as_json: bool, **options: Any) -> None:
    """Add one post, or one a line from stdin."""
    if stream:
        from calendar_tui.service.streams import add_line

        _stream(plan, lambda workspace, line: add_line(workspace, line, create=create))
        return
    from calendar_tui.service.forms import parse
    from calendar_tui.service.posts import Recorded
    from calendar_tui.service.posts import add as add_post

    record, status = options.pop("record"), options.pop("status")
    next_slot = options.pop("next_slot")
    if next_slot and options["at"] is not None:
        raise InvalidError("Say when once: with --at WHEN, or --next-slot.")
    permalink, no_link = options.pop("permalink"), options.pop("no_link")
    if record and not (permalink or no_link):
        raise InvalidError("Say where it was published with --permalink URL, or --no-link.")
    words = options.pop("words")
    if words is not None and options["title"] is not None:
        raise InvalidError("Give the title once: as the first word, or with --title.")
    options["title"] = words if words is not None else options["title"]
    raw = given(_with_body(options))
    if not raw:
        raise click.UsageError("Give a title or a text; see calendar-tui post add --help.")
    with plan.workspace() as workspace:
        channel = str(raw.pop("channel", "")).strip() if create else ""
        values = parse(POST, raw, workspace.reader(past=record), new=True).checked()
        if next_slot:
            values |= _next_slot(workspace, values.get("channel_id"))
        saved = add_post(
            workspace,
            values,
            status=_status(status),
            recorded=Recorded(permalink or "") if record else None,
            channel=channel,
        )
        _show(workspace, saved.id, as_json=as_json)
        plan.tell(" ".join([f"Added {saved.name}.", *saved.notes]))
        _tell_open(plan, workspace, [saved.id])


@click.command(
    "edit",
    help="Change the given fields of a post, or of one for each line of JSON on stdin.",
    epilog=example("post edit 12 --at fri --tags flu,winter", "post edit --stdin <edits.jsonl"),
)
@click.argument("post_id", metavar="ID", required=False)
@field_options(POST)
@click.option("--body-file", type=click.Path(dir_okay=False, allow_dash=True), help="Text's file.")
@click.option("--version", type=int, help="Refuse if it was saved since this version.")
@click.option("--stdin", "stream", is_flag=True, help="Read one JSON object a line.")
@click.option("-y", "--yes", is_flag=True, help="Don't ask before an approval is lost.")
@click.option("--json", "as_json", is_flag=True, help="Print the post as JSON.")
@pass_plan
def edit(plan: Plan, /, stream: bool, yes: bool, as_json: bool, **options: Any) -> None:
    """Change one post, or one a line from stdin."""
    if stream:
        from calendar_tui.service.streams import edit_line

        _stream(plan, edit_line)
        return
    from calendar_tui.service.forms import parse
    from calendar_tui.service.posts import cost_of_edit
    from calendar_tui.service.posts import edit as edit_post

    row_id, version = post_number(options.pop("post_id")), options.pop("version")
    raw = given(_with_body(options))
    if not raw:
        raise click.UsageError("Name a field to change; see calendar-tui post edit --help.")
    with plan.workspace() as workspace:
        values = parse(POST, raw, workspace.reader()).checked()
        cost = cost_of_edit(workspace, row_id, values)
        if cost and not plan.sure(f"This gives up {cost}. Save?", yes=yes):
            raise click.Abort
        saved = edit_post(workspace, row_id, version, values)
        _show(workspace, saved.id, as_json=as_json)
        lost = f" It is a draft again; {cost} is gone." if cost else ""
        done = "Saved" if saved.entry else "Nothing to change in"
        plan.tell(" ".join([f"{done} {saved.name}.{lost}", *saved.notes]))
        _tell_open(plan, workspace, [saved.id])


def _next_slot(workspace: Any, channel_id: int | None) -> dict[str, Any]:
    """The time columns of a post at the next free time of its channel."""
    if channel_id is None:
        raise InvalidError("Name a --channel that is there: --next-slot is its next free time.")
    (when,) = workspace.reading.free(channel_id)
    return {"day": when.day, "clock": when.clock, "fold": when.fold}


def post_number(text: str | None) -> int:
    """A post's id from ``12`` or ``#12``."""
    word = (text or "").strip().removeprefix("#")
    if not (word.isascii() and word.isdigit() and len(word) <= 18):
        shown = f", not {text!r}" if text else ""
        raise InvalidError(f"A post is named by its number, such as 12{shown}.")
    return int(word)


def _with_body(options: dict[str, Any]) -> dict[str, Any]:
    """The options, with the text read from its file."""
    file = options.pop("body_file", None)
    return options if file is None else options | {"body": text_in(file)}


def _status(word: str | None) -> Status | None:
    """The status named by an option."""
    if word is None:
        return None
    try:
        return Status(word.strip().lower().replace("-", "_").replace(" ", "_"))
    except ValueError:
        raise InvalidError(
            f"{word!r} is no status a post can start in; use idea or draft."
        ) from None


def _show(workspace: Any, post_id: int, *, as_json: bool) -> None:
    """The post as it stands now, for a program."""
    if as_json:
        from calendar_tui.service.reading import as_json as post_json

        give_json(post_json(workspace.reading.post(post_id), workspace.directory()))


def _tell_open(plan: Plan, workspace: Any, ids: list[int]) -> None:
    """Check posts that are saved, and tell what is open in them; nothing where all is well.

    Only who hears it waits for it, and only once the posts are saved.
    """
    if plan.quiet or not ids:
        return
    if len(ids) > CHECKED:
        plan.tell(f"{len(ids):,} posts are saved and not checked yet: calendar-tui check --all.")
        return
    from calendar_tui.cli.check import summed
    from calendar_tui.service.checking import notices
    from calendar_tui.service.rechecking import open_now

    found = open_now(workspace, ids)
    if found:
        listed = " ".join(map(str, ids)) if len(ids) <= NAMED else "--all"
        counts = summed(each.value for each in found).rstrip(".")
        plan.tell(f"{counts}: see calendar-tui check {listed}.")
    for notice in notices(workspace.reading):
        plan.tell(notice)


def _stream(plan: Plan, answer: Callable[[Any, bytes], "Answer"]) -> None:
    """Answer every line of stdin after its commit; ends with the worst line's exit code.

    What is open in the posts is told once at the end, so that no answer waits for a check.
    """
    from calendar_tui.service.streams import lines

    worst, written = Exit.DONE, dict[int, None]()
    with plan.workspace() as workspace:
        for line in lines(incoming()):
            given = answer(workspace, line)
            give_line(given.said)
            if given.exit is Exit.DONE:
                written[given.said["id"]] = None
            worst = max(worst, given.exit)
            if given.exit >= Exit.STORAGE:  # the next line would fare no better
                break
        _tell_open(plan, workspace, list(written))
    if worst is not Exit.DONE:
        raise click.exceptions.Exit(int(worst))
