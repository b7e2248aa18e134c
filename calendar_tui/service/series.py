"""Series: the post of a slot, a post that repeats, and changing all slots or those that follow."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.post import Post, Series, SeriesFields
from calendar_tui.model.terms import MAX_NAME
from calendar_tui.schedule.format import format_clock, format_day, typed_day
from calendar_tui.schedule.series.recurrence import Recurrence, read_recurrence, write_exceptions
from calendar_tui.schedule.series.rfc5545 import rrule
from calendar_tui.schedule.series.rule import Rule
from calendar_tui.schedule.series.splitting import SAME, split
from calendar_tui.schedule.series.words import say
from calendar_tui.service import posts
from calendar_tui.service.field_repeats import repeat_of, rule_of
from calendar_tui.service.nouns import CONCEPTS, Saved, add_row, check_free, current, free_slug
from calendar_tui.service.open_slots import recurrence_of
from calendar_tui.service.series_fields import TEMPLATE, columns, told
from calendar_tui.service.series_moves import Move, move_posts, moves_of, posts_of
from calendar_tui.service.validation import validated
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Changes

# One post


def slot_values(series: Any, day: date) -> dict[str, Any]:
    """What the post of a slot begins with, by column; ``series`` is a row or a record."""
    template = {name: value for name, value in series.template.items() if name in TEMPLATE}
    return {
        **template,
        "channel_id": series.channel_id,
        "author_id": series.author_id,
        "campaign_id": series.campaign_id,
        "day": day,
        "clock": series.clock,
        "zone": series.zone,
        "series_id": series.id,
        "original_day": day,
    }


def fill(
    workspace: Workspace, series_id: int, day: date, values: Mapping[str, Any] | None = None
) -> Saved:
    """Write the post of a slot: what the series says of its posts, and ``values`` over it."""
    with workspace.database.read() as session:
        series = session.get(Series, series_id)
    if series is None or series.deleted_at is not None:
        raise InvalidError(f"There is no series #{series_id}.")
    given = slot_values(series, day)
    given["title"] = given.get("title") or series.name
    return posts.add(workspace, {**given, **(values or {})})


def repeat(workspace: Workspace, post_id: int, text: str, name: str = "") -> Saved:
    """Make a series of a post, which fills its first slot.

    Raises:
        RefusedError: the post has no day, is in a series already, or its day isn't one that
            the rule gives.
    """
    with workspace.write("post.repeat") as changes:
        post = changes.get(Post, post_id)
        rule = repeated(workspace, post, text)
        day = post.day or date.min
        values = {
            "name": free_name(changes, name or post.title or f"Post {post_id}"),
            "starts": day,
            "rule": rrule(rule),
            **{name: getattr(post, name) for name in (*_SHARED, *TEMPLATE)},
        }
        series = add_row(changes, "series", columns(workspace, values))
        posts.edit_row(
            workspace, changes, post, {"series_id": series.id, "original_day": series.starts}
        )
        changes.summary = f"made series {series.name} of {posts.called(post)}: {say(rule, day)}"
    return Saved(series.id, series.version, series.name, changes.seq, told(workspace, series))


_SHARED = ("clock", "zone", "channel_id", "author_id", "campaign_id")
"""Columns that a series takes from the post it is made of as they are."""


def repeated(workspace: Workspace, post: Any, text: str) -> Rule:
    """The rule that ``text`` means for a post, which must be on one of its days."""
    if post.day is None:
        raise RefusedError(f"{posts.called(post, capital=True)} has no day yet; give it one first.")
    if post.series_id is not None:
        raise RefusedError(f"{posts.called(post, capital=True)} is in a series already.")
    rule: Rule = repeat_of(text, replace(workspace.reader(), first=post.day))
    return rule


def free_name(changes: Changes, name: str) -> str:
    """``name``, with a number behind it where a living series is called so."""
    wanted, number = name.strip()[:MAX_NAME], 1
    while True:
        try:
            check_free(changes, Series, "series", {"name": wanted, "slug": ""}, None)
        except InvalidError:
            number += 1
            tail = f" {number}"
            wanted = f"{name.strip()[: MAX_NAME - len(tail)]}{tail}"
        else:
            return wanted


# The series itself


class Outlook:
    """What a change of a series would do, before it is done."""

    def __init__(
        self,
        begin: date,
        first: Recurrence | None,
        after: Recurrence,
        fields: dict[str, Any],
        moves: tuple[Move, ...],
    ) -> None:
        """``first`` is what stays before ``begin``, where the change isn't of all slots."""
        self.begin, self.first, self.after = begin, first, after
        self.fields, self.moves = fields, moves

    def sentence(self, clock_12h: bool = False) -> str:
        """What becomes of the series, in words."""
        name, after = self.fields["name"], self.after
        clock = f" at {format_clock(after.clock, clock_12h)}" if after.clock else ""
        goes_on = f"{say(after.rule, after.starts)}{clock} from {format_day(after.starts)} on"
        if self.first is None:
            return f"All of {name} becomes {goes_on}."
        last = format_day(self.begin - timedelta(days=1))
        return f"{name} stays as it is until {last}; a new series goes on, {goes_on}."

    def moved(self, clock_12h: bool = False) -> str:
        """Which posts no longer fit and where they would go; empty where all fit."""
        if not self.moves:
            return ""
        listed = "; ".join(move.words(clock_12h) for move in self.moves[:_LISTED])
        more = f"; and {len(self.moves) - _LISTED} more" if len(self.moves) > _LISTED else ""
        count = len(self.moves)
        what = "1 post no longer fits" if count == 1 else f"{count} posts no longer fit"
        return f"{what}: {listed}{more}."


