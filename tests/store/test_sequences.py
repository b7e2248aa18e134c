"""What a calendar client goes by: an event's SEQUENCE rises with every change it can show.

Whatever the clock does. RFC 5545, sections 3.8.7.2 to 3.8.7.4.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import select

from calendar_tui.feeds.event import sequence
from calendar_tui.feeds.snapshot import FeedPost
from calendar_tui.model.errors import RefusedError
from calendar_tui.model.tables import Author, Campaign, Channel, Entry, Post, Practice, Pulse
from calendar_tui.model.terms import Network, Status
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.reading import open_reading
from calendar_tui.store.changes import Changes
from calendar_tui.store.database import Database
from calendar_tui.store.undo import redo, undo
from tests.store.plans import NOW, a_post, act, add, edit, post, short_lived

DAYS = int(os.environ.get("CALENDAR_TUI_TEST_DAYS", "20"))

NAMES = {"channel": Channel, "author": Author, "campaign": Campaign, "practice": Practice}


def shown(plan: Database) -> dict[str, FeedPost]:
    """Every post as a feed may show it now, by its UID."""
    reading = open_reading(plan.location, FixedClock(NOW))
    try:
        return {found.uid: found for found in reading.feed_posts()}
    finally:
        reading.close()


def rename(plan: Database, noun: str, row_id: int, name: str, minutes: float = 0) -> None:
    with plan.write(act(f"{noun}.edit", minutes=minutes)) as changes:
        changes.update(changes.get(NAMES[noun], row_id), {"name": name})  # type: ignore[type-var]


def campaign(plan: Database) -> int:
    with plan.write(act("campaign.add")) as changes:
        row = changes.insert(Campaign(name="Fresh Start", slug="fresh-start"))
    return row.id or 0


@contextmanager
def raised(plan: Database, post_id: int) -> Iterator[None]:
    """Each post shown before and after has a higher number and another content after."""
    uid = post(plan, post_id).uid
    before = shown(plan)[uid]
    yield
    after = shown(plan)[uid]
    assert before._replace(rendered_at=after.rendered_at) != after
    assert sequence(after) > sequence(before)


@pytest.mark.parametrize("minutes", [0, -600, 0.004])
@pytest.mark.parametrize("noun", NAMES)
def test_a_new_name_is_a_later_event_even_at_the_same_instant(
    plan: Database, noun: str, minutes: float
) -> None:
    row_id = campaign(plan)
    (post_id,) = add(plan, "one", campaign_id=row_id, status=Status.SCHEDULED)
    for number in range(3):
        edit(plan, post_id, title=f"title {number}")
    if noun == "practice":
        with raised(plan, post_id), plan.write(act("plan.pause", minutes=minutes)) as changes:
            changes.update(changes.get(Practice, 1), {"paused_at": NOW})
    else:
        with raised(plan, post_id):
            rename(plan, noun, 1, "Another", minutes)


PUBLISHED = {"status": Status.PUBLISHED, "published_at": NOW, "permalink": "https://elm.example/1"}
CANCELLED = {
    "status": Status.CANCELLED,
    "cancelled_at": NOW,
    "cancelled_from": Status.SCHEDULED,
}


@pytest.mark.parametrize(
    "values",
    [
        {"campaign_id": None},
        {"channel_id": None},
        {"author_id": None},
        {"status": Status.APPROVED},
        {"day": date(2026, 12, 3)},
        PUBLISHED,
        CANCELLED,
    ],
)
def test_what_a_post_no_longer_shows_still_counts(plan: Database, values: dict[str, Any]) -> None:
    row_id = campaign(plan)
    (post_id,) = add(plan, "one", campaign_id=row_id, status=Status.SCHEDULED)
    for number in range(5):
        rename(plan, "campaign", row_id, f"Start {number}")
        rename(plan, "channel", 1, f"Insta {number}")
        rename(plan, "author", 1, f"Ann {number}")
    with plan.write(act("practice.edit")) as changes:
        changes.update(changes.get(Practice, 1), {"name": "Oak Street"})
    with raised(plan, post_id):
        edit(plan, post_id, **values)
    with raised(plan, post_id):
        undo(plan, act("history.undo"))


def test_a_deleted_post_comes_back_as_a_later_event(plan: Database) -> None:
    (post_id,) = add(plan, "one")
    before = shown(plan)[post(plan, post_id).uid]
    with plan.write(act("post.delete")) as changes:
        changes.remove(changes.get(Post, post_id))
    rename(plan, "channel", 1, "Other")
    rename(plan, "channel", 1, "Insta")
    undo(plan, act("history.undo"))
    undo(plan, act("history.undo"))
    undo(plan, act("history.undo"))
    after = shown(plan)[before.uid]
    assert sequence(after) > sequence(before)


def test_two_changes_in_one_entry_are_one_step(plan: Database) -> None:
    (post_id,) = add(plan, "one")
    with plan.write(act()) as changes:
        changes.update(changes.get(Post, post_id), {"title": "two"})
        changes.update(changes.get(Post, post_id), {"title": "three"})
        changes.update(changes.get(Channel, 1), {"name": "A"})
        changes.update(changes.get(Author, 1), {"name": "B"})
    (event,) = shown(plan).values()
    assert event.rendered_at == NOW + timedelta(seconds=1)


def test_a_program_that_adds_thousands_in_a_moment_does_not_run_ahead(plan: Database) -> None:
    for number in range(40):
        add(plan, *(f"{number} {each}" for each in range(5)))
    stamps = {event.rendered_at for event in shown(plan).values()}
    assert stamps == {NOW}


def test_changes_of_many_posts_do_not_add_up(plan: Database) -> None:
    ids = add(plan, *(f"post {number}" for number in range(40)))
    for post_id in ids:
        edit(plan, post_id, title="changed")
    stamps = {event.rendered_at for event in shown(plan).values()}
    assert stamps == {NOW + timedelta(seconds=1)}


def test_a_post_in_the_far_future_of_a_wrong_clock_does_not_pull_other_posts_along(
    plan: Database,
) -> None:
    first, second = add(plan, "one", "two")
    with plan.write(act(minutes=60 * 24 * 365 * 50)) as changes:
        changes.update(changes.get(Post, first), {"title": "far"})
    edit(plan, second, title="near")
    assert post(plan, first).rendered_at.year == 2076
    assert post(plan, second).rendered_at == NOW + timedelta(seconds=1)
    with plan.read() as session:
        assert session.get_one(Pulse, 1).stamp.year == 2076


CLOCK = st.one_of(st.just(0.0), st.sampled_from([1 / 3_600, 0.01, -0.01, -60.0, 60.0, -500_000.0]))
"""Minutes that the clock is set on or back before a change."""

POSTS = st.integers(0, 2)
VALUES = st.one_of(
    st.fixed_dictionaries({"title": st.sampled_from("abc")}),
    st.fixed_dictionaries({"channel_id": st.sampled_from([None, 1, 2])}),
    st.fixed_dictionaries({"author_id": st.sampled_from([None, 1, 2])}),
    st.fixed_dictionaries({"campaign_id": st.sampled_from([None, 1, 2])}),
    st.fixed_dictionaries({"day": st.sampled_from([date(2026, 12, 1), date(2026, 12, 2)])}),
    st.fixed_dictionaries({"clock": st.sampled_from([None, time(9), time(10)])}),
    st.sampled_from(
        [
            {"status": Status.SCHEDULED},
            {"status": Status.APPROVED},
            PUBLISHED,
            CANCELLED,
            {"deleted_at": NOW},
            {"deleted_at": None},
        ]
    ),
)
STEPS = st.one_of(
    st.tuples(st.just("post"), POSTS, VALUES),
    st.tuples(st.just("post"), POSTS, VALUES),
    st.tuples(st.just("name"), st.sampled_from(list(NAMES)), st.sampled_from(["x", "y", "z"])),
    st.tuples(st.just("both"), POSTS, st.sampled_from(["x", "y", "z"])),
    st.tuples(st.just("pause"), st.sampled_from([None, NOW])),
    st.tuples(st.just("add")),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


@contextmanager
def lived_in(founded: Path) -> Iterator[Database]:
    """Three posts, and two of everything that they show."""
    with short_lived(founded) as plan:
        with plan.write(act("plan.import")) as changes:
            changes.insert(Channel(name="Face", slug="face", network=Network.FACEBOOK))
            for name in ("one", "two"):
                changes.insert(Campaign(name=name, slug=name))
        add(plan, "a", "b", "c", campaign_id=1, status=Status.SCHEDULED)
        yield plan


def take(plan: Database, step: tuple[Any, ...], minutes: float) -> None:
    """One step, at some minutes after the fixed now."""
    if step[0] in {"undo", "redo"}:
        tool = undo if step[0] == "undo" else redo
        with suppress(RefusedError):
            tool(plan, act("history.x", minutes=minutes))
        return
    with plan.write(act("plan.change", minutes=minutes)) as changes:
        change(changes, step)


def change(changes: Changes, step: tuple[Any, ...]) -> None:
    """What one step changes."""
    match step:
        case ("post", index, values):
            changes.update(changes.session.get_one(Post, index + 1), values)
        case ("name", "practice", name):
            changes.update(changes.get(Practice, 1), {"name": name})
        case ("name", noun, name):
            changes.update(changes.get(NAMES[noun], 1), {"name": name})
        case ("both", index, name):
            changes.update(changes.session.get_one(Post, index + 1), {"title": name})
            changes.update(changes.get(Channel, 2), {"name": f"Face {name}"})
        case ("pause", at):
            changes.update(changes.get(Practice, 1), {"paused_at": at})
        case ("add",):
            changes.insert(a_post("new"))


LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@settings(
    max_examples=DAYS,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(st.tuples(CLOCK, STEPS), min_size=4, max_size=16))
def test_every_change_a_feed_can_show_raises_the_event_and_nothing_lowers_it(
    founded: Path, steps: list[tuple[float, tuple[Any, ...]]]
) -> None:
    with lived_in(founded) as plan:
        last = shown(plan)
        clock = 0.0
        for minutes, step in steps:
            clock += minutes
            take(plan, step, clock)
            for uid, event in shown(plan).items():
                if (before := last.get(uid)) is not None:
                    same = event._replace(rendered_at=before.rendered_at) == before
                    assert sequence(event) >= sequence(before)
                    assert same or sequence(event) > sequence(before), (step, before, event)
                    assert event.rendered_at >= before.rendered_at
                last[uid] = event
        with plan.read() as session:
            newest = max(event.rendered_at for event in last.values())
            assert session.get_one(Pulse, 1).stamp >= newest > LONG_AGO
            assert session.exec(select(Entry.seq)).first() == 1
