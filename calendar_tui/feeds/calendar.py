"""A whole feed: an `ics.Calendar` with a head, the zones in use and one event a post.

`ics` takes long to load, so only functions that write a feed import this module.
"""

from collections.abc import Callable, Iterable
from typing import Final

from ics import Calendar
from ics.grammar.parse import Container, ContentLine
from ics.serializers.serializer import Serializer

from calendar_tui.feeds.snapshot import FeedOptions, FeedPractice
from calendar_tui.feeds.text import escape, fold, one_line, token
from calendar_tui.feeds.zonerule import Observance, ZoneRule

REFRESH: Final = "PT1H"
"""How often readers are asked to look again; most decide for themselves."""


def write_kind(feed: "FeedCalendar", lines: Container) -> None:
    """What the file is. VERSION and PRODID come first, where old parsers look for them."""
    lines.append(ContentLine("VERSION", {}, "2.0"))
    lines.append(ContentLine("PRODID", {}, feed.creator))
    lines.append(ContentLine("CALSCALE", {}, feed.scale))
    if feed.method:
        lines.append(ContentLine("METHOD", {}, feed.method))


def write_title(feed: "FeedCalendar", lines: Container) -> None:
    """What readers call it: RFC 7986 and, beside it, what all of them read."""
    name = escape(one_line(feed.options.name) or one_line(feed.practice.name))
    about = escape(one_line(feed.options.description))
    lines.append(ContentLine("NAME", {}, name))
    lines.append(ContentLine("X-WR-CALNAME", {}, name))
    if about:
        lines.append(ContentLine("X-WR-CALDESC", {}, about))
    lines.append(ContentLine("X-WR-TIMEZONE", {}, token(feed.practice.zone)))


def write_hints(feed: "FeedCalendar", lines: Container) -> None:
    """How often to look again, and the colour to draw it in."""
    lines.append(ContentLine("REFRESH-INTERVAL", {"VALUE": ["DURATION"]}, REFRESH))
    lines.append(ContentLine("X-PUBLISHED-TTL", {}, REFRESH))
    colour = feed.options.colour.lower()
    if colour.isascii() and colour.isalpha():
        lines.append(ContentLine("COLOR", {}, colour))


def write_zones(feed: "FeedCalendar", lines: Container) -> None:
    """The rule of every zone in use: readers that don't know a zone's name follow it."""
    lines.extend(zone_container(rule) for rule in feed.rules)


def zone_container(rule: ZoneRule) -> Container:
    """The VTIMEZONE of a zone (RFC 5545 section 3.6.5)."""
    lines = Container("VTIMEZONE", ContentLine("TZID", {}, rule.zone))
    lines.append(_observance("STANDARD", rule.standard))
    if rule.daylight:
        lines.append(_observance("DAYLIGHT", rule.daylight))
    return lines


def _observance(kind: str, observance: Observance) -> Container:
    """One STANDARD or DAYLIGHT. Its start is wall time by the clock in force until then."""
    lines = Container(
        kind,
        ContentLine("DTSTART", {}, f"{observance.start:%Y%m%dT%H%M%S}"),
        ContentLine("TZOFFSETFROM", {}, _offset(observance.before)),
        ContentLine("TZOFFSETTO", {}, _offset(observance.after)),
    )
    if observance.onset:
        lines.append(ContentLine("RRULE", {}, observance.onset.recurrence))
    lines.append(ContentLine("TZNAME", {}, observance.name))
    return lines


def _offset(seconds: int) -> str:
    """A UTC-OFFSET value, such as ``-0500``."""
    hours, minutes = divmod(abs(seconds) // 60, 60)
    return f"{'-' if seconds < 0 else '+'}{hours:02}{minutes:02}"


class CalendarWriter(Serializer):  # type: ignore[misc]  # the library is untyped
    """The order of a feed's head; the library's own puts METHOD behind the events."""

    @classmethod
    def get_serializers(cls) -> tuple[Callable[["FeedCalendar", Container], None], ...]:
        """What writes the head, part by part."""
        return (write_kind, write_title, write_hints, write_zones)


class FeedCalendar(Calendar):  # type: ignore[misc]  # the library is untyped
    """A feed, ready to be written around the blocks of its events."""

    class Meta:
        """How the library reads and writes the component."""

        name = "VCALENDAR"
        parser = Calendar.Meta.parser
        serializer = CalendarWriter

    def __init__(
        self,
        practice: FeedPractice,
        options: FeedOptions,
        rules: Iterable[ZoneRule],
        creator: str,
    ) -> None:
        """Describe a feed in which times are written by ``rules``."""
        super().__init__(creator=creator)
        self.practice = practice
        self.options = options
        self.rules = sorted(rules, key=lambda rule: rule.zone)
        self.scale = "GREGORIAN"
        self.method = "PUBLISH" if options.method else None

    def file(self, events: Iterable[bytes]) -> bytes:
        """The whole file around ``events``, each with its last line break, in order.

        The library keeps events in a set, whose order is arbitrary; so they are handed
        in as they are to stand.
        """
        head, end = fold(self.serialize().encode()).rsplit(b"\r\n", 1)
        return b"".join([head, b"\r\n", *events, end, b"\r\n"])
