"""One row that another program spoiled locks nobody out: it is shown or named, never a crash."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_tui.model.errors import DamagedError, UnknownNameError
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.nouns import NOUNS
from calendar_tui.model.rows import Place
from calendar_tui.model.terms import Status
from calendar_tui.store.failures import spoken_of
from calendar_tui.store.location import file_location
from calendar_tui.store.reads import calendar, directory, feeds, history, nouns, posts
from calendar_tui.store.reads.calendar import DAMAGED
from calendar_tui.store.reads.runner import Runner, open_runner
from calendar_tui.store.reads.shelves import shelves
from tests.plans import PlanFile
from tests.store.reads.asking import PRESENT, TODAY, asked

JUNK = {
    "a word": "'weird'",
    "nothing": "''",
    "bytes": "x'ff00'",
    "a broken text": "CAST(x'6fe46f' AS TEXT)",
    "a number": "7",
    "a fraction": "-1.5",
    "beyond numbers": "9e999",
    "half a list": "'[1'",
    "a list of lists": "'[[1], null]'",
    "an impossible day": "'2026-13-45'",
}


@pytest.fixture
def spoiled(plan: PlanFile) -> PlanFile:
    """Three posts of today; the second is to be spoiled, past every rule of the schema."""
    plan.named("channel", "Insta", network="instagram")
    plan.named("author", "Ana")
    plan.named("campaign", "Flu")
    for title in ("first", "second", "third"):
        plan.post(title, TODAY, time(9), channel_id=1, author_id=1, campaign_id=1)
    plan.connection.execute("PRAGMA ignore_check_constraints = ON")
    plan.connection.execute("PRAGMA foreign_keys = OFF")
    return plan


def spoil(plan: PlanFile, column: str, junk: str, table: str = "post", row: int = 2) -> None:
    plan.connection.execute(f'UPDATE {table} SET "{column}" = {junk} WHERE id = {row}')


def runner(plan: PlanFile) -> Runner:
    return open_runner(file_location(plan.path))


def shown(plan: PlanFile, wanted: PostFilter | None = None) -> dict[int, str]:
    """The titles of every list there is, by id; all of them must show the same."""
    opened = runner(plan)
    with opened.snapshot() as snapshot:
        where = asked(snapshot, wanted)
        listed = calendar.after(snapshot, where, None, 50)
        counted = shelves(snapshot, where)
        assert counted.count == len(listed)
        window = calendar.window(snapshot, where, counted, 0, 50)
        assert sorted(line.id for line in window) == sorted(line.id for line in listed)
        back = calendar.before(snapshot, where, None, 50)
        assert sorted(line.id for line in back) == sorted(line.id for line in listed)
        days = timedelta(40)
        month = calendar.lines(snapshot, where, TODAY - days, TODAY + days)
        assert {line.id for line in month} <= {line.id for line in listed}
    opened.close()
    assert all(isinstance(line.title, str) for line in (*listed, *window, *back, *month))
    assert all(isinstance(line.status, Status) for line in listed)
    assert all(line.day is None or isinstance(line.day, date) for line in listed)
    assert all(line.clock is None or time.fromisoformat(line.clock) for line in listed)
    return {line.id: line.title for line in listed}


COLUMNS = ("status", "title", "local_day", "local_clock", "group", "channel_id", "body")


@pytest.mark.parametrize("junk", JUNK)
@pytest.mark.parametrize("column", COLUMNS)
def test_a_spoiled_row_keeps_no_list_from_the_others(
    spoiled: PlanFile, column: str, junk: str
) -> None:
    spoil(spoiled, column, JUNK[junk])
    found = shown(spoiled)
    assert found.keys() == {1, 2, 3}
    assert (found[1], found[3]) == ("first", "third")


def test_a_spoiled_status_is_told_in_place_of_the_title(spoiled: PlanFile) -> None:
    spoil(spoiled, "status", "'weird'")
    assert shown(spoiled)[2] == DAMAGED
    opened = runner(spoiled)
    with opened.snapshot() as snapshot:
        line = calendar.lines(snapshot, asked(snapshot), TODAY, TODAY)[1]
    opened.close()
    assert (line.id, line.day, line.status) == (2, TODAY, Status.IDEA)


@pytest.mark.parametrize("junk", JUNK)
@pytest.mark.parametrize("column", ["tags", "goals"])
def test_what_is_no_list_is_found_by_no_word_and_hides_nothing(
    spoiled: PlanFile, column: str, junk: str
) -> None:
    spoiled.change("post", 3, tags=["flu"], goals=[4])
    spoil(spoiled, column, JUNK[junk])
    assert shown(spoiled, PostFilter(tags=frozenset({"flu"}))).keys() == {3}
    assert shown(spoiled, PostFilter(goals=frozenset({4}))).keys() == {3}
    assert shown(spoiled, PostFilter(text="third")).keys() == {3}


def named(plan: PlanFile, read: Callable[[Runner], object]) -> str:
    """What a read says of the spoiled plan; empty where it can do without."""
    opened = runner(plan)
    with closing(opened):
        try:
            read(opened)
        except DamagedError as error:
            return f"{error.sentence} [{error.exit}]"
    return ""


def all_posts(opened: Runner) -> list[object]:
    with opened.snapshot() as snapshot:
        return list(posts.posts(snapshot, asked(snapshot)))


def one_post(opened: Runner) -> object:
    with opened.snapshot() as snapshot:
        return posts.post(snapshot, 2, PRESENT)


def for_feeds(opened: Runner) -> list[object]:
    with opened.snapshot() as snapshot:
        feeds.stamps(snapshot)
        return list(feeds.shown(snapshot, asked(snapshot)))


def names(opened: Runner) -> object:
    with opened.snapshot() as snapshot:
        return directory.directory(snapshot), directory.pulse(snapshot)


READS = {"details": all_posts, "detail": one_post, "feed": for_feeds}
SHOWN = ("status", "day", "clock", "instant", "rendered_at", "created_at", "cancelled_at")
IN_FULL = ("tags", "media", "goals", "changed_at", "published_at", "original_day", "local_day")


@pytest.mark.parametrize(
    ("column", "read"),
    [(column, read) for column in SHOWN for read in READS]
    + [(column, read) for column in IN_FULL for read in ("details", "detail")],
)
def test_a_post_that_can_not_be_read_is_named(spoiled: PlanFile, column: str, read: str) -> None:
    spoil(spoiled, column, "'weird'")
    assert named(spoiled, READS[read]) == (
        "Post #2 holds what can't be read; nothing was changed."
        " Have a look with: calendar-tui verify [6]"
    )


@pytest.mark.parametrize("column", [*SHOWN, *IN_FULL, "title", "body", "link", "group", "zone"])
def test_no_junk_in_a_post_is_a_crash(spoiled: PlanFile, column: str) -> None:
    for junk, value in JUNK.items():
        spoil(spoiled, column, value)
        for read, reading in READS.items():
            said = named(spoiled, reading)
            if said:
                assert said.endswith("Have a look with: calendar-tui verify [6]"), (junk, read)
                assert "Post #2" in said or "text that can't be read" in said, (junk, read)


SPOILED_NAMES = [
    ("channel", "network", 1, "Channel #1"),
    ("channel", "kind", 1, "Channel #1"),
    ("author", "roles", 1, "Author #1"),
    ("author", "active_from", 1, "Author #1"),
    ("practice", "review", 1, "The practice #1"),
    ("practice", "paused_at", 1, "The practice #1"),
    ("pulse", "revised_at", 1, "The plan's pulse"),
]


@pytest.mark.parametrize(("table", "column", "row", "who"), SPOILED_NAMES)
def test_a_name_that_can_not_be_read_is_named(
    spoiled: PlanFile, table: str, column: str, row: int, who: str
) -> None:
    spoil(spoiled, column, "'weird'", table, row)
    assert named(spoiled, names).startswith(f"{who} holds what can't be read")


@pytest.mark.parametrize("noun", ["channel", "author", "campaign", "practice"])
def test_a_stamp_that_can_not_be_read_is_named(spoiled: PlanFile, noun: str) -> None:
    spoil(spoiled, "rendered_at", "'weird'", noun, 1)
    assert named(spoiled, for_feeds).startswith(f"{noun.capitalize()} #1 holds")


def test_a_noun_s_broken_list_is_named(spoiled: PlanFile) -> None:
    spoil(spoiled, "audiences", "'[1'", "channel", 1)

    def listed(opened: Runner) -> object:
        with opened.snapshot() as snapshot:
            return nouns.nouns(snapshot, NOUNS["channel"])

    def one(opened: Runner) -> object:
        with opened.snapshot() as snapshot:
            return nouns.noun(snapshot, NOUNS["channel"], 1)

    for read in (listed, one):
        assert named(spoiled, read).startswith("Channel #1 holds what can't be read")


@pytest.mark.parametrize(
    ("table", "column", "who"),
    [
        ("approval", "decision", "A decision on post #2"),
        ("approval", "at", "A decision on post #2"),
        ("finding", "severity", "A check of post #2"),
    ],
)
def test_what_hangs_on_a_post_is_named_with_it(
    spoiled: PlanFile, table: str, column: str, who: str
) -> None:
    by = {"post_id": 2, "by_id": 1, "at": PRESENT.now, "decision": "approved", "content_hash": "h"}
    spoiled.add("approval", **by)
    spoiled.add("finding", post_id=2, severity="warn", kind="rule")
    spoil(spoiled, column, "'weird'", table, 1)
    assert named(spoiled, all_posts).startswith(f"{who} holds what can't be read")


def entry_at(opened: Runner) -> object:
    with opened.snapshot() as snapshot:
        return history.entries(snapshot), history.entry(snapshot, 1)


@pytest.mark.parametrize(
    "statement", ["UPDATE entry SET at = 'never'", "UPDATE change SET after = '{'"]
)
def test_an_entry_that_can_not_be_read_is_named(spoiled: PlanFile, statement: str) -> None:
    spoiled.entry(("post", 2, None, {"title": "second"}))
    spoiled.connection.execute(statement)
    assert named(spoiled, entry_at).startswith("Entry 1 holds what can't be read")


HUGE = [2**31, 2**63 - 1, 2**63, 10**40, -(2**63), -(10**40)]


@pytest.mark.parametrize("number", HUGE)
def test_no_number_is_too_large_to_be_asked_for(spoiled: PlanFile, number: int) -> None:
    spoiled.entry(("post", 2, None, {"title": "second"}))
    opened = runner(spoiled)
    with opened.snapshot() as snapshot:
        with pytest.raises(UnknownNameError, match=f"no entry {number} "):
            history.entry(snapshot, number)
        with pytest.raises(UnknownNameError, match=f"no post #{number}"):
            posts.post(snapshot, number, PRESENT)
        with pytest.raises(UnknownNameError, match=f"no channel #{number}"):
            nouns.noun(snapshot, NOUNS["channel"], number)
        assert history.entries(snapshot, table="post", row_id=number) == ()
        assert len(history.entries(snapshot, before=number)) == (1 if number > 0 else 0)
        assert len(history.entries(snapshot, limit=abs(number))) == 1
        one = asked(snapshot, PostFilter(ids=frozenset({number})))
        assert calendar.after(snapshot, one, None, 9) == ()
        assert calendar.after(snapshot, asked(snapshot), Place(None, None, abs(number)), 9) == ()
    opened.close()


def test_text_that_is_not_utf8_is_damage_where_it_can_not_be_marked() -> None:
    garbled = sqlite3.OperationalError("Could not decode to UTF-8 column 'body' with text 'o'")
    said = spoken_of(garbled, file_location(Path("/plan.db")))
    assert isinstance(said, DamagedError)
    assert "'o'" not in said.sentence


@settings(max_examples=30)
@given(st.lists(st.sampled_from(["", "weird", "2026-12-01", "2026-99-99", "0000"]), max_size=8))
def test_days_that_are_none_count_to_the_day_in_front(written: list[str]) -> None:
    rows = sorted(written)

    class Counted:
        dialect = "sqlite"

        def rows(self, sql: str, values: object = None) -> list[tuple[object, ...]]:
            if "GROUP BY" not in sql:
                return [(0,)]
            return [(day, rows.count(day)) for day in sorted(set(rows))]

    snapshot = Counted()
    found = shelves(snapshot, asked(snapshot))  # type: ignore[arg-type]
    assert found.dated == len(rows)
    assert list(found.days) == sorted(found.days)
    for offset in range(len(rows)):
        day, skipped = found.find(offset)
        behind = [each for each in rows if each >= day.isoformat()]
        assert day == date.min or behind[skipped] == rows[offset]
