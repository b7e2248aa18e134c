"""``--help`` of every command: short, with an example, and the example works."""

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import pytest

from calendar_tui.cli.commands import COMMANDS, calendar_tui
from calendar_tui.service import example
from tests.arch.tree import ROOT
from tests.cli.clinic import settle
from tests.cli.running import cli, done

PROGRAM = "calendar-tui"


def leaves(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The way to every command that does something."""
    if not isinstance(command, click.Group):
        yield path
        return
    ctx = click.Context(command)
    for name in command.list_commands(ctx):
        found = command.get_command(ctx, name)
        assert found is not None
        yield from leaves(found, (*path, name))


WAYS = sorted(leaves(calendar_tui))


def command_at(way: tuple[str, ...]) -> click.Command:
    """The command at the end of a way."""
    found: click.Command = calendar_tui
    for name in way:
        assert isinstance(found, click.Group)
        step = found.get_command(click.Context(found), name)
        assert step is not None
        found = step
    return found


def examples(way: tuple[str, ...]) -> list[str]:
    """The lines a command's help gives as examples."""
    epilog = command_at(way).epilog or ""
    return [line.strip() for line in epilog.splitlines() if line.startswith(f"  {PROGRAM} ")]


def test_the_overview_lists_every_command_and_every_exit_code() -> None:
    text = done("--help").out
    for name, place in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(place.help)}$", text, re.M), name
    assert "Exit codes: 0 done, 1 the answer is no, 2 wrong input" in " ".join(text.split())


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
def test_help_is_short_and_has_an_example_of_the_command_itself(way: tuple[str, ...]) -> None:
    found = cli(*way, "--help")
    assert (found.code, found.err) == (0, "")
    about = command_at(way).help or ""
    assert 10 < len(about) <= 100
    assert about.endswith((".", "?"))
    assert about[0].isupper()
    lines = examples(way)
    assert 1 <= len(lines) <= 3
    for line in lines:
        words = [word for word in shlex.split(line) if not word.startswith("--")]
        assert " ".join(way) in " ".join(words)
        assert line in found.out
    assert done(*way, "-h").out == found.out


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in {"demo"}])
def test_a_group_lists_what_it_holds(name: str) -> None:
    command = command_at((name,))
    if isinstance(command, click.Group):
        text = done(name, "--help").out
        for inner in command.list_commands(click.Context(command)):
            assert re.search(rf"^  {inner} +\S", text, re.M), inner


POSTED = json.dumps({"title": "Flu", "body": "x", "channel": "instagram", "at": "2026-12-03T09:00"})
"""A post as a line of a stream."""


@pytest.fixture
def ready(clinic: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which any example can be typed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "flu.txt").write_text("Come in.")
    (tmp_path / "plan.csv").write_text("Date,Channel,Final copy\n13/12/2026,Instagram,Come in.\n")
    (tmp_path / "numbers.csv").write_text("Goal,Day,Value\nFollowers,2026-11-08,490\n")
    (tmp_path / "our-rules.toml").write_text('[classes]\nOURS = "goose"\n')
    (tmp_path / "edits.jsonl").write_text('{"id": 12, "version": 1, "title": "Flu"}')
    (tmp_path / "posts.jsonl").write_text(f"{POSTED}\n" * 14)
    return tmp_path


