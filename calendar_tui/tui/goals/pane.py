"""The pane that shows the goals beside the calendar."""

from textual import events
from textual.message import Message
from textual.strip import Strip

from calendar_tui.tui.drawn import Drawn
from calendar_tui.tui.goals.draw import GoalLine, GoalsPicture, goal_lines, needed, title
from calendar_tui.tui.ink import strip_of


class GoalsPane(Drawn):
    """Shows a `GoalsPicture`; a click on a goal asks for its day."""

    DEFAULT_CSS = """
    GoalsPane { background: $plan-page; }
    """

    class Picked(Message):
        """A goal was clicked."""

        def __init__(self, goal_id: int) -> None:
            """It has this id."""
            super().__init__()
            self.goal_id = goal_id

    def __init__(self, picture: GoalsPicture) -> None:
        """Show ``picture``."""
        super().__init__()
        self.picture = picture
        self._lines: list[GoalLine] = []
        self._drawn_for: object = None

    def show(self, picture: GoalsPicture) -> None:
        """Show other goals, or the same as they stand now."""
        if picture != self.picture:
            self.picture = picture
            self.refresh()

    def wanted(self, width: int) -> int:
        """The lines it would take in ``width`` cells, a blank one at its end included."""
        return needed(self.pen, self.picture, width) + 1

    def _body(self) -> list[GoalLine]:
        """The lines below the title."""
        width, height = self.size
        made_for = (self.picture, width, height, self.pen)
        if self._drawn_for != made_for:
            self._drawn_for = made_for
            self._lines = goal_lines(self.pen, self.picture, width, height - 1)
        return self._lines

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width, pen = self.size.width, self.pen
        if y == 0:
            return strip_of(title(pen, self.picture, width), width, pen.ink("text", "band"))
        body = self._body()
        line = body[y - 1] if y <= len(body) else GoalLine([])
        here = line.goal_id and line.goal_id == self.picture.chosen
        return strip_of(line.segments, width, pen.ink("text", "chosen" if here else "page"))

    def on_click(self, event: events.Click) -> None:
        """Ask for the day of the goal that was clicked."""
        body = self._body()
        if 1 <= event.y <= len(body) and body[event.y - 1].goal_id:
            self.post_message(self.Picked(body[event.y - 1].goal_id))
