"""Killed at any moment: what was acknowledged is there, and nothing is there by half."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from calendar_tui.model.errors import StorageError
from calendar_tui.store.database import Database
from calendar_tui.store.location import file_location
from calendar_tui.store.migrate import upgrade
from calendar_tui.store.migrations.versions.r0001_first import FIRST
from calendar_tui.store.shelf import kept, shelf_of
from calendar_tui.store.triggers import sqlite_triggers
from calendar_tui.store.verify import verify
from tests.arch.tree import ROOT
from tests.store import storing
from tests.store.plans import add, derive, open_plan, post
from tests.store.victims import UPGRADED

KILLS = int(os.environ.get("CALENDAR_TUI_TEST_KILLS", "8"))

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills need fork")


def victims(*words: object) -> dict[str, Any]:
    """Run the programs that are killed, and read what they say."""
    command = [sys.executable, "-m", "tests.store.victims", *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize("children", [1, 2])
def test_a_killed_writer_loses_nothing_it_acknowledged(path: Path, children: int) -> None:
    acknowledged = victims("add", path, KILLS, children)["acknowledged"]
    assert [line for line in acknowledged if not line.isdigit()] == []
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        parts = connection.execute(
            "SELECT substr(title, 1, instr(title, '.') - 1), count(*) FROM post GROUP BY 1"
        ).fetchall()
    assert {count for _, count in parts} <= {3}
    assert set(acknowledged) <= {number for number, _ in parts}
    with open_plan(path) as plan:
        assert verify(plan).problems == ()
    assert len(acknowledged) > 0


def test_several_programs_that_write_at_once_lose_no_update(path: Path) -> None:
    with open_plan(path) as plan:
        add(plan, "counter")
    assert victims("count", path, 3, 30)["complaints"] == []
    with open_plan(path) as plan:
        row = post(plan, 1)
        assert (row.notes, row.version) == ("90", 91)
        assert verify(plan).problems == ()


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The stored plan of the first schema."""
    path = tmp_path_factory.mktemp("older") / "plan.db"
    storing.load("0001", path)
    return path


def everything(path: Path) -> dict[str, Any]:
    """What must survive an upgrade: every row's columns of the first schema, and the guards."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        rows = {
            name: [
                {
                    key: value
                    for key, value in dict(row).items()
                    if key in FIRST.tables[name].columns
                }
                for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY 1')
            ]
            for name in sorted(FIRST.tables)
        }
        guards = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        return {"rows": rows, "guards": {name for (name,) in guards}}


def age(path: Path) -> tuple[int, str, bool]:
    """The number in the header, the revision noted, and whether the new column is there."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        columns = [row[1] for row in connection.execute("PRAGMA table_info(post)")]
        halves = connection.execute("SELECT 1 FROM sqlite_master WHERE name LIKE '_alembic%'")
        assert halves.fetchall() == []
    return version, revision, "mood" in columns


OLD, NEW = (1, "0001", False), (len(UPGRADED.revisions), "9999", True)


def test_an_upgrade_keeps_every_row_every_guard_and_the_chain(older: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(older, tmp_path / "plan.db"))
    before = everything(path)
    assert before["guards"] == set(sqlite_triggers())
    with Database.open(file_location(path), derive, schema=UPGRADED) as plan:
        backup = plan.backup
        assert verify(plan).problems == ()
        assert post(plan, 4).title == "it's moved"
    assert age(path) == NEW
    assert everything(path) == before
    assert backup is not None
    assert backup.name.startswith("before-9999-e7-")
    assert age(backup) == OLD
    assert everything(backup) == before
    with Database.open(file_location(path), derive, schema=UPGRADED) as plan:
        assert plan.backup is None


def test_an_upgrade_killed_at_any_moment_leaves_the_old_or_the_new(
    older: Path, tmp_path: Path
) -> None:
    before = everything(older)
    for number in range(KILLS):
        shutil.copy(older, tmp_path / f"{number}.db")
    done = victims("upgrade", tmp_path, KILLS)["done"]
    ages = []
    for number in range(KILLS):
        path = tmp_path / f"{number}.db"
        ages.append(age(path))
        assert everything(path) == before
        for backup in kept(path):
            assert age(backup.path) == OLD
            assert everything(backup.path) == before
        with Database.open(file_location(path), derive, schema=UPGRADED) as plan:
            assert verify(plan).problems == ()
        assert age(path) == NEW
        assert len(kept(path)) == 1
    assert set(ages) <= {OLD, NEW}
    assert all(ages[number] == NEW for number in range(KILLS) if done[number] == ["begun", "done"])
    assert OLD in ages


def test_an_upgrade_that_fails_halfway_leaves_the_old(
    older: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(older, tmp_path / "plan.db"))
    before = everything(path)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("calendar_tui.store.migrate.make_triggers", broken)
    with pytest.raises(ZeroDivisionError):
        Database.open(file_location(path), derive, schema=UPGRADED)
    assert age(path) == OLD
    assert everything(path) == before


def test_an_older_plan_that_can_only_be_read_is_not_touched(
    older: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(older, tmp_path / "plan.db"))
    monkeypatch.setattr(os, "access", lambda place, mode: mode != os.W_OK)
    with pytest.raises(StorageError, match="open it once where you may write"):
        Database.open(file_location(path), derive, schema=UPGRADED)
    assert [item.name for item in tmp_path.iterdir()] == ["plan.db"]


def test_an_upgrade_without_a_backup_does_not_happen(older: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(older, tmp_path / "plan.db"))
    shelf_of(path).write_text("a file where the shelf would be")
    with pytest.raises(StorageError, match="can't be used"):
        Database.open(file_location(path), derive, schema=UPGRADED)
    assert age(path) == OLD


def test_an_upgrade_done_by_another_program_meanwhile_spoils_no_backup(
    older: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(older, tmp_path / "plan.db"))
    Database.open(file_location(path), derive, schema=UPGRADED).close()
    (backup,) = kept(path)
    assert upgrade(file_location(path), UPGRADED) is None
    assert age(backup.path) == OLD
    assert age(path) == NEW
