"""The one door for everything that is only read: screens, lists, feeds, JSON.

On a plan in a file nothing here loads SQLModel, so a first frame and a reading command
cost a few queries and no more; what neither needs is imported where it is used. Any
thread may ask.
"""

from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import Directory, EntryLine, NounRow, Place, PostLine, PracticeRow
from calendar_tui.schedule.zones import local
from calendar_tui.service.clock import Clock
from calendar_tui.store.location import Location
from calendar_tui.store.reads import calendar, directory
from calendar_tui.store.reads.directory import Pulse
from calendar_tui.store.reads.runner import (
    OlderPlanError,
    Runner,
    Snapshot,
    StoppedError,
    open_runner,
)
from calendar_tui.store.reads.where import Present, Where, where

if TYPE_CHECKING:
    from calendar_tui.feeds.snapshot import FeedOptions, FeedPost
    from calendar_tui.model.details import EntryDetail, PostDetail
    from calendar_tui.model.rows import SlotLine
    from calendar_tui.schedule.when import When
    from calendar_tui.service.open_slots import OpenSlots
    from calendar_tui.store.reads.feeds import Fetch, Standing
    from calendar_tui.store.reads.layers import Layered
    from calendar_tui.store.reads.shelves import Shelves

__all__ = ["Moment", "OlderPlanError", "Reading", "StoppedError", "as_json", "open_reading"]

EVERYTHING: Final = PostFilter()
KEPT: Final = 8
"""Filters whose counts are kept until the plan changes."""


def open_reading(location: Location, clock: Clock) -> "Reading":
    """Open the plan at ``location`` to look at.

    Raises:
        StorageError: it is missing or can't be reached.
        DamagedError: it is something else.
        NewerError: a newer version of the program made it.
        OlderPlanError: it has to be upgraded first.
    """
    return Reading(open_runner(location), clock, location)


def as_json(post: "PostDetail", directory: Directory) -> dict[str, Any]:
    """A post for programs, names in place of ids, its keys in a fixed order."""
    from calendar_tui.service.shapes import post_json

    return post_json(post, directory)


class Moment(NamedTuple):
    """One moment of the plan, for questions that take several queries (``planning``)."""

    snapshot: Snapshot
    directory: Directory
    present: Present

    def where(self, wanted: PostFilter) -> Where:
        """A filter as SQL, as of now."""
        return where(wanted, self.present, self.snapshot.dialect)


