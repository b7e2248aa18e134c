"""``history``, ``undo``, ``redo`` and ``verify``."""

from typing import TYPE_CHECKING, Any

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.say import give, give_json, give_table
from calendar_tui.model.errors import Exit

if TYPE_CHECKING:
    from calendar_tui.model.rows import EntryLine
    from calendar_tui.service.reading import Reading


@click.command("history", help="Who changed what, newest first; with a number, one entry in full.")
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
        give_json([_entry_json(line) for line in entries])
        return
    give_table(
        ("Entry", "When (UTC)", "Who", "Through", "What"), [_cells(line) for line in entries]
    )


def _cells(line: "EntryLine") -> tuple[object, ...]:
    """One entry as cells of the table."""
    mark = " (undone)" if line.undone else ""
    at = line.at.strftime("%Y-%m-%d %H:%M")
    return (line.seq, at, line.actor or "-", line.origin, f"{line.summary or line.action}{mark}")


def _entry_json(line: "EntryLine") -> dict[str, Any]:
    """One entry for a program."""
    return {**line_fields(line), "at": line.at.isoformat()}


def line_fields(line: Any) -> dict[str, Any]:
    """The fields of a frozen row, in order."""
    return {name: getattr(line, name) for name in line.__dataclass_fields__}


def _give_entry(reading: "Reading", seq: int, *, as_json: bool) -> None:
    """One entry with every field it changed."""
    detail = reading.entry(seq)
    if as_json:
        changes = [line_fields(change) for change in detail.changes]
        give_json({**_entry_json(detail.line), "changes": changes})
        return
    give(f"Entry {seq}: {detail.line.summary or detail.line.action}")
    for change in detail.changes:
        give(f"  {change.noun} #{change.row_id} {change.field}: {change.before} -> {change.after}")


@click.command("undo", help="Take back your last change, or the entry with that number.")
@click.argument("entry", type=int, required=False)
@pass_plan
def undo(plan: Plan, entry: int | None) -> None:
    """Reverse an entry of the acting person."""
    from calendar_tui.service.history import undo as undo_entry

    with plan.workspace() as workspace:
        plan.tell(undo_entry(workspace, entry).sentence)


@click.command("redo", help="Do again what you took back last.")
@pass_plan
def redo(plan: Plan) -> None:
    """Reverse the acting person's last undo."""
    from calendar_tui.service.history import redo as redo_entry

    with plan.workspace() as workspace:
        plan.tell(redo_entry(workspace).sentence)


@click.command("verify", help="Compare the journal with the plan; exit 1 if they differ.")
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
    for problem in verdict.problems:
        give(problem)
    if verdict.problems:
        raise click.exceptions.Exit(int(Exit.NO))
    plan.tell(f"No known problem found: {verdict.entries} entries, {verdict.rows} rows agree.")
