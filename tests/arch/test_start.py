"""What loading a part of the program brings along: the first frame comes before heavy libraries."""

import subprocess
import sys

import pytest

from tests.arch.tree import ROOT, modules

NAMES = frozenset(module.name for module in modules())
"""Every module of the program."""

FRONT = {"calendar_tui.tui.app": "sqlmodel sqlalchemy pydantic alembic ics dateutil"}
"""The app draws its first month without these."""

READING = {"calendar_tui.service.reading": "textual rich sqlmodel sqlalchemy pydantic dateutil ics"}
"""The door for everything that is only read."""

COMMANDS = {"calendar_tui.cli.main": "textual rich sqlmodel sqlalchemy pydantic dateutil ics"}
"""A command line starts with its own name only."""

CORE = {
    module.name: "textual rich"
    for module in modules()
    if module.layer in {"model", "schedule", "feeds", "exchange", "store", "service"}
}
"""Nothing below the front ends knows a screen."""

LIGHT = [
    f"calendar_tui.model.{name}"
    for name in ("terms", "rows", "nouns", "errors", "names", "filters", "lifecycle")
]
"""Modules of the first frame that load the standard library alone."""


def loaded(*names: str) -> set[str]:
    """The top-level names a fresh interpreter holds after importing ``names`` and not before."""
    code = (
        "import sys; before = set(sys.modules); "
        f"import {', '.join(names)}; "
        "print(*{name.split('.')[0] for name in set(sys.modules) - before})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize(("name", "heavy"), [*FRONT.items(), *READING.items(), *COMMANDS.items()])
def test_a_door_opens_without_the_heavy_libraries(name: str, heavy: str) -> None:
    if name not in NAMES:
        return
    assert loaded(name) & set(heavy.split()) == set()


def test_nothing_below_the_front_ends_loads_a_screen() -> None:
    assert loaded(*CORE) & {"textual", "rich"} == set()


def test_the_vocabulary_loads_the_standard_library_alone() -> None:
    assert loaded(*NAMES.intersection(LIGHT)) - set(sys.stdlib_module_names) == {"calendar_tui"}