class Reading:
    """An open plan, to look at. Each question is answered from one moment of it."""

    def __init__(self, runner: Runner, clock: Clock, location: Location | None = None) -> None:
        """Ask ``runner``; what is missed or today goes by ``clock``."""
        self._runner = runner
        self.location = location
        self._clock = clock
        self._lock = Lock()
        self._names: tuple[int, Directory] | None = None
        self._slots: tuple[int, OpenSlots | None] | None = None
        self._counts: OrderedDict[tuple[int, PostFilter, Present], Shelves] = OrderedDict()

    @contextmanager
    def moment(self) -> Iterator[Moment]:
        """Look at one moment of the plan: its rows, its names and the practice's own day."""
        with self._runner.snapshot() as snapshot:
            yield Moment(snapshot, self._directory(snapshot), self._present(snapshot))

    def directory(self) -> Directory:
        """Every name in the plan, retired ones included."""
        with self._runner.snapshot() as snapshot:
            return self._directory(snapshot)

    def practice(self) -> PracticeRow:
        """The practice's settings."""
        with self._runner.snapshot() as snapshot:
            return directory.practice(snapshot)

    def today(self) -> date:
        """The practice's own day."""
        with self._runner.snapshot() as snapshot:
            return self._present(snapshot).today

    def newest(self) -> int:
        """The number of the newest journal entry: it rises with every change."""
        with self._runner.snapshot() as snapshot:
            return directory.newest(snapshot)

    def pulse(self) -> Pulse:
        """The feeds' revision and when it rose: one row, no post touched."""
        with self._runner.snapshot() as snapshot:
            return directory.pulse(snapshot)

    def lines(
        self, first: date, last: date, wanted: PostFilter | None = None
    ) -> tuple[PostLine, ...]:
        """The posts of some days, in the order of every list (`Place`)."""
        with self._runner.snapshot() as snapshot:
            return calendar.lines(snapshot, self._where(snapshot, wanted), first, last)

    def window(self, wanted: PostFilter | None, offset: int, limit: int) -> tuple[PostLine, ...]:
        """``limit`` lines from number ``offset`` on; undated posts come last."""
        with self._runner.snapshot() as snapshot:
            asked = self._where(snapshot, wanted)
            if offset <= 0:
                return calendar.after(snapshot, asked, None, limit)
            counted = self._shelves(snapshot, wanted)
            return calendar.window(snapshot, asked, counted, offset, limit)

    def slots(
        self, first: date, last: date, wanted: PostFilter | None = None, *, past: bool = False
    ) -> "tuple[SlotLine, ...]":
        """The open slots of series on some days, in their order; with ``past`` also before today.

        What nobody wrote for a day that is over is of no more use, so lists leave it out.
        """
        with self._runner.snapshot() as snapshot:
            found = self._open_slots(snapshot)
            if found is None:
                return ()
            if not past:
                first = max(first, self._present(snapshot).today)
            return found.within(first, last, wanted)

    def open_slots(self) -> "OpenSlots | None":
        """Every series in use with what its open slots are computed from; ``None`` without any."""
        with self._runner.snapshot() as snapshot:
            return self._open_slots(snapshot)

    def free(
        self, channel_id: int, count: int = 1, besides: Collection[int] = ()
    ) -> "tuple[When, ...]":
        """The next ``count`` times of a channel that are free; the posts ``besides`` hold none."""
        from calendar_tui.service.next_free import find_free

        with self._runner.snapshot() as snapshot:
            slots, zone = self._open_slots(snapshot), self._directory(snapshot).practice.zone
            now = self._clock.now()
            return find_free(
                snapshot, slots, channel_id, now=now, zone=zone, count=count, besides=besides
            )

    def agenda(
        self,
        wanted: PostFilter | None,
        after: Place | None,
        limit: int,
        backwards: bool = False,
    ) -> tuple[PostLine, ...]:
        """The ``limit`` lines behind a place (``backwards``: in front of it, nearest first).

        Without a place from the beginning, or backwards from the end.
        """
        turn = calendar.before if backwards else calendar.after
        with self._runner.snapshot() as snapshot:
            return turn(snapshot, self._where(snapshot, wanted), after, limit)

    def count(self, wanted: PostFilter | None = None) -> int:
        """How many posts there are."""
        with self._runner.snapshot() as snapshot:
            return self._shelves(snapshot, wanted).count

    def position(self, wanted: PostFilter | None, day: date) -> int:
        """The number of the first line on or after ``day``."""
        with self._runner.snapshot() as snapshot:
            return self._shelves(snapshot, wanted).position(day)

    def undated(self, limit: int, wanted: PostFilter | None = None) -> tuple[PostLine, ...]:
        """Posts without a day, by id."""
        with self._runner.snapshot() as snapshot:
            return calendar.undated(snapshot, self._where(snapshot, wanted), limit)

    def post(self, post_id: int) -> "PostDetail":
        """One post in full; ``UnknownNameError`` where there is none."""
        from calendar_tui.store.reads import posts

        with self._runner.snapshot() as snapshot:
            return posts.post(snapshot, post_id, self._present(snapshot))

    def first_findings(self, ids: Collection[int]) -> Mapping[int, str]:
        """What the heaviest open finding of each of these posts says, as far as checked."""
        from calendar_tui.store.reads.findings import first_open

        with self._runner.snapshot() as snapshot:
            return first_open(snapshot, ids, self._present(snapshot).today)

    def posts(self, wanted: PostFilter | None = None) -> Iterator["PostDetail"]:
        """Posts in full, in the order of every list; read while they are gone through."""
        from calendar_tui.store.reads import posts

        with self._runner.snapshot() as snapshot:
            yield from posts.posts(snapshot, self._where(snapshot, wanted))

    def feeds_standing(self) -> "Standing":
        """How every feed stands at its web address: few small rows, no post touched."""
        from calendar_tui.store.reads import feeds

        with self._runner.snapshot() as snapshot:
            return feeds.standing(snapshot)

    def fetches(self) -> "dict[int, tuple[Fetch, ...]]":
        """Who fetched each feed last, and when, newest first."""
        from calendar_tui.store.reads import feeds

        with self._runner.snapshot() as snapshot:
            return feeds.fetches(snapshot)

    def feed_posts(self, wanted: PostFilter | None = None) -> Iterator["FeedPost"]:
        """Posts as a feed may show them, in no order; read while they are gone through."""
        from calendar_tui.service.feed_posts import feed_posts
        from calendar_tui.store.reads import feeds

        with self._runner.snapshot() as snapshot:
            names, stamps = self._directory(snapshot), feeds.stamps(snapshot)
            found = feeds.shown(snapshot, self._where(snapshot, wanted))
            yield from feed_posts(found, names, stamps)

    def feed_slots(self, wanted: PostFilter, months: int) -> "tuple[FeedPost, ...]":
        """The open slots of the coming months as a feed may show them."""
        from calendar_tui.schedule.grid import shift_months
        from calendar_tui.service.feed_posts import feed_slots
        from calendar_tui.store.reads import feeds

        with self._runner.snapshot() as snapshot:
            found, today = self._open_slots(snapshot), self._present(snapshot).today
            if found is None:
                return ()
            slots = found.within(today, shift_months(today, months), wanted)
            stamps = feeds.stamps(snapshot)
            return tuple(feed_slots(slots, found, self._directory(snapshot), stamps))

    def feed_layers(self, options: "FeedOptions") -> "tuple[FeedPost, ...]":
        """The days off and observances that a feed shows, as its options say."""
        from calendar_tui.service.feed_layers import feed_layers
        from calendar_tui.store.reads import layers

        if not (options.closures or options.observances):
            return ()
        with self._runner.snapshot() as snapshot:
            found, stamps = layers.layered(snapshot), layers.stamped(snapshot)
            practice, today = directory.practice(snapshot), self._present(snapshot).today
        return tuple(feed_layers(found, stamps, options, practice.zone, today))

    def feed_deadlines(self, wanted: PostFilter, options: "FeedOptions") -> "tuple[FeedPost, ...]":
        """What is due, as a feed of that filter shows it, if its options say so."""
        from calendar_tui.service.feed_deadlines import feed_deadlines
        from calendar_tui.store.reads import deadlines

        if not options.deadlines:
            return ()
        with self._runner.snapshot() as snapshot:
            found, practice = deadlines.deadlines(snapshot), directory.practice(snapshot)
        return tuple(feed_deadlines(found, wanted, practice.zone))

    def nouns(self, noun: str, retired: bool = False) -> tuple[NounRow, ...]:
        """The rows of a noun by name, retired ones last and only if asked for."""
        from calendar_tui.service.shapes import noun_row, post_row
        from calendar_tui.store.reads import nouns, posts

        with self._runner.snapshot() as snapshot:
            names = self._directory(snapshot)
            if noun == "post":
                found = posts.posts(snapshot, self._where(snapshot, None))
                return tuple(post_row(post, names) for post in found)
            kind = nouns.known(noun)
            rows = nouns.nouns(snapshot, kind, retired=retired)
            return tuple(noun_row(kind, row, names) for row in rows)

    def noun(self, noun: str, row_id: int) -> NounRow:
        """One row of a noun; ``UnknownNameError`` where there is none."""
        from calendar_tui.service.shapes import noun_row, post_row
        from calendar_tui.store.reads import nouns, posts

        with self._runner.snapshot() as snapshot:
            names = self._directory(snapshot)
            if noun == "post":
                return post_row(posts.post(snapshot, row_id, self._present(snapshot)), names)
            kind = nouns.known(noun)
            return noun_row(kind, nouns.noun(snapshot, kind, row_id), names)

    def layered(self) -> "Layered":
        """What the plan says of its days besides posts: days off and observances."""
        from calendar_tui.store.reads import layers

        with self._runner.snapshot() as snapshot:
            return layers.layered(snapshot)

    def history(
        self,
        noun: str | None = None,
        row_id: int | None = None,
        limit: int = 50,
        before: int | None = None,
    ) -> tuple[EntryLine, ...]:
        """Entries, newest first: all, those of a noun, or those of one row.

        ``before`` is the number of the last entry seen, for the next page.
        """
        from calendar_tui.model.nouns import NOUNS
        from calendar_tui.store.reads import history

        table = NOUNS[noun].stored_in if noun else None
        with self._runner.snapshot() as snapshot:
            return history.entries(snapshot, table=table, row_id=row_id, limit=limit, before=before)

    def entry(self, seq: int) -> "EntryDetail":
        """One entry with every field it changed; ``UnknownNameError`` where there is none."""
        from calendar_tui.model.details import EntryDetail
        from calendar_tui.service.journal_words import change_lines, posts_named
        from calendar_tui.store.reads import history

        with self._runner.snapshot() as snapshot:
            line, changes = history.entry(snapshot, seq)
            titles = history.titles(snapshot, posts_named(changes))
            said = change_lines(changes, self._directory(snapshot), titles)
            return EntryDetail(line, tuple(said))

    def interrupt(self) -> None:
        """Stop what is being read, from any thread: it raises `StoppedError`."""
        self._runner.interrupt()

    def close(self) -> None:
        """Let go of the plan."""
        self._runner.close()

    def _directory(self, snapshot: Snapshot) -> Directory:
        """The names, read again once anything has changed."""
        seq = directory.newest(snapshot)
        with self._lock:
            if self._names is not None and self._names[0] == seq:
                return self._names[1]
        names = directory.directory(snapshot)
        with self._lock:
            self._names = (seq, names)
        return names

    def _open_slots(self, snapshot: Snapshot) -> "OpenSlots | None":
        """What open slots are computed from, read again once anything has changed."""
        seq = directory.newest(snapshot)
        with self._lock:
            if self._slots is not None and self._slots[0] == seq:
                return self._slots[1]
        names = self._directory(snapshot)
        found = _read_slots(snapshot, names.practice.zone) if names.series else None
        with self._lock:
            self._slots = (seq, found)
        return found

    def _present(self, snapshot: Snapshot) -> Present:
        """When the question is asked, to the minute.

        A post's time is a whole minute, so it lies before now exactly if it lies before
        the next whole minute; so counts of missed posts can be kept for a minute.
        """
        now = self._clock.now()
        today = local(now, self._directory(snapshot).practice.zone)[0]
        if now.second or now.microsecond:
            now = now.replace(second=0, microsecond=0) + timedelta(minutes=1)
        return Present(today, now)

    def _where(self, snapshot: Snapshot, wanted: PostFilter | None) -> Where:
        """The filter as SQL, as of now."""
        return where(wanted or EVERYTHING, self._present(snapshot), snapshot.dialect)

    def _shelves(self, snapshot: Snapshot, wanted: PostFilter | None) -> "Shelves":
        """The posts of each day, counted again once anything has changed."""
        from calendar_tui.store.reads.shelves import shelves

        asked, present = wanted or EVERYTHING, self._present(snapshot)
        key = (directory.newest(snapshot), asked, present)
        with self._lock:
            if (kept := self._counts.get(key)) is not None:
                self._counts.move_to_end(key)
                return kept
        counted = shelves(snapshot, where(asked, present, snapshot.dialect))
        with self._lock:
            self._counts[key] = counted
            while len(self._counts) > KEPT:
                self._counts.popitem(last=False)
        return counted


def _read_slots(snapshot: Snapshot, zone: str) -> "OpenSlots | None":
    """What open slots are computed from; ``None``, and nothing loaded for it, without series."""
    from calendar_tui.store.reads import series

    records = series.series(snapshot)
    if not records:
        return None
    from calendar_tui.service.open_slots import read_slots

    return read_slots(snapshot, records, zone)
