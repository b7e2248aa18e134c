"""Lines come in one order, from the index alone, however long the list is."""

import sqlite3
from datetime import date, time, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import Place, PostLine
from calendar_tui.model.terms import Status
from calendar_tui.store.location import file_location
from calendar_tui.store.reads import calendar
from calendar_tui.store.reads.calendar import first_words
from calendar_tui.store.reads.file import _stored
from calendar_tui.store.reads.runner import open_runner
from calendar_tui.store.reads.shelves import Shelves, shelves
from calendar_tui.store.reads.where import Where
from tests.plans import NOW as PLAN_NOW
from tests.plans import PlanFile
from tests.store.reads.asking import TODAY, asked, counted, everything, ids

MORNING, NOON = time(9), time(12)


@pytest.fixture
def week(plan: PlanFile) -> PlanFile:
    """Posts of a few days, entered in no order."""
    plan.named("channel", "Insta", network="instagram")
    plan.named("author", "Ana")
    plan.named("campaign", "Flu")
    plan.post("Undated", status="idea")
    plan.post("Noon", TODAY, NOON, channel_id=1, author_id=1, campaign_id=1, group="g")
    plan.post("Morning", TODAY, MORNING, status="scheduled")
    plan.post("All day", TODAY)
    plan.post("Morning too", TODAY, MORNING)
    plan.post("Yesterday", TODAY - timedelta(1), NOON, status="scheduled")
    plan.post("Tomorrow", TODAY + timedelta(1))
    plan.post("Deleted", TODAY, NOON, deleted_at="2026-11-20 00:00:00.000000")
    plan.post("Undated too")
    return plan


ORDER = [6, 4, 3, 5, 2, 7, 1, 9]


def test_lists_go_by_day_then_all_day_first_then_clock_then_id_and_undated_last(week, look):
    assert ids(look()) == ORDER


def test_a_line_holds_what_a_grid_shows(week, look):
    lines = {line.id: line for line in everything(look())}
    assert lines[2] == PostLine(2, TODAY, "12:00", Status.DRAFT, "Noon", 1, 1, 1, "g", missed=False)
    assert lines[4] == PostLine(
        4, TODAY, None, Status.DRAFT, "All day", None, None, None, None, missed=False
    )
    assert lines[1].day is None
    assert lines[6].missed is True
    assert lines[3].missed is False
    assert lines[2].place == Place(TODAY, "12:00", 2)


def test_a_span_of_days_holds_its_first_and_its_last(week, look):
    with look().snapshot() as snapshot:
        found = calendar.lines(snapshot, asked(snapshot), TODAY, TODAY + timedelta(1))
        assert [line.id for line in found] == [4, 3, 5, 2, 7]
        assert calendar.lines(snapshot, asked(snapshot), date(2030, 1, 1), date(2030, 2, 1)) == ()
        assert calendar.lines(snapshot, asked(snapshot), TODAY, TODAY - timedelta(1)) == ()


def test_a_post_without_a_title_shows_the_first_words_of_its_text(plan, look):
    plan.post("", TODAY, body="  Flu shots\n\tare here.  " + "More words. " * 20)
    plan.post("", TODAY, body="")
    plan.post("", TODAY, body="x" * 300)
    titles = [line.title for line in everything(look())]
    assert titles[0].startswith("Flu shots are here. More words.")
    assert titles[0].endswith("words.…")
    assert len(titles[0]) <= 81
    assert titles[1] == ""
    assert titles[2] == "x" * 79 + "…"


@given(st.text())
def test_first_words_are_one_short_line(text):
    words = first_words(text)
    assert len(words) <= 81
    assert "\n" not in words
    assert words == words.strip()


def test_counts_turn_a_line_s_number_into_a_day_and_back(week, look):
    found = counted(look())
    assert (found.count, found.dated, found.undated) == (8, 6, 2)
    assert [found.position(TODAY + timedelta(days)) for days in (-9, -1, 0, 1, 2)] == [
        0,
        0,
        1,
        5,
        6,
    ]
    assert found.find(0) == (TODAY - timedelta(1), 0)
    assert found.find(4) == (TODAY, 3)
    assert found.find(5) == (TODAY + timedelta(1), 0)


def test_an_empty_plan_has_no_lines(plan, look):
    runner = look()
    found = counted(runner)
    assert found.count == 0
    assert found.position(TODAY) == 0
    with runner.snapshot() as snapshot:
        assert calendar.window(snapshot, asked(snapshot), found, 0, 10) == ()
        assert calendar.before(snapshot, asked(snapshot), None, 10) == ()


def numbers(lines) -> list[int]:
    """The ids of lines."""
    return [line.id for line in lines]


@pytest.mark.parametrize("offset", range(10))
@pytest.mark.parametrize("limit", [1, 3, 20])
def test_a_window_is_the_list_cut_at_any_place(week, look, offset, limit):
    runner = look()
    found = counted(runner)
    with runner.snapshot() as snapshot:
        lines = calendar.window(snapshot, asked(snapshot), found, offset, limit)
    assert numbers(lines) == ORDER[offset : offset + limit]


@pytest.mark.parametrize("limit", [1, 2, 20])
def test_pages_behind_and_in_front_of_every_place_fit_together(week, look, limit):
    runner = look()
    lines = everything(runner)
    with runner.snapshot() as snapshot:
        behind = partial(calendar.after, snapshot, asked(snapshot))
        in_front = partial(calendar.before, snapshot, asked(snapshot))
        assert numbers(behind(None, limit)) == ORDER[:limit]
        assert numbers(in_front(None, limit)) == ORDER[::-1][:limit]
        for index, line in enumerate(lines):
            assert numbers(behind(line.place, limit)) == ORDER[index + 1 :][:limit]
            assert numbers(in_front(line.place, limit)) == ORDER[:index][::-1][:limit]


