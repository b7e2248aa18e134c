"""What holds for every day, every time and every text."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.format import (
    MONTHS,
    WEEKDAYS,
    format_day,
    format_when,
    long_day,
    typed_day,
    typed_when,
)
from calendar_tui.schedule.grid import shift_months, week_of
from calendar_tui.schedule.loose import Side, parse_day, parse_when
from calendar_tui.schedule.loose_holidays import PHRASES
from calendar_tui.schedule.loose_words import FILLERS, VOCABULARY
from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY, When, is_supported
from tests.schedule.strategies import clocks, days, near_days, week_starts, whens

YEAR: Final = timedelta(days=365)

WAYS: Final[dict[str, Callable[[date], str]]] = {
    "as written everywhere": format_day,
    "in full": long_day,
    "in a field": typed_day,
    "ISO": str,
    "ISO with slashes": lambda day: str(day).replace("-", "/"),
    "ISO with points": lambda day: str(day).replace("-", "."),
    "ISO basic": lambda day: str(day).replace("-", ""),
    "ISO week": lambda day: "{}-W{:02}-{}".format(*day.isocalendar()),
    "American": lambda day: f"{day.month}/{day.day}/{day.year}",
    "American, padded": lambda day: f"{day.month:02}/{day.day:02}/{day.year}",
    "American, dashes": lambda day: f"{day.month}-{day.day}-{day.year}",
    "American, in words": lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    "American, short": lambda day: f"{MONTHS[day.month - 1][:3]} {day.day} {day.year}",
    "American, ordinal": lambda day: f"{MONTHS[day.month - 1]} {day.day}th, {day.year}",
    "American, letter": lambda day: (
        f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}, {day.year}"
    ),
    "the nth of": lambda day: f"the {day.day}th of {MONTHS[day.month - 1]} {day.year}",
    "German": lambda day: f"{day.day}.{day.month}.{day.year}",
    "German, padded": lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    "dashes and a name": lambda day: f"{day.day}-{MONTHS[day.month - 1][:3]}-{day.year}",
    "without spaces": lambda day: f"{day.day}{MONTHS[day.month - 1][:3]} {day.year}",
    "weekday behind": lambda day: f"{typed_day(day)} ({WEEKDAYS[day.weekday()][:3]})",
}
"""Ways of writing a day with its year."""

CLOCK_WAYS: Final[dict[str, Callable[[time], str]]] = {
    "24 hours": lambda clock: f"{clock:%H:%M}",
    "24 hours, not padded": lambda clock: f"{clock.hour}:{clock.minute:02}",
    "24 hours, a point": lambda clock: f"{clock.hour}.{clock.minute:02}",
    "24 hours, seconds": lambda clock: f"{clock:%H:%M:%S}",
    "12 hours": lambda clock: f"{clock.hour % 12 or 12}:{clock.minute:02} {half(clock)}m",
    "12 hours, tight": lambda clock: f"{clock.hour % 12 or 12}:{clock.minute:02}{half(clock)}",
    "12 hours, dots": lambda clock: f"{clock.hour % 12 or 12}:{clock.minute:02} {half(clock)}.m.",
    "12 hours, no sign": lambda clock: f"{clock.hour % 12 or 12}{clock.minute:02}{half(clock)}m",
    "at": lambda clock: f"at {clock:%H:%M}",
}
"""Ways of writing a clock time."""


def half(clock: time) -> str:
    """``a`` before noon and ``p`` after."""
    return "a" if clock.hour < 12 else "p"


@pytest.mark.parametrize("way", WAYS)
@given(day=days, today=days)
def test_a_day_with_its_year_reads_back_whatever_today_is(way: str, day: date, today: date) -> None:
    iso_year = day.isocalendar().year if way == "ISO week" else day.year
    if FIRST_DAY.year <= iso_year <= LAST_DAY.year:
        assert parse_day(WAYS[way](day), today) == day
        assert parse_day(WAYS[way](day).upper(), today, side=Side.LATEST) == day


@given(day=days, today=days)
def test_a_day_of_this_century_reads_back_with_two_digits(day: date, today: date) -> None:
    day = day.replace(year=2000 + day.year % 100, day=min(day.day, 28))
    assert parse_day(f"{day.month}/{day.day}/{day:%y}", today) == day
    assert parse_day(f"{day.day} {MONTHS[day.month - 1]} '{day:%y}", today) == day
    assert parse_day(f"{day.day}/{day.month}/{day:%y}", today, day_first=True) == day


@given(near_days, st.integers(0, 364))
def test_a_day_without_its_year_is_the_next_one(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    for text in (
        f"{day.month}/{day.day}",
        f"{day.day}.{day.month}.",
        f"{day.day} {MONTHS[day.month - 1]}",
        f"{MONTHS[day.month - 1][:3]} {day.day}",
        f"{WEEKDAYS[day.weekday()]} {day.month}/{day.day}",
    ):
        assert parse_day(text, today) == day


@given(near_days, st.integers(0, 364))
def test_where_the_past_is_asked_for_it_is_the_latest_one(today: date, back: int) -> None:
    day = today - timedelta(days=back)
    assert parse_day(f"{day.month}/{day.day}", today, side=Side.LATEST) == day
    assert parse_day(f"{day.day} {MONTHS[day.month - 1]}", today, side=Side.LATEST) == day


@given(near_days, st.integers(-182, 182))
def test_for_looking_up_it_is_the_nearest_one(today: date, away: int) -> None:
    day = today + timedelta(days=away)
    if (day.month, day.day) != (2, 29):
        assert parse_day(f"{day.month}/{day.day}", today, side=Side.NEAREST) == day


@given(near_days, st.integers(-5_000, 5_000))
def test_steps_count_days_and_weeks(today: date, amount: int) -> None:
    assert parse_day(f"{amount:+}", today) == today + timedelta(days=amount)
    assert parse_day(f"{amount:+}d", today) == today + timedelta(days=amount)
    weeks = amount // 10
    assert parse_day(f"{weeks:+}w", today) == today + timedelta(weeks=weeks)


@given(near_days, st.integers(0, 200))
def test_steps_count_months_and_years_as_the_cursor_does(today: date, amount: int) -> None:
    assert parse_day(f"in {amount} months", today) == shift_months(today, amount)
    assert parse_day(f"{amount} months ago", today) == shift_months(today, -amount)
    years = amount // 10
    assert parse_day(f"+{years}y", today) == shift_months(today, 12 * years)


@given(near_days, st.integers(0, 300))
def test_workdays_are_never_on_a_weekend(today: date, amount: int) -> None:
    there = parse_day(f"+{amount + 1} workdays", today)
    between = (today + timedelta(days=n) for n in range(1, (there - today).days + 1))
    assert there.weekday() < 5
    assert sum(day.weekday() < 5 for day in between) == amount + 1


@given(near_days, st.sampled_from(WEEKDAYS), week_starts)
def test_weekdays_keep_their_order(today: date, name: str, week_start: int) -> None:
    last, plain, following = (
        parse_day(f"{which} {name}", today, week_start) for which in ("last", "", "next")
    )
    assert {day.weekday() for day in (last, plain, following)} == {WEEKDAYS.index(name)}
    assert today - timedelta(days=7) <= last < today <= plain < today + timedelta(days=7)
    assert following in week_of(today + timedelta(days=7), week_start)


@pytest.mark.parametrize("way", CLOCK_WAYS)
@given(day=near_days, clock=clocks)
def test_a_time_reads_back_before_and_after_its_day(way: str, day: date, clock: time) -> None:
    written = CLOCK_WAYS[way](clock)
    assert parse_when(f"{format_day(day)} {written}", day) == When(day, clock)
    assert parse_when(f"{written} {format_day(day)}", day) == When(day, clock)


@given(whens, days, st.booleans(), st.booleans())
def test_what_is_written_reads_back_unchanged(
    when: When, today: date, clock_12h: bool, reader_12h: bool
) -> None:
    for text in (format_when(when, clock_12h), typed_when(when, clock_12h)):
        assert parse_when(text, today, clock_12h=reader_12h) == when


NUMBERS: Final = """
3 03 31 2027 1430 930 9:30 9am 12/3 24.12. 9.30 +3 -1w 1st 2026-W49 2026-12-03 2026-12
20261203 '27 (second) midnight morning EST , . - / @ ( )
"""

words = st.sampled_from(
    [*sorted(VOCABULARY), *sorted(FILLERS), *map(" ".join, PHRASES), *NUMBERS.split()]
)
"""Everything that a date may be made of."""

near_dates = st.lists(words, min_size=1, max_size=8).map(" ".join)
"""Texts that look like dates."""

signs = st.text("0123456789 :/.-+apm'tw,()@stndrh", max_size=30)
"""Texts of the signs that dates are written with."""


def survives(text: str, today: date) -> None:
    """Whatever is typed ends in a supported day or in one sentence."""
    refused: list[str] = []
    for side in Side:
        try:
            assert is_supported(parse_day(text, today, side=side))
        except InvalidError as error:
            refused.append(error.sentence)
        try:
            when = parse_when(text, today, clock_12h=side is Side.NEAREST, side=side)
        except InvalidError as error:
            refused.append(error.sentence)
        else:
            assert is_supported(when.day)
            assert when.fold in {0, 1}
    for sentence in refused:
        assert sentence[-1] in ".?"
        assert sentence.isprintable()
        assert len(sentence) < 250


@given(near_dates, days)
def test_texts_that_look_like_dates(text: str, today: date) -> None:
    survives(text, today)


@given(signs, days)
def test_texts_of_digits_and_signs(text: str, today: date) -> None:
    survives(text, today)


@given(st.text(max_size=120), days)
def test_any_text(text: str, today: date) -> None:
    survives(text, today)


@given(near_dates, st.sampled_from([FIRST_DAY, LAST_DAY]))
def test_at_the_ends_of_time(text: str, today: date) -> None:
    survives(text, today)
