"""The agenda's list: rows come by the page as they come into view."""

from collections.abc import Callable
from dataclasses import dataclass

from rich.segment import Segment
from textual.message import Message

from calendar_tui.model.rows import PostLine, SlotLine
from calendar_tui.schedule.grid import Month
from calendar_tui.schedule.layers import NOTHING, OnDay
from calendar_tui.tui.agenda.draw import Row, draw_post
from calendar_tui.tui.agenda.pages import Pages
from calendar_tui.tui.rows import RowList
from calendar_tui.tui.shared import Shared


class Listing(RowList):
    """Draws the rows of `Pages`, and asks for those it lacks."""

    @dataclass
    class Lacking(Message):
        """A page that came into view wasn't read."""

        number: int

    def __init__(self, pages: Pages, shared: Callable[[], Shared]) -> None:
        """Draw the rows of ``pages`` with what ``shared`` says."""
        super().__init__()
        self.nothing = "No posts."
        self._pages = pages
        self._shared = shared

    @property
    def here(self) -> PostLine | None:
        """The post under the cursor; ``None`` where there is none, or it wasn't read yet."""
        row = self._pages.row(self.at) if self.count else None
        return None if isinstance(row, SlotLine) else row

    @property
    def slot(self) -> SlotLine | None:
        """The open slot under the cursor; ``None`` where there is none."""
        return self._pages.between.slot(self.at) if self.count else None

    def draw_row(self, index: int, width: int, *, here: bool, top: bool) -> list[Segment]:
        """Draw a post or an open slot, or an empty row until it is read."""
        found = self._pages.row(index)
        if found is None:
            self.post_message(self.Lacking(self._pages.page_of(index)))
            return [Segment(f"  {self.pen.signs.ellipsis}", self.pen.ink("muted"))]
        before = self._pages.row(index - 1) if index else None
        shared = self._shared()
        post = found.line if isinstance(found, SlotLine) else found
        row = Row(
            post,
            dated=top or before is None or before.day != post.day,
            here=here,
            marked=post.id in shared.marks,
            slot=isinstance(found, SlotLine),
            layer=_layer(post, shared),
        )
        return draw_post(self.pen, row, shared.directory, shared.today, width)


def _layer(post: PostLine, shared: Shared) -> OnDay:
    """What a post's day has besides posts; a month's days are found together."""
    if post.day is None:
        return NOTHING
    month = Month.of(post.day)
    return shared.layers.around(month.first, month.last).on(post.day)
