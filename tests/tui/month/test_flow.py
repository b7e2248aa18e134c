"""A title takes the lines there are, and says when it goes on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from calendar_tui.tui.month.flow import flow, shares

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=60)


@given(WORDS, st.sampled_from(["", "09:00", "12:30p"]), st.integers(6, 30), st.integers(1, 5))
def test_every_line_keeps_its_width(title: str, clock: str, width: int, most: int) -> None:
    lines = flow(title, clock, (width - 4, width), most, "…")
    assert 1 <= len(lines) <= most
    assert cell_len(lines[0]) <= width - 4
    assert all(cell_len(line) <= width for line in lines[1:])


@given(WORDS, st.integers(4, 30))
def test_a_title_with_room_enough_is_whole(title: str, width: int) -> None:
    lines = flow(title, "", (width, width), 99, "…")
    if not any("…" in line for line in lines):
        assert " ".join(lines).split() == title.split() or " ".join(lines).strip() in " ".join(
            title.split()
        )


@pytest.mark.parametrize(
    ("most", "lines"),
    [
        (1, ["09:00 Flu…"]),
        (2, ["09:00 Flu", "shots: what…"]),
        (3, ["09:00 Flu", "shots: what", "to expect"]),
        (9, ["09:00 Flu", "shots: what", "to expect"]),
    ],
)
def test_words_go_on_to_the_next_line_while_there_is_one(most: int, lines: list[str]) -> None:
    assert flow("Flu shots: what to expect", "09:00", (10, 12), most, "…") == lines


def test_a_word_that_fits_no_line_is_cut() -> None:
    assert flow("Thanksgiving: when", "08:00", (9, 11), 3, "…") == ["08:00", "Thanksgivi…", "when"]


@given(st.lists(st.integers(1, 5), max_size=8), st.integers(0, 20))
def test_lines_are_shared_by_need_and_none_is_wasted(needs: list[int], lines: int) -> None:
    given_ = shares(needs, lines)
    assert sum(given_) <= lines
    assert len(given_) == min(len(needs), lines)
    assert all(1 <= got <= need for got, need in zip(given_, needs, strict=False))
    if sum(given_) < lines:
        assert given_ == needs


def test_what_is_over_goes_round() -> None:
    assert shares([3, 1, 3], 6) == [3, 1, 2]
    assert shares([1, 1], 6) == [1, 1]
    assert shares([4, 4, 4], 2) == [1, 1]
