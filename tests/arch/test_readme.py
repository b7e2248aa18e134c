"""The README tells the truth about the tree it lies in."""

import os
import re
import tomllib
from pathlib import Path

from calendar_tui import __version__
from tests.arch.tree import PACKAGE, ROOT, entries
from tests.readme import section, written

README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def command(name: str) -> str:
    """The one line of shell in the section ``name``."""
    found = re.fullmatch(r"```sh\n(.+)\n```\n", section(README, name))
    assert found, name
    return found[1]


def test_a_first_try_is_one_line_that_starts_the_installed_command() -> None:
    line = command("start")
    assert line.startswith("python3 -m venv .venv && ")
    assert any(line.endswith(f" && .venv/bin/{name} demo") for name in PROJECT["scripts"])


def test_the_tests_are_one_line_that_installs_what_they_need() -> None:
    line = command("tests")
    assert line.startswith("python3 -m venv .venv && ")
    assert line.endswith(" && .venv/bin/python -m pytest")
    assert any(f"-e '.[{extra}]'" in line for extra in PROJECT["optional-dependencies"])


def test_the_check_before_a_change_lands_runs_the_readmes_own_line() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in script
    assert "-m pytest" not in script


def test_the_check_before_a_change_lands_can_be_started() -> None:
    assert os.name == "nt" or os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_key_table_and_the_command_list_are_the_programs_own() -> None:
    assert written(README) == README, "write them anew: python -m tests.readme"


def test_every_package_is_explained() -> None:
    packages = {path.name for path in entries(ROOT / PACKAGE) if path.is_dir()}
    assert {name for name in packages if f"`{PACKAGE}/{name}`" not in README} == set()


def test_every_path_that_is_named_is_there() -> None:
    named = set(re.findall(r"`((?:calendar_tui|tests|data|\.ci)(?:/[\w./-]*)?)`", README))
    assert {path for path in named if not (ROOT / path).exists()} == set()


def test_every_picture_that_is_shown_is_there() -> None:
    shown = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert [path for path in shown if not Path(ROOT, path).is_file()] == []


def test_the_changelog_knows_the_version() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(__version__)} - ", changes, re.M)
