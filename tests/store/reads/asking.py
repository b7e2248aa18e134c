"""Questions to a plan as tests put them."""

from datetime import date

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import PostLine
from calendar_tui.store.reads import calendar
from calendar_tui.store.reads.runner import Runner, Snapshot
from calendar_tui.store.reads.shelves import Shelves, shelves
from calendar_tui.store.reads.where import Present, Where, where
from tests.plans import NOW

TODAY = date(2026, 11, 24)
PRESENT = Present(TODAY, NOW)
"""9 o'clock in the practice."""


def asked(snapshot: Snapshot, wanted: PostFilter | None = None) -> Where:
    """A filter as SQL."""
    return where(wanted or PostFilter(), PRESENT, snapshot.dialect)


def everything(runner: Runner, wanted: PostFilter | None = None) -> list[PostLine]:
    """All lines a filter asks for, in order."""
    with runner.snapshot() as snapshot:
        return list(calendar.after(snapshot, asked(snapshot, wanted), None, 10_000))


def ids(runner: Runner, wanted: PostFilter | None = None) -> list[int]:
    """The posts a filter asks for, in order."""
    return [line.id for line in everything(runner, wanted)]


def counted(runner: Runner, wanted: PostFilter | None = None) -> Shelves:
    """The posts of each day."""
    with runner.snapshot() as snapshot:
        return shelves(snapshot, asked(snapshot, wanted))
