"""The third schema asks more of an override, and loses none."""

import sqlite3
from contextlib import closing
from pathlib import Path

from calendar_tui.store.location import file_location
from calendar_tui.store.migrate import upgrade
from tests.store import storing

WHEN = "2026-01-01 00:00:00.000000"
OVERRIDE = f"""
INSERT INTO override (id, uid, version, created_at, changed_at, post_id, fingerprint, rule, reason,
  by_id, expires_on)
VALUES (1, 'o1', 3, '{WHEN}', '{WHEN}', 1, 'f', 'PHI001', 'She''s our nurse.', 1, '2026-06-30')
"""


def test_an_override_of_before_keeps_its_words_and_gets_the_others(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    storing.load("0002", path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(OVERRIDE)
    upgrade(file_location(path))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute(
            "SELECT version, rule, reason, by_id, expires_on, code, severity, sentence, at"
            " FROM override"
        ).fetchall() == [
            (3, "PHI001", "She's our nurse.", 1, "2026-06-30", "accepted_risk", "warn", "", WHEN)
        ]
        for table in ("answer", "checked", "finding"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
