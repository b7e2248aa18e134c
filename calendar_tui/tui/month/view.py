"""The month screen: the grid, the pane of the cursor's day, and moving about in them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.geometry import Size
from textual.widget import Widget

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import Place, PostLine, SlotLine
from calendar_tui.schedule.grid import Month
from calendar_tui.service.reading import Reading
from calendar_tui.tui.allowed import Context
from calendar_tui.tui.bands import running
from calendar_tui.tui.commands import Scene, bindings
from calendar_tui.tui.day.draw import DayPicture
from calendar_tui.tui.day.notes import Beside
from calendar_tui.tui.day.pane import DayPane
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.month.aims import Aims
from calendar_tui.tui.month.cursor import Cursor
from calendar_tui.tui.month.grid import MonthGrid
from calendar_tui.tui.month.layout import arrange
from calendar_tui.tui.month.picture import Picture, shown_weeks
from calendar_tui.tui.month.pieces import Days, Piece, pieces
from calendar_tui.tui.month.store import MonthStore
from calendar_tui.tui.shared import Shared
from calendar_tui.tui.view import Asked, Handlers, PostView, Where, is_due

if TYPE_CHECKING:
    from calendar_tui.model.details import PostDetail
    from calendar_tui.tui.goals.pane import GoalsPane

BARS: Final = 2
"""Lines above and below the view."""

IN_FULL: Final = 30
"""Posts of a day that are read in full at most; the pane has no room for more."""


class Flank(Widget):
    """What stands beside the month or below it."""

    DEFAULT_CSS = """
    Flank { layout: vertical; background: $plan-page; }
    """


class MonthView(PostView):
    """Turns keys and clicks into a cursor, and the cursor into pictures."""

    BINDINGS = bindings(Scene.MONTH)
    DEFAULT_CSS = """
    MonthView { layout: horizontal; }
    MonthView.-below { layout: vertical; }
    MonthView.-below > Flank { layout: horizontal; }
    """
    BLANK = True  # grid and pane cover it
    scene = Scene.MONTH

    def __init__(
        self, shared: Shared, posts: Iterable[PostLine], slots: Sequence[SlotLine] = ()
    ) -> None:
        """Show today's month, whose ``posts`` and open ``slots`` were read already."""
        super().__init__(shared)
        self.cursor = Cursor(shared.today)
        self.numbered = False
        """Week numbers are shown."""
        self._store = MonthStore()
        self._store.put(self.cursor.month, pieces(posts, slots))
        self._details: dict[int, PostDetail] = {}
        self._found: Mapping[int, str] = {}
        self._follow: tuple[int, ...] = ()
        self._grid = MonthGrid(self._picture())
        self._pane = DayPane(self._day_picture())
        self.beside = Flank(self._pane)
        """The day, and the goals where they are shown."""
        self._aims = Aims(self)

    def compose(self) -> ComposeResult:
        """Grid and pane, in the sizes that they will have."""
        self.numbered = bool(app_of(self).memory.get("week_numbers"))
        self._grid.picture = self._picture()
        width, height = self.app.size
        self._arrange(Size(width, max(height - BARS, 1)))
        yield self._grid
        yield self.beside

    def on_mount(self) -> None:
        """Fetch the neighbours ahead, and the day's posts in full."""
        self._read()
        self.call_after_refresh(self._read_day)
        self.call_after_refresh(self._aims.read)

    # What is shown

    def _days(self) -> Days | None:
        """The pieces of the shown month; ``None`` while they are being read."""
        return self._store.get(self.cursor.month)

    def _pieces(self) -> tuple[Piece, ...]:
        """The pieces of the cursor's day."""
        return (self._days() or {}).get(self.cursor.day, ())

    def _picture(self, cursor: Cursor | None = None) -> Picture:
        """The grid as it should look, with the cursor where it is or elsewhere."""
        cursor, shared = cursor or self.cursor, self.shared
        days = self._store.get(cursor.month)
        shown = shown_weeks(cursor.month, shared.directory)
        return Picture(
            month=cursor.month,
            weeks=shown,
            days=days or {},
            directory=shared.directory,
            today=shared.today,
            cursor=cursor.day,
            chosen=cursor.piece,
            marks=shared.marks,
            bands=shared.bands,
            around=shared.layers.around(shown[0][0], shown[-1][-1]),
            numbered=self.numbered,
            loading=days is None,
        )

    def _day_picture(self) -> DayPicture:
        """The pane as it should look."""
        return DayPicture(
            day=self.cursor.day,
            today=self.shared.today,
            pieces=self._pieces(),
            chosen=self.cursor.piece,
            marks=self.shared.marks,
            directory=self.shared.directory,
            details=self._details,
            found=self._found,
            beside=self._beside(),
            loading=self._days() is None,
        )

    def _beside(self) -> Beside:
        """What the cursor's day has besides posts."""
        day, around = self.cursor.day, self._grid.picture.around
        return Beside(around.on(day), around.during(day), running(self.shared.bands, day))

    def _draw(self) -> None:
        """Show the state as it is now."""
        last = max(len(self._pieces()) - 1, 0)
        if self.cursor.piece > last:
            self.cursor = self.cursor._replace(piece=last)
        picture = self._picture()
        if len(picture.weeks) != len(self._grid.picture.weeks):
            self._grid.picture = picture
            self._arrange(self.size)
            self._grid.refresh()
        self._grid.show(picture)
        self._pane.show(self._day_picture(), side=not self.has_class("-below"))
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        """Share the space out again."""
        self._arrange(self.size)

    def _arrange(self, size: Size) -> None:
        """Give grid and pane their sizes."""
        weeks = shown_weeks(self.cursor.month, self.shared.directory)
        found = arrange(size.width, size.height, len(weeks))
        self.set_class(not found.side, "-below")
        self._grid.styles.width, self._grid.styles.height = found.grid_width, found.grid_height
        self.beside.styles.width, self.beside.styles.height = found.pane_width, found.pane_height
        self.beside.display = found.pane_height > 0
        day = self._aims.share(found)
        self._pane.styles.width, self._pane.styles.height = day
        self._pane.display = min(day) > 0
        self._pane.show(self._day_picture(), side=found.side)

    def share_out(self) -> None:
        """Share the space out again: something beside the month came or went."""
        self._arrange(self.size)

    # Reading

    def _read(self) -> None:
        """Read the shown month and its neighbours, as far as they aren't known."""
        app_of(self).start(self._read_months(self.cursor.month), group="month", exclusive=True)

    async def _read_months(self, month: Month) -> None:
        """Read ``month``, then the one after, then the one before."""
        asked = self.shared
        for each in (month, month.shift(1), month.shift(-1)):
            if not self._store.lacks(each):
                continue
            follow = self._follow
            weeks = shown_weeks(each, asked.directory)
            days = await app_of(self).read(
                partial(_read_days, weeks[0][0], weeks[-1][-1], asked.filter)
            )
            if asked.rows != self.shared.rows:
                return
            here = self.here()
            self._store.put(each, days)
            if each == self.cursor.month:
                self._stay(here)
                self._settle(follow)
        self.call_after_refresh(self._prepare)

    def _prepare(self) -> None:
        """Have the neighbouring months drawn ahead."""
        width, height = self.size
        for months in (-1, 1):
            picture = self._picture(self.cursor.by_months(months))
            if not picture.loading:
                found = arrange(width, height, len(picture.weeks))
                self._grid.prepare(picture, found.grid_height)

    def _read_day(self) -> None:
        """Read the day's posts in full, once the pane has room for that."""
        if self._pieces() and not self.has_class("-below"):
            app_of(self).start(self._read_details(self.cursor.day), group="day", exclusive=True)

    async def _read_details(self, day: date) -> None:
        """Read the posts of ``day`` in full, and show them if the cursor is still there."""
        found = await app_of(self).read(partial(_read_posts, day, self.shared.filter))
        if day == self.cursor.day:
            self._details, self._found = found
            self._draw()

    def _stay(self, ids: tuple[int, ...]) -> None:
        """Keep the cursor on what it was on, if that is still on this day."""
        for index, piece in enumerate(self._pieces()):
            if not set(ids).isdisjoint(piece.ids):
                self.cursor = self.cursor._replace(piece=index)
                return

    def _settle(self, follow: tuple[int, ...]) -> None:
        """Show what was read, with the cursor on what it should ``follow``.

        That was asked for before the reading began: what was read before a post moved still
        has it in its old place.
        """
        for day, found in (self._days() or {}).items():
            for index, piece in enumerate(found):
                if self._follow == follow and not set(follow).isdisjoint(piece.ids):
                    self.cursor, self._follow = self.cursor.to(day, index), ()
        self._draw()
        self._read_day()

    # What comes from outside

    def changed(self, before: Shared) -> None:
        """Read again where the plan or the filter changed; else only draw."""
        if _judged_by(before) != _judged_by(self.shared):
            self._aims.read()
        if before.rows != self.shared.rows:
            if before.filter == self.shared.filter:
                self._store.age()
            else:
                self._store.forget()
            self._read()
        else:
            self._draw()
            self.call_after_refresh(self._prepare)

    def due(self, day: date, clock: str) -> bool:
        """Whether a post of the month is past its time and isn't shown as missed."""
        found = [found for when, found in (self._days() or {}).items() if when <= day]
        posts = (post for each in found for piece in each for post in piece.posts)
        return any(is_due(post, day, clock) for post in posts)

    def context(self) -> Context:
        """The chosen piece, if there is one."""
        found = self._pieces()
        if not found:
            return Context(Scene.MONTH)
        piece = found[self.cursor.piece]
        if piece.slot is not None:
            return Context(Scene.MONTH, slot=True)
        return Context(Scene.MONTH, status=piece.status)

    def where(self) -> Where:
        """The month."""
        return Where(self.cursor.month.label, self.cursor.month.short_label)

    def take_focus(self) -> None:
        """The grid has the keys."""
        self._grid.focus()

    @property
    def day(self) -> date:
        """The cursor's day."""
        return self.cursor.day

    def here(self) -> tuple[int, ...]:
        """The posts of the chosen piece."""
        found = self._pieces()
        return found[self.cursor.piece].ids if found else ()

    @property
    def slot(self) -> SlotLine | None:
        """The open slot that is chosen, if one is."""
        found = self._pieces()
        return found[self.cursor.piece].slot if found else None

    @property
    def place(self) -> Place:
        """The chosen piece's, or the beginning of the day."""
        found = self._pieces()
        return found[self.cursor.piece].head.place if found else Place(self.cursor.day, None, 0)

    def narrowed(self, wanted: PostFilter) -> PostFilter:
        """The month shows posts that have a day."""
        return replace(wanted, undated=False)

    def anchor_here(self) -> int:
        """The cursor's day as a number."""
        return self.cursor.day.toordinal()

    async def span(self, anchor: int) -> tuple[int, ...]:
        """The posts of all days from the anchor to the cursor."""
        first, last = sorted((anchor, self.cursor.day.toordinal()))
        return await self._ids(date.fromordinal(first), date.fromordinal(last))

    async def everything(self) -> tuple[int, ...]:
        """The posts of the month itself."""
        return await self._ids(self.cursor.month.first, self.cursor.month.last)

    async def _ids(self, first: date, last: date) -> tuple[int, ...]:
        """The posts of some days."""
        days = await app_of(self).read(partial(_read_days, first, last, self.shared.filter))
        return tuple(post_id for found in days.values() for each in found for post_id in each.ids)

    def go_to(self, day: date) -> None:
        """Put the cursor on ``day``."""
        self._move(self.cursor.to(day))

    def go_to_post(self, post: PostLine) -> None:
        """Put the cursor on a post, at once where its month is known."""
        if post.day is not None:
            self._move(self.cursor.to(post.day))
            self.follow((post.id,))
            if self._days() is not None:
                self._settle(self._follow)

    def follow(self, ids: tuple[int, ...]) -> None:
        """Put the cursor on one of these posts once it is read."""
        self._follow = ids

    # Moving

    def handlers(self) -> Handlers:
        """Moving about, and what only the month has."""
        return {
            "day.previous": lambda: self._move(self.cursor.by_days(-1)),
            "day.next": lambda: self._move(self.cursor.by_days(1)),
            "week.previous": lambda: self._move(self.cursor.by_days(-7)),
            "week.next": lambda: self._move(self.cursor.by_days(7)),
            "month.previous": lambda: self._move(self.cursor.by_months(-1)),
            "month.next": lambda: self._move(self.cursor.by_months(1)),
            "year.previous": lambda: self._move(self.cursor.by_months(-12)),
            "year.next": lambda: self._move(self.cursor.by_months(12)),
            "month.first": lambda: self._move(self.cursor.to(self.cursor.month.first)),
            "month.last": lambda: self._move(self.cursor.to(self.cursor.month.last)),
            "post.next": lambda: self._choose(1),
            "post.previous": lambda: self._choose(-1),
            "weeks": self._number,
            **self._aims.handlers(),
        }

    def _move(self, cursor: Cursor) -> None:
        """Put the cursor elsewhere, and have its month read if it isn't known."""
        month, day = self.cursor.month, self.cursor.day
        self.cursor, self._follow = cursor, ()
        self._draw()
        if cursor.day != day:
            self._read_day()
        if cursor.month != month:
            self._read()

    def _choose(self, step: int) -> None:
        """Choose another piece of the day."""
        self._move(self.cursor.by_pieces(step, len(self._pieces())))

    def _number(self) -> None:
        """Show or hide week numbers."""
        self.numbered = not self.numbered
        app_of(self).memory.keep("week_numbers", self.numbered)
        self._draw()

    @on(MonthGrid.Picked)
    def _picked_in_grid(self, event: MonthGrid.Picked) -> None:
        """Go to the day and piece that were clicked."""
        self._move(self.cursor.to(event.day, event.piece or 0))
        if event.opened:
            self.post_message(Asked("post.open" if event.piece is not None else "post.add"))

    @on(MonthGrid.Turned)
    def _turned(self, event: MonthGrid.Turned) -> None:
        """Turn to another month."""
        self._move(self.cursor.by_months(event.months))

    def on_goals_pane_picked(self, event: "GoalsPane.Picked") -> None:
        """Go to the day of the goal that was clicked."""
        self._aims.go_to(event.goal_id)

    @on(DayPane.Picked)
    def _picked_in_pane(self, event: DayPane.Picked) -> None:
        """Choose the piece that was clicked."""
        self._move(self.cursor._replace(piece=event.piece))
        if event.opened:
            self.post_message(Asked("post.open"))


def _judged_by(shared: Shared) -> tuple[object, ...]:
    """What goals depend on: not on a filter."""
    return shared.newest, shared.today, shared.passed


def _read_days(first: date, last: date, wanted: PostFilter, reading: Reading) -> Days:
    """The pieces of some days, in the reading lane."""
    return pieces(reading.lines(first, last, wanted or None), reading.slots(first, last, wanted))


def _read_posts(
    day: date, wanted: PostFilter, reading: Reading
) -> "tuple[dict[int, PostDetail], Mapping[int, str]]":
    """The first posts of a day in full, by id, and what was found; in the reading lane."""
    found = reading.posts(replace(wanted, first=day, last=day))
    posts = {post.id: post for post in islice(found, IN_FULL)}
    weighed = [post.id for post in posts.values() if any(post.findings.values())]
    return posts, reading.first_findings(weighed) if weighed else {}
