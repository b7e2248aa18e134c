"""What a running app shows, as text to compare and as a picture to look at.

The one place that reaches into Textual's compositor, so an upgrade breaks one file.
"""

import asyncio
from collections.abc import Callable
from functools import cache
from types import CodeType
from typing import Any, Final

import textual._callback
import textual.app
import textual.pilot
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot

AT_REST: Final = 3
"""Rounds of the event loop with nothing else to do until an app counts as at rest."""


async def at_rest(_least: float = 0, most: float = 5) -> None:
    """Wait until no task of the event loop has anything to do, or for ``most`` seconds.

    What threads bring later, and timers, are no part of it.
    """
    loop: Any = asyncio.get_running_loop()
    end = loop.time() + most
    quiet = 0
    while quiet < AT_REST and loop.time() < end:
        await asyncio.sleep(0)
        quiet = 0 if loop._ready else quiet + 1


def wait_for_rest() -> None:
    """Have Textual's pilot wait by `at_rest`.

    Its own way is to sleep until the process takes little time, which depends on the machine
    and on what else runs there; tests of screens would be little else than that waiting.
    """
    for module in (textual.app, textual.pilot):
        module.wait_for_idle = at_rest  # type: ignore[attr-defined]


@cache
def share_what_never_differs() -> None:
    """Have all apps of a run share the style sheets they read and what they know of functions.

    Textual makes both anew for each app, and for each lambda, though they come out the same.
    """
    sheets: dict[tuple[object, ...], list[RuleSet]] = {}
    read = Stylesheet._parse_rules

    def rules(self: Stylesheet, *given: Any, **more: Any) -> list[RuleSet]:
        key = (tuple(self._variables.items()), given, tuple(more.items()))
        if key not in sheets:
            sheets[key] = read(self, *given, **more)
        return sheets[key]

    counts: dict[CodeType, int] = {}
    count = textual._callback._count_parameters

    def parameters(function: Callable[..., Any]) -> int:
        code = getattr(function, "__code__", None)
        if not isinstance(code, CodeType) or hasattr(function, "__wrapped__"):
            return count(function)
        if code not in counts:
            counts[code] = count(function)
        return counts[code]

    Stylesheet._parse_rules = rules  # type: ignore[method-assign]
    textual._callback._count_parameters = parameters


async def resize(pilot: Pilot[Any], width: int, height: int) -> None:
    """Give the terminal another size, at once: Textual waits whether yet another one comes."""
    await pilot.resize_terminal(width, height)
    pilot.app._check_resize()
    await pilot.pause()


def lines(app: App[Any]) -> list[str]:
    """The screen line by line as a person sees it, without colours or trailing blanks."""
    strips = app.screen._compositor.render_strips()
    return [strip.text.rstrip() for strip in strips]


def plain(app: App[Any]) -> str:
    """The whole screen as text; wide characters stand once and take two columns."""
    return "\n".join(lines(app))


def svg(app: App[Any]) -> str:
    """The whole screen with its colours."""
    return app.export_screenshot()
