"""A plan's names without a plan: what the pure parts of a form are tested with."""

from datetime import date, datetime
from typing import Any

from calendar_tui.model.noun import Field
from calendar_tui.model.nouns import NOUNS
from calendar_tui.model.rows import AuthorName, ChannelName, Directory, Named, PracticeRow
from calendar_tui.model.terms import ChannelKind, Network, ReviewMode, Role
from calendar_tui.service.reader import Reader
from calendar_tui.tui.ink import Ink
from calendar_tui.tui.look import Pen
from calendar_tui.tui.palette import palette
from calendar_tui.tui.signs import UNICODE
from calendar_tui.tui.themes import CALM_DARK

TODAY = date(2026, 11, 24)
"""A Tuesday."""

PRACTICE = PracticeRow(
    1, "uid", 1, "Elm Clinic", "America/Chicago", ReviewMode.FOUR_EYES, 0, False, 0
)

AUTHORS = (
    AuthorName(1, "ana-ruiz", "Ana Ruiz", False, frozenset({Role.AUTHOR}), None, None),
    AuthorName(2, "ben-ito", "Ben Ito", False, frozenset({Role.REVIEWER}), None, None),
    AuthorName(3, "old", "Olga Dean", True, frozenset({Role.AUTHOR}), None, None),
    AuthorName(4, "left", "Liam Toft", False, frozenset({Role.AUTHOR}), None, date(2026, 1, 1)),
    AuthorName(5, "smith-md", "Smith, MD", False, frozenset({Role.AUTHOR}), None, None),
)
CHANNELS = (
    ChannelName(1, "ig", "Instagram", False, Network.INSTAGRAM, ChannelKind.BUSINESS),
    ChannelName(2, "page", "Facebook page", False, Network.FACEBOOK, ChannelKind.BUSINESS),
    ChannelName(3, "own", "Ana herself", False, Network.X, ChannelKind.PERSONAL),
    ChannelName(4, "gone", "Old letter", True, Network.NEWSLETTER, ChannelKind.BUSINESS),
)
AUDIENCES = (
    Named(1, "parents", "Parents", False),
    Named(2, "older", "Older adults", False),
    Named(3, "parents-2", "Parents", True),
)

DIRECTORY = Directory(
    PRACTICE,
    channels={each.id: each for each in CHANNELS},
    authors={each.id: each for each in AUTHORS},
    audiences={each.id: each for each in AUDIENCES},
)

READER = Reader(DIRECTORY, TODAY)

READER_12H = Reader(DIRECTORY._replace(practice=PRACTICE._replace(clock_12h=True)), TODAY)

PEN = Pen(Ink(palette(CALM_DARK)), UNICODE)


def field(noun: str, name: str) -> Field:
    """A field of a noun."""
    return NOUNS[noun].field(name)


def text_of(lines: Any) -> str:
    """Drawn lines as text."""
    return "\n".join("".join(part.text for part in line).rstrip() for line in lines)


def instant(text: str) -> datetime:
    """An instant in UTC."""
    return datetime.fromisoformat(f"{text}+00:00")
