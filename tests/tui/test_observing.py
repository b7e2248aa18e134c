"""Observances from the keyboard: confirmed, hidden, and made into posts."""

from pathlib import Path

from tests.tui.driving import Session
from tests.tui.writing import writing

SMOKEOUT = ("end", *(("left",) * 11), "O")
"""To the 19th, the third Thursday of November."""


async def on_smokeout(run: Session) -> None:
    """Open what can be done about the day's observance."""
    await run.press(*SMOKEOUT)
    assert "1 Great American Smokeout" in run.text()
    await run.press("1")


async def test_a_day_is_confirmed_and_u_takes_it_back(sample: Path) -> None:
    async with writing(sample) as run:
        await on_smokeout(run)
        assert "Thu 19 Nov 2026." in run.text()
        await run.press("c")
        await run.press("enter")
        assert run.said()[-1] == "Confirmed Great American Smokeout 2026: Thu 19 Nov 2026."
        await on_smokeout(run)
        assert "Thu 19 Nov 2026, confirmed." in run.text()
        await run.press("escape", "u")
        await on_smokeout(run)
        assert "confirmed." not in run.text().replace("not confirmed", "")


async def test_a_post_begins_with_what_the_catalogue_knows(sample: Path) -> None:
    async with writing(sample) as run:
        await on_smokeout(run)
        await run.press("p")
        assert "Great American Smokeout" in run.screen()[1]
        assert "GreatAmericanSmokeout" in run.text()
        assert "Thu 19 Nov" in run.text()


async def test_one_is_hidden_for_the_practice_and_all_from_the_palette(sample: Path) -> None:
    async with writing(sample) as run:
        assert "19 ◇" in run.text()
        await on_smokeout(run)
        await run.press("h")
        assert run.said()[-1] == "Great American Smokeout is hidden; Settings brings it back."
        assert "19 ◇" not in run.text()
        assert "26 ◇" in run.text()
        run.main.action_command("observances")
        await run.settle()
        assert "26 ◇" not in run.text()
        assert run.app.memory.get("observances") is False
        await run.press("O", "escape")
        assert "19 Nov" in run.text()