@pytest.fixture
def short_year(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example practice has few posts; ``tests.service.test_example`` lives all its year."""
    practice, plan, posts = example._load()
    monkeypatch.setattr(example, "_load", lambda: (practice, plan, posts[:12]))


@cache
def plan_after(commands: tuple[tuple[str, ...], ...]) -> bytes:
    """A plan of 14 posts after ``commands``: made once, since most examples begin alike."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(Path(folder) / "state"))
        path = settle(Path(folder), patch)
        done("post", "add", "--stdin", stdin=f"{POSTED}\n".encode() * 14)
        for words in commands:
            done(*words)
        return path.read_bytes()


WHOLE = (
    ("goal", "add", "Posts for parents", "--target", "8", "--due", "2027-03-31"),
    ("escalation", "add", "Privacy exposure", "--level", "2", "--owner", "ana"),
)
"""A plan that can be approved."""

APPROVED = (*WHOLE, ("plan", "approve"), ("plan", "approve"))

FIRST = {
    ("campaign", "add"): (),
    ("campaign", "shift"): (
        ("campaign", "add", "Fresh Start 2027", "--starts", "2027-01-04", "--ends", "2027-01-31"),
    ),
    ("goal", "add"): (),
    ("series", "add"): (),
    ("closure", "add"): (),
    ("escalation", "add"): (),
    ("contact", "add"): (),
    ("name", "add"): (),
    ("feed", "add"): (),
    ("series", "back"): (
        ("series", "add", "Tip Tuesday", "--rule", "every tue", "--starts", "2026-12-01"),
        ("series", "skip", "tip-tuesday", "2026-12-29"),
    ),
    ("db", "backup"): (),
    ("db", "restore"): (),
    ("redo",): (("undo",),),
    ("init",): (("feed", "list"),),
    ("plan", "approve"): WHOLE,
    ("plan", "diff"): APPROVED,
    ("plan", "show"): APPROVED,
}
"""What is done before a command's examples, where it isn't the usual."""

BESIDE = {("db", "restore"): (("db", "backup"), ("db", "backup", "monday.db"))}
"""What is done in the folder itself, since it leaves a file there."""

USUAL = (
    ("campaign", "add", "Fresh Start 2027"),
    ("goal", "add", "Posts for parents", "--active", "no"),
    (
        *("goal", "add", "Followers", "--measure", "reading", "--target", "500"),
        *("--unit", "followers", "--due", "31 mar"),
    ),
    ("goal", "reading", "followers", "480", "--on", "2026-11-01"),
    ("series", "add", "Tip Tuesday", "--rule", "every tue", "--starts", "2026-12-01"),
    ("closure", "add", "Christmas", "--starts", "2026-12-24"),
    ("escalation", "add", "Privacy exposure", "--level", "2"),
    ("contact", "add", "Nurse line", "--value", "815-555-0143"),
    ("name", "add", "Kettle Bend Library"),
    ("feed", "add", "Office"),
)

NO = {
    "has no finding": "the example's post has none of that rule",
    "has no question": "nothing is asked about the example's post",
    "has no override": "nothing was let pass on the example's post",
    "only what is approved goes out": "the example's post is a draft",
    "needs a post that is": "the example's post stands elsewhere in its life",
    "was not confirmed": "the example's day was not looked up",
    "is not deleted": "the example's post is there",
    "is not retired": "the example's row is in use",
    "No exception has": "nothing was taught in the example",
    "have a problem": "the example's file is another",
    "has a problem": "the example's file is another",
    "can't be undone": "the example's entry was undone by the first example",
}
"""Answers that an example may get: the question was a good one."""

STAYS = {("demo",), ("feed", "serve")}
"""What goes on until it is stopped."""

LINES = [(way, line) for way in WAYS for line in examples(way) if way not in STAYS]


@pytest.mark.parametrize(("way", "line"), LINES, ids=[line for _, line in LINES])
@pytest.mark.usefixtures("short_year")
def test_an_example_works_as_it_is_written(ready: Path, way: tuple[str, ...], line: str) -> None:
    (ready / "plan.db").write_bytes(plan_after(FIRST.get(way, USUAL)))
    for words in BESIDE.get(way, ()):
        done(*words)
    typed, _, source = line.partition("<")
    found = cli(*shlex.split(typed)[1:], stdin=(ready / source).read_bytes() if source else b"")
    if way == ("init",) and "--db" not in line:
        assert (found.code, "is there already" in found.err) == (5, True)
    elif found.code and set(way) != {"check", "plan"}:  # the plan may lack something
        assert found.code == 1, found
        assert any(answer in found.err for answer in NO), found


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("post", "--help")])
def test_asking_for_help_loads_nothing_of_the_plan(words: tuple[str, ...]) -> None:
    code = (
        "import sys; from calendar_tui.cli.main import run; "
        f"assert run({list(words)!r}) == 0; print('loaded:', *sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    loaded = set(told.stdout.rsplit("loaded:", 1)[1].split())
    heavy = {"sqlite3", "sqlalchemy", "sqlmodel", "pydantic", "alembic", "textual", "rich"}
    assert not loaded & {*heavy, "dateutil", "ics", "platformdirs", "calendar_tui.service"}
