"""What is kept of a fault of the program itself: where it stood, and nothing anybody typed."""

import os
import platform
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from calendar_tui import __version__

FILE_NAME: Final = "crash.log"
LARGE: Final = 500_000
"""Bytes after which the log starts anew."""

_PACKAGE: Final = Path(__file__).parents[1]


def note_crash(error: BaseException, doing: str, state: Path, now: datetime) -> Path | None:
    """Add ``error`` to the log in the folder ``state``; the log, or ``None`` if it can't be.

    ``doing`` is the command's own word. Kept are the kinds of errors and the lines of
    program they passed; no message and no value, since either may hold a patient's data.
    """
    path = state / FILE_NAME
    try:
        state.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = not path.exists() or path.stat().st_size > LARGE
        flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if fresh else os.O_APPEND)
        with os.fdopen(os.open(path, flags, 0o600), "a", encoding="utf-8") as log:
            log.write(report(error, doing, now))
    except OSError:
        return None
    return path


def report(error: BaseException, doing: str, now: datetime) -> str:
    """The lines that the log gets for ``error``, the first cause first."""
    head = f"{now:%Y-%m-%d %H:%M:%S} UTC  calendar-tui {__version__}  {doing or 'start'}"
    machine = f"Python {platform.python_version()} on {platform.system()}"
    chain = reversed([*_causes(error)])
    return "\n".join(
        [f"{head}  {machine}", *(line for each in chain for line in _frames(each)), ""]
    )


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and what led to it, each once."""
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        yield found
        found = found.__cause__ or (None if found.__suppress_context__ else found.__context__)


def _frames(error: BaseException) -> Iterator[str]:
    """One error: its kind, and the lines it passed, innermost last."""
    yield f"  {type(error).__module__}.{type(error).__qualname__}"
    for frame, line in traceback.walk_tb(error.__traceback__):
        code = frame.f_code
        yield f"    {_place(Path(code.co_filename))}:{line} in {code.co_name}"


def _place(file: Path) -> str:
    """A file of the program by its place in it; any other by its last two parts."""
    if file.is_relative_to(_PACKAGE):
        return file.relative_to(_PACKAGE.parent).as_posix()
    return "/".join(file.parts[-2:])
