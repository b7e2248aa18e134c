"""The practice, its people, channels and feeds. As of revision 0001; never edited again."""

import sqlalchemy as sa

from calendar_tui.store.migrations.first.columns import (
    FIRST,
    check,
    day,
    flag,
    instant,
    key,
    named,
    number,
    ref,
    row,
    structure,
    text,
    word,
)

sa.Table(
    "practice",
    FIRST,
    *row("practice"),
    instant("rendered_at"),
    text("name", 80),
    text("zone", 64),
    text("state", 80),
    *word("practice", "review", "review_mode", "four_eyes solo"),
    number("week_start"),
    flag("clock_12h"),
    structure("contacts"),
    text("notice", 2000),
    structure("places"),
    structure("partners"),
    flag("keep_approval_on_move"),
    instant("paused_at", null=True),
    check("practice", "only_one", "id = 1"),
    check("practice", "version_positive", "version >= 1"),
    check("practice", "week_start_range", "week_start BETWEEN 0 AND 6"),
    check("practice", "name_length", "length(name) <= 80"),
    check("practice", "notice_length", "length(notice) <= 2000"),
)

sa.Table(
    "pulse",
    FIRST,
    number("id"),
    number("feed_revision"),
    instant("revised_at"),
    instant("stamp"),
    *key("pulse", "id"),
    check("pulse", "only_one", "id = 1"),
)

sa.Table(
    "author",
    FIRST,
    *row("author"),
    instant("rendered_at"),
    instant("retired_at", null=True),
    *named("author"),
    structure("roles"),
    text("credentials", 80),
    day("active_from", null=True),
    day("active_until", null=True),
    day("training_on", null=True),
    structure("accounts"),
    check("author", "days_in_order", "active_until >= active_from"),
)

sa.Table(
    "audience",
    FIRST,
    *row("audience"),
    instant("retired_at", null=True),
    *named("audience"),
    text("description", 500),
)

sa.Table(
    "channel",
    FIRST,
    *row("channel"),
    instant("rendered_at"),
    instant("retired_at", null=True),
    *named("channel"),
    *word(
        "channel",
        "network",
        "network",
        "facebook instagram linkedin x youtube tiktok threads bluesky mastodon "
        "pinterest google newsletter blog other",
    ),
    *word("channel", "kind", "channel_kind", "business personal"),
    text("handle", 80),
    text("url", 500),
    ref("channel", "owner_id", "author", null=True),
    structure("audiences"),
    text("purpose", 200),
    text("colour", 32),
    structure("admins"),
    flag("two_factor", null=True),
    day("privacy_reviewed_on", null=True),
    day("notice_posted_on", null=True),
    structure("slots"),
    structure("limits"),
    check("channel", "url_length", "length(url) <= 500"),
    check("channel", "purpose_length", "length(purpose) <= 200"),
    sa.Index("ix_channel_owner_id", "owner_id"),
)

sa.Table(
    "feed",
    FIRST,
    *row("feed"),
    instant("rendered_at"),
    instant("retired_at", null=True),
    *named("feed"),
    text("description", 500),
    structure("filter"),
    structure("statuses"),
    flag("with_text"),
    structure("options"),
    text("file_code", 16),
    text("token_hash", 64),
    instant("revoked_at", null=True),
)

sa.Table(
    "fetch_stamp",
    FIRST,
    number("feed_id"),
    text("client", 80),
    instant("at"),
    *key("fetch_stamp", "feed_id", "client"),
    sa.ForeignKeyConstraint(["feed_id"], ["feed.id"], name="fk_fetch_stamp_feed_id"),
)
