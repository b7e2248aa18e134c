"""Single cells: what says nothing, what is a name, what may not be there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange import cells


@pytest.mark.parametrize(
    "cell",
    ["", " ", "-", "–", "—", "?", "n/a", "N/A", "TBD", "tba", "TBC", "None", "null", "\n-\n"],
)
def test_what_people_type_where_there_is_nothing_is_nothing(cell: str) -> None:
    assert cells.blank(cell)
    assert cells.name(cell) == ""


@pytest.mark.parametrize("cell", ["0", "no", "x", "TBD later", "-5", "Nadia", "none of these"])
def test_other_words_say_something(cell: str) -> None:
    assert not cells.blank(cell)


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Winter care", "Winter care"),
        ("  Winter \n care ", "Winter care"),
        ("Winter care (https://www.notion.so/Winter-care-1a2b?pvs=21)", "Winter care"),
        ("Winter care (../Campaigns%20/Winter%201a2b.md)", "Winter care"),
        ("Winter (https://x.example/a), Spring (https://x.example/b)", "Winter, Spring"),
        ("Smile (kids)", "Smile (kids)"),
        ("Dr. Calloway (MD)", "Dr. Calloway (MD)"),
        ("Care (https://x.example) day", "Care (https://x.example) day"),
        ("<b>bold</b> [red]x[/]", "<b>bold</b> [red]x[/]"),
    ],
)
def test_a_name_is_one_line_without_where_a_table_points(cell: str, name: str) -> None:
    assert cells.name(cell) == name


@given(st.text())
def test_a_name_has_no_blanks_to_trip_over(text: str) -> None:
    name = cells.name(text)
    assert name == " ".join(name.split())


@pytest.mark.parametrize(
    ("cell", "lines"),
    [("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\nb", "a\nb"), ("a\r\n\r\nb\r", "a\n\nb\n")],
)
def test_every_line_break_becomes_a_newline(cell: str, lines: str) -> None:
    assert cells.lines(cell) == lines


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\x1b[31m", "U+001B"),
        ("a\0", "U+0000"),
        ("bell\x07", "U+0007"),
        ("del\x7f", "U+007F"),
        ("c1\x9b", "U+009B"),
        ("page\x0c", "U+000C"),
        ("tab\there\nnewline", None),
        ("emoji 👩‍⚕️ and שלום and e\u0301", None),
        ("[link=x](/)", None),
        ("", None),
    ],
)
def test_control_characters_are_named(text: str, said: str | None) -> None:
    assert cells.control(text) == said


@given(st.text(st.characters(blacklist_categories=["Cc"])))
def test_texts_without_control_characters_are_never_suspected(text: str) -> None:
    assert cells.control(text) is None


@given(st.text(), st.integers(1, 60))
def test_a_quotation_is_one_short_line(text: str, most: int) -> None:
    quoted = cells.short(text, most)
    assert len(quoted) <= most
    assert len(quoted.splitlines()) <= 1


def test_a_short_text_is_quoted_whole() -> None:
    assert cells.short("  a \n b ") == "a b"
    assert cells.short("a" * 50) == "a" * 39 + "…"


def test_comparing_ignores_case_width_and_blanks() -> None:
    assert cells.plain(" Ｙｅｓ\n") == "yes"
    assert cells.plain("✔️") in cells.YES
    assert not cells.YES & cells.NO
