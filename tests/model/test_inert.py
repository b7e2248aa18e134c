"""Text that others wrote acts on nothing and hides nothing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.inert import ACTIVE, inert, one_line

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)

HOSTILE = {
    "\x1b]52;c;cm0gLXJm\x07": "<U+001B>]52;c;cm0gLXJm<U+0007>",
    "\x9b31mred": "<U+009B>31mred",
    "pay \u202e001 $": "pay <U+202E>001 $",
    "in\u2066side\u2069": "in<U+2066>side<U+2069>",
    "zero\u200bwidth\ufeff": "zero<U+200B>width<U+FEFF>",
    "line\u2028break": "line<U+2028>break",
    "lone \ud83d": "lone <U+D83D>",
    "bell\x07\x7f": "bell<U+0007><U+007F>",
}


@pytest.mark.parametrize(("text", "shown"), HOSTILE.items())
def test_an_active_character_is_written_out(text: str, shown: str) -> None:
    assert inert(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "plain words, 100 % of them",
        "two\nlines\tand a tab",
        "👩\u200d⚕️ joined",
        "می\u200cخواهم",
        "עברית\u200f!",
        "Tiếng Việt, ελληνικά, 日本語, عربى",
        "[red]brackets[/] $and {braces}",
        "",
    ],
)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert inert(text) == text


@given(ANY_TEXT)
def test_nothing_active_is_left(text: str) -> None:
    shown = inert(text)
    assert not ACTIVE.search(shown)
    assert not [c for c in shown if unicodedata.category(c) == "Cc" and c not in "\n\t"]
    shown.encode()


@given(ANY_TEXT)
def test_showing_twice_is_showing_once(text: str) -> None:
    assert inert(inert(text)) == inert(text)


@given(ANY_TEXT)
def test_nothing_but_active_characters_changes(text: str) -> None:
    assert inert(ACTIVE.sub("", text)) == ACTIVE.sub("", text)


@given(ANY_TEXT)
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert line == line.strip()
    assert "  " not in line


def test_one_line_joins_what_stood_on_several() -> None:
    assert one_line("  Flu \n\n shots\tnow ") == "Flu shots now"
