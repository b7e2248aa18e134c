"""What the checks of texts know the practice by."""

from typing import Any, Final

from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import each, plain

_PROFILE: Final = "SELECT id, name, state, contacts, places, partners FROM practice WHERE id = 1"


def profile(snapshot: Snapshot) -> dict[str, Any]:
    """The practice's ``name``, ``state``, ``contacts``, ``places`` and ``partners``."""
    return next(each("The practice", snapshot.rows(_PROFILE), _read))


def _read(row: Record) -> dict[str, Any]:
    """The row by name."""
    _, name, state, contacts, places, partners = row
    lists = {"contacts": contacts, "places": places, "partners": partners}
    read = {key: tuple(str(each) for each in plain(value) or ()) for key, value in lists.items()}
    return {"name": str(name), "state": str(state), **read}
