"""What a single cell holds, whatever column it stands in."""

import re
import unicodedata
from typing import Final

NOTHING: Final = frozenset(
    {
        "",
        "-",
        "--",
        "–",
        "—",
        "?",
        "/",
        "n/a",
        "na",
        "none",
        "null",
        "nil",
        "tbd",
        "tba",
        "tbc",
        "#n/a",
    }
)
"""What people type where there is nothing yet."""

YES: Final = frozenset({"yes", "y", "true", "1", "x", "✓", "✔", "✅", "☑", "wahr", "vrai", "on"})
NO: Final = NOTHING | {"no", "n", "false", "0", "☐", "⬜", "❌", "falsch", "faux", "off"}

_CONTROL: Final = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f]")
"""Control characters but for tab and newline; a line break is a newline by then."""

_RELATION: Final = re.compile(
    r" ?\((?:https?://[^() ]*|[^()]*\.(?:md|csv))\)(?= ?(?:[,;]|$))", re.IGNORECASE
)
"""Where a Notion table points: ``Spring campaign (https://...)``."""


def plain(cell: str) -> str:
    """The cell for comparing: one width of letters, no case, single blanks."""
    folded = unicodedata.normalize("NFKC", cell).casefold().replace("\ufe0f", "")
    return " ".join(folded.split())


def blank(cell: str) -> bool:
    """Whether the cell says nothing, such as ``TBD`` or ``-``."""
    return len(cell) < 10 and plain(cell) in NOTHING


def lines(cell: str) -> str:
    """The cell with every line break as a newline, as posts are kept."""
    return cell.replace("\r\n", "\n").replace("\r", "\n")


def control(text: str) -> str | None:
    """The first control character as ``U+001B``; ``None`` where there is none."""
    found = _CONTROL.search(text)
    return None if found is None else f"U+{ord(found[0]):04X}"


def name(cell: str) -> str:
    """The cell as a name: one line, no blanks around, no address a Notion table adds."""
    if blank(cell):
        return ""
    return _RELATION.sub("", " ".join(cell.split())).strip()


def short(text: str, most: int = 40) -> str:
    """The beginning of ``text`` on one line, for quoting it in a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
