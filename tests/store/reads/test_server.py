"""Reading a plan on a server: the same answers, and the same sentences when it fails."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import create_engine, text

from calendar_tui.model.errors import DamagedError, NewerError, StorageError
from calendar_tui.store.location import Location
from calendar_tui.store.reads.runner import OlderPlanError, Runner, StoppedError, older, open_runner
from tests.plans import PlanFile
from tests.store.reads.asking import TODAY, ids
from tests.store.reads.conftest import SERVER, copy_to_server

needs_server = pytest.mark.skipif(not SERVER, reason="no server is given")


def test_a_server_s_older_plan_is_named_without_its_password():
    there = Location("postgresql+psycopg://ana:secret@db.local/plan", None)
    assert "secret" not in older(there).sentence
    assert "db.local:5432/plan" in older(there).sentence


def test_a_server_that_does_not_answer_is_a_sentence_without_a_password():
    pytest.importorskip("psycopg")
    nobody = Location("postgresql+psycopg://ana:secret@127.0.0.1:9/plan", None)
    with pytest.raises(StorageError, match=r"127\.0\.0\.1:9/plan") as raised:
        open_runner(nobody)
    assert "secret" not in str(raised.value)


@pytest.fixture
def server(plan: PlanFile) -> Iterator[Runner]:
    """A plan with one post on the server."""
    plan.post("Here", TODAY)
    copy_to_server(plan.path)
    runner = open_runner(Location(SERVER, None))
    yield runner
    runner.close()


def said(statement: str) -> None:
    """Have the server do something behind the program's back."""
    engine = create_engine(SERVER)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


@needs_server
class TestOnAServer:
    """What only a server can show."""

    def test_a_snapshot_sees_one_moment(self, server):
        with server.snapshot() as snapshot:
            assert snapshot.rows("SELECT title FROM post") == [("Here",)]
            said("UPDATE post SET title = 'There'")
            assert snapshot.rows("SELECT title FROM post") == [("Here",)]
        with server.snapshot() as snapshot:
            assert snapshot.rows("SELECT title FROM post") == [("There",)]

    def test_nothing_can_be_written(self, server):
        with pytest.raises(StorageError), server.snapshot() as snapshot:
            snapshot.rows("DELETE FROM post RETURNING id")
        assert ids(server) == [1]

    def test_what_takes_too_long_can_be_stopped(self, server):
        begun, ended = Event(), []

        def read() -> None:
            try:
                with server.snapshot() as snapshot:
                    begun.set()
                    snapshot.rows("SELECT pg_sleep(60)")
            except StoppedError as error:
                ended.append(error.sentence)

        reader = Thread(target=read)
        reader.start()
        assert begun.wait(30)
        while reader.is_alive():
            server.interrupt()
            reader.join(0.05)
        assert ended == ["Reading was stopped."]
        assert ids(server) == [1]

    def test_a_plan_of_another_version_is_not_read(self, server):
        said("UPDATE alembic_version SET version_num = '9999'")
        with pytest.raises(NewerError):
            open_runner(Location(SERVER, None))

    def test_a_database_that_holds_something_else_is_not_read(self, server):
        said("DROP TABLE alembic_version")
        with pytest.raises(DamagedError):
            open_runner(Location(SERVER, None))


def test_an_older_plan_is_a_plan_error_of_its_own():
    assert issubclass(OlderPlanError, Exception)
    assert "db upgrade" in older(Location("sqlite:///x", Path("x"))).sentence
