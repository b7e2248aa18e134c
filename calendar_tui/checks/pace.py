"""Goals that only the world answers: where the readings stand, what is needed, where it leads.

A goal's straight line runs from its baseline (the day it was written) to its target (the day
it is due). Without a baseline it starts at the first reading.
"""

import math
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from calendar_tui.checks.words import apart, day_words, is_number, number
from calendar_tui.model.facts import GoalRow, ReadingRow
from calendar_tui.model.terms import Comparison

TOLERANCE: Final = 0.05
"""How far off its line a goal is still on pace, as a part of the whole way."""

RECENT: Final = 12
"""Readings that a forecast looks back on at most."""

_WEEK: Final = 7


class PaceState(StrEnum):
    """How a reading stands to its goal's line."""

    REACHED = "reached"
    AHEAD = "ahead"
    ON_PACE = "on_pace"
    BEHIND = "behind"
    OVERDUE = "overdue"
    """Not reached, and its day is over."""
    UNKNOWN = "unknown"
    """No reading, no target, no day, or nothing yet to tell a pace from."""

    @property
    def label(self) -> str:
        """The state in words."""
        return self.value.replace("_", " ")


class Point(NamedTuple):
    """A number on a day."""

    day: date
    value: float


class Pace(NamedTuple):
    """Where a goal's readings stand on a day. What can't be told is ``None``."""

    state: PaceState
    sentence: str
    """For people: ``312 of 500 followers; 8.5 a week needed until 31 Mar; on pace for 541``."""
    latest: Point | None = None
    start: Point | None = None
    """Where its line begins; it ends at the target on the due day."""
    percent: float | None = None
    """How much of the way is done; below 0 if things got worse, above 100 beyond the target."""
    expected: float | None = None
    """Where its line stood on the day of the latest reading."""
    needed: float | None = None
    """A week, until it is due; negative where the number has to fall."""
    forecast: float | None = None
    """The number on the due day, if it goes on as the last `RECENT` readings did."""
    off: float = 0.0
    """How much the latest reading is short of its line (behind) or of the target (overdue)."""


def pace(goal: GoalRow, readings: Iterable[ReadingRow], today: date) -> Pace:
    """Where ``goal`` stands ``today``.

    Of several readings of one day the last given counts. Readings of days to come and those
    that are no number are left aside. A number has to fall where the goal says at most, or
    where the target is below the baseline.
    """
    known = _known(readings, today)
    if not is_number(goal.target):
        return _untargeted(goal, known)
    if not known:
        return _unread(goal, goal.target, today)
    return _Course(goal, goal.target, known, today).pace()


def _known(readings: Iterable[ReadingRow], today: date) -> list[Point]:
    """One point a day, in order."""
    by_day = {each.day: each.value for each in readings if is_number(each.value)}
    return [Point(day, by_day[day]) for day in sorted(by_day) if day <= today]


def _untargeted(goal: GoalRow, known: Sequence[Point]) -> Pace:
    """Where a goal without a target stands."""
    if not known:
        return Pace(PaceState.UNKNOWN, "no reading and no target yet")
    amount = _amount(number(known[-1].value), goal.unit)
    return Pace(PaceState.UNKNOWN, f"{amount}; no target yet", known[-1])


def _unread(goal: GoalRow, target: float, today: date) -> Pace:
    """Where a goal without a reading stands."""
    over = goal.due is not None and goal.due < today
    wanted = f"{_amount(number(target), goal.unit)} {'were wanted' if over else 'wanted'}"
    wanted += f" by {day_words(goal.due, today)}" if goal.due else ""
    begin = f"{number(goal.baseline)} at the start, " if is_number(goal.baseline) else ""
    state = PaceState.OVERDUE if over else PaceState.UNKNOWN
    return Pace(state, f"no reading yet: {begin}{wanted}", percent=0.0)


def _amount(words: str, unit: str) -> str:
    """A number with its unit."""
    return f"{words}%" if unit == "%" else f"{words} {unit}".rstrip()


