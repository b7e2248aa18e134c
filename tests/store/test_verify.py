"""Whatever is done to a plan behind the program's back, ``verify`` names it."""

import json
import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from calendar_tui.model.tables import Campaign, Post
from calendar_tui.store import journal
from calendar_tui.store.database import Database
from calendar_tui.store.heads import Heads
from calendar_tui.store.location import file_location
from calendar_tui.store.undo import redo, undo
from calendar_tui.store.verify import MOST, verify
from tests.store.plans import BEN, act, add, edit, found, open_plan


@pytest.fixture
def lived_in(plan: Database, path: Path) -> Path:
    """A plan with a few weeks of work in it."""
    ids = add(plan, "one", "two", "three", "four")
    for number, post_id in enumerate(ids):
        edit(plan, post_id, title=f"title {number}", notes=f"note {number}")
    with plan.write(act("campaign.add", by=BEN)) as changes:
        changes.insert(Campaign(name="Fresh Start", slug="fresh-start"))
    undo(plan, act("history.undo"))
    redo(plan, act("history.redo"))
    with plan.write(act("post.delete")) as changes:
        changes.remove(changes.get(Post, ids[3]))
    return path


@contextmanager
def by_hand(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as another program sees it, without a single trigger in the way."""
    with closing(sqlite3.connect(path)) as connection:
        made = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = made.fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for _, sql in triggers:
            connection.execute(sql)
        connection.commit()


def problems(path: Path) -> tuple[str, ...]:
    with open_plan(path) as plan:
        return verify(plan).problems


def tampered(path: Path, *statements: str) -> tuple[str, ...]:
    with by_hand(path) as connection:
        for statement in statements:
            connection.execute(statement)
    return problems(path)


def test_a_plan_that_nobody_touched_is_whole(lived_in: Path) -> None:
    with open_plan(lived_in) as plan:
        verdict = verify(plan)
    assert verdict.problems == ()
    assert verdict.whole
    assert (verdict.entries, verdict.rows, verdict.heads) == (10, 4 + 4 + 1, 1)
    assert (verdict.seq, len(verdict.head)) == (10, 64)


def test_an_empty_plan_is_whole(tmp_path: Path) -> None:
    with Database.create(file_location(tmp_path / "new.db")) as plan:
        verdict = verify(plan)
    assert verdict.whole
    assert (verdict.entries, verdict.head) == (0, journal.GENESIS)


def test_an_edited_row_is_named_with_its_fields(lived_in: Path) -> None:
    assert tampered(lived_in, "UPDATE post SET title = 'x', notes = 'y' WHERE id = 2") == (
        "Post #2 differs from the journal in notes, title.",
    )


def test_a_deleted_row_brought_back_by_hand_is_named(lived_in: Path) -> None:
    assert tampered(lived_in, "UPDATE post SET deleted_at = NULL WHERE id = 4") == (
        "Post #4 differs from the journal in deleted_at.",
    )


@pytest.mark.parametrize(
    ("edit_by_hand", "said"),
    [
        ("local_day = '2026-12-24'", "local_day does not follow from its day, time and zone"),
        ("local_clock = NULL", "local_clock does not follow from its day, time and zone"),
        (
            "instant = '2026-12-24 09:00:00.000000', local_day = '2026-12-24'",
            "instant, local_day does not follow from its day, time and zone",
        ),
        ("local_clock = 'noon'", "holds what can't be read in local_clock"),
        ("changed_at = 'never', rendered_at = ''", "can't be read in changed_at, rendered_at"),
        ("version = 1", "has version 1 after 2 changes: it was set back"),
        ("version = 'many'", "holds what can't be read in version"),
    ],
)
def test_what_no_image_holds_is_computed_again(
    lived_in: Path, edit_by_hand: str, said: str
) -> None:
    (found,) = tampered(lived_in, f"UPDATE post SET {edit_by_hand} WHERE id = 2")
    assert found.startswith("Post #2")
    assert said in found


def test_a_deleted_post_is_computed_again_too(lived_in: Path) -> None:
    (found,) = tampered(lived_in, "UPDATE post SET local_day = '2026-12-24' WHERE id = 4")
    assert found.startswith("Post #4: local_day does not follow")


def test_a_plan_opened_without_a_derivation_is_verified_without_it(lived_in: Path) -> None:
    with by_hand(lived_in) as connection:
        connection.execute("UPDATE post SET local_day = '2026-12-24' WHERE id = 4")
    with Database.open(file_location(lived_in)) as plan:
        assert verify(plan).whole


def test_saving_a_row_several_times_in_one_entry_is_nothing_strange(lived_in: Path) -> None:
    with open_plan(lived_in) as plan:
        with plan.write(act()) as changes:
            for title in ("a", "b", "c"):
                changes.update(changes.get(Post, 1), {"title": title})
                changes.session.flush()
        assert verify(plan).problems == ()


def test_a_row_taken_out_and_a_row_slipped_in_are_named(lived_in: Path) -> None:
    names = "uid, version, created_at, changed_at, rendered_at, name, slug, brief, colour"
    assert tampered(
        lived_in,
        "DELETE FROM post WHERE id = 1",
        f"INSERT INTO campaign (id, {names}) SELECT 9, 'u', 1, created_at, changed_at,"
        " rendered_at, 'Slip', 'slip', '', 'red' FROM campaign",
        "DELETE FROM post WHERE id = 3",
        "DELETE FROM author WHERE id = 2",
    ) == (
        "Author #2 is missing: it was taken out of the database.",
        "Campaign #9 is not in the journal: it was slipped in.",
        "Post #1 is missing: it was taken out of the database.",
        "Post #3 is missing: it was taken out of the database.",
    )


@pytest.mark.parametrize(
    "edit_by_hand",
    [
        "actor_name = 'Eve'",
        "actor_id = 9",
        "at = '2026-01-01 00:00:00.000000'",
        "at = 'never'",
        "summary = summary || '.'",
        "action = 'post.view'",
        "origin = 'app'",
        "undoable = 0",
        "undoes = 2",
        "revision = '9999'",
    ],
)
def test_an_edited_entry_is_named(lived_in: Path, edit_by_hand: str) -> None:
    assert tampered(lived_in, f"UPDATE entry SET {edit_by_hand} WHERE seq = 3") == (
        "Entry 3 was edited.",
    )


@pytest.mark.parametrize(
    "edit_by_hand",
    [
        "after = replace(after, 'title 0', 'title 9')",
        "before = NULL",
        "after = 'no json'",
        "salt = NULL",
        "row_id = 3",
        "table_name = 'author'",
    ],
)
def test_an_edited_change_is_named(lived_in: Path, edit_by_hand: str) -> None:
    said = tampered(lived_in, f"UPDATE change SET {edit_by_hand} WHERE entry_seq = 3")
    assert any(problem.startswith("Change 9 of entry 3 (") for problem in said)


def test_a_change_that_was_moved_added_or_taken_away_is_named(lived_in: Path) -> None:
    assert tampered(lived_in, "DELETE FROM change WHERE entry_seq = 3") == (
        "The changes of entry 3 are not those it was written with.",
        "Post #1 differs from the journal in notes, title.",
    )[:1] + tuple(p for p in problems(lived_in) if p.startswith("Post"))
    said = tampered(lived_in, "UPDATE change SET entry_seq = 4 WHERE entry_seq = 5")
    assert "The changes of entry 4 are not those it was written with." in said
    assert "The changes of entry 5 are not those it was written with." in said


def test_changes_without_their_entry_and_a_hole_in_the_chain_are_named(lived_in: Path) -> None:
    said = tampered(lived_in, "PRAGMA foreign_keys = OFF", "DELETE FROM entry WHERE seq IN (4, 5)")
    assert "Entries 4 to 5 are missing." in said
    assert "Changes of entry 4 are there, but the entry is missing." in said


def test_an_image_that_was_emptied_without_a_redaction_is_named(lived_in: Path) -> None:
    emptied = "UPDATE change SET before = NULL, after = NULL, salt = NULL WHERE entry_seq = 3"
    with closing(sqlite3.connect(lived_in)) as connection:
        connection.execute(emptied)  # the triggers allow it
        connection.commit()
    assert problems(lived_in) == ("Post #1: change 9 was emptied without a redaction.",)


def test_a_redaction_empties_images_and_journals_the_new_one(lived_in: Path) -> None:
    with open_plan(lived_in) as plan, plan.write(act("post.redact", undoable=False)) as changes:
        changes.session.connection().exec_driver_sql(
            "UPDATE change SET before = NULL, after = NULL, salt = NULL"
            " WHERE table_name = 'post' AND row_id = 1"
        )
        changes.update(changes.get(Post, 1), {"title": "removed", "notes": "", "body": ""})
    assert problems(lived_in) == ()


def test_a_tail_that_was_cut_off_is_named_by_the_head_outside(lived_in: Path) -> None:
    with open_plan(lived_in) as plan:
        (witness,) = plan.heads.outside(uid_of(lived_in))
    said = tampered(
        lived_in,
        "PRAGMA foreign_keys = OFF",
        "DELETE FROM change WHERE entry_seq > 7",
        "DELETE FROM entry WHERE seq > 7",
        "UPDATE post SET title = 'title 3', deleted_at = NULL WHERE id = 4",
    )
    lost = "entries 8 to 10 were cut off"
    assert said == (f"The plan ends at entry 7, but {witness.witness} remembers more: {lost}.",)
    with open_plan(lived_in) as plan:
        for number in range(5):  # the chain grows past the head again: it stays named
            edit(plan, 1, title=f"after the cut {number}")
    assert problems(lived_in) == (
        f"{witness.witness} remembers another entry 10: history was rewritten.",
    )


def test_one_entry_cut_off_is_one(lived_in: Path) -> None:
    (said,) = tampered(
        lived_in,
        "PRAGMA foreign_keys = OFF",
        "DELETE FROM change WHERE entry_seq > 9",
        "DELETE FROM entry WHERE seq > 9",
        "UPDATE post SET deleted_at = NULL WHERE id = 4",
    )
    assert said.endswith("remembers more: entry 10 was cut off.")


def uid_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT uid FROM practice").fetchone()[0])


def rehash(connection: sqlite3.Connection, edit_entry: Callable[[dict[str, object]], None]) -> None:
    """Do what someone with this program's source would do: edit, and hash all anew."""
    connection.row_factory = sqlite3.Row
    previous = journal.GENESIS
    for row in connection.execute("SELECT * FROM entry ORDER BY seq").fetchall():
        entry = dict(row)
        edit_entry(entry)
        entry["previous_hash"] = previous
        at = str(entry["at"]).replace(" ", "T") + "+00:00"
        previous = journal.hash_entry({**entry, "at": at, "undoable": bool(entry["undoable"])})
        connection.execute(
            "UPDATE entry SET actor_name = ?, previous_hash = ?, hash = ? WHERE seq = ?",
            (entry["actor_name"], entry["previous_hash"], previous, entry["seq"]),
        )


def test_a_chain_that_was_hashed_anew_is_named_by_the_head_outside(lived_in: Path) -> None:
    def blame_eve(entry: dict[str, object]) -> None:
        if entry["seq"] == 3:
            entry["actor_name"] = "Eve"

    with by_hand(lived_in) as connection:
        rehash(connection, blame_eve)
    (said,) = problems(lived_in)
    assert said.endswith("remembers another entry 10: history was rewritten.")


def test_hashing_anew_without_an_edit_changes_nothing(lived_in: Path) -> None:
    with by_hand(lived_in) as connection:
        rehash(connection, lambda entry: None)
    assert problems(lived_in) == ()


def test_an_entry_hashed_anew_alone_does_not_fit_the_next(lived_in: Path) -> None:
    with by_hand(lived_in) as connection:
        connection.execute("UPDATE entry SET hash = ? WHERE seq = 3", ("f" * 64,))
    said = problems(lived_in)
    assert "Entry 3 was edited." in said
    assert "Entry 4 does not follow the entry before it: one of the two was replaced." in said


def test_a_missing_and_a_changed_trigger_are_named(lived_in: Path) -> None:
    with closing(sqlite3.connect(lived_in)) as connection:
        connection.execute("DROP TRIGGER keep_entry_update")
        connection.execute("DROP TRIGGER keep_change_delete")
        connection.execute(
            "CREATE TRIGGER keep_change_delete BEFORE DELETE ON change BEGIN SELECT 1; END"
        )
        connection.commit()
    assert problems(lived_in) == (
        "The trigger keep_change_delete is missing or changed: history could be edited.",
        "The trigger keep_entry_update is missing or changed: history could be edited.",
    )


def test_many_problems_are_counted_not_listed(plan: Database, path: Path) -> None:
    add(plan, *(f"post {number}" for number in range(120)))
    said = tampered(path, "UPDATE post SET title = 'x'")
    assert len(said) == MOST + 1
    assert said[-1] == f"… and {120 - MOST} more."


def test_a_head_that_can_not_be_written_stops_no_save(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a file, no folder"
    blocked.write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    with open_plan(path) as plan:
        add(plan, "one")
        assert verify(plan).heads == 0
        assert verify(plan).whole


@pytest.mark.parametrize(
    "content", ["", "no json", "[]", '{"seq": "x", "hash": "y"}', '{"seq": 1}']
)
def test_a_head_file_that_makes_no_sense_is_no_witness(lived_in: Path, content: str) -> None:
    with open_plan(lived_in) as plan:
        plan.heads.file(uid_of(lived_in)).write_text(content)
        assert verify(plan).heads == 0
        edit(plan, 1, title="again")
        assert verify(plan).heads == 1


def test_a_copy_elsewhere_has_a_head_of_its_own(lived_in: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with closing(sqlite3.connect(lived_in)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    with open_plan(lived_in) as plan:
        edit(plan, 1, title="here")
        state = plan.heads.state
    with open_plan(copy) as other:
        edit(other, 1, title="there")
        assert verify(other).whole
    assert problems(lived_in) == ()
    assert len(list((state / "heads").iterdir())) == 2


def test_the_head_file_names_the_plan_and_its_newest_entry(lived_in: Path) -> None:
    with open_plan(lived_in) as plan:
        heads: Heads = plan.heads
        noted = json.loads(heads.file(uid_of(lived_in)).read_text())
        assert noted == {"plan": str(lived_in), "seq": 10, "hash": verify(plan).head}


# A flipped bit anywhere in the history or in a row has to be named; which, depends on where.
FLIPPED = [
    ("entry", "at actor_name origin action summary revision changes_hash previous_hash hash"),
    ("change", "before after salt hash table_name"),
    ("post", "title body notes zone uid created_at day clock tags status"),
    ("post", "instant local_day local_clock"),
    ("practice", "name zone review contacts"),
    ("author", "name slug roles"),
]


TAMPERINGS = int(os.environ.get("CALENDAR_TUI_TEST_TAMPERINGS", "60"))


def flip(connection: sqlite3.Connection, dice: random.Random) -> tuple[str, bytes, int] | None:
    """Flip one random bit of one random text; ``None`` if a rule of the table forbids it."""
    table, columns = dice.choice(FLIPPED)
    column = dice.choice(columns.split())
    rows = connection.execute(
        f"SELECT rowid, CAST({column} AS BLOB) FROM {table} WHERE length({column}) > 0"
    ).fetchall()
    row, raw = dice.choice(rows)
    at, bit = dice.randrange(len(raw)), 1 << dice.randrange(8)
    changed = raw[:at] + bytes([raw[at] ^ bit]) + raw[at + 1 :]
    statement = f"UPDATE {table} SET {column} = CAST(? AS TEXT) WHERE rowid = ?"
    try:
        connection.execute(statement, (changed, row))
    except sqlite3.IntegrityError:
        return None
    return statement, raw, row


def test_random_bits_flipped_in_history_and_rows_are_all_named(lived_in: Path) -> None:
    dice = random.Random(20261124)
    done = 0
    with by_hand(lived_in) as connection, open_plan(lived_in) as plan:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.commit()
        while done < TAMPERINGS:
            flipped = flip(connection, dice)
            connection.commit()
            if flipped is None:
                continue
            done += 1
            said = [item for item in verify(plan).problems if not item.startswith("The trigger")]
            assert said, flipped
            statement, raw, row = flipped
            connection.execute(statement, (raw, row))
            connection.commit()
    assert problems(lived_in) == ()


def test_founding_is_the_first_entry(tmp_path: Path) -> None:
    with Database.create(file_location(tmp_path / "new.db")) as plan:
        found(plan)
        assert verify(plan).entries == 1
