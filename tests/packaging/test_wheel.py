"""The wheel carries the program and its data, and nothing else; installed, it works anywhere."""

import json
import os
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from calendar_tui import __version__
from tests.arch.tree import files
from tests.cli.running import CLINIC
from tests.packaging.conftest import ROOT, run


def test_the_wheel_holds_the_program_its_data_and_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    source = {path.relative_to(ROOT).as_posix() for path in files(ROOT / "calendar_tui")}
    data = {path.relative_to(ROOT / "data") for path in files(ROOT / "data")}
    shipped = {path for path in data if path.parts[0] != "pictures"}
    assert packed == source | {f"calendar_tui/_data/{path.as_posix()}" for path in shipped}


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder far from the source, where nothing of it can be found by chance."""
    for variable in [name for name in os.environ if name.startswith("PYTHON")]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("CALENDAR_TUI_DB", str(tmp_path / "plan.db"))
    return tmp_path


def test_an_installed_program_works_far_from_its_source(scripts: Path, elsewhere: Path) -> None:
    """One test, since installing is dear and each worker of a run would do it anew."""
    program = scripts / "calendar-tui"
    assert __version__ in run(program, "--version", cwd=elsewhere)

    run(program, *CLINIC, cwd=elsewhere)
    run(program, "post", "add", "Flu shots", "--body", "Come in.", cwd=elsewhere)
    (elsewhere / "flu.txt").write_text("The best care in town.", "utf-8")
    assert "best care" in run(program, "check", "--text", "flu.txt", cwd=elsewhere)
    assert json.loads(run(program, "post", "list", "--json", cwd=elsewhere))

    code = (
        "from calendar_tui.service import example; from calendar_tui.service.shipped import "
        "data_path; assert all(example._load()); "
        "print(*sorted(entry.name for entry in data_path().iterdir()))"
    )
    found = run(scripts / Path(sys.executable).name, "-c", code, cwd=elsewhere).split()
    wanted = {path.relative_to(ROOT / "data").parts[0] for path in files(ROOT / "data")}
    assert set(found) == wanted - {"pictures"}
