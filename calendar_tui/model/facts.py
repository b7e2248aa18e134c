"""What goals and the plan's checks look at: small frozen rows, read by SQL in a few passes.

Standard library only. Days and clock times are the practice's own. Names are not repeated
here: an id is drawn with the ``Directory``.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import parse_day
from calendar_tui.model.terms import Comparison, ContactKind, ContactUse, Measure, Period, Status


class GoalRow(NamedTuple):
    """A goal as it is judged."""

    id: int
    name: str
    measure: Measure | None = None
    filter: PostFilter = PostFilter()
    """Which posts are meant; nothing for a `Measure.READING`."""
    comparison: Comparison = Comparison.AT_LEAST
    target: float | None = None
    """Posts, percent (0 to 100), posts a week or days, by measure; else in ``unit``."""
    most: float | None = None
    """The upper end of a cadence, such as the 4 in "2 to 4 a week"."""
    unit: str = ""
    period: Period | None = None
    due: date | None = None
    owner_id: int | None = None
    campaign_id: int | None = None
    pieces: bool = False
    """Siblings count once."""
    active: bool = False
    baseline: float | None = None
    """Where a number of the world stood on ``since``."""
    since: date | None = None
    """The practice's day on which the goal was written."""
    retired: bool = False


_KINDS: Final[dict[str, Callable[[Any], Any]]] = {
    "measure": Measure,
    "comparison": Comparison,
    "period": Period,
    "filter": PostFilter.from_json,
    "due": parse_day,
    "since": parse_day,
}
"""How a goal's columns are read that are not kept as they are stored."""


def goal_of(columns: Mapping[str, Any]) -> GoalRow:
    """The goal that stored (or about to be stored) columns make; absent ones say nothing.

    ``ValueError`` or ``InvalidError`` where a word is none that a column may hold.
    """
    said = {name: columns[name] for name in GoalRow._fields if columns.get(name) is not None}
    read = {name: _KINDS[name](value) if name in _KINDS else value for name, value in said.items()}
    return GoalRow(**{"id": 0, "name": "", **read})


class ReadingRow(NamedTuple):
    """A number that a person read elsewhere and wrote down."""

    day: date
    value: float
    note: str = ""
    id: int = 0


class PostFact(NamedTuple):
    """One post, as far as the plan's checks need it."""

    id: int
    day: date | None
    """``None`` for an undated post."""
    clock: str | None
    """``HH:MM``; ``None`` for an all-day post."""
    status: Status
    missed: bool = False
    title: str = ""
    """The title, or the first words of the text where the title is empty."""
    channel_id: int | None = None
    author_id: int | None = None
    audience_id: int | None = None
    pillar_id: int | None = None
    campaign_id: int | None = None
    goals: tuple[int, ...] = ()
    """Ids of the goals it serves."""
    sameness: str = ""
    """Equal for posts that say the same (``checks.repeats.sameness``); empty: not compared."""


class ChannelFact(NamedTuple):
    """A channel's account, besides its name."""

    id: int
    owner_id: int | None = None
    audiences: frozenset[int] = frozenset()
    """Ids of the audiences it is meant for."""
    admins: frozenset[int] = frozenset()
    """Ids of the people with the keys to the account."""
    two_factor: bool | None = None
    """``None``: nobody has said."""
    privacy_reviewed_on: date | None = None
    notice_posted_on: date | None = None


class AuthorFact(NamedTuple):
    """A person, besides their name, roles and days of work."""

    id: int
    training_on: date | None = None
    """When the social media policy was signed."""
    accounts: int = 0
    """How many personal accounts were declared."""


class LevelFact(NamedTuple):
    """One level of the escalation plan."""

    id: int
    level: int
    name: str
    owner_id: int | None = None
    deputy_id: int | None = None
    contacts: int = 0
    """How many ways to reach somebody are written down."""


class ContactFact(NamedTuple):
    """An approved way to reach the practice."""

    id: int | None
    """``None`` for a line from before contacts had rows."""
    name: str
    kind: ContactKind | None
    """``None`` where only a line says it."""
    value: str
    """The number or address, or the whole line."""
    hours: str = ""
    uses: tuple[ContactUse, ...] = ()
    """What it is meant for; empty: anything."""
    verified_on: date | None = None
    """When somebody last tried it."""
    owner_id: int | None = None

    @property
    def line(self) -> str:
        """As people read it: ``Nurse line 815-555-0143, weekdays``."""
        said = f"{self.name} {self.value}" if self.name else self.value
        return f"{said}, {self.hours}" if self.hours else said


class ClosureFact(NamedTuple):
    """Days the office is closed, or on which nothing may be posted."""

    id: int
    name: str
    starts: date
    ends: date
    """Inclusive."""
    blackout: bool = False


class ObservanceFact(NamedTuple):
    """The days on which an observance is kept in a year, as somebody looked them up."""

    id: int
    key: str
    """Its id in the catalogue."""
    year: int
    starts: date
    ends: date
    """Inclusive."""


class VersionRow(NamedTuple):
    """One approval of the whole plan, without the words that were approved."""

    id: int
    number: int
    approved_by_id: int
    approved_on: date
    review_on: date
    """When the plan is to be looked at again."""
    note: str = ""
