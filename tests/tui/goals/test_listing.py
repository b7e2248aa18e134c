"""The list of goals: how each stands, the posts behind it, and its chart."""

from datetime import date
from pathlib import Path

import pytest

from calendar_tui.model.errors import InvalidError
from calendar_tui.tui.goals.chart import Chart
from calendar_tui.tui.goals.entry import say_reading
from calendar_tui.tui.shared import Shared
from calendar_tui.tui.signs import ASCII
from tests.tui.driving import session
from tests.tui.goals.samples import with_goals
from tests.tui.month.samples import directory
from tests.tui.writing import writing


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
        assert "Flu shots: what to" in run.text()
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


async def test_a_reading_is_written_down_in_two_keys_and_taken_back(goals: Path) -> None:
    async with writing(goals, (80, 24)) as run:
        await run.press("5", "j", "j")
        await run.press("r")
        await run.pilot.press(*"300 fri")
        await run.settle()
        assert "300 readers, Fri 20 Nov 2026, 4 days ago" in run.text()
        await run.press("enter")
        assert "Readers of the letter: 300 readers on Fri 20 Nov 2026" in run.said()[-1]
        assert "300 of 400 readers" in run.text()
        await run.press("u")
        assert "251 of 400 readers" in run.text()
        await run.press("home", "r")
        assert run.said()[-1].startswith("The calendar counts this one by itself")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("312", "312 readers, Tue 24 Nov 2026, today"),
        ("1,250 on 3 nov", "1,250 readers, Tue 3 Nov 2026, 3 weeks ago"),
        ("40 % yesterday", "40 readers, Mon 23 Nov 2026, yesterday"),
        ("many", "must be a number"),
        ("12 tomorrow", "still to come"),
        ("12 blurb", ""),
    ],
)
def test_a_reading_is_said_back_as_it_is_typed(text: str, said: str) -> None:
    shared = Shared(directory(), date(2026, 11, 24))
    try:
        found = say_reading(text, "readers", shared)
    except InvalidError as error:
        found = error.sentence
    assert said in found
