"""The signs the app draws, and plain letters for terminals that lack them.

Each sign is one cell wide. A status is always told by sign and word as well as colour.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from calendar_tui.model.terms import Status

MISSED: Final = "missed"
"""The word for a scheduled post whose time is over."""


SLOT: Final = "open slot"
"""The words for a slot of a series that no post has filled."""


class Signs(NamedTuple):
    """One set of signs."""

    statuses: Mapping[Status, str]
    missed: str = "!"
    slot: str = "◌"
    """An open slot of a series."""
    ellipsis: str = "…"
    cursor: str = "▸"
    mark: str = "✱"
    more: str = "+"
    join: str = "·"
    band: str = "━"
    bands: str = "═"
    rule: str = "─"
    side: str = "│"
    dash: str = "–"
    tick: str = "✓"
    up: str = "↑"
    down: str = "↓"
    block: str = "▲"
    warn: str = "!"
    ask: str = "?"
    sparks: str = "▁▂▃▄▅▆▇█"
    """From least to most."""
    shades: str = "░▒▓█"
    """From few to many."""
    observance: str = "◇"
    closed: str = "×"
    blackout: str = "■"

    def status(self, status: Status, missed: bool = False) -> str:
        """The sign of a status."""
        return self.missed if missed else self.statuses[status]


UNICODE: Final = Signs(
    statuses={
        Status.IDEA: "○",
        Status.DRAFT: "◔",
        Status.IN_REVIEW: "◑",
        Status.APPROVED: "◕",
        Status.SCHEDULED: "●",
        Status.PUBLISHED: "✓",
        Status.CANCELLED: "✗",
        Status.PULLED: "⊘",
    }
)

ASCII: Final = Signs(
    statuses={
        Status.IDEA: "i",
        Status.DRAFT: "d",
        Status.IN_REVIEW: "r",
        Status.APPROVED: "a",
        Status.SCHEDULED: "s",
        Status.PUBLISHED: "p",
        Status.CANCELLED: "x",
        Status.PULLED: "-",
    },
    slot="o",
    ellipsis="~",
    cursor=">",
    mark="*",
    join="-",
    band="=",
    bands="%",
    rule="-",
    side="|",
    dash="-",
    tick="+",
    up="^",
    down="v",
    block="X",
    sparks="_.:-=+*#",
    shades=".:+#",
    observance="o",
    closed="x",
    blackout="#",
)


def signs_for(environ: Mapping[str, str], encoding: str | None) -> Signs:
    """The signs a terminal can show: letters where it isn't UTF-8, or is the bare console."""
    told = environ.get("CALENDAR_TUI_ASCII", "").strip().lower()
    utf8 = (encoding or "").lower().replace("-", "") in {"utf8", "cp65001"}
    bare = environ.get("TERM", "") in {"linux", "dumb", "vt100", "vt220"}
    return ASCII if told not in {"", "0", "no"} or not utf8 or bare else UNICODE


def status_word(status: Status, missed: bool = False) -> str:
    """The status in words, *missed* before all."""
    return MISSED if missed else status.label
