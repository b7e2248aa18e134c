"""Who acts: named, remembered for this plan on this machine, or the only one there is.

This is a name on every change, not a login.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.names import resolve
from calendar_tui.model.rows import AuthorName, Directory


def acting_person(
    directory: Directory, today: date, *, named: str | None, remembered: int | None
) -> AuthorName | None:
    """The person who acts; ``None`` in a plan that has nobody yet.

    ``named`` (``--as``) must be at work. Without it: the one remembered, else the only
    one at work; several raise ``InvalidError`` with their names.
    """
    at_work = [person for person in directory.authors.values() if person.active_on(today)]
    if named is not None:
        return _named(named, directory, today)
    for person in at_work:
        if person.id == remembered:
            return person
    if len(at_work) == 1:
        return at_work[0]
    if not directory.authors:
        return None
    if not at_work:
        raise InvalidError("Nobody in this plan is at work today; name who acts with --as NAME.")
    raise InvalidError(f"Who acts? Say --as NAME, one of {_names(at_work)}.")


def _named(named: str, directory: Directory, today: date) -> AuthorName:
    """The person called ``named``, who must be at work today."""
    person: AuthorName = resolve(named, directory.authors.values(), "author")
    if not person.active_on(today):
        raise InvalidError(f"{person.name} is not at work today, so can't act.")
    return person


def _names(people: Iterable[AuthorName]) -> str:
    """Names in a row, alphabetically."""
    return ", ".join(sorted(person.name for person in people))


def recall(state: Path, plan: str) -> int | None:
    """The id of the person last remembered for the plan with uid ``plan``."""
    try:
        kept = json.loads(_file(state, plan).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    author = kept.get("author") if isinstance(kept, Mapping) else None
    return author if isinstance(author, int) else None


def remember(state: Path, plan: str, person: AuthorName) -> None:
    """Keep ``person`` as the one who acts on the plan ``plan`` from here.

    A state folder that can't be written is no reason to fail: the next command asks again.
    """
    file = _file(state, plan)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({"author": person.id}), encoding="utf-8")
    except OSError:
        return


def _file(state: Path, plan: str) -> Path:
    """Where the acting person of a plan is kept."""
    return state / "acting" / f"{plan}.json"
