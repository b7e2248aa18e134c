"""Observances of the calendar: shown or hidden, and what can be made of those of a day."""

from datetime import date
from typing import TYPE_CHECKING, Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.format import format_day, typed_day
from calendar_tui.tui.asking import Option, ask_choice, ask_line
from calendar_tui.tui.dates import read_day
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.main import OBSERVED
from calendar_tui.tui.view import Handlers

if TYPE_CHECKING:
    from calendar_tui.schedule.observances.falling import Shown
    from calendar_tui.tui.main import MainScreen

POST, CONFIRM, HIDE = "p", "c", "h"

TO: Final = " to "
"""What stands between a first and a last day."""


class Observing:
    """What can be done about observances."""

    def __init__(self, main: "MainScreen") -> None:
        """Act for ``main``."""
        self._main = main

    def handlers(self) -> Handlers:
        """What is done about observances, by command id."""
        start = app_of(self._main).start
        return {
            "observances": self._toggle,
            "observances.day": lambda: start(self._offer(), group="open"),
        }

    def _toggle(self) -> None:
        """Show or hide observances; remembered on this machine."""
        memory = app_of(self._main).memory
        observed = memory.get(OBSERVED) is False
        memory.keep(OBSERVED, observed)
        self._main.show_layers()
        app_of(self._main).say(f"Observances are {'shown' if observed else 'hidden'}.")

    async def _offer(self) -> None:
        """Offer the observances of the day under the cursor, and what can be made of one."""
        main = self._main
        day = main.posts.day if main.posts else main.shared.today
        around = main.behind.around(day, day)
        found = [*around.on(day).observances, *around.during(day)]
        if not found:
            app_of(main).say(
                f"Nothing is observed on {format_day(day)}; Settings says which are shown."
            )
            return
        options = [Option(one, one.observance.name, _aside(one)) for one in found]
        one = await ask_choice(main.app, f"Observed on {format_day(day)}", options)
        if one is not None:
            await self._do(one, day)

    async def _do(self, one: "Shown", day: date) -> None:
        """Ask what is to become of an observance, and do it."""
        from calendar_tui.tui.forms.choice import ask_key
        from calendar_tui.tui.text import drawn

        keys = [(POST, "new post"), (CONFIRM, "confirm days"), (HIDE, "hide")]
        told = drawn("\n".join(_told(one)), "$plan-muted")
        match await ask_key(self._main.app, one.observance.name, keys, told):
            case "p":
                await self._write(one, day)
            case "c":
                await self._confirm(one)
            case "h":
                await self._main.hands.deeds.act(lambda plan: plan.hide(one.observance.id))

    async def _write(self, one: "Shown", day: date) -> None:
        """Open a new post about an observance."""
        from calendar_tui.service.observing import first_texts

        await self._main.hands.opening.add_post(day, first_texts(one, day))

    async def _confirm(self, one: "Shown") -> None:
        """Ask for its days, as its sponsor says, and note them."""
        known = one.extent != "unset"
        usual = _span_text(one.first, one.last) if known else ""
        text = await ask_line(
            self._main.app,
            f"Its days in {one.year}, as its sponsor says",
            usual,
            echo=lambda typed: _span_said(*self._read_span(typed, one)),
            hint="2 mar, or 2 mar to 8 mar",
            needed=True,
        )
        if text:
            first, last = self._read_span(text, one)
            key, year = one.observance.id, one.year
            await self._main.hands.deeds.act(lambda plan: plan.confirm(key, year, first, last))

    def _read_span(self, text: str, one: "Shown") -> tuple[date, date]:
        """The days that ``text`` means: one, or the first and the last."""
        shared = self._main.shared._replace(today=one.first)
        start, _, end = text.partition(TO)
        first = read_day(start, shared, one.first)
        last = read_day(end, shared, first) if end.strip() else first
        if last < first:
            raise InvalidError("The last day is before the first.")
        return first, last


def _aside(one: "Shown") -> str:
    """What a list says of an observance besides its name."""
    standing = one.standing.partition(",")[0]
    return ", ".join([standing, *(["sensitive"] if one.observance.sensitive else [])])


def _told(one: "Shown") -> list[str]:
    """What is to be known before something is made of an observance, a sentence each."""
    from calendar_tui.service.observing import reminders

    days = _span_said(one.first, one.last)
    return [f"{days}{', confirmed' if one.confirmed else ''}.", *reminders(one)]


def _span_text(first: date, last: date) -> str:
    """Days as a person types them."""
    return typed_day(first) if first == last else f"{typed_day(first)}{TO}{typed_day(last)}"


def _span_said(first: date, last: date) -> str:
    """Days in words."""
    return format_day(first) if first == last else f"{format_day(first)}{TO}{format_day(last)}"
