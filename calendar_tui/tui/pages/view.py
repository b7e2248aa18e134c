"""A page as a screen: read beside the screen, read again when the plan changes."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from textual import on
from textual.app import ComposeResult

from calendar_tui.service.reading import Reading
from calendar_tui.tui.allowed import Context
from calendar_tui.tui.commands import Scene, bindings
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.doors import Door
from calendar_tui.tui.pages.lines import Line
from calendar_tui.tui.pages.sheet import Sheet
from calendar_tui.tui.rows import RowList
from calendar_tui.tui.shared import Shared
from calendar_tui.tui.view import Asked, Handlers, View, Where

P = TypeVar("P")
"""What a page shows: one frozen value."""


class PageView(View, Generic[P]):
    """Reads a picture in the reading lane, and lays it out in lines."""

    BINDINGS = bindings(Scene.PAGE)
    DEFAULT_CSS = """
    PageView { layout: vertical; }
    """
    scene = Scene.PAGE

    def __init__(self, shared: Shared) -> None:
        """Show nothing until it is read."""
        super().__init__(shared)
        self.picture: P | None = None
        self._sheet = Sheet()

    @abstractmethod
    def read(self, reading: Reading) -> P:
        """What the page shows, in the reading lane."""

    @abstractmethod
    def lay_out(self, picture: P, pen: Pen, width: int, key: str) -> Sequence[Line]:
        """The page in ``width`` cells, the cursor on ``key``."""

    def compose(self) -> ComposeResult:
        """The page and nothing else."""
        yield self._sheet

    def on_mount(self) -> None:
        """Read it."""
        self.read_again()

    def read_again(self) -> None:
        """Read the page again."""
        group = f"page {type(self).__name__}"
        app_of(self).start(self._read(), group=group, exclusive=True)

    async def _read(self) -> None:
        """Read the page and show it; the cursor stays where it is."""
        picture: P = await app_of(self).read(self.read)
        self.picture = picture
        self.lay_out_again()
        self.shown()
        self.post_message(self.Moved())

    def lay_out_again(self) -> None:
        """Show what was read; the cursor stays where it is."""
        if (picture := self.picture) is not None:
            self._sheet.show(lambda pen, width, key: self.lay_out(picture, pen, width, key))

    def shown(self) -> None:
        """The page was read and shown."""

    # What comes from outside

    def changed(self, before: Shared) -> None:
        """Read again where the plan changed, or the day, or a post's time went by."""
        if _depends_on(before) != _depends_on(self.shared):
            self.read_again()

    def context(self) -> Context:
        """Whether what is under the cursor leads somewhere."""
        return Context(self.scene, live=self.door is not None)

    @property
    def door(self) -> Door | None:
        """Where the line under the cursor leads."""
        return self._sheet.spot.door if self._sheet.spot else None

    def where(self) -> Where:
        """Nothing, unless a page says so."""
        return Where()

    def take_focus(self) -> None:
        """The page has the keys."""
        self._sheet.focus()

    # Moving

    def handlers(self) -> Handlers:
        """Moving about."""
        sheet = self._sheet
        return {
            "row.previous": lambda: sheet.step(-1),
            "row.next": lambda: sheet.step(1),
            "page.previous": lambda: sheet.page(-1),
            "page.next": lambda: sheet.page(1),
            "row.first": sheet.first,
            "row.last": sheet.last,
        }

    @on(RowList.Moved)
    def _moved(self) -> None:
        """Tell that the cursor is elsewhere."""
        self.post_message(self.Moved())

    @on(RowList.Opened)
    def _opened(self) -> None:
        """Go where the line leads that was clicked twice."""
        self.post_message(Asked("line.open"))


def _depends_on(shared: Shared) -> tuple[object, ...]:
    """What pages depend on; filters hide nothing there."""
    return shared.newest, shared.today, shared.passed, shared.checked
