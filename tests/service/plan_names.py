"""A directory of names that needs no plan."""

from datetime import date

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.rows import AuthorName, ChannelName, Directory, Named, PracticeRow
from calendar_tui.model.terms import ChannelKind, Network, ReviewMode

PRACTICE = PracticeRow(
    1, "uid", 1, "Elm Street", "America/Chicago", ReviewMode.FOUR_EYES, 0, False, 7
)


def channel(number: int, slug: str, name: str, network: Network) -> ChannelName:
    """A business channel."""
    return ChannelName(number, slug, name, False, network, ChannelKind.BUSINESS)


def author(number: int, slug: str, name: str) -> AuthorName:
    """A person without roles or days."""
    return AuthorName(number, slug, name, False, frozenset(), None, None)


def by_id(*rows):
    """Rows by their ids."""
    return {row.id: row for row in rows}


DIRECTORY = Directory(
    PRACTICE,
    by_id(
        channel(1, "instagram", "Instagram", Network.INSTAGRAM),
        channel(2, "facebook", "Facebook", Network.FACEBOOK),
        channel(3, "fb-kids", "Kids, parents & us", Network.FACEBOOK),
    ),
    by_id(author(1, "dr-amara-osei", "Dr. Amara Osei"), author(2, "ben-ito", "Ben Ito")),
    by_id(Named(1, "parents", "Parents", False), Named(2, "neighbours", "Neighbours", False)),
    by_id(Named(1, "education", "Education", False)),
    by_id(Named(1, "flu-season", "Flu season", False), Named(2, "flu-2025", "Flu 2025", True)),
    by_id(Named(1, "four-a-week", "Four a week", False)),
)


def iso_day(text: str) -> date:
    """Read a day as a program writes it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidError(f"{text!r} is no day.") from None
