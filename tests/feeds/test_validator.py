"""The strict reader finds faults: a test that accepts anything would prove nothing."""

import pytest

from calendar_tui.feeds.render import render
from tests.feeds.samples import TODAY, VERSION, sample_post, snapshot_of
from tests.feeds.validator import InvalidFeedError, validate

GOOD = render(
    snapshot_of(sample_post(1), sample_post(2, clock=None), description="For the office"),
    TODAY,
    VERSION,
)


def test_a_good_feed_passes() -> None:
    validate(GOOD)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"\r\n", b"\n"),
        (b"END:VCALENDAR\r\n", b"END:VCALENDAR"),
        (b"END:VCALENDAR\r\n", b""),
        (b"VERSION:2.0\r\n", b""),
        (b"VERSION:2.0", b"VERSION:1.0"),
        (b"PRODID:-//calendar_tui", b"PRODID:-//ics.py"),
        (b"CALSCALE:GREGORIAN", b"CALSCALE:GEORGIAN"),
        (b"METHOD:PUBLISH\r\n", b"METHOD:PUBLISH\r\nMETHOD:PUBLISH\r\n"),
        (b"PT1H", b"P1H"),
        (b";VALUE=DURATION", b""),
        (b"X-WR-TIMEZONE:America/New_York", b"X-WR-TIMEZONE:Eastern Standard Time"),
        (b"\r\nNAME:All posts", b"\r\nNAME:Others"),
        (b"END:VTIMEZONE\r\n", b"END:VTIMEZONE\r\nX-LATE:1\r\n"),
        (b"TZID:America/New_York", b"TZID:America/Chicago"),
        (b"TZOFFSETTO:-0500", b"TZOFFSETTO:-0600"),
        (b"TZOFFSETTO:-0500", b"TZOFFSETTO:-5"),
        (b"DTSTART:20071104T020000", b"DTSTART:20071105T020000"),
        (b"BYMONTH=11;BYDAY=1SU", b"BYMONTH=12;BYDAY=1SU"),
        (b"TZNAME:EST\r\n", b""),
        (b"UID:", b"UID: "),
        (b"DTSTAMP:2026", b"DTSTAMP:2025"),
        (b"DTSTAMP", b"X-STAMP"),
        (b"SEQUENCE:1", b"SEQUENCE:-1"),
        (b"DTSTART;TZID=America/New_York:20261201T090000", b"DTSTART:20261201T090000"),
        (b"DTSTART;TZID=America/New_York:20261201T090000", b"DTSTART:20261201T140000Z"),
        (
            b"DTEND;TZID=America/New_York:20261201T091500",
            b"DTEND;TZID=America/New_York:20261201T090000",
        ),
        (
            b"DTEND;TZID=America/New_York:20261201T091500",
            b"DTEND;TZID=America/New_York:20261101T013000",
        ),
        (b"DTEND;VALUE=DATE:20261202", b"DTEND;VALUE=DATE:20261201"),
        (b"STATUS:CONFIRMED", b"STATUS:LIVE"),
        (b"TRANSP:TRANSPARENT\r\n", b""),
        (b"X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\n", b""),
        (b"SUMMARY:", b"SUMMARY:a;b"),
        (b"SUMMARY:", b"SUMMARY:a\\rb"),
        (b"SUMMARY:", b"SUMMARY:a\x07b"),
        (b"SUMMARY:", b"SUMMARY:a\xe2\x80\xa8b"),
        (b"SUMMARY:", b"SUMMARY:" + b"x" * 80),
        (b"SUMMARY:", b"SUMMARY:\xf0\x9f\r\n \x8e\x89"),
        (b"URL:https", b"URL:ftp"),
        (b"CATEGORIES:", b"CATEGORIES:Zebra,"),
    ],
)
def test_a_fault_is_found(old: bytes, new: bytes) -> None:
    assert old in GOOD
    with pytest.raises(InvalidFeedError):
        validate(GOOD.replace(old, new))


def test_events_out_of_order_or_double_are_found() -> None:
    head, first, second = GOOD.split(b"BEGIN:VEVENT")
    second, end = second.split(b"END:VCALENDAR")
    for events in ([second, first], [first, second, second]):
        with pytest.raises(InvalidFeedError, match="UIDs"):
            validate(b"BEGIN:VEVENT".join([head, *events]) + b"END:VCALENDAR" + end)
