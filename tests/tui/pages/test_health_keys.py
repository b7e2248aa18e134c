"""The front page and the plan: what they say, and where their lines lead."""

from datetime import date
from pathlib import Path

from calendar_tui.model.filters import PostFilter
from calendar_tui.tui.forms.noun_form import NounForm
from tests.tui.driving import Session, session
from tests.tui.samples import reopened
from tests.tui.writing import writing

HEALTH, PLAN = "3", "4"


async def to(run: Session, words: str) -> None:
    """Put the cursor on the line with these words, by keys."""
    await run.press("home")
    for _ in range(60):
        line = next((each for each in run.screen() if "▸" in each), "")
        if words in line:
            return
        await run.press("j")
    raise AssertionError(words)


async def test_a_count_leads_to_the_posts_behind_it(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        await run.press(HEALTH, "enter")
        assert run.main.current == "agenda"
        assert run.main.shared.filter.missed is True
        assert "Heart month is coming" in run.text()
        await run.press("F", HEALTH)
        assert run.main.shared.filter == PostFilter()
        assert "1 post was missed" in run.text()


async def test_an_empty_day_leads_to_itself(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        await run.press(HEALTH)
        await to(run, "empty days")
        await run.press("enter")
        assert run.main.current == "month"
        assert run.main.posts is not None
        assert run.main.posts.day == date(2026, 11, 28)


async def test_a_finding_says_why_and_leads_to_where_it_is_mended(sample: Path) -> None:
    async with writing(sample, (80, 24)) as run:
        await run.press(HEALTH)
        await to(run, "The plan has no goal")
        assert "Set one: what you count, how many and by when." in run.text()
        await run.press("enter")
        assert isinstance(run.app.screen, NounForm)
        assert "New goal" in run.text()


async def test_what_is_mended_goes_and_the_cursor_stays_on_the_page(sample: Path) -> None:
    async with session(sample, (80, 40)) as run:
        await run.press(HEALTH)
        await to(run, "who handles trouble")
        with reopened(sample) as plan:
            plan.named("escalation_level", "Complaint", level=1, owner_id=1, contacts=["555"])
            plan.entry(action="escalation.add", summary="added")
        run.main._poll()
        await run.settle()
        assert "who handles trouble" not in run.text()
        assert "▸" in run.text()


async def test_the_plan_leads_to_each_of_its_parts(sample: Path) -> None:
    with reopened(sample) as plan:
        level = {"level": 2, "owner_id": 1, "deputy_id": 2, "answer_minutes": 60}
        plan.named("escalation_level", "Privacy", contacts=["815-555-0142"], **level)
        plan.entry(action="escalation.add", summary="added")
    async with writing(sample, (80, 60)) as run:
        await run.press(PLAN)
        shown = run.text()
        assert "2 Privacy  Dr. Amara Osei · else Tomás Alvarez" in shown
        assert "within 1 h" in shown
        assert "815-555-0142" in shown
        for words, screen in (("5 channels", "channels"), ("3 people", "people")):
            await to(run, words)
            await run.press("enter")
            assert run.main.current == screen
            await run.press(PLAN)
        await to(run, "2 Privacy")
        await run.press("e")
        assert isinstance(run.app.screen, NounForm)


async def test_the_plan_says_who_approved_it_and_is_approved_from_its_page(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        await run.press(PLAN)
        assert "Nobody has approved it yet." in run.text()
        assert "Facebook page   ········▆··█▆···  0.4 a week" in run.text()
        await run.press("j", "enter")
        assert run.said() == ["Approve plan: this plan is open for reading only."]
