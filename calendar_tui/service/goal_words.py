"""What front ends say of goals, findings and coverage where the pure checks hand over values."""

from typing import TYPE_CHECKING, Any, Final

from calendar_tui.checks.finding import Go, To
from calendar_tui.checks.goals import GoalStatus, status_json
from calendar_tui.checks.verdicts import GoalState
from calendar_tui.checks.words import counted, number
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import Directory
from calendar_tui.model.terms import Measure
from calendar_tui.schedule.format import format_day
from calendar_tui.schedule.grid import Month

if TYPE_CHECKING:
    from calendar_tui.checks.matrix import Key

__all__ = ["bar", "behind", "key_words", "off_words", "reading_json", "status_json", "where_words"]

WIDTH: Final = 10
"""Characters of a bar."""


def behind(status: GoalStatus) -> bool:
    """Whether a goal is short of what was promised, or over it."""
    return status.state in {GoalState.SHORT, GoalState.OVER}


def bar(progress: float, width: int = WIDTH) -> str:
    """``######....``: full only where all of it is done, empty only where nothing is."""
    filled = min(width - 1, max(1, round(progress * width))) if 0 < progress < 1 else 0
    filled = width if progress >= 1 else filled
    return "#" * filled + "." * (width - filled)


def off_words(status: GoalStatus, unit: str = "") -> str:
    """By how much a goal is short or over, such as ``3 posts short``; empty where it is not."""
    if not behind(status) or not status.by:
        return ""
    way = "short" if status.state is GoalState.SHORT else "over"
    match status.measure:
        case Measure.SHARE:
            amount = counted(status.by, "point")
        case Measure.GAP:
            amount = counted(status.by, "day")
        case Measure.READING:
            amount = f"{number(status.by)}{'%' if unit == '%' else f' {unit}'}".rstrip()
        case _:
            amount = counted(status.by, "post")
    return f"{amount} {way}"


def where_words(go: Go, directory: Directory) -> str:
    """Where a finding is mended: a command, or which posts or day are meant."""
    match go.to, go.target:
        case To.DAY, day if not isinstance(day, (str, PostFilter)):
            return format_day(day)
        case To.POSTS, PostFilter() as asked:
            from calendar_tui.service.filter_words import describe

            return f"posts {describe(asked, directory)}"
        case To.FINDING, _:
            return f"calendar-tui check {go.id}"
        case To.ROW, "practice":
            return "calendar-tui practice edit"
        case To.ROW, "post":
            return f"calendar-tui post show {go.id}"
        case To.ROW, str(noun):
            row = directory.of(noun).get(go.id or 0)
            return f"calendar-tui {noun} edit {row.slug if row else go.id}"
        case To.ADD, str(noun):
            return f"calendar-tui {noun} add NAME"
        case To.LIST, str(noun):
            return f"calendar-tui {noun} list"
    return "the plan as a whole"


def key_words(axis: str, key: "Key", directory: Directory) -> str:
    """What stands on one side of a matrix: a name, or a month."""
    if isinstance(key, Month):
        return key.label
    row = directory.of(axis).get(key)
    return f"#{key}" if row is None else str(row.name)


def reading_json(reading: Any) -> dict[str, Any]:
    """A goal's reading for programs."""
    return {
        "id": reading.id,
        "day": reading.day.isoformat(),
        "value": reading.value,
        "note": reading.note,
    }
