"""Every table of the plan, loaded together: what migrations and the store work from."""

from typing import Final

from calendar_tui.model.base import Base, Row
from calendar_tui.model.channel import Channel
from calendar_tui.model.feed import Feed, FetchStamp
from calendar_tui.model.inbox import (
    Consent,
    Incident,
    IncidentStep,
    Interaction,
    Reply,
    SmRecord,
)
from calendar_tui.model.journal import Change, Draft, Entry, Receipt
from calendar_tui.model.people import Audience, Author
from calendar_tui.model.plan import (
    Campaign,
    EscalationLevel,
    Goal,
    Observance,
    Pillar,
    PlanVersion,
    Reading,
)
from calendar_tui.model.post import Closure, Post, Series
from calendar_tui.model.practice import Practice, Pulse
from calendar_tui.model.profile import Contact, KnownName
from calendar_tui.model.review import Answer, Approval, Checked, Comment, Finding, Override

METADATA: Final = Base.metadata
"""The metadata that holds all tables below."""

JOURNALLED: Final[dict[str, type[Row]]] = {
    str(table.__tablename__): table
    for table in (
        Practice,
        Channel,
        Author,
        Audience,
        Pillar,
        Campaign,
        Goal,
        Reading,
        EscalationLevel,
        Series,
        Closure,
        Observance,
        PlanVersion,
        Post,
        Approval,
        Override,
        Answer,
        Comment,
        Interaction,
        Reply,
        Incident,
        IncidentStep,
        SmRecord,
        Consent,
        Feed,
        Contact,
        KnownName,
    )
}
"""Tables whose every change is journalled, by table name."""

UNJOURNALLED: Final = (Pulse, Checked, Finding, FetchStamp, Draft, Receipt, Entry, Change)
"""Caches, counters and the journal itself."""
