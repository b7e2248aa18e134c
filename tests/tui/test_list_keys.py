"""The lists of channels, people and the rest: found, put away, brought back."""

from pathlib import Path

import pytest

from tests.tui.driving import session
from tests.tui.samples import reopened
from tests.tui.writing import writing


@pytest.mark.parametrize(
    ("keys", "name", "row"),
    [
        ("6", "channels", "Facebook page   facebook    business"),
        ("7", "people", "Dr. Amara Osei  reviewer, author"),
        ("8 right_square_bracket", "audiences", "New parents"),
        ("8 right_square_bracket right_square_bracket", "pillars", "Education"),
        ("8", "campaigns", "Flu season  Mon 16 Nov 2026  Sun 29 Nov 2026"),
    ],
)
async def test_a_digit_shows_the_list(sample: Path, keys: str, name: str, row: str) -> None:
    async with session(sample) as run:
        await run.press(*keys.split())
        assert run.main.current == name
        assert row in run.text()


async def test_a_list_without_rows_says_what_to_do(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("left_square_bracket")
        assert "No feeds yet. a adds one." in run.text()
        await run.press("enter")
        assert run.said() == ["Open: nothing here; a adds one."]


async def test_rows_are_found_by_their_letters(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("7", "slash")
        await run.type("alv")
        assert "Tomás Alvarez" in run.text()
        assert "June Park" not in run.text()
        assert "Only with: alv" in run.text()
        await run.press("escape")
        assert "June Park" in run.text()


async def test_letters_are_found_whatever_their_accents(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("7", "slash")
        await run.type("TOMAS")
        assert "Tomás Alvarez" in run.text()


async def test_a_channel_is_put_away_and_brought_back(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("6", "j", "d")
        assert "Google profile" not in run.text().replace(run.said()[-1], "")
        assert "Google profile" in run.said()[-1]
        await run.press("R")
        assert "Google profile (retired)" in run.text()
        assert "Retired ones too" in run.text()
        await run.press("end", "d", "R")
        assert "Google profile  google" in run.text()


async def test_the_cursor_stays_on_its_row_when_rows_come_and_go(sample: Path) -> None:
    with reopened(sample) as plan:
        plan.named("channel", "Aardvark", network="blog", retired_at="2026-11-01 00:00:00.000000")
    async with session(sample) as run:
        await run.press("6", "j", "j")
        assert "▸ Instagram" in run.text()
        await run.press("R")
        assert "▸ Instagram" in run.text()
        assert "Aardvark (retired)" in run.text()


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ("end", "Newsletter"),
        ("end k", "LinkedIn"),
        ("end home", "Facebook page"),
        ("pagedown", "News"),
    ],
)
async def test_rows_are_gone_through(sample: Path, keys: str, row: str) -> None:
    async with session(sample) as run:
        await run.press("6", *keys.split())
        assert f"▸ {row}" in run.text()


async def test_undo_brings_a_row_back(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("8", *["right_square_bracket"] * 2, "d")
        assert "Education" not in run.text().replace(run.said()[-1], "")
        await run.press("u")
        assert "Education" in run.text().replace(run.said()[-1], "")


async def test_commands_for_posts_do_nothing_here(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("6", "h", "m", "s", "y", "space", "v", "t", "g", "f")
        assert run.said() == []
        assert len(run.app.screen_stack) == 1
