"""One month of many series, beside dateutil as it comes.

Both start from what is stored: the text of each rule and its first day. Ours keeps rules it
has read, as the program does from the second screen on; the first screen is measured too.
"""

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from calendar_tui.schedule.series.occurrences import Window
from calendar_tui.schedule.series.recurrence import read_recurrence
from calendar_tui.schedule.series.rfc5545 import parse_rule, rrule
from calendar_tui.schedule.series.rule import LAST, Freq, Rule
from calendar_tui.schedule.series.steps import steps
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.reading import open_reading
from calendar_tui.store.location import file_location
from tests.bench.stopwatch import in_turn
from tests.bench.table import Figure, costs, gains
from tests.plans import PlanFile

COUNT = 2_000
"""Series in a plan that has very many."""

FIRST, FINAL = date(2026, 11, 1), date(2026, 11, 30)
"""The month that is asked for."""

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)

LATER = timedelta(days=365 * 100 // 7 * 7)
"""How long after that month the same series are asked once more."""

Stored = list[tuple[str, date]]
"""Rules as RRULE values, each with its first day."""


def stored(count: int = COUNT, seed: int = 1) -> Stored:
    """Series of which seven in ten are weekly and the others monthly, up to three years old."""
    rng = random.Random(seed)
    rows = []
    for _ in range(count):
        interval = rng.choice([1, 1, 1, 2, 3])
        if rng.random() < 0.7:
            rule = Rule(Freq.WEEKLY, interval, tuple(rng.sample(range(7), rng.choice([1, 1, 2]))))
        elif rng.random() < 0.5:
            rule = Rule(Freq.MONTHLY, interval, day=rng.randint(1, 31))
        else:
            nth = rng.choice([1, 2, 3, 4, LAST])
            rule = Rule(Freq.MONTHLY, interval, (rng.randrange(7),), nth)
        rows.append((rrule(rule), FIRST - timedelta(days=rng.randrange(3 * 365))))
    return rows


def peer(rows: Stored) -> list[Sequence[date]]:
    """The days of the month as dateutil gives them."""
    from dateutil.rrule import rrulestr

    first, final = (datetime.combine(day, time()) for day in (FIRST, FINAL))
    found: list[Sequence[date]] = []
    for text, starts in rows:
        rules = rrulestr(text, dtstart=datetime.combine(starts, time()))
        found.append([day.date() for day in rules.between(first, final, inc=True)])
    return found


def ours(rows: Stored, later: timedelta = timedelta()) -> list[Sequence[date]]:
    """The days of the month, or of as many days later on, as ours gives them."""
    window = Window(FIRST + later, FINAL + later)
    return [window.days(parse_rule(text), starts) for text, starts in rows]


def anew(rows: Stored) -> list[Sequence[date]]:
    """As ``ours``, when no rule has been read yet."""
    parse_rule.cache_clear()
    steps.cache_clear()
    return ours(rows)


def open_slots(rows: Stored) -> int:
    """How many open slots the month has: days, times and zones of series as they are stored."""
    window = Window(FIRST, FINAL)
    clock, skipped, closed = time(9), ["2026-11-24"], {date(2026, 11, 26)}
    return sum(
        len(
            window.slots(
                read_recurrence(
                    text, starts, clock, "America/Chicago", skipped, skip_closures=True
                ),
                closed,
            )
        )
        for text, starts in rows
    )


def write_plan(path: Path, rows: Stored) -> Path:
    """A plan in which these rules are series on a channel, each at nine."""
    with PlanFile(path) as plan, plan.transaction():
        plan.named("channel", "Instagram", network="instagram")
        for number, (text, starts) in enumerate(rows):
            plan.named(
                "series",
                f"Series {number}",
                rule=text,
                starts=starts,
                clock=time(9),
                zone="America/Chicago",
                template={},
                channel_id=1,
            )
    return path


def through_the_door(path: Path, rows: Stored, rounds: int) -> list[Figure]:
    """A month of open slots as screens read it: lines with titles, in order."""
    reading = open_reading(file_location(path), FixedClock(NOW))
    try:
        first, last = FIRST - timedelta(days=6), FINAL + timedelta(days=5)
        slots, theirs = in_turn(
            lambda: reading.slots(first, last, past=True),
            lambda: peer(rows),
            rounds=rounds,
        )
    finally:
        reading.close()
    return [gains(f"month of {COUNT:,} series, as screens read it: dateutil / ours", slots, theirs)]


def figures(plans: dict[int, Path], rounds: int) -> list[Figure]:
    """The month each way, ``rounds`` times in turn."""
    rows = stored()
    fresh, theirs, mine, slots, far = in_turn(
        lambda: anew(rows),
        lambda: peer(rows),
        lambda: ours(rows),
        lambda: open_slots(rows),
        lambda: ours(rows, LATER),
        rounds=rounds,
    )
    name = f"month of {COUNT:,} series"
    return [
        gains(f"{name}: dateutil / ours", mine, theirs, floor=50, aim=300),
        gains(f"{name}, rules not read yet: dateutil / ours", fresh, theirs),
        gains(f"{name}, as open slots: dateutil / ours", slots, theirs),
        costs(f"{name}: 100 years later / now", far, mine),
        *through_the_door(write_plan(plans[min(plans)].parent / "series.db", rows), rows, rounds),
        *without_series(plans[max(plans)], rounds),
    ]


def without_series(path: Path, rounds: int) -> list[Figure]:
    """What looking for open slots adds to a month of a plan that has no series."""
    reading = open_reading(file_location(path), FixedClock(NOW))
    first, last = FIRST - timedelta(days=6), FINAL + timedelta(days=5)

    def both() -> object:
        """A month as screens read it."""
        return reading.lines(first, last), reading.slots(first, last)

    try:
        with_slots, posts = in_turn(both, lambda: reading.lines(first, last), rounds=rounds * 10)
    finally:
        reading.close()
    return [costs("month without series, open slots looked for / not", with_slots, posts)]
