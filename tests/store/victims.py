"""Programs that are killed or have no rights: ``python -m tests.store.victims TASK ...``.

One process loads everything once and forks a child for each kill, so that a kill costs
what the work costs. It has no other thread, and says what happened as JSON.
"""

import json
import os
import random
import select
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from calendar_tui.model.errors import PlanError
from calendar_tui.model.tables import Post
from calendar_tui.store.database import Database
from calendar_tui.store.identity import REVISIONS, Schema
from calendar_tui.store.location import file_location
from tests.store import storing
from tests.store.plans import a_post, act, add, derive, open_plan, post

FOLDER = Path(__file__).parent / "revisions"
UPGRADED = Schema((*REVISIONS, "9999"), (str(FOLDER),))
"""The schema of a program that knows one migration more."""

NOBODY = 65534
"""The number of the person without rights."""

Work = Callable[[int], None]
"""What a child does; it acknowledges on the pipe it is given."""


def start(work: Work) -> tuple[int, int]:
    """Fork a child that works; returns its number and where its acknowledgements come."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        live(work, writing)
    os.close(writing)
    return child, reading


def live(work: Work, pipe: int) -> NoReturn:
    """A child's whole life: it must never return into its parent's code."""
    code = 1
    try:
        work(pipe)
        code = 0
    finally:
        os._exit(code)


def finish(child: int, reading: int, said: bytes = b"") -> list[str]:
    """Wait for a child's end; what it acknowledged until then, line by line."""
    while part := os.read(reading, 65_536):
        said += part
    os.close(reading)
    _, status = os.waitpid(child, 0)
    failed = ["it failed"] if os.WIFEXITED(status) and os.WEXITSTATUS(status) else []
    return said.decode().split("\n")[:-1] + failed


def kill(child: int, reading: int, *, lines: int, seconds: float) -> list[str]:
    """Kill a child some time after it has said so many lines; all that it said."""
    said = b""
    while said.count(b"\n") < lines and (part := os.read(reading, 1)):
        said += part
    select.select([], [], [], seconds)
    os.kill(child, signal.SIGKILL)
    return finish(child, reading, said)


def adding(path: Path, first: int) -> Work:
    """Add posts one after the other, for ever, acknowledging each once it is saved."""

    def work(pipe: int) -> None:
        with open_plan(path) as plan:
            number = first
            while True:
                with plan.write(act("post.add")) as changes:
                    changes.insert_all([a_post(f"{number}.{part}") for part in range(3)])
                os.write(pipe, f"{number}\n".encode())
                number += 1

    return work


def add_and_kill(path: Path, kills: int, children: int) -> dict[str, object]:
    """Kill writers at random moments; what they acknowledged in all."""
    dice = random.Random(path.name)
    acknowledged: list[str] = []
    for number in range(kills):
        firsts = [(number * children + child) * 1_000_000 for child in range(children)]
        started = [start(adding(path, first)) for first in firsts]
        for child in started:
            lines, seconds = dice.randrange(3), dice.uniform(0, 0.02)
            acknowledged += kill(*child, lines=lines, seconds=seconds)
    return {"acknowledged": acknowledged}


def counting(path: Path, times: int) -> Work:
    """Read a number and write it back one higher, many times."""

    def work(_pipe: int) -> None:
        with open_plan(path) as plan:
            for _ in range(times):
                with plan.write(act()) as changes:
                    row = changes.get(Post, 1)
                    changes.update(row, {"notes": str(int(row.notes or 0) + 1)})

    return work


def count_together(path: Path, children: int, times: int) -> dict[str, object]:
    """Let several programs count on one row at once; what they complained of."""
    started = [start(counting(path, times)) for _ in range(children)]
    return {"complaints": [line for child in started for line in finish(*child)]}


def upgrading(path: Path) -> Work:
    """Open a plan of an older schema with the newer program."""

    def work(pipe: int) -> None:
        os.write(pipe, b"begun\n")
        Database.open(file_location(path), derive, schema=UPGRADED).close()
        os.write(pipe, b"done\n")

    return work


def upgrade_and_kill(folder: Path, kills: int) -> dict[str, object]:
    """Kill upgrades of ``folder/0.db``, ``1.db`` ... at moments spread over their length."""
    storing.load("0001", folder / "whole.db")
    begun = time.perf_counter()
    finish(*start(upgrading(folder / "whole.db")))
    length = time.perf_counter() - begun
    moments = [1.2 * length * (number + 0.5) / kills for number in range(kills)]
    return {
        "done": [
            kill(*start(upgrading(folder / f"{number}.db")), lines=1, seconds=moment)
            for number, moment in enumerate(moments)
        ]
    }


def using(path: Path) -> Work:
    """Read and write a plan as a person without rights, and say what came of it."""

    def work(pipe: int) -> None:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        try:
            with open_plan(path) as plan:
                os.write(pipe, f"{post(plan, 1).title} {plan.read_only}\n".encode())
                add(plan, "two")
        except PlanError as error:
            os.write(pipe, f"{int(error.exit)} {error.sentence}\n".encode())

    return work


def as_nobody(folder: Path) -> dict[str, object]:
    """What a person without rights is told of each plan below ``folder``."""
    plans = sorted(folder.glob("*/plan.db"))
    return {path.parent.name: finish(*start(using(path))) for path in plans}


def warm_up() -> None:
    """Do everything once, so that children do not spend their lives on first times."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.db"
        storing.load("0001", path)
        place, state = file_location(path), path.with_name("state")
        with Database.open(place, derive, state=state, schema=UPGRADED) as plan:
            add(plan, "first")


def main() -> None:
    """Do the task that the command line names."""
    warm_up()
    task, place, *numbers = sys.argv[1:]
    tasks: dict[str, Callable[..., dict[str, object]]] = {
        "add": add_and_kill,
        "count": count_together,
        "upgrade": upgrade_and_kill,
        "nobody": as_nobody,
    }
    answer = tasks[task](Path(place), *map(int, numbers))
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
