"""A goal against the calendar and the readings: how it stands, by how much, and where to go."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from calendar_tui.checks.counted import Tally, posts_of, reach
from calendar_tui.checks.measurable import measurable, unmeasurable, wants_more
from calendar_tui.checks.pace import Pace, PaceState, pace
from calendar_tui.checks.rhythm import judge_cadence, judge_gap, weekly
from calendar_tui.checks.spans import Span
from calendar_tui.checks.verdicts import Case, GoalState, Verdict, judge_count, judge_share
from calendar_tui.checks.words import counted, is_number, number
from calendar_tui.model.facts import GoalRow, ReadingRow, goal_of
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Comparison, Measure


class GoalStatus(NamedTuple):
    """How one goal stands on a day."""

    goal_id: int
    name: str
    measure: Measure | None
    state: GoalState
    value: float | None
    """In what the goal measures; for a cadence, the posts of the week that decides."""
    target: str
    """In words, such as ``at least 10 posts`` or ``2 to 4 a week``; empty without one."""
    by: float
    """How much is missing or too much: posts, percentage points, days, or the goal's unit."""
    sentence: str
    """What to tell people, such as ``2 short this week: 1 of 3``."""
    progress: float
    """0 to 1, for a bar: towards a target, or of what is allowed."""
    posted: int = 0
    """How many posts are behind the number."""
    days: tuple[date, ...] = ()
    """Days to open, in order: empty ones that would help, else where it went wrong."""
    posts: PostFilter | None = None
    """The posts behind the number; ``None`` for a reading."""
    span: Span | None = None
    """The window; ``None`` for a reading."""
    pace: Pace | None = None
    """For a reading."""


_JUDGES: Final[dict[Measure, Callable[[Case], Verdict]]] = {
    Measure.COUNT: judge_count,
    Measure.SHARE: judge_share,
    Measure.CADENCE: judge_cadence,
    Measure.GAP: judge_gap,
}

_PACES: Final = {
    PaceState.REACHED: GoalState.MET,
    PaceState.AHEAD: GoalState.ON_TRACK,
    PaceState.ON_PACE: GoalState.ON_TRACK,
    PaceState.BEHIND: GoalState.SHORT,
    PaceState.OVERDUE: GoalState.SHORT,
    PaceState.UNKNOWN: GoalState.NONE,
}


def why_not_measurable(columns: Mapping[str, Any]) -> dict[str, str]:
    """Why a goal with these columns can't be active: a sentence by the form's field."""
    return unmeasurable(goal_of(columns))


def judge(
    goal: GoalRow,
    today: date,
    span: Span | None = None,
    tally: Tally | None = None,
    *,
    week_start: int = 0,
    readings: Iterable[ReadingRow] = (),
) -> GoalStatus:
    """How ``goal`` stands ``today``.

    Args:
        goal: the goal, active or not.
        today: the practice's own day.
        span: the days it looks at (``spans.window``); not needed for a reading.
        tally: its posts (``counted.posts_of`` over ``counted.reach``); none are none.
        week_start: the practice's, as ``date.weekday()`` counts.
        readings: what was read of it, in the order it was written down.
    """
    if goal.measure is Measure.READING:
        return _from_pace(goal, pace(goal, readings, today))
    if goal.measure is None or span is None or not is_number(goal.target):
        reason = next(iter(measurable(goal)), "its campaign has no days yet")
        sentence = f"not judged: {reason[0].lower()}{reason[1:].rstrip('.')}"
        status = _status(goal, Verdict(GoalState.NONE, None, sentence), 0.0)
        return status._replace(posts=posts_of(goal, span), span=span)
    tally = tally or Tally()
    verdict = _JUDGES[goal.measure](Case(goal, goal.target, tally, span, today, week_start))
    days = reach(goal, span, week_start)
    return _status(goal, verdict, _progress(goal.target, verdict))._replace(
        posted=tally.within(days), posts=posts_of(goal, days), span=span
    )


def _status(goal: GoalRow, verdict: Verdict, progress: float) -> GoalStatus:
    """A verdict on ``goal``."""
    return GoalStatus(
        goal.id,
        goal.name,
        goal.measure,
        verdict.state,
        verdict.value,
        target_words(goal),
        verdict.by,
        verdict.sentence,
        progress,
        days=verdict.days,
    )


def _progress(target: float, verdict: Verdict) -> float:
    """How full a bar is."""
    if verdict.value is None:
        return 0.0
    if target > 0:
        return min(1.0, verdict.value / target)
    return 1.0 if verdict.value or verdict.state is GoalState.MET else 0.0


def _from_pace(goal: GoalRow, found: Pace) -> GoalStatus:
    """How a goal stands that only the world answers."""
    value = found.latest.value if found.latest else None
    verdict = Verdict(_PACES[found.state], value, found.sentence, found.off)
    progress = min(1.0, max(0.0, (found.percent or 0.0) / 100))
    return _status(goal, verdict, progress)._replace(pace=found)


def target_words(goal: GoalRow) -> str:
    """The target as people say it; empty without one."""
    if not is_number(goal.target):
        return ""
    amount = number(goal.target)
    bound = "at least" if wants_more(goal) else "at most"
    unit = goal.unit.strip()
    match goal.measure:
        case Measure.SHARE:
            return f"{bound} {amount}%"
        case Measure.GAP:
            return f"at most {counted(goal.target, 'day')}"
        case Measure.CADENCE:
            promise = weekly(goal)
            return f"{promise.words} a week" if promise else ""
        case Measure.READING if goal.comparison is Comparison.AT_LEAST:
            return f"{amount}%" if unit == "%" else f"{amount} {unit}".strip()
        case Measure.READING if unit == "%":
            return f"{bound} {amount}%"
        case _:
            return f"{bound} {amount} {unit or 'posts'}"


def status_json(status: GoalStatus) -> dict[str, Any]:
    """A status as JSON: ids and ISO days, numbers unrounded."""
    span, pace_now = status.span, status.pace
    return {
        "id": status.goal_id,
        "goal": status.name,
        "measure": status.measure,
        "state": status.state,
        "value": status.value,
        "target": status.target,
        "by": status.by,
        "sentence": status.sentence,
        "progress": status.progress,
        "posts": status.posted,
        "from": span.first.isoformat() if span else None,
        "to": span.last.isoformat() if span else None,
        "days": [day.isoformat() for day in status.days],
        "pace": _pace_json(pace_now) if pace_now else None,
    }


def _pace_json(found: Pace) -> dict[str, Any]:
    """A pace as JSON."""
    return {
        "state": found.state,
        "read_on": found.latest.day.isoformat() if found.latest else None,
        "percent": found.percent,
        "expected": found.expected,
        "needed_per_week": found.needed,
        "forecast": found.forecast,
        "off": found.off,
    }
