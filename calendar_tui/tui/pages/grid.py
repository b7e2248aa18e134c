"""A page whose lines have several places beside each other: the cursor goes both ways."""

from abc import abstractmethod
from collections.abc import Callable
from typing import TypeVar

from calendar_tui.tui.commands import Scene, bindings
from calendar_tui.tui.pages.view import PageView
from calendar_tui.tui.view import Handlers

P = TypeVar("P")


class GridView(PageView[P]):
    """Adds going sideways, and from one span of time to the next."""

    BINDINGS = bindings(Scene.GRID)
    scene = Scene.GRID

    @abstractmethod
    def turn(self, steps: int) -> None:
        """Show an earlier or a later span of time."""

    def handlers(self) -> Handlers:
        """Moving about, sideways as well."""
        return {
            **super().handlers(),
            "cell.previous": self._side(-1),
            "cell.next": self._side(1),
            "span.previous": lambda: self.turn(-1),
            "span.next": lambda: self.turn(1),
        }

    def _side(self, steps: int) -> Callable[[], object]:
        """To the place beside."""
        return lambda: self._sheet.side(steps)
