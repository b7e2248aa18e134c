"""Styles by name: an ink on a ground, from the colours of the theme in use."""

from collections.abc import Mapping

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from calendar_tui.model.terms import Status


class Ink:
    """Makes Rich styles of named inks and grounds, each made once.

    A new one stands for every theme, so it also serves as the theme's part of a cache key.
    """

    def __init__(self, colours: Mapping[str, str]) -> None:
        """Draw with ``colours``, hex by name (see ``palette``)."""
        self._colours = colours
        self._styles: dict[tuple[str, str, str], Style] = {}

    def __call__(self, ink: str = "text", ground: str = "page", look: str = "") -> Style:
        """The style of ``ink`` on ``ground``; ``look`` adds ``bold``, ``underline`` ..."""
        key = (ink, ground, look)
        style = self._styles.get(key)
        if style is None:
            colours = Style(color=self._colours[ink], bgcolor=self._colours[ground])
            style = self._styles[key] = colours + Style.parse(look) if look else colours
        return style

    def status(self, status: Status, missed: bool, ground: str, look: str = "") -> Style:
        """The style of a status' sign or word."""
        return self("missed" if missed else f"status-{status}", ground, look)


def strip_of(segments: list[Segment], width: int, rest: Style) -> Strip:
    """``segments`` as a strip of exactly ``width`` cells, filled with blanks in ``rest``."""
    return Strip(segments).adjust_cell_length(width, rest)
