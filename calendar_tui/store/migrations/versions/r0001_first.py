"""The first schema: every table, and the pulse's one row."""

from datetime import UTC, datetime
from typing import Final

from alembic import op

from calendar_tui.store.migrations.first import history, inbox, people, planning, posts
from calendar_tui.store.migrations.first.columns import FIRST

revision: Final = "0001"
down_revision: Final = None
branch_labels: Final = None
depends_on: Final = None

TOPICS: Final = (people, planning, posts, inbox, history)
"""The modules that write the tables out; loading them fills ``FIRST``."""

LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""A pulse that has not beaten yet."""


def upgrade() -> None:
    """Make every table."""
    FIRST.create_all(op.get_bind(), checkfirst=False)
    pulse = FIRST.tables["pulse"]
    op.bulk_insert(
        pulse, [{"id": 1, "feed_revision": 0, "revised_at": LONG_AGO, "stamp": LONG_AGO}]
    )
