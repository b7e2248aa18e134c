"""A backup counts once it was read again; enough of them are kept; a restore is one step."""

import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from calendar_tui.model.errors import BusyError, DamagedError, NewerError, StorageError
from calendar_tui.model.tables import Entry, Post
from calendar_tui.store import restore as restoring
from calendar_tui.store.backup import DAYS, MONTHS, back_up, daily_backup, surplus
from calendar_tui.store.database import Database
from calendar_tui.store.location import Location, file_location
from calendar_tui.store.restore import Restored, restore
from calendar_tui.store.shelf import Kept, kept, name_daily, newest, shelf_of
from calendar_tui.store.verify import verify
from tests.store.plans import NOW, act, add, derive, edit, open_plan, post


def titles(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [title for (title,) in connection.execute("SELECT title FROM post ORDER BY id")]


def put_back(plan: Database, backup: Path, minutes: int = 0) -> Restored:
    doing = act("plan.restore", minutes=minutes)
    return restore(plan.location, backup, doing, derive, state=plan.heads.state)


def test_a_backup_of_an_open_plan_holds_every_acknowledged_row(plan: Database) -> None:
    add(plan, *(f"post {number}" for number in range(40)))
    made = back_up(plan.location, NOW)
    assert titles(made) == [f"post {number}" for number in range(40)]
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert [item.name for item in made.parent.iterdir()] == [made.name]


def test_a_backup_s_name_carries_its_moment_and_the_chain_s_head(plan: Database) -> None:
    add(plan, "one")
    made = back_up(plan.location, NOW)
    head = verify(plan).head
    assert made.name == f"2026-11-24T1500Z-e2-{head[:16]}.db"
    assert newest(plan.location.path or made) == Kept(made, NOW, 2, head[:16])


def test_a_backup_is_a_plan_of_its_own_in_one_file(plan: Database, tmp_path: Path) -> None:
    add(plan, "one")
    moved = shutil.move(back_up(plan.location, NOW), tmp_path / "elsewhere.db")
    with open_plan(Path(moved)) as copy:
        assert post(copy, 1).title == "one"
        assert verify(copy).whole


def test_a_backup_goes_where_it_is_told_and_overwrites_nothing(
    plan: Database, tmp_path: Path
) -> None:
    target = tmp_path / "stick" / "mine.db"
    assert back_up(plan.location, NOW, target) == target
    with pytest.raises(StorageError, match="is there already"):
        back_up(plan.location, NOW, target)


def test_the_day_s_first_start_makes_a_backup_and_the_others_none(plan: Database) -> None:
    assert daily_backup(plan.location, NOW) is not None
    add(plan, "one")
    assert daily_backup(plan.location, NOW + timedelta(hours=3)) is None
    assert daily_backup(plan.location, NOW + timedelta(days=1)) is not None
    assert len(kept(plan.location.path or Path())) == 2


def test_two_weeks_and_a_year_of_backups_are_kept(tmp_path: Path) -> None:
    plan = tmp_path / "plan.db"
    folder = shelf_of(plan)
    folder.mkdir()
    start = datetime(2025, 1, 1, 8, tzinfo=UTC)
    for day in range(700):
        for hour in (0, 4):
            (folder / name_daily(start + timedelta(days=day, hours=hour), day, "a" * 64)).touch()
    (folder / f"before-0003-e5-{'b' * 16}.db").touch()
    (folder / "notes.txt").touch()
    going = {item.path for item in surplus(kept(plan))}
    stay = [item for item in kept(plan) if item.path not in going]
    dated = [item.at for item in stay if item.at is not None]
    last = start + timedelta(days=699, hours=4)
    assert dated[-DAYS:] == [last - timedelta(days=back) for back in range(DAYS - 1, -1, -1)]
    months = [(at.year, at.month) for at in dated]
    assert sorted(set(months)) == [(2026, month) for month in range(1, MONTHS + 1)]
    assert len(stay) == 1 + DAYS + MONTHS - 2  # two of the months end within the days
    assert [item.at for item in stay if item.at is None] == [None]


def test_a_damaged_plan_makes_no_backup_and_spoils_none(plan: Database, path: Path) -> None:
    add(plan, *("x" * 150 for _ in range(200)))
    good = back_up(plan.location, NOW)
    plan.close()
    damage(path)
    with pytest.raises(DamagedError) as refused:
        back_up(file_location(path), NOW + timedelta(days=1))
    assert str(good) in refused.value.sentence
    assert [item.path for item in kept(path)] == [good]


def damage(path: Path) -> None:
    """Overwrite pages in the middle of the file, as a failing disk might."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
    raw = bytearray(path.read_bytes())
    for page in range(20, min(40, len(raw) // 4096)):
        raw[page * 4096 : page * 4096 + 2048] = b"\xa5" * 2048
    path.write_bytes(raw)


def test_a_copy_that_comes_out_different_does_not_count(
    plan: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Forgetful(sqlite3.Connection):
        def backup(self, target: sqlite3.Connection, **_: object) -> None:  # type: ignore[override]
            super().backup(target)
            target.execute("DROP TRIGGER keep_change_delete")
            target.execute("DELETE FROM change")

    real = sqlite3.connect

    def connect(*args: object, **options: object) -> sqlite3.Connection:
        return real(*args, factory=Forgetful, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(sqlite3, "connect", connect)
    with pytest.raises(StorageError, match="came out different"):
        back_up(plan.location, NOW)
    assert list(shelf_of(plan.location.path or Path()).iterdir()) == []


def test_a_server_s_plan_is_backed_up_on_the_server() -> None:
    location = Location("postgresql+psycopg://app:secret@db.example/plan", None)
    assert daily_backup(location, NOW) is None
    with pytest.raises(StorageError, match="pg_dump") as refused:
        back_up(location, NOW)
    assert "secret" not in refused.value.sentence


def test_a_restore_brings_the_backup_back_and_keeps_what_it_replaced(
    plan: Database, path: Path
) -> None:
    add(plan, "one")
    backup = back_up(plan.location, NOW)
    edit(plan, 1, title="two")
    edit(plan, 1, title="three")
    done = put_back(plan, backup)
    assert titles(path) == ["one"]
    assert done.kept is not None
    assert titles(done.kept) == ["three"]
    assert done.kept.name.startswith("replaced-2026-11-24T1500Z-e4-")
    with plan.read() as session:
        entry = session.exec(select(Entry).order_by(col(Entry.seq).desc())).first()
    assert entry is not None
    assert (entry.seq, entry.action, entry.undoable) == (3, "plan.restore", False)
    assert entry.summary.startswith(f"restored {backup.name}; replaces entry 4 (")
    assert sorted(item.name for item in path.parent.iterdir() if "restore" in item.name) == []


def test_a_restore_is_explained_to_every_witness_and_later_work_is_watched(
    plan: Database, path: Path
) -> None:
    add(plan, "one")
    first = back_up(plan.location, NOW)
    edit(plan, 1, title="two")
    later = back_up(plan.location, NOW + timedelta(hours=1))
    edit(plan, 1, title="three")
    put_back(plan, first)
    assert verify(plan).whole
    assert verify(plan).heads == 3
    edit(plan, 1, title="four")
    assert verify(plan).whole
    put_back(plan, later)
    assert titles(path) == ["two"]
    assert verify(plan).whole


def test_a_program_that_has_the_plan_open_goes_on_with_the_restored_one(
    plan: Database, path: Path
) -> None:
    add(plan, "one")
    backup = back_up(plan.location, NOW)
    with open_plan(path) as other:
        edit(other, 1, title="two")
        put_back(plan, backup)
        assert post(other, 1).title == "one"
        edit(other, 1, title="after")
    assert titles(path) == ["after"]
    assert verify(plan).whole


def test_a_damaged_plan_is_moved_aside_whole_and_replaced(plan: Database, path: Path) -> None:
    add(plan, *("x" * 150 for _ in range(200)))
    backup = back_up(plan.location, NOW)
    plan.close()
    damage(path)
    broken = path.read_bytes()
    done = put_back(plan, backup)
    assert done.kept == path.with_name("plan.db.damaged-20261124T150000")
    assert done.kept.read_bytes() == broken
    with open_plan(path) as again:
        assert len(titles(path)) == 200
        assert verify(again).whole


def test_a_plan_that_is_gone_is_restored_too(plan: Database, path: Path) -> None:
    add(plan, "one")
    backup = back_up(plan.location, NOW)
    plan.close()
    for name in ("plan.db", "plan.db-wal", "plan.db-shm"):
        path.with_name(name).unlink(missing_ok=True)
    assert put_back(plan, backup).kept is None
    assert titles(path) == ["one"]


SHOWN = """
SELECT rendered_at FROM post UNION ALL SELECT rendered_at FROM channel
UNION ALL SELECT rendered_at FROM practice ORDER BY rendered_at
"""


def shown(path: Path) -> tuple[int, list[str]]:
    """The revision of a plan's feeds, and the stamps of what they show."""
    with closing(sqlite3.connect(path)) as connection:
        (revision,) = connection.execute("SELECT feed_revision FROM pulse").fetchone()
        return revision, [stamp for (stamp,) in connection.execute(SHOWN)]


@pytest.mark.parametrize("lost", ["nothing", "the file", "its first page"])
def test_calendars_take_a_restored_plan_for_newer_than_all_they_have_seen(
    plan: Database, path: Path, lost: str
) -> None:
    add(plan, "one", "two")
    backup = back_up(plan.location, NOW)
    for title in ("three", "four", "five"):
        edit(plan, 1, title=title)
    revision, stamps = shown(path)
    plan.close()
    if lost == "the file":
        path.unlink()
    if lost == "its first page":
        path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    minutes = 0 if lost == "nothing" else 1
    put_back(plan, backup, minutes)
    assert titles(path) == ["one", "two"]
    again, after = shown(path)
    assert again > revision
    assert min(after) > max(stamps)


def test_what_is_no_sound_plan_is_not_restored(plan: Database, path: Path, tmp_path: Path) -> None:
    add(plan, "one")
    before = path.read_bytes()
    text = tmp_path / "notes.txt"
    text.write_text("not a database at all, but long enough to look at " * 40)
    with pytest.raises(DamagedError, match="is not a calendar-tui plan"):
        put_back(plan, text)
    with pytest.raises(StorageError, match="does not exist"):
        put_back(plan, tmp_path / "nowhere.db")
    with pytest.raises(StorageError, match="is the plan itself"):
        put_back(plan, path)
    newer = back_up(plan.location, NOW, tmp_path / "newer.db")
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 9")
    with pytest.raises(NewerError):
        put_back(plan, newer)
    assert path.read_bytes() == before


def test_a_restore_that_is_stopped_before_its_last_step_changes_nothing(
    plan: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(plan, "one")
    backup = back_up(plan.location, NOW)
    edit(plan, 1, title="two")

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(restoring, "_put_in_place", stopped)
    with pytest.raises(KeyboardInterrupt):
        put_back(plan, backup)
    assert titles(path) == ["two"]
    assert verify(plan).whole


def test_a_restore_does_not_wait_for_ever(plan: Database, path: Path) -> None:
    with pytest.raises(BusyError):
        restoring._impatient(sqlite3.SQLITE_BUSY, 1, 1)
    restoring._impatient(sqlite3.SQLITE_OK, 1, 1)


def test_another_person_s_head_follows_a_restore_too(
    plan: Database, path: Path, tmp_path: Path
) -> None:
    add(plan, "one")
    backup = back_up(plan.location, NOW)
    with Database.open(plan.location, derive, state=tmp_path / "ben") as ben:
        edit(ben, 1, title="by Ben")
        put_back(plan, backup)
        assert verify(ben).whole
        edit(ben, 1, title="after the restore")
        uid = verify(ben).head
        (note,) = (tmp_path / "ben" / "heads").iterdir()
        assert uid in note.read_text()


def test_undo_does_not_reach_behind_a_restore(plan: Database) -> None:
    add(plan, "one")
    backup = back_up(plan.location, NOW)
    put_back(plan, backup)
    with plan.read() as session:
        assert len(session.exec(select(Post)).all()) == 1
