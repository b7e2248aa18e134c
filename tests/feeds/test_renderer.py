"""A feed written again: as quick as what changed, and never different from a new one."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.feeds import event
from calendar_tui.feeds.render import Renderer, render
from calendar_tui.feeds.snapshot import FeedPost, Snapshot
from calendar_tui.model.terms import Status
from tests.feeds.samples import TODAY, VERSION, sample_post, sample_snapshot, snapshot_of
from tests.feeds.strategies import posts, snapshots


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the events written anew, as they are written."""
    titles: list[str] = []

    class Noted(event.FeedEvent):
        """An event that is noted as it is made."""

        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            titles.append(self.post.title)

    monkeypatch.setattr(event, "FeedEvent", Noted)
    return titles


def with_posts(snapshot: Snapshot, *posts: FeedPost) -> Snapshot:
    """The same feed with other posts."""
    return Snapshot(snapshot.practice, snapshot.options, posts)


def copied(snapshot: Snapshot) -> Snapshot:
    """The same feed with equal posts that are other objects, as a new read brings them."""
    return with_posts(snapshot, *(FeedPost(*post) for post in snapshot.posts))


@given(st.lists(snapshots(), min_size=1, max_size=4), st.integers(-20, 20))
def test_any_feed_after_any_other_is_as_a_new_one(feeds: list[Snapshot], days: int) -> None:
    renderer = Renderer(VERSION)
    today = TODAY
    for snapshot in [*feeds, *reversed(feeds)]:
        assert renderer.render(snapshot, today) == render(snapshot, today, VERSION)
        today += timedelta(days=days)


@given(snapshots(), st.data())
def test_any_edit_gives_what_a_new_one_gives(snapshot: Snapshot, data: st.DataObject) -> None:
    renderer = Renderer(VERSION)
    for _ in range(3):
        renderer.render(snapshot, TODAY)
        if snapshot.posts:
            place = data.draw(st.integers(0, len(snapshot.posts) - 1))
            edited = data.draw(posts())._replace(uid=snapshot.posts[place].uid)
            others = [post for post in snapshot.posts if post.uid != edited.uid]
            snapshot = with_posts(snapshot, *others, edited)
        assert renderer.render(snapshot, TODAY) == render(snapshot, TODAY, VERSION)


def test_nothing_is_written_anew_when_nothing_changed(written: list[str]) -> None:
    renderer, snapshot = Renderer(VERSION), sample_snapshot(30)
    first = renderer.render(snapshot, TODAY)
    assert len(written) == 30
    assert renderer.render(snapshot, TODAY) == first
    assert renderer.render(copied(snapshot), TODAY) == first
    assert len(written) == 30


def test_one_edit_writes_one_event(written: list[str]) -> None:
    renderer, snapshot = Renderer(VERSION), sample_snapshot(30)
    renderer.render(snapshot, TODAY)
    written.clear()
    changed = snapshot.posts[7]._replace(title="Moved to the evening")
    after = with_posts(snapshot, *snapshot.posts[:7], changed, *snapshot.posts[8:])
    data = renderer.render(copied(after), TODAY)
    assert written == ["Moved to the evening"]
    assert data == render(after, TODAY, VERSION)


def test_a_new_post_writes_one_event_and_a_deleted_one_none(written: list[str]) -> None:
    renderer, snapshot = Renderer(VERSION), sample_snapshot(30)
    renderer.render(snapshot, TODAY)
    written.clear()
    more = with_posts(snapshot, *snapshot.posts, sample_post(99, title="New"))
    renderer.render(more, TODAY)
    assert written == ["New"]
    fewer = with_posts(more, *more.posts[1:])
    assert renderer.render(fewer, TODAY) == render(fewer, TODAY, VERSION)
    assert written[1:] == [post.title for post in fewer.posts]  # the new one's own work


def test_a_new_day_writes_only_what_comes_into_view(written: list[str]) -> None:
    near, far = sample_post(1, title="Near"), sample_post(2, title="Far", day=date(2028, 5, 25))
    renderer, snapshot = Renderer(VERSION), snapshot_of(near, far)
    renderer.render(snapshot, TODAY)
    renderer.render(snapshot, TODAY + timedelta(days=1))
    assert written == ["Near", "Far"]


def test_a_post_back_in_draft_leaves_at_once() -> None:
    renderer, post = Renderer(VERSION), sample_post(title="Withdrawn")
    assert b"Withdrawn" in renderer.render(snapshot_of(post), TODAY)
    draft = post._replace(status=Status.DRAFT)
    assert b"Withdrawn" not in renderer.render(snapshot_of(draft), TODAY)


def test_text_leaves_no_trace_when_a_feed_stops_showing_it() -> None:
    renderer, post = Renderer(VERSION), sample_post(body="Secret words")
    assert b"Secret words" in renderer.render(snapshot_of(post, with_text=True), TODAY)
    assert b"Secret words" not in renderer.render(snapshot_of(post), TODAY)


def test_an_installation_of_another_id_gets_its_own_uids() -> None:
    renderer, snapshot = Renderer(VERSION), sample_snapshot(3)
    renderer.render(snapshot, TODAY)
    moved = replace(snapshot, practice=replace(snapshot.practice, uid="other"))
    assert renderer.render(moved, TODAY).count(b"@other\r\n") == 3
