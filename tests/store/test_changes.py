"""What is changed is stamped, checked and written down, all of it or nothing."""

import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlmodel import col, select

from calendar_tui.model.errors import ConflictError, DamagedError, InvalidError
from calendar_tui.model.tables import (
    Author,
    Campaign,
    Change,
    Channel,
    Draft,
    Entry,
    Post,
    Pulse,
)
from calendar_tui.model.terms import Network, Status
from calendar_tui.store import journal
from calendar_tui.store.database import Database
from calendar_tui.store.identity import HEAD_REVISION
from calendar_tui.store.verify import verify
from tests.store.plans import ANN, BEN, NOW, a_post, act, add, edit, post


@pytest.fixture
def plan(either: Database) -> Database:
    """Every test here runs in a file, and on a server where one is given."""
    return either


def entries(plan: Database) -> list[Entry]:
    with plan.read() as session:
        return list(session.exec(select(Entry).order_by(col(Entry.seq))))


def changes_of(plan: Database, seq: int) -> list[Change]:
    with plan.read() as session:
        found = select(Change).where(Change.entry_seq == seq).order_by(col(Change.id))
        return list(session.exec(found))


def pulse(plan: Database) -> Pulse:
    with plan.read() as session:
        return session.get_one(Pulse, 1)


def test_an_added_row_gets_its_id_uid_stamps_and_derived_columns(plan: Database) -> None:
    with plan.write(act("post.add")) as changes:
        row = changes.insert(a_post())
    assert row.id == 1
    assert len(row.uid) == 36
    assert row.version == 1
    assert row.created_at == row.changed_at == row.rendered_at == NOW
    assert row.instant == datetime(2026, 12, 1, 9, tzinfo=UTC)
    assert (row.local_day, row.local_clock) == (date(2026, 12, 1), time(9))
    assert post(plan, 1).model_dump() == row.model_dump()


def test_many_rows_are_added_in_order(plan: Database) -> None:
    ids = add(plan, *(f"post {number}" for number in range(1_200)))
    assert ids == list(range(1, 1_201))
    assert post(plan, 700).title == "post 699"


def test_an_entry_says_who_did_what_when_through_which_door(plan: Database) -> None:
    seq = edit(plan, *add(plan, "Flu shots"), by=BEN, title="Flu shots today")
    entry = entries(plan)[-1]
    assert (entry.seq, entry.at, entry.actor_id, entry.actor_name) == (seq, NOW, BEN, "Ben")
    assert (entry.action, entry.origin, entry.summary) == ("post.edit", "cli", "edited #1")
    assert (entry.revision, entry.undoable, entry.undoes) == (HEAD_REVISION, True, None)


def test_a_change_holds_the_changed_fields_before_and_after(plan: Database) -> None:
    (post_id,) = add(plan, "Flu shots")
    seq = edit(plan, post_id, title="Flu shots today", clock=time(10))
    (change,) = changes_of(plan, seq)
    assert (change.table_name, change.row_id) == ("post", post_id)
    assert json.loads(change.before or "") == {"title": "Flu shots", "clock": "09:00:00"}
    assert json.loads(change.after or "") == {"title": "Flu shots today", "clock": "10:00:00"}


def test_an_added_row_s_image_holds_every_journalled_field_and_no_stamp(plan: Database) -> None:
    add(plan, "Flu shots")
    (change,) = changes_of(plan, 2)
    image = json.loads(change.after or "")
    assert change.before is None
    assert image["uid"]
    assert image["created_at"] == NOW.isoformat(timespec="microseconds")
    assert image["deleted_at"] is None
    left_out = {"id", "version", "changed_at", "rendered_at", "instant", "local_day", "local_clock"}
    assert image.keys() == set(Post.model_fields) - left_out


def test_several_changes_of_a_row_in_one_transaction_are_one(plan: Database) -> None:
    (post_id,) = add(plan, "Flu shots")
    with plan.write(act()) as changes:
        row = changes.get(Post, post_id)
        changes.update(row, {"title": "first"})
        changes.update(row, {"title": "second", "notes": "call Dana"})
    (change,) = changes_of(plan, changes.seq)
    assert json.loads(change.before or "") == {"title": "Flu shots", "notes": ""}
    assert json.loads(change.after or "") == {"title": "second", "notes": "call Dana"}


