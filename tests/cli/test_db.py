"""Looking after the plan's file by the command line: check, back up, put back, upgrade."""

import shutil
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import pytest

from calendar_tui.service import places, reading
from calendar_tui.service.reading import OlderPlanError
from tests.cli.running import cli, done, process, refused


def shelf(plan: Path) -> list[Path]:
    """The backups beside a plan."""
    return sorted(plan.with_name(f"{plan.name}.backups").glob("*.db"))


def spoil(plan: Path) -> None:
    """Overwrite pages in the middle of the file."""
    content = bytearray(plan.read_bytes())
    content[4096 * 4 : 4096 * 30] = b"\xa5" * (4096 * 26)
    plan.write_bytes(content)


def edit_behind(plan: Path, statement: str) -> None:
    """Change the file without the program, its guards and its history."""
    with closing(connect(plan, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(statement)


def test_a_sound_plan_is_said_to_have_no_known_problem(clinic: Path) -> None:
    done("post", "add", "Flu shots")
    found = done("db", "check")
    assert found.out == ""
    assert "No known problem found: 3 entries" in found.err
    assert "SQLite 3." in found.err
    said = done("db", "check", "--json").json
    assert (said["ok"], said["problems"], said["entries"]) == (True, [], 3)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE author SET name = 'Mallory' WHERE id = 1", "author #1"),
        ("UPDATE channel SET owner_id = 99 WHERE id = 1", "author"),
        ("DROP TRIGGER keep_entry_update", "trigger"),
        ("DELETE FROM pillar WHERE id = 2", "pillar #2"),
    ],
)
def test_what_went_around_the_program_is_named(clinic: Path, statement: str, words: str) -> None:
    edit_behind(clinic, statement)
    for command in (("db", "check"), ("verify",)):
        found = cli(*command)
        if command == ("verify",) and "owner_id" in statement:
            continue
        assert found.code == 1, (command, found)
        assert words in found.out.casefold()
        assert cli(*command, "--json").json["ok"] is False


def test_a_damaged_plan_names_the_newest_backup_and_is_put_back(clinic: Path) -> None:
    done("post", "add", "Flu shots")
    kept = Path(done("db", "backup").out.strip())
    assert kept in shelf(clinic)
    spoil(clinic)
    for words in (("db", "check"), ("verify",), ("post", "add", "x"), ("post", "list")):
        found = cli(*words)
        assert (found.code, found.out) == (6, ""), (words, found)
        assert f"Newest good backup: {kept}" in found.err
        assert f"db restore '{kept}'" in found.err
    before = clinic.read_bytes()
    assert done("db", "restore").err.startswith(f"Restored {kept}. What was there is kept in ")
    aside = next(clinic.parent.glob("plan.db.damaged-*"))
    assert aside.read_bytes() == before
    assert [post["title"] for post in done("post", "list", "--json").json] == ["Flu shots"]
    assert done("history", "--json").json[0]["action"] == "plan.restore"
    assert done("db", "check").code == 0


def test_a_backup_can_be_made_anywhere_and_is_a_plan(clinic: Path, tmp_path: Path) -> None:
    done("post", "add", "Flu shots")
    copy = tmp_path / "elsewhere" / "copy.db"
    assert done("db", "backup", copy).out.strip() == str(copy)
    assert copy.stat().st_mode & 0o077 == 0
    assert [post["title"] for post in done("--db", copy, "post", "list", "--json").json] == [
        "Flu shots"
    ]
    assert "is there already" in refused(5, "db", "backup", copy)
    assert "is a directory" in refused(2, "db", "backup", tmp_path)


