"""Checking what is typed: a moment after the last key, beside the screen, the newest text only."""

from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Final

from textual.timer import Timer

from calendar_tui.model.resolutions import Resolutions
from calendar_tui.service.checker import checker
from calendar_tui.service.checking import Rulebook, findings_while_typing, rulebook_of
from calendar_tui.service.found import said_to
from calendar_tui.service.reading import Reading
from calendar_tui.tui.checks.places import FIELDS
from calendar_tui.tui.drawn import app_of

if TYPE_CHECKING:
    from calendar_tui.tui.checks.post_form import PostForm

PAUSE: Final = 0.15
"""Seconds without a key until what stands there is checked."""

SHARE: Final = 2.0
"""How many times as long as the last check took there is a pause at least: long texts, which
take longer, leave most of the time to typing."""

LOOKED_AT: Final = (*FIELDS.values(), "channel", "link")
"""The fields that a check looks at."""


class Watch:
    """Has the texts of one form checked, and hands what was found to it."""

    def __init__(self, form: "PostForm") -> None:
        """Watch over ``form``; nothing is checked yet."""
        self._form = form
        self._timer: Timer | None = None
        self._took = 0.0
        self._checked: tuple[str, ...] | None = None
        self.rulebook: Rulebook | None = None
        """What the texts are checked by, once it was read."""

    @property
    def waits(self) -> bool:
        """Whether the next check is still to begin."""
        return self._timer is not None

    @property
    def is_current(self) -> bool:
        """Whether the last verdict is about what stands there now."""
        return self._checked is not None and self._checked == self._texts

    def touched(self) -> None:
        """Something was typed: check once no more keys come."""
        if self._checked == self._texts:
            return
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._form.set_timer(max(PAUSE, SHARE * self._took), self.hurry)

    def hurry(self) -> None:
        """Check now."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = None
        app_of(self._form).start(self._look(), group="check", exclusive=True)

    @property
    def _texts(self) -> tuple[str, ...]:
        """What a check looks at, as it is typed now."""
        texts = self._form.content.texts
        return tuple(texts.get(name, "") for name in LOOKED_AT)

    async def _look(self) -> None:
        """Check, and show what was found unless it isn't what stands there any more."""
        form, texts = self._form, self._form.content.texts
        if self._checked is None and any(texts.get(name) for name in FIELDS.values()):
            form.line.wait()
        rulebook = await self._rules()
        await self._read_sayings()
        looked_at, said, reader = self._texts, form.said, form.content.lenient
        begun = perf_counter()
        found = await app_of(form).check(
            partial(findings_while_typing, texts, reader, rulebook, said)
        )
        self._took = perf_counter() - begun
        if looked_at == self._texts and said == form.said:
            self._checked = looked_at
            form.found(found if any(texts.get(name) for name in FIELDS.values()) else None, texts)

    async def _read_sayings(self) -> None:
        """What was said to the findings of a post that is saved."""
        speaking, row_id = self._form.speaking, self._form.sheet.row_id
        if speaking.saved is None and row_id is not None:
            speaking.saved = await app_of(self._form).read(partial(_said, row_id))

    async def _rules(self) -> Rulebook:
        """What the texts are checked by; the rules are read in the lane that uses them."""
        if self.rulebook is None:
            app = app_of(self._form)
            await app.check(checker)
            self.rulebook = await app.read(_rulebook)
        return self.rulebook


def _rulebook(reading: Reading) -> Rulebook:
    """The rules, and what they know the practice by. In the reading lane."""
    return rulebook_of(reading)


def _said(post_id: int, reading: Reading) -> Resolutions:
    """What was said to the findings of a post. In the reading lane."""
    return said_to(reading, post_id)
