"""Styles by name: an ink on a ground, from the colours of the theme in use."""

from collections.abc import Mapping

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from calendar_tui.model.terms import Status
from calendar_tui.tui.text import cells


class Ink:
    """Makes Rich styles of named inks and grounds, each made once: equal ones are the same.

    A new one stands for every theme, so it also serves as the theme's part of a cache key.
    """

    def __init__(self, colours: Mapping[str, str]) -> None:
        """Draw with ``colours``, hex by name (see ``palette``)."""
        self._colours = colours
        self._styles: dict[tuple[str, str, str], Style] = {}
        self._made: dict[tuple[str, str, str], Style] = {}
        """By colours in place of their names, of which several may mean one."""

    def __call__(self, ink: str = "text", ground: str = "page", look: str = "") -> Style:
        """The style of ``ink`` on ``ground``; ``look`` adds ``bold``, ``underline`` ..."""
        key = (ink, ground, look)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._make(self._colours[ink], self._colours[ground], look)
        return style

    def _make(self, ink: str, ground: str, look: str) -> Style:
        """The style of a colour on another."""
        made = self._made.get((ink, ground, look))
        if made is None:
            colours = Style(color=ink, bgcolor=ground)
            made = self._made[ink, ground, look] = colours + Style.parse(look) if look else colours
        return made

    def status(self, status: Status, missed: bool, ground: str, look: str = "") -> Style:
        """The style of a status' sign or word."""
        return self("missed" if missed else f"status-{status}", ground, look)


def strip_of(segments: list[Segment], width: int, rest: Style) -> Strip:
    """Steady ``segments`` as a strip of exactly ``width`` cells, filled up in ``rest``."""
    used = sum([cells(text) for text, _, _ in segments])
    if used < width:
        return Strip([*segments, Segment(" " * (width - used), rest)], width)
    return Strip(segments, used).adjust_cell_length(width, rest)
