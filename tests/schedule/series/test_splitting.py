"""What is changed from one slot on leaves every earlier slot as it was."""

from datetime import date, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.series.occurrences import Occurrence, days, slots
from calendar_tui.schedule.series.recurrence import Recurrence
from calendar_tui.schedule.series.rfc5545 import parse_rule, rrule
from calendar_tui.schedule.series.rule import Rule
from calendar_tui.schedule.series.splitting import (
    bring_back,
    change_all,
    end_before,
    is_slot,
    refit,
    skip,
    split,
)
from calendar_tui.schedule.when import FIRST_DAY
from tests.schedule.series.rules import endless, recurrences
from tests.schedule.strategies import clocks

TUESDAYS = parse_rule("FREQ=WEEKLY;BYDAY=TU")
WEDNESDAYS = parse_rule("FREQ=WEEKLY;BYDAY=WE")
SERIES = Recurrence(date(2026, 12, 1), TUESDAYS, time(9), "America/Chicago")
DAY = timedelta(days=1)

aheads = st.integers(-10, 400)
"""Days from a series' first day to where it is changed."""

closings = st.frozensets(st.dates(date(2019, 1, 1), date(2029, 12, 31)), max_size=20)


def shown(series: Recurrence | None, closed: frozenset[date] = frozenset()) -> list[Occurrence]:
    """The open slots of some years; none of no series."""
    if series is None:
        return []
    return slots(series, FIRST_DAY, date(2034, 1, 1), closed)


def refusal(series: Recurrence, day: date, change: object) -> str:
    """The sentence that a change on ``day`` is refused with."""
    with pytest.raises(InvalidError) as caught:
        change(series, day)  # type: ignore[operator]
    return caught.value.sentence


@given(recurrences(), aheads, closings)
def test_both_halves_together_are_the_whole(
    series: Recurrence, ahead: int, closed: frozenset[date]
) -> None:
    day = series.starts + timedelta(days=ahead)
    try:
        before, after = split(series, day)
    except InvalidError:
        assert days(series.rule, series.starts, day, date(2034, 1, 1)) == []
        return
    assert shown(before, closed) + shown(after, closed) == shown(series, closed)
    assert all(slot.day < day for slot in shown(before))
    assert all(slot.day >= day for slot in shown(after))
    assert after.starts >= day
    assert is_slot(after, after.starts)


@given(recurrences(), aheads, st.none() | endless(), st.none() | clocks, closings)
def test_nothing_before_the_day_ever_changes(
    series: Recurrence,
    ahead: int,
    rule: Rule | None,
    clock: time | None,
    closed: frozenset[date],
) -> None:
    day = series.starts + timedelta(days=ahead)
    earlier = [slot for slot in shown(series, closed) if slot.day < day]
    try:
        before, after = split(series, day, rule, clock)
    except InvalidError:
        return
    assert shown(before, closed) == earlier
    assert after.clock == clock
    assert after.starts >= day
    if rule is not None:
        assert after.rule == rule
        assert is_slot(after, after.starts)
    if earlier:
        assert shown(end_before(series, day), closed) == earlier


@given(recurrences(), aheads)
def test_a_counted_series_is_counted_on(series: Recurrence, ahead: int) -> None:
    assume(series.rule.count is not None)
    day = series.starts + timedelta(days=ahead)
    try:
        before, after = split(series, day)
    except InvalidError:
        return
    counts = [half.rule.count or 0 for half in (before, after) if half is not None]
    assert sum(counts) == series.rule.count
    assert min(counts) > 0


@given(recurrences(), aheads)
def test_skipped_days_go_to_the_half_they_lie_in(series: Recurrence, ahead: int) -> None:
    day = series.starts + timedelta(days=ahead)
    try:
        before, after = split(series, day)
    except InvalidError:
        return
    assert all(other >= day for other in after.exceptions)
    if before is not None:
        assert all(other < day for other in before.exceptions)
        assert before.exceptions | after.exceptions == series.exceptions


@given(recurrences(), st.integers(0, 400))
def test_a_slot_that_is_brought_back_is_as_if_never_skipped(series: Recurrence, ahead: int) -> None:
    found = shown(series)[ahead : ahead + 1]
    assume(found)
    without = skip(series, found[0].day)
    assert shown(without) == [slot for slot in shown(series) if slot != found[0]]
    assert bring_back(without, found[0].day) == series


def test_this_and_following_from_the_third_keeps_the_first_two() -> None:
    before, after = split(SERIES, date(2026, 12, 15), WEDNESDAYS, time(17, 30))
    assert before is not None
    assert [slot.day.day for slot in shown(before)] == [1, 8]
    assert rrule(before.rule) == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261214"
    assert (after.starts, after.clock) == (date(2026, 12, 16), time(17, 30))
    assert rrule(after.rule) == "FREQ=WEEKLY;BYDAY=WE"


def test_ten_times_split_after_three_is_three_and_seven_times() -> None:
    ten = SERIES._replace(rule=parse_rule("FREQ=WEEKLY;BYDAY=TU;COUNT=10"))
    before, after = split(ten, date(2026, 12, 16))
    assert before is not None
    assert rrule(before.rule) == "FREQ=WEEKLY;BYDAY=TU;COUNT=3"
    assert rrule(after.rule) == "FREQ=WEEKLY;BYDAY=TU;COUNT=7"
    assert after.starts == date(2026, 12, 22)


