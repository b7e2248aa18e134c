"""The one gate through which text becomes something drawable.

Nothing else in the app may build markup from text. Widths are terminal cells, as Rich
counts them; what terminals count differently (joined emoji, skin tones, flags, emoji
presentation) is reduced to what all of them count alike, so that columns stay straight.
"""

import re
from functools import lru_cache
from typing import Final

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from calendar_tui.model.inert import inert, one_line

# Compiled by ``re`` when first needed: where all text is ASCII, they never are.
_JOINED: Final = "\u200d."
_MODIFIERS: Final = "[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]"
_REGION: Final = "[\U0001f1e6-\U0001f1ff]"
_STACKED: Final = (
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{2})"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_FIRST_REGION: Final = 0x1F1E6
_SINGLE: Final = frozenset(
    [
        chr(code)
        for first, last in ((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x2FF), (0x370, 0x482))
        for code in range(first, last + 1)
    ]
    + list("–—‘’“”„•…←↑→↓─━│○●◌◑◔◕▲▸⊘✓✗✱░▒▓▁▂▃▄▅▆▇█")
)
"""Characters of one cell: most texts, and our signs, hold no others and need no look into
Rich's tables, which are large."""


@lru_cache(maxsize=8192)
def steady(text: str) -> str:
    """``text`` on one line, harmless, with a width that all terminals agree on."""
    if text.isascii():
        plain = text.isprintable() and "  " not in text
        return text.strip() if plain else one_line(text)
    line = one_line(re.sub(_MODIFIERS, "", re.sub(_JOINED, "", text)))
    line = re.sub(_REGION, lambda found: chr(ord("A") + ord(found[0]) - _FIRST_REGION), line)
    return re.sub(_STACKED, r"\1", line)


def _is_single(text: str) -> bool:
    """Whether every character of ``text`` is known to take one cell."""
    return text.isascii() or _SINGLE.issuperset(text)


def cells(text: str) -> int:
    """The cells that a steady ``text`` takes."""
    return len(text) if _is_single(text) else cell_len(text)


def cut(text: str, width: int, ellipsis: str = "…") -> str:
    """``text`` on one line in at most ``width`` cells, ending in ``ellipsis`` if it was longer."""
    return cut_line(steady(text), width, ellipsis)


def cut_line(line: str, width: int, ellipsis: str = "…") -> str:
    """``cut`` for a ``line`` that is steady already."""
    if cells(line) <= width:
        return line
    room = width - cells(ellipsis)
    if room < 0:
        return "" if width <= 0 else set_cell_size(line, width).rstrip()
    if _is_single(line):
        return line[:room].rstrip() + ellipsis
    return set_cell_size(line, room).rstrip() + ellipsis


def fit(text: str, width: int, ellipsis: str = "…") -> str:
    """``cut`` text, filled with blanks to exactly ``width`` cells."""
    return fit_line(steady(text), width, ellipsis)


def fit_line(line: str, width: int, ellipsis: str = "…") -> str:
    """``fit`` for a ``line`` that is steady already."""
    shown = cut_line(line, width, ellipsis)
    return shown + " " * (width - cells(shown))


def drawn(text: str, style: str = "") -> Content:
    """``text`` as drawable content, line breaks kept, never read as markup."""
    content = Content(inert(text).expandtabs(4))
    return content.stylize(style) if style else content


def wrapped(text: str, width: int, most: int, ellipsis: str = "…") -> list[str]:
    """``text`` in at most ``most`` lines of ``width`` cells, broken between words.

    Ends in ``ellipsis`` where there was more. Only as much of the text is looked at as can
    be shown.
    """
    if width <= 0 or most <= 0:
        return []
    words = steady(text[: width * most * 4]).split(" ")
    lines = [""]
    while words:
        joined = f"{lines[-1]} {words[0]}" if lines[-1] else words[0]
        if cells(joined) <= width:
            lines[-1] = joined
            words.pop(0)
        elif len(lines) == most or not lines[-1]:
            break
        else:
            lines.append("")
    if words:
        lines[-1] = cut(f"{lines[-1]} {' '.join(words)}".strip(), width, ellipsis)
    return [line for line in lines if line]
