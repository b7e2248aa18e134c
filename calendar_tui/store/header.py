"""Looking at a file's first bytes without SQLite, and without giving up SQLite's locks.

POSIX drops all locks that a program has on a file as soon as it closes the file anywhere
(https://www.sqlite.org/howtocorrupt.html, section 2.2). Another program would then take the
plan for unused, tidy away its log, and what is saved here from then on would be lost. So a
file that was looked at stays open.
"""

import os
from collections import OrderedDict
from pathlib import Path
from threading import Lock
from typing import Final

KEPT: Final = 64
"""Files kept open; a program works on a few. The ones looked at longest ago are closed."""

_held: Final[OrderedDict[tuple[int, int], int]] = OrderedDict()
"""Descriptors by device and inode."""
_lock: Final = Lock()


def first_bytes(path: Path, count: int) -> bytes:
    """Up to ``count`` bytes from the beginning of a file.

    Raises:
        OSError: it can't be read.
    """
    if os.name == "nt":  # locks there belong to who took them, and open files can't be moved
        with path.open("rb") as file:
            return file.read(count)
    with _lock:
        return os.pread(_descriptor(path), count, 0)


def let_go() -> None:
    """Close all files that were looked at: only while no plan is open in this program."""
    with _lock:
        while _held:
            os.close(_held.popitem()[1])


def _descriptor(path: Path) -> int:
    """What the file is read through: as long as it is held, its inode is no other file's."""
    found = path.stat()
    place = (found.st_dev, found.st_ino)
    if place not in _held:
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        opened = os.fstat(handle)
        place = (opened.st_dev, opened.st_ino)
        _held[place] = handle
    _held.move_to_end(place)
    while len(_held) > KEPT:
        os.close(_held.popitem(last=False)[1])
    return _held[place]
