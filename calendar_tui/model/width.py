"""How many columns of a terminal a text takes. Standard library only.

The app asks Textual, which knows its own tables; this is for plain output.
"""

import unicodedata
from functools import lru_cache
from typing import Final

_WIDE: Final = frozenset({"W", "F"})
_NO_WIDTH: Final = frozenset({"Mn", "Me", "Cf"})
_JOINER: Final = "\u200d"


def width(text: str) -> int:
    """Columns of one line of ``text``: wide letters take two, marks upon letters none."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def clip(text: str, columns: int, mark: str = "…") -> str:
    """``text`` in at most ``columns``, ending in ``mark`` where something is left out.

    A letter stays with the marks upon it, and none is cut in half.
    """
    if width(text) <= columns:
        return text
    mark = mark[: max(columns, 0)]
    room = columns - len(mark)
    kept, used = 0, 0
    for letter in text:
        used += _columns(letter)
        if used > room:
            break
        kept += 1
    return text[:kept].rstrip().rstrip(_JOINER) + mark


@lru_cache(maxsize=10_000)
def _columns(letter: str) -> int:
    """Columns of one code point."""
    if unicodedata.category(letter) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in _WIDE else 1
