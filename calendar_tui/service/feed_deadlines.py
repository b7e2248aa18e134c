"""Deadlines for feeds: all-day events that say what is due, and nothing of what it is about.

An event's identity is that of the goal, account or plan version, and of what is due of it: a
goal that gets another day takes its event along, and a check that was made moves on by its term.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

from calendar_tui.checks.accounts import CHECK_DAYS
from calendar_tui.feeds.snapshot import FeedPost
from calendar_tui.model.filters import PostFilter
from calendar_tui.service.feed_layers import all_day_event
from calendar_tui.store.reads.deadlines import Deadline, Due

TERM: Final = timedelta(days=CHECK_DAYS)
"""How long a check of an account holds."""

_TITLES: Final = {
    Due.GOAL: "Goal due: {}",
    Due.PRIVACY: "Privacy check due: {}",
    Due.NOTICE: "Notice check due: {}",
    Due.REVIEW: "Review of the plan due",
}
_ABOUT: Final = {
    Due.GOAL: "The day by which the practice means to reach this goal.",
    Due.PRIVACY: f"Privacy settings are looked at again after {CHECK_DAYS} days.",
    Due.NOTICE: f"The notice on a channel is looked at again after {CHECK_DAYS} days.",
    Due.REVIEW: "The day by which the plan is to be looked at again.",
}


def feed_deadlines(found: Iterable[Deadline], wanted: PostFilter, zone: str) -> Iterator[FeedPost]:
    """What is due, for a feed of that filter in a practice of that ``zone``.

    A feed of some channels shows the checks of those, one of some campaigns their goals.
    """
    for each in found:
        if _is_wanted(each, wanted):
            day = each.day + TERM if each.kind in {Due.PRIVACY, Due.NOTICE} else each.day
            title, about = _TITLES[each.kind].format(each.name), _ABOUT[each.kind]
            event = all_day_event(f"{each.uid}-{each.kind}-due", title, about, (day, day), zone)
            yield event._replace(
                created_at=each.created_at, rendered_at=each.changed_at, deadline=True
            )


def _is_wanted(deadline: Deadline, wanted: PostFilter) -> bool:
    """Whether a filter that names channels or campaigns asks for what this is due of."""
    if deadline.kind is Due.GOAL:
        return not wanted.campaigns or deadline.campaign_id in wanted.campaigns
    if deadline.kind is Due.REVIEW:
        return True
    return not wanted.channels or deadline.row_id in wanted.channels
