"""What the screens ask of a plan when something is to change.

Screens know this protocol only. Each call is one journal entry and one undo step; all run
in the writing lane, one after another. A refusal is a `PlanError` whose sentence is shown.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol

from calendar_tui.model.rows import AuthorName
from calendar_tui.schedule.when import When

if TYPE_CHECKING:
    from calendar_tui.model.lifecycle import Verb
    from calendar_tui.model.sayings import Saying
    from calendar_tui.service.campaign_shift import Shift
    from calendar_tui.service.rechecking import Batch


class Done(NamedTuple):
    """What a change did."""

    sentence: str
    """In words and whole, such as ``Deleted post #12 Flu shots.``"""
    ids: tuple[int, ...] = ()
    """The rows it concerned, so that the cursor can follow them; new ones where it made some."""
    day: date | None = None
    """The practice's day on which the first of these posts is now; ``None`` where it has none,
    or is gone."""


class Choice(NamedTuple):
    """A verb of a post's life, as the status menu offers it."""

    verb: "Verb"
    help: str
    """What it means, in words."""
    refused: str | None = None
    """Why it can't be done to these posts now; ``None`` where it can."""
    reason: bool = False
    """It needs a reason."""
    leads: bool = False
    """It is known where that is solved for which it is refused."""


class Particulars(NamedTuple):
    """What some verbs need besides the posts."""

    reason: str = ""
    permalink: str = ""
    no_link: bool = False
    """It is said that there is no link to where it was published."""


class Unsaved(NamedTuple):
    """What stands in a form and isn't saved: kept so that no crash loses it."""

    key: str
    """One form's, from its first key to its end."""
    noun: str
    row_id: int | None
    """``None`` where the row is new."""
    version: int | None
    """The row's, as the form was opened."""
    texts: Mapping[str, str]
    """The fields that differ, as typed."""
    at: datetime | None = None
    """When it was kept (UTC); ``None`` while it is being kept."""


class Prospect(NamedTuple):
    """What a change of a series would do."""

    sentence: str
    """What becomes of its slots."""
    moved: str
    """Which posts no longer fit, and where they would go; empty where all fit."""


class Actions(Protocol):
    """The changes a screen can ask for. ``ids`` are posts' ids, at least one."""

    @property
    def actor(self) -> str:
        """The name of the person who acts; empty while the plan has nobody."""
        ...

    def act_as(self, person: AuthorName) -> Done:
        """Act as ``person`` from now on, and the next time on this machine."""
        ...

    def add(self, noun: str, raw: Mapping[str, str]) -> Done:
        """Add a row of ``noun`` from fields as typed (see ``model.nouns``)."""
        ...

    def edit(self, noun: str, row_id: int, version: int | None, raw: Mapping[str, str]) -> Done:
        """Change the given fields of a row, where it still is at ``version``."""
        ...

    def add_post(self, raw: Mapping[str, str], sayings: "Sequence[Saying]") -> Done:
        """Add a post, with what was said to the findings of its text."""
        ...

    def edit_post(
        self,
        row_id: int,
        version: int | None,
        raw: Mapping[str, str],
        sayings: "Sequence[Saying]",
    ) -> Done:
        """Change a post, with what was said to the findings of its text."""
        ...

    def withdraw(self, post_id: int, fingerprint: str) -> Done:
        """Let a finding pass no more."""
        ...

    def cost_of_edit(self, noun: str, row_id: int, raw: Mapping[str, str]) -> str | None:
        """What an edit would lose, in words for a question; ``None``: nothing."""
        ...

    def keep(self, unsaved: Unsaved) -> None:
        """Keep what stands in a form, over what was kept under its key."""
        ...

    def drop(self, key: str) -> None:
        """Keep nothing any more under ``key``."""
        ...

    def kept(self) -> tuple[Unsaved, ...]:
        """The acting person's unsaved texts, newest first."""
        ...

    def move(self, ids: Sequence[int], *, days: int = 0, to: When | None = None) -> Done:
        """Move posts by days, or to a day; a clock time in ``to`` is set as well."""
        ...

    def copy(self, ids: Sequence[int], *, day: date | None = None) -> Done:
        """Copy posts as new drafts, to ``day`` where given."""
        ...

    def delete(self, ids: Sequence[int]) -> Done:
        """Delete posts, softly."""
        ...

    def to_free(self, ids: Sequence[int]) -> Done:
        """Move posts to the next free times of their channels."""
        ...

    def repeat(self, post_id: int, text: str) -> Done:
        """Make a series of a post, by a rule as typed."""
        ...

    def skip(self, series_id: int, day: date, *, back: bool = False) -> Done:
        """Leave a slot of a series out, or bring it ``back``."""
        ...

    def outlook(self, series_id: int, raw: Mapping[str, str], since: date | None) -> Prospect:
        """What a change of a series would do, from ``since`` on or to all of it."""
        ...

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
        ...

    def choices(self, ids: Sequence[int]) -> tuple[Choice, ...]:
        """What can be done to the status of these posts now; what can't, with the reason."""
        ...

    def status(self, verb: "Verb", ids: Sequence[int], particulars: Particulars) -> Done:
        """Take posts through ``verb``: all or none."""
        ...

    def read_off(self, goal_id: int, raw: Mapping[str, str]) -> Done:
        """Write down a number that was read for a goal: ``value``, ``day``, ``note`` as typed."""
        ...

    def retire(self, noun: str, row_id: int, *, back: bool = False) -> Done:
        """Put a row of ``noun`` away, or bring it ``back``."""
        ...

    def shift(self, planned: "Shift") -> Done:
        """Move a campaign and its posts that aren't out yet, as it was shown."""
        ...

    def feed_of_campaign(self, campaign_id: int) -> Done:
        """Make an iCal feed of one campaign's posts."""
        ...

    def close_on_holidays(self, year: int) -> Done:
        """Close the office on the federal holidays of ``year`` that aren't days off yet."""
        ...

    def confirm(self, key: str, year: int, first: date, last: date) -> Done:
        """Note that the observance ``key`` is kept on these days of ``year``."""
        ...

    def hide(self, key: str) -> Done:
        """See the observance ``key`` no more in the practice's calendar."""
        ...

    def check_account(self, channel_id: int, what: str) -> Done:
        """Record for today that a channel's ``notice`` stands or its ``privacy`` was checked."""
        ...

    def verify_contact(self, contact_id: int) -> Done:
        """Note that an approved contact was tried today, and works."""
        ...

    def approve_plan(self, review_on: str, note: str) -> Done:
        """Approve the plan as it is now, until a day as typed (empty: for a year)."""
        ...

    def add_usual_levels(self) -> Done:
        """Add the usual escalation levels that are missing."""
        ...

    def keep_checks(self, batch: "Batch") -> bool:
        """Keep what was found in some posts; ``False`` where somebody else is saving."""
        ...

    def undo(self) -> Done:
        """Take back the acting person's last change."""
        ...

    def redo(self) -> Done:
        """Do again what was taken back last."""
        ...

    def close(self) -> None:
        """Let go of the plan."""
        ...
