"""A program in a pseudo-terminal, with a stopwatch: what a person at the keyboard waits for."""

import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

COLUMNS, ROWS = 140, 45

STYLE = re.compile(r"\x1b\[[0-9;:]*m")
CONTROL = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # cursor moves, modes, questions
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # titles, clipboard
    r"|\x1b[PX^_][^\x1b]*\x1b\\"  # strings of other kinds
    r"|\x1b[ -/]*[0-~]"
)


def visible(output: bytes) -> str:
    """The characters among ``output``; a line break stands for each jump of the cursor."""
    text = output.decode("utf-8", errors="replace")
    return CONTROL.sub("\n", STYLE.sub("", text))


class Terminal:
    """A running program whose screen is read as it is written."""

    def __init__(self, command: Sequence[str], env: dict[str, str] | None = None) -> None:
        """Start ``command`` in a terminal of `COLUMNS` by `ROWS`, with ``env`` added."""
        self._ours, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        settings = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor"} | (env or {})
        self._since = time.perf_counter()
        self._output = b""
        self._process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=settings,
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        """Nothing more to do: the program runs."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Ask the program to quit, and end it where it doesn't."""
        with contextlib.suppress(OSError):
            os.write(self._ours, b"\x11")
        try:
            self._drain(5)
            self._process.wait(1)
        except subprocess.TimeoutExpired:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
        os.close(self._ours)

    def _read(self, timeout: float) -> bytes:
        """What the program writes next; empty where it wrote nothing for ``timeout`` seconds."""
        ready, _, _ = select.select([self._ours], [], [], timeout)
        try:
            return os.read(self._ours, 65_536) if ready else b""
        except OSError:  # the program ended and closed its side
            return b""

    def _drain(self, seconds: float) -> None:
        """Read and forget until the program ends or falls silent for ``seconds``."""
        while self._process.poll() is None and self._read(seconds):
            pass

    def wait(self, pattern: str, timeout: float = 60.0) -> float:
        """Seconds from the start or the last `press` until ``pattern`` was on the screen."""
        wanted = re.compile(pattern)
        deadline = self._since + timeout
        while not wanted.search(visible(self._output)):
            chunk = self._read(max(0.0, deadline - time.perf_counter()))
            if not chunk:
                message = f"no {pattern!r} within {timeout:g} s; saw {visible(self._output)!r}"
                raise TimeoutError(message)
            self._output += chunk
        return time.perf_counter() - self._since

    def settle(self, quiet: float = 0.3) -> None:
        """Read until nothing comes for ``quiet`` seconds, so that the next key finds it idle."""
        while chunk := self._read(quiet):
            self._output += chunk

    def press(self, keys: str) -> None:
        """Type ``keys`` and start the stopwatch again."""
        self._output = b""
        self._since = time.perf_counter()
        os.write(self._ours, keys.encode())

    def memory(self) -> float:
        """Resident memory in MiB; 0 where the system doesn't say."""
        try:
            status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        except FileNotFoundError:
            return 0.0
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        return int(found[1]) / 1024 if found else 0.0
