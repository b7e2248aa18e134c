"""The rows of one noun as a table."""

from collections.abc import Sequence

from rich.segment import Segment

from calendar_tui.model.noun import Noun
from calendar_tui.model.rows import Directory, NounRow
from calendar_tui.tui.drawn import DrawnLine
from calendar_tui.tui.lists.cells import GAP, cells_of, columns_of, widths
from calendar_tui.tui.look import Pen
from calendar_tui.tui.rows import RowList
from calendar_tui.tui.text import cut

RETIRED = "retired"


class Table(RowList):
    """Draws rows that were all read: a plan has dozens of a noun, not thousands."""

    def __init__(self, noun: Noun) -> None:
        """Show no row of ``noun`` yet."""
        super().__init__()
        self.noun = noun
        self.rows: tuple[NounRow, ...] = ()
        self._cells: list[tuple[str, ...]] = []
        self._widths: dict[int, tuple[int, ...]] = {}
        """The columns of these rows, by the width there is."""

    def show(self, rows: Sequence[NounRow], directory: Directory, at: int) -> None:
        """Show ``rows``, the cursor on number ``at``."""
        self.rows = tuple(rows)
        self._cells = [_told(row, self.cells(row, directory)) for row in rows]
        self._widths.clear()
        self.resize_to(len(self.rows), at)

    @property
    def labels(self) -> tuple[str, ...]:
        """The columns' names."""
        return tuple(field.label for field in columns_of(self.noun))

    def cells(self, row: NounRow, directory: Directory) -> tuple[str, ...]:
        """What a row shows in each column."""
        return cells_of(self.noun, row, directory)

    def ink_of(self, row: NounRow, column: int) -> str:
        """The ink of a cell: names stand out, what was put away steps back."""
        return "muted" if row.retired or column else "text"

    @property
    def here(self) -> NounRow | None:
        """The row under the cursor."""
        return self.rows[self.at] if self.at < len(self.rows) else None

    def column_widths(self, width: int) -> tuple[int, ...]:
        """The widths of the columns, 0 for those without room."""
        if width not in self._widths:
            self._widths[width] = widths(self._cells, self.labels, width - 2)
        return self._widths[width]

    def draw_row(self, index: int, width: int, *, here: bool, top: bool) -> list[Segment]:
        """Draw a row, one that was put away dim and with a word that says so."""
        del top
        row, pen, ground = self.rows[index], self.pen, "chosen" if here else "page"
        segments = [
            Segment(f"{pen.signs.cursor if here else ' '} ", pen.ink("link", ground, "bold"))
        ]
        for at, (cell, size) in enumerate(
            zip(self._cells[index], self.column_widths(width), strict=True)
        ):
            if not size:
                continue
            shown = cut(cell, size - GAP, pen.signs.ellipsis)
            look = "bold" if at == 0 and not row.retired else ""
            style = pen.ink(self.ink_of(row, at), ground, look)
            segments.append(Segment(pen.fit(shown, size), style))
        return segments


def _told(row: NounRow, cells: tuple[str, ...]) -> tuple[str, ...]:
    """A row's cells, the name followed by a word where it was put away."""
    return (f"{cells[0]} ({RETIRED})", *cells[1:]) if row.retired else cells


class TableHead(DrawnLine):
    """The names of a table's columns."""

    DEFAULT_CSS = """
    TableHead { height: 1; width: 1fr; background: $plan-page; }
    """

    def __init__(self, table: Table) -> None:
        """Name the columns of ``table``."""
        super().__init__()
        self._table = table

    def draw(self, pen: Pen, width: int) -> list[Segment]:
        """The names, where their columns are."""
        pairs = zip(self._table.labels, self._table.column_widths(width), strict=True)
        text = "".join(pen.fit(label, size) for label, size in pairs if size)
        return [Segment(f"  {text}", pen.ink("muted"))]
