"""The shelf of backups beside a plan: what its files are called, and which is the newest.

Standard library only, since the message about a damaged plan names the newest backup.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

_NAME: Final = re.compile(
    r"(?P<at>\d{4}-\d\d-\d\dT\d{4}Z|before-[0-9a-z]+)-e(?P<seq>\d+)-(?P<head>[0-9a-f]{16})\.db"
)
HEAD_LENGTH: Final = 16
"""Hex digits of the chain's head that a backup's name carries: 64 bits."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One backup on the shelf. What lies there was read again after it was written."""

    path: Path
    at: datetime | None
    """When it was made (UTC); ``None`` for one made before an upgrade."""
    seq: int
    """The newest journal entry it holds."""
    head: str
    """The first digits of that entry's hash."""


def shelf_of(path: Path) -> Path:
    """The folder with the backups of the plan at ``path``; may not exist yet."""
    return path.with_name(f"{path.name}.backups")


def name_daily(now: datetime, seq: int, head: str) -> str:
    """The file name of a backup made at ``now``, up to entry ``seq`` with hash ``head``."""
    return f"{now.astimezone(UTC):%Y-%m-%dT%H%MZ}-e{seq}-{head[:HEAD_LENGTH]}.db"


def name_before(revision: str, seq: int, head: str) -> str:
    """The file name of the backup made before the upgrade to ``revision``."""
    return f"before-{revision}-e{seq}-{head[:HEAD_LENGTH]}.db"


def name_replaced(now: datetime, seq: int, head: str) -> str:
    """The file name of a plan that a restore put aside; it is no backup to restore from."""
    return f"replaced-{name_daily(now, seq, head)}"


def kept(path: Path) -> tuple[Kept, ...]:
    """The backups of the plan at ``path``, oldest first; those before upgrades come first."""
    folder = shelf_of(path)
    try:
        names = sorted(item.name for item in folder.iterdir())
    except OSError:
        return ()
    found = [_read(folder / name, match) for name in names if (match := _NAME.fullmatch(name))]
    return tuple(sorted(found, key=lambda item: (item.at or _LONG_AGO, item.seq)))


_LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)


def _read(path: Path, match: re.Match[str]) -> Kept:
    """What a backup's name says."""
    stamp = match["at"]
    try:
        at = datetime.strptime(stamp, "%Y-%m-%dT%H%MZ").replace(tzinfo=UTC)
    except ValueError:
        at = None
    return Kept(path, at, int(match["seq"]), match["head"])


def newest(path: Path) -> Kept | None:
    """The backup of the plan at ``path`` that holds the most, if there is one."""
    return max(kept(path), key=lambda item: (item.seq, item.at or _LONG_AGO), default=None)
