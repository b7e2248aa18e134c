"""The plan around the posts: pillars, campaigns, goals and readings, escalation levels."""

from datetime import date
from typing import Any, ClassVar, Self

from pydantic import FiniteFloat, model_validator
from sqlalchemy import JSON, CheckConstraint, String
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
    unique_among_living,
)
from calendar_tui.model.terms import MAX_DOCUMENT, MAX_NAME, Comparison, Measure, Period


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

    measure: Measure = Field(default=Measure.COUNT, sa_type=String(32))
    filter: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """A ``PostFilter`` by field: which posts are meant."""
    comparison: Comparison = Field(default=Comparison.AT_LEAST, sa_type=String(32))
    baseline: FiniteFloat | None = None
    """Where a number of the world stood when the goal was set."""
    target: FiniteFloat | None = None
    unit: Line = Field(default="", max_length=MAX_NAME)
    period: Period = Field(default=Period.MONTH, sa_type=String(32))
    due: date | None = None
    owner_id: int | None = Field(default=None, foreign_key="author.id")
    campaign_id: int | None = Field(default=None, foreign_key="campaign.id")
    pieces: bool = False
    """Count siblings once instead of every post."""
    active: bool = False
    most: FiniteFloat | None = None
    """The upper end of a cadence, such as the 4 in "2 to 4 a week"."""


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
    REVISES: ClassVar[bool] = True


class ReadingFields(Fields):
    """A measurement that only the world can give."""

    goal_id: int = Field(foreign_key="goal.id", index=True)
    day: date
    value: FiniteFloat
    note: Line = Field(default="", max_length=500)


class Reading(ReadingFields, Row, table=True):
    """A reading's row."""

    __tablename__ = "reading"


class EscalationLevelFields(NamedFields):
    """Who is called when trouble of this weight comes, and within what time."""

    level: int = Field(ge=0, le=9)
    owner_id: int | None = Field(default=None, foreign_key="author.id")
    deputy_id: int | None = Field(default=None, foreign_key="author.id")
    contacts: list[Line] = Field(default_factory=list, sa_type=JSON)
    answer_minutes: int | None = Field(default=None, ge=1)
    guidance: Prose = Field(default="", max_length=5_000)


class EscalationLevel(EscalationLevelFields, Retirable, Row, table=True):
    """An escalation level's row."""

    __tablename__ = "escalation_level"
    __table_args__ = (
        *named_constraints("escalation_level"),
        CheckConstraint("level BETWEEN 0 AND 9", name="level_range"),
    )


class PlanVersionFields(Fields):
    """One approval of the whole plan, with the words that were approved."""

    number: int = Field(ge=1)
    approved_by_id: int = Field(foreign_key="author.id")
    approved_on: date
    review_on: date
    """When the plan is to be looked at again."""
    note: Line = Field(default="", max_length=500)
    document: Prose = Field(default="", max_length=MAX_DOCUMENT)
    """The plan as it stood, as Markdown."""

    @model_validator(mode="after")
    def days_in_order(self) -> Self:
        """The next review can't come before the approval."""
        if self.review_on < self.approved_on:
            raise ValueError("the next review is before the approval")
        return self


class PlanVersion(PlanVersionFields, Row, table=True):
    """A version of the plan."""

    __tablename__ = "plan_version"
    __table_args__ = (
        CheckConstraint("review_on >= approved_on", name="days_in_order"),
        at_most("document", MAX_DOCUMENT),
        unique_among_living("plan_version", "number"),
    )
    REVISES: ClassVar[bool] = True


class ObservanceFields(Fields):
    """When an observance is kept in a year, as its sponsor says."""

    key: Line = Field(min_length=1, max_length=MAX_NAME)
    """Its id in the catalogue."""
    year: int = Field(ge=1970, le=2200)
    starts: date
    ends: date

    @model_validator(mode="after")
    def days_in_order(self) -> Self:
        """The last day can't come before the first."""
        if self.ends < self.starts:
            raise ValueError("the last day is before the first day")
        return self


class Observance(ObservanceFields, Rendered, Row, table=True):
    """An observance's dates that somebody confirmed."""

    __tablename__ = "observance"
    __table_args__ = (
        CheckConstraint("ends >= starts", name="days_in_order"),
        unique_among_living("observance", "key", "year"),
    )
    RENDERED: ClassVar[frozenset[str]] = frozenset({"starts", "ends", "deleted_at"})
