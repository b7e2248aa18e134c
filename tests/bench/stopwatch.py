"""How long pieces of work take, measured one after another so that both see the same machine."""

import time
from collections.abc import Callable


def milliseconds(work: Callable[..., object], *arguments: object) -> float:
    """How long ``work`` takes on ``arguments``."""
    begin = time.perf_counter()
    work(*arguments)
    return (time.perf_counter() - begin) * 1000


def in_turn(*works: Callable[[], object], rounds: int) -> list[list[float]]:
    """Milliseconds of each of ``works``, once a round, after one round that only warms up."""
    for work in works:
        work()
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, found in zip(works, times, strict=True):
            found.append(milliseconds(work))
    return times
