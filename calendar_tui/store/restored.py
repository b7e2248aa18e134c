"""How a restore is written into the history, so that what it replaced stays explained."""

import re
from dataclasses import dataclass
from typing import Final

from calendar_tui.store.heads import Head
from calendar_tui.store.shelf import HEAD_LENGTH

RESTORE: Final = "plan.restore"
"""The action of an entry that a restore writes."""

_REPLACES: Final = re.compile(r"replaces entry (\d+) \(([0-9a-f]+)\)")


@dataclass(frozen=True, slots=True)
class Replaced:
    """A piece of history that a restore put aside."""

    base: int
    """The last entry that the backup had."""
    seq: int
    """The last entry of the plan that was replaced; less than ``base`` if it had less."""
    head: str
    """The first digits of that entry's hash."""

    def covers(self, head: Head) -> bool:
        """Whether a remembered head was part of what was put aside."""
        if head.seq == self.seq:
            return head.hash.startswith(self.head)
        return self.base < head.seq < self.seq


def summary_of(backup: str, seq: int, head: str) -> str:
    """The words of a restore's entry: from which backup, and what it replaces."""
    return f"restored {backup}; replaces entry {seq} ({head[:HEAD_LENGTH]})"


def replaced_by(restore_seq: int, summary: object) -> Replaced | None:
    """What the restore with that number and those words replaced."""
    found = _REPLACES.search(str(summary))
    if found is None:
        return None
    return Replaced(restore_seq - 1, int(found[1]), found[2])
