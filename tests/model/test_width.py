"""Columns that a text takes on a terminal, and cutting it to fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.width import clip, width


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("é", 1), ("e\u0301", 1), ("牛乳", 4), ("🩺", 2), ("a\u200db", 2)],
)
def test_wide_letters_take_two_columns_and_marks_none(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "cut"),
    [
        ("abcdef", 6, "abcdef"),
        ("abcdef", 5, "abcd…"),
        ("abc def", 5, "abc…"),
        ("牛乳は", 5, "牛乳…"),
        ("牛乳は", 4, "牛…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("🩺\u200d🩺\u200d🩺", 4, "🩺…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
    ],
)
def test_a_text_is_cut_between_letters(text: str, columns: int, cut: str) -> None:
    assert clip(text, columns) == cut


@given(st.text(), st.integers(0, 40), st.sampled_from(["…", "..."]))
def test_a_cut_text_fits_and_begins_like_the_whole(text: str, columns: int, mark: str) -> None:
    found = clip(text, columns, mark)
    assert width(found) <= columns
    if width(text) <= columns:
        assert found == text
    else:
        assert text.startswith(found.removesuffix(mark[:columns]))
