"""A save that has to wait for another says so, once, and then goes on."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from calendar_tui.model.errors import BusyError, PlanError
from calendar_tui.store import connect as connecting
from calendar_tui.store import engine
from calendar_tui.store.database import Database
from calendar_tui.store.location import file_location
from tests.store.plans import add, derive


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits long in a test."""
    monkeypatch.setattr(engine, "PATIENCE", 5)
    monkeypatch.setattr(connecting, "BUSY_TIMEOUT", 40)


def test_a_save_that_waits_says_so_and_goes_on_when_the_other_is_done(path: Path) -> None:
    said: list[str] = []
    with closing(sqlite3.connect(path, isolation_level=None)) as other:

        def let_go() -> None:
            """What a front end does is say it; here the other one ends as well."""
            said.append("waiting")
            other.execute("ROLLBACK")

        with Database.open(file_location(path), derive, waiting=let_go) as plan:
            assert add(plan, "one") == [1]
            assert said == []
            other.execute("BEGIN IMMEDIATE")
            assert add(plan, "two") == [2]
            assert said == ["waiting"]
            with plan.read() as session:
                timeout = session.connection().exec_driver_sql("PRAGMA busy_timeout").scalar()
            assert timeout == 40


def test_a_save_that_waits_too_long_says_that_too(path: Path) -> None:
    said: list[str] = []
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as other,
        Database.open(file_location(path), derive, waiting=lambda: said.append("w")) as plan,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError):
            add(plan, "one")
        assert said == ["w"]
        other.execute("ROLLBACK")
        assert add(plan, "one") == [1]
        assert said == ["w"]


def test_another_failure_is_no_waiting(path: Path) -> None:
    said: list[str] = []
    with Database.open(file_location(path), derive, waiting=lambda: said.append("w")) as plan:
        path.write_bytes(b"no database at all " * 300)
        with pytest.raises(PlanError):
            add(plan, "one")
    assert said == []


def test_whoever_stops_while_waiting_has_changed_nothing(path: Path) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with (
        closing(sqlite3.connect(path, isolation_level=None)) as other,
        Database.open(file_location(path), derive, waiting=stop) as plan,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(KeyboardInterrupt):
            add(plan, "one")
        other.execute("ROLLBACK")
        assert add(plan, "one") == [1]


def test_what_can_be_done_later_waits_for_nobody(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(engine, "NO_PATIENCE", 5)
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as other,
        Database.open(file_location(path), derive, waiting=lambda: said.append("w")) as plan,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError), plan.transaction(at_once=True):
            pass
        other.execute("ROLLBACK")
        with plan.transaction(at_once=True) as session:
            timeout = session.connection().exec_driver_sql("PRAGMA busy_timeout").scalar()
        assert (timeout, said) == (40, [])
