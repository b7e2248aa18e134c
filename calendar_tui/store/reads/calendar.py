"""Posts as lines: of a span of days, of a window of a long list, or from a place on.

Every list has one order (`Place`): by day, all-day posts first, then by clock time and id;
posts without a day come last. It is that of the index ``ix_post_calendar``, which also
holds all that a line shows, so a month costs what it shows and no more.
"""

from collections.abc import Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Any, Final

from calendar_tui.model.rows import Place, PostLine, parse_clock, parse_day
from calendar_tui.model.terms import Status
from calendar_tui.store.reads.runner import Record, Snapshot
from calendar_tui.store.reads.values import UNREADABLE
from calendar_tui.store.reads.where import Where

if TYPE_CHECKING:
    from calendar_tui.store.reads.shelves import Shelves

OPENING: Final = 200
"""Characters of a text that its first words are taken from."""
WORDS_WIDTH: Final = 80
"""Characters that the first words of a text take at most."""
DAMAGED: Final = "can't be read; have a look with: calendar-tui verify"
"""Title of a post that another program put something strange into."""

_LINES: Final = """
SELECT id, local_day, local_clock, status, title,
  CASE WHEN title = '' THEN
    (SELECT substr(written.body, 1, :opening) FROM post AS written WHERE written.id = post.id)
  END,
  channel_id, author_id, campaign_id, "group", {missed}, {blocked}
FROM {source}
WHERE {condition}
"""
_FORWARDS: Final = "ORDER BY local_day, local_clock NULLS FIRST, id\n"
_BACKWARDS: Final = "ORDER BY local_day DESC, local_clock DESC NULLS LAST, id DESC\n"

_STATUSES: Final[dict[str, Status]] = {status.value: status for status in Status}


def lines(snapshot: Snapshot, asked: Where, first: date, last: date) -> tuple[PostLine, ...]:
    """The posts from day ``first`` to day ``last``, inclusive."""
    sql = asked.fill(_LINES) + "AND local_day BETWEEN :first AND :last\n" + _FORWARDS
    return _read(snapshot, sql, asked, first=first, last=last)


def window(
    snapshot: Snapshot, asked: Where, counted: "Shelves", offset: int, limit: int
) -> tuple[PostLine, ...]:
    """``limit`` lines from number ``offset`` on; as fast at the end as at the beginning."""
    found: tuple[PostLine, ...] = ()
    if offset < counted.dated:
        day, skipped = counted.find(max(offset, 0))
        start = "local_day >= :day" if day > date.min else "local_day IS NOT NULL"
        sql = asked.fill(_LINES) + f"AND {start}\n" + _FORWARDS + _PAGE
        found = _read(snapshot, sql, asked, day=day, skipped=skipped, limit=limit)
    if len(found) < limit and counted.undated:
        skipped = max(offset - counted.dated, 0)
        found += undated(snapshot, asked, limit - len(found), skipped)
    return found


_PAGE: Final = "LIMIT :limit OFFSET :skipped\n"


def undated(snapshot: Snapshot, asked: Where, limit: int, skipped: int = 0) -> tuple[PostLine, ...]:
    """Posts without a day, by id."""
    sql = asked.fill(_LINES) + "AND local_day IS NULL\n" + _FORWARDS + _PAGE
    return _read(snapshot, sql, asked, skipped=skipped, limit=limit)


def after(
    snapshot: Snapshot, asked: Where, place: Place | None, limit: int
) -> tuple[PostLine, ...]:
    """The next ``limit`` lines behind a place; from the beginning where there is none."""
    found: tuple[PostLine, ...] = ()
    if place is None or place.day is not None:
        behind = _beyond(place, ">")
        sql = asked.fill(_LINES) + "AND local_day IS NOT NULL\n" + behind + _FORWARDS
        found = _read(snapshot, sql + "LIMIT :limit", asked, **_parts(place), limit=limit)
        place = None
    if len(found) < limit:
        sql = asked.fill(_LINES) + "AND local_day IS NULL\nAND id > :id\n" + _FORWARDS
        last = place.id if place else 0
        found += _read(snapshot, sql + "LIMIT :limit", asked, id=last, limit=limit - len(found))
    return found


