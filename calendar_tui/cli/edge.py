"""The process edge: whatever a command raises becomes one sentence and an exit code."""

import os
import sys
from collections.abc import Callable

import click

from calendar_tui.cli.say import complain
from calendar_tui.model.errors import Exit, PlanError


def carry_out(work: Callable[[], object], doing: str) -> int:
    """Do ``work`` and return the exit code; ``doing`` names it in the log of crashes."""
    try:
        work()
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return int(Exit.INTERRUPTED)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except BrokenPipeError:
        # The reader (head, less) has gone: that is its right, and no error of ours.
        _give_nothing_more()
        return int(Exit.DONE)
    except (PlanError, click.Abort, EOFError, click.ClickException, OSError) as error:
        return _explain(error)
    except Exception as error:  # noqa: BLE001 - nobody should ever read a traceback
        return _confess(error, doing)
    return int(Exit.DONE)


def _explain(error: Exception) -> int:
    """Say what a person can do something about; the exit code."""
    if isinstance(error, PlanError):
        complain(error.sentence)
        return int(error.exit)
    if isinstance(error, (click.Abort, EOFError)):
        complain("Stopped; nothing was changed.")
        return int(Exit.NO)
    if isinstance(error, click.ClickException):
        complain(_usage(error))
        return int(Exit.INVALID)
    file = getattr(error, "filename", None)
    if file is None:  # what was printed had no room, on a full disk for instance
        _give_nothing_more()
    what = "" if file is None else f"{file}: "
    complain(f"The system refused it: {what}{getattr(error, 'strerror', None) or error}.")
    return int(Exit.STORAGE)


def _usage(error: click.ClickException) -> str:
    """What is wrong with a command line, and where its help is."""
    sentence = error.format_message().strip()
    if sentence and sentence[-1] not in ".?!":
        sentence += "."
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    if ctx is None or "--help" in sentence or "Did you mean" in sentence:
        return sentence
    return f"{sentence} See {ctx.command_path} --help."


def _confess(error: Exception, doing: str) -> int:
    """Note a fault of the program, and say so without a traceback."""
    from calendar_tui.service.clock import SystemClock
    from calendar_tui.service.crash import note_crash
    from calendar_tui.service.places import state_dir

    path = note_crash(error, doing, state_dir(os.environ), SystemClock().now())
    where = f" Where it happened, without any text of yours, is in {path}." if path else ""
    complain(
        f"This is a fault of calendar-tui ({type(error).__name__}), not yours;"
        f" what was not saved before is not saved now.{where}"
    )
    return int(Exit.FAULT)


def _give_nothing_more() -> None:
    """Keep the interpreter from flushing, as it ends, what nobody takes."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (AttributeError, OSError, ValueError):
        return
