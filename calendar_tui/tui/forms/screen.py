"""A form that is typed into: stepping, commands, leaving. Saving is its heirs'."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from textual import on

from calendar_tui.model.inert import inert
from calendar_tui.tui.allowed import READ_ONLY as NOT_WRITABLE
from calendar_tui.tui.commands import BY_ID, Scene, bindings
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.forms.entry import Refused
from calendar_tui.tui.forms.frame import FormFrame
from calendar_tui.tui.forms.layout import Shape
from calendar_tui.tui.forms.row import FieldRow
from calendar_tui.tui.forms.stepping import STEPPED, stepped
from calendar_tui.tui.forms.values import lasting
from calendar_tui.tui.showing import Showing
from calendar_tui.tui.view import Asked

T = TypeVar("T")

LEAP: Final = 6
"""Fields that page up and down pass over."""


class FormScreen(FormFrame[T]):
    """A form with keys, mouse and commands."""

    BINDINGS = bindings(Scene.FORM)

    # Typing

    @on(FieldRow.Changed)
    def _typed(self, event: FieldRow.Changed) -> None:
        """Something was typed, or set by the program: only what differs counts."""
        row, name = event.row, event.row.spec.name
        if row is self._body.rows.get(name) and self.content.put(name, row.text):
            self._say(row)
            self.refresh_form()
            self.touched()

    def touched(self) -> None:
        """Something else stands in the form now."""

    @on(FieldRow.Stepped)
    def _stepped(self, event: FieldRow.Stepped) -> None:
        """Step through what the field can hold, or go to the field above or below."""
        row, spec = event.row, event.row.spec
        if spec.kind not in STEPPED:
            self._go(row, -event.up)
            return
        reader = self.content.reader_for(spec.name)
        step = stepped(spec, row.text, row.cursor, event.up, reader)
        if step is None:
            self.app.bell()
        else:
            row.put(step.text, step.at)

    @on(FieldRow.Entered)
    def _entered(self, event: FieldRow.Entered) -> None:
        """Enter goes on to the next field."""
        self._go(event.row, 1)

    @on(FieldRow.Left)
    def _left(self, event: FieldRow.Left) -> None:
        """A field that was left holds what will mean the same tomorrow."""
        row, name = event.row, event.row.spec.name
        if row is self._body.rows.get(name) and self.content.differs(name):
            row.put(lasting(row.spec, row.text, self.content.reader))

    @on(Refused)
    def _too_long(self, event: Refused) -> None:
        """Nothing was pasted: the text would have been too long."""
        event.stop()
        app_of(self).say(
            f"Not pasted: that makes {event.characters:,} characters,"
            f" and at most {event.limit:,} fit.",
            wrong=True,
        )

    def _go(self, row: FieldRow, step: int) -> None:
        """Have the keys go to the field before or after."""
        if (other := self._body.neighbour(row, step)) is not None:
            other.entry.focus()

    # Commands

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Who does what, by command id."""
        app = app_of(self)
        handlers: dict[str, Callable[[], object]] = {
            **Showing(self, self).handlers(),
            "form.save": lambda: app.start(self.save(), group="save"),
            "form.leave": lambda: app.start(self._leave(), group="leave"),
            "form.next": lambda: self._leap(1),
            "form.previous": lambda: self._leap(-1),
            "quit": lambda: app.start(app.action_quit()),
        }
        if any(row.shape is not Shape.LINE for row in self._body.rows.values()):
            handlers["form.editor"] = self._open_editor
        return handlers

    @property
    def scene(self) -> Scene:
        """Which commands there are."""
        return Scene.FORM

    @property
    def heading(self) -> str:
        """What the help calls it."""
        return inert(self.sheet.title)

    def refusal(self, command_id: str) -> str | None:
        """Why a command can't be done now; ``None`` where it can."""
        if command_id == "form.save":
            if not self.writable:
                return NOT_WRITABLE
            return None if self.content.dirty or self.sheet.is_new else "nothing is unsaved"
        if command_id == "form.editor" and self._for_editor() is None:
            return "no long text here"
        return None if command_id in self.handlers() else "not here"

    def action_command(self, command_id: str) -> None:
        """Do a command, or say why it can't be done now."""
        reason = self.refusal(command_id)
        if reason is None:
            self.handlers()[command_id]()
        else:
            app_of(self).say(f"{BY_ID[command_id].label}: {reason}.", wrong=True)

    @on(Asked)
    def _asked(self, event: Asked) -> None:
        """Do what was clicked, or found in the palette."""
        self.action_command(event.command_id)

    def _leap(self, step: int) -> None:
        """Go on by some fields; what was typed stays."""
        rows = [row for row in self._body.rows.values() if not row.locked]
        if self.here in rows:
            at = min(max(rows.index(self.here) + step * LEAP, 0), len(rows) - 1)
            rows[at].entry.focus()

    # Saving and leaving

    @abstractmethod
    async def save(self) -> bool:
        """Save what differs; whether everything is saved now."""

    @abstractmethod
    async def leave(self) -> None:
        """Leave for good; what is unsaved is given up."""

    async def let_go(self) -> bool:
        """Whether the form may be left: nothing is unsaved, or the person says what to do."""
        from calendar_tui.tui.forms.choice import ask_key

        if not (self.writable and self.content.dirty):
            return True
        keys = (("y", "save"), ("n", "discard"), ("escape", "keep editing"))
        answer = await ask_key(self.app, f"Save the changes to {self.content.name}?", keys)
        if answer == "n":
            await self.give_up()
        return await self.save() if answer == "y" else answer == "n"

    async def give_up(self) -> None:
        """What is unsaved isn't wanted."""

    async def _leave(self) -> None:
        """Leave, after asking where something isn't saved yet."""
        if await self.let_go():
            await self.leave()

    # A text in an editor of one's own

    def _for_editor(self) -> FieldRow | None:
        """The text that would be opened: the one with the focus, else the main one."""
        rows = [row for row in self._body.rows.values() if row.shape is not Shape.LINE]
        mains = [row for row in rows if row.shape is Shape.MAIN]
        found = self.here if self.here in rows else next(iter(mains), None)
        return None if found is None or found.locked else found

    def _open_editor(self) -> None:
        """Open a long text in the person's own editor."""
        from calendar_tui.tui.forms.outside import edit_in_editor

        row = self._for_editor()
        if row is not None:
            row.entry.focus()
            app_of(self).start(edit_in_editor(self, row), group="editor", exclusive=True)

    async def before_editor(self) -> None:
        """Make what was typed safe before another program has the terminal."""
