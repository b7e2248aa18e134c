"""Finding posts: words that are searched for, and filters that hide the rest."""

from functools import partial
from typing import TYPE_CHECKING

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import Place, PostLine
from calendar_tui.service.reading import Reading
from calendar_tui.tui.asking import ask_line
from calendar_tui.tui.dates import read_day, say_day
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.shared import NO_FILTER
from calendar_tui.tui.view import Handlers

if TYPE_CHECKING:
    from calendar_tui.tui.main import MainScreen

HINT = 'ch:ig status:draft by:osei "flu shots" -is:missed'
"""An example of a filter."""


class Finding:
    """Search and filter of the screens with posts; both are shared by all of them."""

    def __init__(self, main: "MainScreen") -> None:
        """Find in the views of ``main``."""
        self._main = main

    def handlers(self) -> Handlers:
        """What finding does, by command id."""
        start = app_of(self._main).start
        return {
            "today": self._go_to_today,
            "goto": lambda: start(self._go_to(), group="ask"),
            "search": lambda: start(self._search(), group="ask"),
            "search.next": lambda: start(self._match(backwards=False), group="match"),
            "search.previous": lambda: start(self._match(backwards=True), group="match"),
            "filter": lambda: start(self._filter(), group="ask"),
            "filter.clear": lambda: self._main.share(filter=NO_FILTER, asked=""),
        }

    def note(self) -> tuple[str, str]:
        """What the line below the views says, and how to be rid of it."""
        shared = self._main.shared
        if shared.search:
            return f"Search: {shared.search}", "n next  N before  Esc ends"
        if shared.filter:
            return f"Only {self._in_words(shared.filter)}", "f changes  F clears"
        return "", ""

    def clear_search(self) -> bool:
        """End the search; whether there was one."""
        was = bool(self._main.shared.search)
        if was:
            self._main.share(search="")
        return was

    def _go_to_today(self) -> None:
        """Put the cursor on today."""
        if self._main.posts is not None:
            self._main.posts.go_to(self._main.shared.today)

    async def _go_to(self) -> None:
        """Ask for a date and go there."""
        view, shared = self._main.posts, self._main.shared
        if view is None:
            return
        base = view.day
        text = await ask_line(
            self._main.app,
            "Go to",
            echo=lambda typed: say_day(read_day(typed, shared, base), shared),
            hint="next tue, +2w, 3 dec, 12/3, thanksgiving ...",
            needed=True,
        )
        if text:
            view.go_to(read_day(text, shared, base))

    # Filters

    async def _filter(self) -> None:
        """Ask which posts to show."""
        shared = self._main.shared
        text = await ask_line(
            self._main.app, "Show only", shared.asked, echo=self._describe, hint=HINT
        )
        if text is not None:
            self._main.share(filter=self._read(text), asked=text)

    def _read(self, text: str) -> PostFilter:
        """The filter that ``text`` asks for."""
        from calendar_tui.service.filtering import parse_filter

        shared = self._main.shared
        return parse_filter(text, shared.directory, lambda day: read_day(day, shared, shared.today))

    def _describe(self, text: str) -> str:
        """The filter that ``text`` asks for, in words."""
        return f"Posts {self._in_words(self._read(text))}"

    def _in_words(self, wanted: PostFilter) -> str:
        """What a filter asks for."""
        from calendar_tui.service.filter_words import describe

        return describe(wanted, self._main.shared.directory)

    # Search

    async def _search(self) -> None:
        """Ask for words, and go to the first post that has them."""
        text = await ask_line(self._main.app, "Search", self._main.shared.search)
        if text is None:
            return
        self._main.share(search=text)
        if text:
            await self._match(backwards=False)

    async def _match(self, *, backwards: bool) -> None:
        """Go to the next post with the words, or to the one before."""
        view, shared = self._main.posts, self._main.shared
        if view is None:
            return
        found = await app_of(self._main).read(
            partial(_nearest, view.narrowed(shared.filter), shared.search, view.place, backwards)
        )
        if found is None:
            app_of(self._main).say(f"No post has {shared.search}.", wrong=True)
            return
        view.go_to_post(found)


def _nearest(
    wanted: PostFilter, words: str, place: Place, backwards: bool, reading: Reading
) -> PostLine | None:
    """The nearest match, in the reading lane."""
    from calendar_tui.tui.agenda.finding import next_match, with_words

    return next_match(with_words(wanted, words), place, reading, backwards=backwards)
