"""Time zones: their names and rules, and what a wall time in one means.

Rules come from the ``tzdata`` package alone and never from the system's files, so that the
same plan gives the same instants on every machine.
"""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from importlib import import_module
from io import BytesIO
from pkgutil import get_data
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.format import format_clock, format_day
from calendar_tui.schedule.zone_names import closest, unclear

MINUTE: Final = timedelta(minutes=1)


class Nature(StrEnum):
    """How many instants have a wall time: one, none or two."""

    PLAIN = "plain"
    GAP = "gap"
    """Clocks go forward over it: it does not exist."""
    FOLD = "fold"
    """Clocks go back over it: it comes twice."""


class Moment(NamedTuple):
    """The instant that a wall time means."""

    instant: datetime
    """Aware, in UTC."""
    nature: Nature = Nature.PLAIN


class Wall(NamedTuple):
    """What clocks on the wall show at an instant."""

    day: date
    clock: time
    """To the minute; what is below is cut."""
    fold: int
    """1 for the second of two equal times, as clocks go back (PEP 495)."""


@cache
def zone_names() -> tuple[str, ...]:
    """Every name of the zone database, sorted, older names such as ``US/Central`` included."""
    names = _resource("zones").decode("ascii").split()
    return tuple(sorted(name for name in names if name != "Factory"))


@cache
def tzdata_version() -> str:
    """The version of the zone database, such as ``2026f``."""
    return str(import_module("tzdata").IANA_VERSION)


@cache
def zone_data(name: str) -> bytes:
    """The TZif file (RFC 8536) of a zone; ``InvalidError`` for an unknown name."""
    return _resource(f"zoneinfo/{canonical_name(name)}")


def posix_rule(name: str) -> str:
    """The rule for all later years as a POSIX ``TZ`` string, such as ``CST6CDT,M3.2.0,M11.1.0``.

    It is the footer of the TZif file (RFC 8536, section 3.3).
    """
    return zone_data(name).rsplit(b"\n", 2)[-2].decode("ascii")


def is_zone(name: str) -> bool:
    """Whether ``name`` is the name of a zone, letter for letter."""
    return _by_folded_name().get(name.casefold()) == name


def canonical_name(name: str) -> str:
    """The name of a zone as the database writes it, whatever its case and spaces.

    Raises:
        InvalidError: no zone is called so; the sentence names the closest.
    """
    wanted = "_".join(name.split()).casefold() if len(name) <= 100 else ""
    found = _by_folded_name().get(wanted)
    if found is None:
        raise InvalidError(closest(name, _current_names(), zone_names()))
    return found


def find_zone(text: str) -> str:
    """The name of the zone that a person means by ``text``.

    As ``canonical_name``, but ``EST``, ``MST`` and ``HST`` are refused: the database keeps
    them as zones without daylight saving time, which nobody who types them means.
    """
    sentence = unclear(text)
    if sentence:
        raise InvalidError(sentence)
    return canonical_name(text)


def zone_info(name: str) -> ZoneInfo:
    """The rules of a zone, one object per zone; ``InvalidError`` for an unknown name.

    The object can't be pickled or deep-copied; store the name.
    """
    return _zone_info(canonical_name(name))


def resolve(day: date, clock: time, zone: str, fold: int = 0) -> Moment:
    """The instant that a wall time in ``zone`` means.

    In a gap it is the time as if clocks had not gone forward yet, so 2:30 means 3:30 where
    an hour is left out. Of two equal times ``fold`` takes the first (0) or second (1).
    """
    info = zone_info(zone)
    first, second = (
        datetime.combine(day, clock.replace(tzinfo=info, fold=fold)) for fold in (0, 1)
    )
    before, after = first.utcoffset(), second.utcoffset()
    if before is None or after is None or before == after:
        return Moment(first.astimezone(UTC))
    if before < after:
        return Moment(first.astimezone(UTC), Nature.GAP)
    return Moment((second if fold else first).astimezone(UTC), Nature.FOLD)


def wall(instant: datetime, zone: str) -> Wall:
    """What clocks in ``zone`` show at ``instant`` (aware)."""
    there = instant.astimezone(zone_info(zone))
    return Wall(there.date(), time(there.hour, there.minute), there.fold)


def local(instant: datetime, zone: str) -> tuple[date, time]:
    """The day and the clock time, to the minute, in ``zone`` at ``instant`` (aware)."""
    there = wall(instant, zone)
    return there.day, there.clock


def day_start(day: date, zone: str) -> datetime:
    """The first instant of ``day`` in ``zone``, in UTC.

    That is not always 0:00: some zones go forward at midnight.
    """
    return resolve(day, time(), zone).instant


def describe_oddity(
    day: date, clock: time | None, zone: str, fold: int = 0, clock_12h: bool = False
) -> str | None:
    """One sentence on a wall time that does not exist or comes twice; else ``None``."""
    if clock is None:
        return None
    moment = resolve(day, clock, zone, fold)
    shown = format_clock(clock, clock_12h)
    if moment.nature is Nature.GAP:
        meant_day, meant = local(moment.instant, zone)
        on = "" if meant_day == day else f" on {format_day(meant_day)}"
        return (
            f"{shown} does not exist on {format_day(day)}: clocks go forward; "
            f"{format_clock(meant, clock_12h)}{on} is meant."
        )
    if moment.nature is Nature.FOLD:
        which, other = ("second", "first") if fold else ("first", "second")
        return (
            f"{shown} comes twice on {format_day(day)}: clocks go back; the {which} is meant, "
            f"add ({other}) for the other."
        )
    return None


def _resource(path: str) -> bytes:
    """A file of the ``tzdata`` package."""
    data = get_data("tzdata", path)
    if data is None:
        raise FileNotFoundError(f"tzdata/{path}")
    return data


@cache
def _by_folded_name() -> dict[str, str]:
    """Names of zones by themselves in lower case."""
    return {name.casefold(): name for name in zone_names()}


@cache
def _current_names() -> tuple[str, ...]:
    """Names in use today, one per place; those of the United States first."""
    rows = [
        line.split("\t")
        for line in _resource("zoneinfo/zone.tab").decode("utf-8").splitlines()
        if not line.startswith("#")
    ]
    return tuple(row[2] for row in sorted(rows, key=lambda row: row[0] != "US"))


@cache
def _zone_info(name: str) -> ZoneInfo:
    """The rules of the zone of that exact name."""
    return ZoneInfo.from_file(BytesIO(zone_data(name)), key=name)
