"""A stream whose program is killed: nothing acknowledged is lost, a resend adds nothing twice.

``CALENDAR_TUI_TEST_KILLS`` sets how often it is killed.
"""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import done

LINES = [
    json.dumps({"title": f"Post {n}", "body": "x" * 500, "channel": "instagram", "key": f"k{n}"})
    for n in range(240)
]


def stream(acknowledged: int | None) -> dict[str, int]:
    """Send every line, and kill the program once it has given so many acknowledgements.

    Returns the number that each acknowledged post was said to have, by title.
    """
    with subprocess.Popen(
        [sys.executable, "-m", "calendar_tui", "-q", "post", "add", "--stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdin.write("\n".join(LINES).encode())  # all answers fit a pipe
        program.stdin.close()
        said: list[bytes] = []
        while line := program.stdout.readline():
            said.append(line)
            if len(said) == acknowledged:
                program.kill()
        assert program.stderr.read() == b""
    answers = [json.loads(line) for line in said if line.endswith(b"\n")]
    assert all(answer["ok"] for answer in answers)
    return {f"Post {n}": answer["id"] for n, answer in enumerate(answers)}


@pytest.mark.skipif(os.name == "nt", reason="kills a process at once")
def test_nothing_acknowledged_is_lost_and_nothing_is_there_twice(clinic: Path) -> None:
    rng = random.Random(7)
    known: dict[str, int] = {}
    for _ in range(int(os.environ.get("CALENDAR_TUI_TEST_KILLS", "3"))):
        told = stream(rng.randint(1, 30) + len(known) // 2)
        assert all(known.get(title, number) == number for title, number in told.items())
        known |= told
        there = {post["title"]: post["id"] for post in done("post", "list", "--json").json}
        assert known.items() <= there.items()
    told = stream(None)
    assert len(told) == len(LINES)
    assert known.items() <= told.items()
    posts = done("post", "list", "--json").json
    assert {post["title"]: post["id"] for post in posts} == told
    assert len(posts) == len(LINES)
    assert done("verify").code == 0
