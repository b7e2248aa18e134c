"""What lies behind the posts of a calendar: closures and blackouts, and observances.

Nothing here is loaded before the first day is asked about: the first frame shows posts.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from calendar_tui.schedule.closures import Closure
    from calendar_tui.schedule.observances.catalogue import Observance
    from calendar_tui.schedule.observances.falling import Confirmation, Shown

BRIEF: Final = timedelta(days=2)
"""How much later the last day may be for an observance to be marked on its days.

Weeks and months would mark every day of a calendar, so they are told beside it."""

KEPT: Final = 32
"""Spans of days that are kept: the months somebody turns through, and their weeks."""


class OnDay(NamedTuple):
    """What one day has besides posts."""

    closed: tuple[str, ...] = ()
    """What the office is closed for."""
    blackout: tuple[str, ...] = ()
    """What forbids posts."""
    observances: "tuple[Shown, ...]" = ()
    """Those of this day alone, or of a few days."""

    @property
    def words(self) -> tuple[str, ...]:
        """What holds on the day, each in a few words."""
        return (
            *(f"Blackout, no posts: {name}" for name in self.blackout),
            *(f"Office closed: {name}" for name in self.closed),
        )


NOTHING: Final = OnDay()


class Around(NamedTuple):
    """What some days in a row have besides posts."""

    days: Mapping[date, OnDay]
    """Days without anything are left out."""
    longer: "tuple[Shown, ...]" = ()
    """Observances of a week, a month, or on days that nobody knows yet."""

    def on(self, day: date) -> OnDay:
        """What ``day`` has."""
        return self.days.get(day, NOTHING)

    def during(self, day: date) -> "tuple[Shown, ...]":
        """The longer observances that run on ``day``, or belong to its month."""
        return tuple(one for one in self.longer if one.first <= day <= one.last)


class Layers:
    """The closures and observances of a plan, asked about span by span.

    Equal only to itself; what was found for a span is the same object each time.
    """

    def __init__(
        self,
        closures: "Sequence[Closure]" = (),
        catalogue: "Sequence[Observance]" = (),
        confirmations: "Sequence[Confirmation]" = (),
    ) -> None:
        """Show these closures, and of the catalogue what a practice wants to see."""
        self.closures = tuple(closures)
        self.catalogue = tuple(catalogue)
        self.confirmations = tuple(confirmations)
        self._found: dict[tuple[date, date], Around] = {}

    def without_observances(self) -> "Layers":
        """The closures alone."""
        return Layers(self.closures)

    def around(self, first: date, last: date) -> Around:
        """What the days from ``first`` to ``last`` have."""
        span = (first, last)
        if span not in self._found:
            while len(self._found) >= KEPT:
                del self._found[next(iter(self._found))]
            self._found[span] = self._around(first, last)
        return self._found[span]

    def _around(self, first: date, last: date) -> Around:
        """What the days have, found anew."""
        if not (self.closures or self.catalogue):
            return Around({})
        from calendar_tui.schedule.closures import closed_days
        from calendar_tui.schedule.observances.falling import shown

        found = shown(self.catalogue, self.confirmations, first, last)
        brief = [one for one in found if is_brief(one)]
        closed = closed_days(self.closures, first, last)
        days = {day: OnDay(names.closed, names.blackout) for day, names in closed.items()}
        for one in brief:
            for ordinal in range(one.first.toordinal(), one.last.toordinal() + 1):
                day = date.fromordinal(ordinal)
                on = days.get(day, NOTHING)
                days[day] = on._replace(observances=(*on.observances, one))
        return Around(days, tuple(one for one in found if not is_brief(one)))

    def on(self, day: date) -> OnDay:
        """What one day has, without what runs longer."""
        return self.around(day, day).on(day)


def is_brief(one: "Shown") -> bool:
    """Whether an observance is marked on its own days."""
    return one.extent == "days" and one.last - one.first <= BRIEF
