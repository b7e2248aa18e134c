"""Posts that say the same, and posts that come too close, on one channel."""

import hashlib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, time
from typing import Final

from calendar_tui.checks.counted import COUNTED
from calendar_tui.checks.finding import Go, PlanFinding, Thing, To, finding
from calendar_tui.checks.inputs import PLANNED, PlanFacts
from calendar_tui.checks.planned import these
from calendar_tui.checks.words import counted, day_words
from calendar_tui.model.facts import PostFact
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.names import in_a_row
from calendar_tui.schedule.format import format_clock, short_day

REPEAT_DAYS: Final = 14
"""Days apart that the same words on one channel are still a repeat."""

HOUR: Final = 60
"""Minutes that posts on one channel should be apart."""

_LISTED: Final = 6
"""Days or times that a sentence lists at most."""

_SIZE: Final = 16

_SIGNS: Final = bytes(code for code in range(128) if not chr(code).isalnum())
"""ASCII's characters that are neither letters nor digits."""

_BEGINNING: Final = 16
"""Letters and digits that tell most texts apart."""

_LOOSE: Final = 4
"""Letters at the end of an opening that the next character could still change."""


def beginning(opening: str, *, whole: bool) -> str | None:
    """What the words of all texts begin with that say the same as the one ``opening`` begins.

    Tells most posts apart without their full text. ``opening`` holds the text's first
    characters, or with ``whole`` all of it.

    Returns:
        ``None`` where so few characters can't tell: ask again with the whole text.
    """
    words = _plain(opening)
    return words[:_BEGINNING] if whole or len(words) >= _BEGINNING + _LOOSE else None


def sameness(title: str, body: str) -> str:
    """Thirty-two hexadecimal digits that posts share if they say the same; empty: no words.

    The text counts, or the title where there is no text: letters and digits alone, whatever
    their case.
    """
    text = _plain(body) or _plain(title)
    return hashlib.blake2b(text.encode(), digest_size=_SIZE).hexdigest() if text else ""


def _plain(text: str) -> str:
    """The letters and digits of ``text``, with accents, without case."""
    if text.isascii():  # as most are: the same, for a tenth of the time
        return text.encode().lower().translate(None, _SIGNS).decode()
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(filter(str.isalnum, folded))


def repeats(facts: PlanFacts) -> Iterator[PlanFinding]:
    """The same words on one channel within `REPEAT_DAYS`, the last of them still to come."""
    alike: defaultdict[tuple[int, str], list[PostFact]] = defaultdict(list)
    for post in facts.posts:
        if post.sameness and post.channel_id is not None and _counts(post):
            alike[post.channel_id, post.sameness].append(post)
    for (channel_id, same), posts in alike.items():
        if len(posts) > 1:
            for run in _runs(posts):
                yield from _repeated(facts, channel_id, same, run)


def _counts(post: PostFact) -> bool:
    """Whether a post has a day on which readers see it."""
    return post.day is not None and post.status in COUNTED and not post.missed


def _day(post: PostFact) -> date:
    """A post's day."""
    return post.day or date.min


def _runs(posts: Sequence[PostFact]) -> Iterator[list[PostFact]]:
    """Posts in the order of their days, cut where two are far apart."""
    run: list[PostFact] = []
    for post in sorted(posts, key=lambda each: (_day(each), each.id)):
        if run and (_day(post) - _day(run[-1])).days > REPEAT_DAYS:
            yield run
            run = []
        run.append(post)
    yield run


def _repeated(
    facts: PlanFacts, channel_id: int, same: str, run: list[PostFact]
) -> Iterator[PlanFinding]:
    """A run of equal posts, if it can still be mended."""
    coming = [post for post in run if post.status in PLANNED and _day(post) >= facts.today]
    if len(run) < 2 or not coming:
        return
    days = [day_words(_day(post), facts.today) for post in run[:_LISTED]]
    more = f" and {counted(len(run) - _LISTED, 'more day')}" if len(run) > _LISTED else ""
    times = "twice" if len(run) == 2 else f"{len(run)} times"
    listed = ", ".join(days) + more if more else in_a_row(days, "and")
    yield finding(
        "PLAN018",
        Thing("post", coming[0].id, coming[0].title),
        f"The same words stand {times} on {_channel(facts, channel_id)}: {listed}.",
        "Write one of them anew, or move it on.",
        Go(To.POSTS, these(run)),
        about=f"{channel_id} {same}",
    )


def _channel(facts: PlanFacts, channel_id: int) -> str:
    """A channel's name."""
    channel = facts.directory.channels.get(channel_id)
    return channel.name if channel else f"channel #{channel_id}"


def too_close(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Posts to come less than an hour apart on one channel: a finding for each day."""
    slots: defaultdict[tuple[date, int], list[int]] = defaultdict(list)
    for post in facts.posts:
        if post.clock is None or post.channel_id is None or not _counts(post):
            continue
        if _day(post) >= facts.today and (minute := _minute(post.clock)) is not None:
            slots[_day(post), post.channel_id].append(minute)
    for (day, channel_id), minutes in sorted(slots.items()):
        if close := _close(sorted(minutes)):
            yield _crowd(facts, day, channel_id, close)


def _minute(clock: str) -> int | None:
    """The minute of the day of ``HH:MM``; ``None`` for what is no time."""
    hour, _, minute = clock.partition(":")
    if not (hour.isdecimal() and minute.isdecimal()):
        return None
    found = int(hour) * HOUR + int(minute)
    return found if found < 24 * HOUR else None


def _close(minutes: list[int]) -> list[int]:
    """Those of some sorted minutes that have another less than an hour away."""
    near = {place for place in range(1, len(minutes)) if minutes[place] - minutes[place - 1] < HOUR}
    return [minutes[place] for place in sorted(near | {place - 1 for place in near})]


def _crowd(facts: PlanFacts, day: date, channel_id: int, minutes: list[int]) -> PlanFinding:
    """A day on which a channel has posts too close to each other."""
    name, half = _channel(facts, channel_id), facts.directory.practice.clock_12h
    clocks = [format_clock(time(*divmod(each, HOUR)), half) for each in minutes[:_LISTED]]
    listed = in_a_row(clocks, "and")
    if len(minutes) > _LISTED:
        listed = f"{', '.join(clocks)} and {len(minutes) - _LISTED} more"
    asked = PostFilter(
        first=day,
        last=day,
        channels=frozenset({channel_id}),
        statuses=COUNTED,
        missed=False,
    )
    return finding(
        "PLAN019",
        Thing("channel", channel_id, name),
        f"{len(minutes)} posts on {name} are less than an hour apart"
        f" on {short_day(day)}: {listed}.",
        "Move one to another time.",
        Go(To.POSTS, asked),
        about=day,
    )
