"""Campaigns and days off from their lists: shifting, reporting, feeds, federal holidays."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from textual.content import Content

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.rows import NounRow
from calendar_tui.tui.asking import ask_line
from calendar_tui.tui.dates import read_day, say_day
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.text import drawn
from calendar_tui.tui.view import Handlers

if TYPE_CHECKING:
    from calendar_tui.service.campaign_report import Told
    from calendar_tui.tui.main import MainScreen

YES, NO = ("y", "yes"), ("n", "no")

CLOSE: Final = ("escape", "close")

LISTED: Final = 12
"""Moves, and things to look at, that a preview lists at most."""


class Planning:
    """What can be done to the row under the cursor of a list, besides editing it."""

    def __init__(self, main: "MainScreen") -> None:
        """Act for ``main``."""
        self._main = main

    def handlers(self) -> Handlers:
        """What is done to campaigns and days off, by command id."""
        start = app_of(self._main).start
        return {
            "closures.federal": lambda: start(self._holidays(), group="deed"),
            "campaign.shift": lambda: start(self._shift(), group="deed"),
            "campaign.report": lambda: start(self._report(), group="deed"),
            "campaign.feed": lambda: start(self._feed(), group="deed"),
        }

    def _row(self) -> NounRow | None:
        """The row under the cursor."""
        row: NounRow | None = getattr(self._main.view, "row", None)
        return row

    async def _sure(self, question: str, lines: Iterator[str]) -> bool:
        """Show what would be done, and ask y/n."""
        from calendar_tui.tui.forms.choice import ask_key

        details = drawn("\n".join(lines), "$plan-muted")
        return await ask_key(self._main.app, question, (YES, NO), details) == "y"

    async def _holidays(self) -> None:
        """Ask for a year, show its federal holidays, and close on them."""
        from calendar_tui.schedule.format import format_day
        from calendar_tui.service.closing import offered

        text = await ask_line(
            self._main.app,
            "Federal holidays of which year?",
            str(self._main.shared.today.year + 1),
            echo=lambda typed: str(_year(typed)),
            needed=True,
        )
        if not text:
            return
        year = _year(text)
        found = await app_of(self._main).read(lambda reading: offered(reading, year))
        if not found:
            app_of(self._main).say(f"The federal holidays of {year} are days off already.")
            return
        lines = (f"{format_day(each.first)}  {each.name}" for each in found)
        if await self._sure(f"Close the office on these {len(found)} days?", lines):
            await self._main.hands.deeds.act(lambda plan: plan.close_on_holidays(year))

    async def _shift(self) -> None:
        """Ask how far, show what would move and what to look at, and move it."""
        from calendar_tui.service.campaign_shift import preview

        row = self._row()
        if row is None:
            return
        text = await ask_line(
            self._main.app,
            f"Shift {row.name} by days, or to begin on",
            echo=self._far,
            hint="7, -3, 11 jan ...",
            needed=True,
        )
        if not text:
            return
        days = _days(text)
        to = (
            None if days is not None else read_day(text, self._main.shared, self._main.shared.today)
        )
        planned = await app_of(self._main).read(
            lambda reading: preview(reading, row.id, days=days or 0, to=to)
        )
        heading, *lines = planned.lines(LISTED)
        if await self._sure(f"{heading} Shift it?", iter(lines)):
            await self._main.hands.deeds.act(lambda plan: plan.shift(planned))

    def _far(self, typed: str) -> str:
        """How far ``typed`` is, in words."""
        days = _days(typed)
        if days is None:
            shared = self._main.shared
            return f"to begin on {say_day(read_day(typed, shared, shared.today), shared)}"
        word = "later" if days > 0 else "earlier"
        return f"{abs(days)} day{'' if abs(days) == 1 else 's'} {word}"

    async def _report(self) -> None:
        """Show how a campaign stands."""
        from calendar_tui.service.campaign_report import told
        from calendar_tui.tui.forms.choice import ask_key

        row = self._row()
        if row is None:
            return
        said = await app_of(self._main).read(lambda reading: told(reading, row.id))
        keys = (("m", "shift"), ("i", "own feed"), CLOSE)
        match await ask_key(self._main.app, said.title, keys, _content(said)):
            case "m":
                self._main.action_command("campaign.shift")
            case "i":
                self._main.action_command("campaign.feed")

    async def _feed(self) -> None:
        """Make a feed of a campaign's own."""
        row = self._row()
        if row is not None:
            await self._main.hands.deeds.act(lambda plan: plan.feed_of_campaign(row.id))


def _days(text: str) -> int | None:
    """A number of days with or without its sign; ``None`` for anything else."""
    word = text.strip().lower().removesuffix("s").removesuffix("day").strip()
    digits = word.lstrip("+-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 4):
        return None
    return -int(digits) if word.startswith("-") else int(digits)


def _year(text: str) -> int:
    """A year as typed."""
    word = text.strip()
    if not (word.isascii() and word.isdigit() and 1970 <= int(word[:9]) <= 2200):
        raise InvalidError("A year from 1970 to 2200 is needed.")
    return int(word)


def _content(said: "Told") -> Content:
    """A report as text for a screen."""
    lines = [drawn(line, "$plan-muted") for line in said.lead]
    for heading, below in said.parts:
        lines += [Content(""), drawn(heading, "bold")]
        lines += [drawn(line, "$plan-muted") for line in below]
    return Content("\n").join(lines)
