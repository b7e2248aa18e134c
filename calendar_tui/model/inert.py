"""Text that others wrote, made harmless to look at.

Stored text may hold what a terminal obeys (escape sequences) or what hides or reorders
letters (bidirectional controls, zero-width characters). Whatever is drawn or printed goes
through ``inert`` first: such characters are shown as their code points, so nothing is
hidden and nothing acts. Standard library only.
"""

import re
from typing import Final

ACTIVE: Final = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u061c\u180e\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff"  # lone surrogates: no encoding has them
    "]"
)
"""Characters that act on a terminal or hide in a text.

The zero-width joiner of emoji, the joiners of Persian and the two marks that only hint at
a direction stay: they are needed to write.
"""

_SPACE: Final = re.compile(r"\s+")


def inert(text: str) -> str:
    """``text`` with every active character written out, such as ``<U+202E>``.

    Line breaks and tabs stay. Equal to the text itself where nothing is active.
    """
    if text.isprintable():
        return text
    return ACTIVE.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def one_line(text: str) -> str:
    """``inert`` text with each run of blanks and line breaks as one space."""
    return inert(_SPACE.sub(" ", text.strip()))
