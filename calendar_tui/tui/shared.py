"""What all screens share: the plan's names, today, the filter and the marks.

One frozen value goes down from the main screen to its views; a change is a new value.
"""

from datetime import date, datetime
from typing import NamedTuple

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import Directory, PostLine, PracticeRow, SlotLine
from calendar_tui.schedule.grid import Month, weeks
from calendar_tui.schedule.layers import Layers
from calendar_tui.schedule.zones import local
from calendar_tui.service.clock import Clock
from calendar_tui.service.reading import Reading
from calendar_tui.tui.bands import Band

NO_FILTER = PostFilter()
NO_LAYERS = Layers()


class First(NamedTuple):
    """What the first frame shows, read before the app runs."""

    today: date
    directory: Directory
    posts: tuple[PostLine, ...]
    """Of the weeks of today's month."""
    newest: int
    slots: tuple[SlotLine, ...] = ()
    """The open slots of these weeks."""
    actor: str = ""


class Shared(NamedTuple):
    """What every view is drawn from, besides its own rows."""

    directory: Directory
    today: date
    newest: int = 0
    """The newest journal entry that was seen."""
    filter: PostFilter = NO_FILTER
    asked: str = ""
    """The filter as it was typed."""
    search: str = ""
    """The words searched for, as typed."""
    marks: frozenset[int] = frozenset()
    """Ids of marked posts."""
    bands: tuple[Band, ...] = ()
    """The campaigns that run for some days."""
    layers: Layers = NO_LAYERS
    """Closures, and observances as far as they are shown."""
    passed: int = 0
    """How often a scheduled post's time went by while it was shown."""

    checked: int = 0
    """How often posts were checked again since."""

    @property
    def rows(self) -> tuple[int, PostFilter, int, int]:
        """What the posts that a view shows depend on: they are read again when it differs."""
        return self.newest, self.filter, self.passed, self.checked


def today_of(now: datetime, practice: PracticeRow) -> date:
    """The practice's own day at an instant."""
    return local(now, practice.zone)[0]


def read_first(reading: Reading, clock: Clock, actor: str = "") -> First:
    """Everything for the first frame: names, and the posts of this month's weeks."""
    directory = reading.directory()
    today = today_of(clock.now(), directory.practice)
    shown = weeks(Month.of(today), directory.practice.week_start)
    newest = reading.newest()
    posts = reading.lines(shown[0][0], shown[-1][-1])
    slots = reading.slots(shown[0][0], shown[-1][-1])
    return First(today, directory, posts, newest, slots, actor)
