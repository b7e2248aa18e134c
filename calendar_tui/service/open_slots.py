"""Open slots of series: virtual, so they are computed for the days that are looked at.

What they are computed from is read once and kept until the plan changes; the slots of a
window are kept by whoever shows it.
"""

from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta
from functools import cached_property
from operator import itemgetter
from typing import Any, Final, NamedTuple

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import SlotLine
from calendar_tui.schedule.closures import Closure, closed_days
from calendar_tui.schedule.series.occurrences import Occurrence, Window
from calendar_tui.schedule.series.recurrence import Recurrence, read_recurrence
from calendar_tui.schedule.zones import day_start, local, resolve
from calendar_tui.store.reads import series as stored
from calendar_tui.store.reads.runner import Snapshot
from calendar_tui.store.reads.series import ClosureRecord, SeriesRecord

DAY: Final = timedelta(days=1)
NONE: Final[frozenset[date]] = frozenset()

ANSWERED: Final = frozenset(
    {"first", "last", "channels", "authors", "audiences", "pillars", "campaigns", "tags", "undated"}
)
"""What a filter may ask of a slot; one that asks anything else means posts alone."""


class OpenSeries(NamedTuple):
    """A series in use, and when it has slots."""

    record: SeriesRecord
    recurrence: Recurrence
    filled: frozenset[date]
    """Days whose slot a post has taken."""

    def fits(self, wanted: PostFilter) -> bool:
        """Whether its slots would be among the posts that a filter asks for."""
        record, template = self.record, self.record.template
        tags = {str(tag).casefold() for tag in template.get("tags") or ()}
        return (
            _is_among(record.channel_id, wanted.channels)
            and _is_among(record.author_id, wanted.authors)
            and _is_among(record.campaign_id, wanted.campaigns)
            and _is_among(template.get("audience_id"), wanted.audiences)
            and _is_among(template.get("pillar_id"), wanted.pillars)
            and (not wanted.tags or any(tag.casefold() in tags for tag in wanted.tags))
        )

    def lines(self, window: Window, closed: frozenset[date], clocks: "_Clocks") -> list[SlotLine]:
        """Its open slots, as the practice's clocks show them.

        Made without ``SlotLine``'s own ``__new__``: many series have thousands a month.
        """
        slots = window.slots(self.recurrence, closed, self.filled)
        if not slots:
            return []
        record, new = self.record, tuple.__new__
        title = str(record.template.get("title") or "") or record.name
        rest = (title, record.channel_id, record.author_id, record.campaign_id, record.name)
        if record.clock is not None and record.zone != clocks.zone:
            placed = [clocks.placed(slot) for slot in slots]
        else:
            said, odd = clocks.said(record.clock), clocks.odd
            placed = [
                clocks.placed(slot) if slot.day in odd else (slot.day, said) for slot in slots
            ]
        return [
            new(SlotLine, (record.id, slot.day, *at, *rest))
            for slot, at in zip(slots, placed, strict=True)
        ]


def _is_among(row_id: Any, wanted: frozenset[int]) -> bool:
    """Whether a reference is one of those wanted; all are where none is named."""
    return not wanted or row_id in wanted


class OpenSlots:
    """The open slots of a plan as it stands now."""

    def __init__(
        self, series: Iterable[OpenSeries], closures: Iterable[ClosureRecord], zone: str
    ) -> None:
        """Slots of ``series``, shown on the clocks of ``zone``, the practice's."""
        self.series = tuple(series)
        self.zone = zone
        self.closures = tuple(closures)

    def __bool__(self) -> bool:
        """Whether there is any series in use."""
        return bool(self.series)

    @cached_property
    def by_id(self) -> Mapping[int, OpenSeries]:
        """The series by their numbers."""
        return {each.record.id: each for each in self.series}

    def closed(self, first: date, last: date) -> frozenset[date]:
        """The days on which the practice is closed or posts nothing."""
        spans = [Closure(each.name, each.starts, each.ends) for each in self.closures]
        return frozenset(closed_days(spans, first, last))

    def within(
        self, first: date, last: date, wanted: PostFilter | None = None
    ) -> tuple[SlotLine, ...]:
        """The open slots that the practice's days from ``first`` to ``last`` show, in order."""
        if not self.series or first > last or not _can_ask(wanted):
            return ()
        near = Window(first - DAY, last + DAY)
        closed = self.closed(first - DAY, last + DAY)
        clocks = _Clocks(self.zone, first - DAY, last + DAY)
        found = [
            line
            for series in self.series
            if wanted is None or series.fits(wanted)
            for line in series.lines(near, closed, clocks)
            if first <= line[2] <= last
        ]
        _put_in_order(found)
        return tuple(found)


def _put_in_order(lines: list[SlotLine]) -> None:
    """By day, those without a time first, then by time, title and series.

    Four sorts that make no keys take a tenth of the time that one with tuples for keys takes.
    """
    for key in (itemgetter(0), itemgetter(4), _clock, itemgetter(2)):
        lines.sort(key=key)


def _clock(line: SlotLine) -> str:
    """The time of a slot; empty where it has none."""
    return line[3] or ""


def _can_ask(wanted: PostFilter | None) -> bool:
    """Whether slots can be among what a filter asks for."""
    return wanted is None or (wanted.as_json().keys() <= ANSWERED and not wanted.undated)


class _Clocks:
    """Wall times in any zone as the practice's clocks show them, on some days."""

    def __init__(self, zone: str, first: date, last: date) -> None:
        """Show times in ``zone`` from ``first`` to ``last``."""
        self.zone = zone
        days = [first + timedelta(days=number) for number in range((last - first).days + 2)]
        starts = [day_start(day, zone) for day in days]
        self.odd = frozenset(
            day
            for day, start, end in zip(days, starts, starts[1:], strict=False)
            if end - start != DAY
        )
        """Days on which clocks change."""

    @staticmethod
    def said(clock: time | None) -> str | None:
        """``HH:MM``; ``None`` for a slot without a time."""
        return None if clock is None else f"{clock:%H:%M}"

    def placed(self, slot: Occurrence) -> tuple[date, str | None]:
        """The practice's day and ``HH:MM`` of a slot, which may have been left out by a change."""
        day, clock, zone = slot
        if clock is None:
            return day, None
        day, clock = local(resolve(day, clock, zone).instant, self.zone)
        return day, self.said(clock)


def read_slots(snapshot: Snapshot, records: Iterable[SeriesRecord], zone: str) -> OpenSlots:
    """What the open slots of some series are computed from, as the plan stands now.

    A series whose rule was written by something else has none; its list and form show it.
    """
    filled = stored.filled(snapshot)
    found = (_opened(record, filled.get(record.id)) for record in records)
    return OpenSlots(filter(None, found), stored.closures(snapshot), zone)


def _opened(record: SeriesRecord, filled: set[date] | None) -> OpenSeries | None:
    """A series with its slots; ``None`` where its rule can't be read."""
    try:
        recurrence = recurrence_of(record)
    except InvalidError:
        return None
    return OpenSeries(record, recurrence, frozenset(filled or NONE))


def recurrence_of(row: Any) -> Recurrence:
    """When a stored series has slots: of its row or of its record."""
    return read_recurrence(
        row.rule,
        row.starts,
        row.clock,
        row.zone,
        row.exceptions,
        skip_closures=row.skip_closures,
    )
