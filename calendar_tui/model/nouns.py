"""The nouns of the plan as data: which fields each has, in the order a form shows them.

One table drives the generic form and list of the app, the options of the command line,
the JSON shapes and the import of files, so these can't disagree. Standard library only.
"""

from typing import Final

from calendar_tui.model.noun import Field, Kind, Noun
from calendar_tui.model.plan_nouns import CLOSURE, ESCALATION, FILTER, GOAL, NAME, SLUG
from calendar_tui.model.profile_nouns import CONTACT, KNOWN_NAME
from calendar_tui.model.terms import (
    MAX_TEXT,
    MAX_TITLE,
    PUBLIC,
    ChannelKind,
    Network,
    ReviewMode,
    Role,
    Status,
)

FROZEN_STATUSES: Final = (Status.PUBLISHED, Status.PULLED)
"""Statuses of posts that were public: their content stays as it was."""

COLOURS: Final = ("blue", "green", "orange", "red", "purple", "teal", "pink", "grey")
"""Colours a campaign's band may have, as words; a theme says how each is drawn."""

WEEK_STARTS: Final = ("monday", "sunday", "saturday")

PRACTICE: Final = Noun(
    "practice",
    "practices",
    "Practice",
    (
        NAME,
        Field("zone", "Time zone", Kind.ZONE, required=True, help="such as America/Chicago"),
        Field("state", "State", help="where the practice is licensed"),
        Field(
            "review",
            "Review",
            Kind.CHOICE,
            choices=tuple(ReviewMode),
            default=ReviewMode.FOUR_EYES,
            help="four_eyes: a second person approves; solo: one person does it all",
        ),
        Field("week_start", "Week starts", Kind.CHOICE, choices=WEEK_STARTS, default="monday"),
        Field("clock_12h", "12-hour clock", Kind.BOOL, default="no"),
        Field(
            "hhs_funded",
            "HHS funded",
            Kind.BOOL,
            default="no",
            help="yes: takes federal health money; a picture without words then blocks",
        ),
        Field("notice", "Channel notice", Kind.LONG, limit=2_000, help="shown on every channel"),
        Field(
            "identity_first",
            "Identity-first",
            Kind.WORDS,
            help="words people call themselves by, such as autistic; left as they are",
        ),
        Field(
            "brand_tags",
            "Brand hashtags",
            Kind.WORDS,
            help="written the way they are, such as elmstreetcares",
        ),
        Field(
            "observances",
            "Observances",
            Kind.WORDS,
            default="all",
            help="all is for every practice; add eye, staff ...; -NAME hides one",
        ),
    ),
    ("zone", "review"),
    retire="",
)

CHANNEL: Final = Noun(
    "channel",
    "channels",
    "Channels",
    (
        NAME,
        Field("network", "Network", Kind.CHOICE, required=True, choices=tuple(Network)),
        Field(
            "kind",
            "Kind",
            Kind.CHOICE,
            choices=tuple(ChannelKind),
            default=ChannelKind.BUSINESS,
            help="a personal account is never a posting target",
        ),
        Field("handle", "Handle"),
        Field("url", "Address", Kind.URL, limit=500),
        Field("owner", "Owner", Kind.REF, noun="author"),
        Field("audiences", "Audiences", Kind.REFS, noun="audience"),
        Field("purpose", "Purpose", limit=MAX_TITLE),
        Field("admins", "Admins", Kind.REFS, noun="author", help="who holds the account's keys"),
        Field("two_factor", "Two-factor", Kind.BOOL, help="a second step to sign in"),
        Field(
            "privacy_reviewed_on",
            "Privacy checked",
            Kind.DATE,
            past=True,
            help="when its privacy settings were looked at",
        ),
        Field(
            "notice_posted_on",
            "Notice posted",
            Kind.DATE,
            past=True,
            help="when its notice to patients was put up or checked",
        ),
        Field(
            "slots",
            "Posting times",
            Kind.WEEKLY,
            limit=2_000,
            help="such as tue 9:00, thu 17:30; where the next free time is looked for",
        ),
        Field(
            "text_limit",
            "Longest text",
            Kind.INT,
            limit=MAX_TEXT,
            inside="limits",
            help="where this account takes another length than its network, such as 25000",
        ),
        Field(
            "title_limit",
            "Longest title",
            Kind.INT,
            limit=MAX_TITLE,
            inside="limits",
            help="where it differs from the network's",
        ),
        Field(
            "hashtags_limit",
            "Most hashtags",
            Kind.INT,
            limit=1_000,
            inside="limits",
            help="where it differs from the network's",
        ),
        SLUG,
    ),
    ("network", "kind", "owner", "notice_posted_on", "handle"),
)

AUTHOR: Final = Noun(
    "author",
    "authors",
    "People",
    (
        NAME,
        Field(
            "roles",
            "Roles",
            Kind.CHOICES,
            choices=tuple(Role),
            default=Role.AUTHOR,
            help="comma between",
        ),
        Field("credentials", "Credentials", help="such as MD, RN"),
        Field("active_from", "First day", Kind.DATE),
        Field("active_until", "Last day", Kind.DATE),
        Field("training_on", "Training signed", Kind.DATE, past=True),
        Field(
            "accounts",
            "Own accounts",
            Kind.LINES,
            limit=MAX_TITLE,
            help="declared personal accounts, to keep apart",
        ),
        SLUG,
    ),
    ("roles", "credentials", "active_until"),
)

AUDIENCE: Final = Noun(
    "audience",
    "audiences",
    "Audiences",
    (NAME, Field("description", "Description", limit=500), SLUG),
    ("description",),
)

PILLAR: Final = Noun(
    "pillar",
    "pillars",
    "Pillars",
    (
        NAME,
        Field("description", "Description", limit=500),
        Field("share", "Share of posts, %", Kind.INT, limit=100),
        SLUG,
    ),
    ("description", "share"),
)

