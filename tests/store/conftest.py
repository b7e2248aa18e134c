"""Plans in files and on a server, made once and copied for each test."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url

from calendar_tui.store.database import Database
from calendar_tui.store.location import Location, file_location
from tests.store.plans import derive, found, open_plan

SERVER = os.environ.get("CALENDAR_TUI_TEST_SERVER", "")
"""Address of a PostgreSQL database whose user may make others; without it tests are skipped."""


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
def in_file(path: Path) -> Iterator[Database]:
    """A plan of one's own in a file, open."""
    with open_plan(path) as database:
        yield database


@pytest.fixture
def plan(in_file: Database) -> Database:
    """A plan of one's own, open; a module may have its tests run on a server as well."""
    return in_file


def on_server(name: str) -> Location:
    """The place of a database of the tests' server."""
    url = make_url(SERVER).set(database=name)
    return Location(url.render_as_string(hide_password=False), None)


def run_on_server(statement: str) -> None:
    """Have the server make or drop a database."""
    engine = create_engine(SERVER, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


@pytest.fixture(scope="session")
def founded_on_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of a database with the same plan; copy it, don't open it."""
    name = f"founded_{uuid4().hex}"
    run_on_server(f"CREATE DATABASE {name}")
    state = tmp_path_factory.mktemp("state")
    with Database.create(on_server(name), derive, state=state) as database:
        found(database)
    yield name
    run_on_server(f"DROP DATABASE {name}")


@pytest.fixture(
    params=[
        "file",
        pytest.param("server", marks=pytest.mark.skipif(not SERVER, reason="no server is given")),
    ]
)
def either(request: pytest.FixtureRequest) -> Iterator[Database]:
    """A plan of one's own, open: in a file, and on a server where one is given."""
    if request.param == "file":
        yield request.getfixturevalue("in_file")
        return
    name = f"plan_{uuid4().hex}"
    template = request.getfixturevalue("founded_on_server")
    run_on_server(f"CREATE DATABASE {name} TEMPLATE {template}")
    with open_plan(on_server(name)) as database:
        yield database
    run_on_server(f"DROP DATABASE {name}")
