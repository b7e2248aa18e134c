"""The plan as a whole and the accounts behind its channels, by keys and palette alone."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from calendar_tui.service.clock import FixedClock
from calendar_tui.service.plan_document import versions
from calendar_tui.service.reading import Reading, open_reading
from calendar_tui.store.location import locate
from calendar_tui.tui.desk import Desk
from tests.cli.clinic import acting
from tests.tui.driving import ACTOR, NOW, Session
from tests.tui.writing import writing


def reading(path: Path) -> Reading:
    """The plan as it is now."""
    return open_reading(locate(str(path), {}), FixedClock(NOW))


def rows(path: Path, noun: str) -> list[dict[str, Any]]:
    """The rows of a noun as they are in the plan now."""
    opened = reading(path)
    try:
        return [row.values for row in opened.nouns(noun)]
    finally:
        opened.close()


async def ask_for(run: Session, command: str) -> None:
    """Do what the palette would do."""
    run.main.action_command(command)
    await run.settle()


def make_whole(path: Path) -> None:
    """Give the sample what it lacks to be a whole plan, and somebody who may approve it."""
    with acting(path, ACTOR) as workspace:
        desk = Desk(workspace)
        desk.add("goal", {"name": "Posts", "target": "8", "due": "31 mar", "active": "yes"})
        desk.add("escalation", {"name": "Routine", "level": "0", "owner": ACTOR})
        desk.edit("author", 1, None, {"roles": "manager, author, reviewer"})


async def test_a_notice_is_copied_and_what_was_seen_to_is_recorded(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("6", "n")
        assert "In an emergency call 911." in run.text()
        assert "In an emergency call 911." in run.app.clipboard
        await run.press("p")
        assert run.said()[-1] == "Recorded for Facebook page: the notice is up."
        await run.press("p")
        assert run.said()[-1] == "Recorded for Facebook page: privacy settings checked."
        await run.press("u", "j", "N")
    first, second = rows(sample, "channel")[:2]
    today = NOW.date().isoformat()
    assert (first["notice_posted_on"], first["privacy_reviewed_on"]) == (today, None)
    assert second["notice_posted_on"] == today


async def test_what_a_plan_lacks_is_shown_and_levels_are_a_key_away(sample: Path) -> None:
    async with writing(sample) as run:
        await ask_for(run, "plan.approve")
        assert run.main.current == "plan"
        assert run.said()[-1].startswith("The plan can't be approved yet. ")
        await ask_for(run, "escalation.seed")
        assert "3 Danger, law or press, within 15 minutes" in run.text()
        await run.press("y")
        assert run.main.current == "escalation"
    levels = rows(sample, "escalation")
    assert [level["level"] for level in levels] == [1, 3, 2, 0]


async def test_a_whole_plan_is_approved_printed_and_read_again(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    make_whole(sample)
    async with writing(sample) as run:
        await ask_for(run, "plan.approve")
        assert "Approve version 1" in run.text()
        await run.press("enter")
        await run.type("First.")
        assert run.said()[-1].startswith("Approved version 1 of the plan; next review by")
        await ask_for(run, "plan.print")
        await run.press("enter")
        (page,) = tmp_path.glob("plan-*.html")
        assert run.said()[-1] == f"Wrote {page}."
        await ask_for(run, "plan.print")
        await run.press("enter")
        assert "Replace it?" in run.text()
        await run.press("n")
        await ask_for(run, "plan.versions")
        await run.press("1")
        assert "Version 1, approved on 24 Nov 2026" in run.text()
        await run.press("c", "end", "escape")
        assert run.app.clipboard.startswith("# Social media plan of")
    opened = reading(sample)
    (version,) = versions(opened)
    opened.close()
    assert (version.review_on, version.note) == (date(2027, 11, 24), "First.")
