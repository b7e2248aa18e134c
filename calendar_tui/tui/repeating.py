"""Posts that repeat, slots of series, and times that are free."""

from collections.abc import Coroutine
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from calendar_tui.model.rows import Directory, NounRow
from calendar_tui.schedule.format import format_day
from calendar_tui.service.reader import Reader
from calendar_tui.service.reading import Reading
from calendar_tui.tui.asking import Option, ask_choice, ask_line
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.view import Handlers

if TYPE_CHECKING:
    from calendar_tui.tui.deeds import Deeds
    from calendar_tui.tui.main import MainScreen

SKIP, BACK, FOLLOWING, ALL = "skip", "back", "following", "all"

HINT: Final = "every tue, last fri of the month, every 2 weeks 10 times"


class Repeating:
    """What a person does with series from the views of posts."""

    def __init__(self, main: "MainScreen", deeds: "Deeds") -> None:
        """Ask for ``main``, and have ``deeds`` change the plan."""
        self._main, self._deeds = main, deeds

    def handlers(self) -> Handlers:
        """What it does, by command id."""
        return {
            "post.repeat": lambda: self._start(self._repeat()),
            "post.free": lambda: self._start(self._to_free()),
        }

    def _start(self, work: Coroutine[Any, Any, object]) -> None:
        """Do ``work`` beside the screen."""
        app_of(self._main).start(work, group="deed")

    async def _repeat(self) -> None:
        """Make the post repeat, or ask what becomes of the slot that it fills or could fill."""
        app, slot = app_of(self._main), self._deeds.slot()
        if slot is not None:
            await self._ask(slot.series_id, slot.original_day, is_open=True)
            return
        ids = self._deeds.chosen()
        if len(ids) != 1:
            app.say("Repeat: one post at a time; choose one.", wrong=True)
            return
        post = await app.read(lambda reading: reading.post(ids[0]))
        series_id = _series_called(post.series, self._main.shared.directory)
        if series_id is not None and post.original_day is not None:
            await self._ask(series_id, post.original_day, is_open=False)
        elif post.day is None:
            app.say("Repeat: it has no date yet; m gives it one.", wrong=True)
        else:
            await self._make(ids[0], post.day)

    async def _make(self, post_id: int, day: date) -> None:
        """Ask how a post repeats, and make a series of it."""
        shared = self._main.shared
        reader = Reader(shared.directory, shared.today, first=day)
        text = await ask_line(
            self._main.app,
            f"Repeat from {format_day(day)}",
            echo=partial(_said, reader=reader),
            hint=HINT,
            needed=True,
        )
        if text:
            await self._deeds.act(lambda plan: plan.repeat(post_id, text), follow=True)

    async def _ask(self, series_id: int, day: date, *, is_open: bool) -> None:
        """Ask what becomes of a slot, of those that follow, or of all."""
        app = app_of(self._main)
        row, skipped = await app.read(partial(_known, series_id))
        if row.retired:
            app.say(f"Repeat: {row.name} is retired; the Series list brings it back.", wrong=True)
            return
        said = format_day(day)
        options = [Option(SKIP, "Skip this slot", said)] if is_open else []
        options += [
            Option(FOLLOWING, "Change this and following", f"from {said} on"),
            Option(ALL, "Change all slots", "as one series"),
        ]
        if skipped:
            options.append(Option(BACK, "Bring back a skipped day", f"{len(skipped)} skipped"))
        chosen = await ask_choice(app, f"Series {row.name}", options)
        if chosen == SKIP:
            await self._deeds.skip(series_id, day)
        elif chosen == BACK:
            await self._bring_back(series_id, skipped)
        elif chosen is not None:
            await self._change(series_id, day if chosen == FOLLOWING else None)

    async def _bring_back(self, series_id: int, skipped: tuple[date, ...]) -> None:
        """Ask which skipped day is wanted after all."""
        options = [Option(day, format_day(day)) for day in skipped]
        day = await ask_choice(self._main.app, "Bring back", options)
        if day is not None:
            await self._deeds.act(lambda plan: plan.skip(series_id, day, back=True))

    async def _change(self, series_id: int, since: date | None) -> None:
        """Edit a series, all of it or from a day on."""
        from calendar_tui.tui.forms.doors import open_series

        await open_series(app_of(self._main), series_id, since)
        await self._main.renew()

    async def _to_free(self) -> None:
        """Move posts to the next free times of their channels."""
        ids, marked = self._deeds.chosen(), bool(self._main.shared.marks)
        await self._deeds.act(lambda plan: plan.to_free(ids), follow=not marked)


def _said(text: str, reader: Reader) -> str:
    """What a repeat is read as, and the days that come next."""
    from calendar_tui.service.field_repeats import say_repeat

    return say_repeat(text, reader)


def _series_called(slug: str | None, directory: Directory) -> int | None:
    """The series of that short name."""
    found = (each.id for each in directory.series.values() if each.slug == slug)
    return next(found, None) if slug else None


def _known(series_id: int, reading: Reading) -> tuple[NounRow, tuple[date, ...]]:
    """A series and its skipped days; in the reading lane."""
    row = reading.noun("series", series_id)
    return row, tuple(map(date.fromisoformat, row.values["exceptions"] or ()))
