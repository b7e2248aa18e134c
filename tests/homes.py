"""Where a test's person lives: a home of its own, and the variables that lead there."""

import os
from pathlib import Path

NOW = "2026-11-24T15:00:00+00:00"
"""The instant every test runs at unless it says otherwise."""

FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "LOCALAPPDATA": "data",
    "APPDATA": "config",
}
"""Variables that say where a person's files lie, and the place in a test's own home instead."""

UNWANTED = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "EDITOR", "VISUAL")
"""Settings of whoever runs the tests that the program would heed; with all of its own."""

OF_PYTEST = "PYTEST_CURRENT_TEST"
"""The one variable that changes with each test."""


class Homes:
    """Homes for tests, one after another; the one that stayed empty serves the next test too."""

    def __init__(self, street: Path) -> None:
        self._street = street
        self._number = 0
        self._move()

    def settle(self) -> None:
        """See that the home is empty and the variables are as at first, whatever a test left."""
        if not self._untouched():
            self._move()
        elif _variables() != self._settled:
            self._lead_here()

    def _untouched(self) -> bool:
        """Whether the home is there, and empty."""
        try:
            with os.scandir(self.here) as found:
                return not any(found)
        except FileNotFoundError:
            return False

    def _move(self) -> None:
        """Take the next home."""
        self._number += 1
        self.here = self._street / str(self._number)
        """The home of the test that runs."""
        self.here.mkdir()
        self._lead_here()

    def _lead_here(self) -> None:
        """Set every variable."""
        for variable in [name for name in os.environ if name.startswith("CALENDAR_TUI_")]:
            del os.environ[variable]
        for variable in UNWANTED:
            os.environ.pop(variable, None)
        for variable, folder in FOLDERS.items():
            os.environ[variable] = str(self.here / folder)
        os.environ["CALENDAR_TUI_NOW"] = NOW
        self._settled = _variables()


def _variables() -> dict[str, str]:
    """All variables but Pytest's own."""
    there = dict(os.environ)
    there.pop(OF_PYTEST, None)
    return there
