"""A strict reader of feeds: it accepts what the feeds promise and nothing beside it.

It knows nothing of the code that writes. Every departure is an `InvalidFeedError` that says
what is wrong, so that tests can also hold that it does find faults.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from operator import itemgetter
from typing import Final

from dateutil.rrule import rrulestr

from calendar_tui.schedule.zones import is_zone, zone_info

HEAD: Final = (
    *("VERSION", "PRODID", "CALSCALE", "METHOD?"),
    *("NAME", "X-WR-CALNAME", "X-WR-CALDESC?", "X-WR-TIMEZONE"),
    *("REFRESH-INTERVAL", "X-PUBLISHED-TTL", "COLOR?"),
)
EVENT: Final = (
    *("UID", "DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE"),
    *("DTSTART", "DTEND"),
    *("SUMMARY", "DESCRIPTION", "CATEGORIES?", "URL?"),
    *("STATUS", "CLASS", "TRANSP"),
    *("X-MICROSOFT-CDO-BUSYSTATUS", "X-MICROSOFT-CDO-ALLDAYEVENT?"),
)
"""Properties in their order; ``?`` marks those that may be missing. Each comes once."""

FIXED: Final = {
    "VERSION": "2.0",
    "CALSCALE": "GREGORIAN",
    "METHOD": "PUBLISH",
    "REFRESH-INTERVAL": "PT1H",
    "X-PUBLISHED-TTL": "PT1H",
    "TRANSP": "TRANSPARENT",
    "X-MICROSOFT-CDO-BUSYSTATUS": "FREE",
    "X-MICROSOFT-CDO-ALLDAYEVENT": "TRUE",
}
"""Values that never differ."""

PATTERNS: Final = {
    "PRODID": r"-//calendar_tui//calendar_tui \d+(\.\d+)?//EN",
    "COLOR": r"[a-z]+",
    "UID": r"[\w-]+@[\w-]+",
    "DTSTAMP": r"\d{8}T\d{6}Z",
    "LAST-MODIFIED": r"\d{8}T\d{6}Z",
    "CREATED": r"\d{8}T\d{6}Z",
    "SEQUENCE": r"0|[1-9]\d*",
    "URL": r"https?://[!-~]+",
    "STATUS": "CONFIRMED|TENTATIVE|CANCELLED",
    "CLASS": "PUBLIC|PRIVATE",
    "TZOFFSETFROM": r"[+-]\d{4}",
    "TZOFFSETTO": r"[+-]\d{4}",
    "RRULE": r"FREQ=YEARLY;BYMONTH=([1-9]|1[0-2]);BYDAY=(-1|[1-4])(SU|MO|TU|WE|TH|FR|SA)",
}
"""Values by form."""

TEXTS: Final = {"NAME", "X-WR-CALNAME", "X-WR-CALDESC", "SUMMARY", "DESCRIPTION", "CATEGORIES"}

LINE: Final = re.compile(r"(?P<name>[A-Z-]+)(?P<params>(?:;[A-Z-]+=[^;:,\"]+)*):(?P<value>.*)")
ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
ESCAPED: Final = re.compile(r"(?:[^\\;,]|\\[\\;,n])*")
CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


class InvalidFeedError(AssertionError):
    """What is wrong with a feed."""


def check(right: bool, problem: str) -> None:
    """Raise `InvalidFeedError` unless ``right``."""
    if not right:
        raise InvalidFeedError(problem)


@dataclass
class Property:
    """One unfolded line."""

    name: str
    params: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value of a TEXT property, unescaped."""
        return unescape(self.value)


@dataclass
class Component:
    """What stands between BEGIN and END."""

    name: str
    properties: list[Property] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)

    def __getitem__(self, name: str) -> Property:
        """The property of that name."""
        return next(item for item in self.properties if item.name == name)

    def get(self, name: str) -> Property | None:
        """The property of that name, if there is one."""
        return next((item for item in self.properties if item.name == name), None)

    def all(self, name: str) -> list["Component"]:
        """Its parts of that name."""
        return [part for part in self.parts if part.name == name]


def unescape(value: str) -> str:
    """The text behind a TEXT value."""
    return ESCAPE.sub(lambda found: "\n" if found[1] == "n" else found[1], value)


def categories(item: Property) -> list[str]:
    """The names in a CATEGORIES line."""
    pieces = re.findall(r"(?:[^\\,]|\\.)*", item.value)
    return [unescape(piece) for piece in pieces if piece]


