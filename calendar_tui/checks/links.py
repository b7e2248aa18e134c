"""How posts and the plan hang together: for whom, about what, towards which goal."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final, NamedTuple

from calendar_tui.checks.counted import COUNTED
from calendar_tui.checks.finding import Go, PlanFinding, Thing, To, finding
from calendar_tui.checks.inputs import PLANNED, PlanFacts
from calendar_tui.checks.words import counted
from calendar_tui.model.facts import PostFact
from calendar_tui.model.filters import NONE, PostFilter

COVER_DAYS: Final = 28
"""Days back from today in which a post for an audience still covers it; any to come does."""


class _Link(NamedTuple):
    """What a post should say."""

    noun: str
    field: str
    """The filter's field."""
    lacks: Callable[[PostFact], bool]


_LINKS: Final = (
    _Link("audience", "audiences", lambda post: post.audience_id is None),
    _Link("pillar", "pillars", lambda post: post.pillar_id is None),
    _Link("goal", "goals", lambda post: not post.goals),
)


def uncovered(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Audiences that no post of the last weeks or to come is for."""
    since = facts.today - timedelta(days=COVER_DAYS)
    covering = {
        post.audience_id
        for post in facts.posts
        if post.day is not None and post.day >= since and post.status in COUNTED and not post.missed
    }
    if not covering:
        return
    for audience in facts.living("audience"):
        if audience.id not in covering:
            yield finding(
                "PLAN015",
                Thing("audience", audience.id, audience.name),
                f"No post of the last {COVER_DAYS} days or to come is for {audience.name}.",
                "Plan a post for them.",
                Go(To.POSTS, PostFilter(audiences=frozenset({audience.id}))),
            )


def unlinked(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Posts to come that don't say for whom, about what, or what for: counts and filters."""
    coming = PostFilter(first=facts.today, statuses=PLANNED)
    for link in _LINKS:
        count = sum(map(link.lacks, facts.planned)) if facts.living(link.noun) else 0
        if not count:
            continue
        without: dict[str, Any] = {link.field: frozenset({NONE})}
        asked = replace(coming, **without)
        have = "has" if count == 1 else "have"
        yield finding(
            "PLAN016",
            Thing("plan", None, "Posts"),
            f"{counted(count, 'post')} to come {have} no {link.noun}.",
            f"Choose one for {'it' if count == 1 else 'them'}.",
            Go(To.POSTS, asked),
            about=link.noun,
        )
