"""A full disk is said in one sentence, loses nothing, and is survived."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from calendar_tui.model.errors import Exit, PlanError, StorageError
from calendar_tui.store.backup import back_up
from calendar_tui.store.failures import FULL, spoken_of
from calendar_tui.store.header import let_go
from calendar_tui.store.location import file_location
from calendar_tui.store.reads.runner import open_runner
from calendar_tui.store.verify import verify
from tests.store.plans import NOW, add, open_plan
from tests.store.test_failures import sqlite_error


def test_a_full_disk_keeps_what_was_saved_and_works_again_once_there_is_space(
    path: Path,
) -> None:
    with open_plan(path) as plan:
        add(plan, "one")

        def limit(pages: int) -> None:
            with plan._engine.connect() as connection:
                connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

        with closing(sqlite3.connect(path)) as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
        limit(pages)
        with pytest.raises(StorageError) as error:
            add(plan, "two", body="x" * 90_000)
        assert error.value.sentence == FULL
        assert error.value.exit is Exit.STORAGE
        assert verify(plan).problems == ()
        limit(2**30)
        assert add(plan, "two", body="x" * 90_000) == [2]
        assert verify(plan).problems == ()


def can_mount() -> bool:
    """Whether a small disk of one's own can be had."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("mount") is not None


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("no disk of one's own can be mounted here")
    yield place
    let_go()
    subprocess.run(["umount", str(place)], check=True)


def fill(disk: Path) -> Path:
    """A file that leaves no byte free on the disk; delete it to have room again."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(b"x" * 4096):
            pass
    return filler


@pytest.mark.skipif(not can_mount(), reason="needs the right to mount")
def test_a_disk_without_a_byte_free_is_full_from_the_first_save_on(
    founded: Path, small_disk: Path
) -> None:
    path = Path(shutil.copy(founded, small_disk / "plan.db"))
    filler = fill(small_disk)
    with pytest.raises(StorageError) as error, open_plan(path) as plan:
        add(plan, "one")
    assert error.value.sentence == FULL
    runner = open_runner(file_location(path))
    with runner.snapshot() as snapshot:  # reading goes on
        assert snapshot.rows("SELECT count(*) FROM post") == [(0,)]
    runner.close()
    filler.unlink()
    with open_plan(path) as plan:
        assert add(plan, "one") == [1]
        assert verify(plan).problems == ()


@pytest.mark.parametrize(
    ("name", "free", "full"),
    [
        ("SQLITE_IOERR_SHMSIZE", 0, True),
        ("SQLITE_IOERR_WRITE", 4_096, True),
        ("SQLITE_IOERR_FSYNC", 0, True),
        ("SQLITE_IOERR", 0, True),
        ("SQLITE_CANTOPEN", 0, True),
        ("SQLITE_IOERR_WRITE", 10**9, False),
        ("SQLITE_CANTOPEN", 10**9, False),
        ("SQLITE_IOERR_READ", 0, False),
        ("SQLITE_IOERR_SHORT_READ", 0, False),
    ],
)
def test_a_write_that_fails_on_a_full_disk_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch, name: str, free: int, full: bool
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(9, 9, free))
    said = spoken_of(sqlite_error(name), file_location(path))
    assert said is not None
    assert (said.sentence == FULL) is full
    assert said.exit is Exit.STORAGE


def test_a_disk_that_does_not_say_how_full_it_is_fails(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(shutil, "disk_usage", refuse)
    said = spoken_of(sqlite_error("SQLITE_IOERR_WRITE"), file_location(path))
    assert said is not None
    assert "check the disk" in said.sentence


@pytest.mark.skipif(not can_mount(), reason="needs the right to mount")
def test_a_really_full_disk_is_said_and_survived(founded: Path, small_disk: Path) -> None:
    path = Path(shutil.copy(founded, small_disk / "plan.db"))
    with open_plan(path) as plan:
        add(plan, "one")
        filler = fill(small_disk)
        with pytest.raises(StorageError) as error:
            add(plan, "two", body="x" * 90_000)
        assert error.value.sentence == FULL
        with pytest.raises(PlanError):
            back_up(plan.location, NOW)
        filler.unlink()
        assert verify(plan).problems == ()
        assert len(add(plan, "two")) == 1
