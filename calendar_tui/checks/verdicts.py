"""What the calendar says of one goal: how many posts there are, and what part of all."""

import math
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from calendar_tui.checks.counted import Tally
from calendar_tui.checks.measurable import wants_more
from calendar_tui.checks.spans import Span, in_words
from calendar_tui.checks.words import apart, counted, number
from calendar_tui.model.facts import GoalRow

MOST_DAYS: Final = 14
"""Days a verdict names at most for people to fill."""

_HAIR: Final = 1e-9
"""What floating point may be off by."""


class GoalState(StrEnum):
    """How a goal stands."""

    MET = "met"
    ON_TRACK = "on_track"
    """Not met yet, but no behind either."""
    SHORT = "short"
    OVER = "over"
    NONE = "none"
    """It can't be judged."""

    @property
    def label(self) -> str:
        """The state in words."""
        return "not judged" if self is GoalState.NONE else self.value.replace("_", " ")


class Verdict(NamedTuple):
    """How a goal stands."""

    state: GoalState
    value: float | None
    sentence: str
    by: float = 0.0
    """How much is missing or too much: posts, percentage points or days."""
    days: tuple[date, ...] = ()
    """Days to open, in order."""


class Case(NamedTuple):
    """A goal, the posts of its window, and the day it is judged on."""

    goal: GoalRow
    target: float
    tally: Tally
    span: Span
    today: date
    week_start: int

    @property
    def when(self) -> str:
        """Its window in words."""
        return in_words(self.span, self.goal.period, self.today)

    def open_days(self, span: Span) -> tuple[date, ...]:
        """The first days of ``span`` from today on that have no post yet."""
        return tuple(_few(day for day in _coming(span, self.today) if not self.tally.days.get(day)))


def _coming(span: Span, today: date) -> Iterable[date]:
    """The days of ``span`` that aren't over."""
    start = max(span.first, today).toordinal()
    return map(date.fromordinal, range(start, span.last.toordinal() + 1))


def _few(days: Iterable[date]) -> Iterable[date]:
    """The first days of many."""
    return (day for day, _ in zip(days, range(MOST_DAYS), strict=False))


def judge_count(case: Case) -> Verdict:
    """Posts in the window.

    On track is a goal whose posts, planned ones included, are at least the part of the target
    that corresponds to the part of the window that has passed, today included.
    """
    count, target = case.tally.within(case.span), case.target
    if not wants_more(case.goal):
        return _limit(case, count)
    if count >= target:
        return Verdict(GoalState.MET, count, f"{number(count)} of {number(target)} {case.when}")
    missing = target - count
    passed = Span(case.span.first, min(max(case.today, case.span.first), case.span.last))
    begun = case.today >= case.span.first
    due = target * passed.length / case.span.length if begun else 0
    days = case.open_days(case.span)
    if count >= due and case.today < case.span.last:
        sentence = f"{number(count)} of {number(target)} {case.when}, {number(missing)} to go"
        return Verdict(GoalState.ON_TRACK, count, sentence, missing, days)
    sentence = f"{number(missing)} short {case.when}: {number(count)} of {number(target)}"
    return Verdict(GoalState.SHORT, count, sentence, missing, days)


def _limit(case: Case, count: int) -> Verdict:
    """Posts in the window, of which there may be so many."""
    most = f"at most {number(case.target)}"
    over = count - case.target
    if over <= 0:
        return Verdict(GoalState.MET, count, f"{number(count)} {case.when}, {most}")
    sentence = f"{number(over)} over {case.when}: {number(count)}, {most}"
    return Verdict(GoalState.OVER, count, sentence, over, crowded(case, case.span))


def crowded(case: Case, span: Span) -> tuple[date, ...]:
    """The days of ``span`` with most posts; those that aren't over, if there are any."""
    posted = {day: count for day, count in case.tally.days.items() if count and span.holds(day)}
    ahead = {day: count for day, count in posted.items() if day >= case.today} or posted
    most = max(ahead.values(), default=0)
    return tuple(_few(sorted(day for day, count in ahead.items() if count == most)))


def judge_share(case: Case) -> Verdict:
    """Percent of the window's posts."""
    part = case.tally.within(case.span)
    whole = max(case.tally.whole, part)
    if not whole:
        return Verdict(GoalState.NONE, None, f"no posts {case.when} to take a share of")
    share, target = 100 * part / whole, case.target
    more = wants_more(case.goal)
    words = f"{apart(share, target)}% {case.when}, at {'least' if more else 'most'}"
    words = f"{words} {number(target)}%"
    off = target - share if more else share - target
    if off <= _HAIR:
        return Verdict(GoalState.MET, share, words)
    needed = _more_posts(part, whole, target) if more else _more_others(part, whole, target)
    state = GoalState.SHORT if more else GoalState.OVER
    return Verdict(state, share, f"{words} wanted{needed}", off)


def _more_posts(part: int, whole: int, target: float) -> str:
    """How many posts of its kind would reach a share."""
    if target >= 100:
        return f": {counted(whole - part, 'post')} of another kind"
    needed = math.ceil((target * whole - 100 * part) / (100 - target) - _HAIR)
    return f": {counted(max(1, needed), 'more post')}"


def _more_others(part: int, whole: int, target: float) -> str:
    """How many posts of other kinds would bring a share down."""
    if target <= _HAIR:
        return f": {counted(part, 'post')} too many"
    needed = math.ceil(100 * part / target - whole - _HAIR)
    return f": {counted(max(1, needed), 'more post')} of other kinds"
