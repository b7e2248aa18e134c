"""Going from finding to finding, in the text and in the list."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from calendar_tui.checks.content.standing import Judged
from calendar_tui.tui.checks.places import Spot, next_after
from calendar_tui.tui.drawn import app_of

if TYPE_CHECKING:
    from calendar_tui.tui.checks.post_form import PostForm

OPEN: Final = "-open"
"""The list's class while it is in view."""


class Touring:
    """Moves the cursor of one form's text and of its list of findings."""

    def __init__(self, form: "PostForm") -> None:
        """Move about in ``form``."""
        self._form = form
        self.last = ""
        """The fingerprint of what was gone to last."""

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Who does what, by command id."""
        pane = self._form.pane
        return {
            "row.previous": lambda: pane.step(-1),
            "row.next": lambda: pane.step(1),
            "page.previous": lambda: pane.page(-1),
            "page.next": lambda: pane.page(1),
            "row.first": pane.first,
            "row.last": pane.last,
            "finding.next": self.next,
            "findings": self.open,
            "finding.leave": self.close,
        }

    def keys(self) -> str:
        """How to get from finding to finding; a keymap may have other keys."""
        keys = {each.id: each.shown_keys for each in app_of(self._form).keys}
        named = (("finding.next", "next"), ("findings", "list"))
        return ", ".join(f"{keys[name][0]} {word}" for name, word in named if keys[name])

    @property
    def in_list(self) -> bool:
        """Whether the list has the keys."""
        return self._form.focused is self._form.pane

    @property
    def listing(self) -> bool:
        """Whether the list is in view."""
        return self._form.pane.has_class(OPEN)

    @property
    def chosen(self) -> Judged | None:
        """The finding that the list's cursor is on; without the list the text's cursor's."""
        form = self._form
        if not self.listing:
            return form.under_cursor()
        key = form.pane.key
        return next((each for each in form.judged if each.finding.fingerprint == key), None)

    def next(self) -> None:
        """Put the cursor on the words that something was found about next."""
        form = self._form
        if self.in_list:
            form.pane.step(1)
            return
        row = form.here
        here = (row.spec.name, row.entry.place) if row is not None else ("", 0)
        spots = [(form.spot(each), each) for each in form.judged]
        found = next_after(spots, here, self.last)
        if found is None:
            app_of(form).say("Nothing is open.")
            return
        spot, judged = found
        self.last = judged.finding.fingerprint
        self._go_to(spot)

    def _go_to(self, spot: Spot) -> None:
        """Put the keys and the cursor on words of a field."""
        row = self._form.row(spot.field)
        if row is not None:
            row.entry.focus()
            row.entry.go_to(spot.start)
            self._form.hint_again()

    def open(self) -> None:
        """Show the list, the cursor on what is under the text's."""
        form = self._form
        here = form.under_cursor()
        form.pane.add_class(OPEN)
        form.give_room(form.size.width)
        if here is not None:
            form.pane.key = here.finding.fingerprint
        form.show_list()
        form.pane.focus()
        form.show_marks()

    def open_at(self, about: str) -> None:
        """Show the list, the cursor on the finding with that fingerprint if it is there."""
        found = {each.finding.fingerprint for each in self._form.judged}
        if about in found:
            self._form.pane.key = about
        if found:
            self.open()
            self.point()
        else:
            app_of(self._form).say("No known problem found in it.")

    def close(self) -> None:
        """Put the list away, and the cursor on the words that it was on."""
        form, chosen = self._form, self.chosen
        form.pane.remove_class(OPEN)
        form.give_room(form.size.width)
        form.show_marks()
        if chosen is not None:
            self.last = chosen.finding.fingerprint
            self._go_to(form.spot(chosen))
        elif (row := form.row("body")) is not None:
            row.entry.focus()

    def point(self) -> None:
        """Bring the words into view that the list's cursor is on."""
        form, chosen = self._form, self.chosen
        form.show_marks()
        if chosen is not None:
            spot = form.spot(chosen)
            if (row := form.row(spot.field)) is not None:
                form.into_view(row)
                row.entry.go_to(spot.start)
        form.refresh_form()