CAMPAIGN: Final = Noun(
    "campaign",
    "campaigns",
    "Campaigns",
    (
        NAME,
        Field("starts", "First day", Kind.DATE),
        Field("ends", "Last day", Kind.DATE),
        Field("brief", "Brief", Kind.LONG, limit=5_000),
        Field("colour", "Colour", Kind.CHOICE, choices=COLOURS, default="blue"),
        SLUG,
    ),
    ("starts", "ends", "brief"),
)

FEED: Final = Noun(
    "feed",
    "feeds",
    "Feeds",
    (
        NAME,
        Field("description", "Description", limit=500),
        FILTER,
        Field(
            "statuses",
            "Statuses",
            Kind.CHOICES,
            choices=PUBLIC,
            help="empty = all three",
        ),
        Field("with_text", "With the text", Kind.BOOL, default="no", help="no: titles only"),
        Field(
            "open_slots",
            "With open slots",
            Kind.BOOL,
            default="no",
            inside="options",
            help="yes: slots of series that wait for a post, as tentative",
        ),
        Field(
            "observances",
            "With observances",
            Kind.BOOL,
            default="no",
            inside="options",
            help="yes: those the practice chose, as all-day events",
        ),
        Field(
            "closures",
            "With days off",
            Kind.BOOL,
            default="no",
            inside="options",
            help="yes: days off and blackouts, as all-day events",
        ),
        Field(
            "deadlines",
            "With deadlines",
            Kind.BOOL,
            default="no",
            inside="options",
            help="yes: when goals, reviews and account checks are due",
        ),
        SLUG,
    ),
    ("filter", "statuses"),
)

POST: Final = Noun(
    "post",
    "posts",
    "Posts",
    (
        Field("title", "Title", limit=MAX_TITLE, help="for the calendar; not published"),
        Field("channel", "Channel", Kind.REF, noun="channel"),
        Field("author", "Author", Kind.REF, noun="author"),
        Field("at", "When", Kind.WHEN, help="such as fri 9:00, 3 dec, +2w; empty = no date"),
        Field("body", "Text", Kind.LONG, limit=MAX_TEXT),
        Field("reviewer", "Reviewer", Kind.REF, noun="author"),
        Field("audience", "Audience", Kind.REF, noun="audience"),
        Field("pillar", "Pillar", Kind.REF, noun="pillar"),
        Field("campaign", "Campaign", Kind.REF, noun="campaign"),
        Field(
            "goals", "Goals", Kind.REFS, noun="goal", help="what it is meant to help, comma between"
        ),
        Field("link", "Link", Kind.URL, limit=2_000, help="what the post points to"),
        Field("tags", "Tags", Kind.WORDS),
        Field(
            "media",
            "Media",
            Kind.LINES,
            limit=1_000,
            help="file or address | alt text, one a line",
        ),
        Field("image_text", "Text in image", Kind.LONG, limit=5_000),
        Field("first_comment", "First comment", Kind.LONG, limit=5_000),
        Field("notes", "Notes", Kind.LONG, limit=20_000, help="for the office only"),
        Field("permalink", "Published at", Kind.URL, limit=2_000, when=FROZEN_STATUSES),
        Field("series", "Series", Kind.REF, noun="series", given=True),
        Field("original_day", "Its slot", Kind.DATE, given=True),
    ),
    ("status", "at", "channel", "author"),
    retire="delete",
)

SERIES: Final = Noun(
    "series",
    "series",
    "Series",
    (
        NAME,
        Field("starts", "First day", Kind.DATE, default="today", help="slots begin from here on"),
        Field(
            "rule",
            "Repeats",
            Kind.RULE,
            required=True,
            limit=500,
            help="such as every tue, last fri of the month, every 2 weeks 10 times",
        ),
        Field("clock", "Time", Kind.CLOCK, help="such as 9:00; empty: all day"),
        Field("skip_closures", "Skip days off", Kind.BOOL, default="no", help="yes: no slot then"),
        Field("channel", "Channel", Kind.REF, noun="channel"),
        Field("author", "Author", Kind.REF, noun="author"),
        Field("title", "Title", limit=MAX_TITLE, inside="template", help="of its posts"),
        Field(
            "body",
            "Text",
            Kind.LONG,
            limit=20_000,
            inside="template",
            help="what its posts begin with",
        ),
        Field("audience", "Audience", Kind.REF, noun="audience", inside="template"),
        Field("pillar", "Pillar", Kind.REF, noun="pillar", inside="template"),
        Field("campaign", "Campaign", Kind.REF, noun="campaign"),
        Field("tags", "Tags", Kind.WORDS, inside="template"),
        Field("exceptions", "Skipped", Kind.DATES, limit=5_000, help="days without a slot"),
        Field("zone", "Time zone", Kind.ZONE, help="empty: the practice's"),
        SLUG,
    ),
    ("rule", "clock", "channel", "author", "starts"),
)

NOUNS: Final[dict[str, Noun]] = {
    noun.name: noun
    for noun in (
        PRACTICE,
        CHANNEL,
        AUTHOR,
        AUDIENCE,
        PILLAR,
        CAMPAIGN,
        SERIES,
        GOAL,
        CLOSURE,
        ESCALATION,
        CONTACT,
        KNOWN_NAME,
        FEED,
        POST,
    )
}
"""Every noun with a form, by name."""

BY_TABLE: Final[dict[str, Noun]] = {noun.stored_in: noun for noun in NOUNS.values()}
"""Every noun with a form, by the table its rows are in."""

NAMED: Final = ("channel", "author", "audience", "pillar", "campaign")
"""Nouns that others refer to by name."""
