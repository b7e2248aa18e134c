"""The form of a post: what its texts say is checked while they are typed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from textual import events, on
from textual.widget import Widget
from textual.widgets import TextArea

from calendar_tui.checks.content.pack import Ask
from calendar_tui.checks.content.standing import Judged
from calendar_tui.model.errors import RefusedError
from calendar_tui.model.resolutions import Resolutions
from calendar_tui.model.sayings import SAID
from calendar_tui.service.checking import Rulebook
from calendar_tui.service.reader import Reader
from calendar_tui.tui.actions import Done
from calendar_tui.tui.checks.line import CheckLine
from calendar_tui.tui.checks.lines import list_lines
from calendar_tui.tui.checks.pane import WIDE, FindingsPane
from calendar_tui.tui.checks.places import FIELDS, Shown, Spot, marks_of
from calendar_tui.tui.checks.solving import Solving
from calendar_tui.tui.checks.speaking import Speaking
from calendar_tui.tui.checks.touring import Touring
from calendar_tui.tui.checks.watch import Watch
from calendar_tui.tui.checks.words import open_words
from calendar_tui.tui.commands import Scene
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.forms.bars import Hint
from calendar_tui.tui.forms.noun_form import NounForm
from calendar_tui.tui.forms.row import FieldRow
from calendar_tui.tui.forms.sheet import Sheet
from calendar_tui.tui.forms.side_lines import SideState
from calendar_tui.tui.forms.values import Texts
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.findings import sign_of
from calendar_tui.tui.pages.lines import Line
from calendar_tui.tui.rows import RowList


class PostForm(NounForm):
    """Underlines words, counts what is open below the fields, lists it on demand."""

    DEFAULT_CSS = """
    PostForm #form.-stacked { layout: vertical; }
    PostForm #form.-stacked FindingsPane {
        width: 1fr; height: 55%; border-left: none; border-top: solid $plan-faint;
    }
    """

    around: ClassVar[int] = 4
    judged: tuple[Judged, ...] = ()
    """What was found, heaviest first."""

    def __init__(
        self, sheet: Sheet, reader: Reader, *, about: str | None = None, **more: Any
    ) -> None:
        """Show the post of ``sheet``.

        ``about`` is the fingerprint of a finding to begin at, in the list; of none of its
        findings: the first of them. Without it the form begins with its fields.
        """
        super().__init__(_with_said(sheet), reader, **more)
        self._shown = Shown({})
        """The texts that it was found in."""
        self.line, self.pane = CheckLine(), FindingsPane()
        self.tour, self.solving, self.speaking = Touring(self), Solving(self), Speaking(self)
        self._watch = Watch(self)
        self._about = about

    def beside(self) -> Iterable[Widget]:
        """The list of what was found, out of sight until it is asked for."""
        yield self.pane

    def below(self) -> Iterable[Widget]:
        """How much was found."""
        yield self.line

    def give_room(self, width: int) -> None:
        """Have the list beside the fields, in place of the pane, or below them."""
        super().give_room(width)
        if self.is_mounted:
            self.query_one("#form").set_class(width < WIDE, "-stacked")
        if self.tour.listing:
            self._side.display = False

    # Checking

    def on_mount(self) -> None:
        """Check what stands there already."""
        self._watch.hurry()

    def touched(self) -> None:
        """Have what is typed kept, and checked."""
        super().touched()
        self._watch.touched()

    def begin(self, sheet: Sheet, reader: Reader, given: Texts | None = None) -> None:
        """Go on from another state of the post."""
        super().begin(_with_said(sheet), reader, given)
        self.look_again()

    def look_again(self) -> None:
        """Read again what was said, and check."""
        self.speaking.saved = None
        self._watch.hurry()

    @property
    def said(self) -> Resolutions:
        """What was said to the findings so far."""
        return self.speaking.all()

    @property
    def rulebook(self) -> Rulebook | None:
        """What the texts are checked by, once it was read."""
        return self._watch.rulebook

    @property
    def asks(self) -> Mapping[str, Ask]:
        """The questions that may be put."""
        return self.rulebook.checker.pack.asks if self.rulebook else {}

    def found(self, judged: tuple[Judged, ...] | None, texts: Texts) -> None:
        """Show what was found in ``texts``; ``None`` where there is no text."""
        self.judged, self._shown = judged or (), Shown(texts)
        self.line.show(judged, self.tour.keys())
        self.show_list()
        self.show_marks()
        self.refresh_form()
        if self._about is not None:
            about, self._about = self._about, None
            self.call_after_refresh(self.tour.open_at, about)

    def side_state(self) -> SideState:
        """The pane beside the fields, which knows what is still to be settled."""
        return replace(super().side_state(), waiting=sum(each.waits for each in self.judged))

    def show_list(self) -> None:
        """Lay the list out, if it can be seen."""
        if self.tour.listing:
            self.pane.show(self._lay_out)

    def _lay_out(self, pen: Pen, width: int, key: str) -> list[Line]:
        """The list in ``width`` cells."""
        return list(list_lines(pen, self.judged, self.asks, width, key))

    def show_marks(self) -> None:
        """Underline the words that something was found about."""
        chosen = self.pane.key if self.tour.listing else ""
        for field, marks in marks_of(self.judged, self._shown, chosen).items():
            if (row := self._body.rows.get(field)) is not None:
                row.entry.mark(self._shown.text(field), marks)

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
        mark = row.entry.marks.at(row.entry.place, row.entry.shown, self.tour.last)
        if mark is None:
            return None
        return next((e for e in self.judged if e.finding.fingerprint == mark.about), None)

    # Where things are

    def row(self, name: str) -> FieldRow | None:
        """A field's row."""
        return self._body.rows.get(name)

    def spot(self, judged: Judged) -> Spot:
        """Where the words of a finding are now, in what its field shows."""
        spot = self._shown.spot(judged)
        row = self.row(spot.field)
        about = judged.finding.fingerprint
        mark = row.entry.marks.of(about, row.entry.shown) if row is not None else None
        return Spot(spot.field, mark.start, mark.end) if mark is not None else spot

    def into_view(self, row: FieldRow) -> None:
        """Scroll to a field."""
        self._body.scroll_to_widget(row, animate=False)

    def hint_again(self) -> None:
        """Say what is under the cursor once all has moved."""
        self.call_after_refresh(self._show_hint)

    # Commands

    @property
    def scene(self) -> Scene:
        """Which commands there are: those of the list while it has the focus."""
        return Scene.FINDINGS if self.tour.in_list else Scene.FORM

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Who does what, by command id."""
        own = (self.tour, self.solving, self.speaking)
        return {**super().handlers(), **{k: v for each in own for k, v in each.handlers().items()}}

    def refusal(self, command_id: str) -> str | None:
        """Why a command can't be done now; ``None`` where it can."""
        for each in (self.solving, self.speaking):
            if command_id in each.handlers():
                return each.refusal(command_id)
        if command_id == "finding.next" and not self.judged:
            return "nothing was found"
        return super().refusal(command_id)

    def led(self, error: RefusedError) -> None:
        """Show the finding that a refusal speaks of, in the list."""
        for each in error.leads:
            if each.go.to == "finding":
                self.tour.open_at(each.go.target)

    # Saving

    def told(self, done: Done) -> str:
        """That it is saved, and what is open in it, where that is known at once.

        A word on one finding alone is answered by itself.
        """
        saved = self.sheet.is_new or bool(self.content.raw())
        still = open_words(self.judged) if saved and self._watch.is_current else ""
        return f"{done.sentence} Open: {still}." if still else done.sentence

    async def add(self, raw: dict[str, str]) -> Done:
        """Save a new post with what was said to its findings."""
        sayings = self.speaking.sayings
        return await self.patiently(lambda plan: plan.add_post(raw, sayings))

    async def change(self, row_id: int, version: int | None, raw: dict[str, str]) -> Done | None:
        """Save an edit with what was said to findings; ``None`` where it costs too much."""
        sayings = self.speaking.sayings
        if not await self.worth_it(row_id, raw):
            return None
        return await self.patiently(lambda plan: plan.edit_post(row_id, version, raw, sayings))

    @on(RowList.Moved)
    def _pointed(self, event: events.Event) -> None:
        """Show the words that the list's cursor is on."""
        event.stop()
        self.tour.point()

    @on(RowList.Opened)
    def _opened(self, event: events.Event) -> None:
        """Explain what was clicked twice."""
        event.stop()
        self.action_command("finding.explain")


def _with_said(sheet: Sheet) -> Sheet:
    """A sheet with room for what is said to findings, beside its fields."""
    return replace(sheet, before={**sheet.before, SAID: ""})
