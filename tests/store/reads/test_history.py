"""The journal as people read it: newest first, undone entries marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import UnknownNameError
from calendar_tui.model.rows import EntryLine
from calendar_tui.store.location import file_location
from calendar_tui.store.reads import history
from calendar_tui.store.reads.history import ChangeRecord
from calendar_tui.store.reads.runner import open_runner
from tests.plans import NOW, PlanFile


def seqs(runner, **question) -> list[int]:
    """The numbers of the entries that are found."""
    with runner.snapshot() as snapshot:
        return [line.seq for line in history.entries(snapshot, **question)]


def test_entries_come_newest_first_and_page_by_page(plan, look):
    for _ in range(5):
        plan.entry()
    runner = look()
    assert seqs(runner) == [5, 4, 3, 2, 1]
    assert seqs(runner, limit=2) == [5, 4]
    assert seqs(runner, limit=2, before=4) == [3, 2]
    assert seqs(runner, before=1) == []


def test_an_entry_says_who_did_what_when_and_through_which_door(plan, look):
    plan.entry(actor_id=3, actor_name="Ana", summary="added post #1", action="post.add", undoable=0)
    with look().snapshot() as snapshot:
        (line,) = history.entries(snapshot)
    assert line == EntryLine(
        1, NOW, "Ana", "app", "post.add", "added post #1", None, False, 3, False
    )


def test_history_can_be_that_of_one_row_or_of_one_noun(plan, look):
    plan.entry(("post", 1, None, {"title": "a"}))
    plan.entry(("post", 2, None, {"title": "b"}))
    plan.entry(("channel", 1, None, {"name": "c"}))
    plan.entry(("post", 1, {"title": "a"}, {"title": "d"}), ("approval", 1, None, {"post_id": 1}))
    runner = look()
    assert seqs(runner, table="post", row_id=1) == [4, 1]
    assert seqs(runner, table="post", row_id=1, limit=1) == [4]
    assert seqs(runner, table="post", row_id=1, before=4) == [1]
    assert seqs(runner, table="post") == [4, 2, 1]
    assert seqs(runner, table="channel", row_id=1) == [3]
    assert seqs(runner, table="feed") == []


def undone(runner) -> list[int]:
    """The entries that are undone."""
    with runner.snapshot() as snapshot:
        return [line.seq for line in history.entries(snapshot) if line.undone]


def test_an_entry_is_undone_until_its_undo_is_taken_back(plan, look):
    plan.entry()
    plan.entry(undoes=1)
    assert undone(look()) == [1]
    plan.entry(undoes=2)
    assert undone(look()) == [2]
    plan.entry(undoes=1)
    assert undone(look()) == [2, 1]
    plan.entry(undoes=3)
    assert undone(look()) == [3, 1]


@given(st.lists(st.integers(0, 11), max_size=12))
def test_any_chain_of_undos_is_judged_as_its_definition_says(tmp_path_factory, targets):
    reverses = {seq: target for seq, target in enumerate(targets, 1) if 0 < target < seq}
    path = tmp_path_factory.mktemp("chain") / "plan.db"

    def is_undone(seq: int) -> bool:
        return any(target == seq and not is_undone(u) for u, target in reverses.items())

    with PlanFile(path, wal=False) as plan:
        with plan.transaction():
            for seq in range(1, len(targets) + 1):
                plan.entry(undoes=reverses.get(seq))
        runner = open_runner(file_location(path))
        expected = [seq for seq in range(len(targets), 0, -1) if is_undone(seq)]
        assert undone(runner) == expected
        runner.close()


def test_one_entry_comes_with_its_changes_in_order(plan, look):
    plan.entry()
    seq = plan.entry(
        ("post", 2, {"title": "a"}, {"title": "b"}),
        ("channel", 1, None, {"name": "Insta"}),
        ("post", 3, None, None),
    )
    with look().snapshot() as snapshot:
        line, changes = history.entry(snapshot, seq)
        assert line.seq == 2
        assert changes == [
            ChangeRecord("post", 2, {"title": "a"}, {"title": "b"}),
            ChangeRecord("channel", 1, None, {"name": "Insta"}),
            ChangeRecord("post", 3, None, None),
        ]
        with pytest.raises(UnknownNameError, match="There is no entry 9 in the history"):
            history.entry(snapshot, 9)


def test_titles_are_there_for_deleted_posts_too(plan, look):
    plan.post("Here", body="text")
    plan.post("", body="Only words", deleted_at=NOW)
    with look().snapshot() as snapshot:
        assert history.titles(snapshot, [2, 1, 1, 7]) == {
            1: ("Here", "text"),
            2: ("", "Only words"),
        }
        assert history.titles(snapshot, []) == {}
