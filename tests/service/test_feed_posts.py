"""Posts for feeds: what is shown, and when any of it last changed."""

from datetime import timedelta

from calendar_tui.model.terms import Status
from calendar_tui.service.feed_posts import feed_posts
from calendar_tui.store.reads.feeds import Shown
from tests.plans import NOW
from tests.service.plan_names import DIRECTORY, PRACTICE


def at(hours: int):
    """An instant some hours after the fixed now."""
    return NOW + timedelta(hours=hours)


STAMPS = {
    "practice": {1: at(9)},
    "channel": {1: at(2), 2: at(3)},
    "author": {1: at(4)},
    "campaign": {1: at(5)},
}

POST = Shown(
    uid="u",
    day=None,
    clock=None,
    zone="",
    fold=0,
    instant=None,
    status=Status.APPROVED,
    title="Flu",
    body="Come in.",
    channel_id=None,
    author_id=None,
    campaign_id=None,
    link="",
    permalink="",
    created_at=NOW,
    rendered_at=at(1),
    cancelled_at=None,
    cancelled_from=None,
)


def shown(post: Shown, names=DIRECTORY):
    """The post as a feed gets it."""
    (found,) = feed_posts([post], names, STAMPS)
    return found


def test_names_stand_for_ids_and_a_missing_one_is_empty():
    post = shown(POST._replace(channel_id=2, author_id=1, campaign_id=1))
    assert (post.channel, post.channel_mark, post.author, post.campaign) == (
        "Facebook",
        "fb",
        "Dr. Amara Osei",
        "Flu season",
    )
    bare = shown(POST._replace(channel_id=99))
    assert (bare.channel, bare.channel_mark, bare.author, bare.campaign) == ("", "", "", "")


def test_a_change_of_what_a_post_names_is_a_change_of_the_post():
    assert shown(POST).rendered_at == at(1)
    assert shown(POST._replace(channel_id=1)).rendered_at == at(2)
    assert shown(POST._replace(channel_id=1, author_id=1)).rendered_at == at(4)
    assert shown(POST._replace(author_id=1, campaign_id=1)).rendered_at == at(5)
    assert shown(POST._replace(rendered_at=at(8), campaign_id=1)).rendered_at == at(8)


def test_a_pause_holds_scheduled_posts_alone():
    paused = DIRECTORY._replace(practice=PRACTICE._replace(paused_at=at(9)))
    scheduled = POST._replace(status=Status.SCHEDULED)
    assert shown(scheduled, paused).held
    assert shown(scheduled, paused).rendered_at == at(9)
    assert not shown(POST, paused).held
    assert shown(POST, paused).rendered_at == at(1)
    assert not shown(scheduled).held
