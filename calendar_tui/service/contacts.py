"""Approved ways to reach the practice: trying them, and taking over what were lines before."""

from collections.abc import Mapping
from typing import Any, Final

from sqlmodel import col, select

from calendar_tui.checks.content.ways import Way, ways_of
from calendar_tui.model.base import Row
from calendar_tui.model.errors import BusyError
from calendar_tui.model.practice import Practice
from calendar_tui.model.profile import Contact, KnownName
from calendar_tui.model.terms import MAX_NAME, MAX_TITLE, NameKind, Origin
from calendar_tui.schedule.format import format_day
from calendar_tui.service.nouns import Saved, add_row
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Act, Changes

_EDGES: Final = " \t,;:|-–—"
"""What stands between a name and a number."""

_LINES: Final = ("contacts", "places", "partners")
"""The practice's columns that were lists of lines."""


def verify(workspace: Workspace, contact_id: int) -> Saved:
    """Note that somebody tried a contact today, and that it works."""
    today = workspace.today()
    with workspace.write("contact.verify") as changes:
        row = changes.update(changes.get(Contact, contact_id), {"verified_on": today})
        changes.summary = f"tried contact {row.name}: it works, {format_day(today)}"
    return Saved(contact_id, row.version, row.name, changes.seq)


def take_over(workspace: Workspace) -> int:
    """Make rows of the lines that a practice wrote before contacts and names had any.

    It is an entry of the journal like everything else, made by the program itself. How many
    rows were made; 0 where there is nothing to take over, or somebody else is writing.
    """
    with workspace.database.read() as session:
        practice = session.get(Practice, 1)
        if practice is None or not any(getattr(practice, name) for name in _LINES):
            return 0
    act = Act(workspace.clock.now(), None, "", Origin.SYSTEM, "practice.contacts", undoable=False)
    try:
        with workspace.database.write(act) as changes:
            made = _take_over(changes)
            changes.summary = f"took over contacts and names of the practice: {made}"
    except BusyError:
        return 0
    return made


def _take_over(changes: Changes) -> int:
    """Make the rows and empty the lines."""
    practice = changes.get(Practice, 1)
    ways = [way for line in practice.contacts for way in ways_of(line)]
    for way in dict.fromkeys(ways):
        name, hours = _words_of(way)
        said = {"kind": way.kind, "value": way.value, "hours": hours}
        _add(changes, "contact", Contact, name, said)
    names = [(NameKind.PLACE, name) for name in practice.places]
    names += [(NameKind.PARTNER, name) for name in practice.partners]
    for kind, name in dict.fromkeys(names):
        _add(changes, "name", KnownName, name, {"kind": kind})
    changes.update(practice, {name: [] for name in _LINES})
    return len(dict.fromkeys(ways)) + len(dict.fromkeys(names))


def _words_of(way: Way) -> tuple[str, str]:
    """What people call a way, and when somebody answers: the words around it on its line."""
    on_line = ways_of(way.line)
    before = way.line.partition(on_line[0].value)[0].strip(_EDGES)
    after = way.line.rpartition(on_line[-1].value)[2].strip(_EDGES)
    return before or way.kind.label, after[:MAX_TITLE]


def _add(changes: Changes, noun: str, table: type[Row], name: str, said: Mapping[str, Any]) -> None:
    """Add a row under a name that no other has."""
    living: Any = table
    statement = select(living.name).where(col(living.deleted_at).is_(None))
    taken = {each.casefold() for each in changes.session.exec(statement)}
    free, number = name[:MAX_NAME].strip(), 2
    while free.casefold() in taken:
        free = f"{name[: MAX_NAME - 4].strip()} {number}"
        number += 1
    add_row(changes, noun, {"name": free, **said})
