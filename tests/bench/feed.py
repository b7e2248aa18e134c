"""How long a feed takes to write, beside the two libraries people write calendars with.

All write the same posts with the same words: `ics` as it comes, icalendar as it comes, and
ours, once from nothing and once after a single post changed.
"""

from datetime import timedelta
from typing import Any

from calendar_tui.feeds import words
from calendar_tui.feeds.render import Renderer, render
from calendar_tui.feeds.snapshot import FeedPost, Snapshot
from tests.bench.stopwatch import milliseconds
from tests.bench.table import Figure, costs, gains
from tests.feeds.samples import TODAY, VERSION, sample_snapshot


def stock(snapshot: Snapshot) -> bytes:
    """The posts as `ics` writes them."""
    from ics import Calendar, Event

    calendar = Calendar()
    for post in snapshot.posts:
        event = Event(
            name=words.summary(post, with_text=False),
            begin=post.instant,
            duration=timedelta(minutes=15),
            uid=f"{post.uid}@{snapshot.practice.uid}",
            description=words.description(post, with_text=False),
            created=post.created_at,
            last_modified=post.rendered_at,
            url=words.address(post) or None,
            status="CONFIRMED",
            categories=words.categories(post),
        )
        if post.clock is None:
            event.make_all_day()
        calendar.events.add(event)
    return str(calendar.serialize()).encode()


def peer(snapshot: Snapshot) -> bytes:
    """The posts as icalendar writes them."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//bench//EN")
    for post in snapshot.posts:
        calendar.add_component(_component(post, snapshot.practice.uid))
    written: bytes = calendar.to_ical()
    return written


def _component(post: FeedPost, installation: str) -> Any:
    """One post as an event of icalendar."""
    from icalendar import Event

    event = Event()
    start = post.day if post.clock is None else post.instant
    assert start is not None
    length = timedelta(days=1) if post.clock is None else timedelta(minutes=15)
    event.add("UID", f"{post.uid}@{installation}")
    event.add("DTSTAMP", post.rendered_at)
    event.add("LAST-MODIFIED", post.rendered_at)
    event.add("CREATED", post.created_at)
    event.add("DTSTART", start)
    event.add("DTEND", start + length)
    event.add("SUMMARY", words.summary(post, with_text=False))
    event.add("DESCRIPTION", words.description(post, with_text=False))
    event.add("CATEGORIES", sorted(words.categories(post)))
    event.add("STATUS", "CONFIRMED")
    if address := words.address(post):
        event.add("URL", address)
    return event


def edited(snapshot: Snapshot, number: int) -> Snapshot:
    """The same feed after the post in the middle got another title."""
    posts = list(snapshot.posts)
    middle = len(posts) // 2
    posts[middle] = posts[middle]._replace(title=f"Edited {number}")
    return Snapshot(snapshot.practice, snapshot.options, tuple(posts))


def figures(count: int, rounds: int) -> list[Figure]:
    """A feed of ``count`` posts, each way ``rounds`` times in turn."""
    snapshot = sample_snapshot(count)
    renderer = Renderer(VERSION)
    body = renderer.render(snapshot, TODAY)
    stock(sample_snapshot(10))
    peer(sample_snapshot(10))
    whole, again, theirs, other, copy = [], [], [], [], []
    for number in range(rounds):
        whole.append(milliseconds(render, snapshot, TODAY, VERSION))
        changed = edited(snapshot, number)
        again.append(milliseconds(renderer.render, changed, TODAY))
        copy.append(milliseconds(bytearray, body))
        theirs.append(milliseconds(stock, snapshot))
        other.append(milliseconds(peer, snapshot))
    name = f"feed of {count:,}"
    return [
        gains(f"{name}, whole: icalendar / ours", whole, other, floor=5, aim=10),
        gains(f"{name}, whole: stock ics / ours", whole, theirs, floor=2, aim=4),
        gains(f"{name}, one edit: icalendar / ours", again, other, floor=100, aim=1000),
        gains(f"{name}, one edit: stock ics / ours", again, theirs, floor=50, aim=300),
        costs(f"{name}, one edit: ours / copying its bytes", again, copy, floor=20, aim=3),
    ]
