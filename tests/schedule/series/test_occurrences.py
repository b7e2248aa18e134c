"""The days of a rule are those that dateutil counts up to, found without counting."""

from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.series.occurrences import (
    Occurrence,
    Window,
    count_before,
    days,
    first_slot,
    next_day,
    oddities,
    slots,
)
from calendar_tui.schedule.series.recurrence import Recurrence, read_recurrence, write_exceptions
from calendar_tui.schedule.series.rfc5545 import parse_rule, rrule
from calendar_tui.schedule.series.rule import Freq, Rule, closed
from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY
from tests.schedule.series.rules import begun, endless, near_starts, open_rules, recurrences, starts

CHICAGO = "America/Chicago"
TUESDAYS = parse_rule("FREQ=WEEKLY;BYDAY=TU")
TUESDAY = date(2026, 12, 1)


def oracle(rule: Rule, begin: date, first: date, last: date) -> list[date]:
    """The same days as dateutil gives them, counting from the first day on."""
    rules = rrulestr(rrule(rule), dtstart=datetime.combine(begin, time()))
    span = (datetime.combine(day, time()) for day in (first, last))
    return [found.date() for found in rules.between(*span, inc=True)]


def read(text: str, begin: date, count: int = 12) -> list[str]:
    """The first days of an RRULE value, as text."""
    found = days(parse_rule(text), begin, begin, begin + timedelta(days=2_000))
    return [day.isoformat() for day in found[:count]]


@settings(max_examples=500)
@given(begun(), st.integers(-60, 2_500), st.integers(0, 120))
def test_the_days_are_dateutils(series: tuple[Rule, date], ahead: int, length: int) -> None:
    rule, begin = series
    first = begin + timedelta(days=ahead)
    last = first + timedelta(days=length)
    assert days(rule, begin, first, last) == oracle(rule, begin, first, last)


@settings(max_examples=150)
@given(st.one_of(endless(), open_rules), near_starts, st.integers(-60, 1_500))
def test_a_first_day_that_is_no_slot_counts_for_the_interval_alone(
    rule: Rule, begin: date, ahead: int
) -> None:
    first = begin + timedelta(days=ahead)
    last = first + timedelta(days=100)
    bounded = Rule(
        *(getattr(rule, name) for name in ("freq", "interval", "weekdays", "nth", "day", "month")),
        until=begin + timedelta(days=1_600),
        week_start=rule.week_start,
    )
    assert days(rule, begin, first, last) == oracle(bounded, begin, first, last)


@settings(max_examples=100)
@given(begun(st.dates(FIRST_DAY, date(2190, 1, 1))))
def test_whole_series_of_all_times_are_dateutils(series: tuple[Rule, date]) -> None:
    rule, begin = series
    if rule.until is None and rule.count is None:
        rule = Rule(Freq.YEARLY, month=2, day=29)
    last = min(LAST_DAY, begin + timedelta(days=40_000))
    assert days(rule, begin, FIRST_DAY, last) == oracle(rule, begin, FIRST_DAY, last)


