"""Which names and words a field could mean, for its hint and for stepping through. Pure."""

from datetime import date
from typing import Any, Final

from calendar_tui.model.names import plain
from calendar_tui.model.noun import Field, Kind
from calendar_tui.model.rows import AuthorName, ChannelName
from calendar_tui.model.terms import ChannelKind
from calendar_tui.schedule.zone_names import SPOKEN
from calendar_tui.service.reader import Reader
from calendar_tui.tui.forms.values import SEPARATORS, name_to_type

ZONES: Final = tuple(dict.fromkeys(SPOKEN.values()))
"""Zones that are offered: those of the United States. Any other can be typed."""

LISTS: Final = frozenset({Kind.REFS, Kind.CHOICES})
"""Kinds that hold several names."""

ONE_OF: Final = frozenset({Kind.REF, Kind.CHOICE, Kind.BOOL, Kind.ZONE}) | LISTS
"""Kinds whose words come from a list."""


def candidates(spec: Field, reader: Reader) -> tuple[str, ...]:
    """Everything that can be chosen in a field, as it is typed."""
    match spec.kind:
        case Kind.BOOL:
            return ("yes", "no")
        case Kind.ZONE:
            return ZONES
        case Kind.CHOICE | Kind.CHOICES:
            return tuple(each.replace("_", " ") for each in spec.choices)
        case Kind.REF | Kind.REFS:
            rows = reader.directory.of(spec.noun).values()
            living = [row for row in rows if _is_offered(row, spec, reader.today)]
            living.sort(key=lambda row: plain(row.name))
            return tuple(name_to_type(row.id, spec.noun, reader.directory) for row in living)
        case _:
            return ()


def _is_offered(row: Any, spec: Field, today: date) -> bool:
    """Whether a name is worth offering: in use, at work, and one that is posted to."""
    if row.retired:
        return False
    if isinstance(row, AuthorName):
        return row.active_on(today)
    if isinstance(row, ChannelName) and spec.kind is Kind.REF:
        return row.kind is ChannelKind.BUSINESS
    return True


def split(text: str) -> tuple[str, str]:
    """A list's text before its last entry, separator included, and that entry."""
    cut = max(text.rfind(mark) for mark in SEPARATORS) + 1
    rest = text[cut:]
    blank = len(rest) - len(rest.lstrip())
    return text[:cut] + rest[:blank], rest.strip()


def matches(spec: Field, text: str, reader: Reader) -> tuple[str, ...]:
    """What ``text`` (in a list its last entry) could become; all where it is empty or whole."""
    head, last = split(text) if spec.kind in LISTS else ("", text.strip())
    taken = {plain(part) for part in head.replace(";", ",").split(",")}
    offered = [each for each in candidates(spec, reader) if plain(each) not in taken]
    wanted = plain(last)
    if not wanted or wanted in map(plain, offered):
        return tuple(offered)
    begins = [each for each in offered if plain(each).startswith(wanted)]
    inside = [each for each in offered if wanted in plain(each) and each not in begins]
    return (*begins, *inside)
