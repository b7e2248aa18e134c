"""The form of a post: what its texts say is checked while they are typed."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, Final

from textual import events, on
from textual.widget import Widget
from textual.widgets import TextArea

from calendar_tui.checks.content.pack import Ask
from calendar_tui.checks.content.standing import Judged
from calendar_tui.model.resolutions import Resolutions
from calendar_tui.service.reader import Reader
from calendar_tui.tui.checks.line import KEYS, CheckLine
from calendar_tui.tui.checks.lines import list_lines
from calendar_tui.tui.checks.pane import WIDE, FindingsPane
from calendar_tui.tui.checks.places import FIELDS, Spot, marks_of, next_after, shown_at, spot_of
from calendar_tui.tui.checks.watch import Watch
from calendar_tui.tui.checks.words import explained
from calendar_tui.tui.commands import Scene
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.forms.bars import Hint
from calendar_tui.tui.forms.noun_form import NounForm
from calendar_tui.tui.forms.sheet import Sheet
from calendar_tui.tui.forms.values import Texts
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.findings import sign_of
from calendar_tui.tui.pages.lines import Line
from calendar_tui.tui.rows import RowList

NOTHING: Final = "nothing was found"


class PostForm(NounForm):
    """Underlines words, counts what is open below the fields, lists it on demand."""

    DEFAULT_CSS = """
    PostForm #form.-stacked { layout: vertical; }
    PostForm #form.-stacked FindingsPane {
        width: 1fr; height: 55%; border-left: none; border-top: solid $plan-faint;
    }
    """

    around: ClassVar[int] = 4

    def __init__(self, sheet: Sheet, reader: Reader, **more: Any) -> None:
        """Show the post of ``sheet``."""
        super().__init__(sheet, reader, **more)
        self.judged: tuple[Judged, ...] = ()
        self._checked: Texts = {}
        """What was checked last."""
        self._last = ""
        """The finding that was gone to last."""
        self._watch = Watch(self)
        self._line, self._pane = CheckLine(), FindingsPane()

    def beside(self) -> Iterable[Widget]:
        """The list of what was found, out of sight until it is asked for."""
        yield self._pane

    def below(self) -> Iterable[Widget]:
        """How much was found."""
        yield self._line

    def on_mount(self) -> None:
        """Check what stands there already."""
        self._watch.hurry()

    def touched(self) -> None:
        """Have what is typed kept, and checked."""
        super().touched()
        self._watch.touched()

    def begin(self, sheet: Sheet, reader: Reader, given: Texts | None = None) -> None:
        """Go on from another state of the post."""
        super().begin(sheet, reader, given)
        self._watch.hurry()

    @property
    def said(self) -> Resolutions:
        """What was said to the findings so far."""
        reader = self.content.reader
        return Resolutions(reader.today)

    # What was found

    @property
    def asks(self) -> Mapping[str, Ask]:
        """The questions that may be put."""
        rulebook = self._watch.rulebook
        return rulebook.checker.pack.asks if rulebook else {}

    def found(self, judged: tuple[Judged, ...] | None, texts: Texts) -> None:
        """Show what was found in ``texts``; ``None`` where there is no text."""
        self.judged, self._checked = judged or (), texts
        self._line.show(judged, self._keys())
        self._show_list()
        self._mark()
        self.refresh_form()

    def _keys(self) -> str:
        """What the line says of keys; another keymap has other ones."""
        keys = {each.id: each.shown_keys for each in app_of(self).keys}
        first, list_ = keys["finding.next"], keys["findings"]
        return f"{first[0]} next, {list_[0]} list" if first and list_ else KEYS

    def _show_list(self) -> None:
        """Lay the list out, if it can be seen."""
        if self.listing:
            self._pane.show(self._lay_out)

    def _lay_out(self, pen: Pen, width: int, key: str) -> list[Line]:
        """The list in ``width`` cells."""
        return list(list_lines(pen, self.judged, self.asks, width, key))

    def _mark(self) -> None:
        """Underline the words that something was found about."""
        chosen = self._pane.key if self.listing else ""
        for field, (text, marks) in marks_of(self.judged, self._checked, chosen).items():
            if (row := self._body.rows.get(field)) is not None:
                row.entry.mark(text, marks)

    # The word on what is under the cursor

    @on(TextArea.SelectionChanged)
    def _cursor_moved(self) -> None:
        """Say what was found about the words under the cursor."""
        self._show_hint()

    def on_key(self) -> None:
        """A key in a field of one line moves its cursor without a word."""
        if self.judged and self.here is not None:
            self.call_after_refresh(self._show_hint)

    def _show_hint(self) -> None:
        """A word on what was found under the cursor, else on the field."""
        found = self.under_cursor()
        if found is None or self.here is None or self.here.said.wrong:
            super()._show_hint()
            return
        asked = self.asks.get(found.finding.ask)
        said = asked.question if asked else found.finding.message
        sign = sign_of(app_of(self).pen, found.severity).text.strip()
        self._hint.show(Hint(f"{sign} {said}"))

    def under_cursor(self) -> Judged | None:
        """The finding that the text's cursor stands on."""
        row = self.here
        if row is None or row.spec.name not in FIELDS.values():
            return None
        mark = row.entry.marks.at(row.entry.place, row.entry.shown)
        if mark is None:
            return None
        there = [
            each
            for each in self.judged
            if each.severity is mark.severity and self._start(each) == (row.spec.name, mark.start)
        ]
        last = [each for each in there if each.finding.fingerprint == self._last]
        return next(iter([*last, *there]), None)

    def _start(self, judged: Judged) -> tuple[str, int]:
        """Where a finding's words begin in what is shown now."""
        spot = spot_of(judged, self._checked)
        text = self._checked.get(spot.field, "")
        return spot.field, shown_at(spot.field, text, spot.start)

    # Going about

    @property
    def scene(self) -> Scene:
        """Which commands there are: those of the list while it has the focus."""
        return Scene.FINDINGS if self.in_list else Scene.FORM

    @property
    def in_list(self) -> bool:
        """Whether the list has the keys."""
        return self.focused is self._pane

    @property
    def listing(self) -> bool:
        """Whether the list is in view."""
        return self._pane.has_class("-open")

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Who does what, by command id."""
        pane = self._pane
        return {
            **super().handlers(),
            "row.previous": lambda: pane.step(-1),
            "row.next": lambda: pane.step(1),
            "page.previous": lambda: pane.page(-1),
            "page.next": lambda: pane.page(1),
            "row.first": pane.first,
            "row.last": pane.last,
            "finding.next": self._next,
            "findings": self.open_list,
            "finding.leave": self.close_list,
            "finding.explain": self._explain,
        }

    def refusal(self, command_id: str) -> str | None:
        """Why a command can't be done now; ``None`` where it can."""
        if command_id == "finding.next" and not self.judged:
            return NOTHING
        if command_id == "finding.explain":
            return None if self.chosen is not None else NOTHING
        return super().refusal(command_id)

    @property
    def chosen(self) -> Judged | None:
        """The finding that the list's cursor is on; without the list the text's cursor's."""
        if not self.listing:
            return self.under_cursor()
        key = self._pane.key
        return next((each for each in self.judged if each.finding.fingerprint == key), None)

    def _next(self) -> None:
        """Put the cursor on the words that something was found about next."""
        if self.in_list:
            self._pane.step(1)
            return
        row = self.here
        field, place = (row.spec.name, row.entry.place) if row is not None else ("", 0)
        found = next_after(self.judged, self._checked, field, place, self._last)
        if found is None:
            app_of(self).say("Nothing is open.")
            return
        spot, judged = found
        self._last = judged.finding.fingerprint
        self._go_to(spot)

    def _go_to(self, spot: Spot) -> None:
        """Put the keys and the cursor on words of a field."""
        row = self._body.rows.get(spot.field)
        if row is None:
            return
        row.entry.focus()
        row.entry.go_to(shown_at(spot.field, self._checked.get(spot.field, ""), spot.start))
        self.call_after_refresh(self._show_hint)

    def open_list(self) -> None:
        """Show the list, the cursor on what is under the text's."""
        here = self.under_cursor()
        self._pane.add_class("-open")
        self.give_room(self.size.width)
        if here is not None:
            self._pane.key = here.finding.fingerprint
        self._show_list()
        self._pane.focus()
        self._mark()

    def close_list(self) -> None:
        """Put the list away, and the cursor on the words that it was on."""
        chosen = self.chosen
        self._pane.remove_class("-open")
        self.give_room(self.size.width)
        self._mark()
        if chosen is not None:
            self._last = chosen.finding.fingerprint
            self._go_to(spot_of(chosen, self._checked))
        else:
            self._focus("body")

    @on(RowList.Moved)
    def _pointed(self, event: events.Event) -> None:
        """Bring the words into view that the list's cursor is on."""
        event.stop()
        self._mark()
        if (chosen := self.chosen) is not None:
            spot = spot_of(chosen, self._checked)
            row = self._body.rows.get(spot.field)
            if row is not None:
                self._body.scroll_to_widget(row, animate=False)
                row.entry.go_to(shown_at(spot.field, self._checked.get(spot.field, ""), spot.start))
        self.refresh_form()

    @on(RowList.Opened)
    def _opened(self) -> None:
        """Explain what was clicked twice."""
        self.action_command("finding.explain")

    def give_room(self, width: int) -> None:
        """Have the list beside the fields, in place of the pane, or below them."""
        super().give_room(width)
        if self.is_mounted:
            self.query_one("#form").set_class(width < WIDE, "-stacked")
        if self.listing:
            self._side.display = False

    def _explain(self) -> None:
        """Show a finding in full."""
        from calendar_tui.tui.prompts.paper import Paper

        chosen, rulebook = self.chosen, self._watch.rulebook
        if chosen is not None and rulebook is not None:
            text = explained(chosen, rulebook.checker.pack)
            self.app.push_screen(Paper(f"{chosen.severity.capitalize()}", text))
