"""Text as RFC 5545 wants it: harmless characters, escaped values, folded lines.

Whatever people typed, nothing here can open a line of its own in the file: line breaks
of every kind become LF before a value is escaped, and control characters go.
"""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote

LINE_OCTETS: Final = 75
"""Longest line in octets, its CRLF not counted (RFC 5545 section 3.1)."""

_BREAKS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""Line breaks other than LF, as some reader or other splits at them."""

_HARMFUL: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls
    "\u202a-\u202e\u2066-\u2069"  # reordering that would reach past the value's end
    "\ufeff\ud800-\udfff]"  # byte order marks, halves of surrogate pairs
)
_UNCLEAN: Final = re.compile(f"[\t\r\v\f\x85\u2028\u2029]|{_HARMFUL.pattern}")

_WEB: Final = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
_URI_MARKS: Final = "!#$%&'()*+,/:;=?@[]~"
"""What may stand in a URI besides letters, digits and ``-._~`` (RFC 3986 section 2)."""


def clean(text: str) -> str:
    """``text`` with LF as its only line break and without characters that do harm.

    Tabs become spaces. Controls, byte order marks, lone surrogates and bidirectional
    embeddings, overrides and isolates are dropped; marks and joiners, which scripts and
    emoji need, stay.
    """
    if _UNCLEAN.search(text) is None:
        return text
    return _HARMFUL.sub("", _BREAKS.sub("\n", text).replace("\t", " "))


def one_line(text: str) -> str:
    """``text`` cleaned, its line breaks turned into spaces, its ends stripped."""
    return clean(text).replace("\n", " ").strip()


def escape(text: str) -> str:
    """The TEXT value for clean ``text`` (RFC 5545 section 3.3.11)."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def cap(value: str, octets: int) -> str:
    """An escaped ``value`` of at most ``octets`` in UTF-8, cut between characters.

    A cut value ends with an ellipsis and never in the middle of an escape.
    """
    data = value.encode()
    if len(data) <= octets:
        return value
    kept = data[: octets - len("…".encode())].decode(errors="ignore")
    dangling = (len(kept) - len(kept.rstrip("\\"))) % 2
    return kept[: len(kept) - dangling] + "…"


def token(text: str) -> str:
    """``text`` without line breaks and controls, for values that aren't escaped."""
    return clean(text).replace("\n", "")


@lru_cache(maxsize=1024)
def web_address(text: str) -> str:
    """The http(s) address in ``text`` as a URI in ASCII; empty where it is none.

    A URI is written as it is: escaping its commas and semicolons would break the link.
    """
    address = token(text).strip()
    return quote(address, safe=_URI_MARKS) if _WEB.match(address) else ""


def fold(block: bytes) -> bytes:
    """``block`` (UTF-8, CRLF between lines) with every line folded at `LINE_OCTETS`."""
    return b"\r\n".join(
        [line if len(line) <= LINE_OCTETS else _folded(line) for line in block.split(b"\r\n")]
    )


def _folded(line: bytes) -> bytes:
    """One long line in pieces, each after the first led by the space that marks it."""
    if line.isascii():
        rest = range(LINE_OCTETS, len(line), LINE_OCTETS - 1)
        return b"\r\n ".join(
            [line[:LINE_OCTETS], *[line[at : at + LINE_OCTETS - 1] for at in rest]]
        )
    pieces = []
    start, end = 0, LINE_OCTETS
    while end < len(line):
        while line[end] & 0xC0 == 0x80:  # inside a character: step back to its first octet
            end -= 1
        pieces.append(line[start:end])
        start, end = end, end + LINE_OCTETS - 1
    pieces.append(line[start:])
    return b"\r\n ".join(pieces)
