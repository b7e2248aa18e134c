"""Moving, copying, deleting and restoring posts: one entry, all of them or none."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.post import Post, PostFields
from calendar_tui.model.terms import Status
from calendar_tui.schedule.when import When, is_supported
from calendar_tui.service.closing import noted
from calendar_tui.service.nouns import Saved
from calendar_tui.service.posts import called, columns_of, edit_row, open_day, saved
from calendar_tui.service.series_slots import check_open
from calendar_tui.service.validation import validated
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Changes
from calendar_tui.store.references import called as called_row
from calendar_tui.store.references import first_dangling


def move(
    workspace: Workspace, post_ids: Sequence[int], *, days: int = 0, to: When | None = None
) -> Saved:
    """Move posts by days, or to a day (and time, where ``to`` has one). One entry, all or none.

    A post keeps its clock time when it is moved to a day. What is already out stays.
    """
    with workspace.write("post.move") as changes:
        posts = [changes.get(Post, post_id) for post_id in post_ids]
        for post in posts:
            edit_row(workspace, changes, post, _moved(workspace, post, days, to))
        if len(posts) == 1:
            changes.summary = f"moved {called(posts[0])} to {posts[0].day}"
        else:
            changes.summary = f"moved {len(posts)} posts"
    return noted(workspace, _saved_many(posts, changes), [open_day(post) for post in posts])


def _moved(workspace: Workspace, post: Post, days: int, to: When | None) -> dict[str, Any]:
    """The time columns of a post after a move; a clock time is the practice's own."""
    if to is not None and to.clock is not None:
        zone = workspace.reading.practice().zone
        return {"day": to.day, "clock": to.clock, "zone": zone, "fold": to.fold}
    if to is not None:
        return {"day": to.day, "fold": to.fold}
    if post.day is None:
        raise RefusedError(f"{called(post, capital=True)} has no day yet; move it to one.")
    try:
        day = post.day + timedelta(days=days)
    except OverflowError:
        day = None
    if day is None or not is_supported(day):
        raise RefusedError(f"{called(post, capital=True)} can't be moved that far.")
    return {"day": day, "fold": 0}


def copy(
    workspace: Workspace,
    post_ids: Sequence[int],
    *,
    day: date | None = None,
    channel_id: int | None = None,
) -> list[Saved]:
    """Copy posts as new drafts, to ``day`` or another channel where given. One entry.

    A copy has a UID of its own, no approval, no series and no permalink.
    """
    with workspace.write("post.copy") as changes:
        originals = [changes.get(Post, post_id) for post_id in post_ids]
        copies = [_copied(workspace, post, day, channel_id) for post in originals]
        changes.insert_all(copies)
        changes.summary = (
            f"copied {called(originals[0])} as #{copies[0].id}"
            if len(copies) == 1
            else f"copied {len(copies)} posts"
        )
    done = [saved(post, changes) for post in copies]
    return [noted(workspace, done[0], [post.day for post in copies]), *done[1:]] if done else []


def _copied(workspace: Workspace, post: Post, day: date | None, channel_id: int | None) -> Post:
    """A new draft with the content of ``post``."""
    fields = columns_of(post) | {"series_id": None, "original_day": None, "group": None}
    if day is not None:
        fields["day"], fields["fold"] = day, 0
    if channel_id is not None:
        fields["channel_id"] = channel_id
    if fields["author_id"] is not None:
        author = workspace.directory().authors.get(fields["author_id"])
        if author is None or not author.active_on(workspace.today()):
            fields["author_id"] = workspace.actor.id if workspace.actor else None
    copied = Post(**validated(PostFields, fields))
    whole = copied.channel_id is not None and copied.author_id is not None
    copied.status = Status.DRAFT if whole else Status.IDEA
    return copied


def delete(workspace: Workspace, post_ids: Sequence[int]) -> Saved:
    """Delete posts, softly: undo or ``restore`` brings them back as they were."""
    with workspace.write("post.delete") as changes:
        posts = [changes.get(Post, post_id) for post_id in post_ids]
        for post in posts:
            changes.remove(post)
        changes.summary = f"deleted {_called_all(posts)}"
    return _saved_many(posts, changes)


def restore(workspace: Workspace, post_ids: Sequence[int]) -> Saved:
    """Bring deleted posts back, with the approval that still stands."""
    with workspace.write("post.restore") as changes:
        posts = [_deleted(changes, post_id) for post_id in post_ids]
        for post in posts:
            check_open(changes, post.series_id, post.original_day, post.id)
            changes.update(post, {"deleted_at": None})
            if (gone := first_dangling(changes.session, post)) is not None:
                raise RefusedError(
                    f"{called(post, capital=True)} refers to {called_row(gone)}, which is deleted."
                )
        changes.summary = f"restored {_called_all(posts)}"
    return _saved_many(posts, changes)


def _deleted(changes: Changes, post_id: int) -> Post:
    """A post that is deleted now."""
    post = changes.session.get(Post, post_id)
    if post is None:
        raise InvalidError(f"There is no post #{post_id}.")
    if post.deleted_at is None:
        raise RefusedError(f"{called(post, capital=True)} is not deleted.")
    return post


def _called_all(posts: Sequence[Post]) -> str:
    """One post by name, several by number."""
    return called(posts[0]) if len(posts) == 1 else f"{len(posts)} posts"


def _saved_many(posts: Sequence[Post], changes: Changes) -> Saved:
    """What one entry over several posts did; id and version are the first one's."""
    if not posts:
        raise InvalidError("No post is named; give its number, such as 12.")
    return saved(posts[0], changes)._replace(name=_called_all(posts))
