"""Turning months shows each month's own days, whatever number of weeks it has."""

from pathlib import Path

from tests.tui.driving import session
from tests.tui.samples import make_sample


async def test_each_month_shows_its_own_first_week(tmp_path: Path) -> None:
    async with session(make_sample(tmp_path / "plan.db")) as running:
        firsts = []
        for _ in range(4):
            await running.press("L")
            firsts.append(running.screen()[2][:40].split())
    assert firsts == [
        ["30", "1", "Dec", "2"],  # five weeks
        ["28", "29", "30"],  # five
        ["1", "Feb", "2", "3"],  # four
        ["1", "Mar", "2", "3"],  # five again
    ]


async def test_turning_back_and_forth_ends_where_it_began(tmp_path: Path) -> None:
    async with session(make_sample(tmp_path / "plan.db")) as running:
        before = running.text()
        await running.press("L", "L", "L", "H", "H", "H")
        assert running.text() == before
