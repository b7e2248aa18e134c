"""What the line above the screens says, brought to the width there is."""

from typing import Final, NamedTuple

from rich.cells import cell_len

from calendar_tui.tui.commands import SCREENS
from calendar_tui.tui.look import Pen
from calendar_tui.tui.view import Where

SHORT: Final = {"channels": "Chan", "audiences": "Aud", "pillars": "Pill", "campaigns": "Camp"}
"""Names of screens for narrow terminals."""

LONG: Final = 14
"""Cells kept for where a view stands, so that the screens' names stay put from one to the next."""

BRIEF: Final = 8
"""The same for its short form."""


class Heading(NamedTuple):
    """What the line says."""

    practice: str
    screen: str
    """The id of the screen that is shown."""
    where: Where = Where()
    actor: str = ""


class Tab(NamedTuple):
    """A screen's name on the line. The shown one's ground reaches a cell to either side."""

    screen: str
    text: str
    """Digit and name; the digit alone where there is no room."""
    left: int
    right: int
    """The first cell after it."""


class Fitted(NamedTuple):
    """A heading brought to a width."""

    practice: str
    tabs: tuple[Tab, ...]
    where: str
    actor: str

    @property
    def right(self) -> int:
        """The cells of what stands on the right, the margin included."""
        return sum(cell_len(part) + 2 for part in (self.where, self.actor) if part)


def fitted(heading: Heading, width: int, pen: Pen) -> Fitted:
    """The fullest form of ``heading`` that fits: names get shorter, then fewer."""
    (long, short), actor = heading.where, heading.actor
    practice, surname = pen.cut(heading.practice, 24), actor.rpartition(" ")[2]
    forms = (
        (practice, "wide", long, actor, LONG),
        (practice, "wide", short, surname, BRIEF),
        ("", "wide", long, actor, LONG),
        ("", "long", short, actor, BRIEF),
        ("", "short", short, actor, BRIEF),
        ("", "short", short, surname, BRIEF),
        (practice, "digits", short, actor, BRIEF),
        ("", "digits", short, actor, BRIEF),
        ("", "digits", short, surname, BRIEF),
        ("", "digits", short, "", BRIEF),
        ("", "digits", "", "", 0),
    )
    for name, names, where, who, kept in forms:
        tabs = _tabs(heading.screen, names, cell_len(name) + 4 if name else 1)
        found = Fitted(name, tabs, where, who)
        lacking = max(kept - cell_len(where), 0)
        if tabs[-1].right + 1 + lacking + found.right <= width:
            return found
    return found


def _tabs(active: str, form: str, left: int) -> tuple[Tab, ...]:
    """The screens side by side from ``left`` on."""
    tabs = []
    for digit, (screen, name) in enumerate(SCREENS, 1):
        shown = SHORT.get(screen, name) if form == "short" and screen != active else name
        text = f"{digit}" if form == "digits" and screen != active else f"{digit} {shown}"
        tabs.append(Tab(screen, text, left, left + len(text)))
        left += len(text) + (2 if form == "wide" else 1)
    return tuple(tabs)
