"""Pillars, campaigns, goals, series and the like. As of revision 0001; never edited again."""

import sqlalchemy as sa

from calendar_tui.store.migrations.first.columns import (
    FIRST,
    check,
    clock,
    day,
    flag,
    instant,
    named,
    number,
    real,
    ref,
    row,
    structure,
    text,
)

sa.Table(
    "pillar",
    FIRST,
    *row("pillar"),
    instant("retired_at", null=True),
    *named("pillar"),
    text("description", 500),
    number("share", null=True),
    check("pillar", "share_percent", "share BETWEEN 0 AND 100"),
)

sa.Table(
    "campaign",
    FIRST,
    *row("campaign"),
    instant("rendered_at"),
    instant("retired_at", null=True),
    *named("campaign"),
    day("starts", null=True),
    day("ends", null=True),
    text("brief", 5000),
    text("colour", 32),
    check("campaign", "days_in_order", "ends >= starts"),
    check("campaign", "brief_length", "length(brief) <= 5000"),
)

sa.Table(
    "goal",
    FIRST,
    *row("goal"),
    instant("retired_at", null=True),
    *named("goal"),
    text("measure", 32),
    structure("filter"),
    text("comparison", 32),
    real("baseline", null=True),
    real("target", null=True),
    text("unit", 80),
    text("period", 32),
    day("due", null=True),
    ref("goal", "owner_id", "author", null=True),
    ref("goal", "campaign_id", "campaign", null=True),
    flag("pieces"),
    flag("active"),
    check(
        "goal",
        "active_is_measurable",
        "NOT active OR (target IS NOT NULL AND due IS NOT NULL AND length(unit) > 0)",
    ),
)

sa.Table(
    "reading",
    FIRST,
    *row("reading"),
    ref("reading", "goal_id", "goal"),
    day("day"),
    real("value"),
    text("note", 500),
    sa.Index("ix_reading_goal_id", "goal_id"),
)

sa.Table(
    "escalation_level",
    FIRST,
    *row("escalation_level"),
    number("level"),
    text("name", 80),
    ref("escalation_level", "owner_id", "author", null=True),
    ref("escalation_level", "deputy_id", "author", null=True),
    structure("contacts"),
    number("answer_minutes", null=True),
    text("guidance", 5000),
    check("escalation_level", "level_range", "level BETWEEN 0 AND 9"),
)

sa.Table(
    "series",
    FIRST,
    *row("series"),
    instant("rendered_at"),
    instant("retired_at", null=True),
    *named("series"),
    text("rule", 500),
    day("starts", null=True),
    clock("clock", null=True),
    text("zone", 64),
    structure("exceptions"),
    flag("skip_closures"),
    structure("template"),
    ref("series", "channel_id", "channel", null=True),
    ref("series", "author_id", "author", null=True),
    ref("series", "campaign_id", "campaign", null=True),
)

sa.Table(
    "closure",
    FIRST,
    *row("closure"),
    instant("rendered_at"),
    text("name", 80),
    day("starts"),
    day("ends"),
    flag("blackout"),
    check("closure", "days_in_order", "ends >= starts"),
)
