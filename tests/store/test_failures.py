"""Every failure of storage is one sentence, with the right exit code and the file untouched."""

import contextlib
import errno
import os
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError

from calendar_tui.model.errors import (
    BusyError,
    ConflictError,
    DamagedError,
    Exit,
    InvalidError,
    NewerError,
    PlanError,
    StorageError,
)
from calendar_tui.model.tables import Draft, Post
from calendar_tui.store import connect as connecting
from calendar_tui.store.backup import back_up
from calendar_tui.store.database import Database
from calendar_tui.store.failures import BUSY, FULL, speaking, spoken_of
from calendar_tui.store.identity import CURRENT_SCHEMA, Schema
from calendar_tui.store.location import Location, file_location
from calendar_tui.store.reads.runner import open_runner
from calendar_tui.store.restore import restore
from calendar_tui.store.verify import verify
from tests.store.plans import NOW, a_post, act, add, derive, open_plan, post
from tests.store.test_backup import damage
from tests.store.test_kills import victims

SERVER = Location("postgresql+psycopg://app:hunter2@db.example:5433/plan", None)
RANDOM_FILES = int(os.environ.get("CALENDAR_TUI_TEST_RANDOM_FILES", "12"))

MARKER = "Patient Zebulon Quaxley"
"""A text that must not turn up where texts of people don't belong."""


def refused(place: Path) -> PlanError:
    """What opening ``place`` and reading it says."""
    with pytest.raises(PlanError) as error, open_plan(place) as plan, plan.read() as session:
        session.get(Post, 1)
    return error.value


@contextmanager
def unchanged(place: Path) -> Iterator[None]:
    """The file is the same byte for byte afterwards, and nothing was put beside it."""
    before, beside = place.read_bytes(), set(place.parent.iterdir())
    yield
    assert place.read_bytes() == before
    assert set(place.parent.iterdir()) == beside


def test_a_save_that_waits_too_long_says_so_and_loses_nothing(
    plan: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "BUSY_TIMEOUT", 20)
    add(plan, "one")
    with closing(sqlite3.connect(path, isolation_level=None)) as other, open_plan(path) as mine:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError) as error:
            add(mine, "two")
        with mine.read() as session:  # reading goes on meanwhile
            assert session.get(Post, 1) is not None
        other.execute("ROLLBACK")
        assert error.value.sentence == BUSY
        assert error.value.exit is Exit.BUSY
        assert add(mine, "two") == [2]


def test_a_file_that_can_only_be_read_is_opened_to_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_plan(path) as plan:
        add(plan, "one")
    monkeypatch.setattr(os, "access", lambda place, mode: mode != os.W_OK)
    with open_plan(path) as plan:
        assert plan.read_only
        assert post(plan, 1).title == "one"
        for save in (lambda: add(plan, "two"), lambda: keep_draft(plan)):
            with pytest.raises(StorageError) as error:
                save()
            assert error.value.sentence == (
                f"Not saved: {path} can only be read; ask for the right to write."
            )


def keep_draft(plan: Database) -> None:
    """Autosave something."""
    with plan.transaction() as session:
        session.add(Draft(key="k", noun="post", values={}, saved_at=NOW))


RIGHTS = {"neither": (0o644, 0o755), "folder": (0o644, 0o777), "file": (0o666, 0o755)}
"""What everybody may write to, by the modes of file and folder."""


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="needs to become someone else")
def test_what_someone_may_not_do_is_said(founded: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o755)
        for case, (file, folder) in {**RIGHTS, "hidden": (0o600, 0o755)}.items():
            path = place / case / "plan.db"
            path.parent.mkdir()
            with open_plan(Path(shutil.copy(founded, path))) as plan:
                add(plan, "one")
            path.chmod(file)
            path.parent.chmod(folder)
        said = victims("nobody", place)
        hidden = place / "hidden" / "plan.db"
        assert said.pop("hidden") == [
            f"5 {hidden} can't be opened: you may not read it; ask its owner."
        ]
        for case in RIGHTS:
            path = place / case / "plan.db"
            told = f"5 Not saved: {path} can only be read; ask for the right to write."
            assert said[case] == ["one True", told]


