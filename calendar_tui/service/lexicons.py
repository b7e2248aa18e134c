"""The lists of words that the program brings along, read once, when a text is first checked."""

from functools import cache

from calendar_tui.checks.text.lexicon import ENDINGS, Tag, parse_endings, parse_lexicon
from calendar_tui.checks.text.lookup import Lexicons
from calendar_tui.service.shipped import data_path


@cache
def lexicons() -> Lexicons:
    """Every list that the program brings along, ready to be looked up."""
    lists = (parse_lexicon(tag, _shipped(tag)) for tag in Tag)
    return Lexicons(lists, (parse_endings(ENDINGS, _shipped(ENDINGS), Tag.DRUG),))


def _shipped(name: str) -> str:
    """A list's text."""
    return data_path("lexicons", f"{name}.txt").read_text(encoding="utf-8")
