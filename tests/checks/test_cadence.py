"""Each channel's rhythm, against what a goal promises or what is usual."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.cadence import (
    AHEAD,
    USUAL,
    USUAL_ON,
    ChannelRhythm,
    channel_days,
    rhythm,
    rhythm_findings,
    wanted_of,
)
from calendar_tui.checks.finding import Go, PlanFinding, To
from calendar_tui.checks.rhythm import Weekly
from calendar_tui.checks.spans import Span
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Comparison, Measure, Network, Status
from tests.checks.samples import (
    FACEBOOK,
    LETTER,
    TODAY,
    channel_filter,
    day,
    on_days,
    sample_directory,
    sample_goal,
    sample_post,
)
from tests.schedule.strategies import week_starts

CHANNELS = sample_directory().channels
SPAN = Span.from_today(TODAY, 28, AHEAD)
COMING = Span.from_today(TODAY, 0, AHEAD)


def cadence(**changes: Any) -> Any:
    """Two to four posts a week on the page."""
    fields = {
        "measure": Measure.CADENCE,
        "target": 2.0,
        "most": 4.0,
        "filter": channel_filter(FACEBOOK),
    }
    return sample_goal(**{**fields, **changes})


def rhythm_of(*posted: str, channel: int = FACEBOOK) -> ChannelRhythm:
    """A channel's rhythm around today."""
    row = CHANNELS[channel]
    return rhythm(row, on_days(*posted), SPAN, wanted_of(row, ()))


def told(*posted: str, channel: int = FACEBOOK) -> list[PlanFinding]:
    """What there is to tell of the days to come."""
    row = CHANNELS[channel]
    found = rhythm(row, on_days(*posted), COMING, wanted_of(row, ()))
    return list(rhythm_findings(found, TODAY))


@pytest.mark.parametrize(
    ("goals", "weekly", "gap", "promised"),
    [
        ((), USUAL.weekly, USUAL.gap, False),
        ((cadence(),), Weekly(2, 4), USUAL.gap, True),
        ((cadence(most=None, comparison=Comparison.AT_MOST),), Weekly(0, 2), USUAL.gap, True),
        (
            (cadence(), sample_goal(measure=Measure.GAP, target=5.0, filter=channel_filter(1))),
            Weekly(2, 4),
            5,
            True,
        ),
        ((cadence(active=False),), USUAL.weekly, USUAL.gap, False),
        ((cadence(retired=True),), USUAL.weekly, USUAL.gap, False),
        ((cadence(filter=channel_filter(2)),), USUAL.weekly, USUAL.gap, False),
        ((cadence(filter=channel_filter(1, 2)),), USUAL.weekly, USUAL.gap, False),
        ((cadence(filter=PostFilter()),), USUAL.weekly, USUAL.gap, False),
        ((sample_goal(filter=channel_filter(1)),), USUAL.weekly, USUAL.gap, False),
    ],
)
def test_a_goal_about_one_channel_alone_is_its_promise(
    goals: Any, weekly: Weekly, gap: float, promised: bool
) -> None:
    found = wanted_of(CHANNELS[FACEBOOK], goals)
    assert (found.weekly, found.gap, found.promised) == (weekly, gap, promised)


def test_a_letter_is_slower_than_a_page() -> None:
    assert wanted_of(CHANNELS[LETTER], ()) == USUAL_ON[Network.NEWSLETTER]


def test_posts_that_count_are_counted_by_channel_and_day() -> None:
    posts = [
        sample_post(1, day=TODAY),
        sample_post(2, day=TODAY, channel_id=2),
        sample_post(3, day=TODAY, status=Status.DRAFT),
        sample_post(4, day=TODAY, status=Status.CANCELLED),
        sample_post(5, day=TODAY, status=Status.IDEA),
        sample_post(6, day=TODAY, missed=True),
        sample_post(7, day=None),
        sample_post(8, day=TODAY, channel_id=None),
    ]
    assert channel_days(posts) == {1: {TODAY: 2}, 2: {TODAY: 1}}


def test_a_rhythm_is_posts_a_week_and_the_longest_silence() -> None:
    found = rhythm_of("11-03", "11-04", "11-10", "11-24", "12-01")
    assert [(week.week.first, week.posts, week.off) for week in found.weeks] == [
        (day("10-26"), 0, -1),
        (day("11-02"), 2, 0),
        (day("11-09"), 1, 0),
        (day("11-16"), 0, -1),
        (day("11-23"), 1, 0),
        (day("11-30"), 1, 0),
    ]
    assert found.average == pytest.approx(5 / 6)
    assert found.gap == Span(day("11-11"), day("11-23"))
    assert found.last == day("12-01")


def test_a_silence_beyond_the_days_looked_at_is_counted_in_full() -> None:
    found = rhythm_of("10-01", "10-31", "11-10", "11-20", "11-30", "2027-01-20")
    assert found.gap == Span(day("12-01"), day("2027-01-19"))


@pytest.mark.parametrize(
    ("posted", "message", "opened"),
    [
        (
            ("11-20", "12-22"),
            "Facebook page has no post for 31 days (21 Nov – 21 Dec).",
            "11-24",
        ),
        (("11-20", "11-26"), None, None),
        (("11-20",), "Facebook page has no post after 20 Nov.", "11-24"),
        ((), "No post is planned on Facebook page, and none went out lately.", "11-24"),
        (("10-01", "11-20", "12-01"), None, None),
    ],
)
def test_a_channel_that_falls_silent_is_told_with_the_first_empty_day(
    posted: tuple[str, ...], message: str | None, opened: str | None
) -> None:
    found = told(*posted)
    assert [each.message for each in found] == ([message] if message else [])
    assert [each.go for each in found] == ([Go(To.DAY, day(opened))] if opened else [])


def test_a_letter_may_be_silent_for_weeks() -> None:
    assert told("11-02", channel=LETTER) == []
    assert len(told("11-01", channel=LETTER)) == 1


def test_a_crowded_week_is_told_unless_it_is_over() -> None:
    crowd = [f"11-{number}" for number in range(23, 30)] + ["11-24", "11-25"]
    [found] = told(*crowd, *crowd[:3])
    assert found.message == "Facebook page has 12 posts this week; more than 7 are many."
    past = [f"11-{number:02}" for number in range(9, 16)] * 2
    assert told(*past, "11-24", "12-01") == []


def test_what_a_goal_promises_is_left_to_the_goal() -> None:
    row = CHANNELS[FACEBOOK]
    found = rhythm(row, {}, SPAN, wanted_of(row, [cadence()]))
    assert list(rhythm_findings(found, TODAY)) == []


def test_a_rhythm_is_plain_json() -> None:
    shape = json.loads(json.dumps(rhythm_of("11-03").as_json(), allow_nan=False))
    assert shape["longest_gap"] == 34
    assert shape["most"] == 7
    row = CHANNELS[FACEBOOK]
    endless = rhythm(row, {}, SPAN, wanted_of(row, [cadence(most=None)]))
    assert endless.as_json()["most"] is None


@given(
    st.dictionaries(st.dates(TODAY - timedelta(90), TODAY + timedelta(90)), st.integers(0, 3)),
    week_starts,
)
def test_weeks_and_silences_are_never_negative(days: dict[date, int], week_start: int) -> None:
    found = rhythm(CHANNELS[FACEBOOK], days, SPAN, USUAL, week_start)
    assert all(week.posts >= 0 for week in found.weeks)
    assert found.average >= 0
    assert found.gap is None or found.gap.length > 0
    for each in rhythm_findings(found, TODAY):
        assert "None" not in each.message
        assert each.go.target >= TODAY  # type: ignore[operator]
