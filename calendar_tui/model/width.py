"""How many columns of a terminal a text takes. Standard library only.

The app asks Textual, which knows its own tables; this is for plain output.
"""

import unicodedata
from typing import Final

_WIDE: Final = frozenset({"W", "F"})
_NO_WIDTH: Final = frozenset({"Mn", "Me", "Cf"})


def width(text: str) -> int:
    """Columns of one line of ``text``: wide letters take two, marks upon letters none."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(letter: str) -> int:
    """Columns of one code point."""
    if unicodedata.category(letter) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in _WIDE else 1
