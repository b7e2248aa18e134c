"""Zones in a feed: what a VTIMEZONE says is what the zone file says, or it isn't said."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.feeds.calendar import zone_container
from calendar_tui.feeds.zonerule import FIRST_YEAR, Onset, holds, parse_rule, zone_rule
from calendar_tui.schedule.zones import posix_rule, zone_info, zone_names
from tests.feeds.validator import Zone, tree

YEARS = range(2026, 2031)

INEXPRESSIBLE = (
    "Africa/Cairo",
    "America/Nuuk",
    "America/Scoresbysund",
    "America/Santiago",
    "Asia/Gaza",
    "Asia/Hebron",
    "Asia/Jerusalem",
)
"""Zones whose clocks change at hour 24 or later, or before hour 0, of an nth weekday."""


@cache
def read(zone: str) -> Zone:
    """What the VTIMEZONE of ``zone`` tells a calendar."""
    rule = zone_rule(zone)
    assert rule
    return Zone.read(tree(str(zone_container(rule)).split("\r\n")))


def moments(zone: Zone, year: int) -> Iterator[datetime]:
    """Instants of ``year``: one in each month and both sides of every onset."""
    yield from (datetime(year, month, 15, 12, tzinfo=UTC) for month in range(1, 13))
    for at, _, _ in zone.onsets:
        if at.year == year:
            yield from (at - timedelta(seconds=1), at)


@pytest.mark.parametrize("year", YEARS)
def test_every_zone_is_told_as_its_file_has_it(year: int) -> None:
    told = [name for name in zone_names() if holds(name, year)]
    assert len(told) > 0.9 * len(zone_names())
    for name in told:
        zone, info = read(name), zone_info(name)
        for moment in moments(zone, year):
            assert zone.offset(moment) == moment.astimezone(info).utcoffset(), (name, moment)


@pytest.mark.parametrize("zone", INEXPRESSIBLE)
def test_a_rule_no_calendar_file_can_express_is_not_told(zone: str) -> None:
    assert zone_rule(zone) is None
    assert not any(holds(zone, year) for year in YEARS)


def test_a_year_in_which_the_law_changed_is_not_told() -> None:
    # Mexico kept summer time until October 2022 and has had none since.
    assert not holds("America/Mexico_City", 2022)
    assert holds("America/Mexico_City", 2023)


def test_years_before_the_first_onset_are_not_told() -> None:
    assert not holds("America/New_York", FIRST_YEAR)
    assert holds("America/New_York", FIRST_YEAR + 1)


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC", "Etc/UCT", "Zulu"])
def test_utc_needs_no_rule(zone: str) -> None:
    rule = zone_rule(zone)
    assert rule
    assert rule.is_utc
    assert not holds(zone, 2027)


@pytest.mark.parametrize("zone", ["Atlantis/Capital", "", "../../etc/passwd"])
def test_an_unknown_zone_has_no_rule(zone: str) -> None:
    assert zone_rule(zone) is None
    assert not holds(zone, 2027)


def lines(zone: str, footer: str) -> list[str]:
    """The VTIMEZONE that ``footer`` gives."""
    rule = parse_rule(zone, footer)
    assert rule
    return str(zone_container(rule)).split("\r\n")


def test_a_rule_of_the_united_states() -> None:
    assert lines("America/New_York", "EST5EDT,M3.2.0,M11.1.0") == [
        "BEGIN:VTIMEZONE",
        "TZID:America/New_York",
        "BEGIN:STANDARD",
        "DTSTART:20071104T020000",
        "TZOFFSETFROM:-0400",
        "TZOFFSETTO:-0500",
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
        "TZNAME:EST",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20070311T020000",
        "TZOFFSETFROM:-0500",
        "TZOFFSETTO:-0400",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
        "TZNAME:EDT",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
    ]


def test_a_zone_without_summer_time_is_one_standard_without_a_rule() -> None:
    assert lines("Asia/Kathmandu", "<+0545>-5:45") == [
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Kathmandu",
        "BEGIN:STANDARD",
        "DTSTART:20070101T000000",
        "TZOFFSETFROM:+0545",
        "TZOFFSETTO:+0545",
        "TZNAME:+0545",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]


def test_the_larger_offset_is_daylight_also_in_ireland() -> None:
    rule = parse_rule("Europe/Dublin", "IST-1GMT0,M10.5.0,M3.5.0/1")
    assert rule
    assert rule.daylight
    assert (rule.standard.name, rule.standard.after) == ("GMT", 0)
    assert (rule.daylight.name, rule.daylight.after) == ("IST", 3600)
    assert rule.daylight.start == datetime.fromisoformat("2007-03-25T01:00:00")


@pytest.mark.parametrize(
    ("footer", "start", "recurrence"),
    [
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2007-10-07T02:00:00", "BYMONTH=10;BYDAY=1SU"),
        (
            "<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45",
            "2007-09-30T02:45:00",
            "BYMONTH=9;BYDAY=-1SU",
        ),
        (
            "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
            "2007-10-07T02:00:00",
            "BYMONTH=10;BYDAY=1SU",
        ),
        ("CST5CDT4,M3.3.6/23:59:59,M11.1.0", "2007-03-17T23:59:59", "BYMONTH=3;BYDAY=3SA"),
    ],
)
def test_southern_and_odd_rules(footer: str, start: str, recurrence: str) -> None:
    rule = parse_rule("X/Y", footer)
    assert rule
    assert rule.daylight
    assert rule.daylight.onset
    assert rule.daylight.start == datetime.fromisoformat(start)
    assert rule.daylight.onset.recurrence == f"FREQ=YEARLY;{recurrence}"


@pytest.mark.parametrize(
    "footer",
    [
        "",
        "nonsense",
        "EST5EDT",
        "EST5EDT,J60,J300",
        "EST5EDT,59,299",
        "EST5EDT,M3.2.0/24,M11.1.0",
        "EST5EDT,M3.2.0/-1,M11.1.0",
        "EST5EDT,M3.2.0,M11.1.0/167",
    ],
)
def test_other_footers_give_no_rule(footer: str) -> None:
    assert parse_rule("X/Y", footer) is None


@given(st.integers(1, 12), st.integers(1, 5), st.integers(0, 6), st.integers(FIRST_YEAR, 2200))
def test_an_onset_falls_on_its_weekday(month: int, week: int, weekday: int, year: int) -> None:
    found = Onset(month, week, weekday, 7200).on(year)
    first = date(year, month, 1)
    wanted = [
        day
        for day in (first + timedelta(days=number) for number in range(31))
        if day.month == month and day.isoweekday() % 7 == weekday
    ]
    assert found.date() == (wanted[week - 1] if week < 5 else wanted[-1])
    assert found.hour == 2


@given(st.sampled_from(sorted({posix_rule(name) for name in zone_names()})))
def test_every_footer_in_use_gives_a_readable_zone_or_none(footer: str) -> None:
    rule = parse_rule("Europe/Berlin", footer)
    if rule is not None:
        Zone.read(tree(str(zone_container(rule)).split("\r\n")))
