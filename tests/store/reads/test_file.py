"""Opening a plan's file to look at: what it must be, who else may use it meanwhile."""

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import time
from pathlib import Path
from threading import Barrier, Event, Thread

import pytest

from calendar_tui.model.errors import DamagedError, Exit, NewerError, StorageError
from calendar_tui.store.identity import APPLICATION_ID, REVISIONS, SCHEMA_ORDINAL, Schema
from calendar_tui.store.inspecting import state_of_connection, state_of_file
from calendar_tui.store.location import file_location
from calendar_tui.store.reads.file import KEPT
from calendar_tui.store.reads.runner import OlderPlanError, StoppedError, open_runner
from tests.plans import PlanFile, make_plan
from tests.store.reads.asking import TODAY, ids


def opened(path: Path) -> None:
    """Open and close what lies at ``path``."""
    open_runner(file_location(path)).close()


def test_a_missing_plan_is_answered_with_how_to_make_one(tmp_path):
    with pytest.raises(StorageError, match=r"does not exist; make a plan there with: calendar-t"):
        opened(tmp_path / "plan.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_and_a_missing_folder_are_told_apart(tmp_path):
    with pytest.raises(StorageError, match="is a folder"):
        opened(tmp_path)
    with pytest.raises(StorageError, match=r"the folder .* does not exist"):
        opened(tmp_path / "no" / "plan.db")


@pytest.mark.parametrize("content", [b"hello, this is no database at all " * 40, b"x"])
def test_a_file_that_is_something_else_is_left_alone(tmp_path, content):
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(DamagedError, match="is not a calendar-tui plan; nothing was changed"):
        opened(path)
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]


def test_an_empty_file_holds_no_plan(tmp_path):
    (tmp_path / "plan.db").touch()
    with pytest.raises(DamagedError, match="there is no plan in it"):
        opened(tmp_path / "plan.db")


@pytest.mark.parametrize(
    ("pragma", "error", "code"),
    [
        (f"user_version = {SCHEMA_ORDINAL + 1}", NewerError, Exit.NEWER),
        ("application_id = 7", DamagedError, Exit.DAMAGED),
        ("application_id = 0", DamagedError, Exit.DAMAGED),
        ("user_version = 0", DamagedError, Exit.DAMAGED),
    ],
)
def test_the_file_s_header_says_whether_it_may_be_read(plan, location, pragma, error, code):
    plan.connection.execute(f"PRAGMA {pragma}")
    with pytest.raises(error) as raised:
        opened(plan.path)
    assert raised.value.exit is code
    assert str(plan.path) in raised.value.sentence


def test_a_plan_of_an_older_version_has_a_signal_of_its_own(plan, monkeypatch):
    newer = Schema(revisions=(*REVISIONS, "9999"))
    for tells in (state_of_file, state_of_connection):
        monkeypatch.setattr(tells, "__defaults__", (newer,))
    with pytest.raises(OlderPlanError, match="older version of calendar-tui"):
        opened(plan.path)


def test_a_damaged_file_is_named_when_it_is_read(tmp_path):
    path = make_plan(tmp_path / "plan.db", 500)
    with path.open("r+b") as file:
        file.seek(8_192)
        file.write(b"\xff" * 150_000)
    with pytest.raises(DamagedError, match="is damaged"):
        ids(open_runner(file_location(path)))


def test_the_write_ahead_log_may_be_there_or_not(tmp_path):
    for wal in (True, False):
        path = tmp_path / f"{wal}.db"
        with PlanFile(path, wal=wal) as plan:
            plan.post("Here", TODAY)
            runner = open_runner(file_location(path))
            assert ids(runner) == [1]
            runner.close()


def test_nothing_can_be_written(plan, location):
    runner = open_runner(location)
    with pytest.raises(StorageError), runner.snapshot() as snapshot:
        snapshot.rows("DELETE FROM post")
    with runner.snapshot() as snapshot:
        assert snapshot.rows("PRAGMA query_only") == [(1,)]
    runner.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_plan_in_a_folder_that_is_read_only_can_be_read(tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    with PlanFile(folder / "plan.db") as plan:
        plan.post("Here", TODAY)
    folder.chmod(0o500)
    try:
        assert ids(open_runner(file_location(folder / "plan.db"))) == [1]
    finally:
        folder.chmod(0o700)


def test_a_snapshot_sees_one_moment_while_others_save(plan, location):
    plan.post("One", TODAY)
    runner = open_runner(location)
    with runner.snapshot() as snapshot:
        assert snapshot.rows("SELECT count(*) FROM post") == [(1,)]
        plan.post("Two", TODAY)
        assert snapshot.rows("SELECT count(*) FROM post") == [(1,)]
    assert len(ids(runner)) == 2
    runner.close()


def test_a_snapshot_does_not_keep_others_from_saving(plan, location):
    runner = open_runner(location)
    with runner.snapshot() as snapshot:
        snapshot.rows("SELECT * FROM post")
        plan.post("Saved meanwhile", TODAY)
    assert ids(runner) == [1]
    runner.close()


def test_many_threads_read_at_once(plan, location):
    for number in range(20):
        plan.post(f"Post {number}", TODAY, time(number))
    runner = open_runner(location)
    together = Barrier(8, timeout=30)

    def read(_: int) -> list[int]:
        with runner.snapshot() as snapshot:
            together.wait()
            return [row[0] for row in snapshot.rows("SELECT id FROM post ORDER BY id")]

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(read, range(8)))
    assert found == [list(range(1, 21))] * 8
    assert len(runner._idle) == KEPT
    runner.close()


ENDLESS = """WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter)
SELECT count(*) FROM counter"""


def test_what_takes_too_long_can_be_stopped_from_another_thread(plan, location):
    runner = open_runner(location)
    begun, said = Event(), []

    def read() -> None:
        try:
            with runner.snapshot() as snapshot:
                begun.set()
                snapshot.rows(ENDLESS)
        except StoppedError as error:
            said.append(error.sentence)

    reader = Thread(target=read)
    reader.start()
    assert begun.wait(30)
    while reader.is_alive():
        runner.interrupt()
        reader.join(0.01)
    assert said == ["Reading was stopped."]
    plan.post("Read after that", TODAY)
    assert ids(runner) == [1]
    runner.close()


def test_a_closed_plan_is_read_no_more(plan, location):
    runner = open_runner(location)
    with runner.snapshot() as snapshot:
        runner.close()
        assert snapshot.rows("SELECT 1") == [(1,)]
    with pytest.raises(StoppedError, match="is closed already"), runner.snapshot():
        pass
    assert runner._idle == []
    runner.close()


def test_an_error_leaves_the_connection_fit_for_the_next_question(plan, location):
    runner = open_runner(location)
    for _ in range(KEPT + 3):
        with pytest.raises(StorageError), runner.snapshot() as snapshot:
            snapshot.rows("SELECT nothing FROM nowhere")
    assert ids(runner) == []
    assert len(runner._idle) == 1
    runner.close()


def test_a_large_answer_comes_in_pieces(plan, location):
    for number in range(7):
        plan.post(f"Post {number}")
    runner = open_runner(location)
    with runner.snapshot() as snapshot:
        pieces = list(snapshot.batches("SELECT id FROM post ORDER BY id", {}, 3))
    assert [len(piece) for piece in pieces] == [3, 3, 1]
    runner.close()


def test_the_tests_own_files_are_what_the_program_takes_for_a_plan(plan):
    read = sqlite3.connect(plan.path)
    assert read.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    read.close()
