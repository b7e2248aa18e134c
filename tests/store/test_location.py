"""A plan's place: what people may write, what messages name, and never a password."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.engine import make_url

from calendar_tui.model.errors import InvalidError
from calendar_tui.store.location import (
    Location,
    data_dir,
    file_location,
    locate,
    state_dir,
)

SERVER = "postgresql+psycopg://app:s3cret@db.example:5433/plan"


def test_the_option_comes_before_the_variable_and_that_before_the_data_folder(
    tmp_path: Path,
) -> None:
    environ = {"XDG_DATA_HOME": str(tmp_path)}
    assert locate(None, environ).path == tmp_path / "calendar-tui" / "plan.db"
    environ["CALENDAR_TUI_DB"] = str(tmp_path / "variable.db")
    assert locate(None, environ).path == tmp_path / "variable.db"
    assert locate(str(tmp_path / "option.db"), environ).path == tmp_path / "option.db"
    assert locate("  ", environ).path == tmp_path / "variable.db"


def test_without_the_variables_the_system_s_own_folders_are_used() -> None:
    assert data_dir({}).name == "calendar-tui"
    assert state_dir({}).name == "calendar-tui"
    assert data_dir({"XDG_DATA_HOME": "not/absolute"}) == data_dir({})


def test_the_state_folder_follows_its_variable(tmp_path: Path) -> None:
    assert state_dir({"XDG_STATE_HOME": str(tmp_path)}) == tmp_path / "calendar-tui"


def test_a_relative_path_and_a_home_are_made_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert locate("plan.db", {}).path == tmp_path / "plan.db"
    assert locate("~/plan.db", {}).path == home / "plan.db"


@pytest.mark.parametrize("scheme", ["sqlite", "sqlite+pysqlite", "SQLite"])
def test_a_file_may_be_given_as_an_address(scheme: str, tmp_path: Path) -> None:
    found = locate(f"{scheme}:///{tmp_path}/my%20plan.db?mode=rw", {})
    assert found.path == tmp_path / "my plan.db"
    assert found.is_sqlite


def test_a_server_s_address_is_kept_and_its_password_never_shown() -> None:
    found = locate(SERVER, {})
    assert found == Location(SERVER, None)
    assert not found.is_sqlite
    assert found.label == "db.example:5433/plan"
    assert locate("postgresql+psycopg:///plan", {}).label == "localhost:5432/plan"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("postgres://app@db/plan", "Write postgres:// as postgresql+psycopg://"),
        ("postgresql://app@db/plan", "Write postgresql:// as postgresql+psycopg://"),
        ("mysql://app:s3cret@db/plan", "mysql:// is no kind of database"),
        ("https://example.org/plan.db", "https:// is no kind of database"),
        ("sqlite://", "needs a file"),
        ("sqlite:///", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
        ("postgresql+psycopg://app:s3cret@db:port/plan", "user@host:5432/name"),
        ("postgresql+psycopg://app:s3cret@db", "user@host:5432/name"),
        ("plan\0.db", "NUL"),
    ],
)
def test_an_address_that_can_not_be_used_says_how_to_write_it(text: str, words: str) -> None:
    with pytest.raises(InvalidError) as refused:
        locate(text, {})
    assert words in refused.value.sentence
    assert "s3cret" not in refused.value.sentence


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0/"), min_size=1, max_size=20))
def test_any_file_name_survives_its_way_through_an_address(name: str) -> None:
    if name in {".", ".."}:
        return
    path = Path("/plans") / name
    found = file_location(path)
    assert found.path == path
    assert locate(found.url, {}).path == path
    assert make_url(found.url).drivername == "sqlite"


@given(st.text(max_size=40))
def test_any_text_is_a_place_or_a_sentence(text: str) -> None:
    try:
        found = locate(text, {"XDG_DATA_HOME": "/data"})
    except InvalidError as error:
        assert error.sentence.endswith(".")  # noqa: PT017 - either outcome is right
    else:
        assert found.label
