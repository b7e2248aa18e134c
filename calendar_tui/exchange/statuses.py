"""What a sheet says a post's status is.

It is a claim, no status: nothing that comes in is ever taken as approved.
"""

from typing import Final

from calendar_tui.exchange.headers import key
from calendar_tui.model.terms import Status

_WORDS: Final[dict[Status, str]] = {
    Status.IDEA: """
        idea; ideas; brief; briefed; concept; backlog; not started; to do; todo; brainstorm;
        brainstorming; pitch; new; proposed; inbox; someday
    """,
    Status.DRAFT: """
        draft; drafts; drafting; drafted; in draft; first draft; writing; to write; in progress;
        wip; work in progress; planned; planning; needs copy; needs design; needs image;
        in design; design; designing; in production; creating; creation; editing; edit;
        on hold; hold; paused; postponed; changes requested; needs changes; needs revision;
        revise; rework; assigned
    """,
    Status.IN_REVIEW: """
        review; in review; under review; needs review; ready for review; to review; for review;
        client review; legal review; pending; pending review; pending approval;
        awaiting approval; waiting for approval; needs approval; for approval; submitted;
        with reviewer; in approval
    """,
    Status.APPROVED: """
        approved; ready; ready to post; ready to publish; ready to schedule; ready to go; final;
        finalized; signed off; copy approved; good to go; to schedule
    """,
    Status.SCHEDULED: "scheduled; queued; in queue; programmed; booked; auto scheduled",
    Status.PUBLISHED: """
        published; posted; live; done; complete; completed; sent; released; out; published live
    """,
    Status.CANCELLED: """
        cancelled; canceled; killed; dropped; skipped; rejected; declined; not used; removed;
        abandoned; void
    """,
}
"""Words for each status; ``archived`` is missing since it may mean published or dropped."""

_STATUSES: Final[dict[str, Status]] = {
    key(word): status for status, words in _WORDS.items() for word in words.split(";")
}


def claimed_status(cell: str) -> Status | None:
    """The status a cell claims, such as ``✅ Scheduled``; ``None`` for a word we don't know."""
    return _STATUSES.get(key(cell)) if len(cell) <= 80 else None