_LISTED = 5
"""Posts that are named where several move."""


def outlook(
    workspace: Workspace, series_id: int, values: Mapping[str, Any], since: date | None = None
) -> Outlook:
    """What ``change`` would do."""
    with workspace.database.read() as session:
        row = session.get(Series, series_id)
        if row is None or row.deleted_at is not None:
            raise InvalidError(f"There is no series #{series_id}.")
        return _outlook(workspace, row, posts_of(session, series_id), values, since)


def _outlook(
    workspace: Workspace,
    row: Series,
    filled: list[Post],
    values: Mapping[str, Any],
    since: date | None,
) -> Outlook:
    """What a change of ``row`` would do; ``filled`` are the posts of its slots."""
    before = recurrence_of(row)
    said = {**current(CONCEPTS["series"], row), **{k: v for k, v in values.items() if k != "slug"}}
    first = None
    if since is not None:
        since = values.get("starts") or since
        first, after = _parted(workspace, before, values, since)
        said |= {"starts": after.starts, "rule": rrule(after.rule)}
        said["exceptions"] = values.get("exceptions", write_exceptions(after))
    if values.get("slug") and first is None:
        said["slug"] = values["slug"]
    fields = validated(SeriesFields, columns(workspace, said))
    after = read_recurrence(
        fields["rule"],
        fields["starts"],
        fields["clock"],
        fields["zone"],
        fields["exceptions"],
        skip_closures=fields["skip_closures"],
    )
    begin = after.starts if since is None else min(since, after.starts)
    scope = [
        post
        for post in filled
        if post.original_day is not None and (first is None or post.original_day >= begin)
    ]
    return Outlook(begin, first, after, fields, moves_of(before, after, scope))


def _parted(
    workspace: Workspace, before: Recurrence, values: Mapping[str, Any], since: date
) -> tuple[Recurrence | None, Recurrence]:
    """What stays before ``since``, and what goes on from there with another rule or time."""
    rule = values.get("rule")
    reader = replace(workspace.reader(), first=since)
    new_rule = rule_of(str(rule), reader) if rule else None
    return split(before, since, new_rule, values.get("clock", SAME))


def change(
    workspace: Workspace,
    series_id: int,
    version: int | None,
    values: Mapping[str, Any],
    since: date | None = None,
    *,
    move: bool = False,
) -> Saved:
    """Change a series: all its slots or, from ``since`` on, those that follow. One entry.

    The slots before stay as they are: the series ends there and a new one goes on. With
    ``move`` the unpublished posts of slots that are no more move to the slots there are.
    """
    with workspace.write("series.edit") as changes:
        row = changes.get(Series, series_id)
        changes.update(row, {}, expected=version)
        filled = posts_of(changes.session, series_id)
        found = _outlook(workspace, row, filled, values, since)
        after = row if found.first is None else _halved(changes, row, found)
        if found.first is None:
            check_free(changes, Series, "series", found.fields, series_id)
            changed = [name for name in found.fields if getattr(row, name) != found.fields[name]]
            changes.update(row, found.fields)
            words = ", ".join(name.removesuffix("_id").replace("_", " ") for name in changed)
            changes.summary = f"edited series {row.name}: {words}"
        else:
            for post in filled:
                if post.original_day is not None and post.original_day >= found.begin:
                    changes.update(post, {"series_id": after.id})
            changes.summary = f"changed series {after.name} from {format_day(found.begin)} on"
        if move:
            move_posts(workspace, changes, found.moves)
    saved = Saved(after.id or 0, after.version, after.name, changes.seq)
    return saved._replace(notes=told(workspace, after))


def _halved(changes: Changes, row: Series, found: Outlook) -> Series:
    """End the series where the new one begins; the new one, which takes over its name."""
    if found.first is None:
        return row
    last = found.begin - timedelta(days=1)
    own, slug = found.fields["name"], row.slug
    tail = f" until {typed_day(last)}"
    name = free_name(changes, f"{row.name[: MAX_NAME - len(tail)]}{tail}")
    ended = {
        "name": name,
        "slug": free_slug(changes, Series, name, "series"),
        "rule": rrule(found.first.rule),
        "exceptions": write_exceptions(found.first),
    }
    changes.update(row, ended)
    changes.session.flush()
    made: Series = add_row(changes, "series", {**found.fields, "name": own, "slug": slug})
    return made