def before(
    snapshot: Snapshot, asked: Where, place: Place | None, limit: int
) -> tuple[PostLine, ...]:
    """The ``limit`` lines in front of a place, nearest first; from the end where there is none."""
    found: tuple[PostLine, ...] = ()
    if place is None or place.day is None:
        sql = asked.fill(_LINES) + "AND local_day IS NULL\n"
        sql += "AND id < :id\n" if place else ""
        sql += _BACKWARDS + "LIMIT :limit"
        found = _read(snapshot, sql, asked, id=place.id if place else 0, limit=limit)
        place = None
    if len(found) < limit:
        sql = asked.fill(_LINES) + "AND local_day IS NOT NULL\n" + _beyond(place, "<")
        rest = limit - len(found)
        sql += _BACKWARDS + "LIMIT :limit"
        found += _read(snapshot, sql, asked, **_parts(place), limit=rest)
    return found


_BEYOND: Final = {
    (">", True): """AND local_day >= :day AND (local_day > :day
  OR local_clock IS NOT NULL OR id > :id)
""",
    (">", False): """AND local_day >= :day AND (local_day > :day
  OR local_clock > :clock OR (local_clock = :clock AND id > :id))
""",
    ("<", True): """AND local_day <= :day AND (local_day < :day
  OR (local_clock IS NULL AND id < :id))
""",
    ("<", False): """AND local_day <= :day AND (local_day < :day
  OR local_clock IS NULL OR local_clock < :clock OR (local_clock = :clock AND id < :id))
""",
}
"""What lies behind (or in front of) a place, by whether it is all-day."""


def _beyond(place: Place | None, side: str) -> str:
    """The condition for one side of a place."""
    return "" if place is None else _BEYOND[side, place.clock is None]


def _parts(place: Place | None) -> dict[str, Any]:
    """The values of a place."""
    if place is None:
        return {}
    clock = {} if place.clock is None else {"clock": time.fromisoformat(place.clock)}
    return {"day": place.day, "id": place.id, **clock}


def _read(snapshot: Snapshot, sql: str, asked: Where, **values: Any) -> tuple[PostLine, ...]:
    """Run a query for lines."""
    rows = snapshot.rows(sql, {**asked.values, "opening": OPENING, **values})
    return _lines_of(rows)


class _Days(dict[Any, date | None]):
    """Days by what a database hands back; a month's lines share a few dozen."""

    def __missing__(self, value: Any) -> date | None:
        """Read a day that was not seen yet."""
        return self.setdefault(value, parse_day(value))


class _Clocks(dict[Any, str | None]):
    """Clock times by what a database hands back."""

    def __missing__(self, value: Any) -> str | None:
        """Read a clock time that was not seen yet."""
        if value is not None:
            time.fromisoformat(str(value))
        return self.setdefault(value, parse_clock(value))


def _lines_of(rows: Sequence[Record]) -> tuple[PostLine, ...]:
    """Rows as lines; one that can't be read says so and keeps nobody from the others."""
    try:
        return _all_lines(rows)
    except UNREADABLE:
        return tuple(_line_or_damage(row) for row in rows)


def _line_or_damage(row: Record) -> PostLine:
    """A row as a line. Whatever is done to a damaged one is refused by what does it."""
    try:
        return _all_lines([row])[0]
    except UNREADABLE:
        day = row[1]
    try:
        known = parse_day(day)
    except UNREADABLE:
        known = None
    return PostLine(row[0], known, None, Status.IDEA, DAMAGED, None, None, None, None, missed=False)


def _all_lines(rows: Sequence[Record]) -> tuple[PostLine, ...]:
    """Rows as lines. Made without ``PostLine``'s own ``__new__``: a month has thousands."""
    "".join([row[4] for row in rows])  # one that is no text is found here, for little
    new, line, days, clocks = tuple.__new__, PostLine, _Days(), _Clocks()
    return tuple(
        [
            new(
                line,
                (
                    number,
                    days[day],
                    clocks[clock],
                    _STATUSES[status],
                    title or first_words(text),
                    channel,
                    author,
                    campaign,
                    group,
                    late == 1,
                    blocked == 1,
                ),
            )
            for (
                number,
                day,
                clock,
                status,
                title,
                text,
                channel,
                author,
                campaign,
                group,
                late,
                blocked,
            ) in rows
        ]
    )


def first_words(text: str) -> str:
    """The beginning of a text as one line, cut between words where it is long."""
    words = " ".join(text.split())
    if len(words) <= WORDS_WIDTH:
        return words
    cut = words[:WORDS_WIDTH].rpartition(" ")[0] or words[: WORDS_WIDTH - 1]
    return f"{cut}…"
