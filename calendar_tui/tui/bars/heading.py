"""What the line above the screens says, brought to the width there is."""

from typing import Final, NamedTuple

from rich.cells import cell_len

from calendar_tui.tui.commands import SCREENS, digit_of
from calendar_tui.tui.look import Pen
from calendar_tui.tui.view import Where

SHORT: Final = {"channels": "Chan", "campaigns": "Camp"}
"""Names of screens for narrow terminals."""

LONG: Final = 14
"""Cells kept for where a view stands, so that the screens' names stay put from one to the next."""

BRIEF: Final = 8
"""The same for its short form."""


MOST: Final = 30
"""Cells that the practice's name takes at most."""

LEAST: Final = 16
"""Cells below which it is left out, if it is longer."""

BEFORE: Final = 3
"""Cells between the practice's name and the names of the screens, the margin included."""

GAP: Final = 2
"""Cells that are free between the names of the screens and what stands on the right."""


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
    surname = actor.rpartition(" ")[2]
    forms = (
        (MOST, "wide", long, actor, LONG),
        (LEAST, "wide", short, surname, BRIEF),
        (0, "wide", long, actor, LONG),
        (0, "long", short, actor, BRIEF),
        (0, "short", short, actor, BRIEF),
        (0, "short", short, surname, BRIEF),
        (0, "tight", short, surname, BRIEF),
        (LEAST, "digits", short, actor, BRIEF),
        (0, "digits", short, actor, BRIEF),
        (0, "digits", short, surname, BRIEF),
        (0, "digits", short, "", BRIEF),
        (0, "digits", "", "", 0),
    )
    for least, names, where, who, kept in forms:
        found = Fitted("", _tabs(heading.screen, names, 1), where, who)
        taken = found.tabs[-1].right + GAP + max(kept - cell_len(where), 0) + found.right
        if not least and taken <= width:
            return found
        room = min(width - taken - BEFORE, MOST)
        if least and room >= min(cell_len(heading.practice), least):
            practice = pen.cut(heading.practice, room)
            left = cell_len(practice) + BEFORE + 1
            return found._replace(practice=practice, tabs=_tabs(heading.screen, names, left))
    return found


def _tabs(active: str, form: str, left: int) -> tuple[Tab, ...]:
    """The screens side by side from ``left`` on; those without a digit only while shown."""
    tabs = []
    for place, (screen, name) in enumerate(SCREENS):
        digit = digit_of(place)
        if not digit and screen != active:
            continue
        text = f"{digit} {name}".lstrip() if screen == active else _tab(screen, digit, name, form)
        tabs.append(Tab(screen, text, left, left + len(text)))
        left += len(text) + (2 if form == "wide" else 1)
    return tuple(tabs)


def _tab(screen: str, digit: str, name: str, form: str) -> str:
    """The name of a screen that isn't shown, with its digit."""
    match form:
        case "digits":
            return digit
        case "tight":
            return f"{digit}{SHORT.get(screen, name)}"
        case "short":
            return f"{digit} {SHORT.get(screen, name)}"
        case _:
            return f"{digit} {name}"
