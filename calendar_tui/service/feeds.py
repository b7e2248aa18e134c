"""Feeds: made, changed and written as files that office calendars subscribe to."""

import hashlib
import secrets
import string
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlmodel import col, select

from calendar_tui import __version__
from calendar_tui.feeds.snapshot import FeedOptions, FeedPractice, Snapshot
from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.feed import Feed, FeedFields
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.nouns import FEED
from calendar_tui.model.terms import PUBLIC, Status
from calendar_tui.service.files import replace_if_changed
from calendar_tui.service.filter_words import filter_line
from calendar_tui.service.nouns import Concept, Saved, check_free, current, free_slug
from calendar_tui.service.reading import Reading
from calendar_tui.service.validation import validated
from calendar_tui.service.workspace import Workspace

CODE_LENGTH: Final = 16
_CODE_LETTERS: Final = string.ascii_lowercase + string.digits
_OPTIONS: Final = frozenset(spec.column for spec in FEED.fields if spec.inside == "options")
_CONCEPT: Final = Concept(FeedFields, Feed)

REACH: Final = (
    "Subscribe to the file, don't import it: an import is a copy that never changes."
    " Apple Calendar and Thunderbird read a file or an address in the office; Google, Outlook"
    " on the web and iCloud fetch from the internet, so put the file into a web space"
    " or a synced folder with a public address for them."
)
"""What a person must know at the moment of choice."""


class Created(NamedTuple):
    """A feed with a new address, and what is shown of it once and kept nowhere."""

    saved: Saved
    file_name: str
    token: str
    """The secret of its web address: only a hash of it is kept."""
    web_path: str
    """Where it lies on the machine that serves it; holds the token."""


class Written(NamedTuple):
    """One feed's file after a write."""

    name: str
    path: Path
    changed: bool
    """``False``: the file held the same bytes already and was not touched."""
    account: str
    """What it shows, what it leaves out and why, in words."""


def add(workspace: Workspace, values: Mapping[str, Any]) -> Created:
    """Add a feed from parsed values; ``filter`` is a filter line, empty for the whole plan."""
    token, token_hash = new_token()
    with workspace.write("feed.add") as changes:
        given = _columns(workspace, values)
        name = str(given.get("name") or "")
        given["slug"] = given.get("slug") or free_slug(changes, Feed, name, "feed")
        given["file_code"] = "".join(secrets.choice(_CODE_LETTERS) for _ in range(CODE_LENGTH))
        given["token_hash"] = token_hash
        fields = validated(FeedFields, given)
        check_free(changes, Feed, "feed", fields, None)
        feed = changes.insert(Feed(**fields))
        changes.summary = f"added feed {feed.name}"
    saved = Saved(feed.id or 0, feed.version, feed.name, changes.seq)
    return Created(saved, file_name(feed), token, web_path(feed, token))


def new_token() -> tuple[str, str]:
    """A new secret of 256 bits, and its hash, which alone is kept."""
    token = secrets.token_urlsafe(32)
    return token, hashlib.sha256(token.encode()).hexdigest()


def web_path(feed: Feed, token: str) -> str:
    """Where the feed lies on whatever machine serves it."""
    return f"/f/{token}/{feed.slug}.ics"


def rotate(workspace: Workspace, feed_id: int) -> Created:
    """Give a feed a new address; the old one leads nowhere from now on, for good.

    Raises:
        RefusedError: it is retired, so no address of it would answer.
    """
    token, token_hash = new_token()
    with workspace.write("feed.rotate", undoable=False) as changes:
        feed = changes.get(Feed, feed_id)
        if feed.retired_at is not None:
            raise RefusedError(f"Feed {feed.name} is retired; bring it back first.")
        feed = changes.update(feed, {"token_hash": token_hash, "revoked_at": None})
        changes.summary = f"gave feed {feed.name} a new address"
    saved = Saved(feed_id, feed.version, feed.name, changes.seq)
    return Created(saved, file_name(feed), token, web_path(feed, token))


def revoke(workspace: Workspace, feed_id: int) -> Saved:
    """Take a feed's address back: who asks there is told to stop asking. There is no undo.

    Raises:
        RefusedError: that was done already.
    """
    with workspace.write("feed.revoke", undoable=False) as changes:
        feed = changes.get(Feed, feed_id)
        if feed.revoked_at is not None:
            raise RefusedError(f"The address of feed {feed.name} is revoked already.")
        feed = changes.update(feed, {"revoked_at": changes.now})
        changes.summary = f"revoked the address of feed {feed.name}"
    return Saved(feed_id, feed.version, feed.name, changes.seq)


def add_for_campaign(workspace: Workspace, campaign_id: int) -> Created:
    """Add a feed of one campaign's posts, called as the campaign is.

    Raises:
        InvalidError: there is a feed of that name already.
    """
    campaign = workspace.directory().campaigns[campaign_id]
    wanted = filter_line(PostFilter(campaigns=frozenset({campaign_id})), workspace.directory())
    return add(workspace, {"name": campaign.name, "filter": wanted})


