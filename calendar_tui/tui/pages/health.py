"""The front page: what is late, what is short and what is missing, each with a way there."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from calendar_tui.checks.finding import Go, PlanFinding, To
from calendar_tui.checks.goals import GoalStatus
from calendar_tui.checks.verdicts import GoalState
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Severity, Status
from calendar_tui.schedule.format import format_day
from calendar_tui.service.reading import Reading
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.findings import HEADS, finding_lines, goal_lines
from calendar_tui.tui.pages.lines import BLANK, INDENT, Line, Part, heading, well
from calendar_tui.tui.pages.view import PageView
from calendar_tui.tui.view import Where

SOON: Final = 2
"""Days ahead within which a post should be approved."""

BEHIND: Final = frozenset({GoalState.SHORT, GoalState.OVER})


_MISSED: Final = ("post was missed", "posts were missed", "No post was missed.")
_SOON: Final = (
    "post of the next 48 hours isn't approved",
    "posts of the next 48 hours aren't approved",
    "Every post of the next 48 hours is approved.",
)
_WAITING: Final = (
    "post waits for review",
    "posts wait for review",
    "No post waits for review.",
    "orange",
)


class Heap(NamedTuple):
    """Posts that ask for something."""

    posts: int
    wanted: PostFilter
    one: str
    many: str
    none: str
    """What is said of one, of several and of none."""
    ink: str = "missed"


class HealthPicture(NamedTuple):
    """Everything the page shows."""

    today: date
    heaps: tuple[Heap, ...]
    goals: tuple[GoalStatus, ...] = ()
    findings: tuple[PlanFinding, ...] = ()


class HealthView(PageView[HealthPicture]):
    """The plan's health in one glance, then everything to mend, heaviest first."""

    def read(self, reading: Reading) -> HealthPicture:
        """Count what waits, judge the goals, check the plan."""
        today = self.shared.today
        return HealthPicture(today, heaps(today, reading))

    def lay_out(self, picture: HealthPicture, pen: Pen, width: int, key: str) -> Sequence[Line]:
        """The page."""
        return tuple(health_lines(picture, pen, width, key))

    def where(self) -> Where:
        """How many things there are to mend."""
        if self.picture is None:
            return Where()
        count = things(self.picture)
        said = f"{count} to mend" if count else "all well"
        return Where(said, said)


def heaps(today: date, reading: Reading) -> tuple[Heap, ...]:
    """The posts that wait for somebody."""
    soon = PostFilter(
        first=today,
        last=today + timedelta(days=SOON),
        statuses=frozenset({Status.IDEA, Status.DRAFT, Status.IN_REVIEW}),
    )
    waiting = PostFilter(statuses=frozenset({Status.IN_REVIEW}))
    asked = (
        (PostFilter(missed=True), *_MISSED),
        (soon, *_SOON),
        (waiting, *_WAITING),
    )
    return tuple(Heap(reading.count(wanted), wanted, *said) for wanted, *said in asked)


def things(picture: HealthPicture) -> int:
    """How many things there are to mend."""
    behind = sum(each.state in BEHIND for each in picture.goals)
    return sum(heap.posts > 0 for heap in picture.heaps) + behind + len(picture.findings)


def health_lines(picture: HealthPicture, pen: Pen, width: int, key: str) -> Iterator[Line]:
    """The page, line by line."""
    yield heading("Today", format_day(picture.today), width)
    if not things(picture):
        yield BLANK
        yield well(pen, "Nothing is behind.")
        return
    yield from _heaps(picture.heaps, pen)
    yield from _goals(picture, pen, width)
    yield from _findings(picture, pen, width, key)


def _heaps(found: Sequence[Heap], pen: Pen) -> Iterator[Line]:
    """Posts that wait, one kind a line; what there is none of is said to be well."""
    size = max(len(f"{heap.posts:,}") for heap in found)
    for heap in found:
        margin = " " * INDENT
        if heap.posts:
            words = heap.one if heap.posts == 1 else heap.many
            count = Part(f"{margin}{heap.posts:>{size},} ", heap.ink, "bold")
            yield Line((count, Part(words)), f"heap {heap.many}", Go(To.POSTS, heap.wanted))
        else:
            sign = Part(f"{margin}{pen.signs.tick:>{size}} ", "green")
            yield Line((sign, Part(heap.none, "muted")))


def _goals(picture: HealthPicture, pen: Pen, width: int) -> Iterator[Line]:
    """The goals that are behind."""
    if not picture.goals:
        return
    behind = [each for each in picture.goals if each.state in BEHIND]
    yield BLANK
    yield heading("Goals behind", f"{len(behind)} of {len(picture.goals)}", width)
    if behind:
        yield from goal_lines(pen, behind, width)
    else:
        yield well(pen, "Every goal is met or on track.")


def _findings(picture: HealthPicture, pen: Pen, width: int, key: str) -> Iterator[Line]:
    """Everything that is wrong with the plan, by weight."""
    for severity in Severity:
        found = [each for each in picture.findings if each.severity is severity]
        if found:
            yield BLANK
            yield heading(HEADS[severity], f"{len(found)}", width)
            for each in found:
                yield from finding_lines(pen, each, width, key)
