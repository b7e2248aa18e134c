"""The screens' requests carried out on an open plan: ``Actions`` over the use cases."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from calendar_tui.model.errors import BusyError, InvalidError, UnknownNameError
from calendar_tui.model.lifecycle import STEPS, Verb, needs_reason
from calendar_tui.model.nouns import NOUNS
from calendar_tui.model.plan_nouns import READING
from calendar_tui.model.rows import AuthorName
from calendar_tui.model.sayings import Saying
from calendar_tui.schedule.when import When
from calendar_tui.service import (
    accounts,
    acting,
    arranging,
    campaign_shift,
    closing,
    drafts,
    feeds,
    free_times,
    history,
    observing,
    readings,
    saving,
    series,
    series_slots,
    status,
)
from calendar_tui.service.forms import parse
from calendar_tui.service.nouns import Saved
from calendar_tui.service.upkeep import Upkeep
from calendar_tui.service.workspace import Workspace
from calendar_tui.tui.actions import Choice, Done, Particulars, Prospect, Unsaved

if TYPE_CHECKING:
    from calendar_tui.service.rechecking import Batch

_UNASKED = status.Particulars(reason="asked later", no_link=True)
"""Particulars a menu presumes: what needs a reason or a link asks for it when chosen."""


class Desk:
    """Where a person's changes are made. For one thread at a time."""

    def __init__(self, workspace: Workspace, upkeep: Upkeep | None = None) -> None:
        """Work on this plan, in the name of its acting person; ``upkeep`` is told of the end."""
        self.workspace = workspace
        self._upkeep = upkeep

    @property
    def actor(self) -> str:
        """The name of the person who acts."""
        return self.workspace.actor.name if self.workspace.actor else ""

    def act_as(self, person: AuthorName) -> Done:
        """Act as ``person`` from now on, and the next time on this machine."""
        directory, today = self.workspace.directory(), self.workspace.today()
        named = acting.acting_person(directory, today, named=f"#{person.id}", remembered=None)
        self.workspace.actor = named or person
        practice = self.workspace.reading.practice()
        acting.remember(self.workspace.state, practice.uid, self.workspace.actor)
        return Done(f"{self.actor} acts from now on.")

    def _in_a_name(self) -> Workspace:
        """The plan, to be changed: only once somebody acts, where there is anybody."""
        if self.workspace.actor is None and self.workspace.directory().authors:
            raise InvalidError("Say who acts first: Act as, in the palette (^p).")
        return self.workspace

    # Rows

    def add(self, noun: str, raw: Mapping[str, str]) -> Done:
        """Add a row of ``noun`` from fields as typed."""
        values = parse(NOUNS[noun], raw, self.workspace.reader(), new=True).checked()
        return self._done("Added", noun, saving.add(self._in_a_name(), noun, values))

    def edit(self, noun: str, row_id: int, version: int | None, raw: Mapping[str, str]) -> Done:
        """Change the given fields of a row, where it still is at ``version``."""
        values = self._values(noun, raw)
        saved = saving.edit(self._in_a_name(), noun, row_id, version, values)
        return self._done("Saved", noun, saved)

    def add_post(self, raw: Mapping[str, str], sayings: Sequence[Saying]) -> Done:
        """Add a post, with what was said to the findings of its text."""
        values = parse(NOUNS["post"], raw, self.workspace.reader(), new=True).checked()
        return self._done("Added", "post", saving.add_post(self._in_a_name(), values, sayings))

    def edit_post(
        self, row_id: int, version: int | None, raw: Mapping[str, str], sayings: Sequence[Saying]
    ) -> Done:
        """Change a post, with what was said to the findings of its text."""
        if raw or len(sayings) != 1:
            values = self._values("post", raw)
            workspace = self._in_a_name()
            saved = saving.edit_post(workspace, row_id, version, values, sayings)
            return self._done("Saved", "post", saved)
        return Done(self._say(row_id, sayings[0]), (row_id,), self._day((row_id,)))

    def _say(self, post_id: int, saying: Saying) -> str:
        """Keep what was said to one finding; what that did, in words."""
        from calendar_tui.service import resolving

        plan, about = self._in_a_name(), saying.fingerprint
        if saying.code is None:
            return resolving.answer(plan, post_id, saying.ask, saying.choice).sentence
        return resolving.override(plan, post_id, about, saying.code, saying.reason).sentence

    def withdraw(self, post_id: int, fingerprint: str) -> Done:
        """Let a finding pass no more."""
        from calendar_tui.service import resolving

        done = resolving.withdraw(self._in_a_name(), post_id, fingerprint)
        return Done(done.sentence, (post_id,), self._day((post_id,)))

    def cost_of_edit(self, noun: str, row_id: int, raw: Mapping[str, str]) -> str | None:
        """What an edit would lose, in words for a question; ``None``: nothing."""
        return saving.cost_of_edit(self.workspace, noun, row_id, self._values(noun, raw))

    def _values(self, noun: str, raw: Mapping[str, str]) -> dict[str, Any]:
        """Fields as typed, read into columns."""
        return parse(NOUNS[noun], raw, self.workspace.reader()).checked()

    def _done(self, what: str, noun: str, saved: Saved) -> Done:
        """What a save of one row did, with what follows from it."""
        if noun == "post":
            name = saved.name
        else:
            name = f"{'person' if noun == 'author' else noun} {saved.name}"
        day = self._day((saved.id,)) if noun == "post" else None
        return Done(" ".join([f"{what} {name}.", *saved.notes]), (saved.id,), day)

    def read_off(self, goal_id: int, raw: Mapping[str, str]) -> Done:
        """Write down a number that was read for a goal."""
        values = parse(READING, raw, self.workspace.reader(), new=True).checked()
        written = readings.write(self._in_a_name(), goal_id, values)
        return Done(f"Read {written.sentence}", (goal_id,))

    def retire(self, noun: str, row_id: int, *, back: bool = False) -> Done:
        """Put a row of ``noun`` away, or bring it back."""
        act = saving.bring_back if back else saving.put_away
        saved = act(self._in_a_name(), noun, row_id)
        return self._done("Brought back" if back else "Retired", noun, saved)

    def keep_checks(self, batch: "Batch") -> bool:
        """Keep what was found in some posts; ``False`` where somebody else is saving."""
        from calendar_tui.service.rechecking import keep_batch

        try:
            keep_batch(self.workspace, batch, at_once=True)
        except BusyError:
            return False
        return True

    # Unsaved text

    def keep(self, unsaved: Unsaved) -> None:
        """Keep what stands in a form, over what was kept under its key."""
        drafts.keep(
            self.workspace,
            unsaved.key,
            unsaved.noun,
            unsaved.texts,
            row_id=unsaved.row_id,
            base_version=unsaved.version,
        )

    def drop(self, key: str) -> None:
        """Keep nothing any more under ``key``."""
        drafts.drop(self.workspace, key)

    def kept(self) -> tuple[Unsaved, ...]:
        """The acting person's unsaved texts, newest first."""
        return tuple(
            Unsaved(each.key, each.noun, each.row_id, each.base_version, each.values, each.saved_at)
            for each in drafts.kept(self.workspace)
        )

    # Posts

    def move(self, ids: Sequence[int], *, days: int = 0, to: When | None = None) -> Done:
        """Move posts by days, or to a day and time."""
        saved = arranging.move(self._in_a_name(), ids, days=days, to=to)
        return Done(" ".join([f"Moved {saved.name}.", *saved.notes]), tuple(ids), self._day(ids))

    def copy(self, ids: Sequence[int], *, day: date | None = None) -> Done:
        """Copy posts as new drafts."""
        copies = arranging.copy(self._in_a_name(), ids, day=day)
        numbers = tuple(each.id for each in copies)
        said = ", ".join(f"#{number}" for number in numbers)
        notes = copies[0].notes if copies else ()
        return Done(" ".join([f"Copied as {said}.", *notes]), numbers, self._day(numbers))

    def delete(self, ids: Sequence[int]) -> Done:
        """Delete posts, softly."""
        return Done(f"Deleted {arranging.delete(self._in_a_name(), ids).name}.", tuple(ids))

    def to_free(self, ids: Sequence[int]) -> Done:
        """Move posts to the next free times of their channels."""
        saved = free_times.move_to_free(self._in_a_name(), ids)
        return Done(f"{saved.name}.", tuple(ids), self._day(ids))

    # Series

    def repeat(self, post_id: int, text: str) -> Done:
        """Make a series of a post, by a rule as typed."""
        saved = series.repeat(self._in_a_name(), post_id, text)
        said = f"{saved.name} repeats from here on; r changes that."
        return Done(" ".join([said, *saved.notes]), (post_id,), self._day((post_id,)))

    def skip(self, series_id: int, day: date, *, back: bool = False) -> Done:
        """Leave a slot of a series out, or bring it ``back``."""
        act = series_slots.bring_back if back else series_slots.skip
        saved = act(self._in_a_name(), series_id, day)
        return Done(f"{'Brought back' if back else 'Skipped'} {saved.name}.")

    def outlook(self, series_id: int, raw: Mapping[str, str], since: date | None) -> Prospect:
        """What a change of a series would do, from ``since`` on or to all of it."""
        found = series.outlook(self.workspace, series_id, self._values("series", raw), since)
        clock_12h = self.workspace.reading.practice().clock_12h
        return Prospect(found.sentence(clock_12h), found.moved(clock_12h))

    def change_series(
        self,
        series_id: int,
        version: int | None,
        raw: Mapping[str, str],
        since: date | None,
        *,
        move: bool,
    ) -> Done:
        """Change a series; with ``move`` posts that no longer fit move to its slots."""
        values = self._values("series", raw)
        saved = series.change(self._in_a_name(), series_id, version, values, since, move=move)
        return self._done("Saved", "series", saved)

    def _day(self, ids: Sequence[int]) -> date | None:
        """The practice's day of the first of these posts."""
        try:
            return self.workspace.reading.post(ids[0]).local_day
        except UnknownNameError:
            return None

    def choices(self, ids: Sequence[int]) -> tuple[Choice, ...]:
        """Every verb, with the reason against it where there is one."""
        return tuple(self._choice(verb, ids) for verb in Verb)

    def _choice(self, verb: Verb, ids: Sequence[int]) -> Choice:
        """One verb as the menu offers it."""
        outlook = status.preview(self.workspace, verb, ids, _UNASKED)
        refused = outlook.refused[0].reason if outlook.refused else None
        own = verb is Verb.APPROVE and not refused and self._asks_reason(ids)
        asks = needs_reason(verb, self_approval=own)
        leads = any(each.go is not None for each in outlook.refused[:1])
        return Choice(verb, STEPS[verb].help, refused, asks, leads)

    def _asks_reason(self, ids: Sequence[int]) -> bool:
        """Whether an approval without a reason would be refused: it is of one's own text."""
        unsaid = status.Particulars()
        return bool(status.preview(self.workspace, Verb.APPROVE, ids, unsaid).refused)

    def status(self, verb: Verb, ids: Sequence[int], particulars: Particulars) -> Done:
        """Take posts through ``verb``: all or none."""
        given = status.Particulars(*particulars)
        outcome = status.apply(self._in_a_name(), verb, ids, given)
        return Done(outcome.sentence(), outcome.moved, self._day(outcome.moved))

    # Campaigns

    def shift(self, planned: campaign_shift.Shift) -> Done:
        """Move a campaign and its posts that aren't out yet."""
        saved = campaign_shift.shift(self._in_a_name(), planned)
        return Done(f"Shifted campaign {saved.name}.", (saved.id,))

    def feed_of_campaign(self, campaign_id: int) -> Done:
        """Make a feed of one campaign's posts."""
        made = feeds.add_for_campaign(self._in_a_name(), campaign_id)
        how = "Feeds has it; calendar-tui feed write writes its file."
        return Done(f"Added feed {made.saved.name}. {how}")

    # Days off and observances

    def close_on_holidays(self, year: int) -> Done:
        """Close the office on the federal holidays of a year."""
        saved = closing.add_federal(self._in_a_name(), year)
        return Done(f"Added {saved.name} as days off.", (saved.id,))

    def confirm(self, key: str, year: int, first: date, last: date) -> Done:
        """Note on which days of a year an observance is kept."""
        done = observing.confirm(self._in_a_name(), key, year, first, last)
        return Done(done.sentence)

    def hide(self, key: str) -> Done:
        """Leave an observance out of the practice's calendar."""
        name = observing.hide(self._in_a_name(), key)
        return Done(f"{name} is hidden; Settings brings it back.")

    # The plan

    def check_account(self, channel_id: int, what: str) -> Done:
        """Record for today that a channel's notice stands or its privacy was checked."""
        made = accounts.Check[what.upper()]
        saved = accounts.record(self._in_a_name(), channel_id, made)
        return Done(f"Recorded for {saved.name}: {made.said}.", (channel_id,))

    def verify_contact(self, contact_id: int) -> Done:
        """Note that an approved contact was tried today, and works."""
        from calendar_tui.service.contacts import verify

        saved = verify(self._in_a_name(), contact_id)
        return Done(f"Noted: {saved.name} works today.", (contact_id,))

    def approve_plan(self, review_on: str, note: str) -> Done:
        """Approve the plan as it is now."""
        from calendar_tui.service.plan_approval import approve

        return Done(approve(self._in_a_name(), review_on=review_on, note=note).sentence)

    def add_usual_levels(self) -> Done:
        """Add the usual escalation levels that are missing."""
        from calendar_tui.service.escalations import add_usual, names_of

        return Done(f"Added {names_of(add_usual(self._in_a_name()))}.")

    def undo(self) -> Done:
        """Take back the acting person's last change."""
        return Done(history.undo(self._in_a_name()).sentence)

    def redo(self) -> Done:
        """Do again what was taken back last."""
        return Done(history.redo(self._in_a_name()).sentence)

    def close(self) -> None:
        """Let go of the plan."""
        self.workspace.close()
        if self._upkeep is not None:
            self._upkeep.end()
