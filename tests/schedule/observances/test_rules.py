"""The language of rules: what each form means, and what is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.grid import Month
from calendar_tui.schedule.observances.rules import parse_rule
from calendar_tui.schedule.observances.spans import Before, Fixed, InLastWeek, WeekOf, WholeMonth
from tests.schedule.observances.dates import PRINTED
from tests.schedule.observances.strategies import rules, years

CASES = [(rule, day) for rule, days in PRINTED.items() for day in days.split()]


def days(rule: str, year: int) -> str:
    """The days of a rule in a year, or a dash."""
    span = parse_rule(rule).span(year)
    return f"{span[0]}..{span[1]}" if span else "-"


def test_there_are_eighty_printed_dates() -> None:
    assert len(CASES) == len(set(CASES)) == 80


@pytest.mark.parametrize(("rule", "day"), CASES)
def test_a_rule_gives_the_first_day_that_was_printed(rule: str, day: str) -> None:
    span = parse_rule(rule).span(int(day[:4]))
    assert span is not None
    assert span[0] == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        ("month 02", 2028, "2028-02-01..2028-02-29"),
        ("fixed 12-25", 2026, "2026-12-25..2026-12-25"),
        ("span 05-06..05-12", 2026, "2026-05-06..2026-05-12"),
        ("nth 05 Sun 2", 2026, "2026-05-10..2026-05-10"),
        ("nth 05 Mon -1", 2026, "2026-05-25..2026-05-25"),
        ("week 10 Mon 3 5", 2026, "2026-10-19..2026-10-23"),
        ("week 04 Sun last 7", 2026, "2026-04-19..2026-04-25"),
        ("week 10 Sat last 1", 2026, "2026-10-31..2026-10-31"),
        ("weekof 05-12", 2026, "2026-05-10..2026-05-16"),
        ("inweek 10 1 Thu", 2026, "2026-10-08..2026-10-08"),
        ("inweek 10 1 Sun", 2026, "2026-10-04..2026-10-04"),
        ("inlastweek 04 Wed", 2026, "2026-04-22..2026-04-22"),
        ("inmonweek 10 3 Wed", 2026, "2026-10-21..2026-10-21"),
        ("inmonweek 10 3 Sun", 2026, "2026-10-25..2026-10-25"),
        ("before 03-20 Fri", 2026, "2026-03-13..2026-03-13"),
        ("rel labor 6 7", 2026, "2026-09-13..2026-09-19"),
        ("rel memorial -3 1", 2026, "2026-05-22..2026-05-22"),
        ("yearly", 2026, "-"),
    ],
)
def test_every_form_has_its_days(rule: str, year: int, expected: str) -> None:
    assert days(rule, year) == expected


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        ("span 12-28..01-03", 2026, "2026-12-28..2027-01-03"),
        ("weekof 01-01", 2027, "2026-12-27..2027-01-02"),
        ("before 01-01 Thu", 2027, "2026-12-31..2026-12-31"),
        ("week 12 Sun 5 7", 2028, "2028-12-31..2029-01-06"),
        ("rel thanksgiving 40 1", 2026, "2027-01-05..2027-01-05"),
        ("rel mothers -200 3", 2026, "2025-10-22..2025-10-24"),
    ],
)
def test_days_may_lie_in_the_year_before_or_after(rule: str, year: int, expected: str) -> None:
    assert days(rule, year) == expected


@pytest.mark.parametrize(
    "rule", ["nth 02 Mon 5", "week 02 Mon 5 7", "inweek 02 5 Wed", "inmonweek 02 5 Wed"]
)
def test_a_month_without_a_fifth_weekday_has_no_such_day(rule: str) -> None:
    assert days(rule, 2027) == "-"


@pytest.mark.parametrize(
    ("rule", "common", "leap"),
    [
        ("fixed 02-29", "2027-02-28..2027-02-28", "2028-02-29..2028-02-29"),
        ("span 02-20..02-29", "2027-02-20..2027-02-28", "2028-02-20..2028-02-29"),
        ("before 02-29 Sun", "2027-02-21..2027-02-21", "2028-02-27..2028-02-27"),
    ],
)
def test_the_leap_day_is_the_day_before_in_other_years(rule: str, common: str, leap: str) -> None:
    assert (days(rule, 2027), days(rule, 2028)) == (common, leap)


def test_a_span_over_new_year_that_ends_on_a_leap_day_asks_the_next_year() -> None:
    assert days("span 12-01..02-29", 2027) == "2027-12-01..2028-02-29"
    assert days("span 12-01..02-29", 2028) == "2028-12-01..2029-02-28"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is no rule ''; it is one of month, fixed, span, nth, week,"),
        ("easter 1", "There is no rule 'easter'; it is one of"),
        ("weeks 10 Sun 1 7", "There is no rule 'weeks'; did you mean week?"),
        ("month", "'month' is no rule; write it like month 02."),
        ("yearly 04", "'yearly 04' is no rule; write it like yearly."),
        ("yearly (late April)", "'yearly (late April)' is no rule; write it like yearly."),
        ("month 13", "'month 13' is no rule: a month is 1 to 12, not '13'. Write it like month"),
        ("month ٣", "a month is 1 to 12, not '٣'"),
        ("month 1e1", "a month is 1 to 12, not '1e1'"),
        ("fixed 02-30", "a day of February is 1 to 29, not '30'"),
        ("fixed 2-0", "a day of February is 1 to 29, not '0'"),
        ("fixed 13-01", "a day is a month and a day such as 05-12, not '13-01'"),
        ("fixed 05/12", "a day is a month and a day such as 05-12, not '05/12'"),
        ("span 05-06", "two days such as 05-06..05-12 are needed, not '05-06'"),
        ("span 05-06..", "a day is a month and a day such as 05-12, not ''"),
        ("nth 05 Sun 0", "the number of a weekday in its month is 1 to 5, not '0'"),
        ("nth 05 Sun -2", "the number of a weekday in its month is 1 to 5, not '-2'"),
        ("nth 05 Sun last", "the number of a weekday in its month is 1 to 5, not 'last'"),
        ("nth 05 Sunday 1", "a weekday is one of Mon, Tue, Wed, Thu, Fri, Sat or Sun, not"),
        ("week 05 Sun 6 7", "the number of a weekday in its month is 1 to 5, not '6'"),
        ("week 05 Sun 1 0", "a number of days is 1 to 21, not '0'"),
        ("week 05 Sun last 22", "a number of days is 1 to 21, not '22'"),
        ("inweek 05 -1 Sun", "the number of a weekday in its month is 1 to 5, not '-1'"),
        ("rel easter 0 1", "an anchor is one of mothers, fathers, memorial, labor or"),
        ("rel labor 301 1", "an offset is -300 to 300, not '301'"),
        ("rel labor 9999999999 1", "an offset is -300 to 300, not '9999999999'"),
    ],
)
def test_what_is_no_rule_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(InvalidError) as refused:
        parse_rule(text)
    assert sentence in refused.value.sentence
    assert refused.value.sentence[-1] in ".?"


WORDS = ["nth", "week", "span", "rel", "labor", "05", "Sun", "1", "-1", "7", "last", "05-06.."]


@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_any_text_is_a_rule_or_a_short_sentence(text: str) -> None:
    said = ""
    try:
        parse_rule(text).span(2026)
    except InvalidError as error:
        said = error.sentence
    assert len(said) < 300


@given(rules, years)
def test_days_are_in_order_and_at_most_a_year_away(rule: str, year: int) -> None:
    span = parse_rule(rule).span(year)
    if span is None:
        assert rule.partition(" ")[0] in {"nth", "week", "inweek", "inmonweek", "yearly"}
        return
    first, last = span
    assert first <= last
    assert {first.year, last.year} <= {year - 1, year, year + 1}


@given(rules, years)
def test_a_rule_takes_as_many_days_as_it_says(rule: str, year: int) -> None:
    form, *words = rule.split()
    span = parse_rule(rule).span(year)
    if span is None or form == "span":
        return
    length = (span[1] - span[0]).days + 1
    month = Month(year, int(words[0])).days if form == "month" else 0
    counted = int(words[-1]) if form in {"week", "rel"} else 1
    assert length == {"month": month, "weekof": 7}.get(form, counted)


@given(rules, years)
def test_a_rule_is_one_value_however_it_is_spaced(rule: str, year: int) -> None:
    spaced = parse_rule("  ".join(rule.split()) + " ")
    assert spaced == parse_rule(rule)
    assert hash(spaced) == hash(parse_rule(rule))
    assert spaced.span(year) == parse_rule(rule).span(year)


@given(years, st.integers(1, 12), st.integers(1, 28), st.integers(0, 6))
def test_weeks_hold_their_day_and_limits_are_never_reached(
    year: int, month: int, day: int, weekday: int
) -> None:
    text = f"{month:02}-{day:02}"
    on = parse_rule(f"fixed {text}")
    week, before = parse_rule(f"weekof {text}"), parse_rule(f"before {text} Fri")
    assert isinstance(on, Fixed)
    assert isinstance(week, WeekOf)
    assert isinstance(before, Before)
    there = date(year, month, day)
    first, last = week.span(year) or (there, there)
    assert first <= there <= last
    assert (first.weekday(), last.weekday()) == (6, 5)
    eve = (before.span(year) or (there, there))[0]
    assert eve.weekday() == 4
    assert timedelta(days=1) <= there - eve <= timedelta(days=7)


@given(years, st.integers(1, 12), st.integers(1, 21), st.sampled_from(["Mon", "Thu", "Sun"]))
def test_the_last_week_lies_within_its_month_and_no_later_one_does(
    year: int, month: int, length: int, weekday: str
) -> None:
    span = parse_rule(f"week {month:02} {weekday} last {length}").span(year)
    whole = parse_rule(f"month {month:02}")
    assert isinstance(whole, WholeMonth)
    begin, end = whole.span(year) or (date.min, date.min)
    assert span is not None
    assert begin <= span[0]
    assert span[1] <= end < span[1] + timedelta(weeks=1)


@given(years, st.integers(1, 12))
def test_a_day_of_the_last_week_lies_in_that_week(year: int, month: int) -> None:
    week = parse_rule(f"week {month:02} Sun last 7").span(year)
    day = parse_rule(f"inlastweek {month:02} Wed")
    assert isinstance(day, InLastWeek)
    span = day.span(year)
    assert week is not None
    assert span is not None
    assert week[0] < span[0] < week[1]
    assert span[0].weekday() == 2
