"""The chain's head kept outside the plan, so that a tail cut off is found.

Each person's state folder holds, for each plan at each place, the newest entry they saw
themselves write. It is a witness, not data: that it can't be written stops nobody's work,
and a head that the chain no longer leads to is kept as it is, for ``verify`` to name.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, NamedTuple

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
        """The file with the head of the plan ``uid`` here; a copy elsewhere has its own.

        However the plan's path is spelled, over links or not, it is the same file.
        """
        place = self.location.path
        spelled = self.location.label if place is None else str(place.resolve())
        key = hashlib.sha256(os.fsencode(spelled)).hexdigest()[:8]
        return self.state / FOLDER / f"{_stem(uid)}-{key}.json"

    def read(self, uid: str) -> Head | None:
        """The head remembered for the plan ``uid``; ``None`` if none can be read."""
        noted = _noted(self.file(uid))
        return noted.head if noted else None

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
        head, there = self.read(uid), Heads(self.state, location)
        if head is not None:
            there.write(uid, head.seq, head.hash)
        if there.file(uid) != self.file(uid):
            with suppress(OSError):
                self.file(uid).unlink(missing_ok=True)

    def outside(self, uid: str) -> tuple[Head, ...]:
        """Every head remembered outside the plan.

        They are in the state folder, also under a path where the plan was once and no file
        is any more, and in the names of backups.
        """
        found = [] if (own := self.read(uid)) is None else [own]
        found.extend(self._elsewhere(uid))
        if self.location.path is not None:
            found.extend(
                Head(item.seq, item.head, str(item.path))
                for item in kept(self.location.path)
                if item.seq > 0
            )
        return tuple(found)

    def _elsewhere(self, uid: str) -> Iterator[Head]:
        """The heads of the same plan in places from which it was moved away."""
        for file in sorted((self.state / FOLDER).glob(f"{_stem(uid)}-*.json")):
            noted = _noted(file)
            if noted is not None and file != self.file(uid) and noted.is_left:
                witness = f"{file} (of {noted.plan}, which is gone)"
                yield replace(noted.head, witness=witness)


class _Noted(NamedTuple):
    """What a file of a head says."""

    head: Head
    plan: str

    @property
    def is_left(self) -> bool:
        """Whether the plan was in a file that is no longer there, as far as can be seen."""
        place = Path(self.plan)
        try:
            return place.is_absolute() and not place.exists()
        except OSError:
            return False


def _noted(file: Path) -> _Noted | None:
    """What ``file`` says; ``None`` if it makes no sense."""
    try:
        noted = json.loads(file.read_text(encoding="utf-8"))
        head = Head(int(noted["seq"]), str(noted["hash"]), str(file))
        return _Noted(head, str(noted["plan"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _stem(uid: str) -> str:
    """A plan's uid as the beginning of a file's name, whatever someone wrote into it."""
    if _PLAIN.fullmatch(uid):
        return uid
    return hashlib.sha256(uid.encode("utf-8", "surrogateescape")).hexdigest()[:32]


_PLAIN: Final = re.compile(r"[0-9A-Za-z-]{1,64}")


def matches(head: Head, entry_hash: str | None) -> bool:
    """Whether a remembered head is the entry with ``entry_hash``."""
    return entry_hash is not None and (
        head.hash == entry_hash
        or (len(head.hash) == HEAD_LENGTH and entry_hash.startswith(head.hash))
    )
