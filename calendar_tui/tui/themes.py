"""The themes on offer: a dark and a light one of our own, and Textual's that define colours.

Those of Textual that leave colours to the terminal (``ansi-*``) aren't offered: nobody can
say whether they can be read.
"""

from collections.abc import Mapping
from typing import Final

from textual.theme import BUILTIN_THEMES, Theme

CALM_DARK: Final = Theme(
    name="calm-dark",
    primary="#4f8df5",
    secondary="#8a9bb5",
    warning="#e8954a",
    error="#f47c7c",
    success="#6bc477",
    accent="#4f8df5",
    foreground="#d9dfe7",
    background="#0f1318",
    surface="#171c23",
    panel="#212832",
    dark=True,
)

CALM_LIGHT: Final = Theme(
    name="calm-light",
    primary="#1d5fc4",
    secondary="#5b6470",
    warning="#a5510c",
    error="#bd2434",
    success="#1f7a33",
    accent="#1d5fc4",
    foreground="#1f2630",
    background="#eef1f5",
    surface="#fbfcfd",
    panel="#dde3ea",
    dark=False,
)

OURS: Final = (CALM_DARK, CALM_LIGHT)

OFFERED: Final = (
    *(theme.name for theme in OURS),
    *sorted(name for name, theme in BUILTIN_THEMES.items() if not theme.ansi),
)
"""Names of all themes on offer, ours first."""


def default_theme(environ: Mapping[str, str]) -> str:
    """Our dark theme, or the light one where the terminal says that it is light.

    ``COLORFGBG`` is ``foreground;background`` in the numbers of the sixteen colours; 7 and
    15 are the light grounds.
    """
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return CALM_LIGHT.name if ground in {"7", "15"} else CALM_DARK.name


def wanted_theme(asked: str | None, kept: str | None, environ: Mapping[str, str]) -> str:
    """The theme to start with: the one asked for, else the one kept, else the default.

    Names that are no longer on offer count as not given.
    """
    return next(
        (name for name in (asked, kept) if name in OFFERED and name is not None),
        default_theme(environ),
    )
