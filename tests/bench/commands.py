"""One month by the command line, beside three lines of Python that show the same."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench.stopwatch import in_turn
from tests.bench.table import Figure, costs

SCRIPT = """
import sqlite3, sys
query = "SELECT local_day, local_clock, status, title FROM post WHERE local_day BETWEEN ? AND ?"
print(*sqlite3.connect(sys.argv[1]).execute(query, ("2026-11-01", "2026-11-30")), sep="\\n")
"""
"""The least that shows a month."""

MONTH = ("post", "list", "--from", "2026-11-01", "--to", "2026-11-30")


def command(*words: str, env: dict[str, str] | None = None) -> Callable[[], object]:
    """Work that runs ``words`` and throws their output away."""
    settings = os.environ | (env or {})

    def run() -> object:
        """Run it to its end."""
        return subprocess.run(words, env=settings, check=True, stdout=subprocess.DEVNULL)

    return run


def ours(path: Path, *words: str) -> Callable[[], object]:
    """Work that runs one of our commands on the plan at ``path``."""
    return command(sys.executable, "-m", "calendar_tui", "--db", str(path), *words)


def figures(plans: dict[int, Path], rounds: int) -> list[Figure]:
    """A month as text and as JSON."""
    found = []
    script = command(sys.executable, "-c", SCRIPT, str(plans[max(plans)]))
    for name, options in (("month", ()), ("month --json", ("--json",))):
        large = ours(plans[max(plans)], *MONTH, *options)
        few = ours(plans[min(plans)], *MONTH, *options)
        mine, least, small = in_turn(large, script, few, rounds=rounds)
        what = f"{name} by command, {max(plans):,} posts"
        found += [
            costs(f"{what} / three-line script", mine, least, floor=4, aim=2.5),
            costs(f"{what} / of {min(plans):,}", mine, small),
        ]
    return found
