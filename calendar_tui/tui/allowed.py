"""Whether a command may be asked for now, and if not, why not.

Pure, so that footer, palette and keys agree and it can be tested without a terminal. What a
verb of a post's life needs is decided by the plan itself (``model.lifecycle``); this is about
what there is to act on.
"""

from typing import Final, NamedTuple

from calendar_tui.model.terms import Status
from calendar_tui.tui.commands import BY_ID, Scene


class Context(NamedTuple):
    """What a command would act on."""

    scene: Scene
    writable: bool = True
    """The plan can be changed from here."""
    nameless: bool = False
    """It isn't known yet who acts, though there are people in the plan."""
    status: Status | None = None
    """The status of the post under the cursor; ``None`` where there is none."""
    slot: bool = False
    """An open slot of a series is under the cursor."""
    row: bool = False
    """A line of a list is under the cursor."""
    live: bool = False
    """What is under the cursor leads somewhere."""
    dated: bool = True
    """The post under the cursor has a day."""
    marked: int = 0
    yanked: int = 0
    searching: bool = False
    filtered: bool = False
    retires: bool = True
    """Rows of this list can be put away."""
    adds: bool = True
    """Rows can be added to this list by hand."""


READ_ONLY: Final = "this plan is open for reading only"

_WRITES: Final = frozenset(
    {
        "post.add",
        "post.quick",
        "post.paste",
        "post.duplicate",
        "post.move",
        "post.earlier",
        "post.later",
        "post.week_earlier",
        "post.week_later",
        "post.status",
        "post.publish",
        "post.delete",
        "post.repeat",
        "post.free",
        "row.add",
        "row.retire",
        "channel.posted",
        "channel.privacy",
        "contact.verify",
        "plan.approve",
        "escalation.seed",
        "goal.reading",
        "act_as",
        "unsaved",
        "observances.day",
        "closures.federal",
        "campaign.shift",
        "campaign.feed",
        "undo",
        "redo",
    }
)
"""Commands that change the plan."""

_ON_POSTS: Final = frozenset(
    {
        "post.yank",
        "post.duplicate",
        "post.move",
        "post.earlier",
        "post.later",
        "post.week_earlier",
        "post.week_later",
        "post.status",
        "post.publish",
        "post.delete",
        "post.repeat",
        "post.free",
    }
)
"""Commands that act on the marked posts, or on the one under the cursor."""

_ON_SLOTS: Final = frozenset({"post.delete", "post.repeat"})
"""Those of them that mean something for an open slot as well."""

OPEN_SLOT: Final = "an open slot; Enter writes its post"

_STEPS: Final = frozenset({"post.earlier", "post.later", "post.week_earlier", "post.week_later"})


def allowed(command_id: str, context: Context) -> str | None:
    """Why ``command_id`` can't be done in ``context``; ``None`` when it can."""
    command = BY_ID[command_id]
    if context.scene not in command.where:
        return f"not on the {context.scene} screen"
    if command_id in _WRITES and not context.writable:
        return READ_ONLY
    if context.nameless and command_id in _WRITES and command_id != "act_as":
        return "say first who acts (^p, Act as)"
    if command_id in _ON_POSTS and not context.marked and context.status is None:
        if context.slot:
            return None if command_id in _ON_SLOTS else OPEN_SLOT
        return "no post here; a adds one"
    if command_id in _STEPS and not context.marked and not context.dated:
        return "it has no date yet; m gives it one"
    return _lacking(command_id, context)


def _lacking(command_id: str, context: Context) -> str | None:
    """What the remaining commands lack."""
    has_post = context.status is not None
    needs = {
        "post.open": (has_post or context.slot, "no post here; a adds one"),
        "post.findings": (has_post, "no post here"),
        "post.next": (has_post or context.slot, "no post on this day"),
        "post.previous": (has_post or context.slot, "no post on this day"),
        "post.paste": (bool(context.yanked), "nothing copied yet; y copies a post"),
        "mark.toggle": (has_post, "no post here"),
        "mark.range": (has_post, "no post here"),
        "search.next": (context.searching, "nothing searched yet; / searches"),
        "search.previous": (context.searching, "nothing searched yet; / searches"),
        "filter.clear": (context.filtered, "no filter is set"),
        "line.open": (context.live, "nothing to open here"),
        "row.open": (context.row, "nothing here; a adds one"),
        "channel.notice": (context.row, "no channel here; a adds one"),
        "channel.posted": (context.row, "no channel here; a adds one"),
        "channel.privacy": (context.row, "no channel here; a adds one"),
        "contact.verify": (context.row, "no contact here; a adds one"),
        "campaign.shift": (context.row, "no campaign here; a adds one"),
        "campaign.report": (context.row, "no campaign here; a adds one"),
        "campaign.feed": (context.row, "no campaign here; a adds one"),
        "row.add": (context.adds, "nothing can be added here"),
        "row.retire": (
            context.row and context.retires,
            "nothing here" if context.retires else "these are not put away",
        ),
    }
    fine, reason = needs.get(command_id, (True, ""))
    return None if fine else reason
