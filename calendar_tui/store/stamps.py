"""Times of change that only rise, whatever the machine's clock does.

What a feed says of a post shows the post's own columns and the names it refers to, and
carries the newest of all their stamps (RFC 5545, section 3.8.7.3). So a change has to come
after every stamp that the same event has shown before. A new row has shown none; a post
knows whose stamps it showed; a name is shown by many posts, so it comes after every stamp
there is. Only what has to wait for others does: a program that adds thousands of posts in
a second stamps them all with that second.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final, NamedTuple

from sqlalchemy import literal, select, union_all, update
from sqlmodel import Session

from calendar_tui.model.base import Rendered, Row
from calendar_tui.model.errors import DamagedError
from calendar_tui.model.practice import Pulse
from calendar_tui.model.tables import JOURNALLED, METADATA
from calendar_tui.store.references import referred

PRACTICE: Final = ("practice", 1)
"""Whose settings every event may show."""

SHOWN: Final = ("practice", "channel", "author", "campaign")
"""Tables whose rows are shown wherever another row refers to them."""

SECOND: Final = timedelta(seconds=1)


class Seen(NamedTuple):
    """What calendars may have seen of a plan."""

    revision: int
    """The newest revision of its feeds."""
    stamp: datetime
    """The newest stamp of anything it showed."""


@dataclass(slots=True)
class Stamps:
    """Gives the rows of one transaction their times of change."""

    session: Session
    now: datetime
    """The transaction's instant, in UTC."""
    _given: set[str] = field(default_factory=set)
    """Rows that have a stamp of this transaction; nobody sees what lies in between."""
    _pulse: Pulse | None = None
    _newest: datetime = field(init=False)
    """The newest stamp of all transactions before, once the pulse is there."""
    _shown: Mapping[tuple[str, int], datetime] | None = None

    def change(self, row: Row) -> None:
        """Note a change of ``row``: now, or just after its last one."""
        row.changed_at = max(self.now, row.changed_at + timedelta(microseconds=1))

    def begin(self, row: Row) -> None:
        """Stamp a new row that feeds can show."""
        self._give(row, self.now)

    def render(self, row: Row) -> None:
        """Stamp a row because something that feeds show of it is about to change.

        Call it while the row still refers to what it referred to: those stamps were shown.
        """
        if row.uid in self._given:
            return
        self._beat()
        self._give(row, max(self.now, self._before(row) + SECOND))

    def revise(self) -> None:
        """Raise the feeds' revision for a row that has no stamp but its time of change."""
        self._beat()

    def renew(self, seen: Seen) -> None:
        """Let everything that feeds show come after what calendars have ``seen`` before.

        For a plan that takes another's place: a calendar keeps an event that it knows where
        the one that comes is not newer (RFC 5546, section 2.1.5).
        """
        pulse = self._beat()
        pulse.feed_revision = max(pulse.feed_revision, seen.revision + 1)
        pulse.stamp = whole_seconds(max(self.now, pulse.stamp + SECOND, seen.stamp + SECOND))
        pulse.revised_at = max(pulse.revised_at, pulse.stamp)
        self.session.flush()
        for model in JOURNALLED.values():
            if issubclass(model, Rendered):
                table = METADATA.tables[str(model.__tablename__)]
                self.session.connection().execute(update(table).values(rendered_at=pulse.stamp))

    def _before(self, row: Row) -> datetime:
        """The newest stamp that any event with ``row`` in it can have shown."""
        rendered: Any = row
        own: datetime = rendered.rendered_at
        if str(row.__tablename__) in SHOWN:
            return max(own, self._newest)
        shown = self._stamps_of_names()
        return max(own, *(shown[each] for each in _places(row) if each in shown))

    def _give(self, row: Row, instant: datetime) -> None:
        """Set the stamp of ``row``."""
        pulse = self._beat()
        rendered: Any = row
        rendered.rendered_at = whole_seconds(instant)
        pulse.stamp = max(pulse.stamp, rendered.rendered_at)
        self._given.add(row.uid)

    def _beat(self) -> Pulse:
        """The pulse, raised once in each transaction that changes what feeds show."""
        if self._pulse is None:
            with self.session.no_autoflush:
                pulse = self.session.get_one(Pulse, 1)
            pulse.feed_revision += 1
            pulse.revised_at = max(self.now, pulse.revised_at)
            self._pulse, self._newest = pulse, pulse.stamp
        return self._pulse

    def _stamps_of_names(self) -> Mapping[tuple[str, int], datetime]:
        """The stamps of everything that is shown by others, as of the first time asked."""
        if self._shown is None:
            tables = [METADATA.tables[name] for name in SHOWN]
            statement = union_all(
                *(select(literal(table.name), table.c.id, table.c.rendered_at) for table in tables)
            )
            try:
                found = self.session.connection().execute(statement).all()
            except (TypeError, ValueError):
                raise DamagedError(
                    "A channel, a person, a campaign or the practice has a time that can't be"
                    " read; nothing was changed. Have a look with: calendar-tui verify"
                ) from None
            self._shown = {(table, row_id): at for table, row_id, at in found}
        return self._shown


def _places(row: Row) -> Iterator[tuple[str, int]]:
    """What is shown wherever ``row`` is."""
    yield PRACTICE
    for column, table in _names(str(row.__tablename__)):
        if (row_id := getattr(row, column)) is not None:
            yield table, row_id


@cache
def _names(table: str) -> tuple[tuple[str, str], ...]:
    """The columns of ``table`` that name what is shown with it, and those names' tables."""
    rendered = JOURNALLED[table].RENDERED
    return tuple(
        (column, target)
        for column, target in referred(table)
        if column in rendered and target in SHOWN
    )


def whole_seconds(instant: datetime) -> datetime:
    """The first whole second that is not before ``instant``."""
    if instant.microsecond == 0:
        return instant
    return instant.replace(microsecond=0) + SECOND
