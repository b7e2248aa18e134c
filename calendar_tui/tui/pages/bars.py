"""Small pictures within a line: bars and sparklines. All can be read without colour."""

from collections.abc import Sequence

from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.lines import Part


def bar(pen: Pen, share: float, width: int, ink: str) -> tuple[Part, Part]:
    """A bar of ``width`` cells, ``share`` of it (0 to 1) thick.

    It is full only where all is there, and empty only where nothing is.
    """
    filled = min(max(int(share * width), 0), width)
    if share > 0 and filled == 0:
        filled = 1
    return Part(pen.signs.band * filled, ink), Part(pen.signs.rule * (width - filled), "faint")


def sparkline(pen: Pen, values: Sequence[float]) -> str:
    """One sign a value, as high as it is among them; a dot where there is nothing."""
    most, signs = max(values, default=0), pen.signs.sparks
    return "".join(
        signs[min(int(value / most * len(signs)), len(signs) - 1)] if value > 0 else pen.signs.join
        for value in values
    )
