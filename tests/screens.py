"""What a running app shows, as text to compare and as a picture to look at.

The one place that reaches into Textual's compositor, so an upgrade breaks one file.
"""

from typing import Any

from textual.app import App


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
