"""The goals beside the calendar, line by line."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from rich.segment import Segment

from calendar_tui.checks.goals import GoalStatus
from calendar_tui.tui.goals.amounts import BEHIND, amount, in_need
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.bars import bar
from calendar_tui.tui.pages.findings import goal_ink, state_sign
from calendar_tui.tui.text import cells, wrapped

BAR: Final = 10
"""Cells of a bar at most."""

SAID: Final = 2
"""Lines of a sentence at most."""


class GoalsPicture(NamedTuple):
    """Everything the pane is drawn from."""

    statuses: tuple[GoalStatus, ...]
    chosen: int = 0
    """The id of the goal whose day is looked at."""
    side: bool = True
    """Stands below the day, so has room for sentences."""


class GoalLine(NamedTuple):
    """A line of the pane, and the goal it belongs to."""

    segments: list[Segment]
    goal_id: int = 0


def title(pen: Pen, picture: GoalsPicture, width: int) -> list[Segment]:
    """What the pane is about, and how many goals are behind."""
    behind = sum(each.state in BEHIND for each in picture.statuses)
    right = f"{behind} behind " if behind else "none behind "
    gap = max(width - len(" Goals") - len(right), 1)
    return [
        Segment(" Goals", pen.ink("text", "band", "bold")),
        Segment(" " * gap + right, pen.ink("missed" if behind else "muted", "band")),
    ]


def goal_lines(pen: Pen, picture: GoalsPicture, width: int, height: int) -> list[GoalLine]:
    """The goals in ``height`` lines, those in need first; what has no room is counted."""
    blocks = [list(_goal(pen, picture, each, width)) for each in in_need(picture.statuses)]
    if sum(map(len, blocks)) > height:
        blocks = [block[:1] if block[0].goal_id != picture.chosen else block for block in blocks]
    shown: list[GoalLine] = []
    for at, block in enumerate(blocks):
        left = len(blocks) - at
        if len(shown) + len(block) > height - (left > 1 and picture.side):
            words = f"  {pen.signs.more}{left} more"
            return [*shown, GoalLine([Segment(words, pen.ink("muted"))])][:height]
        shown += block
    return shown


def needed(pen: Pen, picture: GoalsPicture, width: int) -> int:
    """The lines that all goals take, without the title."""
    return sum(len(list(_goal(pen, picture, each, width))) for each in picture.statuses)


def _size(picture: GoalsPicture) -> int:
    """The cells of the longest amount, so that the bars stand in a column."""
    said = (each for each in picture.statuses if not picture.side or each.state not in BEHIND)
    return max((cells(amount(each)) for each in said), default=0)


def _goal(pen: Pen, picture: GoalsPicture, status: GoalStatus, width: int) -> Iterator[GoalLine]:
    """A goal: sign, name, bar and how much; below it the sentence where there is room."""
    ink, here = goal_ink(status.state), status.goal_id == picture.chosen
    ground = "chosen" if here else "page"
    told = picture.side and status.state in BEHIND
    words = "" if told else amount(status)
    size = _size(picture)
    length = min(BAR, max(width // 7, 4))
    name = max(width - length - size - 7, 4)
    yield GoalLine(
        [
            Segment(f" {state_sign(pen, status.state)} ", pen.ink(ink, ground, "bold")),
            Segment(f"{pen.fit(status.name, name)} ", pen.ink("text", ground)),
            *(
                Segment(part.text, pen.ink(part.ink, ground))
                for part in bar(pen, status.progress, length, ink)
            ),
            Segment(f"  {words:<{size}} ", pen.ink(ink, ground)),
        ],
        status.goal_id,
    )
    if not told and not (picture.side and here):
        return
    for line in wrapped(status.sentence, width - 4, SAID, pen.signs.ellipsis):
        yield GoalLine([Segment(f"   {line}", pen.ink("muted", ground))], status.goal_id)
