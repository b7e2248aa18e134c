"""The plan around the posts: pillars, campaigns, goals and readings, escalation levels."""

from datetime import date
from typing import Any, ClassVar, Self

from pydantic import model_validator
from sqlalchemy import JSON, CheckConstraint
from sqlmodel import Field

from calendar_tui.model.base import (
    Fields,
    Line,
    NamedFields,
    Prose,
    Rendered,
    Retirable,
    Row,
    at_most,
    named_constraints,
)
from calendar_tui.model.terms import MAX_NAME


class PillarFields(NamedFields):
    """What may be set of a pillar: a theme the practice keeps coming back to."""

    description: Line = Field(default="", max_length=500)
    share: int | None = Field(default=None, ge=0, le=100)
    """The part of all posts it should make up, in percent."""


class Pillar(PillarFields, Retirable, Row, table=True):
    """A pillar's row."""

    __tablename__ = "pillar"
    __table_args__ = (
        *named_constraints("pillar"),
        CheckConstraint("share BETWEEN 0 AND 100", name="share_percent"),
    )


class CampaignFields(NamedFields):
    """What may be set of a campaign: a window of days with one purpose."""

    starts: date | None = None
    ends: date | None = None
    """Last day, inclusive."""
    brief: Prose = Field(default="", max_length=5_000)
    colour: Line = Field(default="blue", max_length=32)

    @model_validator(mode="after")
    def days_in_order(self) -> Self:
        """The last day can't come before the first."""
        if self.starts and self.ends and self.ends < self.starts:
            raise ValueError("the last day is before the first day")
        return self


class Campaign(CampaignFields, Retirable, Rendered, Row, table=True):
    """A campaign's row."""

    __tablename__ = "campaign"
    __table_args__ = (
        *named_constraints("campaign"),
        CheckConstraint("ends >= starts", name="days_in_order"),
        at_most("brief", 5_000),
    )
    RENDERED: ClassVar[frozenset[str]] = frozenset({"name"})


class GoalFields(NamedFields):
    """What may be set of a goal: what is counted, how much of it, by when, by whom."""

    measure: Line = Field(default="", max_length=32)
    """``count``, ``share``, ``cadence``, ``gap`` or ``reading``."""
    filter: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    comparison: Line = Field(default="at_least", max_length=32)
    baseline: float | None = None
    target: float | None = None
    unit: Line = Field(default="", max_length=MAX_NAME)
    period: Line = Field(default="", max_length=32)
    due: date | None = None
    owner_id: int | None = Field(default=None, foreign_key="author.id")
    campaign_id: int | None = Field(default=None, foreign_key="campaign.id")
    pieces: bool = False
    """Count siblings once instead of every post."""
    active: bool = False


class Goal(GoalFields, Retirable, Row, table=True):
    """A goal's row. An active goal has a number, a unit and a date."""

    __tablename__ = "goal"
    __table_args__ = (
        *named_constraints("goal"),
        CheckConstraint(
            "NOT active OR (target IS NOT NULL AND due IS NOT NULL AND length(unit) > 0)",
            name="active_is_measurable",
        ),
    )


class ReadingFields(Fields):
    """A measurement that only the world can give."""

    goal_id: int = Field(foreign_key="goal.id", index=True)
    day: date
    value: float
    note: Line = Field(default="", max_length=500)


class Reading(ReadingFields, Row, table=True):
    """A reading's row."""

    __tablename__ = "reading"


class EscalationLevelFields(Fields):
    """Who is called when trouble of this weight comes, and within what time."""

    level: int = Field(ge=0, le=9)
    name: Line = Field(default="", max_length=MAX_NAME)
    owner_id: int | None = Field(default=None, foreign_key="author.id")
    deputy_id: int | None = Field(default=None, foreign_key="author.id")
    contacts: list[Line] = Field(default_factory=list, sa_type=JSON)
    answer_minutes: int | None = Field(default=None, ge=1)
    guidance: Prose = Field(default="", max_length=5_000)


class EscalationLevel(EscalationLevelFields, Row, table=True):
    """An escalation level's row."""

    __tablename__ = "escalation_level"
    __table_args__ = (CheckConstraint("level BETWEEN 0 AND 9", name="level_range"),)
