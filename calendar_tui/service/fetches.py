"""Stamps of who fetched a feed last: for people to see, not for the journal."""

from contextlib import suppress
from datetime import datetime, timedelta
from threading import Lock
from typing import Final

from calendar_tui.model.errors import PlanError
from calendar_tui.model.feed import FetchStamp
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.reads.feeds import Fetch

__all__ = ["Fetch", "FetchLog"]

APART: Final = timedelta(minutes=1)
"""A feed's stamps are written at most once in this time."""


class FetchLog:
    """Notes fetches and writes them down now and then. Any thread may note."""

    def __init__(self, workspace: Workspace) -> None:
        """Write to the plan of ``workspace``."""
        self._workspace = workspace
        self._lock = Lock()
        self._noted: dict[int, dict[str, datetime]] = {}
        self._written: dict[int, datetime] = {}

    def note(self, feed_id: int, client: str) -> None:
        """Note that a feed was fetched now; what a busy plan can't take waits for the next."""
        now = self._workspace.clock.now()
        with self._lock:
            self._noted.setdefault(feed_id, {})[client] = now
            last = self._written.get(feed_id)
            if last is None or not last <= now < last + APART:
                self._written[feed_id] = now
                self._write(feed_id)

    def close(self) -> None:
        """Write what is still noted."""
        with self._lock:
            for feed_id in list(self._noted):
                self._write(feed_id)

    def _write(self, feed_id: int) -> None:
        """Write one feed's stamps, if the plan takes them at once."""
        with suppress(PlanError):
            with self._workspace.database.transaction(at_once=True) as session:
                for client, at in self._noted[feed_id].items():
                    session.merge(FetchStamp(feed_id=feed_id, client=client, at=at))
            del self._noted[feed_id]
