"""The chain's head kept outside the plan, so that a tail cut off is found.

Each person's state folder holds, for each plan at each place, the newest entry they saw
themselves write. It is a witness, not data: that it can't be written stops nobody's work,
and a head that the chain no longer leads to is kept as it is, for ``verify`` to name.
"""

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from calendar_tui.store.location import Location
from calendar_tui.store.shelf import HEAD_LENGTH, kept

FOLDER: Final = "heads"


@dataclass(frozen=True, slots=True)
class Head:
    """An entry that once was the newest, and who remembers it."""

    seq: int
    hash: str
    """The entry's hash, or the first digits of it."""
    witness: str
    """What remembers it, for messages."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of one plan in one place."""

    state: Path
    location: Location

    def file(self, uid: str) -> Path:
        """The file with the head of the plan ``uid`` here; a copy elsewhere has its own."""
        place = hashlib.sha256(self.location.label.encode()).hexdigest()[:8]
        return self.state / FOLDER / f"{uid}-{place}.json"

    def read(self, uid: str) -> Head | None:
        """The head remembered for the plan ``uid``; ``None`` if none can be read."""
        path = self.file(uid)
        try:
            noted = json.loads(path.read_text(encoding="utf-8"))
            return Head(int(noted["seq"]), str(noted["hash"]), str(path))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, uid: str, seq: int, entry_hash: str) -> None:
        """Remember entry ``seq`` as the newest; silently not, where that can't be written."""
        path = self.file(uid)
        unfinished = path.with_name(f"{path.name}.{os.getpid()}.tmp")
        note = json.dumps({"plan": self.location.label, "seq": seq, "hash": entry_hash})
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            unfinished.write_text(note + "\n", encoding="utf-8")
            unfinished.replace(path)

    def move(self, uid: str, location: Location) -> None:
        """Remember the plan's head at ``location`` from now on, where its file was put."""
        head = self.read(uid)
        if head is not None:
            Heads(self.state, location).write(uid, head.seq, head.hash)
        with suppress(OSError):
            self.file(uid).unlink(missing_ok=True)

    def outside(self, uid: str) -> tuple[Head, ...]:
        """Every head remembered outside the plan: in the state folder and in backups' names."""
        found = [] if (own := self.read(uid)) is None else [own]
        if self.location.path is not None:
            found.extend(
                Head(item.seq, item.head, str(item.path))
                for item in kept(self.location.path)
                if item.seq > 0
            )
        return tuple(found)


def matches(head: Head, entry_hash: str | None) -> bool:
    """Whether a remembered head is the entry with ``entry_hash``."""
    return entry_hash is not None and (
        head.hash == entry_hash
        or (len(head.hash) == HEAD_LENGTH and entry_hash.startswith(head.hash))
    )
