"""The same plan gives the same bytes, whatever the process, and loading costs nothing."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from calendar_tui.feeds.render import render
from tests.feeds.samples import TODAY, VERSION, sample_snapshot

ROOT = Path(__file__).parents[2]

WRITE = """
import hashlib
from calendar_tui.feeds.render import render
from tests.feeds.samples import TODAY, VERSION, sample_snapshot
print(hashlib.sha256(render(sample_snapshot(50), TODAY, VERSION)).hexdigest())
"""

LOAD = """
import sys
from calendar_tui.feeds import render, selection, sentence, snapshot, span, text, words, zonerule
print({"ics", "arrow", "tatsu", "dateutil", "sqlmodel", "pydantic"} & set(sys.modules))
"""


def run(code: str, **environment: str) -> str:
    """What ``code`` prints in a fresh interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_processes_with_other_hashes_and_clocks_write_the_same() -> None:
    first = run(WRITE, PYTHONHASHSEED="1", TZ="Asia/Tokyo", LC_ALL="C")
    second = run(WRITE, PYTHONHASHSEED="4242", TZ="America/Los_Angeles", LC_ALL="C.UTF-8")
    here = hashlib.sha256(render(sample_snapshot(50), TODAY, VERSION)).hexdigest()
    assert first == second == here


def test_loading_the_package_loads_no_calendar_library() -> None:
    assert run(LOAD) == "set()"
