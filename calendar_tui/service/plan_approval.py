"""Approving the plan: what it says now is kept under a number, with who, when and until when."""

from typing import NamedTuple

from sqlmodel import col, select

from calendar_tui.checks.words import counted
from calendar_tui.documents.sources import Approved
from calendar_tui.model.errors import RefusedError
from calendar_tui.model.plan import PlanVersion, PlanVersionFields
from calendar_tui.model.rows import AuthorName
from calendar_tui.model.terms import Role
from calendar_tui.schedule.format import format_day
from calendar_tui.service.plan_document import approved_text, cant_approve, review_day
from calendar_tui.service.plan_text import gather
from calendar_tui.service.validation import validated
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Changes


class Approval(NamedTuple):
    """What an approval did."""

    approved: Approved
    entry: int | None
    open: int
    """How many things the plan still lacks, none of which keeps it from being one."""
    solo: bool

    @property
    def sentence(self) -> str:
        """What to tell a person."""
        version = self.approved
        said = f"Approved version {version.number} of the plan;"
        said += f" next review by {format_day(version.review_on)}."
        if self.open:
            said += f" It still lacks {counted(self.open, 'thing')}; the plan names them."
        if self.solo:
            said += " A practice of one: nobody else looked at it, and the document says so."
        return said


def approve(workspace: Workspace, *, review_on: str = "", note: str = "") -> Approval:
    """Approve the plan as it is now, in the name of the acting person.

    One approval is enough: a plan is the manager's own word, unlike a post.

    Raises:
        RefusedError: the acting person is no manager, or the plan is no whole one yet.
        InvalidError: the day or the note can't be used.
    """
    by = _manager(workspace)
    today = workspace.today()
    until = review_day(review_on, today, workspace.reading.practice().week_start)
    with workspace.write("plan.approve") as changes, workspace.reading.moment() as moment:
        now = gather(moment)
        if now.blocks:
            raise RefusedError(cant_approve(now.blocks))
        approved = Approved(_next_number(changes), by.name, today, until, note.strip())
        fields = {
            "number": approved.number,
            "approved_by_id": by.id,
            "approved_on": today,
            "review_on": until,
            "note": approved.note,
            "document": approved_text(now, approved),
        }
        changes.insert(PlanVersion(**validated(PlanVersionFields, fields)))
        changes.summary = f"approved version {approved.number} of the plan"
    lacks = sum(map(len, now.text.missing.values()))
    return Approval(approved, changes.seq, lacks, now.text.solo)


def _manager(workspace: Workspace) -> AuthorName:
    """The acting person, who must be a manager."""
    person = workspace.acting()
    if Role.MANAGER not in person.roles:
        raise RefusedError(f"{person.name} has not the role of manager, who approves the plan.")
    return person


def _next_number(changes: Changes) -> int:
    """The number after the newest version that stands."""
    living = select(PlanVersion.number).where(col(PlanVersion.deleted_at).is_(None))
    return max(changes.session.exec(living), default=0) + 1
