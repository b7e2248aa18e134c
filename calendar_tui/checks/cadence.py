"""Each channel's rhythm: posts a week and the longest silence, against goals or what is usual."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from calendar_tui.checks.counted import COUNTED
from calendar_tui.checks.finding import Go, PlanFinding, Thing, To, finding
from calendar_tui.checks.gaps import longest_gap
from calendar_tui.checks.rhythm import ENDLESS, Weekly, weekly
from calendar_tui.checks.spans import Span, in_week, weeks_of
from calendar_tui.checks.words import counted, day_words, days_words, is_number, number
from calendar_tui.model.facts import GoalRow, PostFact
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import ChannelName
from calendar_tui.model.terms import Measure, Network

AHEAD: Final = 13
"""Days after today that the plan's check looks at: two weeks, since few plan further in full."""


class Wanted(NamedTuple):
    """What a channel's rhythm should be."""

    weekly: Weekly
    gap: float
    """Days without a post that are still fine."""
    promised: bool = False
    """Whether a goal says so; else it is what is usual."""


USUAL: Final = Wanted(Weekly(1, 7), 14)
"""A proposal for channels without a goal of their own."""

USUAL_ON: Final[dict[Network, Wanted]] = {
    Network.NEWSLETTER: Wanted(Weekly(0, 2), 35),
    Network.BLOG: Wanted(Weekly(0, 3), 35),
}
"""The same for what is slower by nature."""


class WeekCount(NamedTuple):
    """A channel's posts in one week."""

    week: Span
    posts: int
    off: float
    """How far it is from what is wanted: negative is short, positive over."""


class ChannelRhythm(NamedTuple):
    """How often a channel is posted to."""

    channel_id: int
    name: str
    weeks: tuple[WeekCount, ...]
    average: float
    """Posts a week."""
    gap: Span | None
    """The longest run of days without a post; ``None`` where every day has one."""
    last: date | None
    """The last day with a post, wherever it is; ``None``: there is none."""
    wanted: Wanted

    def as_json(self) -> dict[str, Any]:
        """The rhythm as other programs read it."""
        weekly_most = self.wanted.weekly.most
        return {
            "channel": self.channel_id,
            "per_week": self.average,
            "weeks": [{"first": w.week.first.isoformat(), "posts": w.posts} for w in self.weeks],
            "longest_gap": self.gap.length if self.gap else 0,
            "gap_first": self.gap.first.isoformat() if self.gap else None,
            "gap_last": self.gap.last.isoformat() if self.gap else None,
            "least": self.wanted.weekly.least,
            "most": None if weekly_most == ENDLESS else weekly_most,
            "gap_at_most": self.wanted.gap,
            "promised": self.wanted.promised,
        }


def channel_days(posts: Iterable[PostFact]) -> dict[int, Counter[date]]:
    """How many posts that count each channel has on each day."""
    days: defaultdict[int, Counter[date]] = defaultdict(Counter)
    for post in posts:
        if (
            post.day is not None
            and post.channel_id is not None
            and post.status in COUNTED
            and not post.missed
        ):
            days[post.channel_id][post.day] += 1
    return dict(days)


def wanted_of(channel: ChannelName, goals: Iterable[GoalRow]) -> Wanted:
    """What active goals about this channel alone promise, else what is usual."""
    alone = PostFilter(channels=frozenset({channel.id}))
    wanted = USUAL_ON.get(channel.network, USUAL)
    for goal in goals:
        if not goal.active or goal.retired or goal.filter != alone or not is_number(goal.target):
            continue
        if goal.measure is Measure.CADENCE and (promise := weekly(goal)):
            wanted = wanted._replace(weekly=promise, promised=True)
        elif goal.measure is Measure.GAP:
            wanted = wanted._replace(gap=goal.target, promised=True)
    return wanted


def rhythm(
    channel: ChannelName, days: Mapping[date, int], span: Span, wanted: Wanted, week_start: int = 0
) -> ChannelRhythm:
    """How often ``channel`` is posted to in the weeks of ``span``.

    ``days`` may hold more than ``span``: a silence that reaches beyond it is counted in full.
    """
    weeks = tuple(
        WeekCount(week, count, wanted.weekly.off(count))
        for week in weeks_of(span, week_start)
        for count in [sum(days.get(day, 0) for day in week.days())]
    )
    posted = [day for day, count in days.items() if count]
    before = max((day for day in posted if day < span.first), default=None)
    after = min((day for day in posted if day > span.last), default=None)
    gap = longest_gap(posted, span, before, after)
    last = max(posted, default=None)
    average = sum(week.posts for week in weeks) / len(weeks)
    return ChannelRhythm(channel.id, channel.name, weeks, average, gap, last, wanted)


def rhythm_findings(found: ChannelRhythm, today: date) -> Iterator[PlanFinding]:
    """What to tell of a channel for which no goal speaks: a silence, or crowded weeks.

    What is over can't be mended and is left aside, so look at days from today on.
    """
    if found.wanted.promised:
        return
    what = Thing("channel", found.channel_id, found.name)
    gap = found.gap
    long = gap is not None and (gap.length > found.wanted.gap or found.last is None)
    if gap is not None and long and gap.last >= today:
        yield finding(
            "PLAN013",
            what,
            _silence(found, gap, today),
            "Plan a post on one of these days.",
            Go(To.DAY, max(gap.first, today)),
            about="silent",
        )
    for week, count, off in found.weeks:
        if off > 0 and week.last >= today:
            yield finding(
                "PLAN013",
                what,
                f"{found.name} has {counted(count, 'post')} {in_week(week, today)};"
                f" more than {number(found.wanted.weekly.most)} are many.",
                "Move some to a quieter week.",
                Go(To.DAY, max(week.first, today)),
                about=week.first,
            )


def _silence(found: ChannelRhythm, gap: Span, today: date) -> str:
    """The sentence for days without a post."""
    if found.last is None:
        return f"No post is planned on {found.name}, and none went out lately."
    if found.last < gap.first:
        return f"{found.name} has no post after {day_words(found.last, today)}."
    between = days_words(gap.first, gap.last, today)
    return f"{found.name} has no post for {counted(gap.length, 'day')} ({between})."
