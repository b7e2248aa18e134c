"""The front door: a line without a command opens the app, on what the line chooses."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.cli import commands
from calendar_tui.cli.context import Plan
from calendar_tui.cli.main import app_alone, run
from tests.cli.running import cli

WORDS = st.sampled_from(
    ("--db", "--db=", "--db=a.db", "--as", "--as=#1", "-q", "--quiet", "--no-color", "b.db", "Ana")
)


def as_click_reads(line: list[str]) -> Plan | None:
    """The plan that click opens the app on; ``None`` where it doesn't."""
    opened: list[Plan] = []
    with patch("calendar_tui.cli.app.open_app", opened.append), patch.dict("os.environ"):
        try:
            commands.invoke(line)
        except (SystemExit, commands.click.ClickException):
            return None
    return opened[0] if opened else None


@given(st.lists(WORDS, max_size=5))
def test_a_start_is_read_as_a_command_is(line: list[str]) -> None:
    with patch.dict("os.environ"):
        found = app_alone(line)
    expected = as_click_reads(line)
    assert found == expected or (found is None and any("--" in word for word in line))


@pytest.mark.parametrize(
    "line", [[], ["--db", "a.db"], ["--as=Ana", "-q"], ["--no-color", "--db=a.db", "--as", "#2"]]
)
def test_a_usual_start_needs_no_click(line: list[str]) -> None:
    with patch.dict("os.environ"):
        assert app_alone(line) == as_click_reads(line) is not None


@pytest.mark.parametrize("word", ["--help", "-h", "--version", "--", "today", "--db", "--quit"])
def test_all_else_is_left_to_click(word: str) -> None:
    assert app_alone([word]) is None


def test_no_colours_are_asked_for_in_the_surroundings() -> None:
    with patch.dict("os.environ", clear=True):
        plan = app_alone(["--no-color"])
        assert plan is not None
        assert plan.environ["NO_COLOR"] == "1"


def test_the_app_needs_a_terminal_and_says_so() -> None:
    found = cli("--db", "none.db")
    assert found.code == 2
    assert found.sentence.startswith("The app needs a terminal")


def test_an_option_without_its_value_is_named() -> None:
    found = cli("--db")
    assert (found.code, found.sentence) == (2, "--db needs a value.")
    assert run(["--help"]) == 0
