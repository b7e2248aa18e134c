"""Plans to read: in a file, and on a server where one is given."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, insert, select, text

from calendar_tui.model.tables import METADATA
from calendar_tui.store.identity import HEAD_REVISION
from calendar_tui.store.location import Location, file_location
from calendar_tui.store.reads.runner import Runner, open_runner
from tests.plans import PlanFile

SERVER = os.environ.get("CALENDAR_TUI_TEST_SERVER", "")
"""Address of a PostgreSQL database that tests may empty and fill, one at a time (``-n0``);
without it they are skipped."""


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[PlanFile]:
    """An empty plan in a file; rows added to it are there for the next snapshot."""
    with PlanFile(tmp_path / "plan.db") as made:
        yield made


@pytest.fixture
def location(plan: PlanFile) -> Location:
    """Where the plan lies."""
    return file_location(plan.path)


@pytest.fixture(params=["file", "server"])
def look(request: pytest.FixtureRequest, plan: PlanFile) -> Iterator[Callable[[], Runner]]:
    """Open the plan as it is by now, in its file or copied to the server."""
    if request.param == "server" and not SERVER:
        pytest.skip("no server is given")
    opened: list[Runner] = []

    def opener() -> Runner:
        place = file_location(plan.path)
        if request.param == "server":
            place = Location(SERVER, None)
            copy_to_server(plan.path)
        opened.append(open_runner(place))
        return opened[-1]

    yield opener
    for runner in opened:
        runner.close()


def copy_to_server(path: Path) -> None:
    """Put every row of the plan at ``path`` on the server, in fresh tables."""
    origin, target = create_engine(f"sqlite:///{path}"), create_engine(SERVER)
    try:
        _make_tables(target)
        with origin.connect() as read, target.begin() as write:
            for table in METADATA.sorted_tables:
                rows = [dict(row._mapping) for row in read.execute(select(table))]
                if rows:
                    write.execute(insert(table), rows)
    finally:
        origin.dispose()
        target.dispose()


def _make_tables(target: Engine) -> None:
    """Make every table anew, and note their revision."""
    METADATA.drop_all(target)
    METADATA.create_all(target)
    with target.begin() as connection:
        connection.execute(text("DROP TABLE IF EXISTS alembic_version"))
        connection.execute(text("CREATE TABLE alembic_version (version_num varchar(32))"))
        statement = text("INSERT INTO alembic_version VALUES (:revision)")
        connection.execute(statement, {"revision": HEAD_REVISION})
