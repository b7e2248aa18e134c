"""The nouns of the plan around the posts: goals, days off, and who is called in trouble."""

from typing import Final

from calendar_tui.model.noun import Field, Kind, Noun
from calendar_tui.model.terms import MAX_NAME, MAX_TITLE, Comparison, Measure, Period

NAME: Final = Field("name", "Name", required=True)
SLUG: Final = Field("slug", "Short name", help="used in commands; made from the name if empty")
FILTER: Final = Field(
    "filter", "Posts", limit=MAX_TITLE, help="which ones, such as channel:instagram; empty = all"
)

GOAL: Final = Noun(
    "goal",
    "goals",
    "Goals",
    (
        NAME,
        Field(
            "measure",
            "Measure",
            Kind.CHOICE,
            choices=tuple(Measure),
            default=Measure.COUNT,
            help="count, share, cadence and gap of posts; reading: a number from elsewhere",
        ),
        FILTER,
        Field(
            "comparison",
            "Is met by",
            Kind.CHOICE,
            choices=tuple(Comparison),
            default=Comparison.AT_LEAST,
        ),
        Field("target", "Target", Kind.NUMBER, help="how many"),
        Field("most", "At most", Kind.NUMBER, help="the upper end of a cadence: 2 to 4 a week"),
        Field("unit", "Unit", limit=MAX_NAME, help="posts, %, followers ..."),
        Field(
            "period",
            "Period",
            Kind.CHOICE,
            choices=tuple(Period),
            default=Period.MONTH,
            help="the days that are looked at",
        ),
        Field("due", "By", Kind.DATE, help="such as 31 dec"),
        Field("owner", "Owner", Kind.REF, noun="author"),
        Field("baseline", "Baseline", Kind.NUMBER, help="where a number of the world began"),
        Field("campaign", "Campaign", Kind.REF, noun="campaign"),
        Field(
            "pieces",
            "Count pieces",
            Kind.BOOL,
            default="no",
            help="yes: one piece on three channels counts once",
        ),
        Field(
            "active",
            "Active",
            Kind.BOOL,
            default="yes",
            help="no: an intention, not measured yet",
        ),
        SLUG,
    ),
    ("measure", "target", "unit", "period", "due", "owner"),
)

READING: Final = Noun(
    "reading",
    "readings",
    "Readings",
    (
        Field("value", "Value", Kind.NUMBER, required=True, help="the number that was read"),
        Field("day", "Day", Kind.DATE, help="empty: today", past=True),
        Field("note", "Note", limit=500),
    ),
    ("day", "value", "note"),
    retire="delete",
)
"""What may be said of a goal's reading. It belongs to its goal and has no name of its own."""

CLOSURE: Final = Noun(
    "closure",
    "closures",
    "Days off",
    (
        NAME,
        Field("starts", "First day", Kind.DATE, required=True),
        Field("ends", "Last day", Kind.DATE, help="empty: the same day"),
        Field(
            "blackout",
            "Blackout",
            Kind.BOOL,
            default="no",
            help="yes: nothing may be posted on these days",
        ),
        SLUG,
    ),
    ("starts", "ends", "blackout"),
)

ESCALATION: Final = Noun(
    "escalation",
    "escalations",
    "Escalation",
    (
        NAME,
        Field("level", "Level", Kind.INT, limit=9, required=True, help="0 routine to 3 worst"),
        Field("owner", "Owner", Kind.REF, noun="author"),
        Field("deputy", "Deputy", Kind.REF, noun="author"),
        Field(
            "contacts",
            "Contacts",
            Kind.LINES,
            limit=MAX_TITLE,
            help="how to reach them, one a line",
        ),
        Field(
            "answer_minutes",
            "Answer within",
            Kind.INT,
            limit=100_000,
            help="minutes; 60 an hour, 1440 a day",
        ),
        Field("guidance", "What to do", Kind.LONG, limit=5_000),
        SLUG,
    ),
    ("level", "owner", "deputy", "answer_minutes"),
    table="escalation_level",
)
