"""Files that others read while we write them."""

import os
import tempfile
from pathlib import Path

from calendar_tui.model.errors import InvalidError, StorageError

READABLE: int = 0o644
"""A feed's file is read by a web server or a synced folder, under another user's name."""


def replace_if_changed(path: Path, content: bytes) -> bool:
    """Put ``content`` at ``path`` in one step, unless it is there already.

    A reader gets the old file or the new one, never a part, and after a crash too. Returns
    whether the file was replaced. Raises ``StorageError`` in words.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and path.read_bytes() == content:
            return False
        _replace(path, content)
    except (FileExistsError, NotADirectoryError):
        raise StorageError(f"{path} was not written: its folder is a file.") from None
    except OSError as error:
        reason = (error.strerror or "it can't be written").lower()
        raise StorageError(f"{path} was not written: {reason}.") from None
    return True


def write_new(path: Path, content: bytes, *, over: bool = False) -> None:
    """Put ``content`` at ``path``, where nothing is yet; ``over``: whatever is there.

    Raises:
        InvalidError: something is there, or ``path`` is a folder.
        StorageError: it can't be written.
    """
    if path.is_dir():
        raise InvalidError(f"{path} is a folder; name a file in it.")
    if path.exists() and not over:
        raise InvalidError(f"{path} is there already; nothing was written.")
    replace_if_changed(path, content)


def _replace(path: Path, content: bytes) -> None:
    """Write beside ``path``, make sure it is on the disk, and rename over it."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(READABLE)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
