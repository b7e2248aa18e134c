"""Plans on disk, made once and copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from calendar_tui.store.database import Database
from calendar_tui.store.location import file_location
from tests.store.plans import derive, found, open_plan


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a plan with two people and a channel; copy it, don't open it."""
    path = tmp_path_factory.mktemp("founded") / "plan.db"
    state = path.with_name("state")
    with Database.create(file_location(path), derive, state=state) as database:
        found(database)
    return path


@pytest.fixture
def path(founded: Path, tmp_path: Path) -> Path:
    """The file of a plan of one's own."""
    place = tmp_path / "plan.db"
    shutil.copyfile(founded, place)
    place.chmod(0o600)
    return place


@pytest.fixture
def plan(path: Path) -> Iterator[Database]:
    """A plan of one's own, open."""
    with open_plan(path) as database:
        yield database
