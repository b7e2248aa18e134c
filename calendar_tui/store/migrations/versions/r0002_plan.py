"""The plan around the posts: goals with two ends, named closures and levels, approved versions.

The practice says which observances it sees. Closures and escalation levels get the names,
short names and retirement of everything else that a form edits; what was in them already
keeps its words.
"""

from typing import Final, Literal

import sqlalchemy as sa
from alembic import op

from calendar_tui.store.migrations.first.columns import day, instant, number, ref, row, text

revision: Final = "0002"
down_revision: Final = "0001"
branch_labels: Final = None
depends_on: Final = None

LIVING: Final = sa.text("deleted_at IS NULL")

ROW: Final = ("id", "uid", "version", "created_at", "changed_at", "deleted_at")
"""What every journalled table begins with."""


def upgrade() -> None:
    """Widen four tables, make two, and index posts for goals."""
    with op.batch_alter_table("goal", recreate=_recreate()) as goal:
        goal.add_column(sa.Column("most", sa.Float, nullable=True))
    _choose_observances()
    _confirm_observances()
    _name("closure", "rendered_at retired_at name slug starts ends blackout")
    _name(
        "escalation_level",
        "retired_at name slug level owner_id deputy_id contacts answer_minutes guidance",
    )
    op.create_table(
        "plan_version",
        *row("plan_version"),
        number("number"),
        ref("plan_version", "approved_by_id", "author"),
        day("approved_on"),
        day("review_on"),
        text("note", 500),
        text("document", 1_000_000),
        sa.CheckConstraint("review_on >= approved_on", name="days_in_order"),
        sa.CheckConstraint("length(document) <= 1000000", name="document_length"),
    )
    _unique("plan_version", "number")
    op.create_index(
        "ix_post_goals",
        "post",
        [
            "local_day",
            "status",
            "channel_id",
            "pillar_id",
            "audience_id",
            "author_id",
            "campaign_id",
            "group",
            "instant",
            "deleted_at",
        ],
        sqlite_where=LIVING,
        postgresql_where=LIVING,
    )


def _choose_observances() -> None:
    """Let a practice choose which observances it sees: at first those for every practice."""
    columns = (
        "rendered_at name zone state review week_start clock_12h contacts notice places"
        " partners keep_approval_on_move observances paused_at"
    )
    with op.batch_alter_table(
        "practice", recreate=_recreate(), partial_reordering=[(*ROW, *columns.split())]
    ) as practice:
        practice.add_column(
            sa.Column("observances", sa.JSON, nullable=False, server_default='["all"]')
        )
    with op.batch_alter_table("practice", recreate=_recreate()) as practice:
        practice.alter_column("observances", server_default=None)


def _confirm_observances() -> None:
    """Keep the days on which somebody found an observance to be."""
    op.create_table(
        "observance",
        *row("observance"),
        instant("rendered_at"),
        text("key", 80),
        number("year"),
        day("starts"),
        day("ends"),
        sa.CheckConstraint("ends >= starts", name="days_in_order"),
    )
    _unique("observance", "key", "year")


def _recreate() -> Literal["always", "never"]:
    """SQLite adds a column with rules only by making the table anew."""
    return "always" if op.get_bind().dialect.name == "sqlite" else "never"


def _name(table: str, columns: str) -> None:
    """Give the rows of ``table`` a short name and a way to be put away.

    ``columns`` are all of its own, in their new order. Names that are missing or taken are
    made from the row's number, before the rules hold.
    """
    with op.batch_alter_table(
        table, recreate=_recreate(), partial_reordering=[(*ROW, *columns.split())]
    ) as batch:
        batch.add_column(instant("retired_at", null=True))
        batch.add_column(sa.Column("slug", sa.String(80), nullable=False, server_default=""))
    op.execute(
        f"UPDATE {table} SET name = trim(name || ' #' || id)"  # noqa: S608 - our own table's name
        f" WHERE length(name) = 0 OR name IN"
        f" (SELECT name FROM {table} WHERE deleted_at IS NULL GROUP BY name HAVING count(*) > 1)"
    )
    op.execute(f"UPDATE {table} SET slug = '{table.replace('_', '-')}-' || id")  # noqa: S608
    with op.batch_alter_table(table, recreate=_recreate()) as batch:
        batch.alter_column("slug", server_default=None)
        for rule, sql in (
            ("name_length", "length(name) <= 80"),
            ("slug_length", "length(slug) <= 80"),
            ("name_given", "length(name) >= 1"),
            ("version_positive", "version >= 1"),
        ):
            batch.create_check_constraint(rule, sql)
    _unique(table, "name")
    _unique(table, "slug")


def _unique(table: str, *columns: str) -> None:
    """What no two living rows may share."""
    op.create_index(
        f"uq_{table}_{'_'.join(columns)}_living",
        table,
        list(columns),
        unique=True,
        sqlite_where=LIVING,
        postgresql_where=LIVING,
    )
