"""Where a column of a file can go in a post, and how a person names it."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import Final

from calendar_tui.model.errors import InvalidError, UnknownNameError


class Target(StrEnum):
    """What a column of a file becomes. The values are the words of ``--map``."""

    TITLE = "title"
    BODY = "body"
    CHANNEL = "channel"
    AUTHOR = "author"
    REVIEWER = "reviewer"
    AUDIENCE = "audience"
    PILLAR = "pillar"
    CAMPAIGN = "campaign"
    GOALS = "goals"
    DATE = "date"
    """A day, with or without a clock time in the same cell."""
    TIME = "time"
    """A clock time in a column of its own."""
    ALL_DAY = "all_day"
    """Yes or no."""
    WEEKDAY = "weekday"
    """The day's name beside the date: a second witness for its order."""
    STATUS = "status"
    LINK = "link"
    PERMALINK = "permalink"
    TAGS = "tags"
    MEDIA = "media"
    ALT = "alt"
    """Alternative texts, in the order of the media."""
    IMAGE_TEXT = "image_text"
    FIRST_COMMENT = "first_comment"
    NOTES = "notes"
    DROP = "drop"
    """Left out on purpose."""


SEVERAL: Final = frozenset(
    {Target.TAGS, Target.MEDIA, Target.ALT, Target.NOTES, Target.LINK, Target.DROP}
)
"""Targets that may take several columns."""

ALIASES: Final[dict[str, Target]] = {
    "text": Target.BODY,
    "when": Target.DATE,
    "at": Target.DATE,
    "day": Target.DATE,
    "clock": Target.TIME,
    "hashtags": Target.TAGS,
    "goal": Target.GOALS,
    "image": Target.MEDIA,
    "alt_text": Target.ALT,
    "ignore": Target.DROP,
    "-": Target.DROP,
}
"""Other words people use for a target."""


def parse_mapping(entries: Iterable[str]) -> dict[str, str]:
    """Split ``--map`` entries such as ``My column=title`` into column and target.

    The last ``=`` divides, since a column's name may hold one and a target's doesn't.

    Raises:
        InvalidError: an entry has no ``=``, or one column is named twice.
    """
    mapping: dict[str, str] = {}
    for entry in entries:
        column, sign, target = entry.rpartition("=")
        if not sign or not column.strip():
            raise InvalidError(f"“{entry}” must be “column=field”, such as “Caption=body”.")
        if column.strip() in mapping:
            raise InvalidError(f"Column “{column.strip()}” is mapped twice: keep one of the two.")
        mapping[column.strip()] = target.strip()
    return mapping


def target_of(word: str) -> Target:
    """The target that ``word`` names, as people type it.

    Raises:
        UnknownNameError: no such target; the closest is named.
    """
    plain = word.strip().casefold().replace(" ", "_")
    words: Mapping[str, Target] = {**{target.value: target for target in Target}, **ALIASES}
    if plain in words:
        return words[plain]
    close = get_close_matches(plain, words, n=1)
    hint = f"did you mean “{close[0]}”?" if close else f"use one of {', '.join(Target)}."
    raise UnknownNameError(f"A post has no field “{word}”: {hint}")