def test_nothing_changed_writes_nothing(plan: Database) -> None:
    (post_id,) = add(plan, "Flu shots")
    before = entries(plan)
    with plan.write(act()) as changes:
        row = changes.update(changes.get(Post, post_id), {"title": "Flu shots", "tags": []})
    assert changes.seq == 0
    assert row.version == 1
    with plan.write(act()) as changes:
        row = changes.get(Post, post_id)
        changes.update(row, {"title": "other"})
        changes.update(row, {"title": "Flu shots"})
    assert entries(plan) == before


def test_what_is_no_journal_matter_is_saved_even_if_nothing_else_changed(plan: Database) -> None:
    with plan.write(act()) as changes:
        changes.session.add(Draft(key="k", noun="post", values={"title": "x"}, saved_at=NOW))
    with plan.read() as session:
        assert session.get_one(Draft, "k").values == {"title": "x"}


def test_an_error_inside_saves_nothing(plan: Database) -> None:
    before = entries(plan)
    with pytest.raises(ZeroDivisionError), plan.write(act()) as changes:
        changes.insert(a_post(str(1 / (changes.insert(a_post()).version - 1))))
    assert entries(plan) == before
    with plan.read() as session:
        assert session.exec(select(Post)).all() == []


def test_each_save_raises_the_version_and_a_stale_one_is_refused_by_name(plan: Database) -> None:
    (post_id,) = add(plan, "Flu shots")
    edit(plan, post_id, by=BEN, title="Ben's title")
    with pytest.raises(ConflictError) as refused, plan.write(act()) as changes:
        changes.update(changes.get(Post, post_id), {"title": "Ann's title"}, expected=1)
    assert refused.value.sentence == (
        "Post #1 was changed meanwhile by Ben at 2026-11-24 15:00 UTC; nothing of yours was saved."
    )
    assert (post(plan, post_id).title, post(plan, post_id).version) == ("Ben's title", 2)


def test_times_of_change_rise_even_when_the_clock_goes_back(plan: Database) -> None:
    (post_id,) = add(plan, "Flu shots")
    first = post(plan, post_id)
    with plan.write(act(minutes=-60)) as changes:
        changes.update(changes.get(Post, post_id), {"title": "earlier"})
    second = post(plan, post_id)
    assert second.changed_at > first.changed_at
    assert second.rendered_at == first.rendered_at + timedelta(seconds=1)
    with plan.write(act(minutes=-60)) as changes:
        other = changes.insert(a_post("new"))
    assert other.rendered_at == other.created_at  # nobody has seen it with another stamp
    assert pulse(plan).stamp == second.rendered_at
    assert pulse(plan).revised_at == NOW


def test_rendered_stamps_are_whole_seconds_never_before_now(plan: Database) -> None:
    (post_id,) = add(plan, "Flu shots")
    with plan.write(act(minutes=1 / 60_000)) as changes:
        row = changes.update(changes.get(Post, post_id), {"title": "a moment later"})
    assert row.rendered_at == NOW + timedelta(seconds=1)


def test_the_feed_revision_rises_once_for_what_feeds_show_and_not_for_notes(
    plan: Database,
) -> None:
    start = pulse(plan).feed_revision
    ids = add(plan, "one", "two", "three")
    assert pulse(plan).feed_revision == start + 1
    stamp = post(plan, ids[0]).rendered_at
    edit(plan, ids[0], notes="call Dana", goals=[])
    assert pulse(plan).feed_revision == start + 1
    assert post(plan, ids[0]).rendered_at == stamp
    edit(plan, ids[0], title="uno")
    assert pulse(plan).feed_revision == start + 2
    with plan.write(act("author.edit")) as changes:
        changes.update(changes.get(Author, 1), {"credentials": "RN"})
    assert pulse(plan).feed_revision == start + 2
    with plan.write(act("channel.edit")) as changes:
        changes.update(changes.get(Channel, 1), {"name": "Instagram"})
    assert pulse(plan).feed_revision == start + 3
    with plan.write(act("channel.edit")) as changes:  # its checks are deadlines
        changes.update(changes.get(Channel, 1), {"notice_posted_on": date(2026, 11, 2)})
    assert pulse(plan).feed_revision == start + 4


