"""Underlined words stay theirs while others are typed, and look different without colour."""

from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_tui.model.terms import Severity
from calendar_tui.tui.forms.marks import LOOKS, Mark, Marks, shifted

TEXT = "Stop aspirin now"
WORDS = Mark(5, 12, Severity.BLOCK, "a")


def words(marks: tuple[Mark, ...], text: str) -> list[str]:
    """The marked words."""
    return [text[mark.start : mark.end] for mark in marks]


def after(text: str) -> list[str]:
    """The words that are marked once ``text`` stands there."""
    return words(shifted((WORDS,), TEXT, text), text)


def test_a_mark_keeps_to_its_words() -> None:
    assert after("Oh, stop it. Stop aspirin now") == ["aspirin"]
    assert after("Stop aspirin, now or never") == ["aspirin"]
    assert after("Stop the aspirin now") == ["aspirin"]
    assert after("Stop aspiriin now") == ["aspiriin"]
    assert after("Stop asp") == ["asp"]
    assert after("Stop  now") == []
    assert after("") == []


@given(st.text(alphabet="ab\n", max_size=12), st.text(alphabet="ab\n", max_size=12))
@settings(max_examples=80)
def test_a_mark_never_leaves_its_text(before: str, now: str) -> None:
    marks = (Mark(0, len(before), Severity.WARN), Mark(1, 2, Severity.ASK))
    for mark in shifted((each for each in marks if each.end <= len(before)), before, now):
        assert 0 <= mark.start < mark.end <= len(now)


@given(st.text(alphabet="ab\n", max_size=20), st.integers(0, 20), st.integers(0, 20))
@settings(max_examples=80)
def test_lines_hold_the_parts_of_a_mark(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    marks = Marks()
    marks.put(text, (Mark(start, end, Severity.ASK),) if start < end else ())
    lines = text.split("\n")
    by_line = marks.by_line(text)
    found = [lines[n][m.start : m.end] for n in sorted(by_line) for m in by_line[n]]
    assert found == [part for part in text[start:end].split("\n") if part]


def test_of_several_the_heaviest_is_under_the_cursor_unless_another_was_gone_to() -> None:
    marks = Marks()
    marks.put("aspirin", (Mark(0, 7, Severity.ADVISE, "b"), Mark(0, 7, Severity.BLOCK, "a")))
    assert marks.at(3, "aspirin") == Mark(0, 7, Severity.BLOCK, "a")
    assert marks.at(3, "aspirin", first="b") == Mark(0, 7, Severity.ADVISE, "b")
    assert marks.at(9, "oh, aspirin") is not None
    assert marks.at(1, "oh, aspirin") is None


def test_weights_differ_without_colour() -> None:
    heavy = [look for severity, (_, look) in LOOKS.items() if severity is not Severity.ADVISE]
    assert len(set(heavy)) == 3


def test_what_is_chosen_is_drawn_over_the_rest_and_the_heavier_over_the_lighter() -> None:
    """Or chosen words, on a ground of their own, would have the ink of another mark."""
    marks = Marks()
    chosen = Mark(0, 9, Severity.ASK, "c", chosen=True)
    block, advise = Mark(2, 4, Severity.BLOCK, "b"), Mark(0, 9, Severity.ADVISE, "a")
    marks.put("Flu shots", (chosen, block, advise))
    assert marks.layered("Flu shots") == marks.by_line("Flu shots")[0] == [advise, block, chosen]
