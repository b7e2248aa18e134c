"""What a goal promises, in words that can be measured."""

from typing import Final

from calendar_tui.checks.goals import target_words
from calendar_tui.checks.words import is_number, number
from calendar_tui.model.facts import GoalRow
from calendar_tui.model.terms import Measure, Period

_PERIODS: Final = {
    Period.WEEK: "each week",
    Period.MONTH: "each month",
    Period.QUARTER: "each quarter",
    Period.YEAR: "each year",
    Period.LAST_28_DAYS: "over the last 28 days",
    Period.NEXT_28_DAYS: "over the next 28 days",
}


def promise(goal: GoalRow, campaign: str = "") -> str:
    """``At least 8 posts each month``; empty where the goal has no number yet.

    ``campaign`` is the name of the one whose days are looked at.
    """
    target = target_words(goal)
    if not target:
        return ""
    words = f"{target}{_of(goal)}{_over(goal, campaign)}"
    if goal.pieces:
        words += ", a piece on several channels counted once"
    return f"{words[0].upper()}{words[1:]}"


def _of(goal: GoalRow) -> str:
    """What the number is of, where the target doesn't say."""
    match goal.measure:
        case Measure.SHARE:
            return " of posts"
        case Measure.GAP:
            return " without a post"
        case Measure.READING if is_number(goal.baseline):
            return f", from {number(goal.baseline)}"
        case _:
            return ""


def _over(goal: GoalRow, campaign: str) -> str:
    """Over which days; a number of the world and a week's rhythm have none."""
    if goal.measure in {Measure.READING, Measure.CADENCE} or goal.period is None:
        return ""
    if goal.period is Period.CAMPAIGN:
        return f" in the campaign {campaign}" if campaign else " in its campaign"
    return f" {_PERIODS[goal.period]}"
