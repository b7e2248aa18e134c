"""Posts as nobody would write them: what a feed must survive."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from hypothesis import strategies as st

from calendar_tui.feeds.snapshot import FeedPost, Snapshot
from calendar_tui.model.terms import Status
from calendar_tui.schedule.zones import resolve
from tests.feeds.samples import TODAY, sample_post, snapshot_of

ZONES: Final = (
    "America/New_York",
    "America/Chicago",
    "America/Phoenix",
    "America/Vancouver",
    "America/Santiago",
    "Europe/Berlin",
    "Europe/Dublin",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "UTC",
)
"""Plain ones, southern ones, half hours, and each kind that no calendar file can express."""

SPITE: Final = (
    "\r\nBEGIN:VEVENT",
    "\nX-INJECTED:1",
    "\\n",
    "\\",
    ";",
    ",",
    ":",
    '"',
    "\x00",
    "\x07",
    "\x1b[31m",
    "\x7f",
    "\x85",
    "\u2028",
    "\u2029",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\ud800",
    "\t",
    "\v",
    " ",
    "👩🏽‍⚕️",
    "🎉",
    "é",
    "e\u0301",
    "\u05d0",
    "漢",
    "\u200f",
    "END:VEVENT",
    "DTSTART;TZID=UTC:19700101T000000",
)
"""Pieces that break what is careless."""

pieces = st.one_of(
    st.sampled_from(SPITE), st.text(st.characters(codec=None), max_size=12), st.just("word ")
)
hostile = st.lists(pieces, max_size=40).map("".join)
short = st.lists(pieces, max_size=5).map("".join)
addresses = st.one_of(
    st.just(""),
    short,
    short.map("https://riverside.example/?q=".__add__),
    short.map("javascript:alert(1)//".__add__),
)
instants = st.integers(0, 600 * 86_400).map(
    lambda second: datetime(2025, 4, 1, tzinfo=UTC) + timedelta(seconds=second)
)
days = st.dates(TODAY - timedelta(days=120), TODAY + timedelta(days=600))
clocks = st.one_of(st.none(), st.times().map(lambda t: time(t.hour, t.minute)))


@st.composite
def posts(draw: st.DrawFn, number: int = 0) -> FeedPost:
    """One post with anything in any field."""
    day: date | None = draw(st.one_of(st.none(), days, days, days))
    clock = draw(clocks) if day else None
    zone = draw(st.sampled_from(ZONES))
    fold = draw(st.sampled_from((0, 1)))
    created = draw(instants)
    return sample_post(
        number,
        day=day,
        clock=clock,
        zone=zone,
        fold=fold,
        instant=day and resolve(day, clock or time(), zone, fold).instant,
        status=draw(st.sampled_from(Status)),
        title=draw(short),
        body=draw(hostile),
        channel=draw(short),
        channel_mark=draw(st.sampled_from(("", "ig", "fb"))),
        author=draw(short),
        campaign=draw(short),
        link=draw(addresses),
        permalink=draw(addresses),
        created_at=created,
        rendered_at=created + draw(st.timedeltas(timedelta(0), timedelta(days=700))),
        cancelled_at=draw(st.one_of(st.none(), instants)),
        cancelled_from=draw(st.one_of(st.none(), st.sampled_from(Status))),
        held=draw(st.booleans()),
    )


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    """A feed of up to six such posts, with any options."""
    count = draw(st.integers(0, 6))
    return snapshot_of(
        *(draw(posts(number)) for number in range(count)),
        zone=draw(st.sampled_from(ZONES)),
        name=draw(short),
        description=draw(short),
        statuses=frozenset(draw(st.sets(st.sampled_from(Status)))),
        with_text=draw(st.booleans()),
        minutes=draw(st.integers(1, 1440)),
        colour=draw(st.sampled_from(("", "blue", "teal"))),
        method=draw(st.booleans()),
        private=draw(st.booleans()),
    )
