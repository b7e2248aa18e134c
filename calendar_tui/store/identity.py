"""How a database says that it is a plan, and of which schema.

Two numbers in the header of the SQLite file answer that at every start with two pragmas,
before anything heavy is loaded.
"""

from typing import Final

APPLICATION_ID: Final = 0x63616C74
"""``PRAGMA application_id`` of every plan: the letters ``calt``."""

SCHEMA_ORDINAL: Final = 1
"""``PRAGMA user_version`` of a plan at `HEAD_REVISION`; each migration raises it by one."""

HEAD_REVISION: Final = "0001"
"""The newest migration this program knows."""
