"""The answer to one HTTP request for a feed, from what is published at its address.

Values in, values out: who asks this has found the feed by its token, and makes its bytes
only when they are sent.
"""

import re
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from typing import Final, NamedTuple

from calendar_tui.feeds.conditions import date_line, takes_gzip, unchanged
from calendar_tui.feeds.request import BadRequest, Request

_ADDRESS: Final = re.compile(r"/f/([A-Za-z0-9_-]{16,128})/[A-Za-z0-9_-]{1,120}\.ics", re.ASCII)
_METHODS: Final = ("GET", "HEAD")
_GUARDS: Final = (("Referrer-Policy", "no-referrer"), ("X-Content-Type-Options", "nosniff"))
"""What every answer carries: the address is a secret, and a calendar is no page."""

REASONS: Final = {
    200: "OK",
    304: "Not Modified",
    400: "Bad Request",
    404: "Not Found",
    405: "Method Not Allowed",
    410: "Gone",
    414: "URI Too Long",
    431: "Request Header Fields Too Large",
    505: "HTTP Version Not Supported",
}
_WORDS: Final = {
    400: "This is no request a calendar sends.",
    404: "There is no calendar at this address.",
    405: "A calendar can only be read.",
    410: "This calendar is no longer published; remove the subscription.",
    414: "This address is too long.",
    431: "This request is too long.",
    505: "This version of HTTP is not spoken here.",
}

Headers = tuple[tuple[str, str], ...]


class Published(NamedTuple):
    """What stands at an address."""

    tag: str
    """What changes with the feed's bytes, without quotes; see ``tag_of``."""
    modified: datetime
    """When what it shows last changed; not in the future."""
    content: Callable[[bool], bytes]
    """Its bytes, packed by gzip if asked with ``True``."""
    gone: bool = False
    """It was published here once, and no longer is."""
    packs: bool = True
    """Whether gzip may be used at all."""


class Response(NamedTuple):
    """What to send back."""

    status: int
    headers: Headers
    body: bytes = b""


def head_of(response: Response, now: datetime, *, keeps: bool) -> bytes:
    """The head of an answer sent ``now``, with its empty last line; then comes the body."""
    lines = (
        f"HTTP/1.1 {response.status} {REASONS[response.status]}",
        f"Date: {date_line(now)}",
        *(f"{name}: {value}" for name, value in response.headers),
        f"Connection: {'keep-alive' if keeps else 'close'}",
    )
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode("latin-1")


def token_of(path: str) -> str | None:
    """The token in a feed's path; ``None`` where the path is none of a feed.

    What follows the token is there for people: a feed that gets another short name is
    found at its old address.
    """
    found = _ADDRESS.fullmatch(path)
    return found[1] if found else None


def tag_of(*inputs: object) -> str:
    """A tag that differs where any of the inputs of a feed's bytes does."""
    return sha256("\n".join(map(str, inputs)).encode()).hexdigest()[:32]


def respond(request: Request | BadRequest, published: Published | None) -> Response:
    """Answer ``request`` with what is published at its path; ``None``: nothing is, or was."""
    if isinstance(request, BadRequest):
        return _said(request.status)
    if token_of(request.path) is None:
        return _short(request, _said(404))
    if request.method not in _METHODS:
        return _said(405, ("Allow", ", ".join(_METHODS)))
    if published is None or published.gone:
        return _short(request, _said(404 if published is None else 410))
    return _feed(request, published)


def _feed(request: Request, published: Published) -> Response:
    """A feed's bytes, or word that the client has them."""
    packed = published.packs and takes_gzip(request.headers.get("accept-encoding", ""))
    tag = f'"{published.tag}{"-gzip" if packed else ""}"'
    modified = published.modified.replace(microsecond=0)
    about: Headers = (
        ("ETag", tag),
        ("Last-Modified", date_line(modified)),
        ("Cache-Control", "private, max-age=0, must-revalidate"),
        ("Vary", "Accept-Encoding"),
        *_GUARDS,
    )
    if unchanged(request.headers, tag, modified):
        return Response(304, about)
    body = published.content(packed)
    kind: Headers = (
        ("Content-Type", "text/calendar; charset=utf-8"),
        *((("Content-Encoding", "gzip"),) if packed else ()),
        ("Content-Length", str(len(body))),
    )
    return _short(request, Response(200, (*kind, *about), body))


def _said(status: int, *more: tuple[str, str]) -> Response:
    """A sentence for whoever opens the address by hand."""
    body = f"{_WORDS[status]}\n".encode()
    kind = (("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body))))
    return Response(status, (*kind, ("Cache-Control", "no-store"), *more, *_GUARDS), body)


def _short(request: Request, response: Response) -> Response:
    """The response without its body where only its head was asked for."""
    return response._replace(body=b"") if request.method == "HEAD" else response
