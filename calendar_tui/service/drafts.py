"""Text that is typed but not saved yet: kept every second, offered after a crash.

Not journalled: a draft is no change of the plan until the person saves it.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from sqlmodel import col, select

from calendar_tui.model.base import new_uid
from calendar_tui.model.journal import Draft
from calendar_tui.service.workspace import Workspace


class Kept(NamedTuple):
    """A form's unsaved content."""

    key: str
    noun: str
    row_id: int | None
    """``None`` where the row is new."""
    base_version: int | None
    values: dict[str, str]
    saved_at: datetime


def new_key() -> str:
    """The key of one editing session."""
    return new_uid()


def keep(
    workspace: Workspace,
    key: str,
    noun: str,
    values: Mapping[str, str],
    *,
    row_id: int | None = None,
    base_version: int | None = None,
) -> None:
    """Keep what stands in a form now, over what was kept under the same key."""
    with workspace.database.transaction() as session:
        session.merge(
            Draft(
                key=key,
                noun=noun,
                row_id=row_id,
                actor_id=workspace.actor.id if workspace.actor else None,
                base_version=base_version,
                values=dict(values),
                saved_at=workspace.clock.now(),
            )
        )


def drop(workspace: Workspace, key: str) -> None:
    """Forget a form's unsaved content: it was saved, or given up on purpose."""
    with workspace.database.transaction() as session:
        draft = session.get(Draft, key)
        if draft is not None:
            session.delete(draft)


def kept(workspace: Workspace) -> list[Kept]:
    """The acting person's unsaved content, newest first."""
    actor = workspace.actor.id if workspace.actor else None
    statement = select(Draft).where(Draft.actor_id == actor).order_by(col(Draft.saved_at).desc())
    with workspace.database.read() as session:
        return [
            Kept(each.key, each.noun, each.row_id, each.base_version, each.values, each.saved_at)
            for each in session.exec(statement)
        ]
