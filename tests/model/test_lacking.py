"""Everything that keeps a post from a reviewer is told at once, not one thing after another."""

from datetime import date

from calendar_tui.model.lifecycle import Attempt, PostState, Verb, lacking, refusal
from calendar_tui.model.rows import AuthorName, ChannelName
from calendar_tui.model.terms import ChannelKind, Network, Role, Status

TODAY = date(2026, 11, 24)
JUNE = AuthorName(1, "june", "June Park", False, frozenset(Role), None, None)
LEFT = AuthorName(2, "tom", "Tom Ray", False, frozenset(Role), None, date(2026, 10, 1))
PAGE = ChannelName(1, "page", "Page", False, Network.FACEBOOK, ChannelKind.BUSINESS)
OWN = ChannelName(2, "own", "June's own", True, Network.X, ChannelKind.PERSONAL)


def post(body: str, channel: ChannelName | None, author: AuthorName | None) -> PostState:
    return PostState(1, "Flu", Status.DRAFT, body, channel, author, None)


def test_a_whole_post_lacks_nothing() -> None:
    assert lacking(post("Words.", PAGE, JUNE), TODAY) == ()


def test_an_empty_post_lacks_three_things_in_the_order_of_the_form() -> None:
    assert lacking(post(" \n", None, None), TODAY) == (
        "it has no channel",
        "it has no author",
        "it has no text",
    )


def test_what_is_wrong_with_channel_and_author_is_told_with_their_names() -> None:
    assert lacking(post("Words.", OWN, LEFT), TODAY) == (
        "June's own is a personal account, and those are never posted to",
        "channel June's own is retired",
        "its author Tom Ray is no longer at work",
    )


def test_a_refused_review_gives_the_first_of_the_reasons() -> None:
    empty = post("", None, JUNE)
    attempt = Attempt(Verb.REVIEW, JUNE, TODAY, solo=False)
    assert refusal(attempt, empty) == lacking(empty, TODAY)[0]
