"""From a theme to the colours the app draws with, each readable wherever it is drawn.

A theme gives a few colours; from them come the grounds (what is drawn on) and the inks
(what is drawn). Inks are moved until they have enough contrast on every ground, so any
theme can be offered. Widgets name inks and grounds, never colours.
"""

from typing import Final

from textual.color import Color
from textual.theme import Theme

from calendar_tui.model.terms import Network, Status
from calendar_tui.tui.contrast import contrast, readable, text_on

GROUNDS: Final = ("page", "cell", "band", "bar", "cursor", "chosen")
"""What is drawn on: the page, a day, its headline, the bars, the cursor's day, the chosen line."""

HUES: Final[dict[str, tuple[str, str]]] = {
    "blue": ("#6ea8fe", "#1d5fc4"),
    "green": ("#6bc477", "#1f7a33"),
    "orange": ("#e8954a", "#a5510c"),
    "red": ("#f47c7c", "#bd2434"),
    "purple": ("#b79af2", "#6f42c1"),
    "teal": ("#4cc3ba", "#0b7570"),
    "pink": ("#ea8bbb", "#b02a72"),
    "grey": ("#a0a9b4", "#5b6470"),
    "yellow": ("#d9b656", "#80610a"),
}
"""Hues for campaigns, networks and statuses on dark and on light, before they are fitted."""

APART: Final = {"cell": 1.12, "band": 1.3, "cursor": 1.3, "chosen": 1.6}
"""How far (as contrast) a ground may be from the page: near enough for inks to keep their hue."""

STATUS_HUES: Final[dict[Status, str]] = {
    Status.IDEA: "grey",
    Status.DRAFT: "yellow",
    Status.IN_REVIEW: "orange",
    Status.APPROVED: "teal",
    Status.SCHEDULED: "blue",
    Status.PUBLISHED: "green",
    Status.CANCELLED: "grey",
    Status.PULLED: "purple",
}

NETWORK_HUES: Final[dict[Network, str]] = {
    Network.FACEBOOK: "blue",
    Network.INSTAGRAM: "pink",
    Network.LINKEDIN: "teal",
    Network.X: "grey",
    Network.YOUTUBE: "red",
    Network.TIKTOK: "purple",
    Network.THREADS: "grey",
    Network.BLUESKY: "blue",
    Network.MASTODON: "purple",
    Network.PINTEREST: "red",
    Network.GOOGLE: "green",
    Network.NEWSLETTER: "orange",
    Network.BLOG: "yellow",
    Network.OTHER: "grey",
}


STYLED: Final = (
    *("page", "bar", "cell", "chosen", "text", "muted", "faint", "link", "accent", "missed"),
    "green",
)
"""What style sheets may name: as few as are used, since each is read at every start."""

_MADE: Final[dict[str, dict[str, str]]] = {}
"""Palettes by theme: a theme's colours don't change while the program runs."""


def variables(theme: Theme) -> dict[str, str]:
    """The theme's grounds and inks for style sheets, as ``$plan-...``."""
    found = palette(theme)
    return {f"plan-{name}": found[name] for name in STYLED}


def palette(theme: Theme) -> dict[str, str]:
    """Every ground and ink of ``theme`` by name, as hex.

    Besides `GROUNDS`: ``accent`` and ``on_accent`` (a ground and its ink); the inks
    ``text``, ``muted``, ``link`` (the accent as an ink), ``faint`` (lines, never text),
    ``missed``; ``status-*`` and ``net-*``; and the `HUES`.
    """
    if theme.name not in _MADE:
        _MADE[theme.name] = _palette(theme)
    return _MADE[theme.name]


def _palette(theme: Theme) -> dict[str, str]:
    """Make the palette of a theme."""
    system = theme.to_color_system().generate()
    base = {name: Color.parse(system[name]) for name in ("background", "surface", "panel")}
    primary, text = (Color.parse(system[name]) for name in ("primary", "foreground"))
    grounds = _grounds(base, primary)
    on = tuple(grounds.values())
    shade = 0 if theme.dark else 1
    hues = {name: readable(Color.parse(pair[shade]), on) for name, pair in HUES.items()}
    accent = readable(primary, [text_on(primary)])
    inks = {
        "text": readable(text, on),
        "muted": readable(text.blend(grounds["page"], 0.5), on),
        "link": readable(primary, on),
        "faint": grounds["page"].blend(text, 0.25),
        "missed": readable(Color.parse(system["error"]), on),
        "accent": accent,
        "on_accent": readable(text_on(accent), [accent]),
    }
    inks |= {f"status-{status}": hues[hue] for status, hue in STATUS_HUES.items()}
    inks |= {f"net-{network}": hues[hue] for network, hue in NETWORK_HUES.items()}
    return {name: colour.hex6 for name, colour in (grounds | hues | inks).items()}


def _grounds(base: dict[str, Color], primary: Color) -> dict[str, Color]:
    """The grounds by name, none of them far from the page."""
    page = base["background"]
    wanted = {
        "cell": base["surface"],
        "band": base["panel"],
        "cursor": base["surface"].blend(primary, 0.2),
        "chosen": base["surface"].blend(primary, 0.5),
    }
    grounds = {name: _near(page, colour, APART[name]) for name, colour in wanted.items()}
    return {"page": page, "bar": grounds["band"], **grounds}


def _near(page: Color, wanted: Color, limit: float) -> Color:
    """``wanted``, or as much of it as stays within ``limit`` of ``page``."""
    for tenths in range(10, 0, -1):
        colour = page.blend(wanted, tenths / 10)
        if contrast(page, colour) <= limit:
            return colour
    return page
