"""Rows come back as they are stored; what can't be read is marked instead of raising."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from calendar_tui.model.tables import METADATA, Post
from calendar_tui.model.terms import Status
from calendar_tui.store.database import Database
from calendar_tui.store.raw import UNREADABLE, any_bytes, stored
from tests.store.plans import add, post

TABLE = METADATA.tables["post"]


@pytest.fixture
def plan(either: Database) -> Database:
    """Every test here runs in a file, and on a server where one is given."""
    return either


def rows(plan: Database, tail: str = "ORDER BY id", /, **values: Any) -> list[dict[str, Any]]:
    with plan.read() as session, any_bytes(session.connection()):
        return list(stored(session.connection(), TABLE, tail, **values))


def test_a_row_is_what_the_program_itself_would_read(plan: Database) -> None:
    add(plan, "one", tags=["a", "b"], media=[{"ref": "x", "alt": "y"}], status=Status.IDEA)
    (row,) = rows(plan)
    entity = post(plan, 1)
    assert row == {name: getattr(entity, name) for name in Post.model_fields}
    assert row["instant"] == datetime(2026, 12, 1, 9, tzinfo=UTC)
    assert (row["day"], row["clock"]) == (date(2026, 12, 1), time(9))
    assert row["status"] is Status.IDEA


def test_rows_can_be_asked_for_by_value(plan: Database) -> None:
    add(plan, "one", "two", "three")
    found = rows(plan, "WHERE title = :title ORDER BY id", title="two")
    assert [row["id"] for row in found] == [2]
    assert rows(plan, "WHERE title = :title", title="' OR 1=1 --") == []


def test_more_rows_than_one_batch_are_streamed(
    plan: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("calendar_tui.store.raw.BATCH", 4)
    add(plan, *map(str, range(10)))
    assert [row["title"] for row in rows(plan)] == [str(number) for number in range(10)]


WRONG = {
    "status": "'nonsense'",
    "created_at": "'yesterday'",
    "changed_at": "'2026-11-24(15:00:00.000000'",
    "day": "'2026-13-01'",
    "clock": "'25:00'",
    "tags": "'{'",
    "title": "x'ff00'",
    "notes": "9e999",
    "cancelled_from": "'DRAFT'",
    "version": "'many'",
    "fold": "0.5",
}


@pytest.mark.parametrize("column", WRONG)
def test_a_value_that_no_column_holds_is_marked(in_file: Database, path: Path, column: str) -> None:
    add(in_file, "one")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(f"UPDATE post SET {column} = {WRONG[column]}")
        connection.commit()
    (row,) = rows(in_file)
    found = row.pop(column)
    assert found in {UNREADABLE, "Inf"}
    assert UNREADABLE not in row.values()


def test_text_that_is_not_utf8_is_read_and_normal_text_is_not_touched_after(
    in_file: Database, path: Path
) -> None:
    add(in_file, "one", "zwei ü")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE post SET title = CAST(x'6fe46f' AS TEXT) WHERE id = 1")
        connection.commit()
    first, second = rows(in_file)
    assert first["title"] == "o\udce4o"
    assert second["title"] == "zwei ü"
    assert post(in_file, 2).title == "zwei ü"
