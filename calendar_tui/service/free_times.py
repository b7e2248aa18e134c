"""The next times of a channel that nothing holds, and moving posts there."""

from collections.abc import Iterable, Sequence
from datetime import date

from calendar_tui.model.errors import RefusedError
from calendar_tui.model.post import Post
from calendar_tui.schedule.format import format_when
from calendar_tui.schedule.when import When
from calendar_tui.service.nouns import Saved
from calendar_tui.service.posts import called, edit_row, saved
from calendar_tui.service.workspace import Workspace


def free_for(workspace: Workspace, channel_id: int) -> When:
    """The next free time of a channel."""
    return workspace.reading.free(channel_id)[0]


def move_to_free(workspace: Workspace, post_ids: Sequence[int]) -> Saved:
    """Move posts to the next free times of their channels, in their order. One entry.

    Raises:
        RefusedError: one of them has no channel, or its channel has no time that is free.
    """
    with workspace.write("post.move") as changes:
        posts = [changes.get(Post, post_id) for post_id in post_ids]
        zone = workspace.reading.practice().zone
        for channel_id, own in _by_channel(posts).items():
            moved = [post.id or 0 for post in own]
            free = workspace.reading.free(channel_id, len(own), moved)
            for post, when in zip(own, free, strict=True):
                values = {"day": when.day, "clock": when.clock, "zone": zone, "fold": when.fold}
                edit_row(workspace, changes, post, values)
        if len(posts) == 1:
            when = When(posts[0].day or date.min, posts[0].clock)
            clock_12h = workspace.reading.practice().clock_12h
            said = f"{called(posts[0])} to {format_when(when, clock_12h)}"
        else:
            said = f"{len(posts)} posts to the next free times"
        changes.summary = f"moved {said}"
    return saved(posts[0], changes)._replace(name=f"Moved {said}")


def _by_channel(posts: Iterable[Post]) -> dict[int, list[Post]]:
    """Posts by the channel they are on."""
    found: dict[int, list[Post]] = {}
    for post in posts:
        if post.channel_id is None:
            raise RefusedError(f"{called(post, capital=True)} has no channel yet; give it one.")
        found.setdefault(post.channel_id, []).append(post)
    return found
