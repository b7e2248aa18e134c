"""A month that was drawn is not drawn again."""

from datetime import date
from pathlib import Path

import pytest

from calendar_tui.tui.month import sheet as sheets
from calendar_tui.tui.month.grid import KEPT, MonthGrid
from calendar_tui.tui.month.sheet import Sheet
from tests.tui.driving import session
from tests.tui.month.samples import PEN, picture, post

SIZE = (80, 19)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Month and line of everything that is drawn from now on."""
    seen: list[tuple[str, int]] = []
    draw = sheets.draw_line

    def counted(pen, spread, y):
        seen.append((spread.picture.month.short_label, y))
        return draw(pen, spread, y)

    monkeypatch.setattr(sheets, "draw_line", counted)
    return seen


def test_a_line_is_drawn_once(drawn: list[tuple[str, int]]) -> None:
    sheet = Sheet(picture([post(1)]), SIZE, PEN)
    assert sheet.line(3) is sheet.line(3)
    assert len(drawn) == 1


def test_only_the_weeks_of_the_cursor_are_drawn_again(drawn: list[tuple[str, int]]) -> None:
    shown = picture([post(1)])
    sheet = Sheet(shown, SIZE, PEN)
    for y in range(19):
        sheet.line(y)
    drawn.clear()
    assert sheet.turn(shown._replace(cursor=date(2026, 11, 3))) == [(0, 1), (4, 3), (13, 3)]
    for y in range(19):
        sheet.line(y)
    assert len(drawn) == 7


def test_a_sheet_shows_its_picture_with_the_cursor_anywhere() -> None:
    shown = picture([post(1)])
    sheet = Sheet(shown, SIZE, PEN)
    assert sheet.fits(shown._replace(cursor=date(2026, 11, 3), chosen=2), SIZE, PEN)
    assert not sheet.fits(shown._replace(marks=frozenset({1})), SIZE, PEN)
    assert not sheet.fits(shown, (81, 19), PEN)
    assert not sheet.fits(shown, SIZE, PEN._replace(clock_12h=True))


async def test_turning_to_the_next_month_draws_its_cursor_and_no_more(
    sample: Path, drawn: list[tuple[str, int]]
) -> None:
    async with session(sample, (132, 40)) as run:
        drawn.clear()
        await run.pilot.press("L")
        await run.pilot.pause()
        december = [y for month, y in drawn if month == "Dec 2026"]
        assert "Dec 2026" in run.screen()[0]
        assert len(december) <= 9


async def test_what_was_drawn_ahead_is_what_is_shown(sample: Path) -> None:
    async with session(sample, (132, 40)) as run:
        await run.press("L")
        ahead = run.screen()
        await run.press("H")
        run.main.query_one(MonthGrid)._sheets.clear()
        await run.press("L")
        assert run.screen() == ahead


async def test_few_sheets_are_kept(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        await run.press(*"LLLLLLLL")
        assert len(run.main.query_one(MonthGrid)._sheets) <= KEPT
