"""Verbs in the past."""

import pytest

from calendar_tui.checks.detect.tenses import is_past
from calendar_tui.checks.text.tokens import tokens


def past(text: str) -> list[str]:
    """The words of a sentence that are verbs in the past."""
    words = tokens(text)
    return [word.word for at, word in enumerate(words) if is_past(words, at, 0)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("She drove herself in and asked for water", "drove asked"),
        ("He finally rolled out, smiled and waved", "rolled smiled waved"),
        ("Who hit the floor? He cut his thumb", "hit cut"),
        ("They hadn't heard from us", "hadn't heard"),
    ],
)
def test_what_somebody_did_is_past(text: str, said: str) -> None:
    assert " ".join(past(text)) == said


@pytest.mark.parametrize(
    "text",
    [
        "We are closed and our shared lot is locked",
        "The left ear, a flu shot, an advanced class",
        "You need a signed form; they put it on file",
        "Don't let a cut go unwatched",
        "Certified, licensed and insured",
    ],
)
def test_what_something_is_like_or_what_is_so_today_is_not(text: str) -> None:
    assert past(text) == []
