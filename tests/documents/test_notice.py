"""A channel's notice has its three parts, in the practice's own words where it has any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.accounts import notice_lacks
from calendar_tui.documents.notice import channel_notice

CONTACTS = ("Phone 815-555-0142", "Portal https://portal.elm.example")


def test_without_words_of_its_own_a_practice_gets_all_three_parts() -> None:
    assert channel_notice("", CONTACTS) == (
        "Please don't ask about your health here or in a message: neither is private,"
        " and we can't give medical advice on social media.\n\n"
        "To reach us:\nPhone 815-555-0142\nPortal https://portal.elm.example\n\n"
        "In an emergency call 911."
    )


@pytest.mark.parametrize(
    ("own", "added"),
    [
        ("No health questions here. Call 815-555-0142, in an emergency 911.", ""),
        ("No health questions here. Call (815) 555 0142.", "In an emergency call 911."),
        ("We are kind. In an emergency call 911; else see portal.elm.example.", "Please don't"),
    ],
)
def test_its_own_words_come_first_and_only_what_they_leave_out_is_added(
    own: str, added: str
) -> None:
    notice = channel_notice(own, CONTACTS)
    assert notice.startswith(own)
    assert notice.removeprefix(own).strip().startswith(added)
    assert bool(added) == (notice != own)


@given(st.text(max_size=40), st.lists(st.text(min_size=1, max_size=20), max_size=3))
def test_a_notice_lacks_nothing_that_can_be_said(own: str, contacts: list[str]) -> None:
    assert notice_lacks(channel_notice(own, contacts), tuple(contacts)) == []