def test_a_path_that_leads_nowhere_says_which_part_is_missing(tmp_path: Path) -> None:
    nowhere = tmp_path / "no" / "such" / "plan.db"
    assert refused(nowhere).sentence == (
        f"{nowhere} can't be opened: the folder {nowhere.parent} does not exist; make it first."
    )
    missing = tmp_path / "plan.db"
    assert refused(missing).sentence == (
        f"{missing} does not exist; make a plan there with: calendar-tui init."
    )
    assert refused(tmp_path).sentence == (f"{tmp_path} is a folder; give the path of a file in it.")
    assert refused(tmp_path).exit is Exit.STORAGE
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_another_kind_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "notes.txt"
    place.write_text("milk, eggs, and a great many other things " * 200)
    with unchanged(place):
        error = refused(place)
    assert isinstance(error, DamagedError)
    assert error.sentence == (
        f"{place} is not a calendar-tui plan; nothing was changed. Give another path."
    )


def test_another_program_s_database_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "other.db"
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("CREATE TABLE post (id INTEGER)")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
    with unchanged(place):
        assert isinstance(refused(place), DamagedError)
        with pytest.raises(StorageError, match="is there already"):
            Database.create(file_location(place))


def test_an_empty_file_is_not_a_plan_until_someone_says_so(tmp_path: Path) -> None:
    place = tmp_path / "plan.db"
    place.touch()
    with unchanged(place):
        error = refused(place)
    assert error.exit is Exit.DAMAGED
    assert "is empty: there is no plan in it" in error.sentence
    Database.create(file_location(place)).close()
    assert place.stat().st_mode & 0o777 == 0o600
    with open_plan(place) as plan:
        assert verify(plan).whole


def test_a_plan_of_a_newer_program_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 7")
    with unchanged(path):
        error = refused(path)
    assert isinstance(error, NewerError)
    assert error.sentence == (
        f"{path} was made by a newer version of calendar-tui; update the program."
        " Nothing was changed."
    )


@pytest.mark.parametrize("header", [1, 0])
def test_a_newer_schema_that_only_the_tables_tell_of_is_left_alone(
    path: Path, tmp_path: Path, header: int
) -> None:
    """Whatever the number in the header says: this program's own schema, or an older one."""
    later = Schema((*CURRENT_SCHEMA.revisions, "0098"))
    known = later if header == 0 else CURRENT_SCHEMA
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")
        connection.commit()
    with unchanged(path), pytest.raises(NewerError) as error:
        open_plan(path, known)
    assert error.value.exit is Exit.NEWER
    assert error.value.sentence == (
        f"{path} was made by a newer version of calendar-tui (schema 0099); update the program."
        " Nothing was changed."
    )
    with pytest.raises(NewerError, match=r"\(schema 0099\)"):
        open_runner(file_location(path))
    other = file_location(tmp_path / "restored.db")
    with pytest.raises(NewerError, match=f"{path} was made by"):
        restore(other, path, act(), derive, state=tmp_path)
    assert not (tmp_path / "restored.db").exists()


def test_a_damaged_plan_names_the_newest_backup_and_is_not_written(path: Path) -> None:
    with open_plan(path) as plan:
        add(plan, *("x" * 150 for _ in range(200)))
        backup = back_up(plan.location, NOW)
    damage(path)
    with pytest.raises(DamagedError) as error, open_plan(path) as plan:
        verify(plan)
    assert f"Restore it with: calendar-tui db restore '{backup}'" in error.value.sentence


def test_a_damaged_plan_without_a_backup_says_so(path: Path) -> None:
    with open_plan(path) as plan:
        add(plan, *("x" * 150 for _ in range(200)))
    damage(path)
    with pytest.raises(DamagedError, match="There is no backup"), open_plan(path) as plan:
        verify(plan)


@pytest.mark.parametrize("cut", [1, 100, 4096, 5000])
def test_a_plan_that_was_cut_short_is_no_traceback(path: Path, cut: int) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[:cut])
    with pytest.raises(PlanError), open_plan(path) as plan:
        verify(plan)


@pytest.mark.parametrize("seed", range(RANDOM_FILES))
def test_random_bytes_over_a_plan_are_never_a_traceback(path: Path, seed: int) -> None:
    with open_plan(path) as plan:
        add(plan, *(f"post {number}" for number in range(60)))
    dice = random.Random(seed)
    raw = bytearray(path.read_bytes())
    for _ in range(40):
        raw[dice.randrange(len(raw))] = dice.randrange(256)
    path.write_bytes(raw)
    with contextlib.suppress(PlanError), open_plan(path) as plan:
        verify(plan)
        add(plan, "after")


