"""Posts for feeds: names in place of ids, and the last change of anything that is shown."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from calendar_tui.feeds.snapshot import FeedPost
from calendar_tui.model.rows import Directory
from calendar_tui.model.terms import Status
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
