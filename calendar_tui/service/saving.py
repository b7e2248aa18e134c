"""Adding, editing and putting away a row of any noun: the door of generic forms and lists."""

from collections.abc import Mapping, Sequence
from typing import Any

from calendar_tui.model.sayings import Saying
from calendar_tui.service import arranging, feeds, nouns, posts, resolving, series
from calendar_tui.service.nouns import Saved
from calendar_tui.service.workspace import Workspace


def add(workspace: Workspace, noun: str, values: Mapping[str, Any]) -> Saved:
    """Add a row from parsed values."""
    match noun:
        case "post":
            return posts.add(workspace, values)
        case "feed":
            return feeds.add(workspace, values).saved
        case _:
            return nouns.add(workspace, noun, values)


def edit(
    workspace: Workspace, noun: str, row_id: int, version: int | None, values: Mapping[str, Any]
) -> Saved:
    """Change the given fields of a row, where it still is at ``version``."""
    match noun:
        case "post":
            return posts.edit(workspace, row_id, version, values)
        case "feed":
            return feeds.edit(workspace, row_id, version, values)
        case "series":
            return series.change(workspace, row_id, version, values)
        case _:
            return nouns.edit(workspace, noun, row_id, version, values)


def put_away(workspace: Workspace, noun: str, row_id: int) -> Saved:
    """Delete a post, retire anything else; both keep their history."""
    if noun == "post":
        return arranging.delete(workspace, [row_id])
    return nouns.retire(workspace, noun, row_id)


def bring_back(workspace: Workspace, noun: str, row_id: int) -> Saved:
    """Undo ``put_away``, whenever it was."""
    if noun == "post":
        return arranging.restore(workspace, [row_id])
    return nouns.bring_back(workspace, noun, row_id)


def cost_of_edit(
    workspace: Workspace, noun: str, row_id: int, values: Mapping[str, Any]
) -> str | None:
    """What an edit would lose, in words for a question; ``None``: nothing."""
    return posts.cost_of_edit(workspace, row_id, values) if noun == "post" else None


def add_post(workspace: Workspace, values: Mapping[str, Any], sayings: Sequence[Saying]) -> Saved:
    """Add a post with what was said to the findings of its text, in one entry."""
    return posts.add(workspace, values, then=_says(workspace, sayings))


def edit_post(
    workspace: Workspace,
    post_id: int,
    version: int | None,
    values: Mapping[str, Any],
    sayings: Sequence[Saying],
) -> Saved:
    """Change a post, and keep what was said to the findings of its text, in one entry."""
    return posts.edit(workspace, post_id, version, values, then=_says(workspace, sayings))


def _says(workspace: Workspace, sayings: Sequence[Saying]) -> posts.Then | None:
    """What keeps the sayings of a post within the entry that saves it."""
    if not sayings:
        return None
    return lambda changes, post: resolving.say(workspace, changes, post, sayings)
