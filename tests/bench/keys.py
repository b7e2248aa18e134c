"""How long the app takes to start, and a key takes to reach the screen, on a large plan."""

import sqlite3
import sys
from datetime import datetime
from pathlib import Path
from statistics import median

from calendar_tui.service.clock import FixedClock
from calendar_tui.service.upkeep import Upkeep
from calendar_tui.store.location import file_location
from tests.bench.start import HELLO, Program, alternating
from tests.bench.table import Figure, costs
from tests.bench.terminal import Terminal

NOW = {"CALENDAR_TUI_NOW": "2026-11-24T15:00:00+00:00"}
"""The day the bench plans are rich in posts around."""

FIRST_TITLE = """
SELECT title FROM post
WHERE local_day = ? AND title <> '' AND deleted_at IS NULL
ORDER BY local_clock NULLS FIRST, id
"""

MONTHS = ("2026-12", "2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06")
"""Months to come after the one the app opens with."""


def opening(path: Path, month: str) -> str:
    """The first word shown in ``month``: its posts are on the screen then."""
    with sqlite3.connect(path) as connection:
        for day in range(1, 29):
            found = connection.execute(FIRST_TITLE, (f"{month}-{day:02}",)).fetchone()
            if found:
                return str(found[0].split()[0])
    message = f"no post in {month}"
    raise LookupError(message)


def app(path: Path, state: Path) -> Program:
    """Our app on the plan at ``path``, ready once this month's posts are shown."""
    command = (sys.executable, "-m", "calendar_tui", "--as", "#1", "--db", str(path))
    return Program(command, opening(path, "2026-11"), {**NOW, "XDG_STATE_HOME": str(state)})


def look_after(path: Path, state: Path) -> None:
    """Check the plan and back it up, which the app does once a day beside the first keys."""
    clock = FixedClock(datetime.fromisoformat(NOW["CALENDAR_TUI_NOW"]))
    upkeep = Upkeep.of(file_location(path), {"XDG_STATE_HOME": str(state)}, clock)
    upkeep.begin()
    upkeep.end()


def starts(plans: dict[int, Path], state: Path, rounds: int) -> list[Figure]:
    """From exec to this month's posts, beside an empty Textual app."""
    small, large = min(plans), max(plans)
    programs = {
        "large": app(plans[large], state),
        "hello": HELLO,
        "small": app(plans[small], state),
    }
    found = alternating(programs, rounds)

    def all_of(name: str, measured: str) -> list[float]:
        """One measure of every start of a program."""
        return [getattr(start, measured) for start in found[name]]

    what = f"start on {large:,} posts"
    ready, first, memory = (
        (all_of("large", measured), all_of("hello", measured))
        for measured in ("ready", "frame", "memory")
    )
    return [
        costs(f"{what} / empty app", *ready, floor=1.4, aim=1.15),
        costs(f"{what}, first frame / empty app", *first),
        costs(f"{what} / {small:,}", ready[0], all_of("small", "ready"), floor=1.2, aim=1.05),
        costs("memory / empty app", *memory, unit="MiB", floor=2.2, aim=1.5),
    ]


def months(program: Program, path: Path) -> list[float]:
    """Milliseconds from the key to the next month's posts, for each month to come."""
    times = []
    with Terminal(program.command, dict(program.env)) as terminal:
        terminal.wait(program.ready)
        terminal.settle(1.0)
        for month in MONTHS:
            terminal.press("L")
            times.append(terminal.wait(opening(path, month)) * 1000)
            terminal.settle()
    return times


def empty_keys() -> list[float]:
    """Milliseconds from the key to the change in an empty app, as often as `months`."""
    times = []
    with Terminal(HELLO.command) as terminal:
        terminal.wait(HELLO.ready)
        terminal.settle(1.0)
        for number in range(1, len(MONTHS) + 1):
            terminal.press("L")
            times.append(terminal.wait(f"hello {number}") * 1000)
            terminal.settle()
    return times


def figures(plans: dict[int, Path], rounds: int) -> list[Figure]:
    """A month change beside a key in an empty app, and beside a small plan's."""
    small, large = min(plans), max(plans)
    state = plans[small].parent / "state"
    for path in plans.values():
        look_after(path, state)
    many, few, empty = [], [], []
    for _ in range(rounds):
        many.append(median(months(app(plans[large], state), plans[large])))
        few.append(median(months(app(plans[small], state), plans[small])))
        empty.append(median(empty_keys()))
    what = f"month change on {large:,} posts"
    return [
        *starts(plans, state, rounds),
        costs(f"{what} / key in an empty app", many, empty, floor=8, aim=4),
        costs(f"{what} / {small:,}", many, few, floor=3, aim=1.5),
    ]
