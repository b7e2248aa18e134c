"""What loading a part of the program brings along: the first frame comes before heavy libraries."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.arch.tree import ROOT, modules
from tests.plans import make_plan

FRONT = {"calendar_tui.tui.app": "sqlmodel sqlalchemy pydantic alembic ics dateutil"}
"""The app draws its first month without these."""

READING = {"calendar_tui.service.reading": "textual rich sqlmodel sqlalchemy pydantic dateutil ics"}
"""The door for everything that is only read."""

COMMANDS = {"calendar_tui.cli.main": "textual rich sqlmodel sqlalchemy pydantic dateutil ics"}
"""A command line starts with its own name only."""

CORE = {
    module.name: "textual rich"
    for module in modules()
    if module.layer in {"model", "schedule", "checks", "feeds", "exchange", "store", "service"}
}
"""Nothing below the front ends knows a screen."""

LIGHT = [
    f"calendar_tui.model.{name}"
    for name in ("terms", "rows", "nouns", "errors", "names", "filters", "facts", "lifecycle")
]
"""Modules of the first frame that load the standard library alone."""


def loaded_by(work: str) -> set[str]:
    """The top-level names a fresh interpreter holds after the statement ``work``, not before."""
    code = (
        f"import sys; before = set(sys.modules); {work}; "
        "print('loaded:', *{name.split('.')[0] for name in set(sys.modules) - before})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rsplit("loaded:", 1)[1].split())


def loaded(*names: str) -> set[str]:
    """The top-level names that importing ``names`` brings along."""
    return loaded_by(f"import {', '.join(names)}")


@pytest.mark.parametrize(("name", "heavy"), [*FRONT.items(), *READING.items(), *COMMANDS.items()])
def test_a_door_opens_without_the_heavy_libraries(name: str, heavy: str) -> None:
    assert loaded(name) & set(heavy.split()) == set()


@pytest.mark.parametrize(
    "words", ["post list --json", "post list --from 2026-11-01 --to 2026-11-30", "today"]
)
def test_a_command_that_reads_loads_no_model_and_no_screen(words: str, tmp_path: Path) -> None:
    path = make_plan(tmp_path / "plan.db", posts=20)
    line = ["--db", str(path), *words.split()]
    found = loaded_by(f"from calendar_tui.cli.main import run; assert run({line!r}) == 0")
    assert found & {"textual", "rich", "sqlmodel", "sqlalchemy", "pydantic", "alembic"} == set()


def test_nothing_below_the_front_ends_loads_a_screen() -> None:
    assert loaded(*CORE) & {"textual", "rich"} == set()


def test_the_vocabulary_loads_the_standard_library_alone() -> None:
    assert loaded(*LIGHT) - set(sys.stdlib_module_names) == {"calendar_tui"}


@pytest.mark.parametrize("later", ["checks", "tui.pages", "tui.goals"])
def test_the_first_frame_comes_before_any_check_and_other_screen(later: str) -> None:
    work = f"import calendar_tui.tui.app; assert 'calendar_tui.{later}' not in sys.modules"
    assert "calendar_tui" in loaded_by(work)
