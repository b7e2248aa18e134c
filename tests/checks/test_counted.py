"""Which posts a goal counts, and of which posts a share is a part."""

import pytest

from calendar_tui.checks.counted import COUNTED, Tally, posts_of, reach, whole_of
from calendar_tui.checks.spans import Span
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Measure, Period, Status
from tests.checks.samples import channel_filter, day, on_days, sample_goal

NOVEMBER = Span(day("11-01"), day("11-30"))
PLAIN = {"statuses": COUNTED, "missed": False}


def some(*numbers: int) -> frozenset[int]:
    """Ids."""
    return frozenset(numbers)


@pytest.mark.parametrize("status", [Status.IDEA, Status.CANCELLED, Status.PULLED])
def test_ideas_and_what_was_called_off_do_not_count(status: Status) -> None:
    assert status not in COUNTED


def test_missed_posts_do_not_count() -> None:
    assert posts_of(sample_goal()) == PostFilter(**PLAIN)


@pytest.mark.parametrize(
    "asked",
    [
        PostFilter(statuses=frozenset({Status.PUBLISHED})),
        PostFilter(statuses=frozenset({Status.IDEA, Status.CANCELLED})),
        PostFilter(missed=True),
    ],
)
def test_a_goal_that_names_statuses_counts_those(asked: PostFilter) -> None:
    assert posts_of(sample_goal(filter=asked)) == asked


def test_the_window_is_part_of_what_is_asked() -> None:
    asked = posts_of(sample_goal(filter=channel_filter(2)), NOVEMBER)
    assert asked == PostFilter(first=NOVEMBER.first, last=NOVEMBER.last, channels=some(2), **PLAIN)


def test_days_of_the_goals_own_narrow_the_window() -> None:
    goal = sample_goal(filter=PostFilter(first=day("11-10"), last=day("12-10")))
    asked = posts_of(goal, NOVEMBER)
    assert (asked.first, asked.last) == (day("11-10"), day("11-30"))


def test_a_campaigns_goal_counts_the_campaigns_posts() -> None:
    assert posts_of(sample_goal(campaign_id=7)).campaigns == some(7)


def test_unless_it_names_another_campaign() -> None:
    goal = sample_goal(campaign_id=7, filter=PostFilter(campaigns=some(8)))
    assert posts_of(goal).campaigns == some(8)


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        (PostFilter(pillars=some(1)), PostFilter()),
        (PostFilter(pillars=some(1), channels=some(2)), PostFilter(channels=some(2))),
        (PostFilter(audiences=some(1), campaigns=some(3)), PostFilter(campaigns=some(3))),
        (PostFilter(text="flu"), PostFilter()),
        (PostFilter(tags=frozenset({"flu"})), PostFilter()),
        (PostFilter(authors=some(1), reviewers=some(2), goals=some(3)), PostFilter()),
        (PostFilter(channels=some(2)), PostFilter()),
        (PostFilter(channels=some(2), campaigns=some(1)), PostFilter(campaigns=some(1))),
        (PostFilter(campaigns=some(1)), PostFilter()),
        (
            PostFilter(pillars=some(1), without=PostFilter(channels=some(2), text="x")),
            PostFilter(without=PostFilter(channels=some(2))),
        ),
        (PostFilter(without=PostFilter(pillars=some(1))), PostFilter()),
        (PostFilter(without=PostFilter(channels=some(1))), PostFilter()),
        (PostFilter(without=PostFilter(statuses=frozenset({Status.DRAFT}))), PostFilter()),
    ],
)
def test_a_share_is_of_the_same_channels_and_campaigns_posts(
    part: PostFilter, whole: PostFilter
) -> None:
    asked = posts_of(sample_goal(filter=part), NOVEMBER)
    assert whole_of(asked) == posts_of(sample_goal(filter=whole), NOVEMBER)


def test_a_share_of_a_channels_published_posts_is_one_of_its_published_posts() -> None:
    published = frozenset({Status.PUBLISHED})
    asked = PostFilter(statuses=published, channels=some(1), pillars=some(2))
    assert whole_of(asked) == PostFilter(statuses=published, channels=some(1))


@pytest.mark.parametrize(
    "asked", [PostFilter(statuses=frozenset({Status.PUBLISHED})), PostFilter(missed=True)]
)
def test_a_share_of_a_status_is_one_of_all_that_count_missed_ones_too(asked: PostFilter) -> None:
    assert whole_of(asked) == PostFilter(statuses=COUNTED)


def test_a_tally_counts_the_days_of_a_span() -> None:
    tally = Tally(on_days("10-31", "11-01", "11-30", "11-30", "12-01"))
    assert tally.within(NOVEMBER) == 3


def test_a_cadence_counts_its_weeks_in_full() -> None:
    goal = sample_goal(measure=Measure.CADENCE)
    assert reach(goal, NOVEMBER) == Span(day("11-01"), day("11-30"))
    december = Span(day("12-01"), day("12-31"))
    assert reach(goal, december) == Span(day("11-30"), day("2027-01-03"))


@pytest.mark.parametrize("measure", [Measure.COUNT, Measure.SHARE, Measure.GAP])
def test_all_else_counts_its_window_alone(measure: Measure) -> None:
    assert reach(sample_goal(measure=measure, period=Period.MONTH), NOVEMBER) == NOVEMBER
