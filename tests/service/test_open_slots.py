"""Open slots: what the days that are looked at have of them, on the practice's clocks."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import SlotLine
from calendar_tui.model.terms import Status
from calendar_tui.schedule.series.occurrences import days
from calendar_tui.schedule.series.rfc5545 import parse_rule
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.open_slots import OpenSeries, OpenSlots, recurrence_of
from calendar_tui.service.reading import Reading, open_reading
from calendar_tui.store.location import locate
from calendar_tui.store.reads.series import SeriesRecord
from tests.plans import PlanFile

ZONE = "America/Chicago"
NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
STARTS = date(2026, 11, 1)


def record(number: int = 1, rule: str = "FREQ=WEEKLY;BYDAY=TU", **changes: Any) -> SeriesRecord:
    """A series of every Tuesday at nine, with ``changes`` made to it."""
    fields: dict[str, Any] = {
        "id": number,
        "uid": f"uid-{number}",
        "name": f"Series {number}",
        "rule": rule,
        "starts": STARTS,
        "clock": time(9),
        "zone": ZONE,
        "exceptions": (),
        "skip_closures": False,
        "template": {},
        "channel_id": 1,
        "author_id": None,
        "campaign_id": None,
        "created_at": NOW,
        "rendered_at": NOW,
    }
    return SeriesRecord(**{**fields, **changes})


def slots(*records: SeriesRecord) -> OpenSlots:
    """The open slots of some series that nobody has filled."""
    return OpenSlots(
        (OpenSeries(each, recurrence_of(each), frozenset()) for each in records), (), ZONE
    )


RULES = st.sampled_from(
    ["FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY;BYMONTHDAY=-1"]
)


@settings(max_examples=25)
@given(
    st.lists(st.tuples(RULES, st.sampled_from([None, time(9), time(17, 30)])), max_size=4),
    st.integers(0, 400),
    st.integers(0, 60),
)
def test_a_window_has_the_days_of_every_rule_in_the_order_of_lists(
    rules: list[tuple[str, time | None]], start: int, length: int
) -> None:
    first = STARTS + timedelta(days=start)
    last = first + timedelta(days=length)
    records = [record(at, rule, clock=clock) for at, (rule, clock) in enumerate(rules)]
    found = slots(*records).within(first, last)
    assert sorted((line.series_id, line.original_day) for line in found) == sorted(
        (each.id, day)
        for each in records
        for day in days(parse_rule(each.rule), STARTS, first, last)
    )
    places = [(line.day, line.clock or "") for line in found]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("changes", "day", "shown"),
    [
        ({"clock": time(2, 30)}, date(2027, 3, 14), (date(2027, 3, 14), "03:30")),
        ({"clock": time(1, 30)}, date(2026, 11, 1), (date(2026, 11, 1), "01:30")),
        (
            {"clock": time(1), "zone": "Europe/Berlin"},
            date(2026, 12, 1),
            (date(2026, 11, 30), "18:00"),
        ),
        ({"clock": None, "zone": "Europe/Berlin"}, date(2026, 12, 1), (date(2026, 12, 1), None)),
    ],
)
def test_a_slot_stands_where_the_practice_s_clocks_have_it(
    changes: dict[str, Any], day: date, shown: tuple[date, str | None]
) -> None:
    found = slots(record(rule="FREQ=DAILY", **changes)).within(shown[0], shown[0])
    assert [(line.day, line.clock) for line in found if line.original_day == day] == [shown]


def test_a_filter_is_answered_as_far_as_a_slot_can_answer() -> None:
    tips = record(1, template={"pillar_id": 4, "tags": ["Tips"]})
    other = record(2, channel_id=2)
    plan = slots(tips, other)

    def asked(**wanted: Any) -> set[int]:
        """The series whose slots fit."""
        found = plan.within(date(2026, 12, 1), date(2026, 12, 1), PostFilter(**wanted))
        return {line.series_id for line in found}

    assert asked() == asked(undated=False) == {1, 2}
    assert asked(channels=frozenset({2})) == {2}
    assert asked(pillars=frozenset({4})) == asked(tags=frozenset({"tips"})) == {1}
    for nothing in ({"statuses": frozenset({Status.DRAFT})}, {"text": "tip"}, {"undated": True}):
        assert asked(**nothing) == set()


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[Reading]:
    """A plan with a series of every Tuesday, one slot filled and one skipped, and days off."""
    path = tmp_path / "plan.db"
    values = {"rule": "FREQ=WEEKLY;BYDAY=TU", "starts": STARTS, "clock": time(9), "zone": ZONE}
    with PlanFile(path) as plan, plan.transaction():
        plan.named("channel", "Instagram", network="instagram")
        plan.named("closure", "Holidays", starts=date(2026, 12, 21), ends=date(2026, 12, 31))
        plan.named(
            "series",
            "Tips",
            **values,
            template={},
            channel_id=1,
            exceptions=["2026-12-08"],
            skip_closures=True,
        )
        plan.named("series", "Damaged", **{**values, "rule": "FREQ=HOURLY"}, template={})
        plan.post("Taken", date(2026, 12, 3), series_id=1, original_day=date(2026, 12, 1))
    opened = open_reading(locate(str(path), {}), FixedClock(NOW))
    yield opened
    opened.close()


def listed(found: tuple[SlotLine, ...]) -> list[str]:
    """The days of some slots."""
    return [str(line.original_day) for line in found]


def test_what_is_filled_skipped_closed_or_over_is_left_out(reading: Reading) -> None:
    first, last = date(2026, 11, 1), date(2027, 1, 6)
    coming = ["2026-11-24", "2026-12-15", "2027-01-05"]
    assert listed(reading.slots(first, last)) == coming
    assert listed(reading.slots(first, last, past=True)) == [
        *("2026-11-03", "2026-11-10", "2026-11-17"),
        *coming,
    ]
