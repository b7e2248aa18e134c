"""Figures side by side: ours, the peer's, their ratio, and what was aimed for."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure, as a ratio of two medians taken in one run."""

    what: str
    """What was measured, and against what."""
    ours: float
    peer: float
    unit: str
    """Unit of ``ours`` and ``peer``."""
    ratio: float
    floor: float | None = None
    """The least that may be released."""
    aim: float | None = None
    less: bool = True
    """Whether a smaller ratio is the better one."""

    @property
    def verdict(self) -> str:
        """``aim``, ``floor`` or ``short``; empty where nothing was asked for."""
        for word, goal in (("aim", self.aim), ("floor", self.floor)):
            if goal is not None and (self.ratio <= goal if self.less else self.ratio >= goal):
                return word
        return "" if self.floor is None else "short"


def costs(
    what: str,
    ours: list[float],
    peer: list[float],
    *,
    unit: str = "ms",
    floor: float | None = None,
    aim: float | None = None,
) -> Figure:
    """How many times the peer's cost ours is: the median over pairs taken one after another."""
    ratio = median(mine / theirs for mine, theirs in zip(ours, peer, strict=True))
    return Figure(what, median(ours), median(peer), unit, ratio, floor, aim)


def gains(
    what: str,
    ours: list[float],
    peer: list[float],
    *,
    unit: str = "ms",
    floor: float | None = None,
    aim: float | None = None,
) -> Figure:
    """How many times our cost the peer's is: the median over pairs taken one after another."""
    ratio = median(theirs / mine for mine, theirs in zip(ours, peer, strict=True))
    return Figure(what, median(ours), median(peer), unit, ratio, floor, aim, less=False)


def render(figures: Iterable[Figure]) -> str:
    """The table as text, one figure a line."""
    head = ("what", "ours", "peer", "ratio", "floor", "aim", "")
    rows = [head, *(_cells(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if 0 < column < 6 else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _cells(figure: Figure) -> tuple[str, ...]:
    """One line of the table."""
    goals = ("" if goal is None else f"{goal:g}" for goal in (figure.floor, figure.aim))
    values = (f"{value:.4g} {figure.unit}" for value in (figure.ours, figure.peer))
    return (figure.what, *values, f"{figure.ratio:.2f}", *goals, figure.verdict)
