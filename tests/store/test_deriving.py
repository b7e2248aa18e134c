"""Where posts stand follows the practice's zone, whoever changes it, and back again."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.tables import Change, Post, Practice
from calendar_tui.service.derived import derive
from calendar_tui.store.database import Database
from calendar_tui.store.deriving import derived_of
from calendar_tui.store.location import file_location
from calendar_tui.store.raw import UNREADABLE
from calendar_tui.store.undo import redo, undo
from tests.store.plans import act, add, post

LATE = {"day": date(2026, 12, 1), "clock": time(22), "zone": "America/Chicago"}
IN_CHICAGO = (date(2026, 12, 1), time(22))
IN_TOKYO = (date(2026, 12, 2), time(13))


@pytest.fixture
def plan(path: Path) -> Iterator[Database]:
    """A plan whose columns are derived as the program does it."""
    with Database.open(file_location(path), derive) as database:
        yield database


def move_practice(plan: Database, zone: str) -> int:
    with plan.write(act("practice.edit")) as changes:
        changes.update(changes.get(Practice, 1), {"zone": zone})
    return changes.seq


def place(plan: Database, post_id: int) -> tuple[date | None, time | None]:
    row = post(plan, post_id)
    return row.local_day, row.local_clock


def test_a_new_zone_moves_every_post_deleted_ones_too_and_undo_and_redo_do_as_well(
    plan: Database,
) -> None:
    kept, gone = add(plan, "one", "two", **LATE)
    with plan.write(act("post.delete")) as changes:
        changes.remove(changes.get(Post, gone))
    assert place(plan, kept) == IN_CHICAGO
    move_practice(plan, "Asia/Tokyo")
    assert place(plan, kept) == place(plan, gone) == IN_TOKYO
    undo(plan, act("history.undo"))
    assert place(plan, kept) == place(plan, gone) == IN_CHICAGO
    redo(plan, act("history.redo"))
    assert place(plan, kept) == place(plan, gone) == IN_TOKYO


def test_what_is_derived_is_no_change_of_the_posts(plan: Database) -> None:
    (post_id,) = add(plan, "one", **LATE)
    seq = move_practice(plan, "Asia/Tokyo")
    with plan.read() as session:
        changes = session.exec(select(Change.table_name).where(Change.entry_seq == seq)).all()
    assert changes == ["practice"]
    row = post(plan, post_id)
    assert (row.version, row.instant) == (1, datetime(2026, 12, 2, 4, tzinfo=UTC))


def test_posts_changed_in_the_same_entry_move_along(plan: Database) -> None:
    first, second = add(plan, "one", "two", **LATE)
    with plan.write(act("practice.edit")) as changes:
        row = changes.update(changes.get(Post, first), {"clock": time(23)})
        changes.update(changes.get(Practice, 1), {"zone": "Asia/Tokyo"})
        (third,) = changes.insert_all([Post(title="three", **LATE)])
    assert place(plan, first) == (date(2026, 12, 2), time(14))
    assert place(plan, second) == place(plan, third.id or 0) == IN_TOKYO
    assert (row.local_clock, row.version) == (time(14), 2)


def test_another_change_of_the_practice_moves_nothing(
    plan: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    (post_id,) = add(plan, "one", **LATE)
    asked: list[str] = []

    def never(table: str, values: Mapping[str, Any], zone: str) -> dict[str, Any]:
        asked.append(table)
        return {}

    plan.derive = never
    with plan.write(act("practice.edit")) as changes:
        changes.update(changes.get(Practice, 1), {"name": "Oak Street"})
    assert asked == []
    assert place(plan, post_id) == IN_CHICAGO


def test_new_rules_of_time_zones_are_taken_over_when_asked(plan: Database) -> None:
    ids = add(plan, "one", "two", **LATE)

    def new_rules(table: str, values: Mapping[str, Any], zone: str) -> dict[str, Any]:
        return {**derive(table, values, zone), "local_clock": time(21)}

    plan.derive = new_rules
    with plan.write(act("plan.rules")) as changes:
        held = changes.get(Post, ids[0])
        assert changes.rederive_all() == 2
        assert held.local_clock == time(21)
        assert changes.rederive_all() == 0
    assert changes.seq == 0
    assert [post(plan, post_id).local_clock for post_id in ids] == [time(21)] * 2


def test_a_row_that_can_not_be_read_keeps_nobody_from_moving(plan: Database, path: Path) -> None:
    bad, worse, good = add(plan, "bad", "worse", "good", **LATE)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE post SET status = 'weird' WHERE id = ?", (bad,))
        connection.execute("UPDATE post SET zone = 'Mars/Base' WHERE id = ?", (worse,))
        connection.commit()
    move_practice(plan, "Asia/Tokyo")
    assert place(plan, good) == IN_TOKYO
    assert place(plan, worse) == IN_CHICAGO


@pytest.mark.parametrize("error", [InvalidError("no such zone"), ValueError(), OverflowError()])
def test_what_can_not_be_derived_is_nothing(error: Exception) -> None:
    def fail(table: str, values: Mapping[str, Any], zone: str) -> dict[str, Any]:
        raise error

    assert derived_of(fail, "post", {"day": date(2026, 1, 1)}, "UTC") == {}
    assert derived_of(derive, "post", {"day": UNREADABLE}, "UTC") == {}
    assert derived_of(derive, "channel", {"name": "Insta"}, "UTC") == {}
