"""Cells that hold several things: tags, pictures, links."""

import re
from dataclasses import dataclass
from typing import Final

from calendar_tui.exchange import cells

_LINK: Final = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)

_BARE: Final = re.compile(
    r"(?:www\.|(?=[^/@\s]+\.(?:com|org|net|edu|gov|health|care|clinic|us|io|info)\b))[^\s@]+",
    re.IGNORECASE,
)
"""An address without its scheme, such as ``example.org/flu``."""

_TRAIL: Final = ".,;:!?)]}’”'"
"""What ends a sentence rather than an address."""

_MEDIA_APART: Final = re.compile(r"\n|\|\||[,;|](?=\s?https?://)|\s(?=https?://)", re.IGNORECASE)
_FILES_APART: Final = re.compile(r"\n|\|\||[,;|]")
_LINES_APART: Final = re.compile(r"\n|\|\|")
_MEDIA_TEXT: Final = re.compile(r"\S \| (?!https?://)\S", re.IGNORECASE)
"""A file and its alternative text on one line, as a plan writes them."""


@dataclass(frozen=True, slots=True)
class Links:
    """What a cell for a link holds."""

    first: str = ""
    """The first address, always with ``http(s)://``."""
    others: tuple[str, ...] = ()
    """Further addresses."""
    said: str = ""
    """The cell as it stands, where it holds no address: ``link in bio``."""
    added: bool = False
    """Whether the cell left out ``https://``."""


def split_tags(cell: str) -> tuple[str, ...]:
    """Tags of a cell without their ``#``, each once whatever its case, in their order.

    Blanks divide where every word has a ``#``; else commas, semicolons, bars and lines do.
    """
    text = cells.lines(cell)
    words = text.split()
    hashed = bool(words) and all(word.startswith(("#", "＃")) for word in words)
    parts = re.split(r"[,;\s]|(?<=\w)(?=[#＃])", text) if hashed else re.split(r"[,;|\n]", text)
    found: dict[str, str] = {}
    for part in parts:
        tag = " ".join(part.split()).lstrip("#＃ ")
        if not cells.blank(tag):
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())


def split_names(cell: str) -> tuple[str, ...]:
    """Names of a cell, each once, in their order; commas, semicolons, bars and lines divide."""
    parts = map(cells.name, re.split(r"[,;|\n]", cells.lines(cell)))
    return tuple(dict.fromkeys(part for part in parts if part))


def split_media(cell: str) -> tuple[str, ...]:
    """Files or addresses of a cell, each on one line, in their order.

    An address may hold a comma, so commas divide only in front of the next address; and an
    alternative text may, so ``file | alt text`` is one a line.
    """
    text = cells.lines(cell)
    if _MEDIA_TEXT.search(text):
        apart = _LINES_APART
    else:
        apart = _MEDIA_APART if "://" in text else _FILES_APART
    parts = (" ".join(part.split()).strip(",; ") for part in apart.split(text))
    return tuple(part for part in parts if not cells.blank(part))


def split_alts(cell: str) -> tuple[str, ...]:
    """Alternative texts of a cell, one a line or with ``||`` between, each on one line."""
    parts = (" ".join(part.split()) for part in re.split(r"\n|\|\|", cells.lines(cell)))
    return tuple(part for part in parts if not cells.blank(part))


def pair_media(media: tuple[str, ...], alts: tuple[str, ...]) -> tuple[str, ...]:
    """Lines ``file | alt text`` as a post keeps them; media beyond the texts stand alone."""
    texts = (*alts, *[""] * len(media))
    return tuple(
        f"{file} | {alt}" if alt else file for file, alt in zip(media, texts, strict=False)
    )


def read_links(cell: str) -> Links:
    """Find the addresses of a cell."""
    text = " ".join(cell.split())
    if cells.blank(text):
        return Links()
    if _LINK.fullmatch(text):
        return Links(text)
    found = [link.rstrip(_TRAIL) for link in _LINK.findall(text)]
    if found:
        return Links(found[0], tuple(dict.fromkeys(found[1:])))
    if len(text) < 500 and _BARE.fullmatch(text):
        return Links(f"https://{text}", added=True)
    return Links(said=text)
