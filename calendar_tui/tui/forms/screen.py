"""The form on the screen: typing, stepping, saying what is read. Saving is its heirs'."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import ClassVar, Final, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from calendar_tui.model.inert import inert
from calendar_tui.service.fields import Reader
from calendar_tui.tui.allowed import READ_ONLY as NOT_WRITABLE
from calendar_tui.tui.bars.bottom import BottomBar, Entry, Offer
from calendar_tui.tui.bars.small import SmallNotice, is_small
from calendar_tui.tui.commands import BY_ID, Scene, bindings, footer
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.forms.bars import FormHead, FormTop, Hint, HintLine
from calendar_tui.tui.forms.body import FormBody
from calendar_tui.tui.forms.content import FormContent
from calendar_tui.tui.forms.entry import Refused
from calendar_tui.tui.forms.hints import FROZEN, hint
from calendar_tui.tui.forms.layout import Shape
from calendar_tui.tui.forms.row import FieldRow
from calendar_tui.tui.forms.saying import wrong
from calendar_tui.tui.forms.sheet import Sheet
from calendar_tui.tui.forms.side import WIDE, WIDTH, SidePane
from calendar_tui.tui.forms.side_lines import SideState
from calendar_tui.tui.forms.stepping import STEPPED, stepped
from calendar_tui.tui.forms.values import Texts, lasting
from calendar_tui.tui.showing import Showing
from calendar_tui.tui.view import Asked

T = TypeVar("T")

AROUND: Final = 3
"""Lines above and below the fields."""

LEAP: Final = 6
"""Fields that page up and down pass over."""

READ_ONLY: Final = f"{NOT_WRITABLE[:1].upper()}{NOT_WRITABLE[1:]}."


class FormScreen(Screen[T]):
    """A `Sheet` that is typed into."""

    BINDINGS = bindings(Scene.FORM)
    AUTO_FOCUS: ClassVar[str | None] = ""
    DEFAULT_CSS = """
    FormScreen { layout: vertical; background: $plan-page; }
    FormScreen #form { width: 1fr; height: 1fr; }
    FormScreen.-small > * { display: none; }
    FormScreen > SmallNotice { display: none; }
    FormScreen.-small > SmallNotice { display: block; }
    """

    has_side: ClassVar[bool] = True
    """Whether there is something to say beside the fields."""

    def __init__(
        self,
        sheet: Sheet,
        reader: Reader,
        *,
        given: Texts | None = None,
        writable: bool = True,
        actor: str = "",
        at: str = "",
    ) -> None:
        """Show ``sheet``, with unsaved texts ``given`` over what was read.

        ``at`` names the field that gets the focus; else it is the first one.
        """
        super().__init__()
        self.content = FormContent(sheet, reader, given)
        self.writable, self.actor = writable, actor
        self.state = ""
        """What the line above says of saving, while nothing is unsaved."""
        self._at = at
        self._top = FormTop(self._head())
        self._body = FormBody(sheet, self.content.texts, writable=writable)
        self._side = SidePane(self._side_state())
        self._hint = HintLine()
        self._showing = Showing(self, self)
        self._bottom = BottomBar(Offer(()))

    def compose(self) -> ComposeResult:
        """The fields, what stands beside them, and the lines around."""
        self._expect(self.app.size)
        yield self._top
        if (above := self.above()) is not None:
            yield above
        with Horizontal(id="form"):
            yield self._body
            yield self._side
        yield self._hint
        yield self._bottom
        yield SmallNotice()

    def _expect(self, size: Size) -> None:
        """Lay out the fields for a terminal of ``size`` before they are shown."""
        self._side.display = size.width >= WIDE and self.has_side
        side = WIDTH if self._side.display else 0
        self._body.expect(size.width - side, size.height - AROUND)

    def above(self) -> Widget | None:
        """What stands above the fields, if anything does."""
        return None

    def on_mount(self) -> None:
        """Say what is read, and have the keys go to the first field."""
        self._focus(self._at)
        self._say_all()

    def on_resize(self, event: events.Resize) -> None:
        """The pane needs room."""
        self._side.display = event.size.width >= WIDE and self.has_side
        self.set_class(is_small(event.size), "-small")

    # What stands in it

    @property
    def sheet(self) -> Sheet:
        """What the form is about."""
        return self.content.sheet

    @property
    def unsaved(self) -> str:
        """What would be lost by leaving, in words; empty where nothing would."""
        return self.content.name if self.content.dirty else ""

    def typed(self) -> dict[str, str]:
        """What stands in the fields this instant, keys on their way here included."""
        for name, row in self._body.rows.items():
            self.content.put(name, row.text)
        return self.content.texts

    def begin(self, sheet: Sheet, reader: Reader, given: Texts | None = None) -> None:
        """Go on from another state of the row; what was typed gives way to it."""
        was = self.sheet
        self.content = FormContent(sheet, reader, given)
        if was.fields != sheet.fields or was.locked != sheet.locked:
            self.call_later(self._rebuild)
            return
        for name, row in self._body.rows.items():
            row.put(self.content[name])
        self._say_all()

    async def _rebuild(self) -> None:
        """Show other fields; the focus stays on its field."""
        here = self.here
        await self._body.rebuild(self.sheet, self.content.texts, writable=self.writable)
        self._focus(here.spec.name if here else "")
        self._say_all()

    # What is said

    @property
    def here(self) -> FieldRow | None:
        """The field that has the focus."""
        focused = self.focused
        return next((row for row in self._body.rows.values() if row.entry is focused), None)

    def _focus(self, name: str) -> None:
        """Have the keys go to a field, or to the first that can be typed in."""
        row = self._body.rows.get(name)
        row = row if row is not None and not row.locked else self._body.first()
        if row is not None:
            row.entry.focus()

    def _say(self, row: FieldRow) -> None:
        """Say what one field is read as."""
        row.show(self.content.say(row.spec))
        count = len(self.content[row.spec.name])
        row.count("1 character" if count == 1 else f"{count:,} characters")

    def _say_all(self) -> None:
        """Say what every field is read as."""
        for row in self._body.rows.values():
            self._say(row)
        self.refresh_form()

    def _head(self) -> FormHead:
        """The line above."""
        sheet, urgent = self.sheet, self.writable and self.content.dirty
        state = "not saved" if urgent else self.state if self.writable else "read only"
        status = None if sheet.is_new else sheet.status
        return FormHead(sheet.title, status, sheet.missed, state, urgent, self.actor)

    def _side_state(self) -> SideState:
        """The pane beside the fields."""
        here = self.here if self.is_mounted else None
        day = self.content.day(here.spec) if here is not None and not here.locked else None
        return SideState(self.sheet, self.content.texts, self.content.lenient, day)

    def refresh_form(self) -> None:
        """Draw everything around the fields anew."""
        self._top.show(self._head())
        self._side.show(self._side_state())
        keys = app_of(self).keys
        here = (each for each in footer(Scene.FORM, keys) if each.id in self.handlers())
        self._bottom.show(Offer(tuple(Entry(each, self.refusal(each.id) is None) for each in here)))
        self._show_hint()

    def _show_hint(self) -> None:
        """A word on the field that has the focus."""
        row = self.here
        if row is None:
            self._hint.show(Hint())
        elif row.locked:
            self._hint.show(Hint(FROZEN if self.writable else READ_ONLY))
        else:
            signs, name = app_of(self).pen.signs, row.spec.name
            reader, arrows = self.content.reader_for(name), signs.up + signs.down
            self._hint.show(hint(row.spec, self.content[name], row.said, reader, arrows))

    def on_descendant_focus(self) -> None:
        """Another field has the focus."""
        self.refresh_form()

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
            **self._showing.handlers(),
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

    def show_faults(self, errors: Mapping[str, str]) -> None:
        """Show errors beside their fields and go to the first one."""
        rows = [row for name, row in self._body.rows.items() if name in errors]
        for row in rows:
            row.show(wrong(errors[row.spec.name]))
            row.count("")
        if rows:
            rows[0].entry.focus()
            self._show_hint()

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
