"""Marking posts, so that the next action acts on all of them."""

from typing import TYPE_CHECKING, Final

from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.view import Handlers, PostView

if TYPE_CHECKING:
    from calendar_tui.tui.main import MainScreen

MOST: Final = 5_000
"""Posts that can be marked at once."""


class Marking:
    """Keeps the place where a range of marks begins; the marks themselves are shared."""

    def __init__(self, main: "MainScreen") -> None:
        """Mark in the views of ``main``."""
        self._main = main
        self._anchor: int | None = None

    def handlers(self) -> Handlers:
        """What marking does, by command id."""
        return {
            "mark.toggle": lambda: self._with_posts(self._toggle),
            "mark.range": lambda: self._with_posts(self._range),
            "mark.all": lambda: self._with_posts(self._all),
        }

    def clear(self) -> bool:
        """Unmark everything; whether there was anything to unmark."""
        was = bool(self._main.shared.marks) or self._anchor is not None
        self._anchor = None
        if self._main.shared.marks:
            self._main.share(marks=frozenset())
        return was

    def _toggle(self, view: PostView) -> None:
        """Mark or unmark what is under the cursor."""
        marks, here = self._main.shared.marks, frozenset(view.here())
        self._main.share(marks=marks - here if here <= marks else marks | here)

    def _range(self, view: PostView) -> None:
        """Begin a range, or end it and mark what lies between."""
        if self._anchor is None:
            self._anchor = view.anchor_here()
            self._main.share(marks=self._main.shared.marks | frozenset(view.here()))
            app_of(self._main).say("Range begun; move, then v again.")
        else:
            anchor, self._anchor = self._anchor, None
            app_of(self._main).start(self._mark_span(view, anchor), group="mark")

    async def _mark_span(self, view: PostView, anchor: int) -> None:
        """Mark everything from ``anchor`` to the cursor."""
        self._mark(await view.span(anchor))

    def _all(self, view: PostView) -> None:
        """Mark all that is shown."""
        app_of(self._main).start(self._mark_all(view), group="mark")

    async def _mark_all(self, view: PostView) -> None:
        """Mark all that is shown, unless that is too much."""
        self._mark(await view.everything())

    def _mark(self, ids: tuple[int, ...]) -> None:
        """Mark more posts, up to `MOST` in all."""
        marks = self._main.shared.marks | frozenset(ids)
        if len(marks) > MOST:
            app_of(self._main).say(
                f"{MOST:,} posts can be marked at once; filter first.", wrong=True
            )
        else:
            self._main.share(marks=marks)

    def _with_posts(self, deed: "Deed") -> None:
        """Do something in the view that is shown, if it has posts."""
        if self._main.posts is not None:
            deed(self._main.posts)


if TYPE_CHECKING:
    from collections.abc import Callable

    Deed = Callable[[PostView], None]
