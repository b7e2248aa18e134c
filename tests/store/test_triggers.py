"""History can be added to and emptied by a redaction; nothing else goes."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from calendar_tui.store.database import Database
from calendar_tui.store.triggers import make_triggers, missing_triggers, sqlite_triggers
from tests.store.plans import add, edit


@pytest.fixture
def other(plan: Database, path: Path) -> Iterator[sqlite3.Connection]:
    """Another program with the plan open, and none of this program's settings."""
    edit(plan, *add(plan, "one"), title="two")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


COLUMNS = (
    "at, actor_id, actor_name, origin, action, summary, undoable, undoes, revision,"
    " changes_hash, previous_hash"
)

REPLACE, ADD = (f"INSERT{how} INTO entry (seq, {COLUMNS}, hash)" for how in (" OR REPLACE", ""))

REFUSED = f"""
UPDATE entry SET summary = 'x' WHERE seq = 2
UPDATE entry SET summary = summary
UPDATE OR REPLACE entry SET seq = 1 WHERE seq = 2
DELETE FROM entry WHERE seq = 3
{REPLACE} SELECT seq, {COLUMNS}, 'h' FROM entry
{REPLACE} SELECT 4, {COLUMNS}, hash FROM entry
{ADD} SELECT 9, {COLUMNS}, 'h' FROM entry LIMIT 1
{ADD} SELECT 1, {COLUMNS}, 'h' FROM entry WHERE 1 ON CONFLICT (seq) DO UPDATE SET summary = 'x'
DELETE FROM change
UPDATE change SET after = '{{}}' WHERE id = 1
UPDATE change SET before = '{{}}' WHERE before IS NULL
UPDATE change SET salt = 'x' WHERE id = 1
UPDATE change SET hash = 'x' WHERE id = 1
UPDATE change SET row_id = 7, after = NULL WHERE id = 1
UPDATE change SET entry_seq = 1, salt = NULL WHERE id = 5
UPDATE change SET table_name = 'x', salt = NULL WHERE id = 5
UPDATE OR REPLACE change SET id = 1, salt = NULL WHERE id = 2
INSERT OR REPLACE INTO change (id, entry_seq, table_name, row_id, hash) VALUES (1, 1, 'x', 1, 'h')
"""


@pytest.mark.parametrize("statement", REFUSED.strip().splitlines())
def test_history_is_not_rewritten(other: sqlite3.Connection, statement: str) -> None:
    before = other.execute("SELECT * FROM entry").fetchall()
    changes = other.execute("SELECT * FROM change").fetchall()
    with pytest.raises(sqlite3.IntegrityError, match=r"history|change"):
        other.execute(statement)
    assert other.execute("SELECT * FROM entry").fetchall() == before
    assert other.execute("SELECT * FROM change").fetchall() == changes


def test_images_and_salt_can_be_emptied(other: sqlite3.Connection) -> None:
    other.execute("UPDATE change SET before = NULL, after = NULL, salt = NULL WHERE id = 5")
    other.execute("UPDATE change SET after = NULL WHERE id = 1")
    emptied = other.execute("SELECT id FROM change WHERE after IS NULL").fetchall()
    assert emptied == [(1,), (5,)]


def test_making_them_again_changes_nothing(plan: Database, other: sqlite3.Connection) -> None:
    def made() -> list[tuple[str, str]]:
        return other.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        ).fetchall()

    before = made()
    assert {name for name, _ in before} == set(sqlite_triggers())
    with plan.transaction() as session:
        make_triggers(session.connection())
    assert made() == before


def test_a_missing_one_is_named(plan: Database, other: sqlite3.Connection) -> None:
    other.execute("DROP TRIGGER keep_change_update")
    with plan.read() as session:
        assert missing_triggers(session.connection()) == ("keep_change_update",)
