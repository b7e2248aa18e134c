"""The form of a row of any noun: saved through the plan, kept while it is typed."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, TypeVar

from calendar_tui.model.errors import ConflictError, InvalidError, PlanError, RefusedError
from calendar_tui.schedule.format import format_clock, typed_when
from calendar_tui.schedule.zones import local
from calendar_tui.service.layering import closures
from calendar_tui.service.reader import Reader
from calendar_tui.service.reading import Reading
from calendar_tui.tui.actions import Actions, Done
from calendar_tui.tui.allowed import READ_ONLY as NOT_WRITABLE
from calendar_tui.tui.asking import ask_yes
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.forms.keeping import Keeper
from calendar_tui.tui.forms.layout import has_main
from calendar_tui.tui.forms.remembering import channel_memory
from calendar_tui.tui.forms.screen import FormScreen
from calendar_tui.tui.forms.sheet import Sheet, new_sheet, read_sheet
from calendar_tui.tui.forms.side_lines import post_state
from calendar_tui.tui.forms.values import Texts, changed
from calendar_tui.tui.shared import today_of

T = TypeVar("T")

LONG: Final = 1.0
"""Seconds after which a save says what it waits for."""

WAITING: Final = "waiting for another save"

UNCHANGED: Final = "Nothing has changed since it was saved."


class NounForm(FormScreen[Done | None]):
    """Adds a row or edits one; ends in what was saved last, ``None`` where nothing was.

    An editor of a text stays open once it is saved, any other form is done then.
    """

    def __init__(
        self, sheet: Sheet, reader: Reader, *, key: str | None = None, **look: Any
    ) -> None:
        """Show ``sheet``; text that was kept before goes on under its ``key``."""
        super().__init__(sheet, reader, **look)
        self._keeper = Keeper(self, key)
        self._done: Done | None = None
        self._saving = self._over = False

    def on_mount(self) -> None:
        """Text that was kept before is unsaved from the start."""
        if self.content.dirty:
            self._keeper.touched()

    def touched(self) -> None:
        """Have what is typed kept."""
        self._keeper.touched()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Who does what, by command id."""
        handlers = dict(super().handlers())
        if self.sheet.status is not None:
            handlers["form.status"] = lambda: app_of(self).start(self._status(), group="save")
            handlers["form.free"] = lambda: app_of(self).start(self._free(), group="free")
        return handlers

    def refusal(self, command_id: str) -> str | None:
        """Why a command can't be done now; ``None`` where it can."""
        if command_id == "form.status" and self.sheet.status is not None:
            return None if self.writable else NOT_WRITABLE
        return super().refusal(command_id)

    # Saving

    async def save(self) -> bool:
        """Save what differs, asking first where it costs something."""
        if self._saving or self._over:
            return self._over
        self._saving = self._keeper.paused = True
        try:
            return await self._save()
        finally:
            self._saving = self._keeper.paused = False

    async def _save(self) -> bool:
        """Save; what can't be is said, and stays in the form."""
        app = app_of(self)
        if not (self.content.dirty or self.sheet.is_new):
            app.say(UNCHANGED)
            return True
        if faults := self.content.faults():
            self.show_faults(faults)
            return False
        return await self._try(self.sheet.version)

    async def _try(self, version: int | None) -> bool:
        """Save over ``version`` of the row, or say why not."""
        try:
            return await self._write(version)
        except InvalidError as error:
            self._show_refusal(error)
        except ConflictError:
            return await self._settle()
        except PlanError as error:
            app_of(self).say(error.sentence, wrong=True)
        return False

    async def _write(self, version: int | None) -> bool:
        """Hand what is typed to the plan; whether the person let it go on."""
        app, sheet, raw = app_of(self), self.sheet, self.content.raw()
        row_id, texts = sheet.row_id, self.content.texts
        if row_id is None:
            done = await self.add(raw)
        else:
            changed_ = await self.change(row_id, version, raw)
            if changed_ is None:
                return False
            done = changed_
        await self._keeper.forget()
        self._done = done
        self._remember_channel()
        app.say(self.told(done))
        await self._go_on(done.ids[0], texts)
        return True

    def told(self, done: Done) -> str:
        """What is said once it is saved."""
        return done.sentence

    async def add(self, raw: dict[str, str]) -> Done:
        """Save a new row."""
        noun = self.sheet.noun.name
        return await self.patiently(lambda plan: plan.add(noun, raw))

    async def change(self, row_id: int, version: int | None, raw: dict[str, str]) -> Done | None:
        """Save an edit of a row; ``None`` where the person won't have what it costs."""
        noun = self.sheet.noun.name
        if not await self.worth_it(row_id, raw):
            return None
        return await self.patiently(lambda plan: plan.edit(noun, row_id, version, raw))

    async def worth_it(self, row_id: int, raw: dict[str, str]) -> bool:
        """Whether the person will have what an edit costs; it mostly costs nothing."""
        noun = self.sheet.noun.name
        cost = await self.patiently(lambda plan: plan.cost_of_edit(noun, row_id, raw))
        return not cost or await ask_yes(self.app, f"This gives up {cost}. Save?")

    async def patiently(self, job: Callable[[Actions], T]) -> T:
        """Do ``job`` in the writing lane; where that takes long the line above says why."""
        timer = self.set_timer(LONG, partial(self.wait_for, WAITING))
        try:
            return await app_of(self).write(job)
        finally:
            timer.stop()
            self.wait_for("")

    async def _go_on(self, row_id: int, saved: Texts) -> None:
        """Close, or stay open with the row as it is now and what was typed meanwhile."""
        if has_main(self.sheet.noun):
            await self._reload(row_id, saved)
        else:
            await self.leave()

    async def _reload(self, row_id: int, saved: Texts) -> None:
        """Go on from the row as it is now; what was typed after ``saved`` stays unsaved."""
        app = app_of(self)
        sheet, reader = await app.read(partial(_read, self.sheet, row_id, app.clock.now()))
        practice = reader.directory.practice
        _, clock = local(app.clock.now(), practice.zone)[:2]
        self.state = f"saved {format_clock(clock, practice.clock_12h)}"
        self.begin(sheet, reader, changed(self.typed(), saved))

    def _remember_channel(self) -> None:
        """The channel this person used last is offered with the next new post."""
        if self.sheet.noun.name != "post":
            return
        channel = post_state(self.side_state()).channel
        if channel is not None:
            app_of(self).memory.keep(channel_memory(app_of(self)), channel.id)

    def _show_refusal(self, error: InvalidError) -> None:
        """Show what the plan says of fields beside them, else as a message."""
        known = {spec.name for spec in self.sheet.fields}
        times = {"day": "at", "clock": "at", "zone": "at", "fold": "at"}
        post = self.sheet.noun.name == "post"
        faults = {
            (times.get(name, name) if post else name): words for name, words in error.fields.items()
        }
        here = {name: words for name, words in faults.items() if name in known}
        self.show_faults(here)
        if len(here) < max(len(faults), 1):
            app_of(self).say(error.sentence, wrong=True)

    async def _settle(self) -> bool:
        """Someone else saved it meanwhile: ask what becomes of both."""
        from calendar_tui.tui.forms.conflict import COPY, MINE, THEIRS, ask_conflict, both

        app, row_id = app_of(self), self.sheet.row_id or 0
        theirs, reader = await app.read(partial(_read, self.sheet, row_id, app.clock.now()))
        noun, mine = self.sheet.noun, self.content.texts
        details = both(noun, mine, theirs.before, self.sheet.before)
        latest = next(iter(theirs.around.history), None)
        answer = await ask_conflict(
            self.app, self.content.name, latest, reader, details, copies=noun.name == "post"
        )
        if answer == MINE:
            return await self._try(theirs.version)
        if answer == THEIRS:
            await self._keeper.forget()
            self.state = ""
            self.begin(theirs, reader)
            return True
        if answer == COPY:
            self.begin(new_sheet(noun), reader, mine)
            return await self._try(None)
        return False

    # Leaving

    async def leave(self) -> None:
        """Leave for good, with what was saved last, once nothing lies above the form."""
        self._over = True
        if self.is_active:
            self.dismiss(self._done)

    async def on_screen_resume(self) -> None:
        """What lay above is gone; a form that was done with meanwhile goes too."""
        if self._over:
            await self.leave()

    async def give_up(self) -> None:
        """Keep what is unsaved no more."""
        await self._keeper.stop()

    async def before_editor(self) -> None:
        """Keep what was typed, since the other program may not end well."""
        if self.writable:
            await self._keeper.now()

    async def keep_now(self) -> None:
        """Keep what was typed: the program is being ended."""
        if self.writable:
            await self._keeper.now()

    # The time and the status of a post

    async def _free(self) -> None:
        """Put the next free time of the channel into the form."""
        app, row = app_of(self), self._body.rows.get("at")
        channel = post_state(self.side_state()).channel
        if row is None or row.locked or channel is None:
            app.say("Next slot: choose a channel first.", wrong=True)
            return
        own = (self.sheet.row_id,) if self.sheet.row_id is not None else ()
        (when,) = await app.read(lambda reading: reading.free(channel.id, besides=own))
        row.put(typed_when(when, self.content.reader.directory.practice.clock_12h))

    async def _status(self) -> None:
        """Offer what can be done to the post's status now; what is typed is saved first."""
        from calendar_tui.tui.verbs import ask_verb

        app = app_of(self)
        unsaved = self.content.dirty or self.sheet.is_new
        if self.sheet.status is None or (unsaved and not await self.save()):
            return
        ids = (self.sheet.row_id or 0,)
        saved = self.content.texts
        wish = await ask_verb(app, ids)
        if wish is not None:
            verb, particulars = wish
            try:
                self._done = await app.write(lambda plan: plan.status(verb, ids, particulars))
            except RefusedError as error:
                self.led(error)
                raise
            app.say(self._done.sentence)
            await self._reload(*ids, saved)

    def led(self, error: RefusedError) -> None:
        """Show what a refusal speaks of, where the form has it."""
        del error


def _read(sheet: Sheet, row_id: int, now: Any, reading: Reading) -> tuple[Sheet, Reader]:
    """The row as it is now, and what reading a form needs to know. In the reading lane."""
    return read_sheet(reading, sheet.noun, row_id), reader_of(reading, now)


def reader_of(reading: Reading, now: Any) -> Reader:
    """What reading a form needs to know at the instant ``now``. In the reading lane."""
    directory = reading.directory()
    today = today_of(now, directory.practice)
    return Reader(directory, today, closures=closures(reading))
