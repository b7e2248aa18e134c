"""What each network takes: figures with a source and a day, read from ``data/networks.toml``."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from calendar_tui.checks.counting.units import Unit
from calendar_tui.model.terms import Network


class Part(StrEnum):
    """What of a post a limit is about."""

    TEXT = "text"
    TITLE = "title"
    HASHTAGS = "hashtags"


class Limit(NamedTuple):
    """The most that a network takes of something."""

    part: Part
    unit: Unit
    most: int
    source: str = ""
    as_of: date | None = None
    """When the figure was last looked up; ``None`` for a channel's own."""


Limits = Mapping[Network, tuple[Limit, ...]]
"""Every network's, in the order of the file; a network may have none."""


def read_limits(data: Mapping[str, Any]) -> Limits:
    """The limits of a parsed ``networks.toml``.

    Raises:
        KeyError, TypeError, ValueError: the file isn't one.
    """
    found: dict[Network, list[Limit]] = {}
    for row in data["limit"]:
        limit = Limit(
            Part(row["part"]), Unit(row["unit"]), int(row["most"]), row["source"], row["as_of"]
        )
        found.setdefault(Network(row["network"]), []).append(limit)
    return {network: tuple(limits) for network, limits in found.items()}


def limits_of(
    limits: Limits, network: Network, own: Mapping[str, int] | None = None
) -> tuple[Limit, ...]:
    """The limits of a channel: its network's, with the figures of ``own`` in their place.

    ``own`` is the most by part, such as ``{"text": 25000}`` for a paid account. Where a
    network counts a part in two ways (Bluesky), a figure of the channel replaces the first.
    A part for which the network has no limit is counted in characters.
    """
    return tuple(_with_own(limits.get(network, ()), dict(own or {})))


def _with_own(shipped: tuple[Limit, ...], own: dict[str, int]) -> Iterator[Limit]:
    """``shipped`` with a channel's own figures, then those that stand alone."""
    for limit in shipped:
        most = own.pop(limit.part, None)
        if most is None:
            yield limit
        else:
            yield Limit(limit.part, limit.unit, most, "the channel's own")
    for part, most in own.items():
        unit = Unit.TAGS if part == Part.HASHTAGS else Unit.CHARACTERS
        yield Limit(Part(part), unit, most, "the channel's own")
