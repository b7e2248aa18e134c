"""Going where a line of a page leads: a day, a row's form, a list, an empty form, some posts."""

from collections.abc import Coroutine
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from calendar_tui.model.filters import PostFilter
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.view import Handlers

if TYPE_CHECKING:
    from calendar_tui.tui.main import MainScreen
    from calendar_tui.tui.pages.doors import Door, Go

SCREEN_OF: Final = {"author": "people", "escalation": "escalation"}
"""The screen of a noun's rows, where it isn't the noun's plural."""


class Going:
    """Goes through doors."""

    def __init__(self, main: "MainScreen") -> None:
        """Go about in ``main``."""
        self._main = main

    def handlers(self) -> Handlers:
        """What goes somewhere, by command id."""
        return {"line.open": self._open_line}

    def _open_line(self) -> None:
        """Go where the line under the cursor leads."""
        door = getattr(self._main.view, "door", None)
        if door is not None:
            self.through(door)

    def through(self, door: "Door") -> None:
        """Go through ``door``."""
        from calendar_tui.tui.pages.doors import Do, Fold, NewPost, Screen

        match door:
            case Screen(screen):
                self._main.switch(screen)
            case Do(command):
                self._main.action_command(command)
            case Fold(key):
                self._main.view.fold(key)
            case NewPost(day, given):
                self._start(self._main.hands.opening.add_post(day, given))
            case _:
                self._go(door)

    def _start(self, work: Coroutine[Any, Any, object]) -> None:
        """Do ``work`` beside the screen."""
        app_of(self._main).start(work, group="open")

    def _go(self, go: "Go") -> None:
        """Go where a finding is mended."""
        opening, noun = self._main.hands.opening, str(go.target)
        match str(go.to), go.target:
            case "day", date() as day:
                self.to_day(day)
            case "posts", PostFilter() as wanted:
                self.to_posts(wanted)
            case "finding", _ if go.id is not None:
                self._start(opening.open_finding(go.id, str(go.target)))
            case "row", _ if go.id is not None:
                self._start(opening.open(noun, go.id))
            case "add", _:
                self._start(opening.add(noun))
            case "list", _:
                self._main.switch(screen_of(noun))
            case _:
                self._main.switch("plan")

    def to_day(self, day: date) -> None:
        """Show a day in the month."""
        self._main.switch("month")
        if self._main.posts is not None:
            self._main.posts.go_to(day)

    def to_posts(self, wanted: PostFilter) -> None:
        """Show only some posts, in the agenda, from the first of them on."""
        from calendar_tui.service.filter_words import filter_line

        main = self._main
        main.switch("agenda")
        main.share(filter=wanted, asked=filter_line(wanted, main.shared.directory))
        if main.posts is not None and wanted.first is not None:
            main.posts.go_to(wanted.first)


def screen_of(noun: str) -> str:
    """The screen with the rows of a noun."""
    return SCREEN_OF.get(noun, f"{noun}s")
