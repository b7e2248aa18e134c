"""A running app: sizes, other people's changes, time going by, and leaving."""

import asyncio
import threading
import time as clocks
from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from calendar_tui.model.errors import BusyError, StorageError
from calendar_tui.service.clock import FixedClock
from calendar_tui.tui.actions import Done
from calendar_tui.tui.commands import SCREENS
from tests.screens import resize
from tests.tui.driving import NOW, session
from tests.tui.samples import reopened
from tests.tui.writing import titled, writing

# Sizes

SIZES = ((132, 40), (1, 1), (80, 24), (39, 12), (40, 12), (60, 20), (200, 3), (3, 60), (132, 40))


@pytest.mark.parametrize("keys", [(), ("2",), ("4",), ("question_mark",), ("g",)])
async def test_a_terminal_may_become_any_size_and_come_back(
    sample: Path, keys: tuple[str, ...]
) -> None:
    async with session(sample, SIZES[0]) as run:
        await run.press(*keys)
        before = run.screen()
        for size in SIZES[1:]:
            await resize(run.pilot, *size)
            await run.settle()
            assert len(run.screen()) == size[1]
        assert run.screen() == before


async def test_too_small_a_terminal_says_what_it_needs(sample: Path) -> None:
    async with session(sample, (39, 24)) as run:
        assert run.screen()[0] == "Too small: needs 40 x 12"
        await run.press("2", "j", "1")
        await resize(run.pilot, 80, 24)
        await run.settle()
        assert "Nov 2026" in run.screen()[0]


# Others' changes


async def test_what_someone_else_changes_is_seen(sample: Path) -> None:
    async with session(sample) as run:
        with reopened(sample) as plan:
            plan.post("From elsewhere", date(2026, 11, 24), time(7), channel_id=1, author_id=1)
            plan.change("practice", 1, name="Renamed Clinic")
            plan.entry(action="post.add", summary="added")
        run.main._poll()
        await run.settle()
        assert "From elsewhere" in run.text()
        assert "Renamed Clinic" in run.screen()[0]
        await run.press("2")
        assert "From elsewhere" in run.text()


async def test_nothing_is_read_again_while_nothing_changes(sample: Path) -> None:
    async with session(sample) as run:
        asked: list[str] = []
        reading: Any = run.app.reading
        for name in ("directory", "lines", "nouns"):
            monitored = getattr(reading, name)

            def counted(*args: Any, name: str = name, call: Any = monitored) -> Any:
                asked.append(name)
                return call(*args)

            setattr(reading, name, counted)
        run.main._poll()
        run.main._tick()
        await run.settle()
        assert asked == []


