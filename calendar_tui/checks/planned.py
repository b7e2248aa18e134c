"""Posts that can't go out as planned, or didn't: wrong days, people or channels."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from datetime import timedelta
from typing import Final

from calendar_tui.checks.finding import PLAN, Go, PlanFinding, Thing, To, finding
from calendar_tui.checks.inputs import DAYS_BACK, PLANNED, PlanFacts
from calendar_tui.checks.words import counted, days_words
from calendar_tui.model.facts import PostFact
from calendar_tui.model.filters import PostFilter
from calendar_tui.schedule.when import shift_days

MOST_IDS: Final = 500
"""Posts that a finding lists one by one at most; its sentence tells how many there are."""


def these(posts: Iterable[PostFact]) -> PostFilter:
    """The filter for some posts, the first `MOST_IDS` of them."""
    ids = (post.id for post, _ in zip(posts, range(MOST_IDS), strict=False))
    return PostFilter(ids=frozenset(ids))


def are_planned(count: int) -> str:
    """``1 post is planned``, ``3 posts are planned``."""
    return f"{counted(count, 'post')} {'is' if count == 1 else 'are'} planned"


def overtaken(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Posts of the last months whose day is over, and that never went out."""
    first, last = shift_days(facts.today, -DAYS_BACK), facts.today - timedelta(days=1)
    count = sum(
        post.day is not None and first <= post.day <= last and post.status in PLANNED
        for post in facts.posts
    )
    if count:
        have = "post was" if count == 1 else "posts were"
        yield finding(
            "PLAN017",
            PLAN,
            f"{count:,} {have} planned for a day that is over, and never went out.",
            "Move them, record them as published, or cancel them.",
            Go(To.POSTS, PostFilter(first=first, last=last, statuses=PLANNED)),
        )


def on_closures(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Posts on days the office is closed, or on which nothing may be posted."""
    days = [post.day for post in facts.planned if post.day is not None]
    for closure in facts.closures:
        first = max(closure.starts, facts.today)
        count = bisect_right(days, closure.ends) - bisect_left(days, first)
        if count <= 0:
            continue
        when = days_words(closure.starts, closure.ends, facts.today)
        yield finding(
            "PLAN020" if closure.blackout else "PLAN021",
            Thing("closure", closure.id, closure.name),
            f"{are_planned(count)} on {closure.name} ({when}).",
            "Move them to another day."
            if closure.blackout
            else "Move them, or see that somebody watches the replies.",
            Go(To.POSTS, PostFilter(first=first, last=closure.ends, statuses=PLANNED)),
        )


def authors_away(facts: PlanFacts) -> Iterator[PlanFinding]:
    """People with posts on days they aren't at work."""
    away: defaultdict[int, list[PostFact]] = defaultdict(list)
    for post in facts.planned:
        person = facts.person(post.author_id)
        if person is not None and post.day is not None and not person.active_on(post.day):
            away[person.id].append(post)
    for author_id, posts in away.items():
        name = facts.directory.authors[author_id].name
        yield finding(
            "PLAN022",
            Thing("author", author_id, name),
            f"{are_planned(len(posts))} by {name} on days {name} isn't at work.",
            "Give them to somebody else, or move them.",
            Go(To.POSTS, these(posts)),
        )


def out_of_use(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Channels that can't be posted to, and still have posts to come."""
    used = {channel.id for channel in facts.in_use}
    counts = tally(post.channel_id for post in facts.planned if post.channel_id not in used)
    for channel in facts.directory.channels.values():
        if not (count := counts.get(channel.id)):
            continue
        why = "which is retired" if channel.retired else "a personal account"
        asked = PostFilter(first=facts.today, channels=frozenset({channel.id}), statuses=PLANNED)
        yield finding(
            "PLAN023",
            Thing("channel", channel.id, channel.name),
            f"{are_planned(count)} on {channel.name}, {why}.",
            "Choose another channel for them, or cancel them.",
            Go(To.POSTS, asked),
        )


def tally(values: Iterable[Hashable]) -> dict[Hashable, int]:
    """How often each value comes."""
    counts: dict[Hashable, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return counts
