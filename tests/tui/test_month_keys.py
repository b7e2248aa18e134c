"""Moving about in the month, by keys and by mouse."""

from datetime import date
from pathlib import Path

import pytest

from calendar_tui.tui.month.grid import MonthGrid
from calendar_tui.tui.month.view import MonthView
from tests.tui.driving import Session, session
from tests.tui.samples import reopened


def cursor(run: Session) -> date:
    view = run.main.view
    assert isinstance(view, MonthView)
    return view.cursor.day


def chosen(run: Session) -> int:
    view = run.main.view
    assert isinstance(view, MonthView)
    return view.cursor.piece


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ("h", "2026-11-23"),
        ("left", "2026-11-23"),
        ("l", "2026-11-25"),
        ("right", "2026-11-25"),
        ("k", "2026-11-17"),
        ("up", "2026-11-17"),
        ("j", "2026-12-01"),
        ("down", "2026-12-01"),
        ("H", "2026-10-24"),
        ("pageup", "2026-10-24"),
        ("L", "2026-12-24"),
        ("pagedown", "2026-12-24"),
        ("K", "2025-11-24"),
        ("J", "2027-11-24"),
        ("home", "2026-11-01"),
        ("end", "2026-11-30"),
        ("L t", "2026-11-24"),
        ("end l l H", "2026-11-02"),
        ("home h L", "2026-11-30"),
    ],
)
async def test_each_key_goes_where_it_says(sample: Path, keys: str, day: str) -> None:
    async with session(sample, (80, 24)) as run:
        await run.press(*keys.split())
        assert cursor(run) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("next tue", "2026-12-01"),
        ("+2w", "2026-12-08"),
        ("12/3", "2026-12-03"),
        ("2027-03-01", "2027-03-01"),
        ("thanksgiving", "2026-11-26"),
        ("yesterday", "2026-11-23"),
    ],
)
async def test_a_date_is_gone_to_as_it_is_said(sample: Path, typed: str, day: str) -> None:
    async with session(sample, (80, 24)) as run:
        await run.press("g")
        await run.type(typed)
        assert cursor(run) == date.fromisoformat(day)


async def test_the_date_is_said_back_before_it_is_accepted(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        await run.press("g", *"fri")
        assert "Fri 27 Nov 2026, in 3 days" in run.text()
        await run.press("escape")
        assert cursor(run) == date(2026, 11, 24)


async def test_what_is_no_date_is_told_and_not_accepted(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        await run.press("g", *"flurb", "enter")
        assert len(run.app.screen_stack) == 2
        assert any("flurb" in line for line in run.screen()[8:16])
        await run.press("escape")
        assert len(run.app.screen_stack) == 1


async def test_steps_begin_where_the_cursor_is(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        await run.press("L", "g")
        await run.type("+3")
        assert cursor(run) == date(2026, 12, 27)


async def test_tab_goes_round_the_posts_of_the_day(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        seen = [chosen(run)]
        for key in ("tab", "tab", "tab", "shift+tab"):
            await run.press(key)
            seen.append(chosen(run))
        assert seen == [0, 1, 2, 0, 2]
        await run.press("l")
        assert chosen(run) == 0


async def test_on_a_day_without_posts_that_is_said(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        await run.press("home", "l", "l", "tab")
        assert run.said() == ["Next post: no post on this day."]
        await run.press("enter")
        assert run.said()[-1] == "Open: no post here; a adds one."


async def test_the_thirty_first_comes_back_after_shorter_months(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        await run.press("H", "end", "L")
        assert cursor(run) == date(2026, 11, 30)
        await run.press("L")
        assert cursor(run) == date(2026, 12, 31)


async def test_the_neighbouring_months_are_there_before_they_are_asked_for(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        await run.pilot.press("L")
        await run.pilot.pause()
        assert "fb+2" in run.text()


async def test_months_far_away_are_read_when_they_are_gone_to(sample: Path) -> None:
    with reopened(sample) as plan:
        plan.post("Far away", date(2031, 5, 5), channel_id=1, author_id=1)
    async with session(sample, (132, 40)) as run:
        await run.press("g")
        await run.type("2031-05-05")
        assert "Far away" in run.text()


async def test_week_numbers_are_shown_on_demand_and_remembered(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        assert not run.screen()[2].startswith("44")
        run.main.action_command("weeks")
        await run.settle()
        assert run.screen()[2].startswith("44")
        assert run.app.memory.get("week_numbers") is True


# Mouse


async def test_a_click_goes_to_the_day_and_the_post(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        grid = run.main.query_one(MonthGrid)
        top, _ = grid.spread.layout.rows[4]
        left, _ = grid.spread.layout.columns[4]
        await run.pilot.click(grid, offset=(left + 3, top + 2))
        await run.settle()
        assert (cursor(run), chosen(run)) == (date(2026, 11, 27), 1)
        await run.pilot.click(grid, offset=(left + 3, top))
        await run.settle()
        assert (cursor(run), chosen(run)) == (date(2026, 11, 27), 0)


async def test_the_wheel_turns_months(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        grid = run.main.query_one(MonthGrid)
        grid.post_message(MonthGrid.Turned(1))
        await run.settle()
        assert cursor(run) == date(2026, 12, 24)
        grid.post_message(MonthGrid.Turned(-1))
        await run.settle()
        assert cursor(run) == date(2026, 11, 24)


async def test_a_click_in_the_pane_chooses_the_post(sample: Path) -> None:
    async with session(sample, (132, 40)) as run:
        row = next(y for y, line in enumerate(run.screen()) if "Winter coughs in" in line)
        await run.pilot.click(offset=(120, row))
        await run.settle()
        assert chosen(run) == 1


async def test_a_double_click_on_an_empty_day_begins_a_post(sample: Path) -> None:
    asked: list[str] = []
    async with session(sample, (80, 24)) as run:
        run.main.action_command = asked.append  # type: ignore[method-assign]
        grid = run.main.query_one(MonthGrid)
        top, _ = grid.spread.layout.rows[1]
        await run.pilot.click(grid, offset=(3, top), times=2)
        await run.settle()
        assert asked == ["post.add"]


async def test_the_names_above_show_their_screens(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        await run.pilot.click(offset=(run.screen()[0].index("Agenda"), 0))
        await run.settle()
        assert run.main.current == "agenda"


async def test_the_keys_below_do_what_they_say(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        await run.pilot.click(offset=(run.screen()[-1].index("Help"), 23))
        await run.settle()
        assert "Keys: Month" in run.text()
