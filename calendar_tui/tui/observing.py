"""Observances of the calendar: showing and hiding them."""

from typing import TYPE_CHECKING

from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.main import OBSERVED
from calendar_tui.tui.view import Handlers

if TYPE_CHECKING:
    from calendar_tui.tui.main import MainScreen


class Observing:
    """What can be done about observances."""

    def __init__(self, main: "MainScreen") -> None:
        """Act for ``main``."""
        self._main = main

    def handlers(self) -> Handlers:
        """What is done about observances, by command id."""
        return {"observances": self._toggle}

    def _toggle(self) -> None:
        """Show or hide observances; remembered on this machine."""
        memory = app_of(self._main).memory
        observed = memory.get(OBSERVED) is False
        memory.keep(OBSERVED, observed)
        self._main.show_layers()
        app_of(self._main).say(f"Observances are {'shown' if observed else 'hidden'}.")
