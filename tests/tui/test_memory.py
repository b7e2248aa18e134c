"""What the app remembers: small choices, never at the price of a crash."""

from pathlib import Path

import pytest

from calendar_tui.tui.memory import Memory


def test_choices_are_there_the_next_time(tmp_path: Path) -> None:
    file = tmp_path / "state" / "app.json"
    Memory(file).keep("theme", "calm-light")
    again = Memory(file)
    assert again.text("theme") == "calm-light"
    again.keep("week_numbers", True)
    assert Memory(file).get("week_numbers") is True
    assert Memory(file).text("theme") == "calm-light"


def test_nothing_is_written_where_nothing_changes(tmp_path: Path) -> None:
    file = tmp_path / "app.json"
    memory = Memory(file)
    memory.keep("theme", "nord")
    file.unlink()
    memory.keep("theme", "nord")
    assert not file.exists()


@pytest.mark.parametrize("content", ["", "{", "[1, 2]", "null", '{"theme": 7}', "\x00\xff"])
def test_a_file_that_is_something_else_counts_as_none(tmp_path: Path, content: str) -> None:
    file = tmp_path / "app.json"
    file.write_text(content, encoding="latin-1")
    memory = Memory(file)
    assert memory.text("theme") is None
    memory.keep("theme", "nord")
    assert Memory(file).text("theme") == "nord"


def test_a_place_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    memory = Memory(blocked / "app.json")
    memory.keep("theme", "nord")
    assert memory.text("theme") == "nord"


def test_without_a_place_choices_last_as_long_as_the_program() -> None:
    memory = Memory()
    memory.keep("theme", "nord")
    assert memory.text("theme") == "nord"
    assert Memory().text("theme") is None


def test_the_file_is_never_half_written(tmp_path: Path) -> None:
    file = tmp_path / "app.json"
    memory = Memory(file)
    memory.keep("theme", "nord")
    memory.keep("theme", "gruvbox")
    assert [path.name for path in tmp_path.iterdir()] == ["app.json"]
