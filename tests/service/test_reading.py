"""Reading: the door for screens and reading commands, asked as they ask."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from pathlib import Path

import pytest

from calendar_tui.model.errors import StorageError, UnknownNameError
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.nouns import NOUNS, POST
from calendar_tui.model.terms import Status
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.reading import KEPT, Reading, StoppedError, as_json, open_reading
from calendar_tui.store.location import file_location
from tests.plans import NOW, PlanFile, make_plan

TODAY = date(2026, 11, 24)


@pytest.fixture
def clock() -> FixedClock:
    """9 o'clock in the practice."""
    return FixedClock(NOW)


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[PlanFile]:
    """A plan with a name of each kind."""
    with PlanFile(tmp_path / "plan.db") as made:
        made.named("author", "Ana")
        made.named("channel", "Insta", network="instagram", owner_id=1)
        made.named("campaign", "Flu season", starts=date(2026, 10, 1))
        yield made


@pytest.fixture
def reading(plan: PlanFile, clock: FixedClock) -> Iterator[Reading]:
    """The plan, open."""
    opened = open_reading(file_location(plan.path), clock)
    yield opened
    opened.close()


def ids(lines) -> list[int]:
    """The ids of lines or posts."""
    return [line.id for line in lines]


def test_a_plan_that_is_not_there_is_answered_with_a_sentence(tmp_path, clock):
    with pytest.raises(StorageError, match="calendar-tui init"):
        open_reading(file_location(tmp_path / "plan.db"), clock)


def test_today_is_the_practice_s_day(plan, reading, clock):
    assert reading.today() == TODAY
    clock.instant = datetime(2026, 11, 25, 5, 59, tzinfo=UTC)
    assert reading.today() == TODAY
    clock.instant = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)
    assert reading.today() == TODAY + timedelta(1)


def test_names_are_read_again_once_anything_changed(plan, reading):
    first = reading.directory()
    assert first is reading.directory()
    plan.named("author", "Bo")
    plan.entry(action="author.add")
    assert [person.name for person in reading.directory().authors.values()] == ["Ana", "Bo"]
    assert reading.newest() == 1


def test_counts_are_kept_until_anything_changes(plan, reading):
    plan.post("One", TODAY)
    assert (reading.count(), reading.position(None, TODAY)) == (1, 0)
    plan.post("Earlier", TODAY - timedelta(1))
    assert reading.count() == 1
    plan.entry()
    assert (reading.count(), reading.position(None, TODAY)) == (2, 1)


def test_only_a_few_counts_are_kept(plan, reading):
    for number in range(KEPT + 5):
        reading.count(PostFilter(text=f"word{number}"))
    assert len(reading._counts) == KEPT


def test_a_post_is_missed_from_the_moment_after_its_own(plan, reading, clock):
    plan.post("At nine", TODAY, time(9), status="scheduled")
    missed = PostFilter(missed=True)
    for later, count in ((timedelta(0), 0), (timedelta(microseconds=1), 1), (timedelta(1), 1)):
        clock.instant = NOW + later
        assert reading.count(missed) == count
        assert reading.lines(TODAY, TODAY)[0].missed is bool(count)
        assert reading.post(1).missed is bool(count)
        assert len(list(reading.posts(missed))) == count


def test_a_window_a_page_and_the_whole_list_agree(plan, reading):
    for number in range(30):
        day = TODAY + timedelta(number % 7) if number % 5 else None
        plan.post(f"Post {number}", day, time(9) if number % 3 and day else None)
    whole = ids(reading.window(None, 0, 100))
    assert whole == ids(reading.posts())
    assert reading.count() == len(whole) == 30
    assert [ids(reading.window(None, number, 4)) for number in (0, 3, 22, 26, 29, 30)] == [
        whole[number : number + 4] for number in (0, 3, 22, 26, 29, 30)
    ]
    tenth = reading.window(None, 10, 1)[0]
    assert ids(reading.agenda(None, tenth.place, 3)) == whole[11:14]
    assert ids(reading.agenda(None, tenth.place, 3, backwards=True)) == whole[7:10][::-1]
    assert ids(reading.agenda(None, None, 2, backwards=True)) == whole[-2:][::-1]
    assert ids(reading.undated(100)) == whole[reading.count(PostFilter(undated=False)) :]


def test_a_filter_holds_in_every_list(plan, reading):
    plan.post("Flu shots", TODAY, channel_id=1)
    plan.post("Other", TODAY, channel_id=1)
    plan.post("flu idea")
    flu = PostFilter(text="flu")
    assert ids(reading.lines(TODAY, TODAY, flu)) == [1]
    assert ids(reading.window(flu, 0, 9)) == ids(reading.posts(flu)) == [1, 3]
    assert ids(reading.agenda(flu, None, 9)) == [1, 3]
    assert ids(reading.undated(9, flu)) == [3]
    assert reading.count(flu) == 2
    assert {post.title for post in reading.feed_posts(flu)} == {"Flu shots", "flu idea"}


