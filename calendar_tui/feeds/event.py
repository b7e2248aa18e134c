"""One post as an event: an `ics.Event` that writes its own lines, in one fixed order.

`ics` takes long to load, so only functions that write a feed import this module.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Final

from ics import Event
from ics.grammar.parse import Container, ContentLine
from ics.serializers.serializer import Serializer

from calendar_tui.feeds import words
from calendar_tui.feeds.snapshot import FeedPost, Form
from calendar_tui.feeds.span import span_of, utc_stamp
from calendar_tui.feeds.text import cap, escape, fold, token

DESCRIPTION_OCTETS: Final = 8192
"""Longest DESCRIPTION value."""


def write_identity(event: "FeedEvent", lines: Container) -> None:
    """Which event it is, and which state of it: what readers decide by whether it changed.

    DTSTAMP is the last change, not the moment of writing: the same plan gives the same
    bytes. Every line of the library gets a dict of its own for its parameters, since the
    default one is shared by all lines of the process.
    """
    changed = utc_stamp(event.post.rendered_at)
    lines += (
        ContentLine("UID", {}, event.uid),
        ContentLine("DTSTAMP", {}, changed),
        ContentLine("LAST-MODIFIED", {}, changed),
        ContentLine("CREATED", {}, utc_stamp(event.post.created_at)),
        ContentLine("SEQUENCE", {}, str(sequence(event.post))),
    )


def write_time(event: "FeedEvent", lines: Container) -> None:
    """When it is: both ends in the same form, the end exclusive."""
    start, end, zone, all_day = event.span
    lines += (
        ContentLine("DTSTART", _parameters(zone, all_day), start),
        ContentLine("DTEND", _parameters(zone, all_day), end),
    )


def _parameters(zone: str, all_day: bool) -> dict[str, list[str]]:
    """The parameters of a time: which zone's it is, or that it is a day."""
    if all_day:
        return {"VALUE": ["DATE"]}
    return {"TZID": [zone]} if zone else {}


def write_words(event: "FeedEvent", lines: Container) -> None:
    """What people read. The address is a URI, so it isn't escaped."""
    description = cap(escape(event.description), DESCRIPTION_OCTETS)
    lines += (
        ContentLine("SUMMARY", {}, escape(event.name)),
        ContentLine("DESCRIPTION", {}, description),
    )
    if event.categories:
        listed = ",".join(map(escape, sorted(event.categories)))
        lines.append(ContentLine("CATEGORIES", {}, listed))
    if event.url:
        lines.append(ContentLine("URL", {}, event.url))


def write_state(event: "FeedEvent", lines: Container) -> None:
    """How to treat it, which a whole feed does in a handful of ways."""
    lines.append(state_lines(event.status, event.classification, event.span.all_day))


@cache
def state_lines(status: str, classification: str, all_day: bool) -> str:
    """STATUS and its like. A post blocks nobody's time, which Outlook wants to be told twice."""
    lines = [
        ContentLine("STATUS", {}, status),
        ContentLine("CLASS", {}, classification),
        ContentLine("TRANSP", {}, "TRANSPARENT"),
        ContentLine("X-MICROSOFT-CDO-BUSYSTATUS", {}, "FREE"),
    ]
    if all_day:
        lines.append(ContentLine("X-MICROSOFT-CDO-ALLDAYEVENT", {}, "TRUE"))
    return "\r\n".join(map(str, lines))


def sequence(post: FeedPost) -> int:
    """SEQUENCE: whole seconds from a post's creation to its last change that feeds show.

    It needs no counter, and rises with every change, which Google waits for.
    """
    return max(0, _whole_seconds(post.rendered_at) - _whole_seconds(post.created_at))


def _whole_seconds(instant: datetime) -> int:
    """Seconds since 1970, the fraction dropped as in what is written."""
    return int(instant.timestamp())


class EventWriter(Serializer):  # type: ignore[misc]  # the library is untyped
    """The order of an event's lines; the library's own is that of its methods' names."""

    @classmethod
    def get_serializers(cls) -> tuple[Callable[["FeedEvent", Container], None], ...]:
        """What writes an event, part by part."""
        return (write_identity, write_time, write_words, write_state)


class FeedEvent(Event):  # type: ignore[misc]  # the library is untyped
    """A post's event.

    Its time is kept as a span, since the library's own ``begin`` and ``end`` are written
    without their zone. Events are equal only to themselves: the library takes two of the
    same title and time for one.
    """

    class Meta:
        """How the library reads and writes the component."""

        name = "VEVENT"
        parser = Event.Meta.parser
        serializer = EventWriter

    __hash__ = object.__hash__

    def __init__(self, post: FeedPost, form: Form) -> None:
        """Describe the dated ``post`` in a feed of that ``form``."""
        super().__init__(
            uid=token(f"{post.uid}@{form.installation}"),
            name=words.summary(post, with_text=form.with_text),
            description=words.description(post, with_text=form.with_text),
            categories=words.categories(post),
            url=words.address(post),
            status=words.state(post),
            classification="PRIVATE" if form.private else "PUBLIC",
        )
        self.post = post
        self.span = span_of(post, form.minutes)

    def __eq__(self, other: object) -> bool:
        """Whether ``other`` is this very event."""
        return self is other

    def block(self) -> bytes:
        """The event as it stands in a file."""
        return fold(self.serialize().encode()) + b"\r\n"
