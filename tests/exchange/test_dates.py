"""Dates of sheets: every way people and programs write them, and never a guess."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.dates import (
    FIRST,
    LAST,
    DateOrder,
    Evidence,
    Stamp,
    begins_with_date,
    order,
    read_stamp,
)
from calendar_tui.model.errors import InvalidError
from tests.exchange.helpers import outcome

DAY = date(2026, 3, 4)
DAYS = st.dates(FIRST, LAST)
MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]


@pytest.mark.parametrize(
    "cell",
    [
        "2026-03-04",
        "2026/03/04",
        "2026.03.04",
        "2026-3-4",
        "20260304",
        "March 4, 2026",
        "March 4 2026",
        "March 4th, 2026",
        "MARCH 4, 2026",
        "Mar 4, 2026",
        "Mar. 4, 2026",
        "Mar-4-2026",
        "Mar 4, '26",
        "4 March 2026",
        "4 Mar 2026",
        "4th of March 2026",
        "4th March, 2026",
        "4. March 2026",
        "4-Mar-2026",
        "4-Mar-26",
        "04-MAR-26",
        "Wed, March 4, 2026",
        "Wednesday, 4 March 2026",
        "Wed 2026-03-04",
        "46085",
        " 2026-03-04 ",
        "２０２６-０３-０４",
        "2026\u201103\u201104".replace("\u2011", "-"),
    ],
)
def test_days_are_read_whatever_the_order(cell: str) -> None:
    for dates in (None, DateOrder.MDY, DateOrder.DMY):
        assert read_stamp(cell, dates) == Stamp(DAY)


@pytest.mark.parametrize(
    ("cell", "mdy", "dmy"),
    [
        ("3/4/2026", date(2026, 3, 4), date(2026, 4, 3)),
        ("03/04/2026", date(2026, 3, 4), date(2026, 4, 3)),
        ("3/4/26", date(2026, 3, 4), date(2026, 4, 3)),
        ("3-4-2026", date(2026, 3, 4), date(2026, 4, 3)),
        ("3.4.2026", date(2026, 3, 4), date(2026, 4, 3)),
        ("3 / 4 / 2026", date(2026, 3, 4), date(2026, 4, 3)),
        ("Tue 3/4/2026", date(2026, 3, 4), date(2026, 4, 3)),
        ("5/5/2026", date(2026, 5, 5), date(2026, 5, 5)),
    ],
)
def test_numbers_are_read_in_the_order_that_is_said(cell: str, mdy: date, dmy: date) -> None:
    assert read_stamp(cell, DateOrder.MDY) == Stamp(mdy)
    assert read_stamp(cell, DateOrder.DMY) == Stamp(dmy)


def test_numbers_are_not_read_while_the_order_is_open() -> None:
    with pytest.raises(InvalidError, match="--dates mdy or --dates dmy"):
        read_stamp("3/4/2026", None)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("12/24/2026", date(2026, 12, 24)),
        ("24/12/2026", date(2026, 12, 24)),
        ("24.12.2026", date(2026, 12, 24)),
        ("5/5/2026", date(2026, 5, 5)),
    ],
)
def test_numbers_that_can_only_be_read_one_way_need_no_order(cell: str, day: date) -> None:
    assert read_stamp(cell, None) == Stamp(day)


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("2026-03-04 09:00", time(9)),
        ("2026-03-04T09:00", time(9)),
        ("2026-03-04t09:00:00", time(9)),
        ("2026/03/04 17:30", time(17, 30)),
        ("2026-03-04 9:00 AM", time(9)),
        ("2026-03-04, 9 am", time(9)),
        ("2026-03-04 at 9am", time(9)),
        ("2026-03-04 @ 9:00", time(9)),
        ("2026-03-04 · 9:00am", time(9)),
        ("2026-03-04 - 09:00", time(9)),
        ("2026-03-04 | 09:00", time(9)),
        ("March 4, 2026 9:00 AM", time(9)),
        ("March 4, 2026 – 5:00 PM", time(17)),
        ("4 Mar 2026 17:30", time(17, 30)),
        ("Wed, Mar 4, 2026, 12:30 PM", time(12, 30)),
        ("46085.375", time(9)),
        ("46085.0", None),
        ("2026-03-04 00:00:00", time(0)),
        ("2026-03-04 noon", time(12)),
        ("2026-03-04 all day", None),
        ("2026-03-04 TBD", None),
    ],
)
def test_a_clock_time_may_stand_behind(cell: str, clock: time | None) -> None:
    assert read_stamp(cell, None) == Stamp(DAY, clock)


@pytest.mark.parametrize(
    ("cell", "offset", "zone"),
    [
        ("2026-03-04T09:00:00Z", 0, None),
        ("2026-03-04T09:00:00.000Z", 0, None),
        ("2026-03-04T09:00Z", 0, None),
        ("2026-03-04 09:00 UTC", 0, None),
        ("2026-03-04T09:00:00-06:00", -360, None),
        ("2026-03-04T09:00:00-0600", -360, None),
        ("2026-03-04T09:00+05:30", 330, None),
        ("2026-03-04 09:00 -06:00", -360, None),
        ("March 4, 2026 9:00 AM (CST)", None, "America/Chicago"),
        ("March 4, 2026 9:00 AM (CST) → 10:00 AM", None, "America/Chicago"),
    ],
)
def test_offset_and_zone_are_read(cell: str, offset: int | None, zone: str | None) -> None:
    stamp = read_stamp(cell, None)
    assert stamp is not None
    assert (stamp.day, stamp.clock, stamp.offset, stamp.zone) == (DAY, time(9), offset, zone)


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("March 4, 2026 → March 6, 2026", None),
        ("March 4, 2026 9:00 AM → March 6, 2026 10:00 AM", time(9)),
        ("March 4, 2026 9:00 AM → 10:00 AM", time(9)),
        ("2026-03-04 → 2026-03-06", None),
        ("2026-03-04 -> 2026-03-06", None),
        ("2026-03-04 - 2026-03-06", None),
        ("2026-03-04 – 2026-03-06", None),
        ("2026-03-04 to 2026-03-06", None),
        ("2026-03-04 until Friday", None),
        ("2026-03-04 9:00 - 10:00", time(9)),
        ("4 Mar 2026 – 6 Mar 2026", None),
    ],
)
def test_of_a_span_the_first_day_is_taken(cell: str, clock: time | None) -> None:
    assert read_stamp(cell, None) == Stamp(DAY, clock, ranged=True)


def test_days_of_one_month_joined_by_a_dash_begin_with_the_first() -> None:
    assert read_stamp("March 4–6, 2026", None) == Stamp(DAY)
    assert read_stamp("March 4 - 6, 2026", None) == Stamp(DAY)


@pytest.mark.parametrize("cell", ["", " ", "TBD", "tba", "n/a", "-", "—", "?"])
def test_nothing_is_no_date(cell: str) -> None:
    assert read_stamp(cell, None) is None


@pytest.mark.parametrize(
    "cell",
    ["3/4", "12/24", "24.12.", "March 4", "4 March", "4th Mar", "Mon Mar 4 · 9:00am", "3/4 9am"],
)
def test_a_date_without_a_year_says_so(cell: str) -> None:
    with pytest.raises(InvalidError, match="has no year"):
        read_stamp(cell, DateOrder.MDY)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "31 April 2026",
        "Feb 29, 2027",
        "2/30/2026",
        "0/0/2026",
    ],
)
def test_a_day_that_never_comes_is_refused(cell: str) -> None:
    with pytest.raises(InvalidError, match="is no day in the calendar"):
        read_stamp(cell, DateOrder.MDY)


@pytest.mark.parametrize("cell", ["1969-12-31", "2201-01-01", "0001-01-01", "9999-12-31"])
def test_a_day_no_plan_holds_is_refused(cell: str) -> None:
    with pytest.raises(InvalidError, match="out of range"):
        read_stamp(cell, None)


@pytest.mark.parametrize(
    "cell",
    [
        "next Friday at 2 PM",
        "Week 2",
        "December",
        "March 2026",
        "2026",
        "12",
        "3 posts",
        "Q1",
        "soon",
        "=TODAY()",
        "46085x",
        "25568",
        "99999999",
        "https://x.example/2026-03-04",
    ],
)
def test_what_is_no_date_is_said_to_be_none(cell: str) -> None:
    with pytest.raises(InvalidError, match="is no date: write it as 2026-12-24"):
        read_stamp(cell, DateOrder.MDY)


@pytest.mark.parametrize("cell", ["2026-03-04 banana", "2026-03-04 25:00", "March 4, 2026 9"])
def test_a_date_with_a_time_that_is_none_is_refused_for_its_time(cell: str) -> None:
    with pytest.raises(InvalidError, match=r"9:00"):
        read_stamp(cell, None)


def test_two_digits_of_a_year_are_1970_to_2069() -> None:
    assert read_stamp("3/4/69", DateOrder.MDY) == Stamp(date(2069, 3, 4))
    assert read_stamp("3/4/70", DateOrder.MDY) == Stamp(date(1970, 3, 4))
    assert read_stamp("3/4/00", DateOrder.MDY) == Stamp(date(2000, 3, 4))


@given(DAYS, st.times())
def test_every_minute_reads_back_in_each_way_of_writing(day: date, clock: time) -> None:
    clock = clock.replace(second=0, microsecond=0, tzinfo=None)
    month = MONTHS[day.month - 1]
    half = f"{clock.hour % 12 or 12}:{clock:%M} {'AM' if clock.hour < 12 else 'PM'}"
    for cell in (
        datetime.combine(day, clock).isoformat(),
        f"{day} {clock:%H:%M}",
        f"{day.year}/{day.month:02}/{day.day:02} {clock:%H:%M}",
        f"{month} {day.day}, {day.year} {half}",
        f"{day.day} {month[:3]} {day.year} {clock:%H:%M}",
    ):
        assert read_stamp(cell, None) == Stamp(day, clock)


@given(DAYS)
def test_numbers_read_back_in_their_order(day: date) -> None:
    for sign in "/-.":
        mdy = sign.join((str(day.month), str(day.day), str(day.year)))
        dmy = sign.join((f"{day.day:02}", f"{day.month:02}", str(day.year)))
        assert read_stamp(mdy, DateOrder.MDY) == Stamp(day)
        assert read_stamp(dmy, DateOrder.DMY) == Stamp(day)


@given(st.dates(FIRST, date(2173, 10, 13)))
def test_the_numbers_of_excel_read_back(day: date) -> None:
    assert read_stamp(str((day - date(1899, 12, 30)).days), None) == Stamp(day)


@given(DAYS, st.integers(-14 * 60, 14 * 60))
def test_every_offset_reads_back(day: date, minutes: int) -> None:
    sign, size = "-" if minutes < 0 else "+", timedelta(minutes=abs(minutes))
    hours, rest = divmod(int(size.total_seconds()) // 60, 60)
    stamp = read_stamp(f"{day}T09:00:00{sign}{hours:02}:{rest:02}", None)
    assert stamp == Stamp(day, time(9), minutes)


@given(st.text(max_size=60), st.sampled_from([None, DateOrder.MDY, DateOrder.DMY]))
def test_any_cell_is_a_date_nothing_or_one_of_our_errors(
    text: str, dates: DateOrder | None
) -> None:
    begins_with_date(text, yearless=True)
    found = outcome(read_stamp, text, dates)
    if isinstance(found, Stamp):
        assert FIRST <= found.day <= LAST
    else:
        assert found is None or found.endswith(".")


@given(st.text(st.sampled_from("0123456789/-.: ,'→MarchDecTZ+stof"), max_size=40))
def test_any_cell_made_of_the_letters_of_dates_is_answered(text: str) -> None:
    found = outcome(read_stamp, text, DateOrder.DMY)
    if isinstance(found, Stamp):
        assert FIRST <= found.day <= LAST


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ([], Evidence(DateOrder.CLEAR)),
        (["2026-03-04", "March 4, 2026", "", "TBD"], Evidence(DateOrder.CLEAR)),
        (["3/4/2026", "12/24/2026"], Evidence(DateOrder.MDY, mdy=1, either=0)),
        (["24/12/2026", "3/4/2026"], Evidence(DateOrder.DMY, dmy=0, either=1)),
        (["3/4/2026", "5/6/2026"], Evidence(DateOrder.EITHER, either=0)),
        (["5/5/2026", "6/6/2026"], Evidence(DateOrder.EITHER)),
        (["5/5/2026", "", "5/6/2026"], Evidence(DateOrder.EITHER, either=2)),
        (["12/24/2026", "24/12/2026"], Evidence(DateOrder.MIXED, mdy=0, dmy=1)),
        (["1/1/2026", "13/2/2026 09:00", "2/13/2026"], Evidence(DateOrder.MIXED, mdy=2, dmy=1)),
        (["Wed 3/13/2026 9 AM"], Evidence(DateOrder.MDY, mdy=0)),
        (["24.12.2026"], Evidence(DateOrder.DMY, dmy=0)),
        (["25/26/2026"], Evidence(DateOrder.CLEAR)),
    ],
)
def test_a_whole_column_decides(cells: list[str], found: Evidence) -> None:
    assert order(cells) == found


@given(st.lists(DAYS, min_size=1), st.sampled_from([DateOrder.MDY, DateOrder.DMY]))
def test_a_column_written_one_way_is_never_taken_for_the_other(
    days: list[date], written: DateOrder
) -> None:
    mask = (
        "{d.month}/{d.day}/{d.year}" if written is DateOrder.MDY else "{d.day}/{d.month}/{d.year}"
    )
    cells = [mask.format(d=day) for day in days]
    found = order(cells)
    if any(day.day > 12 for day in days):
        assert found.order is written
        assert [read_stamp(cell, found.order) for cell in cells] == [Stamp(day) for day in days]
    else:
        assert found.order is DateOrder.EITHER
        assert (found.either is None) == all(day.day == day.month for day in days)


@given(DAYS.filter(lambda day: day.day > 12), DAYS.filter(lambda day: day.day > 12), st.booleans())
def test_a_column_written_both_ways_is_called_mixed(one: date, two: date, swap: bool) -> None:
    cells = [f"{one.month}/{one.day}/{one.year}", f"{two.day}/{two.month}/{two.year}"]
    found = order(cells[::-1] if swap else cells)
    assert found.order is DateOrder.MIXED
    assert {found.mdy, found.dmy} == {0, 1}


@pytest.mark.parametrize(
    ("cell", "yearless", "found"),
    [
        ("2026-03-04", False, True),
        ("3/4/2026 9:00", False, True),
        ("99/99/2026", False, True),
        ("Dec 24, 2026", False, True),
        ("12/24", True, True),
        ("12/24", False, False),
        ("Dec 24", True, True),
        ("24 Dec", True, True),
        ("3 posts", True, False),
        ("Tip 3", True, False),
        ("Team photo", True, False),
        ("46085", True, False),
        ("", True, False),
    ],
)
def test_a_cell_that_begins_like_a_date_is_seen(cell: str, yearless: bool, found: bool) -> None:
    assert begins_with_date(cell, yearless=yearless) is found
