"""Starting the app on a plan: what is read before the first frame, and who acts."""

import gc
import os
from pathlib import Path

import pytest

from calendar_tui.model.errors import InvalidError, StorageError
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.places import file_location, state_dir
from calendar_tui.tui.app import CalendarApp
from calendar_tui.tui.start import run_app
from tests.tui.driving import NOW

CLOCK = FixedClock(NOW)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[CalendarApp]:
    """The apps that were run, without a terminal."""
    apps: list[CalendarApp] = []

    def run(self: CalendarApp) -> None:
        apps.append(self)

    monkeypatch.setattr(CalendarApp, "run", run)
    return apps


def start(path: Path, **options: str) -> int:
    return run_app(file_location(path), clock=CLOCK, environ=os.environ, **options)


def test_the_first_month_is_read_before_anything_is_drawn(
    sample: Path, started: list[CalendarApp]
) -> None:
    assert start(sample) == 0
    (app,) = started
    assert len(app._first.posts) == 25
    assert app._first.directory.practice.name == "Riverside Family Clinic"


def test_a_plan_that_is_not_there_is_told_before_anything_is_drawn(
    tmp_path: Path, started: list[CalendarApp]
) -> None:
    with pytest.raises(StorageError):
        start(tmp_path / "nothing.db")
    assert started == []


def test_who_acts_is_known_to_the_plan_or_nothing_is_drawn(
    sample: Path, started: list[CalendarApp]
) -> None:
    with pytest.raises(InvalidError, match="Osei"):
        start(sample, named="Oseii")
    assert started == []
    start(sample, named="osei")
    assert len(started) == 1


def test_the_theme_is_the_one_asked_for_else_the_one_remembered(
    sample: Path, started: list[CalendarApp]
) -> None:
    start(sample, theme="nord")
    started[0].memory.keep("theme", "gruvbox")
    assert (state_dir(os.environ) / "app.json").exists()
    start(sample)
    assert [app.theme for app in started] == ["nord", "gruvbox"]


def test_the_garbage_collector_works_again_whatever_happens(
    sample: Path, tmp_path: Path, started: list[CalendarApp]
) -> None:
    start(sample)
    assert gc.isenabled()
    with pytest.raises(StorageError):
        start(tmp_path / "nothing.db")
    assert gc.isenabled()
