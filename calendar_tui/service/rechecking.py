"""Checking the posts of a plan that haven't been checked as they are now, and keeping it.

In the background of the app, before a verb is taken over many posts, and by command. Small
batches: what is checked is read first, and only keeping it takes the plan's lock.
"""

from collections.abc import Callable, Sequence
from typing import Final

from calendar_tui.model.terms import BEFORE_PUBLISHED, Status
from calendar_tui.service.checking import rulebook_of
from calendar_tui.service.found import Inspection
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.found import keep
from calendar_tui.store.reads import findings as kept

BATCH: Final = 100
"""Posts that are checked in one go: a quarter of a second, and one short transaction."""

Progress = Callable[[int, int], bool]
"""Told how many posts are done, and of how many; answers whether to go on."""


def go_on(_done: int, _total: int) -> bool:
    """Go on whatever is done."""
    return True


def recheck(workspace: Workspace, progress: Progress = go_on, *, everything: bool = False) -> int:
    """Check the posts that are still to go out, or all of them; how many were stale.

    May run in any thread while others read and write; what changes meanwhile is stale again.
    """
    rulebook = rulebook_of(workspace.reading)
    with workspace.reading.moment() as moment:
        statuses = frozenset(Status) if everything else BEFORE_PUBLISHED
        ids = kept.stale_ids(moment.snapshot, rulebook.basis, statuses)
    return _check(workspace, ids, progress)


def bring_up_to_date(workspace: Workspace, ids: Sequence[int], progress: Progress = go_on) -> int:
    """Check those of the posts that are stale; how many there were."""
    rulebook = rulebook_of(workspace.reading)
    with workspace.reading.moment() as moment:
        stale = [post.id for post in kept.stale(moment.snapshot, rulebook.basis, ids)]
    return _check(workspace, stale, progress)


def _check(workspace: Workspace, ids: Sequence[int], progress: Progress) -> int:
    """Check posts, a batch at a time."""
    done = 0
    while done < len(ids) and progress(done, len(ids)):
        part = ids[done : done + BATCH]
        rulebook = rulebook_of(workspace.reading)
        with workspace.reading.moment() as moment:
            now = Inspection(moment.snapshot, rulebook, moment.directory, moment.present.today)
            examined = now.examine(part)
        if not workspace.database.read_only:
            with workspace.database.transaction() as session:
                keep(session, examined, rulebook.basis, workspace.clock.now())
        done += len(part)
    progress(done, len(ids))
    return done
