"""A rule is one value for one meaning, and never nonsense."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.series.rule import LAST, Freq, Rule, closed, may_miss
from tests.schedule.series.rules import open_rules, rules, starts


def test_the_order_and_repetition_of_weekdays_mean_nothing() -> None:
    assert Rule(Freq.WEEKLY, 1, (3, 1, 3)) == Rule(Freq.WEEKLY, 1, (1, 3))
    assert len({Rule(Freq.WEEKLY, 1, (3, 1, 3)), Rule(Freq.WEEKLY, 1, (1, 3))}) == 1


def test_where_weeks_begin_matters_only_if_some_are_left_out() -> None:
    assert Rule(Freq.WEEKLY, 1, (1,), week_start=6) == Rule(Freq.WEEKLY, 1, (1,))
    assert Rule(Freq.WEEKLY, 2, (1,), week_start=6) != Rule(Freq.WEEKLY, 2, (1,))


@given(rules(), starts)
def test_what_is_left_open_is_the_first_days_own(rule: Rule, first: date) -> None:
    whole = closed(rule, first)
    assert closed(whole, date(2000, 1, 31)) == whole
    assert (whole.freq, whole.interval) == (rule.freq, rule.interval)
    assert (whole.until, whole.count) == (rule.until, rule.count)


@given(open_rules, starts)
def test_an_open_rule_fits_its_first_day(rule: Rule, first: date) -> None:
    whole = closed(rule, first)
    if whole.freq is Freq.WEEKLY:
        assert whole.weekdays == (first.weekday(),)
    assert whole.day in {0, first.day}
    assert whole.month in {0, first.month}


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"freq": Freq.MONTHLY, "day": 28}, False),
        ({"freq": Freq.MONTHLY, "day": 29}, True),
        ({"freq": Freq.MONTHLY, "day": LAST}, False),
        ({"freq": Freq.MONTHLY, "weekdays": (0,), "nth": 4}, False),
        ({"freq": Freq.MONTHLY, "weekdays": (0,), "nth": 5}, True),
        ({"freq": Freq.MONTHLY, "weekdays": (0,), "nth": LAST}, False),
        ({"freq": Freq.YEARLY, "day": 31, "month": 12}, False),
        ({"freq": Freq.YEARLY, "day": 29, "month": 2}, True),
        ({"freq": Freq.YEARLY, "weekdays": (0,), "nth": 5, "month": 3}, True),
        ({"freq": Freq.DAILY}, False),
    ],
)
def test_a_rule_knows_whether_some_months_lack_its_day(
    fields: dict[str, Any], missing: bool
) -> None:
    assert may_miss(Rule(**fields)) is missing


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"freq": Freq.WEEKLY, "interval": 0}, "Slots are 1 to 999 weeks apart"),
        ({"freq": Freq.DAILY, "interval": 1_000}, "Slots are 1 to 999 days apart"),
        ({"freq": Freq.DAILY, "count": 0}, "A series has 1 to 9,999 slots"),
        ({"freq": Freq.DAILY, "count": 10_000}, "A series has 1 to 9,999 slots"),
        ({"freq": Freq.DAILY, "until": date(2201, 1, 1)}, "a plan holds 1970 to 2200"),
        ({"freq": Freq.DAILY, "until": date(2026, 1, 1), "count": 1}, "not both"),
        ({"freq": Freq.WEEKLY, "weekdays": (7,)}, "Weekdays run from 0"),
        ({"freq": Freq.WEEKLY, "interval": 2, "week_start": 7}, "Weekdays run from 0"),
        ({"freq": Freq.DAILY, "weekdays": (1,)}, "A daily series has no day of"),
        ({"freq": Freq.WEEKLY, "day": 1}, "A weekly series has no day of"),
        ({"freq": Freq.MONTHLY, "weekdays": (1,)}, "one day"),
        ({"freq": Freq.MONTHLY, "weekdays": (1, 2), "nth": 1}, "one day"),
        ({"freq": Freq.MONTHLY, "weekdays": (1,), "nth": 1, "day": 1}, "one day"),
        ({"freq": Freq.MONTHLY, "weekdays": (1,), "nth": 6}, "first to fifth and a last"),
        ({"freq": Freq.MONTHLY, "day": 32}, "There is no day 32"),
        ({"freq": Freq.MONTHLY, "day": 3, "month": 3}, "Only a yearly series names a month"),
        ({"freq": Freq.YEARLY, "day": 3}, "Only a yearly series names a month"),
        ({"freq": Freq.YEARLY, "day": 3, "month": 13}, "There is no month 13"),
        ({"freq": Freq.YEARLY, "day": 30, "month": 2}, "February never has a day 30."),
        ({"freq": Freq.YEARLY, "day": 31, "month": 4}, "April never has a day 31."),
    ],
)
def test_nonsense_is_no_rule(fields: dict[str, Any], sentence: str) -> None:
    with pytest.raises(InvalidError) as caught:
        Rule(**fields)
    assert sentence in caught.value.sentence
