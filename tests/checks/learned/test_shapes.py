"""The shape of a sentence says how it is built, and nothing of what it is about."""

import pytest

from calendar_tui.checks.learned.shapes import shape


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("you should stop taking the DRUG", "your must skip rubbing the DRUG"),
        ("she came in with a CONDITION", "he went in with a CONDITION"),
        ("never if you can", "not when you might"),
    ],
)
def test_sentences_that_are_built_alike_have_one_shape(one: str, other: str) -> None:
    assert [*map(shape, one.split())] == [*map(shape, other.split())]


def test_who_is_spoken_of_and_what_stands_for_others_stay() -> None:
    assert [*map(shape, ["you", "she", "they"])] == ["YOU", "ONE", "THEY"]
    assert (shape("DRUG"), shape("?"), shape("is")) == ("DRUG", "?", "is")
    assert (shape("walking"), shape("sing"), shape("elm")) == ("ing", "x", "x")
