"""A form on the screen: its fields, the lines and the pane around, what is said of them."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, Final, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from calendar_tui.service.reader import Reader
from calendar_tui.tui.allowed import READ_ONLY as NOT_WRITABLE
from calendar_tui.tui.bars.bottom import BottomBar, Entry, Offer
from calendar_tui.tui.bars.small import SmallNotice, is_small
from calendar_tui.tui.commands import Scene, footer
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.forms.bars import FormHead, FormTop, Hint, HintLine
from calendar_tui.tui.forms.body import FormBody
from calendar_tui.tui.forms.content import FormContent
from calendar_tui.tui.forms.hints import FROZEN, hint
from calendar_tui.tui.forms.layout import Shape
from calendar_tui.tui.forms.length import COUNTED, Length, length_of
from calendar_tui.tui.forms.row import FieldRow
from calendar_tui.tui.forms.saying import wrong
from calendar_tui.tui.forms.sheet import Sheet
from calendar_tui.tui.forms.side import WIDE, WIDTH, SidePane
from calendar_tui.tui.forms.side_lines import SideState, before_review
from calendar_tui.tui.forms.values import Texts

T = TypeVar("T")

READ_ONLY: Final = f"{NOT_WRITABLE[:1].upper()}{NOT_WRITABLE[1:]}."


class FormFrame(Screen[T]):
    """Shows a `Sheet`, and what each of its texts is read as."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    DEFAULT_CSS = """
    FormFrame { layout: vertical; background: $plan-page; }
    FormFrame #form { width: 1fr; height: 1fr; }
    FormFrame.-small > * { display: none; }
    FormFrame > SmallNotice { display: none; }
    FormFrame.-small > SmallNotice { display: block; }
    """

    has_side: ClassVar[bool] = True
    """Whether there is something to say beside the fields."""
    around: ClassVar[int] = 3
    """Lines above and below the fields."""

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
        self._at, self._wait = at, ""
        self._top = FormTop(self._head())
        self._body = FormBody(sheet, self.content.texts, writable=writable)
        self._side = SidePane(self.side_state())
        self._hint = HintLine()
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
            yield from self.beside()
        yield from self.below()
        yield self._hint
        yield self._bottom
        yield SmallNotice()

    def _expect(self, size: Size) -> None:
        """Lay out the fields for a terminal of ``size`` before they are shown."""
        self.give_room(size.width)
        side = WIDTH if self._side.display else 0
        self._body.expect(size.width - side, size.height - self.around)

    def above(self) -> Widget | None:
        """What stands above the fields, if anything does."""
        return None

    def beside(self) -> Iterable[Widget]:
        """What more stands beside the fields."""
        return ()

    def below(self) -> Iterable[Widget]:
        """What stands between the fields and the word on one of them."""
        return ()

    def on_mount(self) -> None:
        """Say what is read, and have the keys go to the first field."""
        self._focus(self._at)
        self._say_all()

    def on_resize(self, event: events.Resize) -> None:
        """The pane needs room."""
        self.give_room(event.size.width)
        self.set_class(is_small(event.size), "-small")

    def give_room(self, width: int) -> None:
        """Show what a terminal of so many columns has room for."""
        self._side.display = width >= WIDE and self.has_side

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
        if row.shape is Shape.MAIN or row.spec.name in COUNTED:
            self._say_lengths()

    def _say_lengths(self) -> None:
        """Say how long the long text is; the channel and the title have a say in it."""
        reader = self.content.lenient
        for row in self._body.rows.values():
            if row.shape is Shape.MAIN:
                row.count(length_of(self.sheet.noun, row.spec.name, self.content.texts, reader))

    def _say_all(self) -> None:
        """Say what every field is read as."""
        for row in self._body.rows.values():
            self._say(row)
        self.refresh_form()

    def _head(self) -> FormHead:
        """The line above."""
        sheet, urgent = self.sheet, self.writable and self.content.dirty
        state = "not saved" if urgent else self.state if self.writable else "read only"
        if self._wait:
            state, urgent = self._wait, True
        status = None if sheet.is_new else sheet.status
        return FormHead(sheet.title, status, sheet.missed, state, urgent, self.actor)

    def wait_for(self, what: str) -> None:
        """Say what saving waits for; empty: nothing."""
        self._wait = what
        self._top.show(self._head())

    def side_state(self) -> SideState:
        """The pane beside the fields."""
        here = self.here if self.is_mounted else None
        day = self.content.day(here.spec) if here is not None and not here.locked else None
        return SideState(self.sheet, self.content.texts, self.content.lenient, day)

    def refresh_form(self) -> None:
        """Draw everything around the fields anew."""
        self._top.show(self._head())
        self._side.show(self.side_state())
        keys = app_of(self).keys
        here = (each for each in footer(self.scene, keys) if each.id in self.handlers())
        self._bottom.show(Offer(tuple(Entry(each, self.refusal(each.id) is None) for each in here)))
        self._show_hint()

    def _show_hint(self) -> None:
        """A word on the field that has the focus."""
        row = self.here
        if row is None:
            self._hint.show(Hint())
        elif row.locked:
            self._hint.show(Hint(FROZEN if self.writable else READ_ONLY))
        elif row.shape is Shape.MAIN and not row.said.wrong and not self._side.display:
            self._hint.show(Hint(before_review(self.side_state())))
        else:
            signs, name = app_of(self).pen.signs, row.spec.name
            reader, arrows = self.content.reader_for(name), signs.up + signs.down
            self._hint.show(hint(row.spec, self.content[name], row.said, reader, arrows))

    def on_descendant_focus(self) -> None:
        """Another field has the focus."""
        self.refresh_form()

    def show_faults(self, errors: Mapping[str, str]) -> None:
        """Show errors beside their fields and go to the first one."""
        rows = [row for name, row in self._body.rows.items() if name in errors]
        for row in rows:
            row.show(wrong(errors[row.spec.name]))
            row.count(Length(""))
        if rows:
            rows[0].entry.focus()
            self._show_hint()

    @property
    @abstractmethod
    def scene(self) -> Scene:
        """Which commands there are."""

    @abstractmethod
    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Who does what, by command id."""

    @abstractmethod
    def refusal(self, command_id: str) -> str | None:
        """Why a command can't be done now; ``None`` where it can."""
