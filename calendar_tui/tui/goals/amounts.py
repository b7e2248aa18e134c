"""A goal's standing in a word or two, for narrow places, and which goals come first."""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from calendar_tui.checks.goals import GoalStatus
from calendar_tui.checks.verdicts import GoalState
from calendar_tui.checks.words import counted, number
from calendar_tui.model.terms import Measure

BEHIND: Final = frozenset({GoalState.SHORT, GoalState.OVER})
"""Something is missing, or too much."""

_ORDER: Final = (
    GoalState.SHORT,
    GoalState.OVER,
    GoalState.NONE,
    GoalState.ON_TRACK,
    GoalState.MET,
)

DAYS: Final = 3
"""Days that are offered for one goal."""


class Stop(NamedTuple):
    """A day that would help a goal, or on which it went wrong."""

    goal_id: int
    day: date


def amount(status: GoalStatus) -> str:
    """``2 short``, ``1 day over``, ``on track``, ``met``: how a goal stands, and by how much."""
    if status.state not in BEHIND:
        return status.state.label
    word = "short" if status.state is GoalState.SHORT else "over"
    match status.measure:
        case Measure.SHARE:
            return f"{number(status.by)}% {word}"
        case Measure.GAP:
            return f"{counted(status.by, 'day')} {word}"
        case Measure.READING:
            whole = status.value is not None and float(status.value).is_integer()
            by = (round(status.by) or status.by) if whole else status.by
            return f"{number(by)} {'behind' if word == 'short' else word}"
        case _:
            return f"{number(status.by)} {word}"


def in_need(statuses: Iterable[GoalStatus]) -> tuple[GoalStatus, ...]:
    """Goals that are behind first, those that are met last; of equals the emptiest."""
    return tuple(
        sorted(statuses, key=lambda each: (_ORDER.index(each.state), each.progress, each.name))
    )


def stops(statuses: Iterable[GoalStatus]) -> tuple[Stop, ...]:
    """The days to look at, goal by goal."""
    return tuple(
        Stop(each.goal_id, day)
        for each in in_need(statuses)
        if each.state in BEHIND
        for day in each.days[:DAYS]
    )
