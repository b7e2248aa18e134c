"""Clock times of sheets."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.clocks import ZONES, Clock, clock_of_share, read_clock, read_place
from calendar_tui.model.errors import InvalidError
from tests.exchange.helpers import outcome


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("9:00", time(9)),
        ("09:00", time(9)),
        ("17:30", time(17, 30)),
        ("00:00", time(0)),
        ("23:59", time(23, 59)),
        ("9.30", time(9, 30)),
        ("09:00:00", time(9)),
        ("09:00:59", time(9)),
        ("09:00:00.123", time(9)),
        ("9 AM", time(9)),
        ("9AM", time(9)),
        ("9:00 AM", time(9)),
        ("9:00am", time(9)),
        ("9:00 a.m.", time(9)),
        ("9:00 A. M.", time(9)),
        ("9:00:00 AM", time(9)),
        ("5 pm", time(17)),
        ("5:15 p.m.", time(17, 15)),
        ("12:00 AM", time(0)),
        ("12:30 am", time(0, 30)),
        ("12:00 PM", time(12)),
        ("0:30 AM", time(0, 30)),
        ("15:00 PM", time(15)),
        ("noon", time(12)),
        ("12 noon", time(12)),
        ("0900", time(9)),
        ("1730", time(17, 30)),
        ("1730 hrs", time(17, 30)),
        ("0.375", time(9)),
        (".5", time(12)),
        ("0.75", time(18)),
        ("0.354166667", time(8, 30)),
        ("0.9999999", time(23, 59)),
        ("9:00\u202fAM", time(9)),
        ("９：００", time(9)),
        (" 9:00 ", time(9)),
        ("12/30/1899 9:00:00", time(9)),
        ("1899-12-30 09:00:00", time(9)),
        ("1899-12-31T17:30:00", time(17, 30)),
        ("1/0/1900 9:00", time(9)),
    ],
)
def test_clock_times_are_read(cell: str, clock: time) -> None:
    assert read_clock(cell) == Clock(clock)


@pytest.mark.parametrize("cell", ["", "TBD", "-", "n/a"])
def test_nothing_is_no_time(cell: str) -> None:
    assert read_clock(cell) is None


@pytest.mark.parametrize("cell", ["All day", "all-day", "Anytime", "flexible"])
def test_a_whole_day_has_no_time(cell: str) -> None:
    assert read_clock(cell) == Clock(None)


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("9:00 - 10:00", time(9)),
        ("9:00-10:00", time(9)),
        ("9 AM – 10 AM", time(9)),
        ("9am-10am", time(9)),
        ("9:00 AM → 10:00 AM", time(9)),
        ("9:00 to 10:00", time(9)),
        ("9:00 until noon", time(9)),
    ],
)
def test_of_a_span_the_beginning_is_taken(cell: str, clock: time) -> None:
    assert read_clock(cell) == Clock(clock, ranged=True)


@pytest.mark.parametrize("cell", ["9", "5", "12", "9-10am", "9 - 10"])
def test_a_bare_hour_is_not_guessed(cell: str) -> None:
    with pytest.raises(InvalidError, match="may be morning or evening"):
        read_clock(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "morning",
        "AM",
        "24:00",
        "25:00",
        "9:60",
        "2500",
        "0960",
        "15:00 AM",
        "9:00 XYZ",
        "9:00 banana",
        "midnight",
        "9:00 +25:00",
        "9:00 +05:99",
        "=NOW()",
        "9h",
        "1.5",
        "9:00; DROP TABLE",
        "٩:٠٠",
    ],
)
def test_what_is_no_time_is_said_to_be_none(cell: str) -> None:
    with pytest.raises(InvalidError, match=r"write it as 9:00") as caught:
        read_clock(cell)
    assert caught.value.sentence.endswith(".")


@pytest.mark.parametrize(
    ("cell", "offset", "zone"),
    [
        ("9:00 EST", None, "America/New_York"),
        ("9:00 AM EDT", None, "America/New_York"),
        ("9:00 AM (ET)", None, "America/New_York"),
        ("9:00 AM CT", None, "America/Chicago"),
        ("9:00 AM Central", None, "America/Chicago"),
        ("9:00 AM Central Time", None, "America/Chicago"),
        ("9:00 mst", None, "America/Denver"),
        ("9:00 PST", None, "America/Los_Angeles"),
        ("9:00 HST", None, "Pacific/Honolulu"),
        ("9:00 America/Chicago", None, "America/Chicago"),
        ("9:00 (America/Indiana/Indianapolis)", None, "America/Indiana/Indianapolis"),
        ("9:00Z", 0, None),
        ("9:00 UTC", 0, None),
        ("9:00 GMT", 0, None),
        ("9:00 +02:00", 120, None),
        ("9:00+0530", 330, None),
        ("9:00 UTC-6", -360, None),
        ("9:00 GMT+1", 60, None),
    ],
)
def test_where_the_time_is_kept_is_read(cell: str, offset: int | None, zone: str | None) -> None:
    assert read_clock(cell, dated=True) == Clock(time(9), offset, zone)


def test_minus_behind_a_dated_time_is_an_offset_and_else_a_span() -> None:
    assert read_clock("09:00-05:00", dated=True) == Clock(time(9), -300)
    assert read_clock("09:00-10:00") == Clock(time(9), ranged=True)


def test_every_word_for_a_zone_names_a_place() -> None:
    for word, zone in ZONES.items():
        assert read_place(word.upper(), "") == (None, zone)
        assert "/" in zone


@given(st.times())
def test_every_minute_of_the_day_reads_back_in_each_way_of_writing(clock: time) -> None:
    clock = clock.replace(second=0, microsecond=0, tzinfo=None)
    half = "AM" if clock.hour < 12 else "PM"
    for cell in (
        f"{clock:%H:%M}",
        f"{clock:%H:%M:%S}",
        f"{clock:%H%M}",
        f"{clock.hour}.{clock:%M}" if clock.hour else f"{clock:%H:%M}",
        f"{clock.hour % 12 or 12}:{clock:%M} {half}",
        f"{clock.hour % 12 or 12}:{clock:%M}{half.lower()}",
    ):
        assert read_clock(cell) == Clock(clock)


@given(st.integers(0, 24 * 60 - 1))
def test_every_minute_survives_as_a_share_of_a_day(minutes: int) -> None:
    assert clock_of_share(minutes / 1440) == time(minutes // 60, minutes % 60)


@given(st.text(max_size=40))
def test_any_cell_is_a_time_nothing_or_one_of_our_errors(text: str) -> None:
    for dated in (False, True):
        found = outcome(read_clock, text, dated=dated)
        assert found is None or isinstance(found, Clock) or found.endswith(".")


@given(st.text(st.sampled_from("0123456789:.apmAPM -–→TZEST+()"), max_size=30))
def test_any_cell_made_of_the_letters_of_times_is_answered(text: str) -> None:
    found = outcome(read_clock, text)
    if isinstance(found, Clock) and found.clock:
        assert found.clock.second == 0
