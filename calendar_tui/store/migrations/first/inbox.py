"""What happens after a post is out. As of revision 0001; never edited again."""

import sqlalchemy as sa

from calendar_tui.store.migrations.first.columns import (
    FIRST,
    day,
    flag,
    instant,
    number,
    ref,
    row,
    sealed,
    text,
)

sa.Table(
    "interaction",
    FIRST,
    *row("interaction"),
    ref("interaction", "channel_id", "channel"),
    ref("interaction", "post_id", "post", null=True),
    text("kind", 32),
    instant("at"),
    text("state", 32),
    ref("interaction", "owner_id", "author", null=True),
    instant("due_at", null=True),
    text("thread", 80),
    sealed("handle_mac", null=True),
    sealed("sealed", null=True),
    sa.Index("ix_interaction_channel_id", "channel_id"),
)

sa.Table(
    "reply",
    FIRST,
    *row("reply"),
    ref("reply", "interaction_id", "interaction"),
    ref("reply", "by_id", "author"),
    instant("at"),
    flag("public"),
    text("kind", 32),
    sealed("sealed", null=True),
    sa.Index("ix_reply_interaction_id", "interaction_id"),
)

sa.Table(
    "incident",
    FIRST,
    *row("incident"),
    ref("incident", "interaction_id", "interaction", null=True),
    ref("incident", "post_id", "post", null=True),
    number("level"),
    text("state", 32),
    ref("incident", "owner_id", "author", null=True),
    instant("opened_at"),
    instant("due_at", null=True),
    instant("closed_at", null=True),
    flag("drill"),
    sealed("sealed", null=True),
)

sa.Table(
    "incident_step",
    FIRST,
    *row("incident_step"),
    ref("incident_step", "incident_id", "incident"),
    ref("incident_step", "by_id", "author"),
    instant("at"),
    text("kind", 32),
    sealed("sealed", null=True),
    sa.Index("ix_incident_step_incident_id", "incident_id"),
)

sa.Table(
    "sm_record",
    FIRST,
    *row("sm_record"),
    ref("sm_record", "interaction_id", "interaction", null=True),
    ref("sm_record", "amends_id", "sm_record", null=True),
    ref("sm_record", "by_id", "author"),
    instant("at"),
    day("charted_on", null=True),
    sealed("record_key", null=True),
    sealed("sealed", null=True),
)

sa.Table(
    "consent",
    FIRST,
    *row("consent"),
    text("reference", 80),
    text("scope", 500),
    day("signed_on", null=True),
    day("expires_on", null=True),
    day("revoked_on", null=True),
    sealed("sealed", null=True),
)
