"""How long a start takes, from exec to the text a person waits for, beside an empty app."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.bench.terminal import Terminal

SOMETHING = r"\S"
"""The first visible character: a frame is out."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program to start, and the text that says it is ready."""

    command: Sequence[str]
    ready: str
    """A regular expression."""
    env: Mapping[str, str] = field(default_factory=dict)


HELLO = Program((sys.executable, "-m", "tests.bench.hello"), "hello 0")
"""An empty Textual app."""


@dataclass(frozen=True, slots=True)
class Start:
    """One start of one program."""

    frame: float
    """Milliseconds from exec to the first visible character."""
    ready: float
    """Milliseconds from exec to the awaited text."""
    memory: float
    """Resident MiB once it stood still."""


def once(program: Program) -> Start:
    """Start ``program`` and quit it again."""
    with Terminal(program.command, dict(program.env)) as terminal:
        frame = terminal.wait(SOMETHING)
        ready = terminal.wait(program.ready)
        terminal.settle(1.0)
        return Start(frame * 1000, ready * 1000, terminal.memory())


def alternating(programs: Mapping[str, Program], rounds: int) -> dict[str, list[Start]]:
    """Start each program ``rounds`` times in turn, after one turn that only warms the caches."""
    for program in programs.values():
        once(program)
    starts: dict[str, list[Start]] = {name: [] for name in programs}
    for _ in range(rounds):
        for name, program in programs.items():
            starts[name].append(once(program))
    return starts
