"""Whether a goal says enough to be measured, and if not, what to say."""

import re
from collections.abc import Iterator
from typing import Final

from calendar_tui.checks.counted import posts_of, whole_of
from calendar_tui.checks.words import is_number, number
from calendar_tui.model.facts import GoalRow
from calendar_tui.model.terms import Comparison, Measure, Period

EXAMPLE: Final = "8 posts a month for parents by 31 March"
"""A goal that can be measured."""

MEASURES: Final = (
    "posts, a share of posts, posts a week, the longest gap, or a number you read elsewhere"
)

HINT: Final = f"say what you count, how many and by when, e.g. {EXAMPLE}"

_WISH: Final = re.compile(
    r"\b(?:grow|increase|improve|boost|build|raise|enhance|strengthen|expand|develop|gain|get"
    r"|more|better|bigger|stronger|greater|presence|awareness|visibility|reputation|image"
    r"|brand|buzz|goodwill)\b",
    re.IGNORECASE,
)
"""Words of wishes: they name a direction, not how much and by when."""

_NO_UNIT: Final = frozenset(
    {"more", "better", "presence", "awareness", "visibility", "reputation", "image", "brand"}
    | {"buzz", "goodwill", "trust", "loyalty", "success", "growth"}
)
"""What nobody can count."""


def measurable(goal: GoalRow) -> tuple[str, ...]:
    """Why ``goal`` can't become active, a sentence each; empty: it can."""
    return tuple(unmeasurable(goal).values())


def unmeasurable(goal: GoalRow) -> dict[str, str]:
    """Why ``goal`` can't become active: a sentence by the field that has to say more."""
    reasons = dict((*_missing(goal), *_senseless(goal)))
    if reasons and is_vague(goal.name):
        return {"name": f'"{goal.name}" can\'t be measured: {HINT}.'} | reasons
    return reasons


def is_vague(name: str) -> bool:
    """Whether ``name`` is a wish, such as *grow our presence*: a direction without a number."""
    return _WISH.search(name) is not None and not any(letter.isdigit() for letter in name)


def _missing(goal: GoalRow) -> Iterator[tuple[str, str]]:
    """What is not said."""
    if goal.measure is None:
        yield "measure", f"Say what you measure: {MEASURES}."
    if goal.target is None:
        yield "target", "Say how many: the goal has no number."
    if not goal.unit.strip():
        yield "unit", "Say of what: the goal has no unit, such as posts, followers or bookings."
    if goal.due is None:
        yield "due", "Say by when: the goal has no date."
    if goal.measure in {None, Measure.READING}:
        return
    if goal.period is None:
        yield "period", "Say over which days posts count: a week, a month, a quarter ..."
    if goal.period is Period.CAMPAIGN and goal.campaign_id is None:
        yield "campaign", "Say which campaign's days count: the goal has no campaign."


def _senseless(goal: GoalRow) -> Iterator[tuple[str, str]]:
    """What is said but can't be meant."""
    if goal.unit.strip().casefold() in _NO_UNIT:
        yield (
            "unit",
            f'Nobody can count "{goal.unit.strip()}": name followers, calls, bookings or reviews.',
        )
    if goal.target is not None:
        yield from _target(goal, goal.target)
    if goal.most is not None and goal.measure is Measure.CADENCE:
        yield from _most(goal, goal.most)
    if goal.measure is Measure.SHARE and (part := posts_of(goal)) == whole_of(part):
        yield "filter", "Say which posts should have the share: without that it is always 100%."
    if goal.measure is not Measure.READING and goal.filter.undated:
        yield "filter", "Posts without a day can't be counted in a period; leave out is:undated."


def _target(goal: GoalRow, target: float) -> Iterator[tuple[str, str]]:
    """What is wrong with a target."""
    if not is_number(target):
        yield "target", "The target is no number that can be reached."
    elif goal.measure in {None, Measure.READING}:
        return
    elif target < 0:
        yield "target", f"A target of {number(target)} can't be: posts and days are 0 or more."
    elif goal.measure is Measure.SHARE and target > 100:
        yield "target", f"A share is 100% at most, not {number(target)}%."
    elif target == 0 and wants_more(goal) and goal.most is None:
        yield "target", "At least 0 is always reached; say how many."


def _most(goal: GoalRow, most: float) -> Iterator[tuple[str, str]]:
    """What is wrong with the upper end of a cadence."""
    if not is_number(most):
        yield "most", "The upper end is no number that can be reached."
    elif goal.target is not None and most < goal.target:
        yield "most", f"The upper end, {number(most)}, is below the lower, {number(goal.target)}."


def wants_more(goal: GoalRow) -> bool:
    """Whether more posts are better. A gap is never to be long, whatever the goal says."""
    return goal.comparison is Comparison.AT_LEAST and goal.measure is not Measure.GAP
