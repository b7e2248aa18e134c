"""What the checks of texts know the practice by: its contacts, and whom and what it may name."""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from calendar_tui.model.facts import ContactFact
from calendar_tui.model.rows import parse_day
from calendar_tui.model.terms import ContactKind, ContactUse, NameKind
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import each, plain, text

_PRACTICE: Final = """
SELECT id, name, state, contacts, places, partners, hhs_funded, identity_first, brand_tags
FROM practice WHERE id = 1
"""
_CONTACTS: Final = """
SELECT id, name, kind, value, hours, uses, verified_on, owner_id
FROM contact WHERE deleted_at IS NULL AND retired_at IS NULL ORDER BY id
"""
_NAMES: Final = """
SELECT id, name, kind FROM known_name
WHERE deleted_at IS NULL AND retired_at IS NULL ORDER BY id
"""
_USES: Final = {use.value: use for use in ContactUse}


class Known(NamedTuple):
    """What the practice is known by, besides its people."""

    practice: dict[str, Any]
    """``name``, ``state``, ``hhs_funded``, ``identity_first`` and ``brand_tags``."""
    contacts: tuple[ContactFact, ...]
    names: tuple[tuple[NameKind, str], ...]


def known(snapshot: Snapshot) -> Known:
    """Everything but the people, as it is in use."""
    practice = next(each("The practice", snapshot.rows(_PRACTICE), _practice))
    lines = {name: practice.pop(name) for name in ("contacts", "places", "partners")}
    names = tuple(each("Name #{}", snapshot.rows(_NAMES), _name))
    before = ((NameKind.PLACE, lines["places"]), (NameKind.PARTNER, lines["partners"]))
    return Known(
        practice,
        (*_rows(snapshot), *_lines(lines["contacts"])),
        (*names, *((kind, name) for kind, said in before for name in said)),
    )


def contacts(snapshot: Snapshot) -> tuple[ContactFact, ...]:
    """The approved contacts in use, in the order they were written down."""
    lines = next(each("The practice", snapshot.rows(_PRACTICE), _practice))["contacts"]
    return (*_rows(snapshot), *_lines(lines))


def _rows(snapshot: Snapshot) -> Iterable[ContactFact]:
    """Those that have a row."""
    return each("Contact #{}", snapshot.rows(_CONTACTS), _contact)


def _lines(lines: Iterable[str]) -> Iterable[ContactFact]:
    """Those that a practice wrote as lines, until its plan is opened for writing."""
    return (ContactFact(None, "", None, line) for line in lines)


def _contact(row: Record) -> ContactFact:
    """A contact. A use of a later version is passed over."""
    number, name, kind, value, hours, uses, verified_on, owner = row
    meant = tuple(_USES[use] for use in plain(uses) if use in _USES)
    day = parse_day(verified_on)
    return ContactFact(
        number, text(name), ContactKind(kind), text(value), text(hours), meant, day, owner
    )


def _name(row: Record) -> tuple[NameKind, str]:
    """A known name."""
    return NameKind(row[2]), text(row[1])


def _practice(row: Record) -> dict[str, Any]:
    """The practice's row by name."""
    _, name, state, contacts, places, partners, funded, identity, tags = row
    lists = {
        "contacts": contacts,
        "places": places,
        "partners": partners,
        "identity_first": identity,
        "brand_tags": tags,
    }
    read = {key: tuple(str(each) for each in plain(value) or ()) for key, value in lists.items()}
    return {"name": str(name), "state": str(state), "hhs_funded": bool(funded), **read}
