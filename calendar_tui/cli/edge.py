"""The process edge: whatever a command raises becomes one sentence and an exit code."""

import os
import sys
from collections.abc import Callable

from calendar_tui.model.errors import Exit


def carry_out(work: Callable[[], object], doing: str) -> int:
    """Do ``work`` and return the exit code; ``doing`` names it in the log of crashes."""
    try:
        work()
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return int(Exit.INTERRUPTED)
    except BrokenPipeError:
        # The reader (head, less) has gone: that is its right, and no error of ours.
        give_nothing_more()
        return int(Exit.DONE)
    except Exception as error:  # noqa: BLE001 - nobody should ever read a traceback
        from calendar_tui.cli.answers import answer  # with click, which the app does without

        return answer(error, doing)
    return int(Exit.DONE)


def give_nothing_more() -> None:
    """Keep the interpreter from flushing, as it ends, what nobody takes."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (AttributeError, OSError, ValueError):
        return