def validate(data: bytes) -> Component:
    """The calendar in ``data``; `InvalidFeedError` if anything about it is wrong."""
    calendar = tree(unfold(data))
    check(calendar.name == "VCALENDAR", "not a calendar")
    in_order(calendar, HEAD)
    check({part.name for part in calendar.parts} <= {"VTIMEZONE", "VEVENT"}, "odd component")
    check(bool(calendar.parts), "a calendar without any component")
    kinds = [part.name for part in calendar.parts]
    check(kinds == sorted(kinds, reverse=True), "a zone after an event")
    check(calendar["NAME"].value == calendar["X-WR-CALNAME"].value, "two names")
    check(is_zone(calendar["X-WR-TIMEZONE"].value), "unknown zone of the calendar")
    check(calendar["REFRESH-INTERVAL"].params == {"VALUE": "DURATION"}, "interval without type")
    zones = {zone["TZID"].value: Zone.read(zone) for zone in calendar.all("VTIMEZONE")}
    check(list(zones) == sorted(zones), "zones out of order")
    check(len(zones) == len(calendar.all("VTIMEZONE")), "a zone defined twice")
    events = calendar.all("VEVENT")
    used = {zone for event in events if (zone := validate_event(event, zones))}
    check(used == set(zones) or not events, f"zones defined and used differ: {used ^ set(zones)}")
    uids = [event["UID"].value for event in events]
    check(uids == sorted(set(uids)), "UIDs double or out of order")
    return calendar


def unfold(data: bytes) -> list[str]:
    """Logical lines; checks line ends, lengths, characters and folds."""
    check(data.endswith(b"\r\n"), "no line break at the end")
    physical = data.removesuffix(b"\r\n").split(b"\r\n")
    lines: list[str] = []
    for raw in physical:
        check(0 < len(raw) <= 75, f"a line of {len(raw)} octets")
        try:
            line = raw.decode()
        except UnicodeDecodeError:
            raise InvalidFeedError("a fold inside a character") from None
        check(CONTROL.search(line) is None, f"control character in {line!r}")
        if line.startswith(" "):
            check(bool(lines), "a fold before any line")
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return lines


def tree(lines: Iterable[str]) -> Component:
    """The component that ``lines`` make."""
    open_parts = [Component("")]
    for line in lines:
        found = LINE.fullmatch(line)
        check(found is not None, f"no content line: {line!r}")
        assert found is not None
        params = dict(pair.split("=", 1) for pair in found["params"].split(";")[1:])
        item = Property(found["name"], params, found["value"])
        if item.name == "BEGIN":
            part = Component(item.value)
            open_parts[-1].parts.append(part)
            open_parts.append(part)
        elif item.name == "END":
            check(open_parts.pop().name == item.value, f"END:{item.value} closes something else")
        else:
            check(not open_parts[-1].parts, f"{item.name} after a component")
            validate_value(item)
            open_parts[-1].properties.append(item)
    check(len(open_parts) == 1, "a component without END")
    check(len(open_parts[0].parts) == 1, "not one calendar")
    check(not open_parts[0].properties, "a line outside the calendar")
    return open_parts[0].parts[0]


def validate_value(item: Property) -> None:
    """Check a value by its property's type."""
    if item.name in FIXED:
        check(item.value == FIXED[item.name], f"{item.name}:{item.value}")
    elif item.name in PATTERNS:
        check(
            re.fullmatch(PATTERNS[item.name], item.value) is not None, f"{item.name}:{item.value}"
        )
    elif item.name == "CATEGORIES":
        names = categories(item)
        check(names == sorted(names) and all(names), "categories empty or out of order")
        escaped = r"(?:[^\\;,]|\\[\\;,n])+"
        check(re.fullmatch(f"{escaped}(,{escaped})*", item.value) is not None, "bad categories")
    elif item.name in TEXTS:
        check(ESCAPED.fullmatch(item.value) is not None, f"bad escape: {item.value!r}")
        check(len(item.value.encode()) <= 8192, f"{item.name} is too long")
    if item.name not in {"DTSTART", "DTEND", "REFRESH-INTERVAL"}:
        check(item.params == {}, f"parameters of {item.name}")


def in_order(component: Component, order: Sequence[str]) -> None:
    """Check which properties there are, and their order."""
    names = [item.name for item in component.properties]
    optional = [name for name in order if name.endswith("?") and name[:-1] not in names]
    wanted = [name.rstrip("?") for name in order if name not in optional]
    check(names == wanted, f"{component.name} has {names}")


