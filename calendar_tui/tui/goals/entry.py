"""A number that was read, as people type it: the number, and its day unless it is today."""

from datetime import date

from calendar_tui.checks.goals import GoalStatus
from calendar_tui.checks.words import number
from calendar_tui.model.errors import InvalidError
from calendar_tui.model.plan_nouns import READING
from calendar_tui.schedule.format import format_day
from calendar_tui.schedule.loose import Side, parse_day
from calendar_tui.service.field_numbers import read_number
from calendar_tui.service.reader import Reader
from calendar_tui.tui.dates import say_day
from calendar_tui.tui.shared import Shared

EXAMPLE = "312, or 312 last fri"


def hint(status: GoalStatus | None) -> str:
    """What stands there while nothing is typed: the last reading, and how one is typed."""
    latest = status.pace.latest if status is not None and status.pace is not None else None
    if latest is None:
        return EXAMPLE
    return f"last: {number(latest.value)} on {format_day(latest.day)}"


def _split(text: str) -> tuple[str, str]:
    """The number and the day in what was typed: ``1,250 % on 3 nov``."""
    first, _, rest = text.strip().partition(" ")
    rest = rest.strip()
    if rest.startswith("%"):
        first, rest = f"{first}%", rest[1:].strip()
    return first, rest.removeprefix("on ").strip(" ,")


def _day(text: str, shared: Shared) -> date:
    """The day that was typed; days without a year are the latest such."""
    if not text:
        return shared.today
    week_start = shared.directory.practice.week_start
    day = parse_day(text, shared.today, week_start, side=Side.LATEST)
    if day > shared.today:
        raise InvalidError(f"{format_day(day)} is still to come.")
    return day


def say_reading(text: str, unit: str, shared: Shared) -> str:
    """What a typed reading will be read as.

    Raises:
        InvalidError: the number or the day can't be read, or the day is still to come.
    """
    first, rest = _split(text)
    try:
        reader = Reader(shared.directory, shared.today)
        value = read_number(READING.field("value"), first, reader)["value"]
    except InvalidError as error:
        raise InvalidError(f"The reading {error.sentence}.") from None
    amount = f"{number(value)}%" if unit == "%" else f"{number(value)} {unit}".rstrip()
    return f"{amount}, {say_day(_day(rest, shared), shared)}"


def typed(text: str, shared: Shared) -> dict[str, str]:
    """The fields of a typed reading."""
    first, rest = _split(text)
    return {"value": first, "day": _day(rest, shared).isoformat()}
