"""Running the command line as a person does: in this process, which is fast, or in one of its own.

What is said is caught as bytes, so that what a pipe would get can be told exactly.
"""

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from calendar_tui.cli.main import run

CLINIC = (
    *("init", "--name", "Elm Clinic", "--zone", "America/Chicago"),
    *("--person", "Ana Ruiz", "--person", "Ben Ito", "--channel", "instagram:elmclinic"),
    *("--channel", "facebook", "--audience", "Parents"),
)
"""A plan of two people, Ana who started it and Ben who reviews, with two channels."""


@dataclass(frozen=True)
class Done:
    """What one command line did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[dict[str, Any]]:
        """What it printed, as JSON one a line."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def sentence(self) -> str:
        """The one line it said to a person."""
        (line,) = self.err.splitlines()
        return line


class _Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def _stream(content: bytes, encoding: str, *, terminal: bool) -> io.TextIOWrapper:
    kind = _Terminal if terminal else io.TextIOWrapper
    return kind(io.BytesIO(content), encoding=encoding, write_through=True)


def cli(
    *words: object, stdin: bytes | str = b"", terminal: bool = False, encoding: str = "utf-8"
) -> Done:
    """Run ``calendar-tui WORDS`` in this process; ``terminal``: someone is there to answer."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    inward = _stream(given, "utf-8", terminal=terminal)
    out, err = (_stream(b"", encoding, terminal=terminal) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err), patch.object(sys, "stdin", inward):
        code = run([str(word) for word in words])
    return Done(code, _said(out), _said(err))


def _said(stream: io.TextIOWrapper) -> str:
    encoding = stream.encoding
    content = stream.detach().getvalue()  # type: ignore[attr-defined]
    return bytes(content).decode(encoding)


def done(*words: object, stdin: bytes | str = b"") -> Done:
    """Run a command line that must work."""
    found = cli(*words, stdin=stdin)
    assert found.code == 0, (words, found.code, found.err)
    return found


def refused(code: int, *words: object, stdin: bytes | str = b"") -> str:
    """Run a command line that must end with ``code`` and print nothing; the one line it says."""
    found = cli(*words, stdin=stdin)
    assert (found.code, found.out) == (code, ""), (words, found)
    return found.sentence


def process(*words: object, stdin: bytes = b"", environ: Mapping[str, str] | None = None) -> Done:
    """Run ``calendar-tui WORDS`` as a process of its own."""
    ended = subprocess.run(
        [sys.executable, "-m", "calendar_tui", *map(str, words)],
        input=stdin,
        capture_output=True,
        env={**os.environ, "PYTHONUTF8": "1", **(environ or {})},
        check=False,
    )
    return Done(ended.returncode, ended.stdout.decode(), ended.stderr.decode())
