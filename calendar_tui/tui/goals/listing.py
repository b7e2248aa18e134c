"""The list of goals: each with how it stands; from it their posts, their readings, their chart."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from calendar_tui.checks.goals import GoalStatus
from calendar_tui.model.plan_nouns import GOAL
from calendar_tui.model.rows import Directory, NounRow
from calendar_tui.model.terms import Measure
from calendar_tui.service.planning import goal_statuses
from calendar_tui.service.reading import Reading
from calendar_tui.tui.asking import ask_line
from calendar_tui.tui.commands import Scene, bindings
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.lists.cells import widths
from calendar_tui.tui.lists.table import Table
from calendar_tui.tui.lists.view import ListView
from calendar_tui.tui.pages.findings import goal_ink, state_sign
from calendar_tui.tui.shared import Shared
from calendar_tui.tui.view import Handlers

STANDS: Final = "How it stands"

INTENTION: Final = "an intention, not measured yet"


class GoalTable(Table):
    """Goals with how they stand behind their names."""

    def __init__(self) -> None:
        """Show no goal yet."""
        super().__init__(GOAL)
        self.statuses: Mapping[int, GoalStatus] = {}

    @property
    def labels(self) -> tuple[str, ...]:
        """The columns' names."""
        name, *others = super().labels
        return (name, STANDS, *others)

    def cells(self, row: NounRow, directory: Directory) -> tuple[str, ...]:
        """What a goal shows."""
        name, *others = super().cells(row, directory)
        status = self.statuses.get(row.id)
        if status is None:
            return (name, "" if row.retired else INTENTION, *others)
        return (name, f"{state_sign(self.pen, status.state)} {status.sentence}", *others)

    def column_widths(self, width: int) -> tuple[int, ...]:
        """How a goal stands has room before everything but the name."""
        if width not in self._widths:
            both = [row[:2] for row in self._cells]
            first = widths(both, self.labels[:2], width - 2)
            rest = width - 2 - sum(first)
            wide = widths([row[2:] for row in self._cells], self.labels[2:], rest)
            if sum(wide) > rest:
                wide = (0,) * len(wide)
            self._widths[width] = (*first, *wide)
        return self._widths[width]

    def ink_of(self, row: NounRow, column: int) -> str:
        """The ink of a goal's standing says the same as its sign."""
        status = self.statuses.get(row.id)
        if column == 1 and status is not None and not row.retired:
            return goal_ink(status.state)
        return super().ink_of(row, column)


class GoalsView(ListView):
    """The goals, read with how they stand today."""

    BINDINGS = bindings(Scene.GOALS)
    scene = Scene.GOALS

    def __init__(self, shared: Shared) -> None:
        """List the goals."""
        self._goals = GoalTable()
        super().__init__(shared, GOAL, self._goals)

    def read(self, reading: Reading) -> tuple[NounRow, ...]:
        """The goals, and how they stand."""
        rows = super().read(reading)
        self._goals.statuses = {each.goal_id: each for each in goal_statuses(reading)}
        return rows

    @property
    def status(self) -> GoalStatus | None:
        """How the goal under the cursor stands; ``None`` for an intention."""
        return self._goals.statuses.get(self.row.id) if self.row else None

    def handlers(self) -> Handlers:
        """What lists have, and goals besides."""
        return {
            **super().handlers(),
            "goal.posts": self._posts,
            "goal.chart": self._chart,
            "goal.reading": self._reading,
        }

    def _posts(self) -> None:
        """Show the posts behind the number of the goal under the cursor."""
        app, status = app_of(self), self.status
        if status is None:
            app.say("It isn't active, so nothing is counted.", wrong=True)
        elif status.posts is None:
            app.say("Its number comes from elsewhere; no posts are behind it.", wrong=True)
        else:
            app.main.hands.going.to_posts(status.posts)

    def _reading(self) -> None:
        """Write down a number that was read for the goal under the cursor."""
        app, row = app_of(self), self.row
        if row is None or row.values.get("measure") != Measure.READING:
            app.say("The calendar counts this one by itself; no number is read for it.", wrong=True)
        else:
            app.start(self._read_off(row), group="ask")

    async def _read_off(self, row: NounRow) -> None:
        """Ask for the number, and the day unless it is today; then write it down."""
        from calendar_tui.tui.goals.entry import hint, say_reading, typed

        app, shared = app_of(self), self.shared
        unit = str(row.values.get("unit") or "")
        text = await ask_line(
            app,
            f"Reading: {row.name}",
            echo=lambda said: say_reading(said, unit, shared),
            hint=hint(self.status),
            needed=True,
        )
        if text:
            done = await app.write(lambda plan: plan.read_off(row.id, typed(text, shared)))
            app.say(f"{done.sentence} u takes it back.")
            self.follow(row.id)
            await app.main.renew()

    def _chart(self) -> None:
        """Show the readings of the goal under the cursor."""
        app, row = app_of(self), self.row
        if row is None or row.values.get("measure") != Measure.READING:
            app.say("Only a goal whose number is read elsewhere has a chart.", wrong=True)
        else:
            app.start(self._show_chart(row.id), group="open")

    async def _show_chart(self, goal_id: int) -> None:
        """Read the chart, then show it."""
        from calendar_tui.tui.goals.chart import Chart, read_chart

        app = app_of(self)
        picture = await app.read(partial(read_chart, goal_id))
        if picture is None or not picture.readings:
            app.say("No reading yet; r writes one down.", wrong=True)
        else:
            await app.push_screen_wait(Chart(picture))
