"""Approved ways to reach a practice: what each is, and what it is meant for. Pure."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from calendar_tui.model.terms import ContactKind, ContactUse

PHONE: Final = re.compile(r"(?:\+?1[ .-]?)?\(?[2-9]\d{2}\)?[ .-]?\d{3}[ .-]?\d{4}")
MAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
WEB: Final = re.compile(r"(?:https?://|www\.)[^\s,;()]{3,200}")

SITE: Final = re.compile(r"[\w-]{1,63}(?:\.[a-z][\w-]{1,62}){1,4}(?:/\S{0,200})?", re.IGNORECASE)
"""A web address as people write it, without its scheme."""


class Way(NamedTuple):
    """One approved way to reach the practice."""

    line: str
    """As people read it: ``Nurse line 815-555-0143, weekdays``."""
    kind: ContactKind
    value: str
    """The number or address itself."""
    uses: tuple[ContactUse, ...] = ()
    """What it is meant for; empty: anything."""


def ways_of(line: str) -> tuple[Way, ...]:
    """What a line such as ``Patient portal https://portal.elm.example`` names, in its order.

    Each number and address in it is a way of its own; a line without any is one way.
    """
    portal = "portal" in line.casefold()
    site = ContactKind.PORTAL if portal else ContactKind.WEB
    found = [
        (each.start(), Way(line, kind, each[0]))
        for kind, pattern in (
            (ContactKind.EMAIL, MAIL),
            (site, WEB),
            (ContactKind.PHONE, PHONE),
        )
        for each in pattern.finditer(line)
    ]
    if not found and (named := SITE.search(line)):
        return (Way(line, site, named[0]),)
    return tuple(way for _, way in sorted(found)) or (Way(line, _unnamed(line), line),)


def _unnamed(line: str) -> ContactKind:
    """What a line is in which there is no number and no address to be called or written to."""
    if "portal" in line.casefold():
        return ContactKind.PORTAL
    postal = any(each.isdigit() for each in line)
    return ContactKind.ADDRESS if postal else ContactKind.IN_PERSON


def fitting(
    ways: Iterable[Way], kinds: frozenset[ContactKind], use: ContactUse | None
) -> Way | None:
    """The way of one of ``kinds`` to name where somebody needs ``use``.

    One that is meant for it comes first, then one for anything, then one for appointments; of
    equals the first. ``None`` where there is none of these kinds.
    """
    fit = (way for way in ways if way.kind in kinds)
    return min(fit, key=lambda way: _distance(way, use), default=None)


def _distance(way: Way, use: ContactUse | None) -> int:
    """How far a way is from what it is needed for."""
    if use is not None and use in way.uses:
        return 0
    if not way.uses:
        return 1
    return 2 if ContactUse.APPOINTMENTS in way.uses else 3
