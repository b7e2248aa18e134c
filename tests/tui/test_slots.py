"""Open slots at the keyboard: they stand among the posts, and each becomes one."""

from datetime import date
from pathlib import Path

import pytest

from calendar_tui.model.nouns import NOUNS
from calendar_tui.service import saving
from calendar_tui.service.forms import parse
from tests.cli.clinic import acting
from tests.tui.driving import Session
from tests.tui.forms.forming import add_post, clinic, fill, form, post_of, rows_of, running, words


@pytest.fixture
def tips(tmp_path: Path) -> Path:
    """A clinic with a series of every Tuesday at nine, today's slot the first."""
    path = clinic(tmp_path)
    raw = {"name": "Tips", "rule": "every tue", "clock": "11:00", "channel": "instagram"}
    with acting(path, "Ana Ruiz") as plan:
        values = parse(NOUNS["series"], raw, plan.reader(), new=True).checked()
        saving.add(plan, "series", values)
    return path


def series(path: Path) -> dict[str, tuple[str, list[str]]]:
    """Rule and skipped days of each series, by name."""
    return {name: (row["rule"], row["exceptions"]) for name, row in rows_of(path, "series").items()}


async def test_enter_on_a_slot_writes_its_post_and_delete_opens_it_again(tips: Path) -> None:
    async with running(tips) as run:
        assert run.main.posts is not None
        assert "open slot" in run.text()
        await run.press("e")
        await fill(run, "title", "Wash your hands")
        await run.press("ctrl+s", "escape")
        post = post_of(tips, 1)
        assert (post.series, post.original_day) == ("tips", date(2026, 11, 24))
        assert (post.title, str(post.clock)) == ("Wash your hands", "11:00:00")
        assert run.main.posts.slot is None
        await run.press("d")
        assert run.main.posts.slot is not None
        await run.press("u")
        assert run.main.posts.slot is None


async def test_a_slot_is_skipped_by_delete_and_brought_back_by_repeat(tips: Path) -> None:
    async with running(tips) as run:
        assert run.main.posts is not None
        await run.press("d")
        assert run.said() == ["Skipped Tue 24 Nov 2026 of Tips. u brings it back."]
        assert run.main.posts.slot is None
        await run.press("j", "r", "down", "down", "down", "enter", "enter")
        assert series(tips)["Tips"][1] == []
        await run.press("u", "u")
        assert series(tips)["Tips"][1] == []


async def test_this_and_following_are_changed_in_the_series_own_form(tips: Path) -> None:
    async with running(tips, (100, 30)) as run:
        await run.press("j", "r", "down", "enter")
        assert form(run).sheet.since == date(2026, 12, 1)
        await fill(run, "rule", "every thu")
        await run.press("ctrl+s")
        assert "stays as it is until Mon 30 Nov 2026" in " ".join(run.text().split())
        await run.press("y")
        assert series(tips) == {
            "Tips": ("FREQ=WEEKLY;BYDAY=TH", []),
            "Tips until 30 Nov 2026": ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261130", []),
        }
        await run.press("u")
        assert series(tips) == {"Tips": ("FREQ=WEEKLY;BYDAY=TU", [])}


async def test_all_slots_are_changed_and_posts_that_no_longer_fit_may_move(tips: Path) -> None:
    add_post(tips, title="Hands", at="1 dec 11:00", series="tips", original_day="1 dec")
    async with running(tips, (100, 30)) as run:
        await run.press("j", "r", "down", "enter")
        await fill(run, "clock", "12:00")
        await run.press("ctrl+s")
        assert "#1 Hands, Tue 1 Dec 2026 11:00 to Tue 1 Dec" in words(run)
        await run.press("y")
        assert str(post_of(tips, 1).clock) == "12:00:00"


async def test_a_post_is_made_to_repeat_as_it_is_said_back(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path, at="24 nov 17:00")
    async with running(path) as run:
        await run.press("r", *"every thu")
        assert "Tue 24 Nov 2026 is not one of: every Thu" in " ".join(run.text().split())
        await run.press("ctrl+u", *"weekly 3 times")
        assert "then Tue 1 Dec 2026, Tue 8 Dec 2026" in " ".join(run.text().split())
        await run.press("enter")
    assert series(path) == {"Flu shots": ("FREQ=WEEKLY;BYDAY=TU;COUNT=3", [])}
    assert post_of(path, 1).series == "flu-shots"


async def test_a_post_goes_to_the_next_free_time_of_its_channel(tips: Path) -> None:
    add_post(tips, title="Free", at="24 nov 8:00")
    with acting(tips, "Ana Ruiz") as plan:
        values = parse(NOUNS["channel"], {"slots": "tue 11:00, thu 9:00"}, plan.reader()).checked()
        saving.edit(plan, "channel", 1, None, values)
    async with running(tips) as run:
        await run.press("M")
        assert run.said() == ["Moved post #1 Free to Thu 26 Nov 2026 09:00."]
        await open_agenda(run)
        assert "open slot" in run.text()
    assert str(post_of(tips, 1).day) == "2026-11-26"


async def open_agenda(run: Session) -> None:
    """Show the agenda."""
    await run.press("2")


async def test_a_time_that_clocks_leave_out_is_told_while_it_is_typed(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("8", *(["right_square_bracket"] * 3), "a")
        await fill(run, "name", "Early")
        await fill(run, "rule", "every sun")
        await fill(run, "clock", "2:30")
        assert "14 Mar 2027" in words(run)
        await run.press("ctrl+s")
        assert any("14 Mar 2027" in said for said in run.said())