class _Course(NamedTuple):
    """A goal with a target and at least one reading."""

    goal: GoalRow
    target: float
    known: Sequence[Point]
    today: date

    @property
    def latest(self) -> Point:
        """The newest reading."""
        return self.known[-1]

    @property
    def baseline(self) -> float | None:
        """Where the number stood at first, if that was written down."""
        return self.goal.baseline if is_number(self.goal.baseline) else None

    @property
    def falling(self) -> bool:
        """Whether less is better."""
        if self.goal.comparison is Comparison.AT_MOST:
            return True
        return self.baseline is not None and self.target < self.baseline

    def meets(self, value: float) -> bool:
        """Whether ``value`` is on the right side of the target."""
        return value <= self.target if self.falling else value >= self.target

    @property
    def start(self) -> Point:
        """Where the straight line to the target begins."""
        first = self.known[0]
        if self.baseline is None:
            return first
        day = min(self.goal.since, first.day) if self.goal.since else first.day
        return Point(day, self.baseline)

    def pace(self) -> Pace:
        """Everything about it."""
        expected = self._expected()
        state, off = self._state(expected)
        needed = self._needed()
        forecast = self._forecast() if state is not PaceState.OVERDUE else None
        sentence = f"{self._head()}{self._tail(state, off, needed, forecast)}"
        return Pace(
            state,
            sentence,
            self.latest,
            self.start,
            self._percent(),
            expected,
            needed,
            forecast,
            off,
        )

    def _expected(self) -> float | None:
        """Where the line stands on the day of the latest reading."""
        due, start = self.goal.due, self.start
        if due is None:
            return None
        if due <= start.day:
            return self.target
        part = min(1.0, (self.latest.day - start.day).days / (due - start.day).days)
        return start.value + (self.target - start.value) * part

    def _state(self, expected: float | None) -> tuple[PaceState, float]:
        """How it stands, and by how much it is short."""
        due, start, value = self.goal.due, self.start, self.latest.value
        if self.meets(value):
            return PaceState.REACHED, 0.0
        if due is not None and due < self.today:
            return PaceState.OVERDUE, abs(self.target - value)
        if self.meets(start.value):  # it only had to stay where it was
            return PaceState.BEHIND, abs(self.target - value)
        if due is None or expected is None or start.day == self.latest.day:
            return PaceState.UNKNOWN, 0.0
        lead = expected - value if self.falling else value - expected
        slack = TOLERANCE * abs(self.target - start.value)
        if lead < -slack:
            return PaceState.BEHIND, -lead
        return (PaceState.AHEAD if lead > slack else PaceState.ON_PACE), 0.0

    def _percent(self) -> float | None:
        """How much of the way is done.

        From the baseline; without one a number that rises to its target comes from zero, and
        one that falls comes from its first reading.
        """
        value, origin = self.latest.value, self.baseline
        if origin is None:
            from_zero = not self.falling and self.target > 0
            origin = 0.0 if from_zero else self.known[0].value
        if self.meets(origin):
            return 100.0 if self.meets(value) else 0.0
        percent = 100 * ((value - origin) / (self.target - origin))
        return percent if math.isfinite(percent) else None

    def _needed(self) -> float | None:
        """How much a week from today on."""
        if self.meets(self.latest.value):
            return 0.0
        left = (self.goal.due - self.today).days if self.goal.due else 0
        missing = self.target - self.latest.value
        return missing * _WEEK / left if left > 0 else None

    def _forecast(self) -> float | None:
        """The number on the due day: on from the latest reading at the slope of them all."""
        due, points = self.goal.due, list(self.known)
        if due is None or due <= self.latest.day:
            return None
        if self.start.day < points[0].day:
            points.insert(0, self.start)
        slope = _slope(points[-RECENT:])
        if slope is None:
            return None
        ahead = self.latest.value + slope * (due - self.latest.day).days
        counts = all(point.value >= 0 for point in points)
        return max(0.0, ahead) if counts else ahead  # a count can't go below nothing

    def _head(self) -> str:
        """``312 of 500 followers``, or ``12 no-shows, at most 8 wanted``."""
        value = apart(self.latest.value, self.target)
        if self.falling:
            return f"{_amount(value, self.goal.unit)}, at most {number(self.target)} wanted"
        return f"{value} of {_amount(number(self.target), self.goal.unit)}"

    def _tail(
        self, state: PaceState, off: float, needed: float | None, forecast: float | None
    ) -> str:
        """What follows from it."""
        if state is PaceState.REACHED:
            return ": reached"
        due = self.goal.due
        if due is None:
            return "; no due date yet"
        if state is PaceState.OVERDUE:
            word = "too many" if self.falling else "short"
            return f": {_some(off)} {word} since {day_words(due, self.today)}"
        return f"; {self._needs(due, needed)}; {self._leads(state, off, forecast)}"

    def _needs(self, due: date, needed: float | None) -> str:
        """What has to happen until it is due."""
        more = "fewer" if self.falling else "more"
        left = (due - self.today).days
        if left < _WEEK or needed is None:
            until = f"by {day_words(due, self.today)}" if left else "today"
            return f"{_some(self.target - self.latest.value)} {more} needed {until}"
        rate = f"{_some(needed)} fewer" if self.falling else _some(needed)
        return f"{rate} a week needed until {day_words(due, self.today)}"

    def _leads(self, state: PaceState, off: float, forecast: float | None) -> str:
        """Where it goes as it goes now."""
        if state is PaceState.UNKNOWN:
            return "one more reading shows the pace"
        if state is PaceState.BEHIND:
            heading = "" if forecast is None else f", heading for {self._told(forecast)}"
            return f"behind by {_some(self._rounded(off))}{heading}"
        ahead = "ahead, " if state is PaceState.AHEAD else ""
        if forecast is None:
            return "ahead" if ahead else "on pace"
        return f"{ahead}on pace for {self._told(forecast)}"

    def _told(self, forecast: float) -> str:
        """A forecast, without digits that nobody could have read."""
        return number(self._rounded(forecast))

    def _rounded(self, value: float) -> float:
        """``value`` in whole numbers where only such were read; nothing is rounded away."""
        read = (self.target, *(point.value for point in self.known))
        whole = all(float(each).is_integer() for each in read)
        return float(round(value) or value) if whole else value


def _some(value: float) -> str:
    """An amount without its sign, never said to be nothing."""
    words = number(abs(value))
    return "less than 0.01" if words == "0" else words


def _slope(points: Sequence[Point]) -> float | None:
    """How much the number changes a day: least squares over ``points``, ``None`` for one."""
    if len(points) < 2:
        return None
    days = [(point.day - points[0].day).days for point in points]
    middle = sum(days) / len(days)
    level = sum(point.value / len(points) for point in points)
    spread = sum((day - middle) ** 2 for day in days)  # days differ, so it is never 0
    pairs = zip(days, points, strict=True)
    return sum((day - middle) * (point.value - level) for day, point in pairs) / spread
