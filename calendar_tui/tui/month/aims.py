"""The goals beside the month: when they are read, where they stand, which is looked at.

Nothing of goals is loaded before the first frame: what draws and judges them is imported
once they are read.
"""

from typing import TYPE_CHECKING, Final

from calendar_tui.service.reading import Reading
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.month.layout import Arrangement
from calendar_tui.tui.view import Handlers

if TYPE_CHECKING:
    from calendar_tui.checks.goals import GoalStatus
    from calendar_tui.tui.goals.amounts import Stop
    from calendar_tui.tui.goals.pane import GoalsPane
    from calendar_tui.tui.month.view import MonthView

MEMORY: Final = "goals_panel"

BOTH: Final = 76
"""Cells from which day and goals stand beside each other below the month."""

LEAST: Final = 4
"""Lines, the title included, below which goals below a day aren't worth showing."""


class Aims:
    """Keeps how the goals stand, and the pane that shows them where that is wanted."""

    def __init__(self, view: "MonthView") -> None:
        """Stand beside ``view``."""
        self._view = view
        self._statuses: tuple[GoalStatus, ...] = ()
        self._stop: Stop | None = None
        self._pane: GoalsPane | None = None

    @property
    def wanted(self) -> bool:
        """Whether goals are shown: as chosen, else where the day stands beside the month."""
        chosen = app_of(self._view).memory.get(MEMORY)
        return bool(chosen) if chosen is not None else not self._view.has_class("-below")

    @property
    def pane(self) -> "GoalsPane | None":
        """The pane, if it is there and shows something."""
        return self._pane if self._pane is not None and self._statuses and self.wanted else None

    def handlers(self) -> Handlers:
        """What goals beside the month do."""
        return {"goals": self._toggle, "goal.next": self._next, "goal.posts": self._posts}

    # Reading

    def read(self) -> None:
        """Read how the goals stand, if there are any."""
        if self._view.shared.directory.goals or self._statuses:
            app_of(self._view).start(self._read(), group="goals", exclusive=True)

    async def _read(self) -> None:
        """Read them and show them."""
        self._statuses = await app_of(self._view).read(_statuses)
        await self._show()

    async def _show(self) -> None:
        """Show the pane as it should look; it is made when it is first wanted."""
        if self._statuses and self.wanted and self._pane is None:
            from calendar_tui.tui.goals.draw import GoalsPicture
            from calendar_tui.tui.goals.pane import GoalsPane

            self._pane = GoalsPane(GoalsPicture(self._statuses))
            self._pane.display = False
            await self._view.beside.mount(self._pane)
        self.draw()

    def draw(self) -> None:
        """Have the pane show what is known, in the room that it has."""
        if self._pane is not None:
            from calendar_tui.tui.goals.draw import GoalsPicture

            chosen = self._stop.goal_id if self._stop else 0
            side = not self._view.has_class("-below")
            self._pane.show(GoalsPicture(self._statuses, chosen, side))
            self._pane.display = self.pane is not None
        self._view.share_out()

    def share(self, room: Arrangement) -> tuple[int, int]:
        """Take a share of the room beside the month or below it; what is left for the day.

        Beside the month the goals stand below the day and take as many lines as they need, up
        to half. Below it they stand beside the day, or in its place where both are too narrow.
        """
        width, height = room.pane_width, room.pane_height
        pane = self.pane
        if pane is None:
            return width, height
        if room.side:
            taken = min(pane.wanted(width) + 1, height // 2)
            taken = taken if taken >= LEAST else 0
            pane.styles.width, pane.styles.height = width, taken
            return width, height - taken
        taken = width // 2 if width >= BOTH else width
        pane.styles.width, pane.styles.height = taken, height
        return width - taken, height

    # What can be asked for

    def _toggle(self) -> None:
        """Show or hide the goals; remembered on this machine."""
        app = app_of(self._view)
        if not self._statuses:
            app.say("No goal is active yet; the Goals screen has them.", wrong=True)
            return
        app.memory.keep(MEMORY, not self.wanted)
        app.start(self._show(), group="goals")

    def _next(self) -> None:
        """To the next day that would help a goal."""
        from calendar_tui.tui.goals.amounts import stops

        found = stops(self._statuses)
        if found:
            self._look_at(found[self._after(found)])
        else:
            app_of(self._view).say("No goal asks for a day.")

    def _after(self, found: "tuple[Stop, ...]") -> int:
        """The number of the stop after the one that is looked at."""
        if self._stop in found:
            return (found.index(self._stop) + 1) % len(found)
        return 0

    def go_to(self, goal_id: int) -> None:
        """To the first day of a goal, or its posts where it has none."""
        from calendar_tui.tui.goals.amounts import Stop

        status = self._status(goal_id)
        if status is not None and status.days:
            self._look_at(Stop(goal_id, status.days[0]))
        elif status is not None:
            self._stop = Stop(goal_id, self._view.day)
            self.draw()

    def _look_at(self, stop: "Stop") -> None:
        """Put the cursor on a day, and say which goal it is for."""
        self._stop = stop
        self._view.go_to(stop.day)
        self.draw()
        status = self._status(stop.goal_id)
        if status is not None and self.pane is None:
            app_of(self._view).say(f"{status.name}: {status.sentence}.")

    def _posts(self) -> None:
        """Show the posts behind the number of the goal that is looked at."""
        from calendar_tui.tui.goals.amounts import in_need

        app = app_of(self._view)
        ranked = [each for each in in_need(self._statuses) if each.posts is not None]
        here = self._stop.goal_id if self._stop else 0
        status = next((each for each in ranked if each.goal_id == here), None)
        status = status or next(iter(ranked), None)
        if status is None or status.posts is None:
            app.say("No goal counts posts yet.", wrong=True)
        else:
            app.main.hands.going.to_posts(status.posts)

    def _status(self, goal_id: int) -> "GoalStatus | None":
        """How a goal stands."""
        return next((each for each in self._statuses if each.goal_id == goal_id), None)


def _statuses(reading: Reading) -> "tuple[GoalStatus, ...]":
    """How the goals stand. In the reading lane, where what judges them is loaded as well."""
    from calendar_tui.service.planning import goal_statuses
    from calendar_tui.tui.goals import pane as pane_of_goals

    del pane_of_goals
    return goal_statuses(reading)