def validate_event(event: Component, zones: dict[str, "Zone"]) -> str:
    """Check one event; returns the zone its times are in, empty for days and UTC."""
    check(event.name == "VEVENT" and not event.parts, "no event")
    in_order(event, EVENT)
    check(event["DTSTAMP"].value == event["LAST-MODIFIED"].value, "stamps differ")
    check(event["CREATED"].value <= event["DTSTAMP"].value, "changed before it was created")
    check(int(event["SEQUENCE"].value) < 2**31, "SEQUENCE outgrows 32 bits")
    start, end = event["DTSTART"], event["DTEND"]
    check(start.params == end.params, "start and end in different forms")
    check(moment(start) < moment(end), "the end is not after the start")
    all_day = start.params == {"VALUE": "DATE"}
    marked = event.get("X-MICROSOFT-CDO-ALLDAYEVENT") is not None
    check(all_day == marked, "all-day mark and form of the time differ")
    zone = start.params.get("TZID", "")
    check(all_day or bool(zone) or start.value.endswith("Z"), "a floating time")
    if zone:
        check(zone in zones, f"zone {zone} is not defined")
        for item in (start, end):
            zones[zone].agrees(moment(item))
    return zone


def moment(item: Property) -> datetime:
    """The wall time of a DTSTART or DTEND, or midnight of its day; not aware."""
    if item.params == {"VALUE": "DATE"}:
        check(re.fullmatch(r"\d{8}", item.value) is not None, f"no DATE: {item.value}")
        return datetime.combine(date.fromisoformat(item.value), datetime.min.time())
    check(set(item.params) <= {"TZID"}, f"parameters of {item.name}")
    check(bool(item.params) != item.value.endswith("Z"), "a time in a zone and in UTC, or neither")
    return wall_time(item.value.removesuffix("Z"))


def wall_time(value: str) -> datetime:
    """A DATE-TIME value without its zone."""
    check(re.fullmatch(r"\d{8}T\d{6}", value) is not None, f"no time: {value}")
    return datetime.fromisoformat(value)


@dataclass
class Zone:
    """What a VTIMEZONE says, read the way a calendar would."""

    name: str
    onsets: list[tuple[datetime, timedelta, timedelta]]
    """UTC, offset before, offset after; in order, to the year 2060."""

    @classmethod
    def read(cls, component: Component) -> "Zone":
        """The zone of a VTIMEZONE: one STANDARD, and at most one DAYLIGHT."""
        in_order(component, ["TZID"])
        name = component["TZID"].value
        check(is_zone(name), f"{name} is no IANA name")
        kinds = [part.name for part in component.parts]
        check(kinds in (["STANDARD"], ["STANDARD", "DAYLIGHT"]), f"{name} has {kinds}")
        onsets = []
        for part in component.parts:
            repeats = ["RRULE"] if len(kinds) == 2 else []
            in_order(part, ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", *repeats, "TZNAME"])
            before, after = (
                timedelta(hours=int(sign + hours), minutes=int(sign + minutes))
                for sign, hours, minutes in (
                    (value[0], value[1:3], value[3:])
                    for value in (part["TZOFFSETFROM"].value, part["TZOFFSETTO"].value)
                )
            )
            check(part.name == "STANDARD" or after > before, f"{name}: DAYLIGHT is not ahead")
            start = wall_time(part["DTSTART"].value)
            starts = [start]
            if repeats:
                rule = rrulestr(part["RRULE"].value, dtstart=start)
                starts = rule.between(start, start.replace(year=2060), inc=True)
                check(starts[:1] == [start], f"{name}: DTSTART is not on its rule")
            onsets += [((at - before).replace(tzinfo=UTC), before, after) for at in starts]
        return cls(name, sorted(onsets))

    def offset(self, instant: datetime) -> timedelta:
        """The offset from UTC at ``instant`` (aware)."""
        place = bisect_right(self.onsets, instant, key=itemgetter(0))
        check(place > 0, f"{self.name} says nothing of {instant}")
        return self.onsets[place - 1][2]

    def instants(self, wall: datetime) -> set[datetime]:
        """The instants at which clocks show ``wall``: one, two as they go back, or none."""
        return {
            instant
            for offset in {after for _, _, after in self.onsets}
            if self.offset(instant := (wall - offset).replace(tzinfo=UTC)) == offset
        }

    def agrees(self, wall: datetime) -> None:
        """Check that ``wall`` is one instant, the same for readers of name and of rule."""
        by_name = wall.replace(tzinfo=zone_info(self.name)).astimezone(UTC)
        check(self.instants(wall) == {by_name}, f"{self.name} at {wall}: {self.instants(wall)}")
