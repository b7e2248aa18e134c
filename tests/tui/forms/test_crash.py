"""A real program in a real terminal is ended rudely; what was typed is there at the next start.

What a start offers is what the plan holds, however it came there: one start shows it.
"""

import os
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.terminal import Terminal
from tests.tui.forms.forming import clinic

WORDS = "Precious words"

SECONDS = 60.0
"""Longest wait for anything, on a busy machine."""


def kept(path: Path) -> list[str]:
    """The titles of unsaved texts in the plan's file, as another program reads them."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        rows = connection.execute("SELECT json_extract(\"values\", '$.title') FROM draft")
        return [title for (title,) in rows]
    finally:
        connection.close()


def until(terminal: Terminal, true: Callable[[], bool]) -> None:
    """Wait until something is true, reading what the program writes meanwhile."""
    deadline = time.monotonic() + SECONDS
    while not true():
        assert time.monotonic() < deadline
        terminal._output += terminal._read(0.05)


OWN = """
import fcntl, runpy, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
sys.argv = ["calendar-tui", "--as", "Ana Ruiz"]
runpy.run_module("calendar_tui", run_name="__main__")
"""
"""Runs the app as what its terminal is for, so that it hears of the terminal's end."""


def program(path: Path) -> Terminal:
    """The app on a plan, in a terminal of its own."""
    return Terminal([sys.executable, "-c", OWN], {"CALENDAR_TUI_DB": str(path)})


def write(terminal: Terminal) -> None:
    """Open a new post and type a title; the plan is open for changes by then."""
    terminal.wait("November", SECONDS)
    terminal.wait("Ana Ruiz", SECONDS)
    terminal.press("a")
    terminal.wait("New post", SECONDS)
    terminal.settle()
    terminal.press(WORDS)
    terminal.wait(WORDS[-5:], SECONDS)


def killed(terminal: Terminal, path: Path) -> None:
    """kill -9, once the text is two seconds old or was kept before."""
    until(terminal, lambda: kept(path) == [WORDS])
    terminal._process.send_signal(signal.SIGKILL)


def closed(terminal: Terminal, path: Path) -> None:
    """The terminal's window is closed."""
    os.close(terminal._ours)
    terminal._ours = os.open(os.devnull, os.O_RDWR)


def told(number: signal.Signals) -> Callable[[Terminal, Path], None]:
    """The system asks the program to end, right after the last key."""
    return lambda terminal, path: terminal._process.send_signal(number)


def frozen(terminal: Terminal, path: Path) -> None:
    """The system asks the program to end while its terminal takes nothing more, as after ^S."""
    terminal._process.send_signal(signal.SIGTERM)
    terminal._process.wait(SECONDS)


ENDS = {
    "terminate": told(signal.SIGTERM),
    "terminate, frozen": frozen,
    "hang up": told(signal.SIGHUP),
    "closed": closed,
}


@pytest.mark.parametrize("end", ENDS)
def test_text_outlives_the_program(tmp_path: Path, end: str) -> None:
    path = clinic(tmp_path)
    with program(path) as terminal:
        write(terminal)
        ENDS[end](terminal, path)
        until(terminal, lambda: terminal._process.poll() is not None)
    assert kept(path) == [WORDS]


def test_the_next_start_offers_what_was_kept(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    with program(path) as terminal:
        write(terminal)
        killed(terminal, path)
        until(terminal, lambda: terminal._process.poll() is not None)
    assert kept(path) == [WORDS]
    with program(path) as terminal:
        terminal.wait("unsaved text", SECONDS)
        terminal.press("o")
        terminal.wait(WORDS[-5:], SECONDS)
        terminal.settle()
        terminal.press("\x13")
        terminal.wait("Added post #1", SECONDS)
    assert kept(path) == []