def test_a_skipped_slot_was_one_of_the_ten() -> None:
    ten = SERIES._replace(rule=parse_rule("FREQ=WEEKLY;BYDAY=TU;COUNT=10"))
    before, after = split(skip(ten, date(2026, 12, 8)), date(2026, 12, 15))
    assert before is not None
    assert (before.rule.count, after.rule.count) == (2, 8)
    assert [slot.day.day for slot in shown(before)] == [1]


def test_every_other_week_stays_in_step() -> None:
    series = SERIES._replace(rule=parse_rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"))
    _, after = split(series, date(2026, 12, 3))
    assert after.starts == date(2026, 12, 15)


def test_this_and_following_on_the_first_slot_is_all_of_them() -> None:
    before, after = split(SERIES, SERIES.starts, WEDNESDAYS)
    assert before is None
    assert after == change_all(SERIES, WEDNESDAYS)
    assert after.starts == date(2026, 12, 2)


def test_a_time_can_be_taken_away_for_all_day() -> None:
    assert change_all(SERIES).clock == time(9)
    assert change_all(SERIES, new_clock=None) == SERIES._replace(clock=None)


def test_what_a_rule_left_open_stays_what_it_was() -> None:
    monthly = Recurrence(date(2027, 1, 31), parse_rule("FREQ=MONTHLY"))
    _, after = split(monthly, date(2027, 2, 1))
    assert rrule(after.rule) == "FREQ=MONTHLY;BYMONTHDAY=31"
    _, after = split(SERIES, date(2026, 12, 10), parse_rule("FREQ=WEEKLY"))
    assert rrule(after.rule) == "FREQ=WEEKLY;BYDAY=TH"


def test_a_series_ends_on_the_day_before() -> None:
    ended = end_before(SERIES, date(2026, 12, 15))
    assert [slot.day.day for slot in shown(ended)] == [1, 8]
    assert ended.rule.until == date(2026, 12, 14)
    assert end_before(ended, date(2027, 1, 1)) == ended
    counted = SERIES._replace(rule=parse_rule("FREQ=WEEKLY;BYDAY=TU;COUNT=10"))
    assert end_before(counted, date(2026, 12, 15)) == ended


def test_two_slots_skipped_come_back_one_by_one() -> None:
    one, two = date(2026, 12, 8), date(2026, 12, 15)
    both = skip(skip(SERIES, one), two)
    assert [slot.day.day for slot in shown(both)[:2]] == [1, 22]
    assert bring_back(bring_back(both, two), one) == SERIES


def test_what_cannot_be_done_is_said() -> None:
    first, tuesday = SERIES.starts, date(2026, 12, 8)
    assert refusal(SERIES, date(2026, 12, 3), skip) == (
        "The series has no slot on Thu 3 Dec 2026; the next is Tue 8 Dec 2026."
    )
    assert refusal(skip(SERIES, tuesday), tuesday, skip) == "Tue 8 Dec 2026 is skipped already."
    assert refusal(SERIES, tuesday, bring_back) == (
        "Tue 8 Dec 2026 is not skipped, so there is nothing to bring back."
    )
    assert refusal(SERIES, first, end_before) == (
        "The series has no slot before Tue 1 Dec 2026; delete it if it is not wanted."
    )
    ended = end_before(SERIES, date(2026, 12, 15))
    assert refusal(ended, date(2026, 12, 15), split) == (
        "The series has ended by Tue 15 Dec 2026; nothing follows there."
    )
    assert refusal(ended, date(2026, 12, 20), skip) == (
        "The series has no slot on Sun 20 Dec 2026."
    )
    with pytest.raises(InvalidError, match=r"The new rule has no slot from Tue 8 Dec 2026 on"):
        split(SERIES, tuesday, parse_rule("FREQ=WEEKLY;BYDAY=WE;UNTIL=20261208"))


def test_filled_days_that_no_longer_fit_are_offered_the_next_open_slot() -> None:
    filled = [date(2026, 12, day) for day in (22, 15, 23)]
    _, after = split(SERIES, date(2026, 12, 15), WEDNESDAYS)
    assert refit(filled, after) == {
        date(2026, 12, 15): date(2026, 12, 16),
        date(2026, 12, 22): date(2026, 12, 30),
    }
    assert refit(filled, skip(after, date(2026, 12, 16)))[date(2026, 12, 15)] == date(2026, 12, 30)


def test_a_filled_day_after_the_end_is_offered_nothing() -> None:
    ended = end_before(SERIES, date(2026, 12, 10))
    assert refit([date(2026, 12, 8), date(2026, 12, 15)], ended) == {date(2026, 12, 15): None}


@given(recurrences(), st.sets(st.integers(0, 120), max_size=8))
def test_a_post_is_offered_a_slot_of_its_own_and_never_an_earlier_day(
    after: Recurrence, aheads: set[int]
) -> None:
    filled = {after.starts + ahead * DAY for ahead in aheads}
    offers = refit(filled, after)
    assert offers.keys() == {day for day in filled if not is_slot(after, day)}
    offered = [offer for offer in offers.values() if offer is not None]
    assert len(set(offered)) == len(offered)
    assert not set(offered) & (filled | after.exceptions)
    assert all(is_slot(after, offer) for offer in offered)
    assert all(offer > day for day, offer in offers.items() if offer is not None)


@given(recurrences(), st.sets(st.integers(0, 30), max_size=8))
def test_without_a_new_rule_every_filled_slot_still_fits(
    series: Recurrence, places: set[int]
) -> None:
    found = [slot.day for slot in shown(series)]
    filled = [found[place] for place in places if place < len(found)]
    assert refit(filled, series) == {}
    assert refit(filled, change_all(series, new_clock=None)) == {}