@given(endless(), near_starts, st.integers(0, 170), st.integers(0, 60))
def test_a_series_is_the_same_centuries_later(
    rule: Rule, begin: date, years: int, length: int
) -> None:
    """Days that begin later, in step with the rule, end up the same."""
    if rule.freq not in {Freq.DAILY, Freq.WEEKLY}:
        rule = Rule(Freq.WEEKLY, 3, (1, 4))
    period = rule.interval * (7 if rule.freq is Freq.WEEKLY else 1)
    later = begin + timedelta(days=years * 365 // period * period)
    last = later + timedelta(days=length)
    assert days(rule, begin, later, last) == oracle(rule, later, later, last)


@given(begun(), st.integers(-60, 2_500), st.integers(-1, 60))
def test_a_window_that_many_series_share_finds_the_same(
    series: tuple[Rule, date], ahead: int, length: int
) -> None:
    rule, begin = series
    first = begin + timedelta(days=ahead)
    last = first + timedelta(days=length)
    assert list(Window(first, last).days(rule, begin)) == days(rule, begin, first, last)


@given(begun(), st.integers(-60, 2_500))
def test_the_next_day_is_the_first_of_those_to_come(series: tuple[Rule, date], ahead: int) -> None:
    rule, begin = series
    day = begin + timedelta(days=ahead)
    found = next_day(rule, begin, day)
    if found is None:
        assert days(rule, begin, day, LAST_DAY) == []
    else:
        assert days(rule, begin, day, found) == [found]


@given(begun(), st.integers(-60, 2_500))
def test_days_before_are_counted(series: tuple[Rule, date], ahead: int) -> None:
    rule, begin = series
    day = begin + timedelta(days=ahead)
    assert count_before(rule, begin, day) == len(days(rule, begin, begin, day - timedelta(days=1)))


@given(endless(), near_starts)
def test_a_series_begins_on_the_first_day_that_fits_whatever_the_interval(
    rule: Rule, first: date
) -> None:
    begin = first_slot(rule, first)
    assert begin is not None
    assert begin >= first
    assert days(rule, begin, begin, begin) == [begin]
    every = Rule(rule.freq, 1, rule.weekdays, rule.nth, rule.day, rule.month)
    assert days(every, first, first, begin) == [begin]


@given(open_rules, starts)
def test_a_rule_that_is_open_begins_at_once(rule: Rule, first: date) -> None:
    assert first_slot(closed(rule, first), first) == first


def test_the_end_lies_within() -> None:
    assert read("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215", TUESDAY) == [
        "2026-12-01",
        "2026-12-08",
        "2026-12-15",
    ]
    assert read("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261214", TUESDAY)[-1] == "2026-12-08"


def test_a_month_without_a_31st_has_no_slot() -> None:
    assert read("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4", date(2027, 1, 31)) == [
        "2027-01-31",
        "2027-03-31",
        "2027-05-31",
        "2027-07-31",
    ]


def test_a_month_without_a_fifth_weekday_has_no_slot() -> None:
    assert read("FREQ=MONTHLY;BYDAY=5MO", date(2027, 1, 1), 3) == [
        "2027-03-29",
        "2027-05-31",
        "2027-08-30",
    ]


def test_29_february_comes_in_leap_years() -> None:
    rule = parse_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")
    found = days(rule, date(2092, 1, 1), date(2092, 1, 1), date(2110, 1, 1))
    assert [day.year for day in found] == [2092, 2096, 2104, 2108]


def test_a_yearly_rule_that_begins_on_29_february_keeps_to_leap_years() -> None:
    rule = closed(Rule(Freq.YEARLY), date(2024, 2, 29))
    found = days(rule, date(2024, 2, 29), FIRST_DAY, date(2033, 1, 1))
    assert [day.year for day in found] == [2024, 2028, 2032]


def test_the_practices_week_says_which_days_belong_together() -> None:
    sunday = date(2026, 11, 29)
    text = "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE"
    assert read(text, sunday, 3) == ["2026-11-29", "2026-12-09", "2026-12-13"]
    assert read(f"{text};WKST=SU", sunday, 3) == ["2026-11-29", "2026-12-02", "2026-12-13"]


def test_nothing_lies_beyond_what_a_plan_can_hold() -> None:
    daily = Rule(Freq.DAILY, count=9_999)
    assert days(daily, LAST_DAY, FIRST_DAY, date(2201, 12, 31)) == [LAST_DAY]
    monthly = Rule(Freq.MONTHLY, day=31, count=9_999)
    assert days(monthly, LAST_DAY, FIRST_DAY, date(2201, 12, 31)) == [LAST_DAY]
    assert first_slot(Rule(Freq.MONTHLY, day=30), LAST_DAY) is None


def test_a_rule_whose_months_all_lack_the_day_has_none() -> None:
    rule = parse_rule("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31")
    assert days(rule, date(2026, 2, 1), FIRST_DAY, LAST_DAY) == []
    assert next_day(rule, date(2026, 2, 1), FIRST_DAY) is None


def test_a_window_without_days_has_no_slots() -> None:
    assert list(Window(TUESDAY, TUESDAY - timedelta(days=1)).days(TUESDAYS, TUESDAY)) == []


def test_skipped_slots_count_all_the_same() -> None:
    rule = parse_rule("FREQ=WEEKLY;BYDAY=TU;COUNT=3")
    series = Recurrence(TUESDAY, rule, time(9), CHICAGO, frozenset({date(2026, 12, 8)}))
    assert slots(series, FIRST_DAY, LAST_DAY) == [
        Occurrence(TUESDAY, time(9), CHICAGO),
        Occurrence(date(2026, 12, 15), time(9), CHICAGO),
    ]


def test_closed_days_are_left_out_if_the_series_says_so() -> None:
    rule = parse_rule("FREQ=WEEKLY;BYDAY=TU;COUNT=3")
    series = Recurrence(TUESDAY, rule)
    closed_on = {date(2026, 12, 15): "closed"}
    assert len(slots(series, FIRST_DAY, LAST_DAY, closed_on)) == 3
    skipping = series._replace(skip_closures=True)
    left = slots(skipping, FIRST_DAY, LAST_DAY, closed_on)
    assert [slot.day.day for slot in left] == [1, 8]


def test_a_slot_that_a_post_fills_is_not_open() -> None:
    left = slots(Recurrence(TUESDAY, TUESDAYS), TUESDAY, date(2026, 12, 16), (), {TUESDAY})
    assert [slot.day.day for slot in left] == [8, 15]


@given(recurrences(), st.sets(st.integers(0, 200), max_size=9), st.integers(0, 100))
def test_open_slots_are_the_rules_days_without_skipped_closed_and_filled_ones(
    series: Recurrence, away: set[int], ahead: int
) -> None:
    closed_on = {series.starts + timedelta(days=day) for day in away if day % 2}
    filled = {series.starts + timedelta(days=day) for day in away if not day % 2}
    first = series.starts + timedelta(days=ahead)
    last = first + timedelta(days=90)
    wanted = set(days(series.rule, series.starts, first, last)) - series.exceptions - filled
    wanted -= closed_on if series.skip_closures else set()
    found = slots(series, first, last, closed_on, filled)
    assert found == [Occurrence(day, series.clock, series.zone) for day in sorted(wanted)]
    assert Window(first, last).slots(series, closed_on, filled) == found


def test_a_time_that_clocks_leave_out_or_show_twice_is_told() -> None:
    sundays = Rule(Freq.WEEKLY, weekdays=(6,))
    told = oddities(
        Recurrence(date(2026, 11, 29), sundays, time(2, 30), CHICAGO), TUESDAY, date(2027, 12, 1)
    )
    assert list(told) == [
        "02:30 does not exist on Sun 14 Mar 2027: clocks go forward; 03:30 is meant."
    ]
    told = oddities(
        Recurrence(date(2026, 11, 29), sundays, time(1, 30), CHICAGO),
        TUESDAY,
        date(2027, 12, 1),
        clock_12h=True,
    )
    assert [sentence[:38] for sentence in told] == ["1:30 am comes twice on Sun 7 Nov 2027:"]


def test_an_ordinary_time_and_all_day_are_never_odd() -> None:
    for clock in (time(9), None):
        series = Recurrence(TUESDAY, Rule(Freq.DAILY), clock, CHICAGO)
        assert list(oddities(series, TUESDAY, date(2028, 12, 1))) == []


def test_a_stored_series_reads_back() -> None:
    series = read_recurrence(
        "FREQ=WEEKLY;BYDAY=TU", TUESDAY, time(9), CHICAGO, ["2026-12-15", "2026-12-08"]
    )
    assert series.rule == TUESDAYS
    assert not series.skip_closures
    assert write_exceptions(series) == ["2026-12-08", "2026-12-15"]


@pytest.mark.parametrize("exceptions", [["12/24"], [None], ["2026-02-30"]])
def test_a_stored_day_that_is_none_is_refused(exceptions: list[str]) -> None:
    with pytest.raises(InvalidError, match="Skipped days are written like 2026-12-24"):
        read_recurrence("FREQ=DAILY", TUESDAY, exceptions=exceptions)
