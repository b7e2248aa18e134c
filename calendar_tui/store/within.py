"""Reading inside a transaction that writes, with the queries that screens use."""

from sqlmodel import Session

from calendar_tui.store.reads.runner import Dialect
from calendar_tui.store.reads.server import ServerSnapshot


class SessionSnapshot(ServerSnapshot):
    """What a session sees, with all that its transaction changed so far."""

    def __init__(self, session: Session) -> None:
        """Read within ``session``'s transaction."""
        session.flush()
        super().__init__(session.connection())
        on_server = session.connection().dialect.name == "postgresql"
        self.dialect: Dialect = "postgresql" if on_server else "sqlite"
