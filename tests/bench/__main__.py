"""``python -m tests.bench [PART ...]`` measures and prints one table.

Times differ between machines and hours; the ratios are of medians over pairs taken one
after another in this run.
"""

import argparse
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench import checks, commands, feed, goals, keys, reads, series
from tests.bench.table import Figure, render
from tests.plans import make_plan

SIZES = (1_000, 100_000)
"""Posts in the plans that are measured."""

PARTS: dict[str, Callable[[dict[int, Path], int], list[Figure]]] = {
    "app": keys.figures,
    "reads": reads.figures,
    "goals": goals.figures,
    "commands": commands.figures,
    "series": series.figures,
    "checks": checks.figures,
    "feed": lambda _, rounds: [*feed.figures(1_000, rounds), *feed.figures(10_000, rounds)],
}
"""What can be measured, by the word that asks for it."""


def keep_bytecode(folder: Path) -> None:
    """Have the measured programs keep their compiled modules in ``folder``.

    Installing compiles them, so nobody waits for that at a start; where the surroundings
    forbid to keep them every start would, ours for a hundred modules and an empty app for
    one. The rounds that warm up fill the folder, and the source tree stays as it is.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def main() -> None:
    """Measure the parts asked for, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; else all")
    parser.add_argument("--rounds", type=int, default=5, help="pairs behind each ratio")
    parser.add_argument("--sizes", type=int, nargs=2, default=SIZES, help="posts in the plans")
    wanted = parser.parse_args()
    if unknown := set(wanted.parts) - set(PARTS):
        parser.error(f"nothing is called {', '.join(sorted(unknown))}")
    found: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        keep_bytecode(Path(folder, "bytecode"))
        plans = {size: make_plan(Path(folder, f"{size}.db"), size) for size in wanted.sizes}
        for part in wanted.parts or PARTS:
            found += PARTS[part](plans, wanted.rounds)
    print(render(found))


if __name__ == "__main__":
    main()
