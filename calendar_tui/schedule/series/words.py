"""How a series repeats, as people type and read it: ``every 2 weeks on Tue and Thu``.

The grammar decides alone and guesses nothing; ``say`` writes what ``read_words`` reads. An
RRULE value may be typed or pasted too. It takes

* ``every tue``, ``mon, wed and fri``, ``weekdays``, ``every other week on tue``, ``daily``
* ``every month on the 15th``, ``last day of the month``, ``last fri of every 3 months``
* ``every year on 12 oct``, ``second sun of may``, ``10/12``
* each with an end: ``until 24 dec``, ``10 times``, ``for 6 weeks``
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.format import WEEKDAYS, format_day, month_name, typed_day
from calendar_tui.schedule.loose_forms import PERIODS, form_of, join_periods, read_day
from calendar_tui.schedule.loose_frame import Frame, shift
from calendar_tui.schedule.loose_tokens import unreadable
from calendar_tui.schedule.loose_words import ORDINALS, Token
from calendar_tui.schedule.series.occurrences import first_slot
from calendar_tui.schedule.series.phrases import FREQS, NUMBERS, Place, paced, place_of, refuse
from calendar_tui.schedule.series.rfc5545 import parse_rule
from calendar_tui.schedule.series.rule import LAST, Freq, Rule, closed, may_miss
from calendar_tui.schedule.series.speech import GROUPS, REPEATS, said

IF_ANY: Final = "if there is one"
"""Said of a day that some months don't have; they have no slot then."""

_IF_ANY: Final = re.compile(rf",?\s?\b{IF_ANY}\b,?", re.IGNORECASE)
_RRULE: Final = re.compile(r"\s*(?:RRULE:|[A-Z]+=)", re.IGNORECASE)


def read_words(text: str, first: date, week_start: int = 0, *, day_first: bool = False) -> Rule:
    """The rule that ``text`` means, nothing of it left open.

    Args:
        text: What was typed.
        first: The first day, which gives what ``text`` leaves open, such as the weekday, and
            from which its end is counted. Slots begin on its ``first_slot``.
        week_start: 0 = Monday ... 6 = Sunday: which days belong together every other week.
        day_first: Whether ``3/1`` is 3 January.

    Raises:
        InvalidError: it can't be read, could mean two things, or ends before its first slot.
    """
    if _RRULE.match(text):
        rule = closed(parse_rule(text), first)
    else:
        rule = _read(text, Frame(first, first, week_start, day_first))
    if first_slot(rule, first) is None:
        begin = first_slot(replace(rule, until=None), first)
        on = f", {format_day(begin)}" if begin else ""
        raise InvalidError(f"That ends before its first day{on}; choose a later end.")
    return rule


def say(rule: Rule, starts: date) -> str:
    """``rule`` in words: ``every 2 weeks on Tue and Thu until 24 Dec 2026``.

    A day that some months don't have is told: ``every month on the 31st, if there is one``.
    """
    rule = closed(rule, starts)
    words = f"{_say_pace(rule)} {_say_place(rule)}".strip()
    missing = may_miss(rule)
    if missing:
        words = f"{words}, {IF_ANY}"
    if rule.until is not None:
        return f"{words}{',' if missing else ''} until {typed_day(rule.until)}"
    if rule.count is not None:
        return f"{words}, {rule.count} time{'s' if rule.count > 1 else ''}"
    return words


def _read(text: str, frame: Frame) -> Rule:
    """The rule that words mean."""
    until, count, found = _without_end(said(_IF_ANY.sub(" ", text), REPEATS), text, frame)
    found = paced(found)
    refuse(found)
    paces = [token.value for token in found if token.kind == "PACE"]
    place = _place(found, bool(paces), text, frame)
    if len(paces) > 1 or not (place or paces):
        raise _unreadable(text)
    unit, interval = paces[0] if paces else (None, 1)
    freq = place.freq if unit is None and place else FREQS[unit or 0]
    place = place or Place(freq)
    if place.freq is not freq:
        raise _mismatch(place, freq, text)
    rule = Rule(freq, interval, *place[1:], until, count, frame.week_start)
    return closed(rule, frame.today)


