"""A post without a title gets its text's first words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.titles import LONGEST, title_from


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Flu shots are here. Walk in any weekday until 5.", "Flu shots are here"),
        ("Good news! The lot is open.", "Good news! The lot is open"),
        ("Is that cough still around? Come by.", "Is that cough still around?"),
        (
            "Dr. Osei is back from leave on Monday. Welcome!",
            "Dr. Osei is back from leave on Monday",
        ),
        (
            "Three ways to keep a winter cough out of the house while everyone is at home",
            "Three ways to keep a winter cough out of the house while…",
        ),
        ("\n\nWe are closed on Monday\nMore here", "We are closed on Monday"),
        ("#FluShot #Winter\nThe flu clinic opens at eight.", "The flu clinic opens at eight"),
        ("https://example.org/a Parking is free now", "Parking is free now"),
        ("Wear #sunscreen every day #SkinCheck", "Wear #sunscreen every day"),
        ("#FluShot", "#FluShot"),
        ("https://example.org", "https://example.org"),
        ("", ""),
    ],
)
def test_the_first_sentence_is_the_title(text: str, title: str) -> None:
    assert title_from(text) == title


@given(st.text())
def test_any_text_gives_one_short_line(text: str) -> None:
    title = title_from(text)
    assert len(title) <= LONGEST
    assert len(title.splitlines()) <= 1
    assert bool(title) == bool(text.strip())
