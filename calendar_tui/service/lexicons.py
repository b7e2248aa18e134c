"""The lists of words that the program brings along, read once, when a text is first checked."""

from functools import cache

from calendar_tui.checks.text.lexicon import ENDINGS, Tag, parse_endings, parse_lexicon
from calendar_tui.checks.text.lookup import Lexicons
from calendar_tui.service.shipped import data_path


@cache
def lexicons(*more: tuple[str, tuple[str, ...]]) -> Lexicons:
    """Every list that the program brings along, with ``more`` words by list.

    Raises:
        LexiconError: one of them can't be looked up, or is there already.
    """
    added = dict(more)
    lists = (
        parse_lexicon(tag, "\n".join([_shipped(tag).rstrip("\n"), *added.get(tag, ())]))
        for tag in Tag
    )
    return Lexicons(lists, (parse_endings(ENDINGS, _shipped(ENDINGS), Tag.DRUG),))


def _shipped(name: str) -> str:
    """A list's text."""
    return data_path("lexicons", f"{name}.txt").read_text(encoding="utf-8")
