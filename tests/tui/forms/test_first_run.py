"""The first run: five questions, and a plan that can be opened."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from calendar_tui.model.errors import StorageError
from calendar_tui.model.terms import Origin, ReviewMode, Role
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.places import file_location
from calendar_tui.service.workspace import open_workspace
from calendar_tui.tui.forms.first_run import FirstRun, FirstRunApp, make_plan
from tests.screens import lines
from tests.tui.driving import NOW

ZONE = "America/Chicago"


@dataclass
class Run:
    """The questions on the screen."""

    app: FirstRunApp
    pilot: Pilot[Any]
    path: Path

    async def press(self, *keys: str) -> None:
        """Press keys and wait for what they do."""
        await self.pilot.press(*keys)
        for worker in list(self.app.workers):
            if worker.group == "save" and worker.is_running:
                await worker.wait()
        await self.pilot.pause()

    def text(self) -> str:
        """What is shown, on one line."""
        return " ".join(" ".join(lines(self.app)).split())

    @property
    def form(self) -> FirstRun:
        """The form."""
        assert isinstance(self.app.screen, FirstRun)
        return self.app.screen


@asynccontextmanager
async def asking(
    folder: Path, zone: str = ZONE, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Run]:
    """The five questions about a plan in ``folder``."""
    path = folder / "new" / "plan.db"
    environ = {"XDG_STATE_HOME": str(folder / "state")}

    def make(answers: Any) -> None:
        make_plan(answers, file_location(path), clock=FixedClock(NOW), environ=environ)

    app = FirstRunApp(make, zone=zone, place=str(path))
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield Run(app, pilot, path)


def keys(*words: str) -> list[str]:
    """Words typed into one field after another."""
    typed: list[str] = []
    for word in words:
        typed += [*word, "tab"]
    return typed[:-1]


ANSWERS = keys("Elm [Street] Clinic", "", "Ana Ruiz, Ben Ito", "insta, face", "New parents, All")


async def test_five_answers_make_a_plan(tmp_path: Path) -> None:
    async with asking(tmp_path) as run:
        await run.press(*ANSWERS, "ctrl+s")
        assert run.app.return_value is True
    with open_workspace(
        file_location(run.path),
        clock=FixedClock(NOW),
        environ={"XDG_STATE_HOME": str(tmp_path / "state")},
        origin=Origin.CLI,
    ) as plan:
        names = plan.directory()
        assert plan.acting().name == "Ana Ruiz"
        assert (names.practice.name, names.practice.zone) == (
            "Elm [Street] Clinic",
            ZONE,
        )
        assert names.practice.review is ReviewMode.FOUR_EYES
        assert [each.name for each in names.channels.values()] == ["Facebook", "Instagram"]
        assert [each.name for each in names.audiences.values()] == ["New parents", "All"]
        ben = next(each for each in names.authors.values() if each.name == "Ben Ito")
        assert ben.roles == {Role.AUTHOR, Role.REVIEWER}


async def test_the_machines_zone_is_there_already_and_can_be_changed(tmp_path: Path) -> None:
    async with asking(tmp_path, zone="America/Denver") as run:
        assert "America/Denver" in run.text()
        await run.press("tab", *"los")
        assert "America/Los_Angeles ↑↓" in run.text()
        await run.press("down", "tab")
        assert run.form.content["zone"] == "America/Los_Angeles"


async def test_what_is_missing_is_said_beside_it(tmp_path: Path) -> None:
    async with asking(tmp_path, zone="") as run:
        await run.press(*"Elm Clinic", "tab", *"nowhere", "ctrl+s")
        assert run.form.here is not None
        assert run.form.here.spec.name == "zone"
        assert "! People" in run.text()
        assert run.app.is_running
    assert not run.path.exists()


async def test_leaving_without_a_plan_makes_none(tmp_path: Path) -> None:
    async with asking(tmp_path) as run:
        await run.press("escape")
        assert run.app.return_value is False
    assert not run.path.exists()


async def test_leaving_asks_once_something_is_typed(tmp_path: Path) -> None:
    async with asking(tmp_path) as run:
        await run.press(*"Elm", "escape")
        assert "Save the changes to new plan Elm?" in run.text()
        await run.press("n")
        assert run.app.return_value is False
    assert not run.path.exists()


async def test_a_plan_that_cannot_be_made_is_told_and_the_answers_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with asking(tmp_path) as run:

        def full(_answers: Any) -> None:
            raise StorageError("Not saved: the disk is full.")

        monkeypatch.setattr(run.form, "_maker", full)
        await run.press(*ANSWERS, "ctrl+s")
        assert "the disk is full" in run.text()
        assert run.form.content["people"] == "Ana Ruiz, Ben Ito"
        assert run.app.is_running


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (132, 40)])
async def test_all_five_questions_are_in_view(tmp_path: Path, size: tuple[int, int]) -> None:
    async with asking(tmp_path, size=size) as run:
        for label in ("Practice", "Time zone", "People", "Networks", "Readers"):
            assert label in run.text()
        assert "Five answers make a plan" in run.text()
        assert "calendar-tui demo" in run.text()
