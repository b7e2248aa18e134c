"""Times of change that only rise, whatever the machine's clock does."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from calendar_tui.model.base import Rendered, Row
from calendar_tui.model.practice import Pulse


@dataclass(slots=True)
class Stamps:
    """Gives the rows of one transaction their times of change."""

    session: Session
    now: datetime
    """The transaction's instant, in UTC."""
    _pulse: Pulse | None = None

    def change(self, row: Row) -> None:
        """Note a change of ``row``: now, or just after its last one."""
        row.changed_at = max(self.now, row.changed_at + timedelta(microseconds=1))

    def render(self, row: Rendered) -> None:
        """Note a change of what feeds show: a whole second above the row's own last one.

        It is never below any other row's, so that what a feed shows of several rows has
        the stamp of the one that changed last (RFC 5545, section 3.8.7.3).
        """
        pulse = self._beat()
        own: datetime | None = getattr(row, "rendered_at", None)
        earliest = max(self.now, pulse.stamp)
        if own is not None:
            earliest = max(earliest, own + timedelta(seconds=1))
        row.rendered_at = pulse.stamp = whole_seconds(earliest)

    def _beat(self) -> Pulse:
        """The pulse, raised once in each transaction that changes what feeds show."""
        if self._pulse is None:
            with self.session.no_autoflush:
                pulse = self.session.get_one(Pulse, 1)
            pulse.feed_revision += 1
            pulse.revised_at = max(self.now, pulse.revised_at)
            self._pulse = pulse
        return self._pulse


def whole_seconds(instant: datetime) -> datetime:
    """The first whole second that is not before ``instant``."""
    if instant.microsecond == 0:
        return instant
    return instant.replace(microsecond=0) + timedelta(seconds=1)