def test_a_plan_is_never_made_over_another(path: Path) -> None:
    with unchanged(path), pytest.raises(StorageError, match="is there already"):
        Database.create(file_location(path))


def test_two_programs_that_make_a_plan_at_once_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "plan.db"
    from calendar_tui.store import migrate

    fill = migrate._fill

    def slower(unfinished: Path, schema: Any) -> None:
        fill(unfinished, schema)
        monkeypatch.setattr(migrate, "_fill", fill)
        Database.create(file_location(place)).close()

    monkeypatch.setattr(migrate, "_fill", slower)
    with pytest.raises(StorageError, match="made by someone else meanwhile"):
        Database.create(file_location(place))
    assert [item.name for item in tmp_path.iterdir()] == ["plan.db"]


def test_no_error_of_the_database_carries_what_people_wrote(plan: Database) -> None:
    seen = []
    for values in ({"title": MARKER * 20}, {"notes": MARKER, "campaign_id": 99}):
        with pytest.raises(PlanError) as error, plan.write(act()) as changes:
            changes.insert(a_post(**values))
        seen.append(error.value)
    add(plan, MARKER)
    with pytest.raises(PlanError) as said, plan.transaction() as session:
        session.connection().execute(
            text("INSERT INTO post SELECT * FROM post WHERE title = :title"), {"title": MARKER}
        )
    seen.append(said.value)
    for problem in seen:
        chain: BaseException | None = problem
        while chain is not None:
            assert MARKER not in f"{chain} {chain!r} {chain.args}"
            chain = chain.__cause__ or (None if chain.__suppress_context__ else chain.__context__)


def test_sqlalchemy_s_own_words_hide_what_was_bound(plan: Database) -> None:
    with pytest.raises(OperationalError) as error, plan._engine.connect() as connection:
        connection.execute(text("SELECT nonsense FROM post WHERE title = :t"), {"t": MARKER})
    assert MARKER not in str(error.value)


@pytest.mark.parametrize("column", ["status", "created_at", "tags", "clock"])
def test_a_row_that_can_not_be_read_is_named_without_what_it_holds(
    plan: Database, column: str
) -> None:
    (post_id,) = add(plan, "Flu shots")
    with plan.transaction() as session:
        session.connection().exec_driver_sql("PRAGMA ignore_check_constraints = ON")
        session.connection().exec_driver_sql(f"UPDATE post SET {column} = 'Zebulon Quaxley'")
    with pytest.raises(DamagedError) as refused, plan.write(act()) as changes:
        changes.get(Post, post_id)
    assert refused.value.sentence.startswith("The post #1 holds what can't be read")
    assert refused.value.__suppress_context__
    assert "Zebulon" not in refused.value.sentence


def sqlite_error(name: str) -> sqlite3.Error:
    """An error as SQLite raises it."""
    error = sqlite3.OperationalError("words of SQLite")
    error.sqlite_errorname = name  # type: ignore[misc]
    return error


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("SQLITE_BUSY", BusyError, "taking too long"),
        ("SQLITE_BUSY_SNAPSHOT", BusyError, "taking too long"),
        ("SQLITE_LOCKED", BusyError, "taking too long"),
        ("SQLITE_FULL", StorageError, "the disk is full"),
        ("SQLITE_READONLY", StorageError, "can only be read"),
        ("SQLITE_READONLY_DIRECTORY", StorageError, "can only be read"),
        ("SQLITE_CORRUPT", DamagedError, "is damaged"),
        ("SQLITE_CORRUPT_INDEX", DamagedError, "is damaged"),
        ("SQLITE_NOTADB", DamagedError, "is not a calendar-tui plan"),
        ("SQLITE_CANTOPEN", StorageError, "can't be opened"),
        ("SQLITE_IOERR_READ", StorageError, "check the disk"),
        ("SQLITE_INTERRUPT", StorageError, "was stopped"),
        ("SQLITE_CONSTRAINT_UNIQUE", ConflictError, "was taken meanwhile"),
        ("SQLITE_CONSTRAINT_CHECK", InvalidError, "words of SQLite"),
        ("SQLITE_TOOBIG", StorageError, "(SQLITE_TOOBIG)"),
        ("", StorageError, "(OperationalError)"),
    ],
)
def test_each_of_sqlite_s_codes_has_a_sentence(
    name: str, kind: type[PlanError], words: str, tmp_path: Path
) -> None:
    place = file_location(tmp_path / "no" / "plan.db")
    plain = spoken_of(sqlite_error(name), place)
    wrapped = spoken_of(OperationalError("SELECT 1", {}, sqlite_error(name)), place)
    assert type(plain) is type(wrapped) is kind
    assert plain is not None
    assert words in plain.sentence


