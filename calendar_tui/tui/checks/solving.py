"""What can be done about a finding: explained, mended, a contact put in."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from calendar_tui.checks.content.standing import Judged
from calendar_tui.tui.asking import Option, ask_choice
from calendar_tui.tui.checks.mending import between, replacement
from calendar_tui.tui.checks.words import explained
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.forms.row import FieldRow

if TYPE_CHECKING:
    from calendar_tui.tui.checks.post_form import PostForm

NOTHING: Final = "nothing was found here"
FIXED: Final = "the text can't be changed"
UNREADY: Final = "no ready words for this one; Enter says more"
NO_CONTACT: Final = "no contact is approved yet; Contacts has them"

TYPED: Final = frozenset({"body", "first_comment", "image_text"})
"""Fields that a contact may be put into."""


class Solving:
    """Does something about the finding under the cursor of a form."""

    def __init__(self, form: "PostForm") -> None:
        """Work on the findings of ``form``."""
        self._form = form

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Who does what, by command id."""
        app = app_of(self._form)
        return {
            "finding.explain": self._explain,
            "finding.rule": lambda: app.start(self._rule(), group="ask"),
            "finding.apply": self._apply,
            "finding.contact": lambda: app.start(self._contact(), group="ask"),
            "form.contact": lambda: app.start(self._contact(), group="ask"),
        }

    def refusal(self, command_id: str) -> str | None:
        """Why a command can't be done now; ``None`` where it can."""
        if command_id in {"finding.contact", "form.contact"}:
            if not self._writes_to(self._contact_row()):
                return FIXED
            return None if self._contacts else NO_CONTACT
        chosen = self._form.tour.chosen
        if chosen is None:
            return NOTHING
        if command_id == "finding.apply":
            if not self._writes_to(self._form.row(self._form.spot(chosen).field)):
                return FIXED
            return None if self._better(chosen) else UNREADY
        return None

    @staticmethod
    def _writes_to(row: FieldRow | None) -> bool:
        """Whether a field is there and can be changed."""
        return row is not None and not row.locked

    def _explain(self) -> None:
        """Show a finding in full."""
        from calendar_tui.tui.prompts.paper import Paper

        chosen, rulebook = self._form.tour.chosen, self._form.rulebook
        if chosen is not None and rulebook is not None:
            text = explained(chosen, rulebook.checker.pack)
            self._form.app.push_screen(Paper(chosen.severity.capitalize(), text))

    async def _rule(self) -> None:
        """Show the rule by which it was found."""
        from calendar_tui.tui.checks.rule_page import show_rule

        chosen = self._form.tour.chosen
        if chosen is not None:
            await show_rule(app_of(self._form), chosen.finding.rule)

    # Better words

    def _better(self, judged: Judged) -> str:
        """The words to put in place of what was found; empty where there are none ready."""
        rulebook = self._form.rulebook
        return replacement(judged, rulebook.checker.pack) if rulebook else ""

    def _apply(self) -> None:
        """Put the better words in."""
        form = self._form
        chosen = form.tour.chosen
        if chosen is not None and (words := self._better(chosen)):
            spot = form.spot(chosen)
            if (row := form.row(spot.field)) is not None:
                row.entry.change(spot.start, spot.end, words)
                app_of(form).say(f"Put in: {words}")

    # An approved contact

    @property
    def _contacts(self) -> tuple[str, ...]:
        """The approved ways to reach the practice."""
        rulebook = self._form.rulebook
        return rulebook.profile.contacts if rulebook else ()

    def _contact_row(self) -> FieldRow | None:
        """The field that a contact is put into: that of the finding, else the one typed in."""
        form = self._form
        chosen = form.tour.chosen if form.tour.listing else None
        field = form.spot(chosen).field if chosen is not None else ""
        if chosen is None and form.here is not None:
            field = form.here.spec.name
        return form.row(field if field in TYPED else "body")

    async def _contact(self) -> None:
        """Put an approved way to reach the practice in, where the cursor is or was."""
        app, row, contacts = app_of(self._form), self._contact_row(), self._contacts
        words: str | None = contacts[0]
        if len(contacts) > 1:
            options = [Option(each, each) for each in contacts]
            words = await ask_choice(app, "Which contact?", options)
        if words is not None and row is not None:
            entry = row.entry
            place = entry.place or len(entry.shown)
            entry.change(place, place, between(entry.shown, place, words))
            app.say(f"Put in: {words}")
