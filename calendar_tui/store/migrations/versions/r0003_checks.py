"""What checks of texts find, and what people say to it: answers, overrides, kept findings.

Findings are a cache and begin empty; no earlier program kept any. An override says from now
on how heavy the finding was, from which sentence, and why in a word that reports can count.
"""

from typing import Final, Literal

import sqlalchemy as sa
from alembic import op

from calendar_tui.store.migrations.first.columns import (
    flag,
    instant,
    key,
    number,
    ref,
    row,
    structure,
    text,
)

revision: Final = "0003"
down_revision: Final = "0002"
branch_labels: Final = None
depends_on: Final = None

KINDS: Final = "rule ask learned plan counter"
SEVERITIES: Final = "block warn ask advise"
CODES: Final = "false_positive authorized staff public_source accepted_risk"


def upgrade() -> None:
    """Widen overrides, make answers, and make the findings' cache anew."""
    _widen_overrides()
    _take_answers()
    _keep_findings()


def _take_answers() -> None:
    """Keep what people say to questions."""
    op.create_table(
        "answer",
        *row("answer"),
        ref("answer", "post_id", "post"),
        text("ask", 32),
        text("fingerprint", 64),
        text("sentence", 2000),
        text("choice", 32),
        flag("blocks"),
        ref("answer", "by_id", "author"),
        instant("at"),
    )
    op.create_index("ix_answer_post_id", "answer", ["post_id"])


def _keep_findings() -> None:
    """Keep what was found last, and in which text by what."""
    op.create_table(
        "checked",
        sa.Column(
            "post_id",
            sa.Integer,
            sa.ForeignKey("post.id", name="fk_checked_post_id"),
            nullable=False,
            autoincrement=False,
        ),
        number("version"),
        number("channel_version"),
        text("draft", 64),
        text("basis", 64),
        instant("at"),
        *key("checked", "post_id"),
    )
    op.drop_table("finding")
    op.create_table(
        "finding",
        number("id"),
        ref("finding", "post_id", "post"),
        text("rule", 32),
        text("name", 80),
        text("kind", 32),
        text("severity", 32),
        text("part", 16),
        number("start_at"),
        number("end_at"),
        text("matched", 500),
        text("sentence", 2000),
        text("message", 1000),
        text("why", 1000),
        text("suggestion", 1000),
        structure("sources"),
        text("override", 32),
        text("ask", 32),
        text("fingerprint", 64),
        *key("finding", "id"),
        sa.CheckConstraint(_among("kind", KINDS), name="finding_kind"),
        sa.CheckConstraint(_among("severity", SEVERITIES), name="severity"),
        sa.CheckConstraint("end_at >= start_at", name="span_in_order"),
    )
    op.create_index("ix_finding_post_id", "finding", ["post_id", "severity"])
    op.create_index("ix_finding_severity", "finding", ["severity", "post_id", "fingerprint"])


def _widen_overrides() -> None:
    """Say of each override why, of what weight, from which sentence and since when."""
    with op.batch_alter_table("override", recreate=_recreate()) as override:
        override.add_column(sa.Column("code", sa.String(32), nullable=True))
        override.add_column(sa.Column("severity", sa.String(32), nullable=True))
        override.add_column(sa.Column("sentence", sa.String(2000), nullable=True))
        override.add_column(sa.Column("at", sa.DateTime(timezone=True), nullable=True))
    op.execute(
        "UPDATE override SET code = 'accepted_risk', severity = 'warn', sentence = '',"
        " at = created_at"
    )
    with op.batch_alter_table("override", recreate=_recreate()) as override:
        for name in ("code", "severity", "sentence", "at"):
            override.alter_column(name, nullable=False)
        override.create_check_constraint("override_code", _among("code", CODES))
        override.create_check_constraint("severity", _among("severity", SEVERITIES))


def _among(column: str, words: str) -> str:
    """That a column holds one of ``words``."""
    listed = ", ".join(f"'{each}'" for each in words.split())
    return f"{column} IN ({listed})"


def _recreate() -> Literal["always", "never"]:
    """SQLite adds a column with rules only by making the table anew."""
    return "always" if op.get_bind().dialect.name == "sqlite" else "never"
