"""A feed's bytes: the same plan on the same day gives the same file on every machine."""

import re
from datetime import date
from itertools import compress, count
from operator import is_not, itemgetter
from typing import NamedTuple

from calendar_tui.feeds.selection import Sieve
from calendar_tui.feeds.snapshot import FeedPost, Form, Snapshot
from calendar_tui.feeds.zonerule import UTC_RULE, ZoneRule, holds, zone_rule


class Block(NamedTuple):
    """A post and its event as it stands in the file."""

    post: FeedPost
    lines: bytes = b""
    """Empty for a post that is left out."""
    zone: str = ""
    """The zone its times are written in; empty for days and UTC."""


def render(snapshot: Snapshot, today: date, program_version: str) -> bytes:
    """The file of ``snapshot``'s feed when the practice's date is ``today``."""
    return Renderer(program_version).render(snapshot, today)


class Renderer:
    """Writes one feed again and again, each time anew only what changed since the last.

    It compares what goes in, so it gives the bytes that a new one would. It holds the
    whole feed in memory and is not for two threads at once.
    """

    def __init__(self, program_version: str) -> None:
        """Sign files with the ``X.Y`` of the version: a build's number would change them all."""
        release = re.match(r"\d+(?:\.\d+)?", program_version)
        self._creator = f"-//calendar_tui//calendar_tui {release[0] if release else 0}//EN"
        self._blocks: list[Block] = []
        self._sieve: Sieve | None = None
        self._form: Form | None = None

    def render(self, snapshot: Snapshot, today: date) -> bytes:
        """The file of ``snapshot``'s feed when the practice's date is ``today``."""
        from calendar_tui.feeds.calendar import FeedCalendar

        self._update(snapshot.posts, Sieve.of(snapshot, today), snapshot.form)
        rules = self._rules(snapshot.practice.zone, today.year)
        feed = FeedCalendar(snapshot.practice, snapshot.options, rules, self._creator)
        return feed.file(map(itemgetter(1), self._blocks))

    def _update(self, posts: tuple[FeedPost, ...], sieve: Sieve, form: Form) -> None:
        """Make the blocks those of ``posts``, one each, in their order."""
        same_view = (sieve, form) == (self._sieve, self._form)
        places = self._changed(posts) if same_view else None
        if places is None:
            kept = {block.post.uid: block for block in self._blocks if form == self._form}
            self._blocks = [_block(post, kept.get(post.uid), sieve, form) for post in posts]
        else:
            for place in places:
                self._blocks[place] = _block(posts[place], self._blocks[place], sieve, form)
        self._sieve, self._form = sieve, form

    def _changed(self, posts: tuple[FeedPost, ...]) -> list[int] | None:
        """Places of posts that changed since the last time; ``None`` if some came or went."""
        blocks = self._blocks
        if len(posts) != len(blocks):
            return None
        other_objects = map(is_not, posts, map(itemgetter(0), blocks))  # quicker than comparing
        places = [
            place
            for place in compress(count(), other_objects)
            if posts[place] != blocks[place].post
        ]
        moved = any(posts[place].uid != blocks[place].post.uid for place in places)
        return None if moved else places

    def _rules(self, zone: str, year: int) -> set[ZoneRule]:
        """The rules of the zones in use; in a feed without events that of the practice's.

        A file without any component would be no calendar (RFC 5545 section 3.6).
        """
        if not any(map(itemgetter(1), self._blocks)):
            rule = zone_rule(zone)
            return {rule if rule and holds(zone, year) else UTC_RULE}
        names = set(map(itemgetter(2), self._blocks))
        return {rule for name in names if name and (rule := zone_rule(name))}


def _block(post: FeedPost, kept: Block | None, sieve: Sieve, form: Form) -> Block:
    """The block of ``post``: ``kept`` where that was written from the same, else a new one."""
    from calendar_tui.feeds.event import FeedEvent

    if sieve.reason(post):
        return Block(post)
    if kept and kept.lines and kept.post == post:
        return Block(post, kept.lines, kept.zone)
    event = FeedEvent(post, form)
    return Block(post, event.block(), event.span.zone)
