"""What a terminal shows that is too small for anything else."""

from typing import Final

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from calendar_tui.tui.drawn import Drawn

LEAST: Final = Size(40, 12)
"""The smallest terminal that the screens are drawn for."""


def is_small(size: Size) -> bool:
    """Whether a terminal is too small."""
    return size.width < LEAST.width or size.height < LEAST.height


class SmallNotice(Drawn):
    """Says how large the terminal has to be."""

    DEFAULT_CSS = """
    SmallNotice { width: 1fr; height: 1fr; background: $plan-page; }
    """

    def render_line(self, y: int) -> Strip:
        """Draw the sentence on the first line, cut to what there is."""
        width, pen = self.size.width, self.pen
        text = f"Too small: needs {LEAST.width} x {LEAST.height}" if y == 0 else ""
        return Strip([Segment(pen.fit(text, width), pen.ink())])
