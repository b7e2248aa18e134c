"""Campaigns and days off from their lists, by keys."""

from datetime import date
from pathlib import Path

from tests.tui.driving import Session
from tests.tui.writing import day_of, writing


async def on_screen(run: Session, screen: str) -> None:
    run.main.switch(screen)
    await run.settle()


async def test_a_campaign_is_shifted_after_a_look_and_taken_back(sample: Path) -> None:
    async with writing(sample) as run:
        await on_screen(run, "campaigns")
        await run.press("m", *"2 days")
        assert "2 days later" in run.text()
        await run.press("enter")
        assert "Shift it?" in run.text()
        await run.press("n")
        assert day_of(sample, "Winter coughs in children") == date(2026, 11, 24)
        await run.press("m", *"18 nov 2026", "enter", "y")
        assert run.said()[-1] == "Shifted campaign Flu season."
        assert "Wed 18 Nov 2026" in run.text()
        await run.press("u")
        assert "Mon 16 Nov 2026" in run.text()


async def test_a_report_is_read_and_leads_on_to_a_feed(sample: Path) -> None:
    async with writing(sample, (100, 40)) as run:
        await on_screen(run, "campaigns")
        await run.press("r")
        assert "Campaign Flu season" in run.text()
        assert "16–29 Nov, 14 days; 5 days left." in run.text()
        await run.press("i")
        assert run.said()[-1].startswith("Added feed Flu season.")


async def test_holidays_become_days_off_from_their_list_only(sample: Path) -> None:
    async with writing(sample) as run:
        await on_screen(run, "closures")
        await run.press("H", "enter")
        assert "Close the office on these 12 days?" in run.text()
        await run.press("y")
        assert run.said()[-1] == "Added 12 federal holidays of 2027 as days off."
        assert "Thanksgiving Day 2027" in run.text()
        await on_screen(run, "people")
        assert "Holidays" not in run.screen()[-1]
        await run.press("H")
        assert run.said()[-1] == "Added 12 federal holidays of 2027 as days off."


async def test_a_closed_day_is_told_of_while_a_date_is_typed_and_drawn_in_the_month(
    sample: Path,
) -> None:
    async with writing(sample) as run:
        raw = {"name": "Training", "starts": "27 nov"}
        await run.app.write(lambda plan: plan.add("closure", raw))
        await run.main.renew()
        await run.settle()
        assert "27 × ━" in run.text()
        await run.press("tab", "m", *"fri")
        assert "Fri 27 Nov 2026, in 3 days (Office closed: Training)" in run.text()
        await run.press("enter")
        assert run.said()[-1].endswith("That day: office closed: Training.")
        assert "× Office closed: Training" in run.text()
        await run.press("a", "tab", "tab", "tab")
        assert "Fri 27 Nov 2026, office closed: Training" in run.text()
