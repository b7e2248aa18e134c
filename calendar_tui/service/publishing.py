"""What stands at each feed's web address now: found by its token, its bytes kept until it changes.

Any thread may ask. While the plan can't be read for a moment, what was last good stands.
"""

import gzip
import hmac
from datetime import date, datetime
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from calendar_tui import __version__
from calendar_tui.feeds.clients import client_kind
from calendar_tui.feeds.request import HEAD_LIMIT, BadRequest, Request, read_request
from calendar_tui.feeds.respond import (
    Published,
    Response,
    head_of,
    respond,
    tag_of,
    token_of,
)
from calendar_tui.model.errors import PlanError
from calendar_tui.schedule.zones import day_start, local, tzdata_version
from calendar_tui.service import feeds
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.reads.feeds import Addressed, Standing

if TYPE_CHECKING:
    from calendar_tui.feeds.render import Renderer

__all__ = ["HEAD_LIMIT", "Answer", "Publisher"]

_LEVEL: Final = 6
"""How hard gzip tries: it is done once after a change, and sent many times."""


class Answer(NamedTuple):
    """What to send back, and whose feed it is of."""

    status: int
    head: bytes
    """As it goes over the wire, with its empty last line."""
    body: bytes
    keeps: bool
    """Whether the connection stays open for another request."""
    client: str
    """Which kind of program asked (``feeds.clients``)."""
    feed_id: int | None = None
    """``None`` where the address is none of a feed."""
    name: str = ""
    """The feed's, which a log may say in place of the address."""

    @property
    def served(self) -> bool:
        """Whether the client has the feed now."""
        return self.status in {200, 304}


class _Edition(NamedTuple):
    """A feed's bytes as of one state of the plan."""

    tag: str
    modified: datetime
    plain: bytes


class _Shelf:
    """One feed's newest edition."""

    def __init__(self) -> None:
        """Nothing is made yet."""
        self.lock = Lock()
        self.edition: _Edition | None = None
        self.packed: tuple[str, bytes] | None = None
        """The tag of the edition that gzip packed, and what came out."""
        self.renderer: Renderer | None = None


class Publisher:
    """Looks after the feeds of one open plan."""

    def __init__(self, workspace: Workspace, *, packs: bool = True) -> None:
        """Publish the feeds of ``workspace``; ``packs``: by gzip too, to those who ask for it."""
        self._workspace = workspace
        self._packs = packs
        self._lock = Lock()
        self._standing: Standing | None = None
        self._shelves: dict[int, _Shelf] = {}

    def answer(self, head: bytes) -> Answer:
        """Answer the request whose head is ``head``.

        Raises:
            PlanError: the plan can't be read, and there is nothing good from before.
        """
        request = read_request(head)
        response, feed = self._respond(request)
        keeps, client = False, client_kind("")
        if isinstance(request, Request):
            keeps, client = request.keep, client_kind(request.headers.get("user-agent", ""))
        written = head_of(response, self._workspace.clock.now(), keeps=keeps)
        found = Answer(response.status, written, response.body, keeps, client)
        return found if feed is None else found._replace(feed_id=feed.id, name=feed.name)

    def _respond(self, request: Request | BadRequest) -> tuple[Response, Addressed | None]:
        """The answer to a request, and the feed at its address."""
        token = token_of(request.path) if isinstance(request, Request) else None
        if token is None:
            return respond(request, None), None
        standing = self._now()
        feed = _holder(standing, token)
        if feed is None:
            return respond(request, None), None
        shelf = self._shelf(feed)
        try:
            return respond(request, self._published(standing, feed, shelf)), feed
        except PlanError:
            if (last := self._last(shelf)) is None:
                raise
            return respond(request, last), feed

    def warm(self) -> int:
        """Make the bytes of every feed in use before anybody asks; how many feeds there are.

        So there are good ones to send from the first request on.
        """
        standing = self._now()
        living = [feed for feed in standing.feeds if not feed.gone]
        for feed in living:
            self._published(standing, feed, self._shelf(feed)).content(False)
        return len(living)

    def _now(self) -> Standing:
        """How the feeds stand: one small read, or what it last gave."""
        try:
            standing = self._workspace.reading.feeds_standing()
        except PlanError:
            with self._lock:
                if self._standing is None:
                    raise
                return self._standing
        with self._lock:
            self._standing = standing
        return standing

    def _shelf(self, feed: Addressed) -> _Shelf:
        """Where the bytes of ``feed`` are kept."""
        with self._lock:
            return self._shelves.setdefault(feed.id, _Shelf())

    def _published(self, standing: Standing, feed: Addressed, shelf: _Shelf) -> Published:
        """What is published of ``feed``; its content raises where the plan can't be read."""
        now = self._workspace.clock.now()
        today = local(now, standing.zone)[0]
        latest = max(standing.revised_at, feed.rendered_at, day_start(today, standing.zone))
        modified = min(latest, now)
        tag = tag_of(feed.uid, standing.revision, today, __version__, tzdata_version())

        def content(packed: bool) -> bytes:
            """The bytes, made by whoever asks for them first."""
            with shelf.lock:
                if shelf.edition is None or shelf.edition.tag != tag:
                    plain = self._render(shelf, feed, today)
                    shelf.edition = _Edition(tag, modified, plain)
                return _bytes(shelf, shelf.edition, packed=packed)

        return Published(tag, modified, content, gone=feed.gone, packs=self._packs)

    def _last(self, shelf: _Shelf) -> Published | None:
        """The newest edition there is, under the tag it has always had."""
        with shelf.lock:
            edition = shelf.edition
        if edition is None:
            return None

        def content(packed: bool) -> bytes:
            """The bytes that are there."""
            with shelf.lock:
                return _bytes(shelf, edition, packed=packed)

        return Published(edition.tag, edition.modified, content, packs=self._packs)

    def _render(self, shelf: _Shelf, feed: Addressed, today: date) -> bytes:
        """A feed's bytes, anew only where it changed."""
        from calendar_tui.feeds.render import Renderer

        if shelf.renderer is None:
            shelf.renderer = Renderer(__version__)
        row = feeds.get(self._workspace, feed.id)
        return shelf.renderer.render(feeds.take_snapshot(self._workspace.reading, row), today)


def _holder(standing: Standing, token: str) -> Addressed | None:
    """The feed whose address holds ``token``.

    All are compared, each in constant time: how long it takes tells a guesser nothing.
    """
    hashed, found = sha256(token.encode()).hexdigest(), None
    for feed in standing.feeds:
        if hmac.compare_digest(feed.token_hash.encode(), hashed.encode()):
            found = feed
    return found


def _bytes(shelf: _Shelf, edition: _Edition, *, packed: bool) -> bytes:
    """An edition's bytes; packed at most once."""
    if not packed:
        return edition.plain
    if shelf.packed is None or shelf.packed[0] != edition.tag:
        shelf.packed = edition.tag, gzip.compress(edition.plain, _LEVEL, mtime=0)
    return shelf.packed[1]
