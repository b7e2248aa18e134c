"""The longest silence, counted as one would on a calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.gaps import longest_gap
from calendar_tui.checks.spans import Span
from tests.checks.samples import day, on_days

DECEMBER = Span(day("12-01"), day("12-31"))


@pytest.mark.parametrize(
    ("posted", "first", "last"),
    [
        (("12-01", "12-11", "12-21", "12-31"), "12-02", "12-10"),
        (("12-11", "12-21", "12-31"), "12-01", "12-10"),
        (("12-01", "12-11", "12-20"), "12-21", "12-31"),
        ((), "12-01", "12-31"),
        (("11-30", "2027-01-01"), "12-01", "12-31"),
        (("12-16",), "12-01", "12-15"),
    ],
)
def test_the_longest_of_several_is_found_and_of_equals_the_first(
    posted: tuple[str, ...], first: str, last: str
) -> None:
    assert longest_gap(on_days(*posted), DECEMBER) == Span(day(first), day(last))


def test_a_silence_that_began_before_is_counted_in_full() -> None:
    posted = on_days("12-05", "12-15", "12-25")
    found = longest_gap(posted, DECEMBER, before=day("11-20"), after=day("2027-01-02"))
    assert found == Span(day("11-21"), day("12-04"))


def test_a_silence_that_goes_on_is_counted_in_full() -> None:
    posted = on_days("12-05", "12-15", "12-25")
    found = longest_gap(posted, DECEMBER, before=day("11-30"), after=day("2027-01-20"))
    assert found == Span(day("12-26"), day("2027-01-19"))


def test_a_silence_outside_alone_is_none_of_the_months() -> None:
    every_day = set(DECEMBER.days())
    assert longest_gap(every_day, DECEMBER, day("11-01"), day("2027-02-01")) is None


def test_a_post_every_day_leaves_no_gap() -> None:
    assert longest_gap(DECEMBER.days(), DECEMBER) is None


def test_the_extra_day_of_a_leap_year_counts() -> None:
    found = longest_gap(
        on_days("2028-02-26", "2028-03-02"), Span(day("2028-02-26"), day("2028-03-02"))
    )
    assert found is not None
    assert found.length == 4


def naive(posted: set[date], span: Span, before: date | None, after: date | None) -> int:
    """The longest run of days without a post, day by day."""
    everything = posted | {each for each in (before, after) if each}
    start = min(before or span.first, span.first)
    end = max(after or span.last, span.last)
    runs: list[list[date]] = [[]]
    for each in Span(start, end).days():
        if each in everything:
            runs.append([])
        else:
            runs[-1].append(each)
    return max(len(run) for run in runs if not run or any(map(span.holds, run)))


@given(
    st.sets(st.integers(0, 59)),
    st.integers(0, 50),
    st.none() | st.integers(1, 20),
    st.none() | st.integers(1, 20),
)
def test_a_gap_is_what_one_counts_day_by_day(
    posted: set[int], length: int, before: int | None, after: int | None
) -> None:
    first = date(2027, 12, 10)
    span = Span(first, first + timedelta(days=length))
    days = {first + timedelta(days=each) for each in posted if each <= length}
    sooner = first - timedelta(days=before) if before else None
    later = span.last + timedelta(days=after) if after else None
    found = longest_gap(days, span, sooner, later)
    assert (found.length if found else 0) == naive(days, span, sooner, later)
    if found:
        assert not any(each in days for each in found.days())
        assert found.meets(span)
