"""Writing and editing posts, and what an edit costs."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from sqlmodel import col, select

from calendar_tui.model.channel import Channel
from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.lifecycle import ADDABLE, FROZEN, HASHED, would_void
from calendar_tui.model.nouns import POST
from calendar_tui.model.people import Author
from calendar_tui.model.post import Post, PostFields
from calendar_tui.model.review import Approval
from calendar_tui.model.terms import ChannelKind, Decision, Role, Status
from calendar_tui.schedule.zones import describe_oddity, resolve
from calendar_tui.service.channels import channel_id
from calendar_tui.service.closing import noted
from calendar_tui.service.fields import field_text
from calendar_tui.service.nouns import Saved
from calendar_tui.service.series_slots import check_slot
from calendar_tui.service.validation import validated
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Changes
from calendar_tui.store.references import chunks

Then = Callable[[Changes, Post], object]
"""What is done to a post within the entry that saves it."""


class Recorded(NamedTuple):
    """A post that is already out when it is entered."""

    permalink: str = ""
    """Where it was published; empty means that it is said to have no link."""


def add(
    workspace: Workspace,
    values: Mapping[str, Any],
    *,
    status: Status | None = None,
    recorded: Recorded | None = None,
    channel: str = "",
    then: Then | None = None,
) -> Saved:
    """Add a post from parsed values, as an idea, a draft, or recorded as published.

    Without ``status`` it is a draft when it has a channel and an author, else an idea.
    The acting person is the author where none is given and they may write. ``channel`` is
    its channel by name, which is made where nothing is called so. ``then`` is done to the
    post in the same entry.
    """
    with workspace.write("post.add") as changes:
        if channel:
            values = {**values, "channel_id": channel_id(changes, channel, workspace.directory())}
        post = new_post(workspace, changes, values, status=status, recorded=recorded)
        post = changes.insert(post)
        if then is not None:
            then(changes, post)
        changes.summary = f"added {called(post)}"
    return noted(workspace, saved(post, changes), [open_day(post)])


def new_post(
    workspace: Workspace,
    changes: Changes,
    values: Mapping[str, Any],
    *,
    status: Status | None = None,
    recorded: Recorded | None = None,
) -> Post:
    """A post ready to be inserted; guards of adding are checked here."""
    given = {name: value for name, value in values.items() if name != "permalink"}
    actor = workspace.actor
    if given.get("author_id") is None and actor is not None and Role.AUTHOR in actor.roles:
        given["author_id"] = actor.id
    given.setdefault("zone", workspace.reading.practice().zone)
    fields = validated(PostFields, given)
    check_slot(changes, fields)
    post = Post(**fields)
    if recorded is not None:
        return _record(workspace, changes, post, recorded)
    whole = post.channel_id is not None and post.author_id is not None
    post.status = status or (Status.DRAFT if whole else Status.IDEA)
    if post.status not in ADDABLE:
        raise RefusedError(
            f"A post is added as an idea or a draft, not as {post.status.label};"
            " the status commands take it from there."
        )
    if post.status is Status.DRAFT and not whole:
        lacking = "a channel" if post.channel_id is None else "an author"
        raise RefusedError(f"A draft needs {lacking}; without one it can be an idea.")
    return post


def _record(workspace: Workspace, changes: Changes, post: Post, recorded: Recorded) -> Post:
    """A post that was out before it was entered here."""
    if post.day is None:
        raise InvalidError("A post that is already out has a day; say which.", {"at": "is needed"})
    if post.day > workspace.today():
        raise InvalidError(f"{post.day.isoformat()} is still to come, so it can't be out already.")
    if post.channel_id is None:
        raise InvalidError("A post that is already out has a channel.", {"channel": "is needed"})
    if changes.get(Channel, post.channel_id).kind is ChannelKind.PERSONAL:
        raise RefusedError("A personal account is never posted to, so nothing is recorded on it.")
    post.status = Status.PUBLISHED
    post.recorded = True
    post.permalink = field_text(POST.field("permalink"), recorded.permalink, workspace.reader())
    post.published_at = changes.now
    post.published_by_id = workspace.actor.id if workspace.actor else None
    return post


def cost_of_edit(workspace: Workspace, post_id: int, values: Mapping[str, Any]) -> str | None:
    """What an edit would lose, in words for the question before saving; ``None``: nothing."""
    with workspace.database.read() as session:
        post = session.get(Post, post_id)
        if post is None or not would_void(post.status, columns_of(post), _given(post, values)):
            return None
        lost = [
            _approval_words(session.get(Author, each.by_id)) for each in _standing(session, [post])
        ]
    if post.status is Status.SCHEDULED:
        lost.append("its place in the feed")
    return f"{' and '.join(lost) or 'the review that is under way'}"


def edit(
    workspace: Workspace,
    post_id: int,
    version: int | None,
    values: Mapping[str, Any],
    *,
    then: Then | None = None,
) -> Saved:
    """Change the given columns of a post, where it still is at ``version``.

    A change of hashed content or of the author while it is in review, approved or
    scheduled puts it back to draft and voids its approvals. Published content is refused.
    ``then`` is done to the post in the same entry.
    """
    with workspace.write("post.edit") as changes:
        post = changes.get(Post, post_id)
        changed = edit_row(workspace, changes, post, values, version)
        if then is not None:
            then(changes, post)
        changes.summary = f"edited {called(post)}: {', '.join(changed) or 'what checks ask'}"
    return noted(workspace, saved(post, changes), [open_day(post)] if "time" in changed else [])


def edit_row(
    workspace: Workspace,
    changes: Changes,
    post: Post,
    values: Mapping[str, Any],
    version: int | None = None,
) -> list[str]:
    """Change a post within an open entry; the changed fields in words."""
    changes.update(post, {}, expected=version)  # a stale version comes before any other reason
    before = columns_of(post)
    fields = validated(PostFields, {**before, **_given(post, values)})
    changed = {name: value for name, value in fields.items() if before[name] != value}
    permalink = values.get("permalink")
    if permalink is not None and permalink != post.permalink:
        changed["permalink"] = permalink
    _refuse_frozen(post, changed)
    _refuse_unowned(post, changed)
    if changed.keys() & {"series_id", "original_day"}:
        check_slot(changes, fields, post.id)
    back = would_void(post.status, before, fields) or _moves_approval(workspace, post, changed)
    if post.status is Status.SCHEDULED and not back and fields["day"] is None:
        raise RefusedError(f"{called(post, capital=True)} is scheduled, so it needs a day.")
    if back:
        void_approvals(changes, [post])
        changed["status"] = Status.DRAFT
    changes.update(post, changed)
    return _words(changed)


def _moves_approval(workspace: Workspace, post: Post, changed: Mapping[str, Any]) -> bool:
    """Whether a change of time takes the approval along, as a practice may wish."""
    if post.status not in {Status.APPROVED, Status.SCHEDULED}:
        return False
    keeps = workspace.reading.practice().keep_approval_on_move
    return not keeps and bool(changed.keys() & {"day", "clock", "fold"})


def void_approvals(changes: Changes, posts: Iterable[Post]) -> None:
    """Void what reviewers said of texts that are no longer those texts."""
    for approval in _standing(changes.session, posts):
        changes.update(approval, {"voided_at": changes.now})


def _standing(session: Any, posts: Iterable[Post]) -> list[Approval]:
    """Approvals of posts that are not voided."""
    return [
        approval
        for part in chunks(post.id or 0 for post in posts)
        for approval in session.exec(
            select(Approval).where(
                col(Approval.post_id).in_(part),
                Approval.decision == Decision.APPROVED,
                col(Approval.voided_at).is_(None),
                col(Approval.deleted_at).is_(None),
            )
        )
    ]


def _approval_words(author: Author | None) -> str:
    """``approval by Dr. Osei``."""
    return f"the approval by {author.name}" if author else "its approval"


def columns_of(post: Post) -> dict[str, Any]:
    """A post's written columns."""
    return {name: getattr(post, name) for name in PostFields.model_fields}


