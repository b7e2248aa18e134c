"""Days off and observances for feeds: all-day events that no post is behind.

An event's identity is its closure's, or its observance's and its year's, whatever else changes
of it. What was looked up and taken back again leaves a stamp, so stamps only rise.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from calendar_tui.feeds.snapshot import FeedOptions, FeedPost
from calendar_tui.model.terms import Status
from calendar_tui.schedule.grid import shift_months
from calendar_tui.schedule.observances.falling import Extent, Shown
from calendar_tui.schedule.zones import day_start
from calendar_tui.service.layering import confirmation_of
from calendar_tui.service.observances import chosen, shown
from calendar_tui.store.reads.layers import Layered, Stamped

CLOSED = "The office is closed."
BLACKOUT = "Nothing may be posted."


def feed_layers(
    found: Layered, stamps: Stamped, options: FeedOptions, zone: str, today: date
) -> Iterator[FeedPost]:
    """What a feed with these options shows besides posts, when the practice's day is ``today``."""
    if options.closures:
        yield from _closures(found, stamps, zone)
    if options.observances:
        first = today - timedelta(days=options.past_days)
        last = shift_months(today, options.future_months)
        confirmed = [confirmation_of(each) for each in found.observances]
        wanted = frozenset(chosen(found.wanted))
        for one in shown(first, last, confirmed):
            if one.observance in wanted and one.extent is not Extent.UNSET:
                yield _observance(one, stamps, zone)


def _closures(found: Layered, stamps: Stamped, zone: str) -> Iterator[FeedPost]:
    """Days off and blackouts."""
    for each in found.closures:
        uid, created_at, rendered_at = stamps.closures[each.id]
        words = "Blackout, no posts" if each.blackout else "Office closed"
        about = BLACKOUT if each.blackout else CLOSED
        event = all_day_event(uid, f"{words}: {each.name}", about, (each.starts, each.ends), zone)
        yield event._replace(created_at=created_at, rendered_at=rendered_at)


def _observance(one: Shown, stamps: Stamped, zone: str) -> FeedPost:
    """An observance; one whose day nobody has looked up says so."""
    each = one.observance
    name = each.name if one.confirmed else f"{each.name} (expected)"
    sensitive = ", a sensitive topic" if each.sensitive else ""
    about = f"Observance{sensitive}; its days are {one.standing}."
    uid = f"observance-{each.id}-{one.year}"
    changed = stamps.observances.get((each.id, one.year), stamps.founded)
    event = all_day_event(uid, name, about, (one.first, one.last), zone, certain=one.confirmed)
    return event._replace(created_at=stamps.founded, rendered_at=max(changed, stamps.founded))


def all_day_event(
    uid: str, title: str, about: str, days: tuple[date, date], zone: str, *, certain: bool = True
) -> FeedPost:
    """An all-day event of first and last day, as of yet without stamps."""
    first, last = days
    start: datetime = day_start(first, zone)
    return FeedPost(
        uid=uid,
        day=first,
        clock=None,
        zone=zone,
        fold=0,
        instant=start,
        status=Status.SCHEDULED if certain else Status.IDEA,
        title=title,
        body="",
        channel="",
        channel_mark="",
        author="",
        campaign="",
        link="",
        permalink="",
        created_at=start,
        rendered_at=start,
        beside=about,
        last=last,
    )
