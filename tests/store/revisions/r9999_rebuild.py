"""A migration as hard as they come: a new column, and tables built anew under their rows.

Both a parent of many rows (campaign) and the journal itself are rebuilt.
"""

from typing import Final, Literal

import sqlalchemy as sa
from alembic import op

from calendar_tui.store.identity import HEAD_REVISION

revision: Final = "9999"
down_revision: Final = HEAD_REVISION
branch_labels: Final = None
depends_on: Final = None


def upgrade() -> None:
    """Give posts a mood, and rebuild campaigns, people and the journal."""
    op.add_column("post", sa.Column("mood", sa.String(20), nullable=False, server_default="calm"))
    recreate: Literal["always", "never"]
    recreate = "always" if op.get_bind().dialect.name == "sqlite" else "never"
    for table in ("campaign", "author", "entry"):
        with op.batch_alter_table(table, recreate=recreate) as batch:
            batch.add_column(sa.Column("extra", sa.Integer, nullable=True))
