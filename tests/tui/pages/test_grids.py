"""Coverage and the year: places beside each other that lead to days, posts and new posts."""

from datetime import date
from pathlib import Path

from calendar_tui.tui.forms.noun_form import NounForm
from tests.tui.driving import session
from tests.tui.forms.forming import shown
from tests.tui.samples import reopened
from tests.tui.writing import writing


async def test_a_hole_leads_to_a_new_post_for_it(sample: Path) -> None:
    async with writing(sample, (80, 24)) as run:
        run.main.switch("coverage")
        await run.settle()
        assert "New parents" in run.screen()[2]
        await run.press("j", "l", "l")
        assert "January 2027, Our people, for New parents: no post" in run.text()
        await run.press("enter")
        assert isinstance(run.app.screen, NounForm)
        assert shown(run, "audience") == "New parents"
        assert shown(run, "pillar") == "Our people"
        assert shown(run, "at") == "1 Jan 2027"


async def test_a_number_leads_to_its_posts(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        run.main.switch("coverage")
        await run.settle()
        await run.press("enter")
        assert run.main.current == "agenda"
        asked = run.main.shared.filter
        assert (asked.audiences, asked.first) == ({1}, date(2026, 11, 1))


async def test_the_year_begins_in_this_week_and_leads_to_a_day(sample: Path) -> None:
    with reopened(sample) as plan:
        plan.named("closure", "Closed", starts=date(2026, 12, 24), ends=date(2026, 12, 26))
        plan.entry(action="closure.add", summary="added")
    async with session(sample, (80, 24)) as run:
        run.main.switch("year")
        await run.settle()
        assert "Facebook page, Mon 23 Nov to Sun 29 Nov: 3 posts" in run.text()
        assert "Days off" in run.text()
        await run.press("l", "l", "l", "l")
        assert "no post; 1 to 7 usual" in run.text()
        assert "Office closed: Closed" in run.text()
        await run.press("enter")
        assert run.main.current == "month"
        assert run.main.posts is not None
        assert run.main.posts.day == date(2026, 12, 21)
        run.main.switch("year")
        await run.settle()
        await run.press("L")
        assert "Posts a week, 2027" in run.text()
