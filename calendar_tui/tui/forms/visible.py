"""Text as a field shows it: every character can be seen and edited, none acts.

What a terminal obeys, or what hides in a text, is written out as ``<U+202E>`` while it is
edited and becomes itself again when it is read; so a stored text with odd characters is
neither harmful on the screen nor changed by an edit beside them. Pure.
"""

import re
from typing import Final

from calendar_tui.model.inert import ACTIVE

_WRITTEN: Final = re.compile(r"<U\+([0-9A-F]{4,6})>")
_LITERAL: Final = re.compile(r"<(?=U\+[0-9A-F]{4,6}>)")
_BREAKS: Final = re.compile(r"\r\n|\r")
_ACROSS: Final = frozenset("\t\n<")
"""Written out where a line has no room for them, or to keep a literal ``<U+...>`` apart."""


def unified(text: str) -> str:
    """``text`` with every line break as a newline, as the parser reads it."""
    return _BREAKS.sub("\n", text)


def visible(text: str, *, line: bool = False) -> str:
    """``text`` as a field holds it; ``line`` is for fields of one line."""
    if text.isprintable() and "<U+" not in text:
        return text
    shown = ACTIVE.sub(_write, _LITERAL.sub("<U+003C>", text))
    return re.sub("[\t\n]", _write, shown) if line else shown


def meant(shown: str) -> str:
    """The text that a field which holds ``shown`` stands for: undoes `visible`."""
    return _WRITTEN.sub(_read, shown) if "<U+" in shown else shown


def _write(found: re.Match[str]) -> str:
    """One character written out."""
    return f"<U+{ord(found[0]):04X}>"


def _read(found: re.Match[str]) -> str:
    """The character that was written out; what never is stays as it stands."""
    number = int(found[1], 16)
    if number > 0x10FFFF:
        return found[0]
    letter = chr(number)
    return letter if letter in _ACROSS or ACTIVE.match(letter) else found[0]
