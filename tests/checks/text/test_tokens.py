"""Tokens: what a person would call one word, number or address."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.text.tokens import Kind, hashtag_words, tokens

WORDS = {
    "Don't D.M. us, d m me": ["don't", "dm", "us", "dm", "me"],
    "m e s s a g e us": ["message", "us"],
    "Tasha's follow-up": ["tasha", "follow", "up"],
    "a 36-year-old": ["a", "year", "old"],
    "I a m": ["iam"],
    "O'Brien's": ["o'brien"],
    "e.g. this": ["eg", "this"],
    "Zo\xeb f\xfcr": ["zo\xeb", "f\xfcr"],
}


@pytest.mark.parametrize("text", WORDS)
def test_words_are_looked_up_in_plain_form(text: str) -> None:
    assert [each.word for each in tokens(text) if each.kind is Kind.WORD] == WORDS[text]


@pytest.mark.parametrize(
    ("text", "kind", "piece"),
    [
        ("See https://a.example/x?y=1, now", Kind.ADDRESS, "https://a.example/x?y=1"),
        ("(www.a.example)", Kind.ADDRESS, "www.a.example"),
        ("to a.b@c.example.", Kind.MAIL, "a.b@c.example"),
        ("at #FluShots!", Kind.HASHTAG, "#FluShots"),
        ("by @dr.lee", Kind.MENTION, "@dr.lee"),
        ("on 10/12/2026", Kind.NUMBER, "10/12/2026"),
        ("Kim's", Kind.OWNER, "'s"),
        ("a \U0001f48a b", Kind.SIGN, "\U0001f48a"),
    ],
)
def test_each_kind_is_told(text: str, kind: Kind, piece: str) -> None:
    assert [each.text for each in tokens(text) if each.kind is kind] == [piece]


@given(st.text(st.sampled_from("aB'.-@# 1/d m\n") | st.characters(), max_size=80))
def test_all_that_shows_is_in_one_token(text: str) -> None:
    found = tokens(text)
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    shown = "".join("".join(each.text for each in found).split())
    assert shown == "".join(text.split())


@pytest.mark.parametrize("piece", ["a.", "d m ", "@", "#", "http://", "1/", "'s", "a@", "?\n"])
def test_no_text_makes_it_slow(piece: str) -> None:
    assert "".join(each.text for each in tokens(piece * 20_000))


def test_the_words_of_a_hashtag_have_their_places() -> None:
    (tag,) = tokens("#HeartHealthMonth2026 ")
    assert [each.text for each in hashtag_words(tag)] == ["Heart", "Health", "Month", "2026"]
    assert [each.start for each in hashtag_words(tag)] == [1, 6, 12, 17]
