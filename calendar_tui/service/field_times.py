"""How fields of days and times are read: loosely from a person, exactly from a program."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.noun import Field
from calendar_tui.model.rows import PracticeRow
from calendar_tui.service.reader import Reader, text_of

DAYS_OF_WEEK: Final = 7

_ISO_TIME: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d", re.ASCII)
"""What a program writes where a person types: it says its offset itself."""


def day_reader(practice: PracticeRow, today: date) -> Callable[[str], date]:
    """How a filter's days are read, for looking back as well as ahead.

    A weekday is this week's, so that ``from:mon to:sun`` is the week; a date without a year
    is the nearest such date.
    """

    def read(text: str) -> date:
        """Read one day."""
        from calendar_tui.schedule.grid import week_of
        from calendar_tui.schedule.loose import Side, parse_day

        start = practice.week_start
        ahead, back, nearest = (
            parse_day(text, today, start, side=side)
            for side in (Side.NEXT, Side.LATEST, Side.NEAREST)
        )
        if (ahead - back).days != DAYS_OF_WEEK:
            return nearest
        return ahead if ahead in week_of(today, start) else back

    return read


def read_date(spec: Field, given: Any, reader: Reader) -> dict[str, Any]:
    """A day; empty is none."""
    text = text_of(spec, given).strip()
    if not text:
        return {spec.column: None}
    if reader.exact:
        try:
            return {spec.column: date.fromisoformat(text)}
        except ValueError:
            raise InvalidError(f"{text!r} is not a day; write it like 2026-11-24") from None
    from calendar_tui.schedule.loose import Side, parse_day

    side = Side.LATEST if spec.past else Side.NEAREST
    week_start = reader.directory.practice.week_start
    return {spec.column: parse_day(text, reader.today, week_start, side=side)}


def read_when(spec: Field, given: Any, reader: Reader) -> dict[str, Any]:
    """A day with or without a time, in the practice's zone; empty is undated."""
    zone = reader.directory.practice.zone
    text = text_of(spec, given).strip()
    if not text:
        return {"day": None, "clock": None, "zone": zone, "fold": 0}
    if reader.exact or _ISO_TIME.match(text):
        from calendar_tui.schedule.at import parse_at

        when = parse_at(text, zone)
    else:
        from calendar_tui.schedule.loose import Side, parse_when

        practice = reader.directory.practice
        when = parse_when(
            text,
            reader.today,
            practice.week_start,
            clock_12h=practice.clock_12h,
            side=Side.LATEST if reader.past else Side.NEXT,
        )
    if when is None:
        raise InvalidError("is no day")
    return {"day": when.day, "clock": when.clock, "zone": zone, "fold": when.fold}


def read_zone(spec: Field, given: Any, _reader: Reader) -> dict[str, Any]:
    """An IANA zone, in its own spelling."""
    from calendar_tui.schedule.zones import find_zone

    text = text_of(spec, given).strip()
    return {spec.column: find_zone(text) if text else ""}


def read_clock(spec: Field, given: Any, reader: Reader) -> dict[str, Any]:
    """A time of day; empty is none."""
    from calendar_tui.schedule.loose import parse_when

    text = text_of(spec, given).strip()
    if not text:
        return {spec.column: None}
    practice = reader.directory.practice
    when = parse_when(text, reader.today, practice.week_start, clock_12h=practice.clock_12h)
    if when.clock is None:
        raise InvalidError("must be a time of day, such as 9:00 or 5:30 pm")
    return {spec.column: when.clock}
