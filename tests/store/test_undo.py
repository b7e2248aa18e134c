"""Undo takes back what the acting person did last, wholly or not at all, and says why not."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import col, select

from calendar_tui.model.errors import ConflictError, DamagedError, InvalidError, RefusedError
from calendar_tui.model.tables import (
    Approval,
    Audience,
    Author,
    Campaign,
    Channel,
    Comment,
    Entry,
    Feed,
    Goal,
    Incident,
    Override,
    Post,
    SmRecord,
)
from calendar_tui.model.terms import Decision, OverrideCode, Severity, Status
from calendar_tui.store import references
from calendar_tui.store.database import Database
from calendar_tui.store.undo import redo, undo
from tests.store.plans import ANN, BEN, NOW, a_post, act, add, edit, post


@pytest.fixture
def plan(either: Database) -> Database:
    """Every test here runs in a file, and on a server where one is given."""
    return either


def titles(plan: Database) -> list[str]:
    """The titles of the living posts."""
    with plan.read() as session:
        living = select(Post.title).where(col(Post.deleted_at).is_(None)).order_by(col(Post.id))
        return list(session.exec(living))


def last_entry(plan: Database) -> Entry:
    with plan.read() as session:
        return session.exec(select(Entry).order_by(col(Entry.seq).desc())).first()  # type: ignore[return-value]


def take_back(plan: Database, seq: int | None = None, by: int = ANN) -> int:
    return undo(plan, act("history.undo", by=by), seq).reversed


def again(plan: Database, by: int = ANN) -> int:
    return redo(plan, act("history.redo", by=by)).reversed


def refused(plan: Database, seq: int | None = None, by: int = ANN) -> str:
    with pytest.raises(RefusedError) as error:
        take_back(plan, seq, by)
    return error.value.sentence


def test_an_edit_goes_back_and_the_version_still_rises(plan: Database) -> None:
    (post_id,) = add(plan, "Flu shots")
    seq = edit(plan, post_id, title="Flu shots today", notes="new")
    stamp = post(plan, post_id).rendered_at
    done = undo(plan, act("history.undo"))
    assert (done.reversed, done.summary) == (seq, "edited #1")
    row = post(plan, post_id)
    assert (row.title, row.notes, row.version) == ("Flu shots", "", 3)
    assert row.rendered_at == stamp + timedelta(seconds=1)
    entry = last_entry(plan)
    assert (entry.seq, entry.undoes, entry.summary) == (done.seq, seq, "undid: edited #1")


def test_undoing_an_add_deletes_softly_and_redo_brings_it_back(plan: Database) -> None:
    add(plan, "Flu shots")
    take_back(plan)
    assert titles(plan) == []
    assert post(plan, 1).deleted_at == NOW
    again(plan)
    assert titles(plan) == ["Flu shots"]


def test_undoing_a_delete_brings_the_row_back(plan: Database) -> None:
    (post_id,) = add(plan, "Flu shots")
    with plan.write(act("post.delete")) as changes:
        changes.remove(changes.get(Post, post_id))
    take_back(plan)
    assert titles(plan) == ["Flu shots"]


def test_several_undos_go_further_back_and_redos_come_forward_in_order(plan: Database) -> None:
    (post_id,) = add(plan, "zero")
    seqs = [edit(plan, post_id, title=title) for title in ("one", "two", "three")]
    assert [take_back(plan) for _ in seqs] == seqs[::-1]
    assert titles(plan) == ["zero"]
    assert [again(plan) for _ in seqs] == seqs
    assert titles(plan) == ["three"]
    with pytest.raises(RefusedError, match="nothing of yours to redo"):
        again(plan)
    assert take_back(plan) == seqs[-1]


def test_an_undone_entry_that_was_done_again_can_be_undone_again(plan: Database) -> None:
    (post_id,) = add(plan, "zero")
    seq = edit(plan, post_id, title="one")
    for _ in range(3):
        assert take_back(plan) == seq
        assert titles(plan) == ["zero"]
        assert again(plan) == seq
        assert titles(plan) == ["one"]


def test_something_new_ends_what_can_be_redone(plan: Database) -> None:
    (post_id,) = add(plan, "zero")
    edit(plan, post_id, title="one")
    take_back(plan)
    edit(plan, post_id, notes="a thought")
    with pytest.raises(RefusedError, match=r"did something else since \(edited #1\)"):
        again(plan)


def test_each_person_undoes_their_own(plan: Database) -> None:
    first, second = add(plan, "a", "b")
    mine, theirs = edit(plan, first, title="A"), edit(plan, second, by=BEN, title="B")
    assert refused(plan, theirs) == f"Entry {theirs} is by Ben; only they can undo it."
    assert take_back(plan) == mine
    assert take_back(plan, by=BEN) == theirs
    assert titles(plan) == ["a", "b"]


def test_what_someone_changed_since_stays_and_the_way_out_is_named(plan: Database) -> None:
    first, second = add(plan, "a", "b")
    earlier = edit(plan, second, title="B")
    later = edit(plan, first, title="A")
    edit(plan, first, by=BEN, title="Ben's")
    assert refused(plan) == (
        f"Entry {later} (edited #1) can't be undone: post #1 Ben's was changed since (title)."
        f" The one before it can: undo {earlier} (edited #2)."
    )
    assert take_back(plan, earlier) == earlier
    assert titles(plan) == ["Ben's", "b"]


def test_a_change_of_other_fields_does_not_stand_in_the_way(plan: Database) -> None:
    (post_id,) = add(plan, "a")
    edit(plan, post_id, title="A")
    edit(plan, post_id, by=BEN, notes="Ben's note")
    take_back(plan)
    row = post(plan, post_id)
    assert (row.title, row.notes) == ("a", "Ben's note")


def test_an_add_stays_while_something_living_refers_to_it(plan: Database) -> None:
    with plan.write(act("campaign.add")) as changes:
        campaign = changes.insert(Campaign(name="Fresh Start", slug="fresh-start"))
        changes.summary = "added campaign Fresh Start"
    seq = changes.seq
    (post_id,) = add(plan, "a", by=BEN, campaign_id=campaign.id)
    assert "post #1 a refers to what would go" in refused(plan, seq)
    take_back(plan, by=BEN)
    assert post(plan, post_id).deleted_at is not None
    assert take_back(plan, seq) == seq


def test_lists_and_filters_refer_too(plan: Database) -> None:
    with plan.write(act("audience.add")) as changes:
        audience = changes.insert(Audience(name="Parents", slug="parents"))
    first = changes.seq
    with plan.write(act("channel.edit", by=BEN)) as changes:
        changes.update(changes.get(Channel, 1), {"audiences": [audience.id]})
    assert "channel #1 Insta refers to what would go" in refused(plan, first)
    take_back(plan, by=BEN)
    with plan.write(act("feed.add", by=BEN)) as changes:
        words = {"audiences": [audience.id]}
        changes.insert(
            Feed(name="All", slug="all", filter=words, file_code="x" * 16, token_hash="y" * 64)
        )
    assert "feed #1 All refers to what would go" in refused(plan, first)


def test_what_is_referred_to_must_still_stand(plan: Database) -> None:
    with plan.write(act("campaign.add", by=BEN)) as changes:
        campaign = changes.insert(Campaign(name="Fresh Start", slug="fresh-start"))
    (post_id,) = add(plan, "a", campaign_id=campaign.id)
    edit(plan, post_id, campaign_id=None)
    with plan.write(act("campaign.delete", by=BEN)) as changes:
        changes.remove(changes.get(Campaign, campaign.id or 0))
    assert "post #1 a refers to campaign #1 Fresh Start, which is deleted" in refused(plan)


def test_a_name_that_is_taken_by_now_is_no_traceback(plan: Database) -> None:
    with plan.write(act("campaign.edit")) as changes:
        row = changes.insert(Campaign(name="Fresh", slug="fresh"))
    with plan.write(act("campaign.edit")) as changes:
        changes.update(changes.get(Campaign, row.id or 0), {"name": "Other", "slug": "other"})
    with plan.write(act("campaign.add", by=BEN)) as changes:
        changes.insert(Campaign(name="Fresh", slug="fresh"))
    assert "a name or a slot it would bring back is taken by now" in refused(plan)


def test_a_bulk_entry_is_one_undo_all_or_nothing(
    plan: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(references, "CHUNK", 7)
    ids = add(plan, *(f"post {number}" for number in range(40)))
    edit(plan, ids[30], by=BEN, title="Ben's")
    assert "post #31 Ben's was changed since (title)" in refused(plan)
    assert len(titles(plan)) == 40
    take_back(plan, by=BEN)
    take_back(plan)
    assert titles(plan) == []
    again(plan)
    assert len(titles(plan)) == 40


def test_rows_added_together_may_refer_to_each_other_and_go_together(plan: Database) -> None:
    with plan.write(act("post.import")) as changes:
        campaign = changes.insert(Campaign(name="Fresh Start", slug="fresh-start"))
        changes.insert_all([a_post("a", campaign_id=campaign.id)])
    take_back(plan)
    assert titles(plan) == []
    again(plan)
    assert titles(plan) == ["a"]


def test_what_is_marked_so_can_not_be_undone(plan: Database) -> None:
    with plan.write(act("feed.rotate", undoable=False)) as changes:
        changes.update(changes.get(Channel, 1), {"purpose": "x"})
        changes.summary = "rotated a token"
    assert refused(plan) == "There is nothing of yours to undo."
    for anyone in (ANN, BEN):
        said = refused(plan, changes.seq, by=anyone)
        assert said == f"Entry {changes.seq} (rotated a token) can't be undone."


def test_entries_that_are_not_there_undone_or_undos_are_told_apart(plan: Database) -> None:
    (post_id,) = add(plan, "a")
    seq = edit(plan, post_id, title="b")
    for nothing in (99, 0, -1, 2**31, 2**63 - 1, 2**63, 10**40, -(10**40)):
        with pytest.raises(InvalidError, match=f"There is no entry {nothing} in"):
            take_back(plan, nothing)
    back = undo(plan, act("history.undo"), seq).seq
    assert "is undone already" in refused(plan, seq)
    assert "is itself an undo; use redo" in refused(plan, back)
    forth = redo(plan, act("history.redo")).seq
    assert take_back(plan, forth) == seq


def test_another_schema_s_entries_are_out_of_reach(plan: Database) -> None:
    (post_id,) = add(plan, "a")
    seq = edit(plan, post_id, title="b")
    plan.schema = type(plan.schema)((*plan.schema.revisions, "9999"))
    assert "made before the program was updated" in refused(plan, seq)
    assert "made before the program was updated" in refused(plan)


def approve(plan: Database, post_id: int, by: int) -> int:
    """Approve a post, as the status verbs do."""
    with plan.write(act("post.approve", by=by)) as changes:
        changes.update(changes.get(Post, post_id), {"status": Status.APPROVED})
        approval = Approval(
            post_id=post_id, decision=Decision.APPROVED, content_hash="h", by_id=by, at=NOW
        )
        changes.insert(approval)
        changes.summary = "approved"
    return changes.seq


def test_a_voided_approval_is_never_revived(plan: Database) -> None:
    (post_id,) = add(plan, "a", status=Status.IN_REVIEW)
    approve(plan, post_id, BEN)
    with plan.write(act("post.edit")) as changes:
        changes.update(changes.get(Post, post_id), {"title": "b", "status": Status.DRAFT})
        changes.update(changes.get(Approval, 1), {"voided_at": NOW})

    def stay_draft(
        table: str, current: Mapping[str, Any], wanted: dict[str, Any]
    ) -> dict[str, Any]:
        assert current["id"] == 1
        return {**wanted, "status": Status.DRAFT} if table == "post" else wanted

    undo(plan, act("history.undo"), mend=stay_draft)
    row = post(plan, post_id)
    assert (row.title, row.status) == ("a", Status.DRAFT)
    with plan.read() as session:
        assert session.get_one(Approval, 1).voided_at == NOW


def test_an_approval_taken_back_must_be_given_anew(plan: Database) -> None:
    (post_id,) = add(plan, "a", status=Status.IN_REVIEW)
    approve(plan, post_id, BEN)
    take_back(plan, by=BEN)
    assert post(plan, post_id).status is Status.IN_REVIEW
    with pytest.raises(RefusedError, match=r"approval #1 does not come back; approve again"):
        again(plan, by=BEN)


def test_undoing_a_delete_keeps_the_standing_approval(plan: Database) -> None:
    (post_id,) = add(plan, "a", status=Status.IN_REVIEW)
    approve(plan, post_id, BEN)
    with plan.write(act("post.delete")) as changes:
        changes.remove(changes.get(Post, post_id))
    take_back(plan)
    row = post(plan, post_id)
    assert (row.deleted_at, row.status) == (None, Status.APPROVED)


def hang_on(plan: Database, post_id: int) -> None:
    """A comment and an override, beside an approval."""
    approve(plan, post_id, BEN)
    with plan.write(act("comment.add", by=BEN)) as changes:
        changes.insert(Comment(post_id=post_id, by_id=BEN, text="nice"))
        changes.insert(
            Override(
                post_id=post_id,
                fingerprint="f",
                rule="r",
                reason="why",
                code=OverrideCode.STAFF,
                severity=Severity.WARN,
                by_id=BEN,
                at=NOW,
            )
        )


def test_a_delete_is_done_again_whatever_hangs_on_the_post(plan: Database) -> None:
    (post_id,) = add(plan, "a", status=Status.IN_REVIEW)
    hang_on(plan, post_id)
    with plan.write(act("post.delete")) as changes:
        changes.remove(changes.get(Post, post_id))
    for _ in range(2):
        take_back(plan)
        assert titles(plan) == ["a"]
        again(plan)
        assert titles(plan) == []


def test_undoing_a_restore_deletes_again_whatever_hangs_on_the_post(plan: Database) -> None:
    (post_id,) = add(plan, "a", status=Status.IN_REVIEW)
    hang_on(plan, post_id)
    with plan.write(act("post.delete")) as changes:
        changes.remove(changes.get(Post, post_id))
    with plan.write(act("post.restore")) as changes:
        changes.update(changes.session.get_one(Post, post_id), {"deleted_at": None})
    take_back(plan)
    assert titles(plan) == []


def test_a_delete_is_not_done_again_while_something_else_refers_to_the_post(plan: Database) -> None:
    (post_id,) = add(plan, "a")
    with plan.write(act("post.delete")) as changes:
        changes.remove(changes.get(Post, post_id))
    take_back(plan)
    with plan.write(act("inbox.add", by=BEN)) as changes:
        changes.insert(Incident(post_id=post_id, opened_at=NOW))
    with pytest.raises(RefusedError, match="incident #1 refers to what would go"):
        again(plan)


def test_an_add_with_a_comment_on_it_stays(plan: Database) -> None:
    (post_id,) = add(plan, "a")
    with plan.write(act("comment.add", by=BEN)) as changes:
        changes.insert(Comment(post_id=post_id, by_id=BEN, text="nice"))
    assert "comment #1 refers to what would go" in refused(plan)


def test_undo_of_a_cancel_is_mended_into_a_draft_and_redo_cancels_again(plan: Database) -> None:
    (post_id,) = add(plan, "a", status=Status.SCHEDULED)
    cancelled = {
        "status": Status.CANCELLED,
        "cancelled_at": NOW,
        "cancelled_from": Status.SCHEDULED,
    }
    edit(plan, post_id, **cancelled)

    def to_draft(_table: str, current: Mapping[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
        if current["status"] is Status.CANCELLED and "status" in wanted:
            return {**wanted, "status": Status.DRAFT}
        return wanted

    undo(plan, act("history.undo"), mend=to_draft)
    row = post(plan, post_id)
    assert (row.status, row.cancelled_at, row.cancelled_from) == (Status.DRAFT, None, None)
    again(plan)
    row = post(plan, post_id)
    assert (row.status, row.cancelled_from) == (Status.CANCELLED, Status.SCHEDULED)


def test_redo_is_refused_when_someone_changed_the_row_between(plan: Database) -> None:
    (post_id,) = add(plan, "a")
    edit(plan, post_id, title="b")
    take_back(plan)
    edit(plan, post_id, by=BEN, title="c")
    with pytest.raises(RefusedError, match="was changed since"):
        again(plan)


@pytest.mark.parametrize(("column", "junk"), [("status", "weird"), ("day", "x"), ("tags", "[")])
def test_a_row_that_can_not_be_read_is_said(
    in_file: Database, path: Path, column: str, junk: str
) -> None:
    (post_id,) = add(in_file, "a")
    edit(in_file, post_id, title="b")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(f"UPDATE post SET {column} = ?", (junk,))
        connection.commit()
    with pytest.raises(DamagedError, match="A post of it holds what can't be read"):
        take_back(in_file)


def test_sealed_text_does_not_go_back(plan: Database) -> None:
    with plan.write(act("record.add")) as changes:
        changes.insert(SmRecord(by_id=ANN, at=NOW, sealed=b"first"))
    with plan.write(act("record.edit")) as changes:
        changes.update(changes.get(SmRecord, 1), {"sealed": b"second"})
    assert "holds sealed text" in refused(plan)
    with plan.read() as session:
        assert session.get_one(SmRecord, 1).sealed == b"second"


def test_goals_that_a_post_serves_stay(plan: Database) -> None:
    with plan.write(act("goal.add")) as changes:
        goal = changes.insert(Goal(name="Reach", slug="reach"))
    add(plan, "a", by=BEN, goals=[goal.id])
    assert "post #1 a refers to what would go" in refused(plan)


def test_nobody_undoes_for_nobody(plan: Database) -> None:
    with plan.write(act("author.add", by=None)) as changes:
        changes.insert(Author(name="Cy", slug="cy"))
    assert refused(plan) == "There is nothing of yours to undo."


def test_a_stale_version_is_a_conflict_even_after_an_undo(plan: Database) -> None:
    (post_id,) = add(plan, "a")
    edit(plan, post_id, title="b")
    take_back(plan)
    with pytest.raises(ConflictError), plan.write(act()) as changes:
        changes.update(changes.get(Post, post_id), {"title": "c"}, expected=1)
