"""When a row's post goes out, where several cells have a say."""

from datetime import date, time

import pytest

from calendar_tui.exchange.imported import Row
from tests.exchange.helpers import read

DAY = date(2026, 12, 1)


def row(header: str, *cells: str, **options: str) -> Row:
    """The one row of a sheet that also has a text."""
    return read(f"{header}|Caption", [*cells, "Hello"], **options).rows[0]


def when(header: str, *cells: str) -> tuple[date | None, time | None, int | None, str | None]:
    """Its moment, nothing being wrong with it."""
    found = row(header, *cells)
    assert found.problems == ()
    return found.post.day, found.post.clock, found.post.offset, found.post.zone


@pytest.mark.parametrize(
    ("header", "cells", "clock"),
    [
        ("Date", ["2026-12-01"], None),
        ("Date", ["2026-12-01 09:00"], time(9)),
        ("Date|Time", ["2026-12-01", "9:00"], time(9)),
        ("Date|Time", ["2026-12-01", "5 PM"], time(17)),
        ("Date|Time", ["2026-12-01", ""], None),
        ("Date|Time", ["2026-12-01", "TBD"], None),
        ("Date|Time", ["2026-12-01", "all day"], None),
        ("Date|Time", ["2026-12-01 09:00", ""], time(9)),
        ("Date|Time", ["2026-12-01 09:00", "9:00 AM"], time(9)),
        ("Date|Time", ["2026-12-01 00:00:00", "9:00"], time(9)),
        ("Date|Time", ["2026-12-01", "12/30/1899 9:00:00"], time(9)),
        ("Date|Time", ["46357", "0.375"], time(9)),
        ("Date|Time|All day", ["2026-12-01", "9:00", "TRUE"], None),
        ("Date|Time|All day", ["2026-12-01", "9:00", "FALSE"], time(9)),
        ("Date|Time|All day", ["2026-12-01", "9:00", ""], time(9)),
    ],
)
def test_day_and_time_may_share_a_cell_or_have_one_each(
    header: str, cells: list[str], clock: time | None
) -> None:
    assert when(header, *cells) == (DAY, clock, None, None)


def test_a_date_and_a_time_that_disagree_are_a_problem() -> None:
    found = row("Date|Time", "2026-12-01 09:00", "10:00")
    assert found.problems == (
        "The date says 09:00 and the time column “10:00”: leave one of them.",
    )


@pytest.mark.parametrize(
    ("header", "cells", "offset", "zone"),
    [
        ("Date", ["2026-12-01T09:00Z"], 0, None),
        ("Date", ["2026-12-01T09:00-06:00"], -360, None),
        ("Date", ["2026-12-01 9:00 AM EST"], None, "America/New_York"),
        ("Date|Time", ["2026-12-01", "9:00 AM EST"], None, "America/New_York"),
        ("Date|Time (EST)", ["2026-12-01", "9:00 AM"], None, "America/New_York"),
        ("Date|Post Time CT", ["2026-12-01", "9:00 AM"], None, "America/Chicago"),
        ("Date|Time (CT)", ["2026-12-01", "9:00 AM"], None, "America/Chicago"),
        ("Date|Time (CT)", ["2026-12-01", "9:00 AM PST"], None, "America/Los_Angeles"),
        ("Date (PT)|Time", ["2026-12-01", "9:00 AM"], None, "America/Los_Angeles"),
        ("Date|Time (CT)", ["2026-12-01T09:00Z", ""], 0, None),
        ("Date|Time", ["2026-12-01", "9:00"], None, None),
    ],
)
def test_where_the_time_is_kept_may_stand_in_cell_or_name(
    header: str, cells: list[str], offset: int | None, zone: str | None
) -> None:
    assert when(header, *cells) == (DAY, time(9), offset, zone)


def test_a_whole_day_is_kept_nowhere() -> None:
    assert when("Date|Time (EST)", "2026-12-01", "") == (DAY, None, None, None)
    assert when("Date|Time (EST)", "2026-12-01", "all day") == (DAY, None, None, None)


def test_a_row_without_a_date_has_none() -> None:
    assert when("Date|Time", "", "") == (None, None, None, None)
    assert when("Date|Time", "TBD", "-") == (None, None, None, None)


def test_a_time_without_a_date_becomes_a_note() -> None:
    found = row("Date|Time", "", "9:00")
    assert found.post.day is None
    assert found.post.notes == "Time: 9:00"
    assert found.hints == ("It has a time but no date: the time becomes a note.",)


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Date", ["March 3, 2026 → March 5, 2026"]),
        ("Date|Time", ["2026-12-01", "9:00 - 10:00"]),
    ],
)
def test_of_a_span_only_the_beginning_is_taken_and_told(header: str, cells: list[str]) -> None:
    assert row(header, *cells).hints == ("It spans a time: only the beginning is taken.",)


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Date", ["soon"]),
        ("Date", ["12/24"]),
        ("Date", ["2026-02-30"]),
        ("Date|Time", ["2026-12-01", "morning"]),
        ("Date|Time", ["2026-12-01", "9"]),
    ],
)
def test_what_can_not_be_read_is_one_problem_of_its_row(header: str, cells: list[str]) -> None:
    found = row(header, *cells)
    assert len(found.problems) == 1
    assert found.post.day is None
    assert found.post.body == "Hello"


def test_a_weekday_that_belies_the_date_is_told() -> None:
    found = row("Date|Day", "2026-12-01", "Wednesday")
    assert found.hints == ("2026-12-01 is a Tuesday but the sheet says Wednesday.",)
    assert row("Date|Day", "2026-12-01", "Tue").hints == ()
    assert row("Date", "Wed, December 1, 2026").hints == (
        "2026-12-01 is a Tuesday but the sheet says Wednesday.",
    )


def test_midnight_behind_every_date_is_no_time() -> None:
    proposal = read(
        "Date|Caption", ["2026-12-01 00:00:00", "a"], ["2026-12-02 00:00:00", "b"], ["", "c"]
    )
    assert {row.post.clock for row in proposal.rows} == {None}
    assert any("all-day" in remark for remark in proposal.remarks)


def test_midnight_among_other_times_is_a_time() -> None:
    proposal = read("Date|Caption", ["2026-12-01 00:00:00", "a"], ["2026-12-02 09:00:00", "b"])
    assert [row.post.clock for row in proposal.rows] == [time(0), time(9)]
    proposal = read("Date|Caption", ["2026-12-01 00:00:00", "a"], ["2026-12-02", "b"])
    assert [row.post.clock for row in proposal.rows] == [time(0), None]
