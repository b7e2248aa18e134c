"""The screens that list what posts refer to, one for every noun."""

from typing import Final

from textual import on
from textual.app import ComposeResult

from calendar_tui.model.names import plain
from calendar_tui.model.noun import Noun
from calendar_tui.model.nouns import AUDIENCE, AUTHOR, CAMPAIGN, CHANNEL, FEED, PILLAR, SERIES
from calendar_tui.model.plan_nouns import CLOSURE, ESCALATION, GOAL
from calendar_tui.model.profile_nouns import CONTACT, KNOWN_NAME
from calendar_tui.model.rows import NounRow
from calendar_tui.service.reading import Reading
from calendar_tui.tui.allowed import Context
from calendar_tui.tui.asking import ask_line
from calendar_tui.tui.commands import Scene, bindings
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.lists.table import Table, TableHead
from calendar_tui.tui.rows import RowList
from calendar_tui.tui.shared import Shared
from calendar_tui.tui.view import Asked, Handlers, View, Where

NOUN_OF: Final[dict[str, Noun]] = {
    "channels": CHANNEL,
    "people": AUTHOR,
    "audiences": AUDIENCE,
    "pillars": PILLAR,
    "campaigns": CAMPAIGN,
    "feeds": FEED,
    "series": SERIES,
    "goals": GOAL,
    "closures": CLOSURE,
    "escalation": ESCALATION,
    "contacts": CONTACT,
    "names": KNOWN_NAME,
}
"""The noun behind each screen."""


class ListView(View):
    """One noun's rows: read whole, found by typing, put away and brought back."""

    BINDINGS = bindings(Scene.LIST)
    DEFAULT_CSS = """
    ListView { layout: vertical; }
    """
    scene = Scene.LIST

    def __init__(self, shared: Shared, noun: Noun, table: Table | None = None) -> None:
        """List the rows of ``noun``, in a ``table`` of its own where it has one."""
        super().__init__(shared)
        self.noun = noun
        self.retired = False
        self.letters = ""
        """Only rows with these letters are shown."""
        self._all: tuple[NounRow, ...] = ()
        self._table = table or Table(noun)
        self._head = TableHead(self._table)
        self._follow: int | None = None

    def compose(self) -> ComposeResult:
        """The column names and the rows."""
        yield self._head
        yield self._table

    def on_mount(self) -> None:
        """Read the rows."""
        self._read()

    def _read(self) -> None:
        """Read the rows again."""
        app_of(self).start(self._read_rows(), group=f"list {self.noun.name}", exclusive=True)

    def read(self, reading: Reading) -> tuple[NounRow, ...]:
        """The rows, in the reading lane."""
        return reading.nouns(self.noun.name, self.retired)

    async def _read_rows(self) -> None:
        """Read the rows and show them."""
        self._all = await app_of(self).read(self.read)
        self._draw()

    def _draw(self) -> None:
        """Show the rows that have the letters; the cursor stays on its row."""
        letters = plain(self.letters)
        here = self._follow or (self._table.here.id if self._table.here else None)
        shown = [row for row in self._all if letters in plain(_text(row))]
        at = next((at for at, row in enumerate(shown) if row.id == here), self._table.at)
        self._follow = None
        self._table.nothing = (
            f"No {self.noun.many} with these letters."
            if letters
            else f"No {self.noun.many} yet. a adds one."
        )
        self._table.show(shown, self.shared.directory, at)
        self._head.refresh()
        self.post_message(self.Moved())

    # What comes from outside

    def changed(self, before: Shared) -> None:
        """Read again where the plan changed."""
        if before.newest != self.shared.newest:
            self._read()
        elif before.directory != self.shared.directory:
            self._draw()

    def context(self) -> Context:
        """The row under the cursor."""
        return Context(self.scene, row=self.row is not None, retires=bool(self.noun.retire))

    @property
    def row(self) -> NounRow | None:
        """The row under the cursor."""
        return self._table.here

    def where(self) -> Where:
        """How many rows there are."""
        count = self._table.count
        return Where(self.noun.counted(count), str(count))

    def note(self) -> tuple[str, str]:
        """What is hidden or added, and how to be rid of it."""
        if self.letters:
            return f"Only with: {self.letters}", "Esc shows all"
        return ("Retired ones too", "R hides them") if self.retired else ("", "")

    def take_focus(self) -> None:
        """The rows have the keys."""
        self._table.focus()

    def follow(self, row_id: int) -> None:
        """Put the cursor on a row once it is read again."""
        self._follow = row_id

    # Moving

    def handlers(self) -> Handlers:
        """Moving about, and what lists have."""
        rows = self._table
        return {
            "row.previous": lambda: rows.step(-1),
            "row.next": lambda: rows.step(1),
            "page.previous": lambda: rows.page(-1),
            "page.next": lambda: rows.page(1),
            "row.first": lambda: rows.go(0),
            "row.last": lambda: rows.go(rows.count - 1),
            "row.retired": self._toggle_retired,
            "row.filter": lambda: app_of(self).start(self._ask_letters(), group="ask"),
        }

    def _toggle_retired(self) -> None:
        """Show or hide what was put away."""
        self.retired = not self.retired
        self._read()

    async def _ask_letters(self) -> None:
        """Ask which letters rows must have."""
        letters = await ask_line(self.app, f"Find in {self.noun.many}", self.letters)
        if letters is not None:
            self.letters = letters
            self._draw()

    def clear(self) -> bool:
        """Show all rows again; whether any were hidden."""
        was = bool(self.letters)
        self.letters = ""
        if was:
            self._draw()
        return was

    @on(RowList.Moved)
    def _moved(self) -> None:
        """Tell that the cursor is elsewhere."""
        self.post_message(self.Moved())

    @on(RowList.Opened)
    def _opened(self) -> None:
        """Open the row that was clicked twice."""
        self.post_message(Asked("row.open"))


def _text(row: NounRow) -> str:
    """Everything of a row that can be looked for."""
    return " ".join([row.name, row.slug, *(str(value) for value in row.values.values() if value)])
