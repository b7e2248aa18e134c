"""Everything the plan's check looks at, in one value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final

from calendar_tui.checks.counted import COUNTED
from calendar_tui.checks.goals import GoalStatus
from calendar_tui.model.facts import (
    AuthorFact,
    ChannelFact,
    ClosureFact,
    ContactFact,
    GoalRow,
    LevelFact,
    PostFact,
)
from calendar_tui.model.rows import AuthorName, ChannelName, Directory, Named
from calendar_tui.model.terms import ChannelKind, ReviewMode, Status

PLANNED: Final = COUNTED - {Status.PUBLISHED}
"""What is still to go out, ideas aside."""


@dataclass(frozen=True)
class PlanFacts:
    """A plan as its check sees it. Nothing in it is changed."""

    today: date
    """The practice's own day."""
    directory: Directory
    """Every name; retired ones included."""
    contacts: tuple[str, ...] = ()
    """How patients may reach the office, one line each."""
    ways: Sequence[ContactFact] = ()
    """The same with what each is, and when somebody last tried it."""
    notice: str = ""
    """What channels tell patients."""
    review_on: date | None = None
    """When the newest approved version is to be looked at again; ``None``: none was approved."""
    channels: Sequence[ChannelFact] = ()
    """Retired ones may be absent."""
    people: Sequence[AuthorFact] = ()
    """Retired ones may be absent."""
    shares: Mapping[int, int | None] = field(default_factory=dict)
    """Each pillar's share in percent; retired ones absent."""
    goals: Sequence[GoalRow] = ()
    """Retired ones may be absent."""
    statuses: Sequence[GoalStatus] = ()
    """How the active ones stand today."""
    levels: Sequence[LevelFact] = ()
    """The escalation plan, without what was retired."""
    closures: Sequence[ClosureFact] = ()
    """Without what was retired; those that are over may be absent."""
    posts: Sequence[PostFact] = ()
    """Living posts with a day. Those more than `DAYS_BACK` days old may be absent."""

    @cached_property
    def planned(self) -> tuple[PostFact, ...]:
        """Posts to come that people count on, by day and clock, all-day first."""
        ahead = [
            post
            for post in self.posts
            if post.status in PLANNED and post.day is not None and post.day >= self.today
        ]
        return tuple(sorted(ahead, key=lambda post: (post.day or self.today, post.clock or "")))

    @property
    def solo(self) -> bool:
        """Whether one person does it all, so that no second one is asked for."""
        return self.directory.practice.review is ReviewMode.SOLO

    @cached_property
    def in_use(self) -> tuple[ChannelName, ...]:
        """The practice's own channels."""
        channels = self.directory.channels.values()
        return tuple(c for c in channels if not c.retired and c.kind is ChannelKind.BUSINESS)

    @cached_property
    def at_work(self) -> tuple[AuthorName, ...]:
        """The people of today."""
        return tuple(a for a in self.directory.authors.values() if a.active_on(self.today))

    @cached_property
    def goals_in_use(self) -> tuple[GoalRow, ...]:
        """Goals that weren't put away."""
        return tuple(goal for goal in self.goals if not goal.retired)

    def living(self, noun: str) -> tuple[Named, ...]:
        """The rows of a noun that weren't put away."""
        return tuple(row for row in self.directory.of(noun).values() if not row.retired)

    def person(self, author_id: int | None) -> AuthorName | None:
        """Who that is."""
        return self.directory.authors.get(author_id) if author_id is not None else None


DAYS_BACK: Final = 92
"""How old posts can be that the check still looks at."""
