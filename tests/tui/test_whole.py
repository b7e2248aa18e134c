"""The whole app under hands that press anything, on a plan that others change meanwhile."""

import random
import re
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from calendar_tui.model.errors import StorageError
from calendar_tui.tui.commands import COMMANDS, SCREENS, WRITING, Scene, commands_at
from calendar_tui.tui.forms.choice import KeyChoice
from calendar_tui.tui.signs import UNICODE
from tests.tui.driving import Session, open_app, session
from tests.tui.samples import make_sample, reopened
from tests.tui.writing import stored, writing

RAW = re.compile(r"[\x00-\x1f\x7f-\x9f]")

SAFE = {"quit", "leave", "form.editor", "palette"}
"""Commands whose keys would end the walk, or hand the terminal to another program."""

KEYS = sorted({key for each in COMMANDS if each.id not in SAFE for key in each.key_names})

TYPED = ("f", "l", "u", "3", "space", "enter", "escape", "escape", "backspace", "y", "n")


def whole(run: Session) -> None:
    """Every line is as wide as the terminal, and nothing in it acts."""
    width, height = run.app.size
    strips = run.app.screen._compositor.render_strips()
    assert len(strips) == height
    assert {strip.cell_length for strip in strips} == {width}
    assert not RAW.search("".join(strip.text for strip in strips))


async def leave_all(run: Session) -> None:
    """Go back to the main screen by Esc alone, saying no to what is asked on the way."""
    for _ in range(8):
        if len(run.app.screen_stack) > 1:
            await run.press("n" if isinstance(run.app.screen, KeyChoice) else "escape")
    assert len(run.app.screen_stack) == 1, run.text()


@pytest.mark.parametrize("seed", [0, 1, 2, 5], ids=["usual", "wide", "wide too", "narrow"])
async def test_whatever_is_pressed_the_app_goes_on(sample: Path, seed: int) -> None:
    chance = random.Random(seed)
    size = chance.choice([(132, 40), (80, 24), (60, 20)])
    async with writing(sample, size) as run:
        for _ in range(50):
            pool = TYPED if len(run.app.screen_stack) > 1 else KEYS
            await run.pilot.press(chance.choice(pool))
            if chance.random() < 0.3:
                await run.settle()
                whole(run)
        await leave_all(run)
        run.app.clear_notifications()
        await run.press("escape", "1", "t")
        whole(run)
        assert run.app.is_running
        assert "24 today" in run.text() or "[24]" in run.text()


@pytest.mark.parametrize("seed", range(3))
async def test_wherever_is_clicked_the_app_goes_on(sample: Path, seed: int) -> None:
    chance = random.Random(seed)
    async with session(sample, (100, 30)) as run:
        for _ in range(40):
            point = (chance.randrange(100), chance.randrange(30))
            await run.pilot.click(offset=point, times=chance.choice([1, 1, 2]))
            if chance.random() < 0.2:
                await run.settle()
                whole(run)
                if len(run.app.screen_stack) > 1:
                    await run.press("escape")
        assert run.app.is_running


async def test_a_plan_that_others_change_at_every_moment_is_followed(sample: Path) -> None:
    chance = random.Random(5)
    async with session(sample) as run:
        with reopened(sample) as plan:
            for number in range(25):
                day = date(2026, 11, chance.randint(1, 30))
                plan.post(f"New {number}", day, time(9), channel_id=1, author_id=1)
                plan.change("post", chance.randint(1, 20), deleted_at="2026-11-24 10:00:00.000000")
                plan.entry(action="post.add", summary="added")
                run.main._poll()
                await run.press(chance.choice(["l", "h", "tab", "L", "H", "2", "1", "j", "space"]))
                await run.settle()
                whole(run)
        await run.press("escape", "2", "end")
        count = len(stored(sample))
        assert f"{count} of {count}" in run.screen()[0]


async def test_two_people_at_one_plan_see_each_other(sample: Path) -> None:
    june = {"actor": "June Park", "signs": UNICODE}  # the terminal is the first one's
    async with writing(sample) as one, writing(sample, **june) as other:
        await one.press("l", "greater_than_sign")
        other.main._poll()
        await other.settle()
        await other.press("l", "l")
        assert "Ice and falls" in other.text()
        await other.press("tab", "d")
        one.app.clear_notifications()  # the move was told with the post's title
        one.main._poll()
        await one.settle()
        assert "Ice and falls" not in one.text()


async def test_every_command_of_a_screen_is_done_by_somebody(sample: Path) -> None:
    async with session(sample) as run:
        for screen, _ in SCREENS:
            run.main.switch(screen)
            await run.settle()
            undone = {each.id for each in commands_at(run.main.scene)} - set(run.main.handlers())
            assert not undone, screen


async def test_every_scene_has_screens(sample: Path) -> None:
    async with session(sample) as run:
        for screen, _ in SCREENS:
            run.main.switch(screen)
            await run.settle()
        assert {view.scene for view in run.main.views.values()} | WRITING == set(Scene)


async def test_the_first_frame_needs_nothing_that_was_not_read_before(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app(sample)

    def gone(*_: Any, **__: Any) -> Any:
        raise StorageError("The plan is out of reach.")

    for name in ("lines", "directory", "newest", "posts", "nouns"):
        monkeypatch.setattr(app.reading, name, gone)
    async with app.run_test(size=(132, 40)) as pilot:
        strips = app.screen._compositor.render_strips()
        text = "\n".join(strip.text for strip in strips)
        assert "Thanksgiving: when to call us" in text
        assert "Riverside Family Clinic" in text
        await pilot.pause()
        assert app.is_running
    app.reading.close()


@pytest.mark.parametrize("week_start", [0, 5, 6])
@pytest.mark.parametrize("clock_12h", [0, 1])
async def test_the_practice_decides_on_clock_and_week(
    tmp_path: Path, week_start: int, clock_12h: int
) -> None:
    path = make_sample(tmp_path / "plan.db", week_start=week_start, clock_12h=clock_12h)
    async with session(path, (132, 40)) as run:
        names = run.screen()[1].split()[:7]
        assert names[0] == {0: "Monday", 5: "Saturday", 6: "Sunday"}[week_start]
        assert ("12:30 pm" in run.text()) is bool(clock_12h)
        await run.press("2")
        assert ("12:30 pm" in run.text()) is bool(clock_12h)
        whole(run)


async def test_changing_the_practice_is_seen_at_once(sample: Path) -> None:
    async with session(sample, (132, 40)) as run:
        with reopened(sample) as plan:
            plan.change("practice", 1, week_start=6, clock_12h=1)
            plan.entry(action="practice.edit", summary="edited")
        run.main._poll()
        await run.settle()
        assert run.screen()[1].split()[0] == "Sunday"
        assert "8:00 am" in run.text()


async def test_any_month_is_shown(sample: Path) -> None:
    days = ("2028-02-29", "2027-02-01", "2026-05-31", "1970-01-01", "2200-12-31", "2026-10-26")
    async with session(sample, (80, 24)) as run:
        for day in days:
            await run.press("g")
            await run.type(day)
            whole(run)
            for key in ("H", "L", "K", "J", "home", "end", "h", "l", "k", "j"):
                await run.press(key)
                whole(run)
