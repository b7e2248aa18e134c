"""Answering what the checks ask, and letting findings pass with a reason.

What is said of a post that is saved as it stands is saved at once; of a text that isn't saved
yet it is kept with the text, and saved with it.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from calendar_tui.checks.content.passing import LEAST_REASON, refusal
from calendar_tui.checks.content.standing import Judged
from calendar_tui.model.errors import InvalidError
from calendar_tui.model.resolutions import AnswerLine, OverrideLine, Resolutions
from calendar_tui.model.rows import AuthorName
from calendar_tui.model.sayings import SAID, Saying, read, written
from calendar_tui.model.terms import OverrideCode, ReviewMode
from calendar_tui.tui.allowed import READ_ONLY
from calendar_tui.tui.asking import Option, ask_choice, ask_line
from calendar_tui.tui.commands import ANSWERS
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.forms.side_lines import post_state
from calendar_tui.tui.people import acting

if TYPE_CHECKING:
    from calendar_tui.tui.checks.post_form import PostForm

NOTHING: Final = "nothing was found here"
NO_QUESTION: Final = "this asks nothing; the digits answer questions"
UNSAID: Final = "nothing was said to it; another digit gives another answer"
NOBODY: Final = "say first who acts (^p, Act as)"

_LATE: Final = 2**40
"""The number of what isn't saved: later than all that is."""


class Speaking:
    """What the person at the keyboard says to the findings of one form."""

    def __init__(self, form: "PostForm") -> None:
        """Speak to the findings of ``form``."""
        self._form = form
        self.saved: Resolutions | None = None
        """What was said before, once it was read."""

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Who does what, by command id."""
        app = app_of(self._form)
        answers = {f"finding.answer{each}": partial(self._answer, each) for each in ANSWERS}
        return {
            **answers,
            "finding.override": lambda: app.start(self._override(), group="ask"),
            "finding.retract": self._retract,
        }

    def refusal(self, command_id: str) -> str | None:
        """Why a command can't be done now; ``None`` where it can."""
        chosen = self._form.tour.chosen
        if chosen is None:
            return NOTHING
        if not self._form.writable:
            return READ_ONLY
        if self._actor is None:
            return NOBODY
        if command_id == "finding.override":
            return self._against(chosen, self._actor)
        if command_id == "finding.retract":
            said = self._said_of(chosen) or chosen.override is not None
            return None if said else UNSAID
        asked = self._form.asks.get(chosen.finding.ask)
        number = int(command_id.removeprefix("finding.answer"))
        if asked is None:
            return NO_QUESTION
        return None if number <= len(asked.choices) else f"it has {len(asked.choices)} answers"

    # Who speaks, and of what

    @property
    def _actor(self) -> AuthorName | None:
        """Who is at the keyboard."""
        return acting(self._form.content.reader.directory, self._form.actor)

    def _against(self, chosen: Judged, actor: AuthorName) -> str | None:
        """Why the person may not let a finding pass; ``None`` where they may."""
        form = self._form
        author = post_state(form.side_state()).author
        changed = form.sheet.is_new or form.content.dirty
        own = changed or author is None or author.id == actor.id
        name = author.name if author is not None else "nobody yet"
        return refusal(chosen, actor, own=own, author=name, solo=self._solo)

    @property
    def _solo(self) -> bool:
        """Whether one person does it all."""
        return self._form.content.reader.directory.practice.review is ReviewMode.SOLO

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """What was said and isn't saved."""
        return read(self._form.content.texts.get(SAID, ""))

    def _said_of(self, judged: Judged) -> tuple[Saying, ...]:
        """What of it was said to one finding."""
        about = judged.finding.fingerprint
        return tuple(each for each in self.sayings if each.fingerprint == about)

    def all(self) -> Resolutions:
        """All that was said: what is saved, and what isn't yet."""
        form, actor = self._form, self._actor
        author = post_state(form.side_state()).author
        by_id = actor.id if actor is not None else None
        saved = self.saved or Resolutions(form.content.reader.today)
        answers, overrides = list(saved.answers), list(saved.overrides)
        for number, each in enumerate(self.sayings, _LATE):
            about = (each.fingerprint, each.sentence)
            if each.code is None:
                answers.append(AnswerLine(number, each.ask, *about, each.choice, by_id))
            else:
                line = OverrideLine(
                    number,
                    each.fingerprint,
                    each.rule,
                    each.sentence,
                    each.severity,
                    each.code,
                    each.reason,
                    by_id,
                    None,
                )
                overrides.append(line)
        return saved._replace(
            answers=tuple(answers),
            overrides=tuple(overrides),
            author_id=author.id if author is not None else None,
            solo=self._solo,
        )

    # Speaking

    def _answer(self, number: int) -> None:
        """Give an answer to the question under the cursor."""
        chosen = self._form.tour.chosen
        asked = self._form.asks.get(chosen.finding.ask) if chosen is not None else None
        if chosen is not None and asked is not None:
            choice = asked.choices[number - 1]
            self._say(chosen, ask=asked.key, choice=choice.key)

    async def _override(self) -> None:
        """Let the finding under the cursor pass, for a reason from a list and one in words."""
        form, chosen = self._form, self._form.tour.chosen
        if chosen is None:
            return
        options = [Option(code, code.label.capitalize()) for code in OverrideCode]
        code = await ask_choice(form.app, f"Let {chosen.finding.rule} pass: why?", options)
        if code is None:
            return
        reason = await ask_line(
            form.app, "In words, for whoever reads it in a year", echo=_long_enough, needed=True
        )
        if reason is not None:
            self._say(chosen, code=code, reason=" ".join(reason.split()))

    def _say(
        self,
        judged: Judged,
        *,
        ask: str = "",
        choice: str = "",
        code: OverrideCode | None = None,
        reason: str = "",
    ) -> None:
        """Keep what was said to a finding: at once where all else is saved."""
        finding = judged.finding
        saying = Saying(
            finding.fingerprint,
            finding.rule,
            finding.sentence,
            judged.severity,
            ask,
            choice,
            code,
            reason,
        )
        others = [each for each in self.sayings if each.fingerprint != finding.fingerprint]
        self._put([*others, saying])

    def _put(self, sayings: list[Saying]) -> None:
        """Have these sayings stand beside the fields."""
        form = self._form
        alone = not (form.content.dirty or form.sheet.is_new)
        form.content.put(SAID, written(sayings))
        form.refresh_form()
        form.touched()
        form.look_again()
        if alone and sayings:
            app_of(form).start(form.save(), group="save")

    def _retract(self) -> None:
        """Take back what was said to the finding under the cursor."""
        form, chosen = self._form, self._form.tour.chosen
        if chosen is None:
            return
        mine = self._said_of(chosen)
        if mine:
            self._put([each for each in self.sayings if each not in mine])
        elif chosen.override is not None and form.sheet.row_id is not None:
            app_of(form).start(self._withdraw(form.sheet.row_id, chosen), group="save")

    async def _withdraw(self, post_id: int, judged: Judged) -> None:
        """Take back an override that was saved."""
        app, about = app_of(self._form), judged.finding.fingerprint
        done = await app.write(lambda plan: plan.withdraw(post_id, about))
        app.say(done.sentence)
        self._form.look_again()


def _long_enough(text: str) -> str:
    """What is said back of a reason; raises where it says too little."""
    letters = len(" ".join(text.split()))
    if letters < LEAST_REASON:
        raise InvalidError(f"{LEAST_REASON - letters} more characters: say why it may pass.")
    return ""
