"""How fields of what repeats are read: rules of series, skipped days, a channel's weekly times."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Any, Final

from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.noun import Field
from calendar_tui.schedule.format import format_day, short_day
from calendar_tui.schedule.when import shift_days
from calendar_tui.service.field_times import read_date
from calendar_tui.service.reader import Reader, text_of

TWO_YEARS: Final = 2 * 366

NEXT: Final = 3
"""Days that are named to show what a repeat means."""


def read_rule(spec: Field, given: Any, reader: Reader) -> dict[str, Any]:
    """A rule in words or as an RRULE value, as it was typed once it is known to be one.

    What it leaves open is its first day's, which another field holds; so it becomes a rule
    where both are known (``service.series``).
    """
    text = text_of(spec, given).strip()
    rule_of(text, reader)
    return {spec.column: text}


def rule_of(text: str, reader: Reader) -> Any:
    """The rule that ``text`` means where slots begin on the reader's first day."""
    from calendar_tui.schedule.series.words import read_words

    first = reader.first or reader.today
    return read_words(text, first, reader.directory.practice.week_start)


def repeat_of(text: str, reader: Reader) -> Any:
    """The rule that ``text`` means for something on the reader's first day, which must fit it."""
    from calendar_tui.schedule.series.recurrence import Recurrence
    from calendar_tui.schedule.series.splitting import is_slot
    from calendar_tui.schedule.series.words import say

    rule, day = rule_of(text, reader), reader.first or reader.today
    if not is_slot(Recurrence(day, rule), day):
        raise RefusedError(
            f"{format_day(day)} is not one of: {say(rule, day)}."
            " Move the post, or type a repeat with its day."
        )
    return rule


def say_repeat(text: str, reader: Reader) -> str:
    """A repeat in words, and the days that come next: ``every Tue: then Tue 8 Dec ...``."""
    from calendar_tui.schedule.series.words import say

    rule, first = repeat_of(text, reader), reader.first or reader.today
    found = ", ".join(map(format_day, days_of(rule, first, first + timedelta(days=1))))
    return f"{say(rule, first)}: then {found}" if found else say(rule, first)


def say_coming(text: str, reader: Reader) -> str:
    """A rule in words, and its first days: ``every Tue: Tue 1 Dec, Tue 8 Dec, Tue 15 Dec``."""
    from calendar_tui.schedule.series.words import say

    rule, first = rule_of(text, reader), reader.first or reader.today
    found = ", ".join(map(short_day, days_of(rule, first_slot_of(rule, first), first)))
    return f"{say(rule, first)}: {found}"


def first_slot_of(rule: Any, first: date) -> date:
    """The day on which a rule begins that is counted from ``first`` on."""
    from calendar_tui.schedule.series.occurrences import first_slot

    return first_slot(rule, first) or first


def days_of(rule: Any, starts: date, after: date) -> list[date]:
    """The next days that a rule gives from ``after`` on."""
    from calendar_tui.schedule.series.occurrences import next_day

    found: list[date] = []
    day = next_day(rule, starts, after)
    while day is not None and len(found) < NEXT:
        found.append(day)
        day = next_day(rule, starts, day + timedelta(days=1))
    return found


def odd_time(rule: str, clock: time, zone: str, reader: Reader) -> str:
    """The first slot whose time a clock change leaves out or repeats, in a sentence; else empty.

    Two years are looked at. ``InvalidError`` where the rule or the zone can't be read.
    """
    from calendar_tui.schedule.series.occurrences import oddities
    from calendar_tui.schedule.series.recurrence import Recurrence
    from calendar_tui.schedule.zones import find_zone

    read, first = rule_of(rule, reader), reader.first or reader.today
    practice = reader.directory.practice
    where = find_zone(zone) if zone.strip() else practice.zone
    slots = Recurrence(first_slot_of(read, first), read, clock, where)
    last = shift_days(max(first, reader.today), TWO_YEARS)
    return next(oddities(slots, max(first, reader.today), last, practice.clock_12h), "")


def say_rule(stored: str) -> str:
    """A stored rule in words; as it is stored where it can't be read."""
    from calendar_tui.schedule.series.rfc5545 import parse_rule
    from calendar_tui.schedule.series.words import say
    from calendar_tui.schedule.when import FIRST_DAY

    try:
        return say(parse_rule(stored), FIRST_DAY)
    except InvalidError:
        return stored


def read_dates(spec: Field, given: Any, reader: Reader) -> dict[str, Any]:
    """Days, each once and in order, as ISO text."""
    found: set[date] = set()
    for each in _parts(given):
        day = read_date(spec, each, reader)[spec.column]
        if day is None:
            raise InvalidError("has an empty entry")
        found.add(day)
    return {spec.column: [day.isoformat() for day in sorted(found)]}


def _parts(given: Any) -> list[Any]:
    """The entries of days that were typed on one line, or came as JSON."""
    if given is None:
        return []
    if isinstance(given, (list, tuple)):
        return list(given)
    if not isinstance(given, str):
        raise InvalidError("must be a list of days, or text")
    parts = given.replace(";", ",").replace("\n", ",").split(",")
    return [part for part in parts if part.strip()]


def read_weekly(spec: Field, given: Any, reader: Reader) -> dict[str, Any]:
    """Times of the week, as they are stored."""
    from calendar_tui.schedule.series.free import parse_slots, read_slots, write_slots

    if isinstance(given, (list, tuple)):
        if not all(isinstance(each, Mapping) for each in given):
            raise InvalidError('must be a list such as [{"weekday": 0, "clock": "09:00"}]')
        return {spec.column: write_slots(read_slots(given))}
    text = text_of(spec, given)
    return {spec.column: write_slots(parse_slots(text, reader.directory.practice.clock_12h))}


def say_weekly(stored: Any, clock_12h: bool) -> str:
    """Stored times of the week in words; empty where they can't be read."""
    from calendar_tui.schedule.series.free import format_slots, read_slots

    try:
        return format_slots(read_slots(stored or ()), clock_12h)
    except InvalidError:
        return ""
