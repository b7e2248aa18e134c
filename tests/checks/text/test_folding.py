"""Folding: rules see what a reader sees, and each piece is found again in what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.text.folding import fold

HOSTILE = st.text(
    st.sampled_from("ab D'\"\n\t\r.-\u200b\ufe0f\u0301\u0430\u0435\uff24\u2014\u2026\U0001f48a\xa0")
    | st.characters(exclude_categories=("Cs",)),
    max_size=60,
)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("\U0001d5d7\U0001d5e0 \U0001d602\U0001d600", "DM us"),
        ("\uff24\uff2d us", "DM us"),
        ("m\u200be\u200dss\ufe0fage", "message"),
        ("m\u0435ss\u0430ge \u043e\u0441", "message oc"),
        ("\u24d3\u24dc", "dm"),
        ("don\u2019t", "don't"),
        ("\u201cHi\u201d", '"Hi"'),
        ("well\u2014no", "well - no"),
        ("9\u201312", "9-12"),
        ("wait\u2026", "wait..."),
        ("a\xa0b\tc\r\nd", "a b c \nd"),
        ("Zoe\u0308", "Zo\xeb"),
        ("\u043c\u0438\u0440", "\u043c\u0438\u0440"),
        ("soft\xadhyphen", "softhyphen"),
    ],
)
def test_what_looks_alike_is_read_alike(typed: str, read: str) -> None:
    assert fold(typed).text == read


@given(HOSTILE)
def test_folded_again_it_stays_as_it_is(raw: str) -> None:
    once = fold(raw).text
    assert fold(once).text == once


@given(HOSTILE)
def test_every_piece_has_its_place(raw: str) -> None:
    folded = fold(raw)
    places = list(folded.places)
    assert len(places) == len(folded.text) + 1
    assert places == sorted(places)
    assert places[-1] == len(raw)
    for at in range(len(folded.text)):
        start, end = folded.raw_span(at, at + 1)
        assert 0 <= start < end <= len(raw)


@given(HOSTILE, HOSTILE)
def test_a_word_is_found_again_in_what_was_typed(before: str, after: str) -> None:
    raw = f"{before} m\u0435ssage {after}"
    folded = fold(raw)
    at = fold(f"{before} ").text.count("message")
    start = -1
    for _ in range(at + 1):
        start = folded.text.index("message", start + 1)
    first, end = folded.raw_span(start, start + len("message"))
    assert raw[first:end].startswith("m\u0435ssage")


def test_marks_without_end_take_no_longer_than_their_length() -> None:
    folded = fold("a" + "\u0301" * 50_000)
    assert folded.places[-1] == 50_001