def _place(found: Sequence[Token], with_pace: bool, text: str, frame: Frame) -> Place | None:
    """The place that is named beside the pace, if any; a mere number needs the pace."""
    on = [token for token in found if token.kind not in {"PACE", "every", "of"}]
    if not on:
        return None
    place = place_of(on, frame.day_first)
    if place is None or not (with_pace or place.month or on[0].kind not in {"N1", "N2"}):
        raise _unreadable(text)
    return place


def _without_end(
    found: list[Token], text: str, frame: Frame
) -> tuple[date | None, int | None, list[Token]]:
    """The last day or the number of slots that ``found`` ends with, and what stands before."""
    kinds = [token.kind for token in found]
    if "until" in kinds:
        if "times" in kinds:
            raise InvalidError("Type a last day or a number of times, not both.")
        at = kinds.index("until")
        return _last_day(found[at + 1 :], text, frame), None, found[:at]
    if kinds[-1:] == ["times"] and len(kinds) > 1 and kinds[-2] in NUMBERS:
        return None, found[-2].value[0], found[: -3 if kinds[-3:-2] == ["for"] else -2]
    if "for" in kinds:
        at = kinds.index("for")
        return _span(found[at + 1 :], text, frame), None, found[:at]
    return None, None, found


def _last_day(found: Sequence[Token], text: str, frame: Frame) -> date:
    """The day that stands after ``until``; of a whole month or year it is the last one."""
    found = join_periods([token for token in found if token.kind != "of"], frame)
    if form_of(found) in PERIODS:
        found = [Token("end"), *found]
    day = read_day(found, frame)
    if day is None:
        raise _unreadable(text)
    return day


def _span(found: Sequence[Token], text: str, frame: Frame) -> date:
    """The last day of a span such as ``6 weeks`` that begins with the first day."""
    kinds = [token.kind for token in found]
    if (
        len(kinds) != 2
        or kinds[0] not in NUMBERS
        or kinds[1] not in {"day", "week", "month", "year"}
    ):
        raise _unreadable(text)
    return shift(frame.today, found[0].value[0], kinds[1]) - timedelta(days=1)


def _mismatch(place: Place, freq: Freq, text: str) -> InvalidError:
    """The error for a place that its pace doesn't have, such as a weekday every month."""
    if place.freq is Freq.WEEKLY and freq in {Freq.MONTHLY, Freq.YEARLY}:
        day = WEEKDAYS[place.weekdays[0]][:3].lower()
        month = " of the month" if freq is Freq.MONTHLY else " of october"
        return InvalidError(f"Which {day} is meant? Type it like first {day}{month}.")
    if place.freq is Freq.MONTHLY and freq is Freq.YEARLY:
        return InvalidError("Which month is meant? Type it like 12 oct or first mon of october.")
    return _unreadable(text)


def _unreadable(text: str) -> InvalidError:
    """The error for text that has none of the forms."""
    return unreadable(text, REPEATS.examples, REPEATS.what)


def _say_pace(rule: Rule) -> str:
    """``every 2 weeks on``, ``every``, ``every day``."""
    unit = rule.freq.unit if rule.interval == 1 else f"{rule.interval} {rule.freq.unit}s"
    if rule.freq is Freq.DAILY:
        return f"every {unit}"
    return "every" if unit == "week" else f"every {unit} on"


def _say_place(rule: Rule) -> str:
    """``Tue and Thu``, ``the 15th``, ``the last Fri``, ``12 Oct``, ``the first Mon of Oct``."""
    names = [WEEKDAYS[weekday][:3] for weekday in rule.weekdays]
    month = month_name(rule.month, 3) if rule.month else ""
    if rule.freq in {Freq.DAILY, Freq.WEEKLY}:
        if rule.interval == 1 and rule.weekdays == GROUPS["workday"]:
            return "weekday"
        return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    if rule.nth:
        day = f"the {'last' if rule.nth == LAST else ORDINALS[rule.nth - 1]} {names[0]}"
    elif rule.day == LAST:
        day = "the last day"
    else:
        return f"{rule.day} {month}" if month else f"the {_ordinal(rule.day)}"
    return f"{day} of {month}" if month else day


def _ordinal(number: int) -> str:
    """``1st``, ``2nd``, ``3rd``, ``11th``."""
    ending = "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
