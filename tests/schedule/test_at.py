"""The ``at`` of streams and JSON."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.at import format_at, parse_at
from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY, When, is_supported
from calendar_tui.schedule.zones import Nature, resolve
from tests.schedule.strategies import clocks, near_days, whens, zones

CHICAGO = "America/Chicago"
DAY = date(2026, 12, 3)


def test_null_is_no_date() -> None:
    assert parse_at(None, CHICAGO) is None
    assert format_at(None, None, CHICAGO) is None


def test_a_date_is_all_day() -> None:
    assert parse_at("2026-12-03", CHICAGO) == When(DAY)
    assert format_at(DAY, None, CHICAGO) == "2026-12-03"


@pytest.mark.parametrize(
    "value",
    [
        "2026-12-03T09:00",
        "2026-12-03 09:00",
        "2026-12-03T09:00:00",
        "2026-12-03t09:00:00.000",
        "2026-12-03T09:00:00-06:00",
        "2026-12-03T09:00-0600",
        "2026-12-03T15:00:00Z",
        "2026-12-03T15:00:00.123456Z",
        "2026-12-03T15:00:00z",
        "2026-12-03T15:00:00+00:00",
        "2026-12-03T16:00:00+01:00",
        "2026-12-04T00:30:00+09:30",
        "2026-12-03T09:00:59-06:00",
    ],
)
def test_a_time_is_the_wall_time_in_the_zone(value: str) -> None:
    assert parse_at(value, CHICAGO) == When(DAY, time(9))


def test_an_offset_can_move_the_day() -> None:
    assert parse_at("2026-12-03T02:00:00Z", CHICAGO) == When(date(2026, 12, 2), time(20))


def test_an_offset_tells_two_equal_times_apart() -> None:
    first = parse_at("2026-11-01T01:30:00-05:00", CHICAGO)
    second = parse_at("2026-11-01T01:30:00-06:00", CHICAGO)
    assert first == When(date(2026, 11, 1), time(1, 30), 0)
    assert second == When(date(2026, 11, 1), time(1, 30), 1)


def test_times_are_written_with_the_offset_of_their_day() -> None:
    assert format_at(DAY, time(9), CHICAGO) == "2026-12-03T09:00:00-06:00"
    assert format_at(date(2026, 7, 3), time(9), CHICAGO) == "2026-07-03T09:00:00-05:00"
    assert format_at(DAY, time(9), "UTC") == "2026-12-03T09:00:00+00:00"
    assert format_at(date(2026, 11, 1), time(1, 30), CHICAGO, 1) == "2026-11-01T01:30:00-06:00"


def test_a_time_that_is_left_out_is_written_as_the_one_that_is_meant() -> None:
    assert format_at(date(2027, 3, 14), time(2, 30), CHICAGO) == "2027-03-14T03:30:00-05:00"


def test_a_wall_time_that_is_left_out_is_kept_as_it_came() -> None:
    assert parse_at("2027-03-14T02:30", CHICAGO) == When(date(2027, 3, 14), time(2, 30))


@pytest.mark.parametrize(
    "value",
    [
        "",
        " ",
        "null",
        "tomorrow",
        "2026-12",
        "2026-12-3",
        "20261203",
        "12/03/2026",
        "2026-02-30",
        "2026-13-01",
        "0000-00-00",
        "2026-12-03T",
        "2026-12-03T9:00",
        "2026-12-03T24:00",
        "2026-12-03T23:60",
        "2026-12-03T23:59:60",
        "2026-12-03T09:00+25:00",
        "2026-12-03T09:00+05:99",
        "2026-12-03T09:00 America/Chicago",
        "2026-12-03T09:00:00-06:00\n",
        " 2026-12-03",
        "２０２６-12-03",
        "2026-12-03T09:00" + "0" * 100,
        "-2026-12-03",
        "+2026-12-03",
        0,
        1_700_000_000,
        True,
        2026.5,
        [],
        {"day": "2026-12-03"},
        b"2026-12-03",
    ],
)
def test_anything_else_is_refused_with_examples(value: object) -> None:
    with pytest.raises(InvalidError, match="2026-12-03T09:00:00-06:00"):
        parse_at(value, CHICAGO)


@pytest.mark.parametrize(
    "value",
    [
        "1969-12-31",
        "2201-01-01T09:00",
        "0001-01-01T00:00:00",
        "1970-01-01T00:00:00Z",
        "9999-12-31",
    ],
)
def test_a_day_that_no_plan_can_hold_is_refused(value: str) -> None:
    with pytest.raises(InvalidError, match="a plan holds 1970 to 2200"):
        parse_at(value, CHICAGO)


@pytest.mark.parametrize("value", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:00-14:00"])
def test_instants_beyond_all_calendars_are_refused(value: str) -> None:
    with pytest.raises(InvalidError):
        parse_at(value, CHICAGO)


def test_the_sentence_does_not_repeat_a_flood() -> None:
    with pytest.raises(InvalidError) as caught:
        parse_at("9" * 100_000, CHICAGO)
    assert len(caught.value.sentence) < 200


def test_an_unknown_zone_is_an_error_and_never_utc() -> None:
    with pytest.raises(InvalidError, match="time zone"):
        parse_at("2026-12-03T09:00:00Z", "Mars/Olympus")


@given(whens, zones)
def test_what_is_written_reads_back_as_the_same_instant(when: When, zone: str) -> None:
    value = format_at(*when[:2], zone, when.fold)
    try:
        back = parse_at(value, zone)
    except InvalidError:
        assert when.day in {FIRST_DAY, LAST_DAY}
        return
    assert back is not None
    if when.clock is None:
        assert back == When(when.day)
        return
    assert back.clock is not None
    before = resolve(when.day, when.clock, zone, when.fold)
    assert resolve(back.day, back.clock, zone, back.fold).instant == before.instant
    if before.nature is not Nature.GAP:
        assert back[:2] == when[:2]


@given(near_days, clocks, zones)
def test_an_instant_reads_the_same_in_any_offset(day: date, clock: time, zone: str) -> None:
    instant = datetime.combine(day, clock, UTC)
    west = instant.isoformat().replace("+00:00", "Z")
    assert parse_at(west, zone) == parse_at(instant.isoformat(), zone)


@given(st.text(max_size=60) | st.from_regex(r"\A\d{4}-\d\d-\d\d([T ][\d:.+Z-]{0,24})?\Z"), zones)
def test_any_text_is_a_time_or_a_sentence(text: str, zone: str) -> None:
    try:
        when = parse_at(text, zone)
    except InvalidError:
        return
    assert when is not None
    assert is_supported(when.day)
