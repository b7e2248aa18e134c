"""A goal's promise in words."""

from typing import Any

import pytest

from calendar_tui.documents.goals import promise
from calendar_tui.model.facts import GoalRow
from calendar_tui.model.terms import Comparison, Measure, Period


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        ({"target": 8, "unit": "posts", "period": Period.MONTH}, "At least 8 posts each month"),
        (
            {"target": 1, "unit": "posts", "period": Period.WEEK, "pieces": True},
            "At least 1 posts each week, a piece on several channels counted once",
        ),
        (
            {"measure": Measure.SHARE, "target": 40, "period": Period.QUARTER},
            "At least 40% of posts each quarter",
        ),
        ({"measure": Measure.CADENCE, "target": 2, "most": 4}, "2 to 4 a week"),
        (
            {"measure": Measure.GAP, "target": 5, "period": Period.NEXT_28_DAYS},
            "At most 5 days without a post over the next 28 days",
        ),
        (
            {"measure": Measure.READING, "target": 300, "unit": "followers", "baseline": 120},
            "300 followers, from 120",
        ),
        (
            {"target": 3, "period": Period.CAMPAIGN, "comparison": Comparison.AT_MOST},
            "At most 3 posts in the campaign Fresh Start",
        ),
        ({"target": None}, ""),
    ],
)
def test_a_promise_says_how_much_of_what_over_which_days(goal: dict[str, Any], said: str) -> None:
    row = GoalRow(1, "Goal", **{"measure": Measure.COUNT, **goal})
    assert promise(row, "Fresh Start") == said
