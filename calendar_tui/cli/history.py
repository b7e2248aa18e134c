"""``history``, ``undo``, ``redo`` and ``verify``."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import give, give_array, give_json, give_table
from calendar_tui.cli.show import moment
from calendar_tui.model.errors import Exit

if TYPE_CHECKING:
    from calendar_tui.model.details import ChangeLine
    from calendar_tui.model.rows import EntryLine, PracticeRow
    from calendar_tui.service.reading import Reading


@click.command(
    "history",
    help="Who changed what, newest first; with a number, one entry in full.",
    epilog=example("history --limit 10", "history 12"),
)
@click.argument("entry", type=int, required=False)
@click.option("--limit", default=50, show_default=True, help="How many entries.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def history(plan: Plan, entry: int | None, limit: int, as_json: bool) -> None:
    """The journal, or one entry of it."""
    with plan.reading() as reading:
        if entry is None:
            give_history(reading, None, None, limit=limit, as_json=as_json)
        else:
            _give_entry(reading, entry, as_json=as_json)


def give_history(
    reading: "Reading", noun: str | None, row_id: int | None, *, limit: int, as_json: bool
) -> None:
    """Entries, of one row where it is named."""
    entries = reading.history(noun, row_id, limit=limit)
    if as_json:
        give_array(map(_entry_json, entries))
        return
    practice = reading.practice()
    give_table(
        ("Entry", "When", "Who", "Through", "What"),
        [_cells(line, practice) for line in entries],
        firm=2,
    )


def _cells(line: "EntryLine", practice: "PracticeRow") -> tuple[object, ...]:
    """One entry as cells of the table."""
    mark = " (undone)" if line.undone else ""
    words = f"{line.summary or line.action}{mark}"
    return (line.seq, moment(line.at, practice), line.actor or "-", line.origin, words)


def _entry_json(line: "EntryLine") -> dict[str, Any]:
    """One entry for a program."""
    return {**line._asdict(), "at": line.at.isoformat()}


def line_fields(line: Any) -> dict[str, Any]:
    """The fields of a frozen row, in order."""
    return {name: getattr(line, name) for name in line.__dataclass_fields__}


def _give_entry(reading: "Reading", seq: int, *, as_json: bool) -> None:
    """One entry with every field it changed."""
    detail = reading.entry(seq)
    line = detail.line
    if as_json:
        changes = [line_fields(change) for change in detail.changes]
        give_json({**_entry_json(line), "changes": changes})
        return
    give(f"Entry {seq}: {line.summary or line.action}{' (undone)' if line.undone else ''}")
    when = moment(line.at, reading.practice())
    give(f"{when}, {line.actor or 'nobody'}, through {line.origin}")
    row = None
    for change in detail.changes:
        if row != (change.noun, change.row_id):
            row = change.noun, change.row_id
            name = f" {change.name}" if change.name else ""
            give(f"{change.noun.capitalize()} #{change.row_id}{name}: {change.what}")
        for said in _difference(change):
            give(f"  {said}")


def _difference(change: "ChangeLine") -> Iterator[str]:
    """What a field was and is: on one line where both fit on one."""
    if not change.field:
        return
    both = (change.before, change.after)
    if not any("\n" in text for text in both):
        was = f"{change.before or 'nothing'} -> " if change.what != "added" else ""
        yield f"{change.label}: {was}{change.after or 'nothing'}"
        return
    yield f"{change.label}:"
    for mark, text in zip("-+", both, strict=True):
        yield from (f"  {mark} {line}".rstrip() for line in text.split("\n") if text)


@click.command(
    "undo",
    help="Take back your last change, or your entry with that number.",
    epilog=example("undo", "undo 12"),
)
@click.argument("entry", type=int, required=False)
@pass_plan
def undo(plan: Plan, entry: int | None) -> None:
    """Reverse an entry of the acting person."""
    from calendar_tui.service.history import undo as undo_entry

    with plan.workspace() as workspace:
        plan.tell(undo_entry(workspace, entry).sentence)


@click.command("redo", help="Do again what you took back last.", epilog=example("redo"))
@pass_plan
def redo(plan: Plan) -> None:
    """Reverse the acting person's last undo."""
    from calendar_tui.service.history import redo as redo_entry

    with plan.workspace() as workspace:
        plan.tell(redo_entry(workspace).sentence)


@click.command(
    "verify",
    help="Prove that nobody changed the plan behind the program's back; exit 1 if they did.",
    epilog=example("verify"),
)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def verify(plan: Plan, as_json: bool) -> None:
    """Name every edit that went around the program."""
    from calendar_tui.service.history import verify as verify_plan

    with plan.workspace(anyone=True) as workspace:
        verdict = verify_plan(workspace)
    if as_json:
        give_json(
            {
                "ok": not verdict.problems,
                "entries": verdict.entries,
                "rows": verdict.rows,
                "problems": list(verdict.problems),
            }
        )
    for problem in verdict.problems if not as_json else ():
        give(problem)
    if verdict.problems:
        raise click.exceptions.Exit(int(Exit.NO))
    plan.tell(f"No known problem found: {verdict.entries} entries, {verdict.rows} rows agree.")
