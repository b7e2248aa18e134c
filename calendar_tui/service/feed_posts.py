"""Posts for feeds: names in place of ids, and the last change of anything that is shown."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from calendar_tui.feeds.snapshot import FeedPost
from calendar_tui.model.rows import Directory, SlotLine
from calendar_tui.model.terms import Status
from calendar_tui.schedule.zones import day_start, resolve
from calendar_tui.service.open_slots import OpenSlots
from calendar_tui.store.reads.feeds import Shown

Stamps = Mapping[str, Mapping[int, datetime]]
"""Last changes of what posts name, by noun and id."""


def feed_posts(found: Iterable[Shown], names: Directory, stamps: Stamps) -> Iterator[FeedPost]:
    """Posts as a feed may show them.

    A scheduled post also shows whether the practice is on hold, so a change of the
    practice is a change of it.
    """
    held = names.practice.paused_at is not None
    channels, authors, campaigns = names.channels, names.authors, names.campaigns
    of_channel, of_author, of_campaign = (
        stamps[noun] for noun in ("channel", "author", "campaign")
    )
    of_practice = max(stamps["practice"].values(), default=None)
    for post in found:
        channel = channels.get(post.channel_id or 0)
        author = authors.get(post.author_id or 0)
        campaign = campaigns.get(post.campaign_id or 0)
        scheduled = post.status is Status.SCHEDULED
        changes = (
            post.rendered_at,
            of_channel.get(post.channel_id or 0),
            of_author.get(post.author_id or 0),
            of_campaign.get(post.campaign_id or 0),
            of_practice if scheduled else None,
        )
        yield FeedPost(
            uid=post.uid,
            day=post.day,
            clock=post.clock,
            zone=post.zone,
            fold=post.fold,
            instant=post.instant,
            status=post.status,
            title=post.title,
            body=post.body,
            channel=channel.name if channel else "",
            channel_mark=channel.network.mark if channel else "",
            author=author.name if author else "",
            campaign=campaign.name if campaign else "",
            link=post.link,
            permalink=post.permalink,
            created_at=post.created_at,
            rendered_at=max(stamp for stamp in changes if stamp is not None),
            cancelled_at=post.cancelled_at,
            cancelled_from=post.cancelled_from,
            held=held and scheduled,
        )


def feed_slots(
    slots: Iterable[SlotLine], series: OpenSlots, names: Directory, stamps: Stamps
) -> Iterator[FeedPost]:
    """Open slots as a feed may show them: tentative, with nothing of a text nobody approved.

    A slot's identity is its series' and its day's, whatever else changes of it.
    """
    for slot in slots:
        record = series.by_id[slot.series_id].record
        channel = names.channels.get(slot.channel_id or 0)
        author = names.authors.get(slot.author_id or 0)
        campaign = names.campaigns.get(slot.campaign_id or 0)
        changes = (
            record.rendered_at,
            stamps["channel"].get(slot.channel_id or 0),
            stamps["author"].get(slot.author_id or 0),
            stamps["campaign"].get(slot.campaign_id or 0),
        )
        day, clock, zone = slot.original_day, record.clock, record.zone
        yield FeedPost(
            uid=f"{record.uid}-{day:%Y%m%d}",
            day=day,
            clock=clock,
            zone=zone,
            fold=0,
            instant=resolve(day, clock, zone).instant if clock else day_start(day, zone),
            status=Status.IDEA,
            title=slot.title,
            body="",
            channel=channel.name if channel else "",
            channel_mark=channel.network.mark if channel else "",
            author=author.name if author else "",
            campaign=campaign.name if campaign else "",
            link="",
            permalink="",
            created_at=record.created_at,
            rendered_at=max(stamp for stamp in changes if stamp is not None),
            open_slot=True,
        )
