"""A goal is active only if somebody can tell one day whether it was reached."""

import pytest

from calendar_tui.checks.goals import why_not_measurable
from calendar_tui.checks.measurable import is_vague, measurable, unmeasurable
from calendar_tui.model.facts import goal_of
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Comparison, Measure, Period, Status
from tests.checks.samples import DUE, falling_goal, reading_goal, sample_goal


@pytest.mark.parametrize(
    "goal",
    [
        sample_goal(),
        reading_goal(),
        reading_goal(baseline=None),
        reading_goal(period=None),
        falling_goal(),
        sample_goal(measure=Measure.GAP, target=0.0, unit="days"),
        sample_goal(measure=Measure.CADENCE, target=0.0, most=3.0),
        sample_goal(comparison=Comparison.AT_MOST, target=0.0),
        sample_goal(
            measure=Measure.SHARE, target=70.0, unit="%", filter=PostFilter(pillars=frozenset({1}))
        ),
        sample_goal(measure=Measure.SHARE, target=70.0, filter=PostFilter(channels=frozenset({1}))),
        sample_goal(
            measure=Measure.SHARE,
            target=70.0,
            filter=PostFilter(statuses=frozenset({Status.PUBLISHED})),
        ),
        sample_goal(period=Period.CAMPAIGN, campaign_id=3),
        sample_goal(name="Grow our Instagram presence"),
    ],
)
def test_a_goal_with_number_unit_and_date_is_measurable(goal: object) -> None:
    assert measurable(goal) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"measure": None}, "measure", "Say what you measure"),
        ({"target": None}, "target", "Say how many"),
        ({"unit": "  "}, "unit", "Say of what"),
        ({"due": None}, "due", "Say by when"),
        ({"period": None}, "period", "Say over which days"),
        ({"period": Period.CAMPAIGN}, "campaign", "Say which campaign"),
        ({"unit": "Awareness"}, "unit", "Nobody can count"),
        ({"target": float("nan")}, "target", "no number"),
        ({"target": float("inf")}, "target", "no number"),
        ({"target": 1e15}, "target", "no number"),
        ({"target": -1.0}, "target", "0 or more"),
        ({"target": 0.0}, "target", "always reached"),
        ({"measure": Measure.SHARE, "target": 120.0}, "target", "100% at most"),
        ({"measure": Measure.SHARE}, "filter", "always 100%"),
        ({"filter": PostFilter(undated=True)}, "filter", "without a day"),
        ({"measure": Measure.CADENCE, "target": 4.0, "most": 2.0}, "most", "below the lower"),
        ({"measure": Measure.CADENCE, "most": float("nan")}, "most", "no number"),
    ],
)
def test_what_is_missing_is_named_by_its_field(
    changes: dict[str, object], field: str, words: str
) -> None:
    reasons = unmeasurable(sample_goal(**changes))
    assert words in reasons[field]
    assert all(reason.endswith(".") for reason in reasons.values())


def test_a_wish_is_refused_with_how_to_put_it() -> None:
    goal = sample_goal(name="grow our presence", target=None, unit="", due=None)
    first, *others = measurable(goal)
    assert first == (
        '"grow our presence" can\'t be measured: say what you count, how many and by when,'
        " e.g. 8 posts a month for parents by 31 March."
    )
    assert len(others) == 3


@pytest.mark.parametrize(
    ("name", "vague"),
    [
        ("Grow our presence", True),
        ("More followers", True),
        ("brand awareness", True),
        ("Be better known", True),
        ("500 more followers", False),
        ("Posts for parents", False),
        ("Flu shot bookings", False),
    ],
)
def test_a_direction_without_a_number_is_a_wish(name: str, vague: bool) -> None:
    assert is_vague(name) is vague


def test_stored_columns_are_read_as_a_goal() -> None:
    columns = {
        "id": 1,
        "name": "Posts a month",
        "slug": "posts",
        "measure": "count",
        "comparison": "at_least",
        "filter": {"channels": [2]},
        "target": 8.0,
        "unit": "posts",
        "period": "month",
        "due": "2027-03-31",
        "owner_id": None,
        "active": True,
    }
    asked = PostFilter(channels=frozenset({2}))
    assert goal_of(columns) == sample_goal(filter=asked, since=None)
    assert why_not_measurable(columns) == {}
    assert set(why_not_measurable({**columns, "due": None, "target": None})) == {"target", "due"}


def test_a_form_that_says_nothing_is_told_everything() -> None:
    assert set(why_not_measurable({})) == {"measure", "target", "unit", "due"}
    assert why_not_measurable({"name": "x", "measure": Measure.READING, "due": DUE}).keys() == {
        "target",
        "unit",
    }