def test_a_removed_row_stays_in_the_table_and_is_gone_for_readers(plan: Database) -> None:
    (post_id,) = add(plan, "Flu shots")
    with plan.write(act("post.delete")) as changes:
        changes.remove(changes.get(Post, post_id))
    assert post(plan, post_id).deleted_at == NOW
    with pytest.raises(InvalidError, match=r"There is no post #1\."), plan.write(act()) as changes:
        changes.get(Post, post_id)


def test_rows_outlive_their_transaction_as_plain_values(plan: Database) -> None:
    with plan.write(act()) as changes:
        row = changes.insert(a_post())
    with plan.write(act()) as changes:
        other = changes.update(row, {"status": Status.IDEA})
    assert other.status is Status.IDEA
    assert other.version == 2


def test_names_are_unique_among_the_living_only(plan: Database) -> None:
    def campaign() -> Campaign:
        return Campaign(name="Fresh Start", slug="fresh-start")

    with plan.write(act("campaign.add")) as changes:
        first = changes.insert(campaign())
    with pytest.raises(ConflictError, match="taken"), plan.write(act("campaign.add")) as changes:
        changes.insert(campaign())
    with plan.write(act("campaign.delete")) as changes:
        changes.remove(first)
    with plan.write(act("campaign.add")) as changes:
        changes.insert(campaign())


def test_the_database_itself_refuses_what_validation_let_through(plan: Database) -> None:
    unplanned = {"status": Status.SCHEDULED, "day": None, "clock": None, "zone": ""}
    for values, rule in (
        (unplanned, "ck_post_scheduled_has_day"),
        ({"campaign_id": 99}, "FOREIGN KEY|fk_post_campaign_id"),
        ({"title": "x" * 201}, "can't hold this"),
    ):
        with pytest.raises(InvalidError, match=rule), plan.write(act()) as changes:
            changes.insert(a_post(**values))


def test_the_store_s_own_columns_can_not_be_set(plan: Database) -> None:
    (post_id,) = add(plan, "Flu shots")
    for name in ("id", "uid", "version", "created_at", "changed_at", "rendered_at", "instant"):
        with pytest.raises(ValueError, match=name), plan.write(act()) as changes:
            changes.update(changes.get(Post, post_id), {name: 1})


def test_nothing_is_changed_behind_the_journal_s_back(plan: Database) -> None:
    (post_id,) = add(plan, "Flu shots")
    with pytest.raises(RuntimeError, match="behind"), plan.write(act()) as changes:
        changes.get(Post, post_id).title = "quietly"
    with pytest.raises(RuntimeError, match="behind"), plan.write(act()) as changes:
        changes.session.add(
            Author(name="Eve", slug="eve", created_at=NOW, changed_at=NOW, rendered_at=NOW)
        )
    with pytest.raises(RuntimeError, match="behind"), plan.write(act()) as changes:
        changes.session.delete(changes.get(Post, post_id))
    assert post(plan, post_id).title == "Flu shots"


def test_a_summary_too_long_is_cut_with_a_mark(plan: Database) -> None:
    with plan.write(act()) as changes:
        changes.insert(a_post())
        changes.summary = "x" * 400
    assert entries(plan)[-1].summary == "x" * 299 + "…"


@pytest.mark.parametrize("number", [0, -1, 2**63 - 1, 2**63, 10**30, -(10**30)])
def test_a_number_that_no_row_can_have_is_no_row(plan: Database, number: int) -> None:
    with pytest.raises(InvalidError, match=f"no post #{number}"), plan.write(act()) as made:
        made.get(Post, number)


