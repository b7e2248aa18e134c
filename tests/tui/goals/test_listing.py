"""The list of goals: how each stands, the posts behind it, and its chart."""

from pathlib import Path

import pytest

from calendar_tui.tui.goals.chart import Chart
from calendar_tui.tui.signs import ASCII
from tests.tui.driving import session
from tests.tui.goals.samples import with_goals


@pytest.fixture
def goals(sample: Path) -> Path:
    return with_goals(sample)


async def test_each_goal_says_how_it_stands(goals: Path) -> None:
    async with session(goals, (80, 24)) as run:
        await run.press("5")
        assert "Be known               an intention, not measured yet" in run.text()
        assert "Posts a month          ✓ 18 of 5 this month" in run.text()
        assert "Twelve on Facebook     ! 6 short this month: 6 of 12" in run.text()
        assert "251 of 400 readers" in run.text()


async def test_a_key_shows_the_posts_behind_a_number(goals: Path) -> None:
    async with session(goals, (80, 24)) as run:
        await run.press("5", "B")
        assert run.said() == ["It isn't active, so nothing is counted."]
        await run.press("end", "B")
        assert run.main.current == "agenda"
        assert "Flu shots: what to exp" in run.text()
        assert "Five questions" not in run.text()


@pytest.mark.parametrize("letters", [False, True])
async def test_a_key_shows_the_readings_against_their_pace(goals: Path, letters: bool) -> None:
    signs = {"signs": ASCII} if letters else {}
    async with session(goals, (80, 24), **signs) as run:
        await run.press("5", "c")
        assert run.said() == ["Only a goal whose number is read elsewhere has a chart."]
        await run.press("j", "j", "c")
        assert isinstance(run.app.screen, Chart)
        shown = run.text()
        assert "251 of 400 readers" in shown
        assert "o read   . the pace it takes" in shown
        assert "400" in shown
        assert "..." in shown
        assert "Mon 16 Nov 2026" in shown
        frame = "+---" if letters else "┌───"
        assert frame in shown.split("251 of 400")[1]
        await run.press("pagedown", "pagedown")
        assert "After the fair." in run.text()
        await run.press("q")
        assert run.app.screen is run.main
