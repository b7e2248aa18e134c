"""The few things of a plan that its front page says: what is late, empty, waiting or behind."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from calendar_tui.checks.cadence import AHEAD
from calendar_tui.checks.counted import COUNTED
from calendar_tui.checks.finding import PlanFinding
from calendar_tui.checks.goals import GoalStatus, status_json
from calendar_tui.checks.inputs import DAYS_BACK, PlanFacts
from calendar_tui.checks.planned import these
from calendar_tui.checks.spans import Span
from calendar_tui.checks.verdicts import GoalState
from calendar_tui.model.facts import PostFact
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Severity, Status
from calendar_tui.schedule.when import shift_days

SOON: Final = 2
"""Days (48 hours) before a post within which it should be approved."""

UNAPPROVED: Final = frozenset({Status.DRAFT, Status.IN_REVIEW})
"""Statuses of posts that people count on and nobody has approved."""

_BEHIND: Final = (GoalState.SHORT, GoalState.OVER)


@dataclass(frozen=True, slots=True)
class Health:
    """How a plan is doing on a day."""

    today: date
    """The practice's own day."""
    findings: tuple[PlanFinding, ...]
    """Everything the plan's check says, heaviest first."""
    goals: tuple[GoalStatus, ...]
    """How the active goals stand."""
    empty: tuple[date, ...]
    """Days of the next two weeks on which no channel has a post, days off aside."""
    missed: int
    """Scheduled posts whose time is over."""
    missed_posts: PostFilter
    """Those."""
    unapproved: tuple[PostFact, ...]
    """Posts of the next 48 hours that nobody has approved, by day and clock time."""
    review_on: date | None
    """When the plan is to be looked at again; ``None``: nobody has approved it."""

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each weight, heaviest first."""
        found = Counter(each.severity for each in self.findings)
        return {severity: found[severity] for severity in Severity}

    @property
    def behind(self) -> tuple[GoalStatus, ...]:
        """The goals that are short or over."""
        return tuple(goal for goal in self.goals if goal.state in _BEHIND)

    @property
    def silent(self) -> tuple[PlanFinding, ...]:
        """The findings about channels that are quiet for long, or crowded."""
        return tuple(each for each in self.findings if each.rule == "PLAN013")

    @property
    def overdue(self) -> bool:
        """Whether the plan's review is past its day."""
        return self.review_on is not None and self.review_on < self.today

    @property
    def unapproved_posts(self) -> PostFilter:
        """The posts of the next 48 hours that nobody has approved."""
        return these(self.unapproved)

    def as_json(self) -> dict[str, Any]:
        """The same for programs."""
        return {
            "today": self.today.isoformat(),
            "findings": {severity.value: count for severity, count in self.counts.items()},
            "goals": [status_json(goal) for goal in self.goals],
            "behind": [goal.goal_id for goal in self.behind],
            "empty_days": [day.isoformat() for day in self.empty],
            "missed": self.missed,
            "unapproved": [post.id for post in self.unapproved],
            "review_on": self.review_on.isoformat() if self.review_on else None,
            "overdue": self.overdue,
        }


def health_of(facts: PlanFacts, findings: Sequence[PlanFinding], clock: str) -> Health:
    """How a plan is doing.

    Args:
        facts: the plan.
        findings: what its check says of them.
        clock: what time it is there, ``HH:MM``.
    """
    late = PostFilter(first=shift_days(facts.today, -DAYS_BACK), missed=True)
    return Health(
        facts.today,
        tuple(findings),
        tuple(facts.statuses),
        _empty(facts),
        sum(post.missed for post in facts.posts),
        late,
        _unapproved(facts, clock),
        facts.review_on,
    )


def _empty(facts: PlanFacts) -> tuple[date, ...]:
    """Days to come without a post."""
    taken = {post.day for post in facts.posts if post.status in COUNTED}
    closed = [Span(closure.starts, closure.ends) for closure in facts.closures]
    return tuple(
        day
        for day in Span.from_today(facts.today, 0, AHEAD).days()
        if day not in taken and not any(span.holds(day) for span in closed)
    )


def _unapproved(facts: PlanFacts, clock: str) -> tuple[PostFact, ...]:
    """Posts that are close and not approved; an all-day post is as its day begins."""
    end = (facts.today + timedelta(days=SOON), clock)
    return tuple(
        post
        for post in facts.planned
        if post.status in UNAPPROVED and post.day and (post.day, post.clock or "") <= end
    )
