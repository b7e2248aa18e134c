"""The rows of a long list that were read, page by page."""

from collections import OrderedDict
from collections.abc import Iterator
from typing import Final

from calendar_tui.model.rows import PostLine, SlotLine
from calendar_tui.tui.agenda.slots import Between

PAGE: Final = 200
"""Rows read at a time."""

KEPT: Final = 30
"""Pages kept."""


class Pages:
    """Pages by number, the longest unused one going first."""

    def __init__(self) -> None:
        """Hold nothing."""
        self._pages: OrderedDict[int, tuple[PostLine, ...]] = OrderedDict()
        self.between = Between()
        """The open slots among the posts."""

    def page_of(self, index: int) -> int:
        """The page that row ``index`` is on."""
        return self.between.posts_before(index) // PAGE

    def row(self, index: int) -> PostLine | SlotLine | None:
        """Row ``index``; ``None`` where its page wasn't read."""
        if (slot := self.between.slot(index)) is not None:
            return slot
        number, place = divmod(self.between.posts_before(index), PAGE)
        page = self._pages.get(number)
        if page is None or place >= len(page):
            return None
        self._pages.move_to_end(number)
        return page[place]

    def rows(self) -> Iterator[PostLine]:
        """Every post that is kept."""
        for page in self._pages.values():
            yield from page

    def lacks(self, number: int) -> bool:
        """Whether page ``number`` wasn't read."""
        return number not in self._pages

    def put(self, number: int, rows: tuple[PostLine, ...]) -> None:
        """Keep a page."""
        self._pages[number] = rows
        self._pages.move_to_end(number)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)

    def forget(self) -> None:
        """Hold nothing: the plan or the filter changed."""
        self._pages.clear()