def test_a_place_need_not_hold_a_post(week, look):
    with look().snapshot() as snapshot:
        found = calendar.after(snapshot, asked(snapshot), Place(TODAY, "10:30", 0), 2)
        assert numbers(found) == [2, 7]
        found = calendar.before(snapshot, asked(snapshot), Place(date(2040, 1, 1), None, 1), 1)
        assert numbers(found) == [7]


def test_undated_posts_can_be_asked_for_alone(week, look):
    with look().snapshot() as snapshot:
        assert numbers(calendar.undated(snapshot, asked(snapshot), 5)) == [1, 9]
        assert numbers(calendar.undated(snapshot, asked(snapshot), 5, skipped=1)) == [9]


DAYS = st.none() | st.dates(date(2026, 11, 1), date(2026, 11, 6))
CLOCKS = st.none() | st.sampled_from([time(0), MORNING, time(23, 59)])


@given(
    st.lists(st.tuples(DAYS, CLOCKS), max_size=25),
    st.integers(0, 30),
    st.integers(1, 12),
    st.dates(date(2026, 10, 30), date(2026, 11, 8)),
)
def test_any_window_of_any_list_is_the_sorted_list_cut(tmp_path_factory, whens, offset, limit, day):
    path: Path = tmp_path_factory.mktemp("windows") / "plan.db"
    with PlanFile(path, wal=False) as plan:
        with plan.transaction():
            for number, (when, clock) in enumerate(whens):
                plan.post(str(number), when, clock if when else None)
        runner = open_runner(file_location(path))
        lines = everything(runner)
        assert lines == sorted(lines, key=in_order)
        with runner.snapshot() as snapshot:
            found = shelves(snapshot, asked(snapshot))
            window = calendar.window(snapshot, asked(snapshot), found, offset, limit)
        assert list(window) == lines[offset : offset + limit]
        before = [line for line in lines if line.day is not None and line.day < day]
        assert found.position(day) == len(before)
        runner.close()


def in_order(line: PostLine) -> tuple[object, ...]:
    """Undated last, then by day, all-day first, clock and id."""
    return (line.day is None, line.day or date.min, line.clock or "", line.id)


class Told:
    """A snapshot that keeps SQLite's plan for each query instead of answering it."""

    dialect = "sqlite"

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.plans: list[str] = []

    def rows(self, sql, values):
        explained = self.connection.execute(f"EXPLAIN QUERY PLAN {sql}", _stored(values))
        self.plans += [row[3] for row in explained]
        return [(0,)] if "count(*)" in sql and "GROUP BY" not in sql else []


FILTERS = [
    PostFilter(),
    PostFilter(channels=frozenset([1, 2])),
    PostFilter(statuses=frozenset([Status.PUBLISHED])),
    PostFilter(authors=frozenset([1]), campaigns=frozenset([0, 1])),
    PostFilter(missed=True),
    PostFilter(without=PostFilter(statuses=frozenset([Status.CANCELLED]))),
    PostFilter(first=TODAY, last=TODAY, undated=False),
]


@pytest.mark.parametrize("wanted", FILTERS)
@pytest.mark.parametrize("question", ["month", "days", "window", "after", "before", "undated"])
def test_the_index_answers_alone_and_in_its_own_order(plan, wanted, question):
    told = Told(plan.connection)
    ask(told, question, asked(told, wanted))
    assert told.plans
    assert [step for step in told.plans if "TEMP B-TREE" in step] == []
    of_posts = [step for step in told.plans if step.split()[1] == "post"]
    assert of_posts
    assert [step for step in of_posts if "COVERING INDEX ix_post_calendar" not in step] == []


def ask(told: Told, question: str, wanted: Where) -> None:
    """Put one question."""
    if question == "month":
        calendar.lines(told, wanted, TODAY, TODAY)
    elif question == "days":
        shelves(told, wanted)
    elif question == "window":
        calendar.window(told, wanted, Shelves((TODAY,), (0,), 9, 9), 3, 10)
    elif question == "undated":
        calendar.undated(told, wanted, 10)
    else:
        turn = calendar.after if question == "after" else calendar.before
        turn(told, wanted, Place(TODAY, "09:00", 7), 10)
        turn(told, wanted, Place(TODAY, None, 7), 10)
        turn(told, wanted, None, 10)


def test_a_post_that_can_not_go_out_is_marked_until_somebody_lets_it_pass(plan, look):
    plan.named("author", "Ana")
    for number in range(1, 5):
        plan.post(f"Post {number}", TODAY)
    for post_id, severity in ((1, "block"), (2, "warn"), (3, "block"), (4, "ask")):
        plan.add("finding", post_id=post_id, kind="rule", severity=severity, fingerprint="f")
    said = {"fingerprint": "f", "by_id": 1, "at": PLAN_NOW}
    plan.add("override", post_id=3, code="staff", severity="block", **said)
    plan.add("answer", post_id=4, blocks=1, **said)
    with look().snapshot() as snapshot:
        found = calendar.lines(snapshot, asked(snapshot), TODAY, TODAY)
    assert [line.blocked for line in found] == [True, False, False, True]
