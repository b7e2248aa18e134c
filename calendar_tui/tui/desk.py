"""The screens' requests carried out on an open plan: ``Actions`` over the use cases."""

from collections.abc import Mapping, Sequence
from datetime import date

from calendar_tui.model.lifecycle import STEPS, Verb, needs_reason
from calendar_tui.model.nouns import NOUNS
from calendar_tui.schedule.when import When
from calendar_tui.service import arranging, history, saving, status
from calendar_tui.service.forms import parse
from calendar_tui.service.status import Particulars
from calendar_tui.service.workspace import Workspace
from calendar_tui.tui.actions import Choice, Done

_UNASKED = Particulars(reason="asked later", no_link=True)
"""Particulars a menu presumes: what needs a reason or a link asks for it when chosen."""


class Desk:
    """Where a person's changes are made. For one thread at a time."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on this plan, in the name of its acting person."""
        self.workspace = workspace

    @property
    def actor(self) -> str:
        """The name of the person who acts."""
        return self.workspace.actor.name if self.workspace.actor else ""

    def add(self, noun: str, raw: Mapping[str, str]) -> Done:
        """Add a row of ``noun`` from fields as typed."""
        values = parse(NOUNS[noun], raw, self.workspace.reader(), new=True).checked()
        saved = saving.add(self.workspace, noun, values)
        name = saved.name if noun == "post" else f"{noun} {saved.name}"
        return Done(f"Added {name}.", (saved.id,))

    def move(self, ids: Sequence[int], *, days: int = 0, to: When | None = None) -> Done:
        """Move posts by days, or to a day and time."""
        saved = arranging.move(self.workspace, ids, days=days, to=to)
        return Done(f"Moved {saved.name}.", tuple(ids))

    def copy(self, ids: Sequence[int], *, day: date | None = None) -> Done:
        """Copy posts as new drafts."""
        copies = arranging.copy(self.workspace, ids, day=day)
        numbers = tuple(each.id for each in copies)
        return Done(f"Copied as {', '.join(f'#{number}' for number in numbers)}.", numbers)

    def delete(self, ids: Sequence[int]) -> Done:
        """Delete posts, softly."""
        return Done(f"Deleted {arranging.delete(self.workspace, ids).name}.", tuple(ids))

    def choices(self, ids: Sequence[int]) -> tuple[Choice, ...]:
        """Every verb, with the reason against it where there is one."""
        return tuple(self._choice(verb, ids) for verb in Verb)

    def _choice(self, verb: Verb, ids: Sequence[int]) -> Choice:
        """One verb as the menu offers it."""
        outlook = status.preview(self.workspace, verb, ids, _UNASKED)
        refused = outlook.refused[0].reason if outlook.refused else None
        own = verb is Verb.APPROVE and not refused and self._asks_reason(ids)
        return Choice(verb, STEPS[verb].help, refused, needs_reason(verb, self_approval=own))

    def _asks_reason(self, ids: Sequence[int]) -> bool:
        """Whether an approval without a reason would be refused: it is of one's own text."""
        return bool(status.preview(self.workspace, Verb.APPROVE, ids, Particulars()).refused)

    def status(
        self,
        verb: Verb,
        ids: Sequence[int],
        *,
        reason: str = "",
        permalink: str = "",
        no_link: bool = False,
    ) -> Done:
        """Take posts through ``verb``: all or none."""
        particulars = Particulars(reason, permalink, no_link)
        outcome = status.apply(self.workspace, verb, ids, particulars)
        return Done(outcome.sentence(), outcome.moved)

    def retire(self, noun: str, row_id: int, *, back: bool = False) -> Done:
        """Put a row of ``noun`` away, or bring it back."""
        act = saving.bring_back if back else saving.put_away
        saved = act(self.workspace, noun, row_id)
        return Done(f"{'Brought back' if back else 'Retired'} {noun} {saved.name}.", (row_id,))

    def undo(self) -> Done:
        """Take back the acting person's last change."""
        return Done(history.undo(self.workspace).sentence)

    def redo(self) -> Done:
        """Do again what was taken back last."""
        return Done(history.redo(self.workspace).sentence)

    def close(self) -> None:
        """Let go of the plan."""
        self.workspace.close()