OVER: Final = frozenset({Status.PUBLISHED, Status.CANCELLED, Status.PULLED})
"""Statuses of posts that go nowhere any more."""

_TIME: Final = ("day", "clock", "zone", "fold")


def _given(post: Post, values: Mapping[str, Any]) -> dict[str, Any]:
    """The written columns among ``values``, without a time that means the one there is.

    The parser reads times in the practice's zone. A post that was written in another zone,
    or in the hour that a clock change leaves out, stays as it was written while the moment
    is the same.
    """
    given = {name: value for name, value in values.items() if name in PostFields.model_fields}
    there = {name: getattr(post, name) for name in _TIME}
    if _moment(there) == _moment({name: given.get(name, there[name]) for name in _TIME}):
        return {name: value for name, value in given.items() if name not in _TIME}
    return given


def _moment(time_: Mapping[str, Any]) -> tuple[Any, bool]:
    """What tells times apart: the instant of a clock time, the day of an all-day post."""
    if time_["day"] is None or time_["clock"] is None:
        return time_["day"], True
    return resolve(time_["day"], time_["clock"], time_["zone"], time_["fold"]).instant, False


def _refuse_frozen(post: Post, changed: Mapping[str, Any]) -> None:
    """What was public stays as it was; what the office notes about it may change."""
    if "permalink" in changed and post.status not in FROZEN:
        raise RefusedError("The link where a post was published is given when it is published.")
    if post.status in FROZEN and changed.keys() & {*HASHED, "author_id", "day", "clock", "zone"}:
        raise RefusedError(
            f"{called(post, capital=True)} is {post.status.label} and is not edited;"
            f"{' pull it, or' if post.status is Status.PUBLISHED else ''} copy it as a new post."
        )


def _refuse_unowned(post: Post, changed: Mapping[str, Any]) -> None:
    """From draft on a post keeps a channel and an author."""
    for name, word in (("channel_id", "channel"), ("author_id", "author")):
        if post.status is not Status.IDEA and name in changed and changed[name] is None:
            raise RefusedError(f"{called(post, capital=True)} is past an idea and needs a {word}.")


def called(post: Post, *, capital: bool = False) -> str:
    """``post #12 Flu shots``: how messages name a post."""
    title = post.title or " ".join(post.body.split())[:40] or "(untitled)"
    return f"{'Post' if capital else 'post'} #{post.id} {title}"


def saved(post: Post, changes: Changes) -> Saved:
    """What a save of one post did, with a word on a time when clocks change."""
    oddity = describe_oddity(post.day, post.clock, post.zone, post.fold) if post.day else None
    notes = (oddity,) if oddity and changes.seq else ()
    return Saved(post.id or 0, post.version, called(post), changes.seq, notes)


def open_day(post: Post) -> date | None:
    """The day of a post that is still to go out; a word on that day comes in time."""
    return None if post.status in OVER else post.day


def _words(changed: Mapping[str, Any]) -> list[str]:
    """Changed columns as people name them: day, clock, zone and fold are one time."""
    words = ("time" if name in {"day", "clock", "zone", "fold"} else name for name in changed)
    return list(dict.fromkeys(word.removesuffix("_id").replace("_", " ") for word in words))
