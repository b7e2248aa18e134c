"""What errors say to a person, and their exit codes."""

import os
from collections.abc import Iterable, Iterator
from typing import Any, Final

import click

from calendar_tui.cli.edge import give_nothing_more
from calendar_tui.cli.say import complain
from calendar_tui.model.errors import Exit, PlanError


def answer(error: Exception, doing: str) -> int:
    """Say what an error means to a person; ``doing`` names the command in the log of crashes.

    Returns:
        The exit code.
    """
    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, (PlanError, click.Abort, EOFError, click.ClickException, OSError)):
        return _explain(error)
    return _confess(error, doing)


def _explain(error: Exception) -> int:
    """Say what a person can do something about; the exit code."""
    if isinstance(error, PlanError):
        complain(error.sentence)
        for step in next_steps(getattr(error, "leads", ())):
            complain(step)
        return int(error.exit)
    if isinstance(error, (click.Abort, EOFError)):
        complain("Stopped; nothing was changed.")
        return int(Exit.NO)
    if isinstance(error, click.ClickException):
        complain(_usage(error))
        return int(Exit.INVALID)
    file = getattr(error, "filename", None)
    if file is None:  # what was printed had no room, on a full disk for instance
        give_nothing_more()
    what = "" if file is None else f"{file}: "
    complain(f"The system refused it: {what}{getattr(error, 'strerror', None) or error}.")
    return int(Exit.STORAGE)


def next_steps(refused: Iterable[Any]) -> Iterator[str]:
    """The commands that tell where refusals (``service.status.Refused``) are solved."""
    refused = tuple(refused)
    go = [each.go for each in refused if each.go is not None]
    posts = [f"{each.id}" for each in go if each.to == "finding"]
    if posts:
        yield f"What to do about it: calendar-tui check {' '.join(posts[:_NAMED])}"
    if len(posts) < len(go):
        yield "What the plan lacks: calendar-tui check plan"
    for each in refused:
        if each.first is not None:
            yield f"What comes first: calendar-tui post {each.first} {each.id}"


_NAMED: Final = 10
"""Posts that a command to run next names at most."""


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
