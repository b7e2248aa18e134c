"""Every connection has the same careful settings, and none makes a file by itself."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from calendar_tui.model.errors import StorageError
from calendar_tui.store.connect import connect, has_log, make_private, use_write_ahead_log
from calendar_tui.store.database import Database
from calendar_tui.store.engine import make_engine, writing
from calendar_tui.store.identity import APPLICATION_ID, SCHEMA_ORDINAL, State
from calendar_tui.store.inspecting import state_of_file
from calendar_tui.store.location import Location, file_location
from tests.store.plans import add, derive, open_plan

SETTINGS = {
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "busy_timeout": 10_000,
    "journal_mode": "wal",
    "synchronous": 2,
    "secure_delete": 1,
}


@pytest.mark.parametrize("name", SETTINGS)
def test_every_session_has_the_settings(durable: None, plan: Database, name: str) -> None:
    with plan.read() as session:
        assert session.connection().exec_driver_sql(f"PRAGMA {name}").scalar() == SETTINGS[name]
    with plan.transaction() as session:
        assert session.connection().exec_driver_sql(f"PRAGMA {name}").scalar() == SETTINGS[name]


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        connect(tmp_path / "plan.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["plan?mode=memory.db", "a#b.db", "100%.db", "ü ñ.db", "a&b=c.db"])
def test_odd_file_names_are_taken_literally(name: str, tmp_path: Path) -> None:
    place = tmp_path / name
    Database.create(file_location(place), derive).close()
    with open_plan(place) as plan:
        assert plan.location.path == place
    assert {item.name for item in tmp_path.iterdir()} == {name}


def test_a_reading_connection_can_not_write(path: Path) -> None:
    with closing(connect(path, read_only=True)) as connection:
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM post")
        assert connection.execute("SELECT count(*) FROM author").fetchone() == (2,)


def test_looking_at_a_file_gives_up_no_lock_that_a_connection_holds(path: Path) -> None:
    code = (
        "import sqlite3, sys; other = sqlite3.connect(sys.argv[1]);"
        " other.execute('CREATE TABLE more (x)'); other.close()"
    )
    with closing(connect(path)) as connection:
        use_write_ahead_log(connection)
        connection.execute("SELECT count(*) FROM author").fetchone()
        assert state_of_file(path) is State.CURRENT
        subprocess.run([sys.executable, "-c", code, str(path)], check=True)
        assert has_log(path)  # the other program saw that the file is in use
        sql = "SELECT count(*) FROM sqlite_master WHERE name = 'more'"
        assert connection.execute(sql).fetchone() == (1,)


def test_a_file_that_took_another_s_place_is_looked_at_itself(path: Path, tmp_path: Path) -> None:
    assert state_of_file(path) is State.CURRENT
    other = tmp_path / "other.db"
    other.write_bytes(b"not a plan" * 20)
    other.replace(path)
    assert state_of_file(path) is State.FOREIGN


def test_a_private_file_is_its_owner_s_alone_whatever_the_mask(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        make_private(tmp_path / "plan.db")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "plan.db").stat().st_mode) == 0o600
    with pytest.raises(FileExistsError):
        make_private(tmp_path / "plan.db")


def test_logs_have_the_plan_s_own_rights(plan: Database, path: Path) -> None:
    add(plan, "one")
    for ending in ("-wal", "-shm"):
        assert stat.S_IMODE(path.with_name(path.name + ending).stat().st_mode) == 0o600
    assert has_log(path)
    plan.close()
    assert not has_log(path)


def test_a_new_folder_is_its_owner_s_alone(tmp_path: Path) -> None:
    place = tmp_path / "new" / "folder" / "plan.db"
    Database.create(file_location(place), derive).close()
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700


def test_a_file_that_can_not_have_the_log_keeps_the_safe_old_way(tmp_path: Path) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        assert use_write_ahead_log(connection) == "memory"
    place = tmp_path / "plan.db"
    with closing(sqlite3.connect(place)) as connection, closing(sqlite3.connect(place)) as other:
        connection.execute("CREATE TABLE t (a)")
        other.execute("BEGIN")
        other.execute("SELECT * FROM t").fetchall()
        connection.execute("PRAGMA busy_timeout = 0")
        assert use_write_ahead_log(connection) == "delete"


def test_a_write_takes_its_lock_before_it_reads(plan: Database, path: Path) -> None:
    locked = pytest.raises(sqlite3.OperationalError, match="locked")
    with plan.transaction(), closing(sqlite3.connect(path, timeout=0)) as other, locked:
        other.execute("BEGIN IMMEDIATE")


def test_a_reader_sees_one_moment(plan: Database, path: Path) -> None:
    with plan.read() as session, open_plan(path) as other:
        count = "SELECT count(*) FROM post"
        assert session.connection().exec_driver_sql(count).scalar() == 0
        add(other, "one")
        assert session.connection().exec_driver_sql(count).scalar() == 0


def test_a_missing_driver_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ModuleNotFoundError("psycopg")

    monkeypatch.setattr("calendar_tui.store.engine.create_engine", missing)
    with pytest.raises(StorageError, match=r"pip install 'calendar-tui\[postgres\]'"):
        make_engine(Location("postgresql+psycopg://app@db/plan", None))


def test_a_writing_engine_shares_the_pool(plan: Database) -> None:
    assert writing(plan._engine).pool is plan._engine.pool


@pytest.mark.parametrize(
    ("application_id", "user_version", "state"),
    [
        (APPLICATION_ID, SCHEMA_ORDINAL - 1, State.OLDER),
        (APPLICATION_ID, SCHEMA_ORDINAL, State.CURRENT),
        (APPLICATION_ID, SCHEMA_ORDINAL + 1, State.NEWER),
        (APPLICATION_ID, 0, State.FOREIGN),
        (0, 1, State.FOREIGN),
        (7, 1, State.FOREIGN),
    ],
)
def test_a_file_is_known_by_its_two_numbers(
    path: Path, application_id: int, user_version: int, state: State
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {application_id}")
        connection.execute(f"PRAGMA user_version = {user_version}")
    before = {item.name for item in path.parent.iterdir()}
    assert state_of_file(path) is state
    assert {item.name for item in path.parent.iterdir()} == before


def test_a_number_that_is_still_in_the_log_counts(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA user_version = 5")
        assert state_of_file(path) is State.NEWER
