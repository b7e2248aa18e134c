"""Sentences end where a reader pauses, and nowhere else."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.text.sentences import quotes, sentences

ONE = [
    "Mrs. Kim came in for her new smile.",
    "Dr. J. R. Patel speaks at 9 a.m. Monday.",
    "Bring snacks, e.g. Apples or nuts.",
    "Our clinic on Main St. Opens at 8.",
    "It costs $3.50 vs. Last year's $4.",
    "We open at 8 a.m. on Friday.",
    "The U.S. Department of Health says so.",
    "Take no. 5 from the desk.",
    "Is it\nyou?",
    "Wait... not yet.",
]
"""One sentence each, whatever its dots look like."""

MANY = {
    "Questions about your meds? Message us!": ["Questions about your meds?", "Message us!"],
    "We close at 5 p.m. Call before.": ["We close at 5 p.m.", "Call before."],
    'She said "Go." Then she went.': ['She said "Go."', "Then she went."],
    "Line one\nLine two\n\nline three": ["Line one", "Line two", "line three"],
    "Parking is at no charge. I asked. You did not.": [
        "Parking is at no charge.",
        "I asked.",
        "You did not.",
    ],
    "The answer is no. Ask again.": ["The answer is no.", "Ask again."],
    "Rush Inc. Says hello.": ["Rush Inc.", "Says hello."],
}


def cut(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize("text", ONE)
def test_it_is_one_sentence(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize("text", MANY)
def test_they_are_several(text: str) -> None:
    assert cut(text) == MANY[text]


@given(st.text(st.sampled_from("aB .!?\n\"')Dr0") | st.characters(), max_size=80))
def test_nothing_is_left_out_and_nothing_stands_in_two(text: str) -> None:
    spans = sentences(text)
    assert all(span.start < span.end for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


def test_quotes_are_found_within_their_paragraph() -> None:
    text = 'He said "no" and "yes.\n\nA 5" cut and "maybe"'
    assert [text[a:b] for a, b in quotes(text)] == ['"no"', '" cut and "']
