"""Goals beside the month: shown where there is room, leading to the days they are short of."""

from datetime import date
from pathlib import Path

import pytest

from tests.tui.driving import Session, session
from tests.tui.goals.samples import with_goals
from tests.tui.samples import reopened


@pytest.fixture
def goals(sample: Path) -> Path:
    return with_goals(sample)


def day(run: Session) -> date:
    assert run.main.posts is not None
    return run.main.posts.day


async def test_beside_a_wide_month_they_say_what_is_short_and_by_how_much(goals: Path) -> None:
    async with session(goals, (132, 40)) as run:
        shown = run.text()
        assert "Goals                        2 behind" in shown
        assert "6 short this month: 6 of 12" in shown
        assert "✓ Posts a month" in shown
        assert shown.index("! Twelve on Facebook") < shown.index("✓ Posts a month")
        with reopened(goals) as plan:
            plan.change("goal", 1, target=4.0)
            plan.entry(action="goal.edit", summary="edited")
        run.main._poll()
        await run.settle()
        assert "✓ Twelve on Facebook" in run.text()


async def test_below_a_narrow_month_they_come_by_a_key_and_the_grid_stays(goals: Path) -> None:
    async with session(goals, (80, 24)) as run:
        before = run.screen()[1:19]
        assert "Goals    " not in run.text()
        await run.press("G")
        assert run.screen()[1:19] == before
        assert "! Twelve on Facebook" in run.text()
        assert "6 short" in run.text()
        await run.press("G")
        assert "Twelve on" not in run.text()
        assert run.app.memory.get("goals_panel") is False


async def test_a_key_goes_from_one_needed_day_to_the_next(goals: Path) -> None:
    async with session(goals, (132, 40)) as run:
        await run.press("b")
        assert day(run) == date(2026, 11, 26)
        await run.press("b")
        assert day(run) == date(2026, 11, 28)
        await run.press("B")
        assert run.main.current == "agenda"
        assert run.main.shared.filter.channels == {1}
        assert run.main.shared.filter.first == date(2026, 11, 1)


async def test_a_click_on_a_goal_shows_its_day(goals: Path) -> None:
    async with session(goals, (132, 40)) as run:
        line = next(at for at, each in enumerate(run.screen()) if "Twelve on Facebook" in each)
        await run.pilot.click(offset=(110, line))
        await run.settle()
        assert day(run) == date(2026, 11, 26)


async def test_without_a_goal_nothing_is_beside_the_month(sample: Path) -> None:
    async with session(sample, (132, 40)) as run:
        assert "behind" not in run.text()
        await run.press("G")
        assert run.said() == ["No goal is active yet; the Goals screen has them."]
        await run.press("b")
        assert run.said()[-1] == "No goal asks for a day."