class OperationalServerError(Exception):
    """An error as PostgreSQL's driver raises it; its words quote the row."""

    def __init__(self, state: str | None) -> None:
        super().__init__(f"DETAIL: Key (name)=({MARKER}) already exists")
        self.sqlstate = state


OperationalServerError.__name__ = "OperationalError"


@pytest.mark.parametrize(
    ("state", "kind", "words"),
    [
        (None, StorageError, "can't be reached"),
        ("08006", StorageError, "can't be reached"),
        ("57P01", StorageError, "can't be reached"),
        ("28P01", StorageError, "refuses this user or password"),
        ("3D000", StorageError, "has no such database"),
        ("40001", BusyError, "taking too long"),
        ("55P03", BusyError, "taking too long"),
        ("53100", StorageError, "the disk is full"),
        ("25006", StorageError, "can only be read"),
        ("42501", StorageError, "can only be read"),
        ("23505", ConflictError, "was taken meanwhile"),
        ("23514", InvalidError, "can't hold this"),
        ("22001", InvalidError, "can't hold this"),
        ("XX001", DamagedError, "is damaged"),
        ("42601", StorageError, "SQLSTATE 42601"),
    ],
)
def test_each_of_a_server_s_codes_has_a_sentence_without_the_password(
    state: str | None, kind: type[PlanError], words: str
) -> None:
    said = spoken_of(DBAPIError("INSERT", {}, OperationalServerError(state)), SERVER)
    assert type(said) is kind
    assert said is not None
    assert words in said.sentence
    assert MARKER not in said.sentence
    assert "hunter2" not in said.sentence


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ('FATAL:  database "plan" does not exist', "has no such database"),
        ('FATAL:  password authentication failed for user "app"', "refuses this user"),
        ("fe_sendauth: no password supplied", "refuses this user"),
        ("connection refused", "can't be reached"),
    ],
)
def test_a_failed_connection_says_why(words: str, sentence: str) -> None:
    error = OperationalServerError(None)
    error.args = (words,)
    said = spoken_of(DBAPIError("connect", {}, error), SERVER)
    assert said is not None
    assert sentence in said.sentence


def test_a_file_that_the_system_refuses_is_named(tmp_path: Path) -> None:
    place = file_location(tmp_path / "plan.db")
    full = spoken_of(OSError(errno.ENOSPC, "No space left on device"), place)
    assert full is not None
    assert full.sentence == FULL
    said = spoken_of(PermissionError(errno.EACCES, "Permission denied", "/shelf"), place)
    assert said is not None
    assert said.sentence == "/shelf can't be used (Permission denied); nothing was changed."
    bare = spoken_of(OSError("odd"), place)
    assert bare is not None
    assert bare.sentence == f"{place.path} can't be used (OSError); nothing was changed."


def test_a_driver_s_own_refusal_is_no_lost_connection() -> None:
    class ProgrammingError(Exception):
        sqlstate = None

    said = spoken_of(DBAPIError("INSERT", {}, ProgrammingError(MARKER)), SERVER)
    assert isinstance(said, StorageError)
    assert (
        said.sentence
        == "db.example:5433/plan refuses this (ProgrammingError); nothing was changed."
    )


def test_what_no_database_raised_passes_through(path: Path) -> None:
    with pytest.raises(KeyError), speaking(file_location(path)):
        raise KeyError
    assert spoken_of(ValueError("x"), file_location(path)) is None


def test_a_sentence_hides_the_database_s_own_words(path: Path) -> None:
    with pytest.raises(PlanError) as error, speaking(file_location(path)):
        raise sqlite_error("SQLITE_FULL")
    assert error.value.__suppress_context__
