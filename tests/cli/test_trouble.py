"""Plans that can't be opened, read or written: one sentence, the promised code, nothing changed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import connect

import pytest

from tests.arch.tree import ROOT
from tests.cli.clinic import settle
from tests.cli.running import CLINIC, cli, done

READS = (("post", "list"), ("post", "show", "1"), ("today",), ("channel", "list"), ("history",))
WRITES = (("post", "add", "x"), ("channel", "retire", "ig"), ("undo",), ("post", "review", "--all"))
CHECKS = (("verify",), ("db", "check"), ("feed", "list"))


def nothing(path: Path) -> None:
    """Leave it missing."""


def a_folder(path: Path) -> None:
    path.mkdir()


def text(path: Path) -> None:
    path.write_text("Dear diary,\n" * 50)


def empty(path: Path) -> None:
    path.touch()


def another_database(path: Path) -> None:
    with closing(connect(path)) as connection:
        connection.execute("CREATE TABLE post (id INTEGER)")


def half(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


TROUBLES: dict[str, tuple[Callable[[Path], None], int, str]] = {
    "nothing": (nothing, 5, "does not exist; make a plan there with: calendar-tui init."),
    "a folder": (a_folder, 5, "is a folder; give the path of a file in it."),
    "text": (text, 6, "is not a calendar-tui plan; nothing was changed. Give another path."),
    "an empty file": (empty, 6, "is empty: there is no plan in it."),
    "another database": (another_database, 6, "is not a calendar-tui plan; nothing was changed."),
}


def content(path: Path) -> object:
    """What is at a path, to compare."""
    return (
        path.read_bytes() if path.is_file() else sorted(path.glob("*")) if path.exists() else None
    )


@pytest.mark.parametrize("words", READS + WRITES + CHECKS, ids=" ".join)
@pytest.mark.parametrize("trouble", TROUBLES)
def test_what_is_no_plan_is_said_to_be_none(
    tmp_path: Path, trouble: str, words: tuple[str, ...]
) -> None:
    path = tmp_path / "plan.db"
    make, code, sentence = TROUBLES[trouble]
    make(path)
    before = content(path), sorted(tmp_path.iterdir())
    found = cli("--db", path, *words)
    assert (found.code, found.out) == (code, ""), found
    (line,) = found.err.splitlines()
    assert line.startswith(f"{path} ")
    assert sentence in line
    assert (content(path), sorted(tmp_path.iterdir())) == before


@pytest.mark.parametrize("words", READS + WRITES + CHECKS, ids=" ".join)
def test_a_newer_plan_is_left_to_a_newer_program(clinic: Path, words: tuple[str, ...]) -> None:
    with closing(connect(clinic)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = clinic.read_bytes()
    found = cli(*words)
    assert (found.code, found.out) == (7, "")
    assert "was made by a newer version of calendar-tui; update the program." in found.err
    assert clinic.read_bytes() == before


@pytest.mark.parametrize("words", READS[:2] + WRITES[:2], ids=" ".join)
def test_half_a_plan_is_damaged(clinic: Path, words: tuple[str, ...]) -> None:
    half(clinic)
    before = clinic.read_bytes()
    found = cli(*words)
    assert (found.code, found.out) == (6, ""), found
    assert "is damaged; nothing was changed." in found.err
    assert clinic.read_bytes() == before


@pytest.mark.parametrize(
    ("address", "code", "words"),
    [
        ("mysql://me:secret@host/plan", 2, "mysql:// is no kind of database"),
        ("postgres://me:secret@host/plan", 2, "Write postgres:// as postgresql+psycopg://"),
        ("postgresql+psycopg://me:secret@127.0.0.1:99999/plan", 2, "Write the server's address"),
        ("postgresql+psycopg://me:secret@127.0.0.1:1/", 2, "Write the server's address"),
        ("sqlite://", 2, "needs a file to live in"),
        ("sqlite:///:memory:", 2, "needs a file to live in"),
        ("http://host/plan.db", 2, "http:// is no kind of database"),
        ("a\0b", 2, "NUL"),
        ("/nowhere/at/all/plan.db", 5, "the folder /nowhere/at/all does not exist"),
    ],
)
def test_an_address_that_can_not_be_is_explained_without_its_password(
    address: str, code: int, words: str
) -> None:
    for line in (("post", "list"), ("post", "add", "x")):
        found = cli("--db", address, *line)
        assert (found.code, found.out) == (code, "")
        assert words in found.err
        assert "secret" not in found.err
        assert len(found.err.splitlines()) == 1


@pytest.mark.parametrize("words", [("post", "list"), ("post", "add", "x"), ("verify",)])
def test_a_server_that_is_not_there_is_said_to_be(words: tuple[str, ...]) -> None:
    found = cli("--db", "postgresql+psycopg://me:secret@127.0.0.1:1/plan", *words)
    assert (found.code, found.out) == (5, "")
    assert "secret" not in found.err
    assert len(found.err.splitlines()) == 1


@pytest.mark.parametrize("name", ["mid day.db", "naïve 牛乳.db", "100%.db", "a?b#c.db", "-x.db"])
def test_any_name_is_fine_for_a_plan(tmp_path: Path, name: str) -> None:
    plan = f"--db={tmp_path / 'deep' / 'down' / name}"
    done(plan, *CLINIC)
    done(plan, "--as", "ana", "post", "add", "Flu shots")
    assert done(plan, "post", "list", "--json").json[0]["title"] == "Flu shots"
    assert done(plan, "verify").code == 0
    assert cli(plan, *CLINIC).code == 5


def test_a_variable_or_an_address_names_the_plan_as_well(
    clinic: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done("post", "add", "Flu shots")
    monkeypatch.delenv("CALENDAR_TUI_DB")
    assert "does not exist" in cli("post", "list").err
    for place in (f"sqlite:///{clinic}", f"sqlite+pysqlite:///{clinic}", str(clinic)):
        assert len(done("--db", place, "post", "list", "--json").json) == 1
    monkeypatch.setenv("CALENDAR_TUI_DB", f"sqlite:///{clinic}")
    assert len(done("post", "list", "--json").json) == 1


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-01", "now"])
def test_a_clock_that_can_not_be_read_is_said_to_be(
    clinic: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setenv("CALENDAR_TUI_NOW", text)
    found = cli("post", "list")
    if text:
        assert (found.code, found.out) == (2, "")
        assert found.err.startswith("CALENDAR_TUI_NOW is ")
    else:
        assert found.code == 0


# Who acts


def test_somebody_has_to_act(clinic: Path, home: Path) -> None:
    for kept in (home / "state").rglob("acting/*"):
        kept.unlink()
    found = cli("post", "add", "x")
    assert (found.code, found.out) == (2, "")
    assert "Who acts? Say --as NAME, one of Ana Ruiz, Ben Ito, Cal Reed, Rita Sol." in found.err
    assert cli("post", "list").code == 0
    assert cli("--as", "nobody", "post", "add", "x").code == 2
    done("--as", "rita", "post", "add", "x")
    assert done("whoami", "cal").out == "Cal Reed (author)\n"
    assert done("whoami").out == "Cal Reed (author)\n"
    done("author", "edit", "cal", "--active-until", "2026-11-23")
    assert "Who acts?" in cli("post", "add", "x").err
    assert "is not at work today" in cli("--as", "cal", "post", "add", "x").err


def test_the_last_one_at_work_is_not_sent_away(alone: Path) -> None:
    found = cli("author", "retire", "ana")
    assert (found.code, found.out) == (1, "")
    assert "add another one first" in found.err


# Rights and neighbours: processes of their own


@contextmanager
def open_to_all(path: Path) -> Iterator[None]:
    """Let other people walk to ``path`` through the tests' own folders."""
    closed = [each for each in path.parents if each.stat().st_mode & 0o005 != 0o005]
    modes = {each: each.stat().st_mode for each in closed}
    for each in closed:
        each.chmod(each.stat().st_mode | 0o055)
    try:
        yield
    finally:
        for each, mode in modes.items():
            each.chmod(mode)


