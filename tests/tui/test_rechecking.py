"""Posts that weren't checked as they are now are checked beside the screen."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from calendar_tui.service import own_rules
from calendar_tui.tui import rechecking
from calendar_tui.tui.desk import Desk
from tests.cli.clinic import acting
from tests.tui.checks.sample import rulebook
from tests.tui.driving import ACTOR
from tests.tui.writing import writing

BLOCKED = "▲Pills"
"""The post in its day of the month."""


def add(sample: Path, body: str) -> None:
    """Add a post for today, whose text nobody has checked."""
    with closing(Desk(acting(sample, ACTOR))) as desk:
        words = {"title": "Pills", "body": body, "channel": "newsletter", "at": "today"}
        desk.add("post", words)


async def test_a_post_that_cannot_go_out_is_marked_without_being_asked(sample: Path) -> None:
    add(sample, "Take aspirin")
    async with writing(sample) as run:
        assert BLOCKED in run.text()
        await run.press("u")
        assert BLOCKED not in run.text()


async def test_what_waits_for_another_save_is_kept_at_the_next_look(sample: Path) -> None:
    add(sample, "Take aspirin")
    with closing(sqlite3.connect(sample, isolation_level=None)) as other:
        async with writing(sample) as run:
            add(sample, "Addicts take aspirin")
            other.execute("BEGIN IMMEDIATE")
            await run.main.renew()
            await run.settle()
            assert run.text().count(BLOCKED) == 1
            assert run.said() == []
            other.execute("ROLLBACK")
            run.main._poll()
            await run.settle()
            assert run.text().count(BLOCKED) == 2


async def test_other_rules_beside_the_plan_are_followed_at_the_next_look(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Desk(acting(sample, ACTOR))) as desk:
        (amara, *_) = desk.workspace.reading.nouns("author")
        assert amara.name == ACTOR
        desk.edit("author", amara.id, amara.version, {"roles": "author, reviewer, privacy officer"})
    rules = rulebook().checker
    monkeypatch.setattr(own_rules, "pack", lambda: rules.pack)
    monkeypatch.setattr(own_rules, "checker", lambda: rules)
    add(sample, "Take aspirin")
    async with writing(sample) as run:
        assert BLOCKED in run.text()
        off = '[[off]]\nrule = "T001"\nowner = "Dr. Amara Osei"\nuntil = 2027-01-31\nwhy = "So."'
        sample.with_name("rules.toml").write_text(off, encoding="utf-8")
        run.main._poll()
        await run.settle()
        assert BLOCKED not in run.text()


async def test_how_far_the_checks_are_is_said_where_there_are_many(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes: list[Any] = []
    add(sample, "Take aspirin")
    monkeypatch.setattr(rechecking, "MANY", 3)
    monkeypatch.setattr(rechecking, "FEW", 5)
    async with writing(sample) as run:
        show = run.main.refresh_bars
        monkeypatch.setattr(
            run.main, "refresh_bars", lambda: (notes.append(run.main.rechecks.note), show())
        )
        practice = run.app.reading.noun("practice", 1)
        await run.app.write(
            lambda plan: plan.edit("practice", 1, practice.version, {"state": "Ohio"})
        )
        await run.main.renew()
        await run.settle()
        assert ("Checking posts: 5 of 16", "") in notes
        assert run.main.rechecks is not None
        assert run.main.rechecks.note == ("", "")


async def test_a_file_of_rules_that_can_not_be_used_is_told_and_hinders_nothing(
    sample: Path,
) -> None:
    add(sample, "Take aspirin")
    sample.with_name("rules.toml").write_text("[[off]", encoding="utf-8")
    async with writing(sample, (80, 24)) as run:
        assert BLOCKED in run.text()
        assert any("rules.toml beside sample.db can't be used" in each for each in run.said())
        run.app.clear_notifications()
        await run.press("3")
        page = " ".join(run.text().split())
        assert "Your own rules" in page
        assert "by the rules as they are shipped." in page
