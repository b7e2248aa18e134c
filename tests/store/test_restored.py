"""A restore's entry says which piece of history it put aside, and no more than that."""

import pytest

from calendar_tui.store.heads import Head
from calendar_tui.store.restored import Replaced, replaced_by, summary_of

OLD = "a" * 64


def test_the_words_of_a_restore_can_be_read_again() -> None:
    said = summary_of("2026-11-24T1500Z-e4-aaaaaaaaaaaaaaaa.db", 9, OLD)
    assert len(said) < 300
    assert replaced_by(5, said) == Replaced(4, 9, "a" * 16)


@pytest.mark.parametrize("summary", ["", "restored something", "replaces entry x (y)", None, 7])
def test_other_words_replace_nothing(summary: object) -> None:
    assert replaced_by(5, summary) is None


@pytest.mark.parametrize(
    ("head", "covered"),
    [
        (Head(9, OLD, "w"), True),
        (Head(9, "a" * 16, "w"), True),
        (Head(9, "b" * 64, "w"), False),
        (Head(7, "c" * 64, "w"), True),
        (Head(5, "c" * 64, "w"), True),
        (Head(4, "c" * 64, "w"), False),
        (Head(10, OLD, "w"), False),
    ],
)
def test_only_what_was_put_aside_is_explained(head: Head, covered: bool) -> None:
    assert Replaced(4, 9, "a" * 16).covers(head) is covered
