"""Both texts of a conflict: the fields that differ, and where long ones begin to."""

from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.nouns import POST
from calendar_tui.tui.forms.conflict import NEAR, SHOWN, both, differences, excerpt

BEFORE = {"title": "Flu", "notes": "", "body": "Come in."}


def test_only_what_one_of_us_changed_and_differs_is_shown() -> None:
    mine = BEFORE | {"title": "Mine", "notes": "both"}
    theirs = BEFORE | {"title": "Theirs", "notes": "both", "body": "Come in now."}
    assert list(differences(POST, mine, theirs, BEFORE)) == [
        ("Title", "Mine", "Theirs"),
        ("Text", "Come in.", "Come in now."),
    ]


def test_both_texts_stand_one_above_the_other_as_they_are() -> None:
    shown = both(POST, BEFORE | {"title": "[red]mine[/]"}, BEFORE | {"title": "[/"}, BEFORE)
    assert shown.plain == "Title\nyours   [red]mine[/]\ntheirs  [/"


def test_an_emptied_field_is_told() -> None:
    shown = both(POST, BEFORE | {"title": ""}, BEFORE | {"title": "Theirs"}, BEFORE)
    assert "yours   (empty)" in shown.plain


def test_equal_texts_are_told_so() -> None:
    same = BEFORE | {"title": "Same"}
    assert both(POST, same, same, BEFORE).plain == "Both are the same by now."


def test_what_acts_on_a_terminal_is_written_out() -> None:
    shown = both(POST, BEFORE | {"title": "a\x1b[2J"}, BEFORE, BEFORE)
    assert "\x1b" not in shown.plain


def test_a_long_text_is_shown_from_where_it_begins_to_differ() -> None:
    mine = "same " * 200 + "MINE" + " rest" * 400
    theirs = "same " * 200 + "THEIRS" + " rest" * 400
    shown = excerpt(mine, theirs)
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert shown.index("MINE") <= NEAR + 2


@given(st.text(), st.text())
def test_an_excerpt_is_a_part_of_the_text_and_short(text: str, other: str) -> None:
    shown = excerpt(text, other)
    assert len(shown) <= SHOWN + 4
    assert shown == "(empty)" or shown.removeprefix("… ").removesuffix(" …") in text


@given(st.integers(0, 3_000), st.text("ab", min_size=1, max_size=5))
def test_an_excerpt_holds_the_first_difference(same: int, tail: str) -> None:
    text, other = "x" * same + tail + "y" * 1_000, "x" * same + "z" + "y" * 1_000
    assert tail[0] in excerpt(text, other)
