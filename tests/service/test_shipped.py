"""The files the program brings along are found in a checkout and in an installed program."""

from pathlib import Path

import pytest

from calendar_tui.service import shipped
from calendar_tui.service.shipped import data_path

ROOT = Path(__file__).parents[2]


def test_a_checkout_reads_the_folder_beside_the_package() -> None:
    assert Path(str(data_path())).resolve() == ROOT / "data"


def test_an_installed_program_reads_the_folder_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "_data" / "example").mkdir(parents=True)
    monkeypatch.setattr(shipped, "files", lambda package: tmp_path)
    assert data_path("example") == tmp_path / "_data" / "example"


def test_parts_name_a_file_below_the_folder() -> None:
    assert data_path("example", "plan.json").name == "plan.json"
