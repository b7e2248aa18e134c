"""A plan is opened once, used by sessions that can't disturb each other, and let go of."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from sqlmodel import select

from calendar_tui.model.errors import BusyError, StorageError
from calendar_tui.model.tables import Draft, Post, Practice, Pulse
from calendar_tui.store.database import Database, no_derived_columns
from calendar_tui.store.identity import Schema
from calendar_tui.store.location import Location, file_location
from calendar_tui.store.migrate import alembic_config
from tests.arch.tree import ROOT
from tests.store.plans import NOW, a_post, act, add, derive, found, open_plan


def test_a_new_plan_is_empty_but_for_its_pulse(tmp_path: Path) -> None:
    with (
        Database.create(file_location(tmp_path / "plan.db"), derive) as plan,
        plan.read() as session,
    ):
        assert session.exec(select(Practice)).all() == []
        pulse = session.exec(select(Pulse)).one()
        assert pulse.feed_revision == 0
        assert pulse.stamp.year == 1970


def test_a_plan_that_was_closed_lies_in_one_file(path: Path) -> None:
    with open_plan(path) as plan:
        add(plan, "one")
    assert [item.name for item in path.parent.iterdir()] == ["plan.db"]


def test_a_plan_may_be_opened_many_times_at_once(path: Path) -> None:
    with open_plan(path) as first, open_plan(path) as second:
        add(first, "one")
        add(second, "two")
        with first.read() as session:
            assert len(session.exec(select(Post)).all()) == 2


def test_sessions_leave_no_connection_behind(plan: Database) -> None:
    for number in range(20):
        with plan.read() as session:
            session.exec(select(Post)).all()
        with pytest.raises(ZeroDivisionError), plan.write(act()) as changes:
            changes.insert(a_post(str(1 / 0)))
        add(plan, str(number))
    assert plan._engine.pool.checkedout() == 0  # type: ignore[attr-defined]
    gc.collect()


def test_a_reading_session_saves_nothing(plan: Database) -> None:
    with plan.read() as session:
        session.add(Draft(key="k", noun="post", values={}, saved_at=NOW))
        session.flush()
    with plan.read() as session:
        assert session.get(Draft, "k") is None


def test_a_failed_unjournalled_transaction_saves_nothing(plan: Database) -> None:
    with pytest.raises(ZeroDivisionError), plan.transaction() as session:
        session.add(Draft(key="k", noun="post", values={"n": str(1 / 0)}, saved_at=NOW))
    with plan.read() as session:
        assert session.get(Draft, "k") is None


def test_a_save_within_a_save_is_refused_not_waited_for_ever(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("calendar_tui.store.connect.BUSY_TIMEOUT", 20)
    with open_plan(path) as plan, plan.write(act()), pytest.raises(BusyError):
        add(plan, "inner")


def test_a_plan_that_is_only_looked_at_needs_no_derivation(path: Path) -> None:
    assert no_derived_columns("post", {}, "") == {}
    with Database.open(file_location(path)) as plan, plan.read() as session:
        assert session.get_one(Practice, 1).name == "Elm Street"


def test_a_founding_that_fails_leaves_no_entry(tmp_path: Path) -> None:
    with Database.create(file_location(tmp_path / "plan.db"), derive) as plan:
        with pytest.raises(ZeroDivisionError), plan.write(act("practice.create")) as changes:
            changes.insert(Practice(id=1, name=str(1 / 0), zone="UTC"))
        found(plan)
        with plan.read() as session:
            assert session.get_one(Practice, 1).name == "Elm Street"


def test_a_folder_with_a_percent_sign_is_no_setting_of_migrations(tmp_path: Path) -> None:
    config = alembic_config(Schema(("0001",), ("/100%(here)s/revisions",)))
    listed = config.get_main_option("version_locations", "").splitlines()
    assert listed[-1] == "/100%(here)s/revisions"
    place = tmp_path / "100%(here)s" / "plan.db"
    Database.create(file_location(place), derive).close()
    assert place.exists()


def test_a_server_that_does_not_answer_is_a_sentence() -> None:
    pytest.importorskip("psycopg")
    nobody = Location("postgresql+psycopg://app:hunter2@127.0.0.1:9/plan", None)
    for door in (Database.open, Database.create):
        with pytest.raises(StorageError) as refused:
            door(nobody, derive)
        assert refused.value.sentence == (
            "The server at 127.0.0.1:9/plan can't be reached; is it running?"
        )


def test_opening_a_current_plan_loads_no_migrations(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.store.plans import open_plan;"
        f" open_plan(Path({str(path)!r})).close(); print('alembic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
