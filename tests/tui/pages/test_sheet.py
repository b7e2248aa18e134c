"""A page of lines: the cursor goes from what leads somewhere to the next, and stays on it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from textual.app import ComposeResult
from textual.pilot import Pilot

from calendar_tui.tui.dressed import Dressed
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.doors import Screen
from calendar_tui.tui.pages.lines import Line, Part, heading, spots, text
from calendar_tui.tui.pages.sheet import Sheet
from tests.screens import lines

DOOR = Screen("goals")


def live(key: str, *more: str) -> tuple[Line, ...]:
    """A spot of one line or several."""
    return tuple(Line((Part(f"  {word}"),), key, DOOR) for word in (key, *more))


PAGE: tuple[Line, ...] = (
    heading("Top"),
    *live("one"),
    text("between"),
    *live("two", "two again"),
    *(text(f"line {number}") for number in range(12)),
    Line((Part("  "), Part("left", key="left"), Part("  "), Part("right", key="right"))),
    *live("three"),
    text("the end"),
)


class Alone(Dressed):
    """A sheet and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet()
        self.page: Sequence[Line] = PAGE

    def compose(self) -> ComposeResult:
        yield self.sheet

    def lay(self, pen: Pen, width: int, key: str) -> Sequence[Line]:
        return self.page


@asynccontextmanager
async def alone(height: int = 10) -> AsyncIterator[tuple[Alone, Pilot[None]]]:
    app = Alone()
    async with app.run_test(size=(40, height)) as pilot:
        app.sheet.show(app.lay)
        await pilot.pause()
        yield app, pilot


def test_lines_of_one_key_are_one_spot_and_parts_are_spots_of_their_own() -> None:
    found = {spot.key: (spot.top, spot.bottom, spot.left, spot.right) for spot in spots(PAGE)}
    assert found == {
        "one": (1, 1, 0, 0),
        "two": (3, 4, 0, 0),
        "left": (17, 17, 2, 6),
        "right": (17, 17, 8, 13),
        "three": (18, 18, 0, 0),
    }


async def test_the_cursor_goes_from_spot_to_spot_and_the_ends_are_shown() -> None:
    async with alone() as (app, pilot):
        sheet, seen = app.sheet, [app.sheet.key]
        for _ in range(4):
            sheet.step(1)
            seen.append(sheet.key)
        assert seen == ["one", "two", "left", "three", "three"]
        await pilot.pause()
        assert "the end" in lines(app)[-1]
        sheet.first()
        await pilot.pause()
        assert lines(app)[0].strip() == "Top"
        sheet.last()
        await pilot.pause()
        assert "the end" in lines(app)[-1]


async def test_beside_in_a_line_and_down_again_keeps_to_the_column() -> None:
    async with alone() as (app, _):
        app.sheet.go_to_key("left")
        assert app.sheet.side(1)
        assert app.sheet.key == "right"
        assert not app.sheet.side(1)
        app.sheet.step(1)
        app.sheet.step(-1)
        assert app.sheet.key == "right"


async def test_the_cursor_stays_where_it_was_when_the_page_is_read_again() -> None:
    async with alone() as (app, _):
        app.sheet.go_to_key("two")
        app.page = (*live("zero"), *PAGE)
        app.sheet.show(app.lay)
        assert app.sheet.key == "two"
        app.page = (*live("zero"), *live("one"), *live("three"))
        app.sheet.show(app.lay)
        assert app.sheet.key == "three"
        app.page = (text("nothing leads anywhere"),)
        app.sheet.show(app.lay)
        assert app.sheet.spot is None
        app.sheet.step(1)


@pytest.mark.parametrize("height", [3, 10, 30])
async def test_every_spot_is_in_view_once_the_cursor_is_on_it(height: int) -> None:
    async with alone(height) as (app, pilot):
        for place in (4, 0, 3, 1):
            app.sheet.go_to(place)
            await pilot.pause()
            spot = app.sheet.spot
            assert spot is not None
            assert app.sheet.top <= spot.top < app.sheet.top + height


async def test_a_click_puts_the_cursor_there_and_two_open_it() -> None:
    async with alone(30) as (app, pilot):
        await pilot.click(offset=(9, 17))
        assert app.sheet.key == "right"
        await pilot.click(offset=(20, 4))
        assert app.sheet.key == "two"
