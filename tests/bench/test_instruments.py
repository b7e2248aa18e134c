"""The instruments of the bench measure what they say."""

import sys

import pytest

from tests.bench.table import Figure, costs, gains, render
from tests.bench.terminal import Terminal, visible


def test_styles_vanish_and_cursor_jumps_part_words() -> None:
    raw = b"\x1b[?1049h\x1b[1;38;5;2mDec\x1b[0member\x1b[3;1Hnext\x1b]0;title\x07"
    assert visible(raw).split() == ["December", "next"]


def test_a_program_is_timed_until_its_text_shows() -> None:
    with Terminal([sys.executable, "-c", "print('ready', input())"]) as terminal:
        terminal.press("go\n")
        assert 0 < terminal.wait("ready go") < 30


def test_a_text_that_never_comes_is_told_with_what_came_instead() -> None:
    with (
        Terminal([sys.executable, "-c", "print('something else')"]) as terminal,
        pytest.raises(TimeoutError, match="something else"),
    ):
        terminal.wait("ready", timeout=20)


def test_pairs_are_compared_one_by_one() -> None:
    assert costs("start", [1.0, 4.0, 9.0], [1.0, 2.0, 3.0]).ratio == 2.0
    assert gains("feed", [1.0, 2.0, 3.0], [1.0, 4.0, 9.0]).ratio == 2.0


@pytest.mark.parametrize(
    ("ratio", "less", "verdict"),
    [(1.1, True, "aim"), (1.3, True, "floor"), (1.5, True, "short"), (1.5, False, "aim")],
)
def test_a_figure_says_which_goal_it_meets(ratio: float, less: bool, verdict: str) -> None:
    goals = (1.4, 1.2) if less else (1.2, 1.4)
    assert Figure("x", ratio, 1.0, "ms", ratio, *goals, less=less).verdict == verdict


def test_a_figure_without_goals_has_no_verdict() -> None:
    assert Figure("x", 1.0, 1.0, "ms", 1.0).verdict == ""


def test_the_table_has_one_line_a_figure() -> None:
    table = render([Figure("start / empty app", 3.0, 2.0, "ms", 1.5, 1.4, 1.15)])
    assert table.splitlines()[1].split("  ")[-1] == "short"
    assert len(table.splitlines()) == 2
