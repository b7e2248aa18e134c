"""A noun's rows as a table: names stand out, what was put away steps back."""

from pathlib import Path

import pytest

from calendar_tui.model.nouns import CAMPAIGN, CHANNEL
from calendar_tui.tui.commands import SCREENS
from calendar_tui.tui.lists.view import NOUN_OF, ListView
from tests.tui.driving import Session, session
from tests.tui.samples import reopened

PAGES = {"month", "agenda", "health", "plan", "coverage", "year"}
"""Screens that list no noun."""


def view(run: Session) -> ListView:
    shown = run.main.view
    assert isinstance(shown, ListView)
    return shown


def test_every_list_has_its_noun() -> None:
    assert NOUN_OF["channels"] is CHANNEL
    assert NOUN_OF["campaigns"] is CAMPAIGN
    assert {key for key, _ in SCREENS} - PAGES <= set(NOUN_OF)


@pytest.mark.parametrize("width", [40, 60, 80, 132, 200])
async def test_names_stand_above_their_columns(sample: Path, width: int) -> None:
    async with session(sample, (width, 24)) as run:
        await run.press("6")
        head, row = run.screen()[1], run.screen()[2]
        assert head.index("Name") == row.index("Facebook page") == 2
        if "Network" in head:
            assert head.index("Network") == row.index("facebook")


async def test_columns_without_room_are_left_out_from_the_right(sample: Path) -> None:
    async with session(sample, (40, 24)) as run:
        await run.press("8")
        assert "Flu season" in run.text()
        assert "Brief" not in run.screen()[1]


async def test_the_head_follows_the_rows(sample: Path) -> None:
    async with session(sample, (80, 24)) as run:
        await run.press("6")
        before = run.screen()[1].index("Network")
        with reopened(sample) as plan:
            plan.named("channel", "A channel with quite a long name", network="blog")
            plan.entry(action="channel.add", summary="added")
        run.main._poll()
        await run.settle()
        assert run.screen()[1].index("Network") > before


async def test_retired_rows_come_last_and_only_on_demand(sample: Path) -> None:
    with reopened(sample) as plan:
        plan.change("channel", 1, retired_at="2026-11-01 00:00:00.000000")
    async with session(sample) as run:
        await run.press("6")
        assert [row.name for row in view(run)._table.rows][-1] == "Newsletter"
        await run.press("R")
        assert [row.name for row in view(run)._table.rows][-1] == "Facebook page"
        await run.press("end")
        assert view(run).row is not None
        assert view(run).row.retired  # type: ignore[union-attr]


async def test_letters_and_retired_are_kept_while_one_is_elsewhere(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("6", "slash")
        await run.type("inst")
        await run.press("1", "6")
        assert "Only with: inst" in run.text()
        assert "Facebook page" not in run.text()


async def test_the_line_above_counts_rows(sample: Path) -> None:
    async with session(sample, (150, 30)) as run:
        await run.press("7")
        assert "3 people" in run.screen()[0]
        await run.press("slash")
        await run.type("june")
        assert "1 person " in run.screen()[0]
        await run.press("6")
        assert "5 channels" in run.screen()[0]
        await run.press("slash")
        await run.type("inst")
        assert "1 channel " in run.screen()[0]


async def test_what_is_on_no_row_says_so(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("6", "slash")
        await run.type("zzz")
        assert "No channels with these letters." in run.text()
        assert "a adds one" not in run.text()


async def test_a_list_without_rows_says_how_to_have_one(sample: Path) -> None:
    with reopened(sample) as plan:
        plan.connection.execute("DELETE FROM campaign")
    async with session(sample) as run:
        await run.press("8")
        assert "No campaigns yet. a adds one." in run.text()
