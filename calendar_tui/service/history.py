"""Undo, redo and verify, with what a post's life has to say about going back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlmodel import Session, col, select

from calendar_tui.model.errors import RefusedError
from calendar_tui.model.lifecycle import FROZEN, HASHED, content_hash, would_void
from calendar_tui.model.review import Approval
from calendar_tui.model.terms import Decision, Status
from calendar_tui.schedule.zones import local
from calendar_tui.service.feeds import new_token
from calendar_tui.service.workspace import Workspace
from calendar_tui.store import undo as store_undo
from calendar_tui.store.verify import Verdict
from calendar_tui.store.verify import verify as store_verify

_NEED_APPROVAL: Final = frozenset({Status.APPROVED, Status.SCHEDULED})


class Undone(NamedTuple):
    """What an undo or redo did, in words."""

    entry: int
    """The entry it is."""
    reversed: int
    """The entry it undid or did again."""
    sentence: str


def undo(workspace: Workspace, entry: int | None = None) -> Undone:
    """Reverse the acting person's last entry, or their entry ``entry``."""
    act = workspace.act("plan.undo")
    reversal = store_undo.undo(workspace.database, act, entry, _Mending(workspace).mend)
    return Undone(reversal.seq, reversal.reversed, f"Undone: {reversal.summary}.")


def redo(workspace: Workspace) -> Undone:
    """Do again what the acting person undid last."""
    act = workspace.act("plan.redo")
    reversal = store_undo.redo(workspace.database, act, _Mending(workspace).mend)
    return Undone(reversal.seq, reversal.reversed, f"Done again: {reversal.summary}.")


def verify(workspace: Workspace) -> Verdict:
    """Whether journal, rows and the heads kept outside agree."""
    return store_verify(workspace.database)


class _Mending:
    """What may come back of a post or a feed, and as what."""

    def __init__(self, workspace: Workspace) -> None:
        """Mend within this plan."""
        self._workspace = workspace

    def mend(
        self, table: str, current: Mapping[str, Any], wanted: dict[str, Any]
    ) -> dict[str, Any]:
        """The columns to write back; ``RefusedError`` where a post can't go back.

        An undone cancel gives a draft. A text that changes under a reviewer's eyes, and a
        post whose approval no longer stands for its text, are drafts too: no approval is
        revived. What was public is taken back only on the day it was recorded. A feed whose
        add is done again comes back without an address: it needs a new one (``feed rotate``).
        """
        if table == "feed" and wanted.get("deleted_at", "") is None:
            return wanted | {"token_hash": new_token()[1]}
        if table != "post":
            return wanted
        self._refuse_public(current, wanted)
        before, after = Status(current["status"]), {**current, **wanted}
        status = Status(after["status"])
        cancel_undone = before is Status.CANCELLED and status is not Status.CANCELLED
        if cancel_undone or would_void(before, current, wanted):
            return wanted | {"status": Status.DRAFT}
        if status in _NEED_APPROVAL and not self._is_approved(after):
            return wanted | {"status": Status.DRAFT}
        return wanted

    def _refuse_public(self, current: Mapping[str, Any], wanted: Mapping[str, Any]) -> None:
        """What readers have seen is not rewritten by an undo."""
        status = Status(current["status"])
        if status not in FROZEN:
            return
        number = current["id"]
        if wanted.keys() & {*HASHED, "author_id", "day", "clock"}:
            raise RefusedError(f"post #{number} is {status.label}, and its content stays.")
        since = current["pulled_at"] if status is Status.PULLED else current["published_at"]
        if "status" in wanted and self._day(since) != self._workspace.today():
            raise RefusedError(f"post #{number} was {status.label} on another day.")

    def _day(self, instant: datetime) -> Any:
        """The practice's day of an instant."""
        return local(instant, self._workspace.reading.practice().zone)[0]

    def _is_approved(self, post: Mapping[str, Any]) -> bool:
        """Whether a standing approval is for exactly this text."""
        with self._workspace.database.read() as session:
            return content_hash(post) in standing_hashes(session, post["id"])


def standing_hashes(session: Session, post_id: int) -> set[str]:
    """The texts, by hash, that a post is approved for."""
    statement = select(Approval.content_hash).where(
        Approval.post_id == post_id,
        Approval.decision == Decision.APPROVED,
        col(Approval.voided_at).is_(None),
        col(Approval.deleted_at).is_(None),
    )
    return set(session.exec(statement))
