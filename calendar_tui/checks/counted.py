"""Which posts a goal counts, and what the database hands over of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from calendar_tui.checks.spans import Span, weeks_of
from calendar_tui.model.facts import GoalRow
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Measure, Status

COUNTED: Final = frozenset(
    {Status.DRAFT, Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED}
)
"""Statuses that count towards a goal whose filter names none: what is planned and what is out.

Ideas, cancelled and pulled posts don't, and no missed ones either.
"""

_KEPT: Final = ("first", "last", "channels", "campaigns", "statuses", "missed")
"""Fields of a filter that say of what a share is a part; the others say which part."""

_EVERYTHING: Final = PostFilter()


@dataclass(frozen=True, slots=True)
class Tally:
    """The posts of one goal (``posts_of`` over ``reach``), or its pieces where it counts those."""

    days: Mapping[date, int] = field(default_factory=dict)
    """How many on each day; days without any may be absent."""
    whole: int = 0
    """For a share: how many ``whole_of`` means."""
    before: date | None = None
    """For a gap: the last day with a post before the goal's window."""
    after: date | None = None
    """For a gap: the first day with a post after it."""

    def within(self, span: Span) -> int:
        """How many posts ``span`` holds."""
        return sum(count for day, count in self.days.items() if span.holds(day))


def posts_of(goal: GoalRow, span: Span | None = None) -> PostFilter:
    """The posts ``goal`` counts, within ``span``: one filter for the number and the list behind it.

    Statuses that the goal's own filter names stand; else they are `COUNTED`, without missed
    posts. A goal of a campaign counts that campaign's posts unless its filter names some.
    """
    asked = goal.filter
    changes: dict[str, Any] = {}
    if not asked.statuses and asked.missed is None:
        changes |= {"statuses": COUNTED, "missed": False}
    if goal.campaign_id is not None and not asked.campaigns:
        changes["campaigns"] = frozenset({goal.campaign_id})
    if span is not None:
        changes["first"] = max(span.first, asked.first) if asked.first else span.first
        changes["last"] = min(span.last, asked.last) if asked.last else span.last
    return replace(asked, **changes)


def whole_of(part: PostFilter) -> PostFilter:
    """All posts of which a share's own, ``part``, are a part.

    The same days, channels, campaigns and statuses, whoever wrote them and for whom. A share
    that names nothing but channels is one of all channels' posts; likewise campaigns, then
    statuses.
    """
    whole = replace(_kept(part), without=part.without and _kept(part.without))
    missed = False if part.statuses == COUNTED else None
    wider: tuple[dict[str, Any], ...] = (
        {"channels": frozenset()},
        {"campaigns": frozenset()},
        {"statuses": COUNTED, "missed": missed},
    )
    for change in wider:
        if whole != part:
            break
        nothing = {name: getattr(_EVERYTHING, name) for name in change}
        left_out = whole.without and replace(whole.without, **nothing)
        whole = replace(whole, **change, without=left_out)
    return whole


def _kept(asked: PostFilter) -> PostFilter:
    """The fields that say of what a share is a part."""
    return PostFilter(**{name: getattr(asked, name) for name in _KEPT})


def reach(goal: GoalRow, span: Span, week_start: int = 0) -> Span:
    """The days whose posts have to be counted to judge ``goal`` over ``span``.

    A cadence counts weeks in full, so it may reach beyond its window by some days.
    """
    if goal.measure is not Measure.CADENCE:
        return span
    weeks = weeks_of(span, week_start)
    return Span(min(span.first, weeks[0].first), max(span.last, weeks[-1].last))
