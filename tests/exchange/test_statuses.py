"""Status words: claims only, in the words sheets use."""

import pytest

from calendar_tui.exchange.statuses import claimed_status
from calendar_tui.model.terms import Status


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Idea", Status.IDEA),
        ("💡 Idea", Status.IDEA),
        ("Brief", Status.IDEA),
        ("To Do", Status.IDEA),
        ("Not started", Status.IDEA),
        ("Drafting", Status.DRAFT),
        ("📝 Draft", Status.DRAFT),
        ("In progress", Status.DRAFT),
        ("Planned", Status.DRAFT),
        ("On hold", Status.DRAFT),
        ("Review", Status.IN_REVIEW),
        ("🔍 In Review", Status.IN_REVIEW),
        ("Pending Approval", Status.IN_REVIEW),
        ("Approved", Status.APPROVED),
        ("APPROVED ✔", Status.APPROVED),
        ("Ready to publish", Status.APPROVED),
        ("✅ Scheduled", Status.SCHEDULED),
        ("queued", Status.SCHEDULED),
        ("Published", Status.PUBLISHED),
        ("Posted", Status.PUBLISHED),
        ("LIVE!", Status.PUBLISHED),
        ("done", Status.PUBLISHED),
        ("Killed", Status.CANCELLED),
        ("Canceled", Status.CANCELLED),
        ("Cancelled", Status.CANCELLED),
        ("Archived", None),
        ("Nadia", None),
        ("", None),
        ("draft " * 100, None),
    ],
)
def test_words_of_sheets_claim_a_status(word: str, status: Status | None) -> None:
    assert claimed_status(word) is status


def test_our_own_words_are_known_but_pulled_which_only_happens_here() -> None:
    for status in set(Status) - {Status.PULLED}:
        assert claimed_status(status.value) is status
        assert claimed_status(status.label) is status
