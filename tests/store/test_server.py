"""A plan on a PostgreSQL server keeps the same promises; skipped where none is given."""

from collections.abc import Iterator
from uuid import uuid4

import pytest

from calendar_tui.model.errors import DamagedError, InvalidError, NewerError, StorageError
from calendar_tui.model.tables import Post
from calendar_tui.store.database import Database
from calendar_tui.store.inspecting import state_of_server
from calendar_tui.store.location import Location
from calendar_tui.store.triggers import make_triggers, server_triggers
from calendar_tui.store.undo import redo, undo
from calendar_tui.store.verify import verify
from tests.store.conftest import SERVER, on_server, run_on_server
from tests.store.plans import act, add, derive, edit, open_plan, post
from tests.store.victims import UPGRADED

pytestmark = pytest.mark.skipif(not SERVER, reason="no server is given")


@pytest.fixture
def place(founded_on_server: str) -> Iterator[Location]:
    """A plan of one's own on the server."""
    name = f"plan_{uuid4().hex}"
    run_on_server(f"CREATE DATABASE {name} TEMPLATE {founded_on_server}")
    yield on_server(name)
    run_on_server(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def plan(place: Location) -> Iterator[Database]:
    """The same, open."""
    with open_plan(place) as database:
        yield database


def by_hand(plan: Database, *statements: str) -> None:
    """Do something behind the program's back."""
    with plan.transaction() as session:
        for statement in statements:
            session.connection().exec_driver_sql(statement)


def test_a_week_s_work_is_whole(plan: Database) -> None:
    first, _ = add(plan, "one", "two")
    edit(plan, first, title="uno")
    undo(plan, act("history.undo"))
    redo(plan, act("history.redo"))
    verdict = verify(plan)
    assert verdict.problems == ()
    assert (verdict.entries, verdict.rows, verdict.heads) == (5, 6, 1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET summary = 'x'",
        "DELETE FROM entry",
        "TRUNCATE entry CASCADE",
        "DELETE FROM change",
        "TRUNCATE change",
        "UPDATE change SET after = '{}'",
        "UPDATE change SET salt = NULL, row_id = 9",
    ],
)
def test_history_is_not_rewritten(plan: Database, statement: str) -> None:
    with pytest.raises(InvalidError):
        by_hand(plan, statement)
    assert verify(plan).whole


def test_edits_behind_the_program_s_back_are_named(plan: Database) -> None:
    edit(plan, *add(plan, "one"), title="two")
    by_hand(
        plan,
        "ALTER TABLE entry DISABLE TRIGGER USER",
        "UPDATE entry SET actor_name = 'Eve' WHERE seq = 2",
        "UPDATE post SET title = 'three'",
    )
    assert verify(plan).problems == (
        "The trigger keep_entry_delete is missing or changed: history could be edited.",
        "The trigger keep_entry_truncate is missing or changed: history could be edited.",
        "The trigger keep_entry_update is missing or changed: history could be edited.",
        "Entry 2 was edited.",
        "Post #1 differs from the journal in title.",
    )


def test_a_guard_made_toothless_is_named(plan: Database) -> None:
    by_hand(
        plan,
        "CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RETURN NEW; END $$",
    )
    assert len(verify(plan).problems) == len(server_triggers())
    with plan.transaction() as session:
        make_triggers(session.connection())
    assert verify(plan).whole


def test_an_upgrade_keeps_rows_guards_and_chain(place: Location, plan: Database) -> None:
    edit(plan, *add(plan, "one"), title="two")
    plan.close()
    with Database.open(place, derive, schema=UPGRADED) as raised:
        assert raised.backup is None
        assert verify(raised).problems == ()
        with raised.read() as session:
            connection = session.connection()
            assert connection.exec_driver_sql("SELECT mood FROM post").scalar() == "calm"
            assert state_of_server(connection, UPGRADED).value == "current"
    with pytest.raises(NewerError, match="made by a newer version"):
        open_plan(place)


def test_a_plan_is_only_made_in_an_empty_database(place: Location, plan: Database) -> None:
    with pytest.raises(StorageError, match="has tables already"):
        Database.create(place, derive)
    by_hand(plan, "DROP TABLE practice CASCADE")
    plan.close()
    with pytest.raises(DamagedError, match="is not a calendar-tui plan"):
        open_plan(place)


def test_an_empty_database_is_no_plan_yet() -> None:
    name = f"empty_{uuid4().hex}"
    run_on_server(f"CREATE DATABASE {name}")
    try:
        with pytest.raises(DamagedError, match="is empty"):
            open_plan(on_server(name))
    finally:
        run_on_server(f"DROP DATABASE {name}")


def test_a_database_that_is_not_there_is_named() -> None:
    with pytest.raises(StorageError, match=r"no such database: .*/nowhere; make it first"):
        open_plan(on_server("nowhere"))


def test_a_reader_sees_one_moment(plan: Database, place: Location) -> None:
    with plan.read() as session, open_plan(place) as other:
        count = "SELECT count(*) FROM post"
        assert session.connection().exec_driver_sql(count).scalar() == 0
        add(other, "one")
        assert session.connection().exec_driver_sql(count).scalar() == 0


def test_ids_go_on_after_rows_were_added(plan: Database) -> None:
    add(plan, "one", "two")
    with plan.write(act("post.add")) as changes:
        changes.remove(changes.get(Post, 2))
    assert add(plan, "three") == [3]
    assert post(plan, 3).title == "three"