def test_a_restore_keeps_what_it_replaces_and_says_so(clinic: Path, tmp_path: Path) -> None:
    first = tmp_path / "first.db"
    done("db", "backup", first)
    done("post", "add", "Flu shots")
    asked = cli("db", "restore", first, terminal=True, stdin="n\n")
    assert asked.code == 1
    assert f"Put {first} in the place of {clinic}?" in asked.err
    done("db", "restore", first)
    assert done("post", "list", "--json").json == []
    (entry,) = done("history", "--json", "--limit", 1).json
    assert "restored first.db; replaces entry 3" in entry["summary"]
    kept = next(path for path in shelf(clinic) if path.name.startswith("replaced-"))
    assert done("--db", kept, "post", "list", "--json").json[0]["title"] == "Flu shots"
    assert done("verify").code == 0


def test_what_is_no_backup_is_not_put_back(clinic: Path, tmp_path: Path) -> None:
    before = done("history", "--json").json
    (tmp_path / "text.db").write_text("hello")
    (tmp_path / "empty.db").touch()
    shutil.copy(clinic, tmp_path / "newer.db")
    edit_behind(tmp_path / "newer.db", "PRAGMA user_version = 99")
    for name, code in (("text", 6), ("empty", 6), ("newer", 7), ("none", 5)):
        assert refused(code, "db", "restore", tmp_path / f"{name}.db")
    assert "is the plan itself" in refused(5, "db", "restore", clinic)
    assert done("history", "--json").json == before


def test_where_there_is_no_backup_that_is_said(clinic: Path) -> None:
    assert "There is no backup of" in refused(2, "db", "restore")
    listed = done("db", "list")
    assert listed.out == ""
    assert listed.err == "There is no backup yet; the first change of each day makes one.\n"


def test_the_first_change_of_a_day_makes_a_backup(
    clinic: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done("post", "list")
    done("today")
    assert shelf(clinic) == []
    for title in ("One", "Two"):
        done("post", "add", title)
        (kept,) = shelf(clinic)
    assert done("--db", kept, "post", "list", "--json").json == []
    monkeypatch.setenv("CALENDAR_TUI_NOW", "2026-11-25T15:00:00+00:00")
    done("post", "add", "Three")
    assert len(shelf(clinic)) == 2
    assert done("db", "list").out.split() == [str(path) for path in reversed(shelf(clinic))]


def test_a_shelf_that_can_not_be_made_stops_nobody(clinic: Path) -> None:
    clinic.with_name("plan.db.backups").write_text("in the way")
    done("post", "add", "Flu shots")


@pytest.mark.parametrize("words", [("backup",), ("restore",), ("restore", "x.db"), ("list",)])
def test_a_plan_on_a_server_is_looked_after_there(words: tuple[str, ...]) -> None:
    found = cli("--db", "postgresql+psycopg://me:secret@127.0.0.1:1/plan", "db", *words)
    assert "secret" not in found.out + found.err
    if words != ("list",):
        assert found.code == 5
        assert "127.0.0.1:1/plan is on a server" in found.err


def test_a_plan_of_this_version_needs_no_upgrade(clinic: Path) -> None:
    before = clinic.read_bytes()
    assert done("db", "upgrade").err == f"{clinic} is up to date.\n"
    assert clinic.read_bytes() == before
    assert shelf(clinic) == []


def test_a_command_that_upgrades_a_plan_says_where_the_old_one_is(
    clinic: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    openings = iter([OlderPlanError("It is older."), None])

    def first_older(*arguments: object) -> object:
        """Find the plan older, the first time it is opened."""
        error = next(openings)
        if error is not None:
            raise error
        return reading.open_reading(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(places, "open_reading", first_older)
    monkeypatch.setattr(places, "upgrade", lambda _location: Path("kept.db"))
    found = done("pillar", "list", "--json")
    assert "has been upgraded; as it was it is kept in kept.db." in found.err
    assert len(found.json) == 4


def test_a_check_in_a_process_of_its_own(clinic: Path) -> None:
    spoil(clinic)
    found = process("db", "check")
    assert (found.code, found.out) == (6, "")
    assert len(found.err.splitlines()) == 1
