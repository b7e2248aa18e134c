"""Which posts are meant: one value for lists, grids, feeds, goals and the command line.

A filter is kept as JSON in feeds and saved filters, by ids, so that renaming a channel
changes nothing. Standard library only.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Self

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.terms import MAX_TITLE, Status

NONE: Final = 0
"""The id that stands for "no channel", "no author" ...: rows count from 1."""

_TOO_LARGE: Final = 2**63

_FORBIDDEN: Final = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"
"""What no search holds; compiled when first needed, since it takes longer than a start may."""

_NEEDLE: Final = re.compile(r'"([^"]*)"?|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class PostFilter:
    """A condition on posts. Fields must all hold; within a field any of its values may.

    An empty field asks nothing, so ``PostFilter()`` means every post.
    """

    first: date | None = None
    """The practice's first day that counts."""
    last: date | None = None
    """The last one, inclusive."""
    channels: frozenset[int] = frozenset()
    authors: frozenset[int] = frozenset()
    reviewers: frozenset[int] = frozenset()
    audiences: frozenset[int] = frozenset()
    pillars: frozenset[int] = frozenset()
    campaigns: frozenset[int] = frozenset()
    goals: frozenset[int] = frozenset()
    """Ids; `NONE` is a post without one."""
    tags: frozenset[str] = frozenset()
    """Whole tags, whatever their case."""
    statuses: frozenset[Status] = frozenset()
    missed: bool | None = None
    """``True``: only missed posts; ``False``: none of them."""
    undated: bool | None = None
    """``True``: only posts without a day; ``False``: only those with one."""
    unlinked: bool | None = None
    """``True``: only posts that name no goal, no audience or no pillar; ``False``: those with
    all three."""
    text: str = ""
    """Words that must all be in title, text, tags or notes; in double quotes a phrase."""
    ids: frozenset[int] = frozenset()
    group: str = ""
    """Siblings of one piece."""
    without: "PostFilter | None" = None
    """What is left out: a post that fits any one field or word of this."""

    def __post_init__(self) -> None:
        """Refuse what no database can look for."""
        if len(self.text) > MAX_TITLE:
            raise InvalidError(f"A search holds {MAX_TITLE} characters at most.")
        for text in (self.text, self.group, *self.tags):
            if not text.isprintable() and re.search(_FORBIDDEN, text):
                raise InvalidError("A search can't hold control characters; remove them.")
        if self.without is not None and self.without.without is not None:
            raise InvalidError("What a filter leaves out can't leave something out in turn.")
        if self.without is not None and not self.without:
            object.__setattr__(self, "without", None)  # one spelling for "leaves nothing out"

    @property
    def needles(self) -> tuple[str, ...]:
        """The words and phrases of ``text``, each once."""
        found = (match[1] or match[2] or "" for match in _NEEDLE.finditer(self.text))
        return tuple(dict.fromkeys(needle for needle in found if needle.strip()))

    def as_json(self) -> dict[str, Any]:
        """What the filter asks, in a fixed order: equal filters give equal JSON."""
        asked = ((name, getattr(self, name)) for name in _READERS)
        return {name: _plain(value) for name, value in asked if not _is_empty(value)}

    @classmethod
    def from_json(cls, value: object) -> Self:
        """The filter that ``as_json`` wrote.

        Raises:
            InvalidError: it was written by something else; the sentence names the field.
        """
        if not isinstance(value, Mapping):
            raise InvalidError("A filter must be a JSON object.")
        read: dict[str, Any] = {}
        for name, given in value.items():
            if name not in _READERS:
                raise InvalidError(f"A filter has no field {str(name)[:MAX_TITLE]!r}.")
            try:
                read[name] = _READERS[name](given)
            except (TypeError, ValueError):
                raise InvalidError(f"The filter's field {name!r} can't be read.") from None
        return cls(**read)

    def __bool__(self) -> bool:
        """Whether anything is asked at all."""
        return bool(self.as_json())


def _is_empty(value: object) -> bool:
    """Whether a field asks nothing."""
    return value is None or value in ("", frozenset())


def _plain(value: Any) -> Any:
    """One field as JSON."""
    if isinstance(value, PostFilter):
        return value.as_json()
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value


def _read_day(value: object) -> date:
    """A day, ISO 8601."""
    return date.fromisoformat(_read_text(value))


def _read_text(value: object) -> str:
    """Text as it is."""
    if not isinstance(value, str):
        raise TypeError
    return value


def _read_flag(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise TypeError
    return value


def _read_list(value: object) -> list[object]:
    """A list, not something that only can be gone through."""
    if not isinstance(value, list):
        raise TypeError
    return value


def _read_ids(value: object) -> frozenset[int]:
    """Ids, within what a database can count."""
    ids = _read_list(value)
    if not all(type(each) is int and 0 <= each < _TOO_LARGE for each in ids):
        raise TypeError
    return frozenset(ids)  # type: ignore[arg-type]


def _read_tags(value: object) -> frozenset[str]:
    """Tags."""
    return frozenset(_read_text(each) for each in _read_list(value))


def _read_statuses(value: object) -> frozenset[Status]:
    """Statuses by their stored words."""
    return frozenset(Status(_read_text(each)) for each in _read_list(value))


_READERS: Final[dict[str, Callable[[object], object]]] = {
    "first": _read_day,
    "last": _read_day,
    **dict.fromkeys(("channels", "authors", "reviewers", "audiences", "pillars"), _read_ids),
    **dict.fromkeys(("campaigns", "goals"), _read_ids),
    "tags": _read_tags,
    "statuses": _read_statuses,
    "missed": _read_flag,
    "undated": _read_flag,
    "unlinked": _read_flag,
    "text": _read_text,
    "ids": _read_ids,
    "group": _read_text,
    "without": PostFilter.from_json,
}
"""How each field is read from JSON, in the order they are written."""
