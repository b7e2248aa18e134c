"""Colours that can be read: contrast as WCAG 2.2 (section 1.4.3) measures it.

Pure arithmetic on sRGB. The app never trusts a theme's colours: each is moved towards black
or white until it can be read on everything it is drawn on.
"""

from collections.abc import Iterable
from typing import Final

from textual.color import Color

ENOUGH: Final = 4.5
"""The ratio that text of normal size needs (level AA)."""

MARGIN: Final = 0.15
"""Kept on top of `ENOUGH`, since terminals with 256 colours round."""

_STEPS: Final = 25


def _linear(channel: int) -> float:
    """One 8-bit sRGB channel as linear light, 0 to 1."""
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def luminance(colour: Color) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    return 0.2126 * _linear(colour.r) + 0.7152 * _linear(colour.g) + 0.0722 * _linear(colour.b)


def contrast(one: Color, other: Color) -> float:
    """The ratio between two opaque colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def least(colour: Color, grounds: Iterable[Color]) -> float:
    """The worst contrast of ``colour`` on ``grounds``."""
    return min(contrast(colour, ground) for ground in grounds)


def readable(colour: Color, grounds: Iterable[Color], ratio: float = ENOUGH + MARGIN) -> Color:
    """``colour``, moved as little as needed to be read on each of ``grounds``.

    It goes towards whichever of black and white can be read better there, which it becomes
    in the end where nothing nearer will do.
    """
    on = tuple(grounds)
    if least(colour, on) >= ratio:
        return colour
    black, white = Color(0, 0, 0), Color(255, 255, 255)
    goal = white if least(white, on) >= least(black, on) else black
    for step in range(1, _STEPS + 1):
        moved = colour.blend(goal, step / _STEPS)
        if least(moved, on) >= ratio:
            return moved
    return goal


def text_on(ground: Color) -> Color:
    """Black or white, whichever is read better on ``ground``."""
    black, white = Color(0, 0, 0), Color(255, 255, 255)
    return black if contrast(black, ground) > contrast(white, ground) else white
