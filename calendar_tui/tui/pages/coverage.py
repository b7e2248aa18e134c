"""Who is written for, about what, and when: posts by audience, pillar and month, and the holes."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from calendar_tui.checks.matrix import Matrix
from calendar_tui.model.rows import Directory
from calendar_tui.service.planning import coverage
from calendar_tui.service.reading import Reading
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.coverage_lines import coverage_lines, said
from calendar_tui.tui.pages.grid import GridView
from calendar_tui.tui.pages.lines import Line
from calendar_tui.tui.shared import Shared
from calendar_tui.tui.view import Where

MONTHS: Final = 3
"""Months that are shown at first."""

MOST: Final = 12


class CoveragePicture(NamedTuple):
    """Everything the page shows."""

    today: date
    directory: Directory
    matrix: Matrix


class CoverageView(GridView[CoveragePicture]):
    """The months from this one on; more or fewer of them with L and H."""

    def __init__(self, shared: Shared) -> None:
        """Show the next months."""
        super().__init__(shared)
        self.months = MONTHS

    def read(self, reading: Reading) -> CoveragePicture:
        """Count the posts."""
        matrix = coverage(reading, self.months)
        return CoveragePicture(self.shared.today, reading.directory(), matrix)

    def lay_out(self, picture: CoveragePicture, pen: Pen, width: int, key: str) -> Sequence[Line]:
        """The page."""
        del key
        return tuple(coverage_lines(picture, pen, width))

    def note(self) -> tuple[str, str]:
        """The place under the cursor in words."""
        return said(self.picture, self._sheet.key) if self.picture else ("", "")

    def where(self) -> Where:
        """How many holes there are."""
        if self.picture is None:
            return Where()
        holes = len(self.picture.matrix.holes())
        said = "no hole" if not holes else "1 hole" if holes == 1 else f"{holes} holes"
        return Where(said, said)

    def turn(self, steps: int) -> None:
        """Show a month more, or one less."""
        self.months = min(max(self.months + steps, 1), MOST)
        self.read_again()
