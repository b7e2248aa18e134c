"""Checking the posts of a plan that haven't been checked as they are now, and keeping it.

In the background of the app, before a verb is taken over many posts, and by command. Small
batches: what is checked is read first, and only keeping it takes the plan's lock.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Final, NamedTuple

from calendar_tui.model.errors import BusyError
from calendar_tui.model.resolutions import Examined
from calendar_tui.model.terms import BEFORE_PUBLISHED, Severity, Status
from calendar_tui.service.checking import Rulebook, rulebook_of
from calendar_tui.service.found import Inspection
from calendar_tui.service.reading import Reading
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.found import keep
from calendar_tui.store.reads import findings as kept

BATCH: Final = 100
"""Posts that are checked in one go: a quarter of a second, and one short transaction."""


class Batch(NamedTuple):
    """What was found in some posts, to be kept."""

    basis: str
    """What they were checked by."""
    examined: tuple[Examined, ...]


Progress = Callable[[int, int], bool]
"""Told how many posts are done, and of how many; answers whether to go on."""


def go_on(_done: int, _total: int) -> bool:
    """Go on whatever is done."""
    return True


def recheck(workspace: Workspace, progress: Progress = go_on, *, everything: bool = False) -> int:
    """Check the posts that are still to go out, or all of them; how many were stale.

    May run in any thread while others read and write; what changes meanwhile is stale again.
    """
    statuses = frozenset(Status) if everything else BEFORE_PUBLISHED
    ids = waiting(workspace.reading, rulebook_of(workspace.reading), statuses)
    return _check(workspace, ids, progress)


def bring_up_to_date(workspace: Workspace, ids: Sequence[int], progress: Progress = go_on) -> int:
    """Check those of the posts that are stale; how many there were."""
    rulebook = rulebook_of(workspace.reading)
    with workspace.reading.moment() as moment:
        stale = [post.id for post in kept.stale(moment.snapshot, rulebook.basis, ids)]
    return _check(workspace, stale, progress)


def waiting(
    reading: Reading, rulebook: Rulebook, statuses: frozenset[Status] = BEFORE_PUBLISHED
) -> tuple[int, ...]:
    """Which posts in these statuses weren't checked as they are now, those around today first."""
    with reading.moment() as moment:
        today = moment.present.today
        return tuple(kept.stale_ids(moment.snapshot, rulebook.basis, statuses, today))


def examine(reading: Reading, ids: Sequence[int], rulebook: Rulebook | None = None) -> Batch:
    """Check some posts, as far as they weren't checked as they are now; nothing is kept.

    ``rulebook`` saves reading it again, where that was done a moment before.
    """
    rulebook = rulebook or rulebook_of(reading)
    with reading.moment() as moment:
        now = Inspection(moment.snapshot, rulebook, moment.directory, moment.present.today)
        return Batch(rulebook.basis, tuple(now.examine(ids)))


def keep_batch(workspace: Workspace, batch: Batch, *, at_once: bool = False) -> None:
    """Keep what was found, in one transaction that isn't journalled.

    What changed since it was examined stays stale: the versions that were looked at are kept
    along. A plan that can only be read keeps nothing.

    Raises:
        BusyError: somebody else is saving; with ``at_once`` that isn't waited for.
    """
    if batch.examined and not workspace.database.read_only:
        with workspace.database.transaction(at_once=at_once) as session:
            keep(session, batch.examined, batch.basis, workspace.clock.now())


def open_now(workspace: Workspace, ids: Sequence[int]) -> tuple[Severity, ...] | None:
    """What is open in posts that were saved just now, by weight, heaviest first.

    What was found is kept, unless somebody else is saving; then it is ``None``: not known.
    """
    try:
        keep_batch(workspace, examine(workspace.reading, ids), at_once=True)
    except BusyError:
        return None
    with workspace.reading.moment() as moment:
        found = kept.open_severities(moment.snapshot, ids, moment.present.today)
    return tuple(sorted(chain(*found.values()), key=list(Severity).index))


def _check(workspace: Workspace, ids: Sequence[int], progress: Progress) -> int:
    """Check posts, a batch at a time."""
    done = 0
    while done < len(ids) and progress(done, len(ids)):
        part = ids[done : done + BATCH]
        keep_batch(workspace, examine(workspace.reading, part))
        done += len(part)
    progress(done, len(ids))
    return done
