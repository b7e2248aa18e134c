"""Everything the main screen does besides showing: loaded with the first command."""

from typing import TYPE_CHECKING

from calendar_tui.tui.accounts import Accounts
from calendar_tui.tui.deeds import Deeds
from calendar_tui.tui.finding import Finding
from calendar_tui.tui.going import Going
from calendar_tui.tui.marking import Marking
from calendar_tui.tui.observing import Observing
from calendar_tui.tui.opening import Opening
from calendar_tui.tui.paperwork import Paperwork
from calendar_tui.tui.planning import Planning
from calendar_tui.tui.repeating import Repeating
from calendar_tui.tui.showing import Showing
from calendar_tui.tui.view import Handlers

if TYPE_CHECKING:
    from calendar_tui.tui.main import MainScreen


class Hands:
    """The groups of commands that hold in several views."""

    def __init__(self, main: "MainScreen") -> None:
        """Act for ``main``."""
        self.marking = Marking(main)
        self.finding = Finding(main)
        self.opening = Opening(main)
        self.going = Going(main)
        self._showing = Showing(main, main)
        self.deeds = Deeds(main)
        self._repeating = Repeating(main, self.deeds)
        self._observing = Observing(main)
        self._paperwork = Paperwork(main, self.deeds)
        self._accounts = Accounts(main, self.deeds)
        self._planning = Planning(main)

    def handlers(self) -> Handlers:
        """What they do, by command id."""
        return {
            **self.marking.handlers(),
            **self.finding.handlers(),
            **self.opening.handlers(),
            **self.going.handlers(),
            **self._showing.handlers(),
            **self.deeds.handlers(),
            **self._repeating.handlers(),
            **self._observing.handlers(),
            **self._paperwork.handlers(),
            **self._accounts.handlers(),
            **self._planning.handlers(),
        }
