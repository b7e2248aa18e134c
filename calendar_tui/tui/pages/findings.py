"""Findings and goals as lines of a page: what is wrong, why it matters, what to do about it."""

from collections.abc import Iterable, Iterator
from typing import Final

from calendar_tui.checks.finding import Go, PlanFinding, To
from calendar_tui.checks.goals import GoalStatus
from calendar_tui.checks.verdicts import GoalState
from calendar_tui.model.terms import Severity
from calendar_tui.tui.look import SEVERITY_INKS, Pen, severity_sign
from calendar_tui.tui.pages.bars import bar
from calendar_tui.tui.pages.lines import INDENT, Line, Part
from calendar_tui.tui.text import cells, wrapped

HEADS: Final = {
    Severity.BLOCK: "Missing",
    Severity.WARN: "Warnings",
    Severity.ASK: "Questions",
    Severity.ADVISE: "Advice",
}
"""What findings of one weight are called together."""

INKS: Final = SEVERITY_INKS

MOST: Final = 4
"""Lines that a sentence takes at most."""

SIGN: Final = INDENT + 2
"""Cells before the sentence of a finding: the margin and its sign."""


def sign_of(pen: Pen, severity: Severity) -> Part:
    """A severity's sign after the margin."""
    return Part(f"{' ' * INDENT}{severity_sign(pen, severity)} ", INKS[severity], "bold")


def finding_lines(pen: Pen, found: PlanFinding, width: int, key: str) -> Iterator[Line]:
    """A finding; with the cursor on it also why it matters and what to do."""
    ellipsis, here = pen.signs.ellipsis, found.fingerprint == key
    message = wrapped(found.message, width - SIGN - 2, MOST, ellipsis)
    for at, words in enumerate(message):
        before = sign_of(pen, found.severity) if at == 0 else Part(" " * SIGN)
        yield _line(found, before, Part(words, "text", "bold" if here else ""))
    if here:
        for ink, sentence in (("muted", found.why), ("link", found.do)):
            for words in wrapped(sentence, width - SIGN - 2, MOST, ellipsis):
                yield _line(found, Part(" " * SIGN), Part(words, ink))


def _line(found: PlanFinding, *parts: Part) -> Line:
    """A line of a finding."""
    return Line(parts, found.fingerprint, found.go)


def goal_door(status: GoalStatus) -> Go:
    """Where something can be done about a goal: a day, the posts behind it, or itself."""
    if status.state in {GoalState.SHORT, GoalState.OVER} and status.days:
        return Go(To.DAY, status.days[0])
    if status.posts is not None and status.posted:
        return Go(To.POSTS, status.posts)
    return Go(To.ROW, "goal", status.goal_id)


def goal_ink(state: GoalState) -> str:
    """The ink of a goal's state."""
    if state in {GoalState.SHORT, GoalState.OVER}:
        return "missed"
    return "green" if state is not GoalState.NONE else "muted"


def state_sign(pen: Pen, state: GoalState) -> str:
    """A goal's state in one cell."""
    signs = pen.signs
    told = {GoalState.MET: signs.tick, GoalState.ON_TRACK: signs.join, GoalState.NONE: signs.ask}
    return told.get(state, signs.warn)


BAR: Final = 12
"""Cells of a goal's bar."""


def goal_lines(pen: Pen, statuses: Iterable[GoalStatus], width: int) -> Iterator[Line]:
    """Goals one a line: name, bar, how it stands; on two where that is narrow."""
    shown = tuple(statuses)
    longest = max((cells(pen.cut(each.name, 40)) for each in shown), default=0)
    name = min(longest, max(width // 3, 16))
    for each in shown:
        yield from _goal(pen, each, name, width)


def _goal(pen: Pen, status: GoalStatus, name: int, width: int) -> Iterator[Line]:
    """One goal."""
    ink, key, door = goal_ink(status.state), f"goal {status.goal_id}", goal_door(status)
    before = SIGN + name + 2 + BAR + 2
    room = width - before - 2
    words = wrapped(status.sentence, room, MOST, pen.signs.ellipsis) or [""]
    head = (
        Part(f"{' ' * INDENT}{state_sign(pen, status.state)} ", ink, "bold"),
        Part(f"{pen.fit(status.name, name)}  "),
        *bar(pen, status.progress, BAR, ink),
    )
    yield Line((*head, Part(f"  {words[0]}", ink)), key, door)
    for more in words[1:]:
        yield Line((Part(" " * before), Part(more, ink)), key, door)
