"""Up and down in a field: the next name, a day more, a quarter of an hour less. Pure."""

import re
from typing import Final, NamedTuple

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.names import plain
from calendar_tui.model.noun import Field, Kind
from calendar_tui.schedule.format import typed_day, typed_when
from calendar_tui.schedule.when import When, shift_days, step_when
from calendar_tui.service.fields import read_field
from calendar_tui.service.reader import Reader
from calendar_tui.tui.forms.matching import LISTS, ONE_OF, candidates, matches, split

QUARTER: Final = 15
"""Minutes that a time steps by."""

STEPPED: Final = ONE_OF | {Kind.DATE, Kind.WHEN, Kind.INT}
"""Kinds that up and down step through; in others they go to the next field."""

_CLOCK: Final = re.compile(
    r"(?:\bat\s+)?(?:\b\d{1,4}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m?\.?)?|\bnoon)\s*(?:\(second\))?\s*$",
    re.IGNORECASE,
)
"""The time at the end of a day and time."""


class Stepped(NamedTuple):
    """A field after a step."""

    text: str
    at: int
    """Where the cursor stands then."""


def stepped(spec: Field, text: str, at: int, up: int, reader: Reader) -> Stepped | None:
    """The field with its cursor ``at``, ``up`` steps up; ``None`` where it can't be read.

    In a list of names up is the name before; a day, a time and a number grow.
    """
    if spec.kind in ONE_OF:
        return _next_name(spec, text, up, reader)
    match spec.kind:
        case Kind.DATE:
            return _next_day(spec, text, up, reader)
        case Kind.WHEN:
            return _next_when(spec, text, at, up, reader)
        case Kind.INT:
            return _next_number(spec, text, up)
        case _:
            return None


def _next_name(spec: Field, text: str, up: int, reader: Reader) -> Stepped | None:
    """The name before or after; from letters that begin several, the last or first of them."""
    head, last = split(text) if spec.kind in LISTS else ("", text.strip())
    optional = spec.kind is Kind.REF and not spec.required
    whole = plain(last) in map(plain, candidates(spec, reader))
    offered = list(matches(spec, text, reader))
    if optional and (whole or not last):
        offered.insert(0, "")
    if not offered:
        return None
    places = [plain(each) for each in offered]
    if plain(last) in places:
        index = (places.index(plain(last)) - up) % len(offered)
    else:
        index = -1 if up > 0 else 0
    found = head + offered[index]
    return Stepped(found, len(found))


def _next_day(spec: Field, text: str, up: int, reader: Reader) -> Stepped | None:
    """A day later or earlier; today where there is none."""
    if not text.strip():
        return _at_end(typed_day(reader.today))
    try:
        day = read_field(spec, text, reader)[spec.column]
    except InvalidError:
        return None
    return _at_end(typed_day(shift_days(day, up)))


def _next_when(spec: Field, text: str, at: int, up: int, reader: Reader) -> Stepped | None:
    """A day or, with the cursor on the time, a quarter of an hour later or earlier."""
    if not text.strip():
        return _at_end(typed_day(reader.today))
    try:
        columns = read_field(spec, text, reader)
    except InvalidError:
        return None
    when = When(columns["day"], columns["clock"], columns["fold"])
    clock = _CLOCK.search(text) if when.clock is not None else None
    on_time = clock is not None and at >= clock.start()
    after = step_when(when, minutes=up * QUARTER) if on_time else step_when(when, days=up)
    written = typed_when(after, reader.directory.practice.clock_12h)
    return Stepped(written, len(written) if on_time else len(typed_day(after.day)))


def _next_number(spec: Field, text: str, up: int) -> Stepped | None:
    """One more or less, within what the field holds."""
    digits = text.strip().removesuffix("%").strip()
    if not digits:
        return _at_end("0")
    if not (digits.isascii() and digits.isdecimal()):
        return None
    return _at_end(str(min(max(int(digits) + up, 0), spec.limit)))


def _at_end(text: str) -> Stepped:
    """The cursor behind the text."""
    return Stepped(text, len(text))
