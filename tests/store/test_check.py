"""Damage is found on the day it happens, or after a program ended badly."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from calendar_tui.model.errors import DamagedError
from calendar_tui.store.backup import back_up
from calendar_tui.store.check import Watch, loose_references, quick_check, version_note
from calendar_tui.store.database import Database
from calendar_tui.store.location import Location, file_location
from tests.store.plans import NOW, add
from tests.store.test_backup import damage

TODAY = date(2026, 11, 24)


@pytest.fixture
def watch(path: Path, tmp_path: Path) -> Watch:
    return Watch(tmp_path / "state", file_location(path))


def gone_pid() -> int:
    """The number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


def test_a_sound_plan_passes_quietly(plan: Database) -> None:
    quick_check(plan.location)
    assert loose_references(plan.location) == ()


def test_a_damaged_plan_is_named_with_its_newest_backup(plan: Database, path: Path) -> None:
    add(plan, *("x" * 150 for _ in range(200)))
    backup = back_up(plan.location, NOW)
    plan.close()
    damage(path)
    with pytest.raises(DamagedError) as refused:
        quick_check(plan.location)
    assert refused.value.sentence == (
        f"{path} is damaged; nothing was changed."
        f" Newest good backup: {backup} (24 Nov 2026 15:00 UTC)."
        f" Restore it with: calendar-tui db restore '{backup}'"
    )


def test_a_reference_to_nothing_is_named(plan: Database, path: Path) -> None:
    add(plan, "one")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE post SET campaign_id = 99")
        connection.commit()
    assert loose_references(plan.location) == ("post #1 refers to a campaign that is not there.",)


def test_a_server_checks_itself() -> None:
    location = Location("postgresql+psycopg://app@db.example/plan", None)
    quick_check(location)
    assert loose_references(location) == ()


def test_a_check_is_due_once_a_day(watch: Watch) -> None:
    assert watch.begin(TODAY)
    watch.passed(TODAY)
    watch.end()
    assert not watch.begin(TODAY)
    watch.end()
    assert watch.begin(TODAY + timedelta(days=1))


def test_a_check_that_never_passed_stays_due(watch: Watch) -> None:
    assert watch.begin(TODAY)
    watch.end()
    assert watch.begin(TODAY)


def test_a_check_is_due_after_an_unclean_end(watch: Watch) -> None:
    watch.begin(TODAY)
    watch.passed(TODAY)
    watch.end()
    mark = watch._own.with_name(watch._own.name.replace(str(os.getpid()), str(gone_pid())))
    mark.write_text("")
    assert watch.begin(TODAY)
    watch.passed(TODAY)
    assert not watch.begin(TODAY)
    assert not mark.exists()


def test_another_running_program_is_no_unclean_end(watch: Watch) -> None:
    watch.begin(TODAY)
    watch.passed(TODAY)
    mark = watch._own.with_name(watch._own.name.replace(str(os.getpid()), str(os.getppid())))
    mark.write_text("")
    assert not watch.begin(TODAY)
    watch.passed(TODAY)
    assert mark.exists()


@pytest.mark.parametrize("mark", ["x", "99999999999999999999", "-1"])
def test_a_mark_that_makes_no_sense_counts_as_an_unclean_end(watch: Watch, mark: str) -> None:
    watch.begin(TODAY)
    watch.passed(TODAY)
    watch._folder.joinpath(f"{watch._key}.{mark}.open").write_text("")
    assert watch.begin(TODAY)


@pytest.mark.parametrize("stamp", ["", "[]", "{}", '{"checked": "soon"}', '{"checked": 1}'])
def test_a_stamp_that_makes_no_sense_means_a_check(watch: Watch, stamp: str) -> None:
    watch.begin(TODAY)
    watch._stamp.write_text(stamp)
    assert watch.begin(TODAY)


def test_stamps_that_can_not_be_written_stop_nobody(path: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "a file, no folder"
    blocked.write_text("")
    watch = Watch(blocked, file_location(path))
    assert watch.begin(TODAY)
    watch.passed(TODAY)
    watch.end()
    assert watch.begin(TODAY)


def test_each_plan_has_stamps_of_its_own(watch: Watch, tmp_path: Path) -> None:
    watch.begin(TODAY)
    watch.passed(TODAY)
    other = Watch(watch.state, file_location(tmp_path / "other.db"))
    assert other.begin(TODAY)


def test_the_version_is_said_with_its_known_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version", "3.40.1")
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    assert "rare fault" in version_note()
    monkeypatch.setattr(sqlite3, "sqlite_version", "3.53.4")
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 53, 4))
    assert version_note() == "SQLite 3.53.4"
