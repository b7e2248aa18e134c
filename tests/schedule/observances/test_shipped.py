"""The shipped catalogue: complete, explained, and on the right days."""

import re
import tomllib
from collections import Counter
from datetime import date

import pytest

from calendar_tui.schedule.loose import parse_day
from calendar_tui.schedule.observances.catalogue import Kind
from calendar_tui.schedule.observances.falling import expected
from calendar_tui.schedule.observances.rules import parse_rule
from calendar_tui.schedule.observances.spans import Yearly
from calendar_tui.service.observances import catalogue
from calendar_tui.service.shipped import data_path
from tests.schedule.observances.dates import PRINTED, spans

ROWS = {each.id: each for each in catalogue()}

FOUND = [(rule, date.fromisoformat(day)) for rule, days in PRINTED.items() for day in days.split()]


def test_it_holds_every_month_week_day_and_office_date() -> None:
    counts = Counter(each.kind for each in catalogue())
    assert counts == {Kind.MONTH: 100, Kind.WEEK: 38, Kind.DAY: 79, Kind.OFFICE: 15}
    assert len(ROWS) == 232
    assert len({each.name for each in catalogue()}) == 232


def test_a_month_of_the_catalogue_is_a_whole_month() -> None:
    months = [each for each in catalogue() if each.kind is Kind.MONTH]
    assert all(re.fullmatch(r"month [0-9]{2}", each.rule) for each in months)
    counts = Counter(each.rule for each in months)
    assert [counts[f"month {month:02}"] for month in range(1, 13)] == [
        *(6, 5, 9, 10, 15, 6),
        *(4, 5, 15, 12, 12, 1),
    ]


def test_every_other_row_has_its_days_in_the_table() -> None:
    others = [each.id for each in catalogue() if each.kind is not Kind.MONTH]
    assert [key for key, year in spans() if year == 2026] == others


def printed(rule: str, year: int) -> str:
    """The days of a rule in a year as the table has them."""
    span = expected(rule, year)
    if span is None:
        return "-"
    first, last = (f"{day:%m-%d}" for day in span)
    assert {day.year for day in span} == {year}
    return first if first == last else f"{first}..{last}"


def test_every_row_falls_on_the_days_worked_out_for_2026_and_2027() -> None:
    there = {(key, year): printed(ROWS[key].rule, year) for key, year in spans()}
    wanted = spans()
    assert {key: days for key, days in there.items() if days != wanted[key]} == {}
    assert {ROWS[key].rule for (key, _), days in wanted.items() if days == "-"} == {"yearly"}


def test_every_row_has_days_in_every_year_a_plan_can_hold() -> None:
    longest = {Kind.MONTH: 31, Kind.WEEK: 9, Kind.DAY: 1, Kind.OFFICE: 1}
    for row in catalogue():
        spans = [expected(row.rule, year) for year in range(1970, 2201)]
        if isinstance(parse_rule(row.rule), Yearly):
            assert set(spans) == {None}, row.id
            assert row.note, row.id
            continue
        lengths = {(span[1] - span[0]).days + 1 for span in spans if span is not None}
        assert None not in spans, row.id
        assert max(lengths) <= longest[row.kind], row.id
        assert row.kind is not Kind.WEEK or min(lengths) >= 5, row.id


def test_every_row_says_whom_it_is_for_and_what_it_is() -> None:
    ending = {Kind.MONTH: " Month", Kind.WEEK: " Week"}
    for row in catalogue():
        assert row.tags or row.staff, row.id
        assert row.sources, row.id
        assert not row.note or row.note[-1] == ".", row.id
        assert ending.get(row.kind, "") in row.name, row.id


def test_the_year_last_confirmed_is_one_whose_date_was_printed() -> None:
    printed = {(parse_rule(rule), day.year) for rule, day in FOUND}
    confirmed = [each for each in catalogue() if each.confirmed_year]
    assert len(confirmed) > 30
    assert [
        each.id for each in confirmed if (parse_rule(each.rule), each.confirmed_year) not in printed
    ] == []


def test_what_hurts_or_angers_is_marked() -> None:
    grave = re.compile(r"suicide|HIV|AIDS|violence|loss\b|overdose|PTSD|bipolar|\bmental", re.I)
    named = [each for each in catalogue() if grave.search(each.name)]
    assert len(named) > 15
    assert [each.id for each in named if not each.sensitive] == []
    vaccines = [each for each in catalogue() if re.search(r"immuniz|vaccination", each.name, re.I)]
    assert len(vaccines) == 4
    assert all(each.naysayers for each in vaccines)


def test_the_office_dates_that_close_it_are_the_eleven_federal_holidays() -> None:
    closing = [each for each in catalogue() if each.closure]
    assert len(closing) == 11
    assert {each.kind for each in closing} == {Kind.OFFICE}


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("new-years-day", "new year's day"),
        ("martin-luther-king-jr-day", "mlk day"),
        ("presidents-day", "presidents day"),
        ("mothers-day", "mother's day"),
        ("memorial-day", "memorial day"),
        ("fathers-day", "father's day"),
        ("juneteenth", "juneteenth"),
        ("independence-day", "independence day"),
        ("labor-day", "labor day"),
        ("columbus-indigenous-peoples-day", "columbus day"),
        ("veterans-day", "veterans day"),
        ("thanksgiving-day", "thanksgiving"),
        ("christmas-day", "christmas"),
    ],
)
def test_a_holiday_that_people_type_is_the_day_of_the_catalogue(key: str, typed: str) -> None:
    for year in range(2020, 2040):
        span = expected(ROWS[key].rule, year)
        assert span is not None
        assert parse_day(f"{typed} {year}", date(2026, 11, 24)) == span[0]


def test_every_source_that_is_explained_is_used() -> None:
    explained = tomllib.loads(data_path("observances.toml").read_text("utf-8"))["sources"]
    used = {code.partition(" ")[0] for each in catalogue() for code in each.sources}
    assert set(explained) == used
    assert all(isinstance(words, str) and words for words in explained.values())
