"""A channel's weekly times are typed as people write them, and the next free one is found."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.series.free import (
    WeeklySlot,
    format_slots,
    next_free,
    parse_slots,
    read_slots,
    write_slots,
)
from calendar_tui.schedule.series.speech import WEEKLY_TIMES
from calendar_tui.schedule.when import When
from calendar_tui.schedule.zones import resolve
from tests.schedule.strategies import clocks, near_days, zones

CHICAGO = "America/Chicago"
NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
"""Tuesday, 9:00 in Chicago."""

weekly = st.builds(WeeklySlot, st.integers(0, 6), clocks)
plans = st.lists(weekly, max_size=20)

DAY, TUE, THU = date(2026, 11, 24), WeeklySlot(1, time(9)), WeeklySlot(3, time(17, 30))
SLOTS = (TUE, THU)


def free(*taken: tuple[date, time | None], slots: tuple[WeeklySlot, ...] = SLOTS) -> When | None:
    """The next free time after `NOW` beside those posts."""
    return next_free(slots, taken, NOW, CHICAGO)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("tue 9:00, thu 17:30", "Tue 09:00, Thu 17:30"),
        ("Thursday 5:30 pm; Tuesday 9am", "Tue 09:00, Thu 17:30"),
        ("tue 9 thu 0930 fri 9.30", "Tue 09:00, Thu-Fri 09:30"),
        ("mon-fri 9", "Mon-Fri 09:00"),
        ("weekdays at 9 and 17:30", "Mon-Fri 09:00 and 17:30"),
        ("tue, thu 9:00, 17:30", "Tue 09:00 and 17:30, Thu 09:00 and 17:30"),
        ("every day 9am", "Mon-Sun 09:00"),
        ("daily noon", "Mon-Sun 12:00"),
        ("every weekend at 10am", "Sat-Sun 10:00"),
        ("sat to mon 8:00", "Mon 08:00, Sat-Sun 08:00"),
        ("tue 9, tue 9:00", "Tue 09:00"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_times_of_the_week_are_typed_as_people_write_them(text: str, written: str) -> None:
    assert format_slots(parse_slots(text)) == written


def test_on_a_12_hour_clock_the_afternoon_goes_without_saying() -> None:
    slots = parse_slots("tue 3, thu 9:30", clock_12h=True)
    assert format_slots(slots, clock_12h=True) == "Tue 3:00 pm, Thu 9:30 am"
    assert format_slots(parse_slots("tue 3")) == "Tue 03:00"


@given(plans, st.booleans())
def test_what_is_written_reads_back(slots: list[WeeklySlot], clock_12h: bool) -> None:
    in_order = tuple(sorted(set(slots)))
    assert parse_slots(format_slots(slots, clock_12h), clock_12h) == in_order
    assert read_slots(write_slots(slots)) == in_order


def test_a_time_is_stored_by_weekday_and_clock() -> None:
    assert write_slots([THU, TUE, TUE]) == [
        {"weekday": 1, "clock": "09:00"},
        {"weekday": 3, "clock": "17:30"},
    ]


@pytest.mark.parametrize(
    "stored",
    [
        {},
        {"weekday": 7, "clock": "09:00"},
        {"weekday": -1, "clock": "09:00"},
        {"weekday": True, "clock": "09:00"},
        {"weekday": "tue", "clock": "09:00"},
        {"weekday": 1, "clock": "9"},
        {"weekday": 1, "clock": "09:00:30"},
        {"weekday": 1, "clock": "25:00"},
        {"weekday": 1, "clock": 9},
        {"weekday": 1, "clock": "09:00", "zone": "UTC"},
    ],
)
def test_a_stored_time_that_is_none_is_refused(stored: dict[str, Any]) -> None:
    with pytest.raises(InvalidError, match="A posting time is written like"):
        read_slots([stored])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("tue", "A time is missing after the last day; try tue 9:00,"),
        ("tue 9:00 thu", "A time is missing after the last day"),
        ("9:00", "Can't read '9:00' as weekly times; try tue 9:00,"),
        ("9:00 tue", "Can't read '9:00 tue' as weekly times"),
        ("every other tue 9:00", "Can't read 'every other tue 9:00' as weekly times"),
        ("tue 9-17", "Can't read 'tue 9-17' as weekly times"),
        ("tue 25:00", "'25:00' is no time of day: hours run from 0 to 23."),
        ("tue morning", "'morning' says no exact time; type one, such as 9am or 14:30."),
        ("tue midnight", "Midnight may be either end of a day"),
        ("tus 9:00", "Can't read 'tus' in a weekly time; did you mean tues?"),
        ("monthly 9:00", "Can't read 'monthly 9:00' as weekly times"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_would_do(text: str, sentence: str) -> None:
    with pytest.raises(InvalidError) as caught:
        parse_slots(text)
    assert caught.value.sentence.startswith(sentence)


SIGNS = "1 9 17 9:00 0930 24.12. 9.30 9-17 , -"
words = st.sampled_from([*sorted(WEEKLY_TIMES.words), *SIGNS.split()])


@given(st.one_of(st.lists(words, max_size=8).map(" ".join), st.text(max_size=40)), st.booleans())
def test_whatever_is_typed_ends_in_times_or_a_sentence(text: str, clock_12h: bool) -> None:
    sentence = ""
    try:
        slots = parse_slots(text, clock_12h)
    except InvalidError as error:
        sentence = error.sentence
    else:
        assert parse_slots(format_slots(slots)) == slots
    assert sentence.isprintable()
    assert sentence[-1:] in {"", ".", "?"}


def test_the_next_time_is_the_first_after_now() -> None:
    assert free() == When(date(2026, 11, 26), time(17, 30))
    earlier = NOW - timedelta(minutes=1)
    assert next_free(SLOTS, (), earlier, CHICAGO) == When(DAY, time(9))


def test_a_time_that_a_post_holds_is_passed_over() -> None:
    thursday = date(2026, 11, 26)
    assert free((thursday, time(17, 30))) == When(date(2026, 12, 1), time(9))
    assert free((thursday, time(17, 0))) == When(thursday, time(17, 30))


def test_a_post_without_a_time_holds_one_of_its_days_times() -> None:
    thursday = date(2026, 11, 26)
    noon = WeeklySlot(3, time(12))
    assert free((thursday, None)) == When(date(2026, 12, 1), time(9))
    assert free((thursday, None), slots=(noon, THU)) == When(thursday, time(17, 30))
    both = ((thursday, None), (thursday, time(12)))
    assert free(*both, slots=(noon, THU)) == When(date(2026, 12, 3), time(12))
    assert free((thursday, None), (thursday, None), slots=(noon, THU)) != When(
        thursday, time(17, 30)
    )


def test_a_channel_without_times_or_with_all_taken_has_none() -> None:
    assert free(slots=()) is None
    year = [(DAY + timedelta(days=ahead), time(9)) for ahead in range(400)]
    assert free(*year, slots=(TUE,)) is None
    assert free(*year[:300], slots=(TUE,)) == When(date(2027, 9, 21), time(9))


def test_as_clocks_go_back_a_time_that_has_passed_once_is_gone() -> None:
    """1:30 comes twice on 1 Nov 2026; a time of the week means the first."""
    sunday = WeeklySlot(6, time(1, 30))
    first = resolve(date(2026, 11, 1), time(1, 10), CHICAGO, 0).instant
    second = resolve(date(2026, 11, 1), time(1, 10), CHICAGO, 1).instant
    assert next_free([sunday], (), first, CHICAGO) == When(date(2026, 11, 1), time(1, 30))
    assert next_free([sunday], (), second, CHICAGO) == When(date(2026, 11, 8), time(1, 30))


@given(plans, near_days, clocks, zones, st.sets(st.integers(0, 60), max_size=20))
def test_the_next_time_is_one_of_the_weeks_ahead_and_held_by_nobody(
    slots: list[WeeklySlot], day: date, clock: time, zone: str, busy: set[int]
) -> None:
    after = resolve(day, clock, zone).instant
    taken = {(day + timedelta(days=ahead), slot.clock) for ahead in busy for slot in slots[::2]}
    found = next_free(slots, taken, after, zone)
    assert (found is None) == (not slots)
    if found and found.clock:
        assert WeeklySlot(found.day.weekday(), found.clock) in slots
        assert (found.day, found.clock) not in taken
        assert resolve(found.day, found.clock, zone).instant > after
        again = next_free(slots, {*taken, (found.day, found.clock)}, after, zone)
        assert again is not None
        assert again > found