def as_nobody(plan: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command as somebody who owns nothing here."""
    copy = plan.parent / "copy" / "plan.db"
    copy.parent.mkdir(exist_ok=True)
    shutil.copy(plan, copy)
    return subprocess.run(
        [sys.executable, "-m", "tests.cli.stranger", str(copy), str(plan), *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


rooted = pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="needs another person")


@rooted
def test_a_plan_one_may_only_read_is_read_and_not_changed(clinic: Path) -> None:
    done("post", "add", "Flu shots")
    clinic.chmod(0o644)
    before = clinic.read_bytes()
    with open_to_all(clinic):
        read = as_nobody(clinic, "post", "list")
        assert read.returncode == 0, read
        assert "Flu shots" in read.stdout
        for words in (("--as", "ana", "post", "add", "x"), ("--as", "ana", "undo")):
            found = as_nobody(clinic, *words)
            assert (found.returncode, found.stdout) == (5, ""), found
            assert "can only be read; ask for the right to write" in found.stderr
        found = as_nobody(clinic, "verify")
        assert found.returncode == 0, found
    assert clinic.read_bytes() == before


@rooted
def test_a_plan_one_may_not_even_read_is_said_to_be_closed(clinic: Path) -> None:
    clinic.chmod(0o600)
    with open_to_all(clinic):
        for words in (("post", "list"), ("post", "add", "x")):
            found = as_nobody(clinic, *words)
            assert (found.returncode, found.stdout) == (5, "")
            assert "you may not read it; ask its owner" in found.stderr


def start(plan: Path, *words: str) -> subprocess.Popen[bytes]:
    """A command that runs beside others."""
    return subprocess.Popen(
        [sys.executable, "-m", "calendar_tui", "--db", str(plan), *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_of_two_inits_at_once_one_makes_the_plan(tmp_path: Path) -> None:
    plan = tmp_path / "plan.db"
    running = [start(plan, *CLINIC) for _ in range(2)]
    said = [each.communicate() for each in running]
    assert sorted(each.returncode for each in running) == [0, 5], said
    assert b"Traceback" not in b"".join(err for _, err in said)
    assert done("--db", plan, "verify").code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["plan.db"]


def test_two_writers_at_once_both_get_their_posts_in(clinic: Path) -> None:
    lines = b"\n".join(b'{"title": "x"}' for _ in range(60))
    running = []
    for who in ("ana", "ben"):
        one = subprocess.Popen(
            [sys.executable, "-m", "calendar_tui", "--as", who, "post", "add", "--stdin"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert one.stdin is not None
        one.stdin.write(lines)
        one.stdin.close()
        running.append(one)
    for one in running:
        assert one.stdout is not None
        assert one.stderr is not None
        assert one.stdout.read().count(b'"ok": true') == 60
        assert one.stderr.read() == b""
        assert one.wait() == 0
        one.stdout.close()
        one.stderr.close()
    assert len(done("post", "list", "--json").json) == 120
    assert done("verify").code == 0


def test_a_save_that_waits_too_long_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = settle(tmp_path, monkeypatch)
    monkeypatch.setattr("calendar_tui.store.connect.BUSY_TIMEOUT", 50)
    done("post", "add", "before")
    with closing(connect(plan, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        found = cli("post", "add", "x")
        assert (found.code, found.out) == (4, "")
        assert "Someone else's save is taking too long; nothing of yours was lost" in found.err
        stream = cli("post", "add", "--stdin", stdin='{"title": "x"}\n')
        assert stream.code == 4
        assert stream.lines[0]["ok"] is False
        assert cli("post", "list").code == 0
        other.execute("ROLLBACK")
    assert len(done("post", "list", "--json").json) == 1
