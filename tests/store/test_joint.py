"""Many entries in one transaction: all of them are saved, or none, and nobody else's."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlmodel import select

from calendar_tui.model.errors import BusyError, InvalidError
from calendar_tui.model.tables import Draft, Entry, Post, Practice
from calendar_tui.store.database import Database
from calendar_tui.store.verify import verify
from tests.store.plans import NOW, a_post, act, add, edit, open_plan, post


@pytest.fixture
def plan(either: Database) -> Database:
    """Every test here runs in a file, and on a server where one is given."""
    return either


def entries(plan: Database) -> int:
    """How many entries another connection sees."""
    with plan.read() as session:
        return len(session.exec(select(Entry.seq)).all())


def remembered(plan: Database) -> int:
    """The number of the entry that the head outside is at; 0 while there is none."""
    with plan.read() as session:
        head = plan.heads.read(session.exec(select(Practice.uid)).one())
    return head.seq if head else 0


def add_two(plan: Database, first: str, second: Callable[[], str]) -> None:
    """One entry, and another whose title may be too much."""
    add(plan, first)
    add(plan, second())


def half_done(plan: Database) -> None:
    """A write that fails after it has put something in."""
    with plan.write(act()) as changes:
        changes.insert(a_post("half done"))
        changes.get(Post, 99)


def fail_and_go_on(plan: Database) -> None:
    """Three writes, the second of which fails."""
    add(plan, "one")
    with pytest.raises(InvalidError):
        half_done(plan)
    add(plan, "two")


def keep_draft(plan: Database, key: str) -> None:
    """Autosave something, and then perhaps fail."""
    with plan.transaction() as session:
        session.add(Draft(key=key, noun="post", values={}, saved_at=NOW))
        session.flush()
        if key == "bad":
            raise ZeroDivisionError


def test_all_entries_appear_at_once_and_are_chained(plan: Database) -> None:
    with plan.together():
        (post_id,) = add(plan, "one")
        edit(plan, post_id, title="two")
        edit(plan, post_id, title="three")
        assert entries(plan) == 1
    assert entries(plan) == 4
    assert post(plan, post_id).title == "three"
    assert verify(plan).problems == ()


def test_the_head_outside_follows_the_last_entry_even_if_nothing_came_of_the_last_write(
    plan: Database,
) -> None:
    with plan.together():
        (post_id,) = add(plan, "one")
        assert edit(plan, post_id, title="one") == 0
        assert remembered(plan) == 0
    assert remembered(plan) == 2


def test_a_failure_leaves_none_of_them(plan: Database) -> None:
    with pytest.raises(ZeroDivisionError), plan.together():
        add_two(plan, str(1), lambda: str(1 / 0))
    assert (entries(plan), remembered(plan)) == (1, 0)
    add(plan, "after")
    assert verify(plan).problems == ()


def test_a_failed_write_inside_leaves_none_even_if_the_caller_goes_on(plan: Database) -> None:
    with pytest.raises(RuntimeError, match="a write failed"), plan.together():
        fail_and_go_on(plan)
    assert (entries(plan), remembered(plan)) == (1, 0)


def test_a_rule_of_the_database_is_a_sentence_inside_too(plan: Database) -> None:
    with pytest.raises(InvalidError), plan.together(), plan.write(act()) as changes:
        changes.insert(a_post("one", campaign_id=99))
    assert entries(plan) == 1


def test_what_the_journal_does_not_note_is_part_of_it(plan: Database) -> None:
    with pytest.raises(ZeroDivisionError), plan.together():
        keep_draft(plan, "bad")
    with plan.together():
        keep_draft(plan, "good")
    with plan.read() as session:
        assert session.exec(select(Draft.key)).all() == ["good"]


def test_one_within_another_is_part_of_it(plan: Database) -> None:
    with plan.together():
        with plan.together():
            add(plan, "one")
        assert entries(plan) == 1
        add(plan, "two")
    assert entries(plan) == remembered(plan) == 3


def test_nothing_inside_is_nothing_saved(plan: Database) -> None:
    with plan.together():
        pass
    assert entries(plan) == 1


def test_another_thread_s_write_is_no_part_of_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("calendar_tui.store.connect.BUSY_TIMEOUT", 20)
    with open_plan(path) as plan, ThreadPoolExecutor(1) as other:
        with plan.together():
            add(plan, "one")
            with pytest.raises(BusyError):
                other.submit(add, plan, "theirs").result(timeout=30)
        assert other.submit(add, plan, "theirs").result(timeout=30) == [2]
        assert entries(plan) == 3
