"""Where a line of a page leads. What the checks say where to go is one of these."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from calendar_tui.checks.finding import Go, To

__all__ = ["Do", "Door", "Fold", "Go", "NewPost", "Screen", "To"]


class Screen(NamedTuple):
    """Another screen, by id."""

    screen: str


class NewPost(NamedTuple):
    """A new post's form, some of it filled in."""

    day: date
    given: Mapping[str, str]
    """Texts by field, as one types them."""


class Do(NamedTuple):
    """Something that is done from everywhere, by its command's id."""

    command: str


class Fold(NamedTuple):
    """Lines of the page itself that are shown or hidden."""

    key: str


Door = Go | Screen | NewPost | Do | Fold
