"""The JSON shapes: fixed keys in a fixed order, names that read back."""

import json
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from calendar_tui.model.names import resolve
from calendar_tui.schedule.at import parse_at
from calendar_tui.schedule.when import When
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.reading import Reading, as_json, open_reading
from calendar_tui.service.shapes import week_start_word
from calendar_tui.store.location import file_location
from tests.plans import NOW, ZONE, PlanFile

TODAY = date(2026, 11, 24)

SHAPE = """
id uid version title body channel author reviewer audience pillar campaign goals at zone
all_day status missed notes link media group series findings permalink tags first_comment
image_text original_day recorded published_at published_by cancelled_at cancelled_from
pulled_at pulled_reason created_at changed_at
"""
KEYS = SHAPE.split()


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[PlanFile]:
    """A plan with names to refer to."""
    with PlanFile(tmp_path / "plan.db") as made:
        made.named("author", "Dr. Amara Osei", roles=["author", "clinical"])
        made.named("author", "Ben Ito", retired_at=NOW)
        made.named("channel", "Kids & us", network="facebook", audiences=[1, 2, 9], owner_id=1)
        for noun in ("audience", "pillar", "campaign", "goal", "series"):
            made.named(noun, f"My {noun}")
        made.named("audience", "Gone", deleted_at=NOW)
        yield made


@pytest.fixture
def reading(plan: PlanFile) -> Iterator[Reading]:
    """The plan, open."""
    opened = open_reading(file_location(plan.path), FixedClock(NOW))
    yield opened
    opened.close()


def said(reading: Reading, post_id: int):
    """A post's JSON, through text and back."""
    return json.loads(json.dumps(as_json(reading.post(post_id), reading.directory())))


def test_a_full_post_is_written_with_names_and_iso_times(plan, reading):
    plan.post(
        "Flu shots",
        TODAY,
        time(9),
        body="Come in.",
        channel_id=1,
        author_id=1,
        reviewer_id=2,
        audience_id=1,
        pillar_id=1,
        campaign_id=1,
        goals=[1],
        notes="n",
        link="https://example.org",
        media=[{"ref": "a.jpg", "alt": "b"}],
        group="g",
        series_id=1,
        original_day=TODAY,
        status="published",
        permalink="https://example.org/p",
        published_by_id=2,
        tags=["flu"],
        first_comment="c",
        image_text="i",
    )
    plan.add("finding", post_id=1, kind="rule", severity="block", rule="PHI001")
    post = said(reading, 1)
    assert list(post) == KEYS
    assert post == post | {
        "id": 1,
        "version": 1,
        "title": "Flu shots",
        "body": "Come in.",
        "channel": "kids-us",
        "author": "dr-amara-osei",
        "reviewer": "ben-ito",
        "audience": "my-audience",
        "pillar": "my-pillar",
        "campaign": "my-campaign",
        "goals": ["my-goal"],
        "at": "2026-11-24T09:00:00-06:00",
        "zone": ZONE,
        "all_day": False,
        "status": "published",
        "missed": False,
        "notes": "n",
        "link": "https://example.org",
        "media": [{"ref": "a.jpg", "alt": "b"}],
        "group": "g",
        "series": "my-series",
        "findings": {"block": 1, "warn": 0, "ask": 0, "advise": 0},
        "permalink": "https://example.org/p",
        "tags": ["flu"],
        "first_comment": "c",
        "image_text": "i",
        "original_day": "2026-11-24",
        "published_at": "2026-11-24T15:00:00+00:00",
        "published_by": "ben-ito",
        "created_at": "2026-11-24T15:00:00+00:00",
    }


def test_an_empty_post_has_the_same_keys(plan, reading):
    plan.post()
    post = said(reading, 1)
    assert list(post) == KEYS
    assert (post["at"], post["channel"], post["goals"], post["media"]) == (None, None, [], [])


@pytest.mark.parametrize(
    ("when", "zone", "at"),
    [
        (When(TODAY), ZONE, "2026-11-24"),
        (When(TODAY, time(9)), ZONE, "2026-11-24T09:00:00-06:00"),
        (When(TODAY, time(9)), "Asia/Tokyo", "2026-11-24T09:00:00+09:00"),
        (When(date(2026, 11, 1), time(1, 30)), ZONE, "2026-11-01T01:30:00-05:00"),
        (When(date(2026, 11, 1), time(1, 30), 1), ZONE, "2026-11-01T01:30:00-06:00"),
    ],
)
def test_a_post_s_time_reads_back_as_itself(plan, reading, when, zone, at):
    plan.post("At", when.day, when.clock, zone=zone, fold=when.fold)
    assert said(reading, 1)["at"] == at
    assert parse_at(at, zone) == when


def test_every_written_name_is_found_again(plan, reading):
    plan.post("Names", channel_id=1, author_id=1, reviewer_id=2, campaign_id=1)
    names, post = reading.directory(), said(reading, 1)
    for field, noun, number in (("channel", "channel", 1), ("author", "author", 1)):
        assert resolve(post[field], names.of(noun).values(), noun).id == number
    assert resolve(post["reviewer"], names.authors.values(), "author", retired=True).id == 2


def test_a_reference_to_what_is_gone_is_its_number(plan, reading):
    plan.post("Names", audience_id=2, goals=[1, 7])
    post = said(reading, 1)
    assert post["audience"] == "#2"
    assert post["goals"] == ["my-goal"]


def test_a_channel_s_row_refers_by_short_names_and_forgets_what_is_gone(reading):
    row = reading.noun("channel", 1)
    assert row.values["owner"] == "dr-amara-osei"
    assert row.values["audiences"] == ["my-audience"]
    assert (row.slug, row.name) == ("kids-us", "Kids & us")


def test_days_of_rows_are_iso(plan, reading):
    plan.named("campaign", "Flu", starts=TODAY)
    row = reading.noun("campaign", 2)
    assert (row.values["starts"], row.values["ends"]) == ("2026-11-24", None)
    json.dumps(row.values)


def test_the_practice_s_row_says_the_first_day_of_the_week(plan, reading):
    plan.change("practice", 1, week_start=6)
    row = reading.noun("practice", 1)
    assert row.values["week_start"] == "sunday"
    assert row.values["clock_12h"] is False
    assert [week_start_word(day) for day in (0, 5, 6, 3)] == ["monday", "saturday", "sunday", 3]


def test_a_feed_s_filter_is_said_as_the_line_that_asks_for_it(plan, reading):
    plan.named("feed", "Kids", filter={"channels": [1], "text": "flu"}, statuses=["draft"])
    row = reading.noun("feed", 1)
    assert row.values["filter"] == "channel:kids-us flu"
    assert row.values["statuses"] == ["draft"]
    assert row.values["with_text"] is False


def test_a_post_s_row_is_called_by_its_number(plan, reading):
    plan.post("Flu shots", TODAY, time(9))
    row = reading.noun("post", 1)
    assert (row.slug, row.name, row.retired) == ("#1", "Flu shots", False)
    assert row.values["at"] == "2026-11-24T09:00:00-06:00"
