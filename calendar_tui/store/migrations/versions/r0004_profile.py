"""What the checks know a practice by: contacts with a use and a date, names that may be said.

A practice says whether it takes federal health money, which words its community calls itself
by, and which hashtags are its own. What it wrote as lines before stays where it is until its
plan is opened for writing: rows come from the journal, and a migration has none to write.
"""

from typing import Final, Literal

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

from calendar_tui.store.migrations.first.columns import day, instant, ref, row, structure, text

revision: Final = "0004"
down_revision: Final = "0003"
branch_labels: Final = None
depends_on: Final = None

LIVING: Final = sa.text("deleted_at IS NULL")

ROW: Final = ("id", "uid", "version", "created_at", "changed_at", "deleted_at")
"""What every journalled table begins with."""

CONTACT_KINDS: Final = "phone portal email web address in_person"
NAME_KINDS: Final = "partner public_figure place event brand"

WIDER: Final = (
    ("hhs_funded", sa.Boolean(), sa.false()),
    ("identity_first", sa.JSON(), "[]"),
    ("brand_tags", sa.JSON(), "[]"),
)
"""What a practice says besides, and what it has said so far."""


def upgrade() -> None:
    """Widen the practice, and make its contacts and the names it may say."""
    _widen_practice()
    _table(
        "contact",
        *_word("kind", "contact_kind", CONTACT_KINDS),
        text("value", 500),
        text("hours", 200),
        structure("uses"),
        day("verified_on", null=True),
        ref("contact", "owner_id", "author", null=True),
        sa.CheckConstraint("length(value) >= 1", name="value_given"),
        sa.CheckConstraint("length(value) <= 500", name="value_length"),
    )
    _table(
        "known_name",
        *_word("kind", "name_kind", NAME_KINDS),
        text("note", 500),
        day("starts", null=True),
        day("ends", null=True),
        day("confirmed_on", null=True),
        ref("known_name", "owner_id", "author", null=True),
        sa.CheckConstraint("ends >= starts", name="days_in_order"),
    )


def _widen_practice() -> None:
    """Give the practice's row its new columns, in the order the model has them."""
    columns = (
        "rendered_at name zone state review week_start clock_12h contacts notice places"
        " partners keep_approval_on_move observances hhs_funded identity_first brand_tags"
        " paused_at"
    )
    with op.batch_alter_table(
        "practice", recreate=_recreate(), partial_reordering=[(*ROW, *columns.split())]
    ) as practice:
        for name, kind, said in WIDER:
            practice.add_column(sa.Column(name, kind, nullable=False, server_default=said))
    with op.batch_alter_table("practice", recreate=_recreate()) as practice:
        for name, _, _ in WIDER:
            practice.alter_column(name, server_default=None)


def _table(table: str, *columns: SchemaItem) -> None:
    """Make a table of things with a name, which can be put away."""
    op.create_table(
        table,
        *row(table),
        instant("retired_at", null=True),
        text("name", 80),
        text("slug", 80),
        *columns,
        sa.CheckConstraint("length(name) <= 80", name="name_length"),
        sa.CheckConstraint("length(slug) <= 80", name="slug_length"),
        sa.CheckConstraint("length(name) >= 1", name="name_given"),
        sa.CheckConstraint("version >= 1", name="version_positive"),
    )
    for column in ("name", "slug"):
        op.create_index(
            f"uq_{table}_{column}_living",
            table,
            [column],
            unique=True,
            sqlite_where=LIVING,
            postgresql_where=LIVING,
        )


def _word(column: str, rule: str, words: str) -> tuple[SchemaItem, ...]:
    """A column that takes one of ``words``."""
    listed = ", ".join(f"'{each}'" for each in words.split())
    return (text(column, 32), sa.CheckConstraint(f"{column} IN ({listed})", name=rule))


def _recreate() -> Literal["always", "never"]:
    """SQLite adds a column with rules only by making the table anew."""
    return "always" if op.get_bind().dialect.name == "sqlite" else "never"
