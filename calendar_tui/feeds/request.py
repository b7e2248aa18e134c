"""One HTTP request as its head says it (RFC 9112), read strictly: what is odd is refused.

Standard library only.
"""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

LINE_LIMIT: Final = 2_048
"""Longest request line, in bytes: a feed's address has about a hundred."""

HEAD_LIMIT: Final = 16_384
"""Longest head, in bytes, with its last empty line."""

FIELDS_LIMIT: Final = 100
"""Most header fields of one request."""

_LINE: Final = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+) ([!-~]+) HTTP/(\d)\.(\d)")
_FIELD: Final = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*")
_BARE: Final = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
"""What no field's value holds."""
_LISTS: Final = frozenset({"if-none-match", "accept-encoding", "connection"})
"""Fields that may come in several lines and mean the same as one."""


class Request(NamedTuple):
    """What is asked for, and how."""

    method: str
    path: str
    """As it was sent, never decoded: an address has one spelling. Without a query."""
    headers: Mapping[str, str] = {}
    """By name in small letters; of a field that came twice the lines, joined by commas."""
    keep: bool = True
    """Whether the connection stays open for another request."""


class BadRequest(NamedTuple):
    """A head that is no request this program answers."""

    status: int
    """400, 414, 431 or 505."""


def read_request(head: bytes) -> Request | BadRequest:
    """The request whose head is ``head``, from its first line to its empty last one."""
    first, _, rest = head.partition(b"\r\n")
    if len(first) > LINE_LIMIT:
        return BadRequest(414)
    if len(head) > HEAD_LIMIT:
        return BadRequest(431)
    line = _LINE.fullmatch(first)
    if line is None:
        return BadRequest(400)
    if line[3] != b"1":
        return BadRequest(505)
    fields = _fields(rest)
    if isinstance(fields, BadRequest):
        return fields
    newer = line[4] != b"0"
    if newer and "host" not in fields:
        return BadRequest(400)
    return Request(line[1].decode(), _path(line[2].decode()), fields, _keeps(fields, newer))


def _fields(lines: bytes) -> dict[str, str] | BadRequest:
    """The header fields of a head's remaining lines."""
    fields: dict[str, str] = {}
    given = [line for line in lines.split(b"\r\n") if line]
    if len(given) > FIELDS_LIMIT:
        return BadRequest(431)
    for line in given:
        field = _FIELD.fullmatch(line)
        if field is None or _BARE.search(field[2]):
            return BadRequest(400)
        name, value = field[1].decode().lower(), field[2].decode("latin-1")
        if name == "host" and name in fields:
            return BadRequest(400)
        if name in _LISTS and name in fields:
            value = f"{fields[name]}, {value}"
        fields[name] = value
    return fields


def _path(target: str) -> str:
    """The path of a request's target, which a proxy may send as a whole address."""
    if whole := re.match(r"https?://[^/?#]*", target, re.IGNORECASE):
        target = target[whole.end() :] or "/"
    return target.partition("?")[0]


def _keeps(fields: Mapping[str, str], newer: bool) -> bool:
    """Whether another request may follow: not after a body, which nobody here reads."""
    if "transfer-encoding" in fields or fields.get("content-length", "0") != "0":
        return False
    wishes = {word.strip().lower() for word in fields.get("connection", "").split(",")}
    return "close" not in wishes and (newer or "keep-alive" in wishes)
