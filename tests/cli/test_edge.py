"""Whatever happens inside a command, a person reads one sentence and a program an exit code."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from calendar_tui.cli.edge import carry_out
from calendar_tui.model import errors
from calendar_tui.model.errors import Exit
from tests.cli.running import cli, done, refused

SECRET = "Mrs. Marker from room four"


def raising(error: BaseException) -> Callable[[], None]:
    """Work that fails with ``error``."""

    def work() -> None:
        raise error

    return work


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.RefusedError("No."), Exit.NO),
        (errors.InvalidError("No."), Exit.INVALID),
        (errors.ConflictError("No."), Exit.CONFLICT),
        (errors.BusyError("No."), Exit.BUSY),
        (errors.StorageError("No."), Exit.STORAGE),
        (errors.DamagedError("No."), Exit.DAMAGED),
        (errors.NewerError("No."), Exit.NEWER),
        (click.UsageError("No."), Exit.INVALID),
    ],
)
def test_what_the_program_refuses_is_said_as_it_is(
    error: Exception, code: Exit, capsys: pytest.CaptureFixture[str]
) -> None:
    assert carry_out(raising(error), "post") == code
    assert capsys.readouterr() == ("", "No.\n")


def test_an_exit_code_that_a_command_chose_is_kept() -> None:
    assert carry_out(raising(click.exceptions.Exit(6)), "db") == 6


def test_control_c_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    assert carry_out(raising(KeyboardInterrupt()), "post") == Exit.INTERRUPTED
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("error", [click.Abort(), EOFError()])
def test_a_question_without_an_answer_changes_nothing(
    error: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    assert carry_out(raising(error), "post") == Exit.NO
    assert capsys.readouterr().err == "Stopped; nothing was changed.\n"


def test_what_the_system_refuses_names_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert carry_out(raising(PermissionError(13, "Permission denied", "a.csv")), "") == 5
    assert capsys.readouterr().err == "The system refused it: a.csv: Permission denied.\n"


def test_a_fault_is_confessed_and_noted_without_anything_that_was_typed(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def inner(text: str) -> None:
        raise KeyError(text)

    def work() -> None:
        secret = SECRET
        try:
            inner(secret)
        except KeyError as error:
            raise ZeroDivisionError(secret) from error

    assert carry_out(work, "post") == Exit.FAULT
    said = capsys.readouterr()
    assert said.out == ""
    (line,) = said.err.splitlines()
    path = home / "state" / "calendar-tui" / "crash.log"
    assert "ZeroDivisionError" in line
    assert str(path) in line
    noted = path.read_text("utf-8")
    assert SECRET not in noted + line
    assert noted.index("builtins.KeyError") < noted.index("builtins.ZeroDivisionError")
    assert "in inner" in noted
    assert "calendar_tui/cli/edge.py:" in noted
    assert path.stat().st_mode & 0o077 == 0
    carry_out(work, "post")
    assert path.read_text("utf-8").count("calendar-tui 0") == 2


def test_a_fault_is_confessed_even_where_nothing_can_be_noted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null")
    assert carry_out(raising(ZeroDivisionError()), "") == Exit.FAULT
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("not saved now.")


def test_a_log_that_has_grown_large_starts_anew(home: Path) -> None:
    path = home / "state" / "calendar-tui" / "crash.log"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x" * 600_000)
    carry_out(raising(ZeroDivisionError()), "")
    assert path.stat().st_size < 2_000


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("pos",), "There is no command 'pos'. Did you mean post?"),
        (("post", "shwo"), "There is no command 'shwo'. Did you mean show?"),
        (("channel", "lsit"), "No such command 'lsit'. Did you mean 'list'?"),
        (("frobnicate",), "There is no command 'frobnicate'. See calendar-tui --help."),
        (("post", "list", "--limit", "0"), "See calendar-tui post list --help."),
        (("channel", "add"), "Missing argument 'NAME'. See calendar-tui channel add --help."),
        (("post", "list", "--channle", "x"), "Did you mean '--channel'?"),
    ],
)
def test_a_wrong_command_line_says_where_to_look(words: tuple[str, ...], said: str) -> None:
    assert said in refused(2, *words)


@pytest.mark.parametrize("where", ["front", "middle", "end"])
def test_global_options_may_stand_anywhere(clinic: Path, where: str) -> None:
    words = ["pillar", "add", "Prevention"]
    place = {"front": 0, "middle": 2, "end": 3}[where]
    words[place:place] = ["-q", "--as", "Ben Ito"]
    assert done(*words).err == ""
    assert done("history", "--json").json[0]["actor"] == "Ben Ito"


def test_what_comes_after_two_dashes_is_a_word(clinic: Path) -> None:
    done("post", "add", "--", "-q")
    assert [post["title"] for post in done("post", "list", "--json").json] == ["-q"]


def test_a_global_option_without_its_value_is_refused() -> None:
    assert "--as" in refused(2, "post", "list", "--as")


def ended(shell: str) -> subprocess.CompletedProcess[bytes]:
    """A line of shell in which ``$CT`` is the program."""
    return subprocess.run(
        ["bash", "-c", shell],
        env={**os.environ, "CT": f"{sys.executable} -m calendar_tui"},
        capture_output=True,
        check=False,
    )


@pytest.mark.skipif(os.name == "nt", reason="needs a Unix shell")
@pytest.mark.parametrize(
    ("shell", "code", "said"),
    [
        ("set -o pipefail; $CT pillar list | head -1 | grep -q Name", 0, b""),
        ("$CT pillar list >/dev/full", 5, b"No space left on device"),
        ("$CT pillar list --json >&-", 0, b""),
        ("$CT pillar add Sleep <&- 2>/dev/null", 0, b""),
        ("$CT pillar lisst 2>&-", 2, b""),
        ("$CT post add --stdin <&-", 2, b"the standard input is closed"),
        ("$CT post add --body-file - <&-", 2, b"the standard input is closed"),
        ("$CT import csv - <&-", 2, b"the standard input is closed"),
        ("$CT --db none.db init <&-", 2, b"Name the practice"),
        ("$CT <&-", 2, b"The app needs a terminal"),
    ],
)
def test_streams_that_are_closed_full_or_left_are_no_fault(
    clinic: Path, shell: str, code: int, said: bytes
) -> None:
    found = ended(shell)
    assert found.returncode == code, found
    assert said in found.stderr
    assert b"Traceback" not in found.stderr
    assert b"Exception" not in found.stderr


def test_yes_is_asked_of_people_only(clinic: Path) -> None:
    for title in ("One", "Two"):
        done("post", "add", title, "--channel", "ig", "--body", "x", "--at", "2026-12-03")
    asked = cli("post", "review", "--all", terminal=True, stdin="n\n")
    assert (asked.code, asked.out) == (1, "")
    assert "Go on? [y/N]" in asked.err
    assert asked.err.endswith("Stopped; nothing was changed.\n")
    assert {post["status"] for post in done("post", "list", "--json").json} == {"draft"}
    assert cli("post", "review", "--all", terminal=True, stdin="y\n").code == 0
    assert {post["status"] for post in done("post", "list", "--json").json} == {"in_review"}
