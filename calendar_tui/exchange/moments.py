"""When a row's post goes out, from up to four cells that may disagree."""

from dataclasses import replace
from datetime import time
from typing import Final

from calendar_tui.exchange import cells
from calendar_tui.exchange.clocks import Clock, read_clock
from calendar_tui.exchange.dates import Stamp, read_stamp
from calendar_tui.exchange.fields import Target
from calendar_tui.exchange.reading import Reading
from calendar_tui.exchange.settle import WEEKDAYS, weekday_of
from calendar_tui.model.errors import InvalidError

_MIDNIGHT: Final = time()


def read_moment(reading: Reading) -> Stamp | None:
    """The day and clock time of a row; ``None`` where it has no date or can't be read."""
    try:
        stamp = read_stamp(reading.text(Target.DATE), reading.manner.order)
        clock = read_clock(reading.text(Target.TIME))
    except InvalidError as error:
        reading.problems.append(error.sentence)
        return None
    if stamp is None:
        if clock is not None:
            reading.hints.append("It has a time but no date: the time becomes a note.")
            reading.note("Time", reading.text(Target.TIME))
        return None
    if stamp.ranged or (clock is not None and clock.ranged):
        reading.hints.append("It spans a time: only the beginning is taken.")
    _check_weekday(reading, stamp)
    stamp = _with_clock(reading, stamp, clock)
    if _yes(reading):
        stamp = replace(stamp, clock=None)
    return stamp if stamp.clock else Stamp(stamp.day)


def _with_clock(reading: Reading, stamp: Stamp, clock: Clock | None) -> Stamp:
    """The day with the clock time that counts: the time column's where there is one."""
    if clock is None:
        if stamp.clock == _MIDNIGHT and reading.manner.days_only:
            stamp = replace(stamp, clock=None)
    elif stamp.clock in {None, _MIDNIGHT, clock.clock}:
        place = clock if (clock.offset, clock.zone) != (None, None) else stamp
        stamp = replace(stamp, clock=clock.clock, offset=place.offset, zone=place.zone)
    else:
        reading.problems.append(
            f"The date says {stamp.clock:%H:%M} and the time column"
            f" “{cells.short(reading.text(Target.TIME))}”: leave one of them."
        )
    if stamp.offset is None and stamp.zone is None:
        stamp = replace(stamp, zone=reading.manner.zone)
    return stamp


def _yes(reading: Reading) -> bool:
    """Whether the row says that it lasts all day."""
    return cells.plain(reading.text(Target.ALL_DAY)) in cells.YES


def _check_weekday(reading: Reading, stamp: Stamp) -> None:
    """Say so where the name of the day and the date differ: one of them is a slip."""
    said = weekday_of(reading.text(Target.WEEKDAY) or reading.text(Target.DATE))
    if said is not None and said != stamp.day.weekday():
        reading.hints.append(
            f"{stamp.day} is a {WEEKDAYS[stamp.day.weekday()].title()} but the sheet says"
            f" {WEEKDAYS[said].title()}."
        )
