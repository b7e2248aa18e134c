"""The one gate to the screen: widths are exact, nothing acts, nothing is markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from calendar_tui.model.inert import ACTIVE
from calendar_tui.tui.text import cells, cut, drawn, fit, steady, wrapped

TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=80)
EMOJI = st.text(st.sampled_from("👩‍⚕️👍🏽🇺🇸1️⃣❤️é́́́日本aB \u200d\ufe0f"), max_size=40)
WIDTH = st.integers(-2, 60)


@given(TEXT | EMOJI, WIDTH)
def test_fitted_text_is_exactly_as_wide_as_its_column(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == max(width, 0)


@given(TEXT | EMOJI, WIDTH)
def test_cut_text_is_never_wider(text: str, width: int) -> None:
    assert cell_len(cut(text, width)) <= max(width, 0)


def test_every_letter_is_as_wide_as_rich_says() -> None:
    letters = [steady(chr(code)) for code in range(0x20, 0x3000)]
    assert list(map(cells, letters)) == list(map(cell_len, letters))


@given(TEXT | EMOJI)
def test_text_that_fits_is_not_cut(text: str) -> None:
    assert cut(text, cell_len(steady(text))) == steady(text)


@given(TEXT | EMOJI, st.integers(1, 40))
def test_cut_text_begins_as_the_text_and_says_that_it_goes_on(text: str, width: int) -> None:
    shown, whole = cut(text, width), steady(text)
    if shown != whole:
        assert shown.endswith("…")
        assert whole.startswith(shown[:-1].rstrip())


@given(TEXT | EMOJI)
def test_steady_text_is_one_harmless_line_however_often(text: str) -> None:
    line = steady(text)
    assert len(line.splitlines()) <= 1
    assert not ACTIVE.search(line)
    assert steady(line) == line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("👩\u200d⚕️ on call", "👩 on call"),
        ("👍🏽 yes", "👍 yes"),
        ("🇺🇸 day", "US day"),
        ("❤️ month", "❤ month"),
        ("1️⃣ first", "1⃣ first"),
        ("e\u0301\u0301\u0301\u0301\u0301tude", "e\u0301\u0301tude"),
        ("日本語", "日本語"),
    ],
)
def test_what_terminals_count_differently_is_reduced(text: str, shown: str) -> None:
    assert steady(text) == shown


def test_a_wide_letter_is_never_halved() -> None:
    assert [fit("日本語", width) for width in range(1, 7)] == [
        "…",
        "… ",
        "日…",
        "日… ",
        "日本…",
        "日本語",
    ]


@given(TEXT | EMOJI, st.integers(0, 30), st.integers(0, 5))
def test_wrapped_text_keeps_within_its_box(text: str, width: int, most: int) -> None:
    lines = wrapped(text, width, most)
    assert len(lines) <= most
    assert all(cell_len(line) <= width for line in lines)


def test_words_are_wrapped_whole_and_the_rest_is_told() -> None:
    text = "Most coughs in winter are harmless and pass in two weeks."
    assert wrapped(text, 20, 2) == ["Most coughs in", "winter are harmless…"]
    assert wrapped(text, 30, 4) == [
        "Most coughs in winter are",
        "harmless and pass in two",
        "weeks.",
    ]
    assert wrapped("incomprehensibilities", 10, 3) == ["incompreh…"]


@pytest.mark.parametrize(
    "text", ["[red]x[/]", "oops [/]", "[@click=app.quit]x[/]", "[URGENT] $var"]
)
def test_brackets_are_letters(text: str) -> None:
    assert drawn(text).plain == text
    assert drawn(text).spans == []


def test_drawn_text_keeps_its_lines_and_shows_what_acts() -> None:
    assert drawn("one\ntwo\x1b[2J\tx").plain == "one\ntwo<U+001B>[2J  x"