async def test_what_hinders_looking_is_said_once(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with session(sample) as run:

        def gone() -> int:
            raise StorageError("The plan is out of reach.")

        monkeypatch.setattr(run.app.reading, "newest", gone)
        for _ in range(3):
            run.main._poll()
            await run.settle()
        assert run.said() == ["The plan is out of reach."]


async def test_a_change_of_ones_own_is_shown_at_once_with_its_marks_gone(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("l", "space", "d")
        assert "Ice and falls" not in run.text().replace(run.said()[-1], "")
        assert "marked" not in run.text()


# Time


async def test_a_post_becomes_missed_while_one_looks_at_it(sample: Path) -> None:
    clock = FixedClock(NOW)
    async with session(sample, clock=clock) as run:
        assert "● scheduled · Instagram" in run.text()
        clock.instant = NOW + timedelta(hours=4)
        run.main._tick()
        await run.settle()
        assert "! missed · Instagram" in run.text()
        await run.press("2")
        assert "! missed     ig" in run.text()


async def test_a_new_day_is_today(sample: Path) -> None:
    clock = FixedClock(NOW)
    async with session(sample, (80, 24), clock=clock) as run:
        clock.instant = NOW + timedelta(days=1)
        run.main._tick()
        await run.settle()
        assert "25 today" in run.text()
        await run.press("t")
        assert "Wednesday 25 November" in run.text()


def test_no_timer_is_faster_than_it_need_be() -> None:
    from calendar_tui.tui.main import POLL, TICK

    assert POLL >= 5
    assert TICK >= 60


# Waiting and leaving


class Stuck:
    """Actions that wait until they are let go."""

    actor = "Dr. Amara Osei"

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.begun = threading.Event()

    def kept(self) -> tuple[()]:
        """No text was left unsaved."""
        return ()

    def keep_checks(self, batch: Any) -> bool:
        """Keep nothing."""
        return True

    def delete(self, ids: Any) -> Done:
        """Wait."""
        self.begun.set()
        self.gate.wait(20)
        return Done("Deleted.")

    def close(self) -> None:
        """Nothing to let go of."""


async def until(happened: Callable[[], bool], seconds: float = 5) -> None:
    """Wait until something has happened, or for so long."""
    end = clocks.monotonic() + seconds
    while not happened() and clocks.monotonic() < end:
        await asyncio.sleep(0.01)


async def test_keys_act_while_a_save_takes_long(sample: Path) -> None:
    stuck: Any = Stuck()
    async with session(sample, actions=lambda: stuck) as run:
        try:
            await run.pilot.press("d")
            await asyncio.to_thread(stuck.begun.wait, 5)
            await run.pilot.press("2")
            await until(lambda: run.main.current == "agenda")
            assert run.main.current == "agenda"
            assert not stuck.gate.is_set()
        finally:
            stuck.gate.set()


async def test_leaving_does_not_wait_for_a_stuck_save(sample: Path) -> None:
    stuck: Any = Stuck()
    try:
        async with session(sample, actions=lambda: stuck) as run:
            await run.pilot.press("d")
            await asyncio.to_thread(stuck.begun.wait, 5)
            begun = clocks.monotonic()
            await run.pilot.press("ctrl+q")
            await until(lambda: run.app._exit)
        assert clocks.monotonic() - begun < 2
    finally:
        stuck.gate.set()


@pytest.mark.parametrize("keys", [("q",), ("ctrl+q",), ("2", "q", "q"), ("3", "ctrl+q")])
async def test_the_program_is_left(sample: Path, keys: tuple[str, ...]) -> None:
    async with session(sample) as run:
        for key in keys:
            await run.pilot.press(key)
            await run.pilot.pause()
        await run.pilot.pause()
        assert run.app._exit


async def test_q_goes_back_before_it_leaves(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("3", "q")
        assert run.main.current == "month"
        await run.press("space", "q")
        assert "marked" not in run.text()
        assert not run.app._exit


async def test_control_c_says_how_to_leave(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("ctrl+c")
        assert run.said() == ["^q leaves the program."]


# When the plan refuses


async def test_a_plan_that_cannot_be_opened_for_changes_is_still_shown(sample: Path) -> None:
    def refused() -> Any:
        raise BusyError("Someone else's save is taking too long; try again.")

    async with session(sample, actions=refused) as run_:
        assert "Thanksgiving" in run_.text()


async def test_reading_that_fails_is_told_and_the_app_goes_on(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with session(sample) as run:

        def broken(*_: Any) -> Any:
            raise StorageError("The plan is out of reach.")

        monkeypatch.setattr(run.app.reading, "lines", broken)
        await run.press("K")
        assert "The plan is out of reach." in run.said()
        assert "2025" in run.screen()[0]


async def test_screens_are_gone_through_with_brackets(sample: Path) -> None:
    async with session(sample) as run:
        seen = []
        names = [key for key, _ in SCREENS]
        for _ in names:
            await run.press("right_square_bracket")
            seen.append(run.main.current)
        assert seen == [*names[1:], "month"]
        await run.press("left_square_bracket")
        assert run.main.current == names[-1]


async def test_a_screen_keeps_its_place(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("2", "home", "j", "1", "2")
        assert "2 of 26" in run.screen()[0]


async def test_a_keymap_of_ones_own_is_used_and_shown(sample: Path) -> None:
    async with writing(sample, keymap={"post.delete": "x", "goto": "Z", "undo": "z"}) as run:
        assert "z Undo" in run.screen()[-1]
        await run.press("l", "x")
        assert titled(sample, "Ice and falls: a checklist") == []
        await run.press("d")
        assert titled(sample, "Ice and falls: a checklist") == []
        await run.press("z", "question_mark", *"delete")
        assert "  x  " in run.text()


async def test_two_keys_can_change_places(sample: Path) -> None:
    keymap = {"post.delete": "D", "post.duplicate": "d,delete"}
    async with writing(sample, keymap=keymap) as run:
        await run.press("l", "d")
        assert len(titled(sample, "Ice and falls: a checklist")) == 2
        await run.press("D")
        assert len(titled(sample, "Ice and falls: a checklist")) == 1
