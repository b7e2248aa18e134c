"""Numbers and days read as people say them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.words import (
    LARGEST,
    apart,
    counted,
    day_words,
    days_words,
    is_number,
    number,
)
from tests.checks.samples import TODAY, day


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (-0.0, "0"),
        (8, "8"),
        (8.0, "8"),
        (8.5, "8.5"),
        (8.456, "8.46"),
        (18.456, "18.5"),
        (1250, "1,250"),
        (1250.04, "1,250"),
        (-3.5, "-3.5"),
        (0.004, "0"),
        (100, "100"),
    ],
)
def test_a_number_has_no_more_digits_than_it_needs(value: float, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(
    ("value", "other", "words"),
    [(69.96, 70, "69.96"), (69.999, 70, "69.999"), (70.04, 70, "70.04"), (70, 70, "70")],
)
def test_a_number_just_off_another_is_not_said_to_be_it(
    value: float, other: float, words: str
) -> None:
    assert apart(value, other) == words


@given(st.integers(0, 3_000), st.integers(1, 3_000), st.integers(0, 100))
def test_a_share_never_reads_as_the_target_it_misses(part: int, whole: int, target: int) -> None:
    share = 100 * part / whole
    assert (apart(share, target) == number(target)) == (share == target)


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 posts"), (1, "1 post"), (2, "2 posts"), (1.5, "1.5 posts")]
)
def test_one_is_counted_as_one(count: float, words: str) -> None:
    assert counted(count, "post") == words


@pytest.mark.parametrize(
    ("value", "fine"),
    [(0.0, True), (-1.5, True), (LARGEST, True), (2e12, False), (None, False)]
    + [(float(word), False) for word in ("nan", "inf", "-inf")],
)
def test_what_is_no_number_is_known(value: float | None, fine: bool) -> None:
    assert is_number(value) is fine


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("12-12", "12 Dec"),
        ("2027-03-31", "31 Mar"),
        ("2027-11-24", "24 Nov 2027"),
        ("03-01", "1 Mar 2026"),
    ],
)
def test_a_day_far_away_is_said_with_its_year(when: str, words: str) -> None:
    assert day_words(day(when), TODAY) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("12-12", "12-20", "12–20 Dec"),
        ("12-12", "12-12", "12 Dec"),
        ("11-28", "12-03", "28 Nov – 3 Dec"),
        ("12-28", "2027-01-03", "28 Dec – 3 Jan"),
        ("2028-02-27", "2028-02-29", "27–29 Feb 2028"),
        ("2028-02-27", "2028-03-02", "27 Feb – 2 Mar 2028"),
        ("2028-12-27", "2029-01-02", "27 Dec 2028 – 2 Jan 2029"),
    ],
)
def test_days_in_a_row_are_said_once(first: str, last: str, words: str) -> None:
    assert days_words(day(first), day(last), TODAY) == words


@given(st.dates(date(1970, 1, 1), date(2200, 12, 31)))
def test_a_day_is_named_whatever_today_is(when: date) -> None:
    assert str(when.day) in day_words(when, TODAY)
