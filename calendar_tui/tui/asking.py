"""Asking a person, from wherever something has to be known. Prompts load when first used.

Each of these waits for the answer, so it is called from a worker; ``None`` is no answer.
"""

from collections.abc import Callable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from textual.app import App

T = TypeVar("T")

Echo = Callable[[str], str]
"""What a text will be read as; raises `PlanError` where it can't be read."""


class Option(NamedTuple, Generic[T]):
    """One line on offer."""

    value: T
    label: str
    note: str = ""
    refused: str | None = None
    """Why it can't be chosen now."""
    leads: bool = False
    """It is chosen all the same, to get to what it is refused for."""


def no_echo(_text: str) -> str:
    """Say nothing back."""
    return ""


async def ask_line(
    app: App[Any],
    question: str,
    value: str = "",
    *,
    echo: Echo = no_echo,
    hint: str = "",
    needed: bool = False,
) -> str | None:
    """Ask for a line of text, said back by ``echo`` while it is typed."""
    from calendar_tui.tui.prompts.ask import Ask

    return await app.push_screen_wait(Ask(question, value, echo=echo, hint=hint, needed=needed))


async def ask_yes(app: App[Any], question: str) -> bool:
    """Ask for yes or no."""
    from calendar_tui.tui.prompts.yes_no import YesNo

    answer = await app.push_screen_wait(YesNo(question))
    return bool(answer)


async def ask_choice(
    app: App[Any],
    question: str,
    options: Sequence[Option[T]],
    *,
    at: int = 0,
    pointed: Callable[[T], object] | None = None,
) -> T | None:
    """Ask for one of ``options``; ``pointed`` is told where the cursor goes meanwhile."""
    from calendar_tui.tui.prompts.choose import Choose

    if not options:
        return None
    chosen: T | None = await app.push_screen_wait(Choose(question, options, at=at, pointed=pointed))
    return chosen
