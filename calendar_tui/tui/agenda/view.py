"""The agenda screen: all posts in order, however many there are."""

from datetime import date
from functools import partial

from rich.segment import Segment
from textual import on
from textual.app import ComposeResult

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import Place, PostLine, SlotLine
from calendar_tui.schedule.grid import Month, shift_months
from calendar_tui.tui.agenda.draw import column_names
from calendar_tui.tui.agenda.finding import Opening, open_at, read_page
from calendar_tui.tui.agenda.listing import Listing
from calendar_tui.tui.agenda.pages import Pages
from calendar_tui.tui.allowed import Context
from calendar_tui.tui.commands import Scene, bindings
from calendar_tui.tui.drawn import DrawnLine, app_of
from calendar_tui.tui.look import Pen
from calendar_tui.tui.marking import MOST
from calendar_tui.tui.rows import RowList
from calendar_tui.tui.shared import Shared
from calendar_tui.tui.view import Asked, Handlers, PostView, Where, is_due


class ColumnNames(DrawnLine):
    """The names of the agenda's columns."""

    DEFAULT_CSS = """
    ColumnNames { height: 1; width: 1fr; background: $plan-page; }
    """

    def draw(self, pen: Pen, width: int) -> list[Segment]:
        """The names that fit."""
        return column_names(pen, width)


class AgendaView(PostView):
    """Turns keys into a row, and reads what comes into view."""

    BINDINGS = bindings(Scene.AGENDA)
    DEFAULT_CSS = """
    AgendaView { layout: vertical; }
    """
    scene = Scene.AGENDA

    def __init__(self, shared: Shared, day: date) -> None:
        """Begin at the first post on or after ``day``."""
        super().__init__(shared)
        self._pages = Pages()
        self._list = Listing(self._pages, lambda: self.shared)
        self._names = ColumnNames()
        self._day = day
        self._follow: int | None = None

    def compose(self) -> ComposeResult:
        """The column names and the list."""
        yield self._names
        yield self._list

    def on_mount(self) -> None:
        """Read the first rows."""
        self._open(-1)

    # Reading

    def _open(self, at: int) -> None:
        """Read the list again, near row ``at`` or, with -1, at the day."""
        app_of(self).start(self._read_list(at), group="agenda", exclusive=True)

    async def _read_list(self, at: int) -> None:
        """Read how long the list is, where the cursor belongs, and the rows there."""
        asked, post = self.shared.filter, self._follow
        opening: Opening = await app_of(self).read(partial(open_at, asked, self._day, post, at))
        if asked == self.shared.filter:
            if at >= 0 and self._list.at != at:
                self._stay()
                return
            if self._follow == post:
                self._follow = None
            self._pages.forget()
            self._pages.between = opening.between
            self._pages.put(opening.number, opening.rows)
            self._list.resize_to(opening.length, opening.at)

    def _stay(self) -> None:
        """Read again where the cursor is now: it was moved while the list was read."""
        here = self._list.here
        self._follow = here.id if here else None
        self._open(self._list.at)

    @on(Listing.Lacking)
    def _lacking(self, event: Listing.Lacking) -> None:
        """Read a page that came into view."""
        if self._pages.lacks(event.number):
            app_of(self).start(self._read_page(event.number), group=f"page {event.number}")

    async def _read_page(self, number: int) -> None:
        """Read one page, unless that was done meanwhile."""
        asked = self.shared
        if self._pages.lacks(number):
            rows = await app_of(self).read(partial(read_page, asked.filter, number))
            if asked.rows == self.shared.rows:
                self._pages.put(number, rows)
                self._list.refresh()
                self.post_message(self.Moved())

    # What comes from outside

    def changed(self, before: Shared) -> None:
        """Read again where the plan or the filter changed; else only draw."""
        if before.rows == self.shared.rows:
            self._list.refresh()
            return
        here = self._list.here
        if self._follow is None and here is not None:
            self._follow = here.id
        self._day = self.day
        self._open(self._list.at if before.filter == self.shared.filter else -1)

    def due(self, day: date, clock: str) -> bool:
        """Whether a post that was read is past its time and isn't shown as missed."""
        return any(is_due(post, day, clock) for post in self._pages.rows())

    def context(self) -> Context:
        """The post under the cursor, if there is one."""
        post = self._list.here
        return Context(
            Scene.AGENDA,
            slot=self._list.slot is not None,
            status=post.status if post else None,
            dated=post is None or post.day is not None,
        )

    def where(self) -> Where:
        """The month of the post under the cursor, and how long the list is."""
        count = f"{self._list.at + 1:,} of {self._list.count:,}" if self._list.count else ""
        return Where(count, count)

    def take_focus(self) -> None:
        """The list has the keys."""
        self._list.focus()

    @property
    def day(self) -> date:
        """The day of the post or slot under the cursor, or today."""
        row = self._list.here or self._list.slot
        return row.day if row and row.day else self.shared.today

    def here(self) -> tuple[int, ...]:
        """The post under the cursor."""
        post = self._list.here
        return (post.id,) if post else ()

    @property
    def place(self) -> Place:
        """That of the post or slot under the cursor, or the beginning of the day."""
        row = self._list.here or self._list.slot
        return row.place if row else Place(self._day, None, 0)

    @property
    def slot(self) -> SlotLine | None:
        """The open slot under the cursor."""
        return self._list.slot

    def narrowed(self, wanted: PostFilter) -> PostFilter:
        """The agenda shows all posts."""
        return wanted

    def anchor_here(self) -> int:
        """The row."""
        return self._list.at

    async def span(self, anchor: int) -> tuple[int, ...]:
        """The posts of the rows from the anchor to the cursor."""
        first, last = sorted((anchor, self._list.at))
        between = self._pages.between
        before = between.posts_before(first)
        return await self._ids(before, between.posts_before(last + 1) - before)

    async def everything(self) -> tuple[int, ...]:
        """All posts of the list, or so many that it is told that they are too many."""
        return await self._ids(0, MOST + 1)

    async def _ids(self, first: int, count: int) -> tuple[int, ...]:
        """So many posts from number ``first`` on."""
        wanted = self.shared.filter
        rows = await app_of(self).read(lambda reading: reading.window(wanted, first, count))
        return tuple(row.id for row in rows)

    def go_to(self, day: date) -> None:
        """Put the cursor on the first post on or after ``day``."""
        self._day, self._follow = day, None
        self._open(-1)

    def go_to_post(self, post: PostLine) -> None:
        """Put the cursor on a post."""
        self._day, self._follow = post.day or self._day, post.id
        self._open(-1)

    def follow(self, ids: tuple[int, ...]) -> None:
        """Put the cursor on this post once it is read again."""
        self._follow = ids[0] if ids else None

    # Moving

    def handlers(self) -> Handlers:
        """Moving about."""
        rows = self._list
        return {
            "row.previous": lambda: rows.step(-1),
            "row.next": lambda: rows.step(1),
            "page.previous": lambda: rows.page(-1),
            "page.next": lambda: rows.page(1),
            "row.first": lambda: rows.go(0),
            "row.last": lambda: rows.go(rows.count - 1),
            "jump.previous": lambda: self._jump(-1),
            "jump.next": lambda: self._jump(1),
        }

    def _jump(self, months: int) -> None:
        """To the first post of another month."""
        self.go_to(Month.of(shift_months(self.day, months)).first)

    @on(RowList.Moved)
    def _moved(self) -> None:
        """Tell that the cursor is elsewhere."""
        self.post_message(self.Moved())

    @on(RowList.Opened)
    def _opened(self) -> None:
        """Open the post that was clicked twice."""
        self.post_message(Asked("post.open"))
