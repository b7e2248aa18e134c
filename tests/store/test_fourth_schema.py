"""The fourth schema widens the practice, and leaves what it wrote where it is."""

import sqlite3
from contextlib import closing
from pathlib import Path

from calendar_tui.store.location import file_location
from calendar_tui.store.migrate import upgrade
from tests.store import storing

LINES = '["Front desk 312-555-0142"]'


def test_a_practice_of_before_keeps_its_contacts_and_is_funded_by_nobody(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    storing.load("0003", path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE practice SET contacts = ?", (LINES,))
    upgrade(file_location(path))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute(
            "SELECT contacts, hhs_funded, identity_first, brand_tags FROM practice"
        ).fetchall() == [(LINES, 0, "[]", "[]")]
        for table in ("contact", "known_name"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
