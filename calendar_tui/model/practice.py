"""The practice: whose plan it is, where, and how it reviews. One row."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import JSON, CheckConstraint
from sqlmodel import Field

from calendar_tui.model.base import Base, Fields, Line, Prose, Rendered, Row, at_most, one_of
from calendar_tui.model.terms import MAX_NAME, ReviewMode


class PracticeFields(Fields):
    """What a person may set of the practice."""

    name: Line = Field(min_length=1, max_length=MAX_NAME)
    zone: Line = Field(min_length=1, max_length=64)
    """IANA name; a day in the calendar is a day in this zone."""
    state: Line = Field(default="", max_length=MAX_NAME)
    review: ReviewMode = Field(
        default=ReviewMode.FOUR_EYES, sa_type=one_of(ReviewMode, "review_mode")
    )
    week_start: int = Field(default=0, ge=0, le=6)
    clock_12h: bool = False
    contacts: list[Line] = Field(default_factory=list, sa_type=JSON)
    """How patients may reach the office: the only ways a post may offer."""
    notice: Prose = Field(default="", max_length=2_000)
    places: list[Line] = Field(default_factory=list, sa_type=JSON)
    """Place names that are the practice's own, for the text checks."""
    partners: list[Line] = Field(default_factory=list, sa_type=JSON)
    """Names of partners that posts may mention, for the text checks."""
    keep_approval_on_move: bool = True
    observances: list[Line] = Field(default_factory=lambda: ["all"], sa_type=JSON)
    """Which observances the calendar shows: specialties, marks or ids; a minus hides one."""
    hhs_funded: bool = False
    """Whether it takes federal health money: pictures need their words then (45 CFR 84)."""
    identity_first: list[Line] = Field(default_factory=list, sa_type=JSON)
    """Words its community calls itself by, such as Deaf, that nobody is to reword."""
    brand_tags: list[Line] = Field(default_factory=list, sa_type=JSON)
    """Hashtags that are written the way they are, without the hash sign."""


class Practice(PracticeFields, Rendered, Row, table=True):
    """The practice's row. Its ``uid`` is the installation id in every feed's UIDs."""

    __tablename__ = "practice"
    __table_args__ = (
        CheckConstraint("id = 1", name="only_one"),
        CheckConstraint("version >= 1", name="version_positive"),
        CheckConstraint("week_start BETWEEN 0 AND 6", name="week_start_range"),
        at_most("name", MAX_NAME),
        at_most("notice", 2_000),
    )
    RENDERED: ClassVar[frozenset[str]] = frozenset({"name", "zone", "paused_at", "observances"})

    paused_at: datetime | None = None
    """Since when every scheduled post is on hold."""


class Pulse(Base, table=True):
    """Counters that move with every write; one row, not journalled.

    ``stamp`` is the newest ``rendered_at`` ever given, so that no later change of a name
    gets a lower one after the machine's clock was set back.
    """

    __tablename__ = "pulse"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: int = Field(default=1, primary_key=True)
    feed_revision: int = 0
    revised_at: datetime
    stamp: datetime
