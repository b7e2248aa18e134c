"""Goals that can't be measured, that nothing serves, or that aren't met."""

from collections.abc import Iterator
from typing import Final

from calendar_tui.checks.counted import COUNTED
from calendar_tui.checks.finding import Go, PlanFinding, Thing, To, finding
from calendar_tui.checks.goals import GoalStatus
from calendar_tui.checks.inputs import PlanFacts
from calendar_tui.checks.measurable import HINT, is_vague, measurable
from calendar_tui.checks.verdicts import GoalState
from calendar_tui.checks.words import day_words
from calendar_tui.model.facts import GoalRow
from calendar_tui.model.terms import Measure

READING_DAYS: Final = 35
"""Days after which a number should be read again."""

_MISSED: Final = (GoalState.SHORT, GoalState.OVER)


def goals_amiss(facts: PlanFacts) -> Iterator[PlanFinding]:
    """What is wrong with each goal that wasn't put away."""
    stands = {status.goal_id: status for status in facts.statuses}
    serving = {
        goal
        for post in facts.posts
        if post.goals and post.status in COUNTED and not post.missed
        for goal in post.goals
    }
    for goal in facts.goals_in_use:
        if reasons := measurable(goal):
            yield _unmeasurable(goal, reasons)
        elif goal.active:
            yield from _active(facts, goal, stands.get(goal.id), served=goal.id in serving)


def _thing(goal: GoalRow) -> Thing:
    """The goal as what a finding is about."""
    return Thing("goal", goal.id, goal.name)


def _form(goal: GoalRow) -> Go:
    """The goal's form."""
    return Go(To.ROW, "goal", goal.id)


def _unmeasurable(goal: GoalRow, reasons: tuple[str, ...]) -> PlanFinding:
    """A wish."""
    hint = f"{HINT[0].upper()}{HINT[1:]}." if is_vague(goal.name) else " ".join(reasons)
    return finding("PLAN007", _thing(goal), f'"{goal.name}" can\'t be measured.', hint, _form(goal))


def _active(
    facts: PlanFacts, goal: GoalRow, status: GoalStatus | None, *, served: bool
) -> Iterator[PlanFinding]:
    """What is wrong with a goal that is in force."""
    stands = f": {status.sentence}" if status else ""
    if goal.due is not None and goal.due < facts.today:
        message = f"{goal.name} was due on {day_words(goal.due, facts.today)}{stands}."
        do = "Set a new number and date, or put it away."
        yield finding("PLAN010", _thing(goal), message, do, _form(goal))
        return
    missed = status is not None and status.state in _MISSED
    if status is not None and missed:
        yield _not_met(goal, status)
    told = missed or (status is not None and status.posted > 0)
    if not served and (goal.measure is Measure.READING or not told):
        message = f"No post serves the goal {goal.name}."
        do = "Name the goal in the posts that are meant for it."
        yield finding("PLAN008", _thing(goal), message, do, _form(goal))
    if goal.measure is Measure.READING and status is not None:
        yield from _unread(facts, goal, status)


def _not_met(goal: GoalRow, status: GoalStatus) -> PlanFinding:
    """A promise that the calendar or the readings don't keep."""
    message = f"{goal.name}: {status.sentence}."
    if status.days:
        over = status.state is GoalState.OVER and goal.measure is not Measure.GAP
        do = "Move or cancel some." if over else "Plan more on the days that are free."
        return finding("PLAN009", _thing(goal), message, do, Go(To.DAY, status.days[0]))
    if status.posts is None:
        do = "Plan what helps, or set a number that can be reached."
        return finding("PLAN009", _thing(goal), message, do, _form(goal))
    short = status.state is GoalState.SHORT
    do = "Plan more of these." if short else "Plan fewer of these, or more of others."
    return finding("PLAN009", _thing(goal), message, do, Go(To.POSTS, status.posts))


def _unread(facts: PlanFacts, goal: GoalRow, status: GoalStatus) -> Iterator[PlanFinding]:
    """A number that nobody has read for long."""
    latest = status.pace.latest if status.pace else None
    if latest is not None and (facts.today - latest.day).days <= READING_DAYS:
        return
    last = f"was read last on {day_words(latest.day, facts.today)}" if latest else "has no reading"
    do = "Look it up and write it down."
    yield finding("PLAN011", _thing(goal), f"{goal.name} {last}.", do, _form(goal))
