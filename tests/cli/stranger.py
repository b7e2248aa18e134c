"""A command run by somebody without rights: ``python -m tests.cli.stranger COPY PLAN WORDS``.

It is run on a copy first, so that everything is loaded before the rights are given up: the
stranger may not even read the program.
"""

import io
import os
import sys
from contextlib import redirect_stderr, redirect_stdout

from calendar_tui.cli.main import run

NOBODY = 65534
"""The number of the person without rights."""


def main() -> int:
    """Run the command as root on the copy, then as nobody on the plan."""
    copy, plan, *words = sys.argv[1:]
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        run(["--db", copy, *words])
        run(["--db", os.devnull, "post", "list"])
    os.environ["XDG_STATE_HOME"] = "/nowhere/at/all"
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    return run(["--db", plan, *words])


if __name__ == "__main__":
    sys.exit(main())