def edit(
    workspace: Workspace, feed_id: int, version: int | None, values: Mapping[str, Any]
) -> Saved:
    """Change the given fields of a feed; its file name and address stay."""
    with workspace.write("feed.edit") as changes:
        feed = changes.get(Feed, feed_id)
        given = _columns(workspace, values, feed.options)
        fields = validated(FeedFields, {**current(_CONCEPT, feed), **given})
        check_free(changes, Feed, "feed", fields, feed_id)
        changed = [name for name, value in fields.items() if getattr(feed, name) != value]
        feed = changes.update(feed, fields, expected=version)
        changes.summary = f"edited feed {feed.name}: {', '.join(changed)}"
    return Saved(feed_id, feed.version, feed.name, changes.seq)


def _columns(
    workspace: Workspace, values: Mapping[str, Any], options: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """A feed's columns from a form's values: the filter line becomes a filter by ids.

    Statuses said in the filter line are the feed's statuses. ``options`` are those it has.
    """
    columns = {name: value for name, value in values.items() if name != "slug" or value}
    said = {name: columns.pop(name) for name in _OPTIONS & columns.keys()}
    if said:
        columns["options"] = {**(options or {}), **said}
    if "filter" in columns:
        wanted = workspace.read_filter(str(columns["filter"]))
        _refuse_private(wanted)
        if wanted.statuses:
            columns["statuses"] = sorted(wanted.statuses)
        columns["filter"] = replace(wanted, statuses=frozenset()).as_json()
    return columns


def _refuse_private(wanted: PostFilter) -> None:
    """A feed shows what was approved, and changes only when the plan does."""
    if hidden := sorted(wanted.statuses - set(PUBLIC)):
        raise InvalidError(
            f"filter: a feed shows approved, scheduled and published posts; what is"
            f" {hidden[0].label} does not leave the plan.",
            {"filter": f"what is {hidden[0].label} does not leave the plan"},
        )
    if wanted.missed is not None:
        raise InvalidError(
            "filter: posts are missed as time goes by, so a feed can't go by that.",
            {"filter": "a feed can't go by missed"},
        )


def file_name(feed: Feed) -> str:
    """The feed's file: its short name, and a code that keeps it from being guessed."""
    return f"{feed.slug}-{feed.file_code}.ics"


def living(workspace: Workspace) -> list[Feed]:
    """The feeds in use, by name."""
    statement = (
        select(Feed)
        .where(col(Feed.deleted_at).is_(None), col(Feed.retired_at).is_(None))
        .order_by(col(Feed.name), col(Feed.id))
    )
    with workspace.database.read() as session:
        return list(session.exec(statement))


def write(workspace: Workspace, folder: Path, names: Sequence[str] = ()) -> list[Written]:
    """Write feeds' files into ``folder``: all of them, or those named.

    Each file is replaced whole, so a calendar that reads it meanwhile gets the old or the
    new one; a file that would stay the same is not touched.
    """
    feeds = [find(workspace, name) for name in names] or living(workspace)
    if not feeds:
        raise RefusedError("There is no feed yet; add one with: calendar-tui feed add NAME")
    return [_write_one(workspace, folder, feed) for feed in feeds]


def get(workspace: Workspace, feed_id: int) -> Feed:
    """The feed of that id, in use or retired."""
    with workspace.database.read() as session:
        return session.get_one(Feed, feed_id)


def find(workspace: Workspace, name: str) -> Feed:
    """The feed in use that ``name`` means."""
    from calendar_tui.model.names import resolve

    rows = workspace.reading.nouns("feed")
    wanted = resolve(name, rows, "feed").id
    for feed in living(workspace):
        if feed.id == wanted:
            return feed
    raise InvalidError(f"There is no feed {name!r}.")


def show(workspace: Workspace, feed: Feed) -> tuple[bytes, str]:
    """A feed's bytes as of now, and the account of what it shows."""
    from calendar_tui.feeds.render import render
    from calendar_tui.feeds.selection import select as select_posts
    from calendar_tui.feeds.sentence import account

    snapshot = take_snapshot(workspace.reading, feed)
    today = workspace.today()
    content = render(snapshot, today, __version__)
    return content, account(select_posts(snapshot, today), len(content))


def take_snapshot(reading: Reading, feed: Feed) -> Snapshot:
    """Everything ``feed`` is written from, as the plan stands now."""
    practice = reading.practice()
    options = FeedOptions(
        name=feed.name,
        description=feed.description,
        statuses=frozenset(Status(word) for word in feed.statuses) or frozenset(PUBLIC),
        with_text=feed.with_text,
        **feed.options,
    )
    wanted = PostFilter.from_json(feed.filter)
    slots = reading.feed_slots(wanted, options.future_months) if options.open_slots else ()
    return Snapshot(
        FeedPractice(practice.uid, practice.name, practice.zone),
        options,
        (
            *reading.feed_posts(wanted),
            *slots,
            *reading.feed_layers(options),
            *reading.feed_deadlines(wanted, options),
        ),
    )


def _write_one(workspace: Workspace, folder: Path, feed: Feed) -> Written:
    """Write one feed's file."""
    content, words = show(workspace, feed)
    path = folder / file_name(feed)
    return Written(feed.name, path, replace_if_changed(path, content), words)
