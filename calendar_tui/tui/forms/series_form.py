"""The form of a series: it says what a change does to its slots and posts before it is saved."""

from calendar_tui.tui.actions import Done
from calendar_tui.tui.asking import ask_yes
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.forms.choice import ask_key
from calendar_tui.tui.forms.noun_form import NounForm

MOVE, LEAVE = "y", "n"


class SeriesForm(NounForm):
    """Edits a series: all of it or, where its sheet says since when, what follows."""

    async def change(self, row_id: int, version: int | None, raw: dict[str, str]) -> Done | None:
        """Save what is typed once the person agreed to what it does."""
        since = self.sheet.since
        found = await self.patiently(lambda plan: plan.outlook(row_id, raw, since))
        move = False
        if found.moved:
            keys = ((MOVE, "save, move them"), (LEAVE, "save, leave them"), ("escape", "back"))
            answer = await ask_key(app_of(self), f"{found.sentence} {found.moved}", keys)
            if answer not in {MOVE, LEAVE}:
                return None
            move = answer == MOVE
        elif since is not None and not await ask_yes(self.app, f"{found.sentence} Save?"):
            return None
        return await self.patiently(
            lambda plan: plan.change_series(row_id, version, raw, since, move=move)
        )
