"""The migrated schema is the model's, and its numbers say which it is."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from calendar_tui.model.tables import METADATA
from calendar_tui.store import identity
from calendar_tui.store.inspecting import state_of_file
from calendar_tui.store.location import file_location
from calendar_tui.store.migrate import alembic_config, create
from calendar_tui.store.verify import verify
from tests.store import storing
from tests.store.plans import open_plan


def shapes(path: Path) -> dict[str, object]:
    """Every table's lines and every index's statement, by name."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    return {
        name: frozenset(
            line.strip().rstrip(",").replace(f'TABLE "{name}"', f"TABLE {name}")
            for line in (sql or "").splitlines()
        )
        for kind, name, sql in rows
        if kind in {"table", "index"} and name != "alembic_version"
    }


def columns(path: Path, table: str) -> list[str]:
    """The columns of ``table`` in order."""
    with closing(sqlite3.connect(path)) as connection:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table!r})")]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A file made by the migrations, and one made by the model."""
    folder = tmp_path_factory.mktemp("schema")
    migrated, modelled = folder / "migrated.db", folder / "modelled.db"
    create(file_location(migrated))
    engine = create_engine(f"sqlite:///{modelled}")
    METADATA.create_all(engine)
    engine.dispose()
    return migrated, modelled


def test_the_migrations_make_what_the_model_says(both: tuple[Path, Path]) -> None:
    migrated, modelled = map(shapes, both)
    assert migrated.keys() ^ modelled.keys() <= {f"sqlite_autoindex_alembic_version_{1}"}
    assert {name for name in modelled if migrated[name] != modelled[name]} == set()


@pytest.mark.parametrize("table", sorted(METADATA.tables))
def test_the_columns_stand_in_the_model_s_order(both: tuple[Path, Path], table: str) -> None:
    assert columns(both[0], table) == columns(both[1], table)


def test_the_known_revisions_are_the_migrations_in_order() -> None:
    script = ScriptDirectory.from_config(alembic_config())
    known = [revision.revision for revision in script.walk_revisions()]
    assert tuple(reversed(known)) == identity.REVISIONS
    assert script.get_current_head() == identity.HEAD_REVISION
    assert len(identity.REVISIONS) == identity.SCHEMA_ORDINAL


def test_a_new_plan_carries_its_numbers(both: tuple[Path, Path]) -> None:
    with closing(sqlite3.connect(both[0])) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (identity.APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (identity.SCHEMA_ORDINAL,)
    assert state_of_file(both[0]) is identity.State.CURRENT
    assert state_of_file(both[1]) is identity.State.FOREIGN


def test_only_the_owner_can_read_a_new_plan(both: tuple[Path, Path]) -> None:
    assert both[0].stat().st_mode & 0o777 == 0o600
    assert [item.name for item in both[0].parent.iterdir() if item.name.startswith(".")] == []


def test_the_stored_plan_of_the_newest_schema_is_of_this_schema(
    both: tuple[Path, Path], tmp_path: Path
) -> None:
    path = tmp_path / "plan.db"
    storing.load(identity.HEAD_REVISION, path)
    assert shapes(path) == shapes(both[0])
    assert state_of_file(path) is identity.State.CURRENT
    with open_plan(path) as plan:
        verdict = verify(plan)
    assert verdict.problems == ()
    assert verdict.entries == 7


def test_every_schema_left_a_stored_plan_behind() -> None:
    stored = sorted(item.stem for item in storing.STORED.iterdir())
    assert stored == sorted(identity.REVISIONS)
