"""A page on the screen: drawn by line, the cursor going from spot to spot."""

from collections.abc import Callable, Sequence

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from calendar_tui.tui.ink import strip_of
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.lines import Line, Part, Spot, segments, spots
from calendar_tui.tui.rows import RowList

Layout = Callable[[Pen, int, str], Sequence[Line]]
"""A page in a width of cells, the cursor on a key: what is there may say more."""


def _nothing(pen: Pen, width: int, key: str) -> Sequence[Line]:
    """A page that wasn't read yet."""
    del width, key
    return (Line(), Line((_dots(pen),)))


def _dots(pen: Pen) -> Part:
    """What says that something is being read."""
    return Part(f"  {pen.signs.ellipsis}", "muted")


class Sheet(RowList):
    """Shows a layout. The cursor stays on its key when the page is laid out again."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.key = ""
        """What the cursor is on; empty where nothing leads anywhere."""
        self._layout: Layout = _nothing
        self._lines: tuple[Line, ...] = ()
        self._spots: tuple[Spot, ...] = ()
        self._place = 0
        """The cursor's spot, counted in reading order."""
        self._column = 0
        """The cell that going up and down keeps to."""
        self._pen: Pen | None = None

    def show(self, layout: Layout) -> None:
        """Show another page, or the same one with more known of it."""
        self._layout = layout
        self._lay_out()

    @property
    def spot(self) -> Spot | None:
        """Where the cursor is."""
        return self._spots[self._place] if self._spots else None

    def _lay_out(self, *, follow: bool = False) -> None:
        """Lay the page out for the width there is; ``follow`` keeps the cursor in view."""
        width = self.size.width
        if not width:  # it has no place on the screen yet; `on_resize` comes back here
            return
        self._pen = self.pen
        self._lines = tuple(self._layout(self.pen, width, self.key))
        self._spots = spots(self._lines)
        keys = [spot.key for spot in self._spots]
        if self.key in keys:
            self._place = keys.index(self.key)
        elif keys:
            self._place = min(self._place, len(keys) - 1)
            self.key = keys[self._place]
            self._lay_out()
            return
        else:
            self.key, self._place = "", 0
        self.count = len(self._lines)
        self.at = self.spot.top if self.spot else 0
        self._measure()
        if follow:
            self._bring_into_view()
        self.refresh()

    # Moving

    def go_to(self, place: int) -> None:
        """Put the cursor on the spot with this number."""
        if not self._spots:
            return
        self._place = min(max(place, 0), len(self._spots) - 1)
        self.key = self._spots[self._place].key
        self._lay_out(follow=True)
        self.post_message(self.Moved())

    def go_to_key(self, key: str) -> None:
        """Put the cursor on a spot by its key, if there is such, once the page is laid out."""
        if not self._lines:
            self.key = key
        keys = [spot.key for spot in self._spots]
        if key in keys:
            self.go_to(keys.index(key))

    def step(self, rows: int) -> None:
        """To the nearest spot above or below; where there is none, move the page itself."""
        spot = self.spot
        if spot is None:
            self._scroll_by(rows)
            return
        line = spot.bottom if rows > 0 else spot.top
        ahead = [each for each in self._spots if _lies(each, line, rows)]
        if ahead:
            edge = min(each.top for each in ahead) if rows > 0 else max(e.top for e in ahead)
            self._choose([each for each in ahead if each.top == edge])
        else:
            self._scroll_by(rows)

    def _choose(self, among: Sequence[Spot]) -> None:
        """The one of some spots in a line that is nearest to the cursor's column."""
        best = min(among, key=lambda each: abs(each.left - self._column))
        self.go_to(self._spots.index(best))

    def side(self, steps: int) -> bool:
        """To the spot beside, in the same line; whether there is one."""
        spot, place = self.spot, self._place + steps
        if spot is None or not 0 <= place < len(self._spots):
            return False
        if self._spots[place].top != spot.top:
            return False
        self._column = self._spots[place].left
        self.go_to(place)
        return True

    def page(self, pages: int) -> None:
        """A page up or down, the cursor going along."""
        height = max(self.size.height - 1, 1)
        self._scroll_by(pages * height)
        spot = self.spot
        if spot is None:
            return
        wanted = spot.top + pages * height
        best = min(abs(each.top - wanted) for each in self._spots)
        self._choose([each for each in self._spots if abs(each.top - wanted) == best])

    def first(self) -> None:
        """To the first spot, the top of the page in view."""
        self.go_to(0)
        self.scroll_to(y=0, animate=False, force=True, immediate=True)

    def last(self) -> None:
        """To the last spot, the end of the page in view."""
        self.go_to(len(self._spots) - 1)
        self._scroll_by(self.count)

    def _scroll_by(self, rows: int) -> None:
        """Move the page under the cursor."""
        most = max(self.count - self.size.height, 0)
        wanted = min(max(self.top + rows, 0), most)
        self.scroll_to(y=wanted, animate=False, force=True, immediate=True)

    def _bring_into_view(self) -> None:
        """Scroll as little as shows all of the spot, and what stands above the first one."""
        spot, height = self.spot, self.size.height
        if spot is None or not height:
            return
        top = 0 if self._place == 0 and spot.bottom < height else max(spot.top - 1, 0)
        bottom = spot.bottom + 1
        if top < self.top:
            self._scroll_by(top - self.top)
        elif bottom > self.top + height:
            self._scroll_by(min(bottom - height, spot.top) - self.top)

    # Drawing

    def on_resize(self) -> None:
        """Lay the page out for another width."""
        self._lay_out(follow=True)

    def draw_row(self, index: int, width: int, *, here: bool, top: bool) -> list[Segment]:
        """Draw a line of the page."""
        del width, here, top
        spot = self.spot
        return segments(
            self.pen, self._lines[index], self.key, first=spot is not None and index == spot.top
        )

    def render_line(self, y: int) -> Strip:
        """Draw one line; after a change of the theme all are laid out again."""
        width, pen, index = self.size.width, self.pen, self.top + y
        if pen is not self._pen:
            self._pen = pen
            self.call_after_refresh(self._lay_out)
        if index >= len(self._lines):
            return strip_of([], width, pen.ink())
        line = self._lines[index]
        chosen = bool(line.key) and line.key == self.key
        rest = pen.ink("text", "chosen" if chosen else line.ground)
        return strip_of(self.draw_row(index, width, here=chosen, top=False), width, rest)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the spot that was clicked; a double click opens it."""
        index = self.top + event.y
        for place, spot in enumerate(self._spots):
            within = spot.left == spot.right or spot.left <= event.x < spot.right
            if spot.top <= index <= spot.bottom and within:
                self._column = spot.left
                self.go_to(place)
                if event.chain == 2:
                    self.post_message(self.Opened())
                return


def _lies(spot: Spot, line: int, direction: int) -> bool:
    """Whether a spot lies below ``line`` or, going up, above it."""
    return spot.top > line if direction > 0 else spot.bottom < line
