"""``python -m tests.bench [PART ...]`` measures and prints one table.

Times differ between machines and hours; the ratios are of medians over pairs taken one
after another in this run.
"""

import argparse
from collections.abc import Callable

from tests.bench import feed
from tests.bench.table import Figure, render

ROUNDS = 5

PARTS: dict[str, Callable[[int], list[Figure]]] = {
    "feed": lambda rounds: [*feed.figures(1_000, rounds), *feed.figures(10_000, rounds)],
}
"""What can be measured, by the word that asks for it."""


def main() -> None:
    """Measure the parts asked for, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="all where none is named")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="pairs behind each ratio")
    wanted = parser.parse_args()
    found: list[Figure] = []
    for part in wanted.parts or PARTS:
        found += PARTS[part](wanted.rounds)
    print(render(found))


if __name__ == "__main__":
    main()
