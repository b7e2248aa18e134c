"""The second schema gives closures and escalation levels names of their own, and loses no row."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from calendar_tui.store.location import file_location
from calendar_tui.store.migrate import upgrade
from tests.store import storing

WHEN = "'2026-01-01 00:00:00.000000'"

CLOSURE = f"""
INSERT INTO closure (id, uid, version, created_at, changed_at, rendered_at, name, starts, ends,
  blackout, deleted_at)
VALUES (?, ?, 1, {WHEN}, {WHEN}, {WHEN}, ?, '2026-12-24', '2026-12-26', 0, ?)
"""

LEVEL = f"""
INSERT INTO escalation_level (id, uid, version, created_at, changed_at, level, name, owner_id,
  contacts, guidance)
VALUES (?, ?, 1, {WHEN}, {WHEN}, ?, ?, 1, '[]', 'Call; don''t write.')
"""


@pytest.fixture
def raised(tmp_path: Path) -> Path:
    """A plan of the first schema with rows no form could make, raised to the newest."""
    path = tmp_path / "plan.db"
    storing.load("0001", path)
    with closing(sqlite3.connect(path)) as connection, connection:
        for number, (name, deleted) in enumerate(
            [("Christmas", None), ("Christmas", None), ("", None), ("Christmas", "2026-01-02")], 1
        ):
            connection.execute(CLOSURE, (number, f"c{number}", name, deleted))
        for number in (1, 2):
            connection.execute(LEVEL, (number, f"l{number}", number, ""))
    upgrade(file_location(path))
    return path


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return connection.execute(sql).fetchall()


def test_names_that_are_missing_or_taken_get_the_row_s_number(raised: Path) -> None:
    found = rows(raised, "SELECT id, name, slug, retired_at FROM closure ORDER BY id")
    assert found == [
        (1, "Christmas #1", "closure-1", None),
        (2, "Christmas #2", "closure-2", None),
        (3, "#3", "closure-3", None),
        (4, "Christmas #4", "closure-4", None),
    ]


def test_what_stood_in_the_rows_still_does(raised: Path) -> None:
    assert rows(raised, "SELECT level, owner_id, guidance, slug FROM escalation_level") == [
        (1, 1, "Call; don't write.", "escalation-level-1"),
        (2, 1, "Call; don't write.", "escalation-level-2"),
    ]
    assert set(rows(raised, "SELECT starts, ends, blackout FROM closure")) == {
        ("2026-12-24", "2026-12-26", 0)
    }


def test_goals_get_an_upper_end_and_keep_their_rules(raised: Path) -> None:
    ((sql,),) = rows(raised, "SELECT sql FROM sqlite_master WHERE name = 'goal'")
    assert "active_is_measurable" in str(sql)
    assert rows(raised, "SELECT most FROM goal") == []
