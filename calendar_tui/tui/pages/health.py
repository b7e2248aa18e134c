"""The front page: what is late, what is short and what is missing, each with a way there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from calendar_tui.checks.health import Health
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.resolutions import WaitingLine
from calendar_tui.model.terms import Status
from calendar_tui.service.planning import health, rule_notices
from calendar_tui.service.reading import Reading
from calendar_tui.service.waiting import waiting as open_findings
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.health_lines import health_lines, things
from calendar_tui.tui.pages.lines import Line
from calendar_tui.tui.pages.view import PageView
from calendar_tui.tui.shared import Shared
from calendar_tui.tui.view import Where

WAITING = PostFilter(statuses=frozenset({Status.IN_REVIEW}))


class HealthPicture(NamedTuple):
    """Everything the page shows."""

    health: Health
    waiting: int
    """Posts that wait for review, of those that aren't over."""
    waiting_posts: PostFilter
    """Those."""
    notices: tuple[str, ...] = ()
    """What is to be known of the practice's own rules: which are off, and what is wrong."""
    found: tuple[WaitingLine, ...] = ()
    """What is open in the texts of posts to come, the soonest first."""


class HealthView(PageView[HealthPicture]):
    """The plan's health in one glance, then everything to mend, heaviest first."""

    def __init__(self, shared: Shared) -> None:
        """Show nothing until it is read, every pile of findings folded."""
        super().__init__(shared)
        self._unfolded: frozenset[str] = frozenset()

    def read(self, reading: Reading) -> HealthPicture:
        """Count what waits, judge the goals, check the plan."""
        waiting = replace(WAITING, first=reading.today())
        notices = rule_notices(reading)
        found = open_findings(reading)
        return HealthPicture(health(reading), reading.count(waiting), waiting, notices, found)

    def lay_out(self, picture: HealthPicture, pen: Pen, width: int, key: str) -> Sequence[Line]:
        """The page."""
        return tuple(health_lines(picture, pen, width, key, self._unfolded))

    def fold(self, key: str) -> None:
        """Show the findings of one rule, or hide them."""
        self._unfolded ^= {key}
        self.lay_out_again()

    def where(self) -> Where:
        """How many things there are to mend."""
        if self.picture is None:
            return Where()
        count = things(self.picture)
        said = f"{count} to mend" if count else "all well"
        return Where(said, said)
