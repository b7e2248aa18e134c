"""What subscribers read: titles with their state, facts in lines, no text unasked."""

import pytest
from hypothesis import given

from calendar_tui.feeds import words
from calendar_tui.feeds.snapshot import FeedPost
from calendar_tui.model.terms import Status
from tests.feeds.samples import sample_post
from tests.feeds.strategies import posts


@pytest.mark.parametrize(
    ("status", "held", "title", "state"),
    [
        (Status.IDEA, False, "IDEA: [Blog] Sleep", "TENTATIVE"),
        (Status.DRAFT, False, "DRAFT: [Blog] Sleep", "TENTATIVE"),
        (Status.IN_REVIEW, False, "IN REVIEW: [Blog] Sleep", "TENTATIVE"),
        (Status.APPROVED, False, "[Blog] Sleep", "TENTATIVE"),
        (Status.SCHEDULED, False, "[Blog] Sleep", "CONFIRMED"),
        (Status.PUBLISHED, False, "[Blog] Sleep", "CONFIRMED"),
        (Status.CANCELLED, False, "CANCELLED: [Blog] Sleep", "CANCELLED"),
        (Status.SCHEDULED, True, "HOLD: [Blog] Sleep", "TENTATIVE"),
        (Status.APPROVED, True, "HOLD: [Blog] Sleep", "TENTATIVE"),
        (Status.PUBLISHED, True, "[Blog] Sleep", "CONFIRMED"),
        (Status.CANCELLED, True, "CANCELLED: [Blog] Sleep", "CANCELLED"),
    ],
)
def test_a_posts_state_is_told_in_words_and_in_status(
    status: Status, held: bool, title: str, state: str
) -> None:
    post = sample_post(status=status, held=held, channel="Blog", title="Sleep")
    assert words.summary(post, with_text=False) == title
    assert words.state(post) == state


def test_a_post_without_a_channel_has_no_brackets() -> None:
    assert words.summary(sample_post(channel=" ", title="Sleep"), with_text=False) == "Sleep"


def test_a_missing_title_is_taken_from_the_text_only_where_that_may_leave() -> None:
    post = sample_post(channel="", title="", body="\n Flu shots are here. \nMore")
    assert words.summary(post, with_text=True) == "Flu shots are here."
    assert words.summary(post, with_text=False) == words.UNTITLED
    assert words.summary(post._replace(body="\n"), with_text=True) == words.UNTITLED


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("", ""),
        ("short", "short"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 60 + "…"),
        ("word " * 20, "word " * 11 + "word…"),
    ],
)
def test_first_words_end_between_words(text: str, start: str) -> None:
    assert words.first_words(text) == start


def test_facts_stand_a_line_each() -> None:
    post = sample_post(
        channel="Blog",
        channel_mark="bl",
        author="Dr. Osei",
        campaign="Winter",
        link="https://riverside.example/a",
    )
    assert words.description(post, with_text=False).split("\n") == [
        "Channel: Blog (bl)",
        "Author: Dr. Osei",
        "Campaign: Winter",
        "Status: scheduled",
        "Link: https://riverside.example/a",
    ]


def test_facts_that_are_missing_have_no_line() -> None:
    post = sample_post(channel="", author="", campaign="", link="", status=Status.IN_REVIEW)
    assert words.description(post, with_text=False) == "Status: in review"


def test_a_channel_without_a_network_mark_is_named_alone() -> None:
    post = sample_post(channel="Notice board", channel_mark="")
    assert words.description(post, with_text=False).startswith("Channel: Notice board\n")


def test_a_pause_is_told_with_the_status() -> None:
    assert "Status: scheduled, on hold" in words.description(
        sample_post(held=True), with_text=False
    )


def test_a_link_that_is_no_web_address_is_not_passed_on() -> None:
    post = sample_post(link="javascript:alert(1)")
    assert "Link" not in words.description(post, with_text=False)


@given(posts())
def test_without_text_nothing_depends_on_the_text(post: FeedPost) -> None:
    other = post._replace(body="SOMETHING ELSE")
    assert words.summary(post, with_text=False) == words.summary(other, with_text=False)
    assert words.description(post, with_text=False) == words.description(other, with_text=False)


@given(posts())
def test_a_title_is_one_line_that_says_something(post: FeedPost) -> None:
    title = words.summary(post, with_text=True)
    assert len(title.splitlines()) == 1
    assert title.strip()
