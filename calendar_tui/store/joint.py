"""One transaction for many entries, by one thread: what ``Database.together`` keeps of it."""

from dataclasses import dataclass
from threading import get_ident
from typing import Self

from sqlalchemy import event
from sqlmodel import Session

from calendar_tui.store.changes import Changes


@dataclass(slots=True)
class Joint:
    """An open transaction that every write of its thread becomes part of."""

    session: Session
    thread: int
    last: Changes | None = None
    """The newest entry in it."""
    broken: bool = False
    """Whether a write in it failed: what that left half done must never be saved."""

    @classmethod
    def of(cls, session: Session) -> Self:
        """Let the calling thread's writes become part of ``session``'s transaction."""
        _keep_rows(session)
        return cls(session, get_ident())

    @property
    def own(self) -> bool:
        """Whether it is the calling thread's."""
        return self.thread == get_ident()


def _keep_rows(session: Session) -> None:
    """Let ``session`` keep every row it has seen, so that none is read twice."""
    rows: list[object] = []

    def keep(_session: object, row: object) -> None:
        """Hold on to a row; the session itself does so only while it is changed."""
        rows.append(row)

    event.listen(session, "loaded_as_persistent", keep)
    event.listen(session, "pending_to_persistent", keep)
