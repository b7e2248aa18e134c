"""Weekly posting times of a channel, and the next of them that is free."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, Final, NamedTuple

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.format import WEEKDAYS, format_clock
from calendar_tui.schedule.loose_clock import bare_clock, join_clocks, read_clock
from calendar_tui.schedule.loose_tokens import unreadable
from calendar_tui.schedule.loose_words import Token
from calendar_tui.schedule.series.phrases import paced
from calendar_tui.schedule.series.speech import DAY, WEEKLY_TIMES, said
from calendar_tui.schedule.when import LAST_DAY, When
from calendar_tui.schedule.zones import resolve, wall

AHEAD: Final = 366
"""Days that are searched for a free time."""


class WeeklySlot(NamedTuple):
    """A time of the week at which a channel posts; they sort as the week runs."""

    weekday: int
    """0 = Monday ... 6 = Sunday."""
    clock: time
    """To the minute."""


def read_slots(stored: Iterable[Mapping[str, Any]]) -> tuple[WeeklySlot, ...]:
    """The times of a channel as they are stored: ``{"weekday": 1, "clock": "09:00"}`` each."""
    try:
        return tuple(sorted({_stored(**one) for one in stored}))
    except (TypeError, ValueError):
        raise InvalidError(
            'A posting time is written like {"weekday": 0, "clock": "09:00"}; Monday is 0.'
        ) from None


def write_slots(slots: Iterable[WeeklySlot]) -> list[dict[str, Any]]:
    """``slots`` as they are stored, in the week's order and each once."""
    return [
        {"weekday": slot.weekday, "clock": f"{slot.clock:%H:%M}"} for slot in sorted(set(slots))
    ]


def parse_slots(text: str, clock_12h: bool = False) -> tuple[WeeklySlot, ...]:
    """The times that ``text`` means: ``tue 9:00, thu 17:30``, ``mon-fri 9am and 5pm``.

    Times belong to the weekdays before them. On a 12-hour clock hours from 1 to 6 without am
    or pm are the afternoon's. Nothing typed is no times.

    Raises:
        InvalidError: it can't be read, or a weekday lacks its time.
    """
    if not text.strip():
        return ()
    slots: set[WeeklySlot] = set()
    weekdays: tuple[int, ...] = ()
    timed = True
    for token in join_clocks(paced(said(text, WEEKLY_TIMES))):
        clock = token if token.kind == "CLOCK" else bare_clock(token)
        named = _named(token)
        if named:
            weekdays = named if timed else weekdays + named
            timed = False
        elif clock is not None and weekdays:
            slots |= {WeeklySlot(weekday, read_clock(clock, clock_12h)) for weekday in weekdays}
            timed = True
        elif token.kind != "every":
            raise unreadable(text, WEEKLY_TIMES.examples, "weekly times")
    if not timed:
        raise InvalidError(f"A time is missing after the last day; try {WEEKLY_TIMES.examples}.")
    return tuple(sorted(slots))


def format_slots(slots: Iterable[WeeklySlot], clock_12h: bool = False) -> str:
    """``Mon-Fri 09:00 and 17:30, Sat 10:00``: what ``parse_slots`` reads back."""
    times: dict[int, list[str]] = {}
    for weekday, clock in sorted(set(slots)):
        times.setdefault(weekday, []).append(format_clock(clock, clock_12h))
    runs: list[tuple[list[int], list[str]]] = []
    for weekday, clocks in times.items():
        if runs and runs[-1][0][-1] == weekday - 1 and runs[-1][1] == clocks:
            runs[-1][0].append(weekday)
        else:
            runs.append(([weekday], clocks))
    return ", ".join(f"{_run(weekdays)} {' and '.join(clocks)}" for weekdays, clocks in runs)


def next_free(
    slots: Iterable[WeeklySlot],
    taken: Collection[tuple[date, time | None]],
    after: datetime,
    zone: str,
) -> When | None:
    """The first weekly time after an instant that no post of the channel holds.

    A post holds the time it is planned for. One without a time will go out at some time of
    its day, so it holds one of that day's times: the first that no other post holds.

    Args:
        slots: The channel's weekly times, wall times in ``zone``.
        taken: Day and wall time in ``zone`` of each post of the channel that still counts;
            without a time for an all-day post.
        after: An instant (aware).
        zone: The practice's zone.

    Returns:
        The day and the time, or ``None`` if none is free within 366 days. The time may be
        one that doesn't exist or comes twice that day, as any wall time.
    """
    week = sorted(set(slots))
    held = {(day, clock) for day, clock in taken if clock is not None}
    all_day = Counter(day for day, clock in taken if clock is None)
    today = wall(after, zone).day.toordinal()
    for ordinal in range(today, min(today + AHEAD, LAST_DAY.toordinal()) + 1):
        day = date.fromordinal(ordinal)
        weekday = day.weekday()
        clocks = [slot.clock for slot in week if slot.weekday == weekday]
        open_clocks = [clock for clock in clocks if (day, clock) not in held]
        for clock in open_clocks[all_day[day] :]:
            if resolve(day, clock, zone).instant > after:
                return When(day, clock)
    return None


def _named(token: Token) -> tuple[int, ...]:
    """The weekdays that ``token`` names; none if it names something else."""
    if token.kind == "PACE" and token.value == (DAY, 1):
        return tuple(range(7))
    return token.value if token.kind == "DAYS" else ()


def _run(weekdays: Sequence[int]) -> str:
    """``Tue``, or ``Mon-Fri`` for several in a row."""
    ends = dict.fromkeys((weekdays[0], weekdays[-1]))
    return "-".join(WEEKDAYS[weekday][:3] for weekday in ends)


def _stored(weekday: int, clock: str) -> WeeklySlot:
    """One stored time; ``ValueError`` or ``TypeError`` if it is none."""
    read = time.fromisoformat(clock)
    if weekday not in range(7) or isinstance(weekday, bool) or f"{read:%H:%M}" != clock:
        raise ValueError(clock)
    return WeeklySlot(int(weekday), read)
