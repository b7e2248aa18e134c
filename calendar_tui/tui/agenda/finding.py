"""Where things are in the agenda's order; all of it in the reading lane."""

from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from calendar_tui.model.errors import UnknownNameError
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import Place, PostLine
from calendar_tui.schedule.when import LAST_DAY, shift_days
from calendar_tui.service.reading import Reading
from calendar_tui.tui.agenda.pages import PAGE
from calendar_tui.tui.agenda.slots import Between

AHEAD: Final = 13 * 7 - 1
"""Days whose open slots the agenda shows besides today's: a series need not have an end."""


class Opening(NamedTuple):
    """A list to show, and where in it."""

    length: int
    at: int
    number: int
    """The page that was read with it."""
    rows: tuple[PostLine, ...]
    between: Between = Between()
    """The open slots among the posts."""


def read_page(wanted: PostFilter, number: int, reading: Reading) -> tuple[PostLine, ...]:
    """Page ``number``."""
    return reading.window(wanted, number * PAGE, PAGE)


def open_at(wanted: PostFilter, day: date, post: int | None, at: int, reading: Reading) -> Opening:
    """The list with the cursor on a post, if there still is such; else on a day or row.

    ``at`` is the row to stay near to where a post that was followed is gone; -1 where
    ``day`` decides.
    """
    between = slots_between(wanted, reading)
    count = reading.count(wanted) + len(between.slots)
    found = row_of(wanted, post, reading) if post is not None else None
    if found is not None:
        at = between.row_of_post(found)
    elif at < 0:
        at = between.row_of_day(day, reading.position(wanted, day))
    at = min(max(at, 0), max(count - 1, 0))
    number = between.posts_before(at) // PAGE
    return Opening(count, at, number, read_page(wanted, number, reading), between)


def slots_between(wanted: PostFilter, reading: Reading) -> Between:
    """The open slots of the coming weeks, and where among the posts they stand."""
    today = reading.today()
    last = shift_days(today, AHEAD)
    slots = reading.slots(today, last, wanted)
    if not slots:
        return Between()
    return Between.of(slots, reading.lines(today, last, wanted), reading.position(wanted, today))


def row_of(wanted: PostFilter, post_id: int, reading: Reading) -> int | None:
    """The row of a post; ``None`` where it is deleted or filtered away."""
    try:
        detail = reading.post(post_id)
    except UnknownNameError:
        return None
    start = reading.position(wanted, detail.place.day or LAST_DAY)
    while rows := reading.window(wanted, start, PAGE):
        for index, row in enumerate(rows):
            if row.id == post_id:
                return start + index
        if detail.place.day is not None and _is_behind(rows[-1].place, detail.place):
            return None
        start += PAGE
    return None


def _is_behind(place: Place, other: Place) -> bool:
    """Whether ``place`` is on a later day than ``other``, or on none."""
    return place.day is None or (other.day is not None and place.day > other.day)


def next_match(
    wanted: PostFilter, behind: Place | None, reading: Reading, *, backwards: bool
) -> PostLine | None:
    """The nearest post that fits, behind a place or before it; round the end if need be."""
    for start in (behind, None):
        rows = reading.agenda(wanted, start, 1, backwards=backwards)
        if rows:
            return rows[0]
    return None


def with_words(wanted: PostFilter, words: str) -> PostFilter:
    """``wanted``, and the words in it as well."""
    return replace(wanted, text=f"{wanted.text} {words}".strip())