def test_many_rows_come_in_the_order_asked_for_with_few_queries(
    plan: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("calendar_tui.store.references.CHUNK", 7)
    ids = add(plan, *map(str, range(20)))
    asked = [*reversed(ids), ids[3], ids[3]]
    statements: list[str] = []
    with plan.write(act()) as changes:
        changes.update(changes.get(Post, ids[0]), {"title": "kept"})
        connection = changes.session.connection()
        event.listen(
            connection.engine, "before_cursor_execute", lambda *given: statements.append(given[2])
        )
        rows = changes.get_all(Post, asked)
        assert len(statements) == 3
    assert [row.id for row in rows] == asked
    assert rows[-1] is rows[-2]
    assert rows[19].title == "kept"


@pytest.mark.parametrize("number", [99, 0, -1, 2**63, 10**30])
def test_one_of_many_that_is_not_there_is_named(plan: Database, number: int) -> None:
    ids = add(plan, "one", "two")
    with pytest.raises(InvalidError, match=f"no post #{number}"), plan.write(act()) as changes:
        changes.get_all(Post, [ids[0], number, ids[1]])


def test_one_of_many_that_is_deleted_or_spoiled_is_named(in_file: Database, path: Path) -> None:
    ids = add(in_file, "one", "two", "three")
    with in_file.write(act("post.delete")) as changes:
        changes.remove(changes.get(Post, ids[1]))
    with pytest.raises(InvalidError, match="no post #2"), in_file.write(act()) as changes:
        changes.get_all(Post, ids)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE post SET day = 'x' WHERE id = 3")
        connection.commit()
    with pytest.raises(DamagedError, match="The post #3 holds"), in_file.write(act()) as changes:
        changes.get_all(Post, [ids[0], ids[2]])


def test_an_unjournalled_transaction_leaves_no_entry(plan: Database) -> None:
    before = entries(plan)
    with plan.transaction() as session:
        session.add(Draft(key="k", noun="post", values={"title": "x"}, saved_at=NOW))
    assert entries(plan) == before


def test_the_chain_links_every_entry_to_the_one_before(plan: Database) -> None:
    ids = add(plan, "one")
    for number in range(3):
        edit(plan, ids[0], title=f"title {number}")
    previous = journal.GENESIS
    for entry in entries(plan):
        assert entry.previous_hash == previous
        assert entry.hash == journal.hash_entry(entry.model_dump())
        hashes = [change.hash for change in changes_of(plan, entry.seq)]
        assert entry.changes_hash == journal.hash_changes(hashes)
        previous = entry.hash


def test_equal_images_have_different_hashes_since_each_is_salted(plan: Database) -> None:
    first, second = (changes_of(plan, edit(plan, *add(plan, "a"), notes="same")) for _ in "ab")
    assert (first[0].before, first[0].after) == (second[0].before, second[0].after)
    assert first[0].hash != second[0].hash


def test_people_s_words_of_any_kind_come_back_as_they_were(plan: Database) -> None:
    words = 'Ünïcode 🩺👩‍⚕️ \u202e back\\slash "quoted" ; , \n\ttab [/] %s \' -- ?'
    (post_id,) = add(plan, "t", body=words, tags=["a,b", "c'd"], media=[{"ref": "a|b", "alt": "ü"}])
    row = post(plan, post_id)
    assert row.body == words
    assert row.tags == ["a,b", "c'd"]
    (change,) = changes_of(plan, 2)
    image = json.loads(change.after or "")
    assert image["body"] == words
    assert image["media"] == [{"ref": "a|b", "alt": "ü"}]
    assert (change.after or "").isascii()


def test_a_network_is_stored_by_its_word(plan: Database) -> None:
    with plan.write(act("channel.add")) as changes:
        row = changes.insert(Channel(name="X", slug="x", network=Network.X))
    (change,) = changes_of(plan, changes.seq)
    assert json.loads(change.after or "")["network"] == "x"
    with plan.read() as session:
        assert session.get_one(Channel, row.id).network is Network.X


def test_threads_that_write_at_once_lose_no_update(plan: Database) -> None:
    (post_id,) = add(plan, "counter")

    def count(_: int) -> None:
        with plan.write(act()) as changes:
            row = changes.get(Post, post_id)
            changes.update(row, {"notes": str(int(row.notes or 0) + 1)})

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(count, range(40)))
    assert (post(plan, post_id).notes, post(plan, post_id).version) == ("40", 41)
    assert verify(plan).whole


def test_the_first_person_s_entry_needs_no_person(plan: Database) -> None:
    with plan.write(act("author.add", by=None)) as changes:
        changes.insert(Author(name="Cy", slug="cy"))
    assert entries(plan)[-1].actor_id is None
    assert ANN == 1
