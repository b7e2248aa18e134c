"""The journal, drafts and receipts. As of revision 0001; never edited again."""

import sqlalchemy as sa

from calendar_tui.store.migrations.first.columns import (
    FIRST,
    check,
    flag,
    instant,
    key,
    number,
    ref,
    structure,
    text,
    word,
)

sa.Table(
    "entry",
    FIRST,
    number("seq", counts=False),
    instant("at"),
    number("actor_id", null=True),
    text("actor_name", 80),
    *word("entry", "origin", "origin", "app cli import system"),
    text("action", 64),
    text("summary", 300),
    flag("undoable"),
    number("undoes", null=True),
    text("revision", 32),
    text("changes_hash", 64),
    text("previous_hash", 64),
    text("hash", 64),
    *key("entry", "seq"),
    check("entry", "seq_positive", "seq >= 1"),
    sa.UniqueConstraint("hash", name="uq_entry_hash"),
    sa.Index("ix_entry_actor", "actor_id", "seq"),
    sa.Index("ix_entry_undoes", "undoes"),
)

sa.Table(
    "change",
    FIRST,
    number("id"),
    ref("change", "entry_seq", "entry", by="seq"),
    text("table_name", 32),
    number("row_id"),
    text("before", null=True),
    text("after", null=True),
    text("salt", 32, null=True),
    text("hash", 64),
    *key("change", "id"),
    sa.Index("ix_change_entry", "entry_seq"),
    sa.Index("ix_change_row", "table_name", "row_id", "entry_seq"),
)

sa.Table(
    "draft",
    FIRST,
    text("key", 36),
    text("noun", 32),
    number("row_id", null=True),
    number("actor_id", null=True),
    number("base_version", null=True),
    structure("values"),
    instant("saved_at"),
    *key("draft", "key"),
    sa.Index("ix_draft_place", "noun", "row_id", "actor_id"),
)

sa.Table(
    "receipt",
    FIRST,
    text("key", 200),
    text("verb", 64),
    text("payload_hash", 64),
    text("result"),
    instant("at"),
    *key("receipt", "key", "verb"),
)
