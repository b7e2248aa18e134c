"""Days and times as people type them, read against the plan that is shown.

The reader of loose dates is loaded when the first one is typed.
"""

from datetime import date
from typing import Final

from calendar_tui.schedule.format import distance, format_day, format_when
from calendar_tui.schedule.when import When
from calendar_tui.schedule.zones import describe_oddity
from calendar_tui.tui.shared import Shared

FREE: Final = frozenset({"free", "next free", "next slot", "next free slot", "next free time"})
"""What people type for the next time of a channel that nothing holds."""


def read_day(text: str, shared: Shared, base: date) -> date:
    """The day that ``text`` means; steps such as ``+3`` begin at ``base``."""
    from calendar_tui.schedule.loose import parse_day

    return parse_day(text, shared.today, shared.directory.practice.week_start, base=base)


def say_day(day: date, shared: Shared) -> str:
    """``Thu 26 Nov 2026, in 2 days``."""
    return f"{format_day(day)}, {distance(day, shared.today)}"


def read_when(text: str, shared: Shared, base: date) -> When:
    """The day and time that ``text`` means."""
    from calendar_tui.schedule.loose import parse_when

    practice = shared.directory.practice
    return parse_when(
        text, shared.today, practice.week_start, clock_12h=practice.clock_12h, base=base
    )


def asks_free(text: str) -> bool:
    """Whether ``text`` asks for the next free time of a channel."""
    return " ".join(text.lower().split()) in FREE


def say_when(when: When, shared: Shared) -> str:
    """``Thu 26 Nov 2026 09:00, in 2 days``, with a word on closed days and clocks that change."""
    practice = shared.directory.practice
    said = f"{format_when(when, practice.clock_12h)}, {distance(when.day, shared.today)}"
    asides = list(shared.layers.on(when.day).words)
    if when.clock is not None:
        oddity = describe_oddity(when.day, when.clock, practice.zone, when.fold)
        asides += [oddity] if oddity else []
    return f"{said} ({'; '.join(asides)})" if asides else said