def test_rows_of_nouns_have_every_field_of_their_form(plan, reading):
    plan.named("audience", "Parents")
    plan.named("pillar", "Education", share=50)
    plan.named("feed", "All", filter={"channels": [1]}, statuses=["draft"], file_code="x")
    plan.named("goal", "Posts", measure="count", filter={"channels": [1]}, target=8.0)
    plan.named("closure", "Christmas", starts=TODAY, ends=TODAY)
    plan.named("series", "Tips", rule="FREQ=DAILY", starts=TODAY, zone="UTC", template={})
    plan.named("escalation_level", "Privacy", level=2, owner_id=1, contacts=["Desk"])
    plan.named("contact", "Desk", kind="phone", value="312-555-0142")
    plan.named("known_name", "Dr. Lee", kind="partner")
    plan.post("Flu shots", TODAY, time(9), channel_id=1)
    for name, noun in NOUNS.items():
        (row,) = reading.nouns(name)
        assert list(row.values) == [field.name for field in noun.fields]
        assert reading.noun(name, row.id) == row


def test_a_retired_row_is_listed_only_if_asked_for(plan, reading):
    plan.named("pillar", "Old", retired_at=NOW)
    assert reading.nouns("pillar") == ()
    assert [row.name for row in reading.nouns("pillar", retired=True)] == ["Old"]
    assert reading.noun("pillar", 1).retired


def test_what_does_not_exist_is_answered_with_a_sentence(reading):
    for ask in (
        lambda: reading.post(9),
        lambda: reading.noun("post", 9),
        lambda: reading.noun("channel", 9),
        lambda: reading.noun("chanel", 1),
        lambda: reading.nouns("chanel"),
        lambda: reading.entry(9),
    ):
        with pytest.raises(UnknownNameError):
            ask()


def test_history_goes_by_row_and_an_entry_says_what_changed(plan, reading):
    plan.post("Flu shots", TODAY, channel_id=1)
    plan.entry(("post", 1, None, {"title": "Flu shots", "channel_id": 1}), action="post.add")
    plan.entry(("channel", 1, {"name": "IG"}, {"name": "Insta"}), action="channel.edit")
    assert [line.seq for line in reading.history()] == [2, 1]
    assert [line.seq for line in reading.history("post", 1)] == [1]
    detail = reading.entry(1)
    assert detail.line.action == "post.add"
    assert [(change.field, change.after) for change in detail.changes] == [
        ("title", "Flu shots"),
        ("channel", "Insta"),
    ]


def test_the_pulse_is_the_feeds_revision(plan, reading):
    plan.change("pulse", 1, feed_revision=12)
    assert reading.pulse() == (12, NOW)
    assert reading.practice().feed_revision == 12


def test_a_list_left_half_read_gives_its_connection_back(plan, reading):
    for number in range(5):
        plan.post(f"Post {number}")
    assert ids(islice(reading.posts(), 2)) == [1, 2]
    assert reading._runner._busy == set()
    for post in reading.posts():
        assert reading.post(post.id) == post


def test_many_threads_may_ask_at_once(plan, reading):
    for number in range(50):
        plan.post(f"Post {number}", TODAY, time(number % 24))
    with ThreadPoolExecutor(8) as threads:
        counts = threads.map(
            lambda _: (reading.count(), len(reading.lines(TODAY, TODAY))), range(40)
        )
    assert set(counts) == {(50, 50)}


def test_a_closed_plan_answers_no_more(plan, reading):
    reading.close()
    with pytest.raises(StoppedError):
        reading.newest()
    reading.interrupt()


def test_a_plan_of_many_posts_is_walked_in_windows(tmp_path, clock):
    path = make_plan(tmp_path / "plan.db", 1_000)
    reading = open_reading(file_location(path), clock)
    try:
        assert reading.count() == 1_000
        seen = [line for start in range(0, 1_000, 90) for line in reading.window(None, start, 90)]
        assert len({line.id for line in seen}) == 1_000
        days = [line.day for line in seen if line.day]
        assert days == sorted(days)
        assert {line.status for line in seen} == set(Status)
    finally:
        reading.close()


def test_json_has_a_post_s_every_form_field_under_its_name(plan, reading):
    plan.post("Flu shots", TODAY, time(9), channel_id=1)
    said = as_json(reading.post(1), reading.directory())
    assert {field.name for field in POST.fields} <= set(said)
    assert not {
        field.name for field in fields(reading.post(1)) if field.name.endswith("_id")
    } & set(said)
