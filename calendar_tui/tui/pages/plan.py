"""The plan and its five parts: what is there, what is missing, and the way to each."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from calendar_tui.checks.finding import PlanFinding
from calendar_tui.checks.goals import GoalStatus
from calendar_tui.checks.year import ChannelYear
from calendar_tui.model.rows import Directory, NounRow
from calendar_tui.service.plan_document import Standing, overview
from calendar_tui.service.reading import Reading
from calendar_tui.service.yearly import weeks_around
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.lines import Line
from calendar_tui.tui.pages.plan_lines import plan_lines
from calendar_tui.tui.pages.view import PageView

BACK: Final = 11
AHEAD: Final = 4
"""Weeks before and after this one whose posts are drawn for each channel."""


class PlanPicture(NamedTuple):
    """Everything the page shows."""

    today: date
    directory: Directory
    levels: tuple[NounRow, ...]
    standing: Standing
    """Which approval the plan has."""
    rhythms: tuple[ChannelYear, ...] = ()
    """The channels in the weeks around this one."""
    notices: Mapping[int, date | None] = MappingProxyType({})
    """When each channel's notice was put up or checked, by id."""
    goals: tuple[GoalStatus, ...] = ()
    findings: tuple[PlanFinding, ...] = ()


class PlanView(PageView[PlanPicture]):
    """The plan's parts, each with a way to what it holds."""

    def read(self, reading: Reading) -> PlanPicture:
        """Read the plan's parts."""
        standing, facts, findings = overview(reading)
        return PlanPicture(
            facts.today,
            facts.directory,
            reading.nouns("escalation"),
            standing,
            weeks_around(reading, BACK, AHEAD),
            {each.id: each.notice_posted_on for each in facts.channels},
            tuple(facts.statuses),
            findings,
        )

    def lay_out(self, picture: PlanPicture, pen: Pen, width: int, key: str) -> Sequence[Line]:
        """The page."""
        return tuple(plan_lines(picture, pen, width, key))
