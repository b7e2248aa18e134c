"""Every screen at the sizes people have, as text."""

from pathlib import Path

import pytest

from calendar_tui.tui.signs import ASCII
from tests.tui.driving import session
from tests.tui.goldens import check

SIZES = {"narrow": (60, 20), "usual": (80, 24), "wide": (132, 40)}

SCREENS: dict[str, tuple[str, ...]] = {
    "month": (),
    "agenda": ("2",),
    "health": ("3",),
    "plan": ("4",),
    "coverage": ("left_square_bracket",) * 3,
    "year": ("left_square_bracket",) * 2,
    "channels": ("6",),
    "people": ("7",),
    "campaigns": ("8",),
    "feeds": ("left_square_bracket",),
    "help": ("question_mark",),
    "goto": ("g", *"next tue"),
    "search": ("slash", *"flu", "enter"),
    "marks": ("V",),
}
"""Screens, and the keys that lead there."""

KEYS = {" ": "space"}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_as_it_is_read(sample: Path, screen: str, size: str) -> None:
    async with session(sample, SIZES[size]) as run:
        await run.press(*(KEYS.get(key, key) for key in SCREENS[screen]))
        check(f"{screen}-{size}", run.screen())


async def test_the_month_in_letters(sample: Path) -> None:
    async with session(sample, (80, 24), signs=ASCII) as run:
        check("month-letters", run.screen())


async def test_the_month_of_a_practice_with_another_clock_and_week(tmp_path: Path) -> None:
    from tests.tui.conftest import sample_file

    path = tmp_path / "plan.db"
    path.write_bytes(sample_file(clock_12h=1, week_start=6))
    async with session(path, (140, 45)) as run:
        check("month-12h-sunday", run.screen())


@pytest.mark.parametrize("size", [(40, 12), (200, 60), (118, 30), (81, 25)])
@pytest.mark.parametrize("keys", [(), ("2",), ("3",), ("6",)])
async def test_every_line_is_full_and_none_is_too_long(
    sample: Path, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with session(sample, size) as run:
        await run.press(*keys)
        strips = run.app.screen._compositor.render_strips()
        assert len(strips) == size[1]
        assert {strip.cell_length for strip in strips} == {size[0]}
