"""How a database says that it is a plan, and of which schema.

Two numbers in the header of the SQLite file answer that at every start with two pragmas,
before anything heavy is loaded.
"""

from enum import StrEnum
from typing import Final, NamedTuple

APPLICATION_ID: Final = 0x63616C74
"""``PRAGMA application_id`` of every plan: the letters ``calt``."""

REVISIONS: Final = ("0001", "0002", "0003", "0004")
"""Every migration this program knows, oldest first. A landed one is never edited."""

HEAD_REVISION: Final = REVISIONS[-1]
"""The newest migration this program knows."""

SCHEMA_ORDINAL: Final = len(REVISIONS)
"""``PRAGMA user_version`` of a plan at `HEAD_REVISION`; each migration raises it by one."""


class State(StrEnum):
    """What an existing database is to this program."""

    CURRENT = "current"
    OLDER = "older"
    """A plan that is upgraded, after a backup, when it is opened."""
    NEWER = "newer"
    """A plan of a later program; never opened."""
    FOREIGN = "foreign"
    """Something else; never touched."""
    EMPTY = "empty"
    """Nothing in it yet: a new plan may be made in it, if the person says so."""


class Schema(NamedTuple):
    """The migrations a program knows, and where others than its own lie."""

    revisions: tuple[str, ...] = REVISIONS
    """Oldest first."""
    folders: tuple[str, ...] = ()
    """Folders of further migrations; the program itself has none."""

    @property
    def head(self) -> str:
        """The newest revision."""
        return self.revisions[-1]

    @property
    def ordinal(self) -> int:
        """The newest revision's ``user_version``."""
        return len(self.revisions)

    def state_of(self, application_id: int, user_version: int) -> State:
        """What a SQLite file with these numbers in its header is."""
        if application_id != APPLICATION_ID or user_version < 1:
            return State.FOREIGN
        if user_version == self.ordinal:
            return State.CURRENT
        return State.OLDER if user_version < self.ordinal else State.NEWER


CURRENT_SCHEMA: Final = Schema()
"""The schema of this program."""
