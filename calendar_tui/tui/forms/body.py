"""The fields of a form, one below the other; the main text has the room that is left."""

from collections.abc import Iterator
from typing import Final

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from calendar_tui.tui.forms.layout import Shape, label_width, main_height
from calendar_tui.tui.forms.row import FieldRow
from calendar_tui.tui.forms.sheet import Sheet
from calendar_tui.tui.forms.values import Texts

GUTTER: Final = 1
"""Cells right of the fields, before a scroll bar."""


class FormBody(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Makes the rows of a `Sheet` and keeps them by name."""

    DEFAULT_CSS = """
    FormBody {
        width: 1fr; height: 1fr; background: $plan-page; padding: 0 1 0 0;
        scrollbar-size-vertical: 1; scrollbar-color: $plan-faint;
        scrollbar-color-hover: $plan-muted; scrollbar-color-active: $plan-muted;
        scrollbar-background: $plan-page; scrollbar-background-hover: $plan-page;
        scrollbar-background-active: $plan-page;
    }
    """

    def __init__(self, sheet: Sheet, texts: Texts, *, writable: bool) -> None:
        """Show the fields of ``sheet`` with ``texts`` in them."""
        super().__init__()
        self.rows = self._made(sheet, texts, writable)

    @staticmethod
    def _made(sheet: Sheet, texts: Texts, writable: bool) -> dict[str, FieldRow]:
        """A row for every field."""
        labels = label_width(sheet.fields)
        return {
            spec.name: FieldRow(
                spec,
                texts.get(spec.name, ""),
                labels,
                locked=not writable or spec.name in sheet.locked,
            )
            for spec in sheet.fields
        }

    def compose(self) -> ComposeResult:
        """The rows, in reading order."""
        yield from self.rows.values()

    async def rebuild(self, sheet: Sheet, texts: Texts, *, writable: bool) -> None:
        """Show the fields of another sheet."""
        await self.remove_children()
        self.rows = self._made(sheet, texts, writable)
        await self.mount(*self.rows.values())
        self.share_room(self.size.height)

    def texts(self) -> dict[str, str]:
        """What stands in the fields."""
        return {name: row.text for name, row in self.rows.items()}

    def neighbour(self, row: FieldRow, step: int) -> FieldRow | None:
        """The row before or after that can be typed in; ``None`` at the ends."""
        open_rows = [each for each in self.rows.values() if each is row or not each.locked]
        at = open_rows.index(row) + step
        return open_rows[at] if 0 <= at < len(open_rows) else None

    def first(self) -> FieldRow | None:
        """The first row that can be typed in; one to look at where there is none."""
        rows = list(self.rows.values())
        main = (row for row in rows if row.shape is not Shape.LINE)
        return next((row for row in rows if not row.locked), next(main, None))

    def on_resize(self) -> None:
        """Share the room anew."""
        self.share_room(self.size.height)

    def expect(self, width: int, height: int) -> None:
        """Share the room as it will be, so that the first layout is the last."""
        used = self.share_room(height)
        for row in self.rows.values():
            row.share_room(width - GUTTER - (1 if used > height else 0))

    def share_room(self, height: int) -> int:
        """Give the main text what is left of ``height`` rows; the rows used in all."""
        rows = list(self.rows.values())
        mains = [at for at, row in enumerate(rows) if row.shape is Shape.MAIN]
        if not mains or not height:
            return sum(_heights(rows))
        at = mains[0]
        above, below = sum(_heights(rows[:at])), sum(_heights(rows[at + 1 :]))
        main = main_height(height, above, below)
        rows[at].styles.height = main
        return above + main + below


def _heights(rows: list[FieldRow]) -> Iterator[int]:
    """The rows that fields take, before they are laid out too."""
    return (row.size.height or row.lines for row in rows)
