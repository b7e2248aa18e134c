"""Is the file sound? Looked at once a day, after an unclean end, and on request.

Damage goes unnoticed by ordinary reads and writes, so SQLite's own ``quick_check`` runs
where it disturbs nobody: after the first frame, on a connection of its own.
"""

import hashlib
import json
import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from calendar_tui.store.connect import connect
from calendar_tui.store.failures import damaged, speaking
from calendar_tui.store.location import Location

FOLDER: Final = "checks"
LOG_FAULT_UNTIL: Final = (3, 51, 3)
"""SQLite before this has a rare fault when two programs write at the same instant."""


def quick_check(location: Location) -> None:
    """Read every page of the plan; nothing is done for a plan on a server.

    Raises:
        DamagedError: SQLite finds it damaged; the sentence names the newest backup.
    """
    if location.path is None:
        return
    with speaking(location), closing(connect(location.path, read_only=True)) as connection:
        answer = connection.execute("PRAGMA quick_check(1)").fetchone()
        if answer is None or answer[0] != "ok":
            raise damaged(location)


def loose_references(location: Location) -> tuple[str, ...]:
    """A sentence for each row that refers to one that is not there."""
    if location.path is None:
        return ()
    with speaking(location), closing(connect(location.path, read_only=True)) as connection:
        found = connection.execute("PRAGMA foreign_key_check").fetchall()
    return tuple(
        f"{table} #{row} refers to a {parent} that is not there." for table, row, parent, _ in found
    )


def version_note() -> str:
    """What is to be said of the SQLite this runs on."""
    note = f"SQLite {sqlite3.sqlite_version}"
    if sqlite3.sqlite_version_info < LOG_FAULT_UNTIL:
        note += (
            " has a rare fault when two programs write at the same instant (fixed in 3.51.3);"
            " the daily backup is the way back"
        )
    return note


@dataclass(frozen=True, slots=True)
class Watch:
    """Says when a check is due, from stamps outside the plan.

    Each running program has a mark of its own; a mark whose program is gone was left by
    an unclean end. Stamps that can't be written only mean that checks run more often.
    """

    state: Path
    location: Location

    def begin(self, today: date) -> bool:
        """Note that a program starts, and say whether a check is due."""
        left = [mark for mark in self._marks() if not _runs(mark)]
        due = bool(left) or self._last() != today
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._own.write_text(self.location.label, encoding="utf-8")
        return due

    def passed(self, today: date) -> None:
        """Note that a check found nothing, today."""
        with suppress(OSError):
            for mark in self._marks():
                if not _runs(mark):
                    mark.unlink(missing_ok=True)
        self._note(checked=today.isoformat())

    def end(self) -> None:
        """Note that the program ends as it should."""
        with suppress(OSError):
            self._own.unlink(missing_ok=True)

    def zone_rules(self) -> str:
        """The time zone rules that the plan's instants were last seen to follow."""
        return str(self._noted().get("zones", ""))

    def follows(self, rules: str) -> None:
        """Note that all instants of the plan follow these time zone ``rules``."""
        self._note(zones=rules)

    @property
    def _folder(self) -> Path:
        return self.state / FOLDER

    @property
    def _key(self) -> str:
        """What tells this plan's stamps from others'."""
        return hashlib.sha256(self.location.label.encode()).hexdigest()[:16]

    @property
    def _stamp(self) -> Path:
        return self._folder / f"{self._key}.json"

    @property
    def _own(self) -> Path:
        return self._folder / f"{self._key}.{os.getpid()}.open"

    def _marks(self) -> list[Path]:
        """The marks of all programs that have, or had, this plan open."""
        return sorted(self._folder.glob(f"{self._key}.*.open"))

    def _last(self) -> date | None:
        """The day of the last check that found nothing."""
        try:
            return date.fromisoformat(self._noted()["checked"])
        except (ValueError, KeyError, TypeError):
            return None

    def _noted(self) -> dict[str, Any]:
        """Everything that is noted; nothing where that can't be read."""
        try:
            noted = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return noted if isinstance(noted, dict) else {}

    def _note(self, **more: str) -> None:
        """Note ``more`` beside what is noted already."""
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._stamp.write_text(json.dumps({**self._noted(), **more}), encoding="utf-8")


def _runs(mark: Path) -> bool:
    """Whether the program that left ``mark`` still runs; unknown counts as not."""
    number = mark.name.split(".")[1]
    if not number.isdigit() or os.name == "nt":  # there, signal 0 would end the program
        return number == str(os.getpid())
    try:
        os.kill(int(number), 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return True
