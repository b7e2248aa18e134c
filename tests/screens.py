"""What a running app shows, as text to compare and as a picture to look at.

The one place that reaches into Textual's compositor, so an upgrade breaks one file.
"""

from typing import Any

from textual import _wait
from textual.app import App
from textual.pilot import Pilot


def look_often() -> None:
    """Have Textual look every 2 ms, not every 20, whether an app under test is at rest.

    Tests of screens would be little else than that waiting. As before, an app counts as at
    rest where it took less than a twentieth of the time.
    """
    _wait.SLEEP_GRANULARITY = 0.002
    _wait.SLEEP_IDLE = _wait.SLEEP_GRANULARITY / 20


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
