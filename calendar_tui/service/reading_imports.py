"""Bringing numbers in from a CSV file: look first, then all of them or none."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from calendar_tui.exchange.imported import Verdict, VerdictKind
from calendar_tui.exchange.numbers import Number, Numbers, read_numbers
from calendar_tui.model.errors import InvalidError, PlanError, RefusedError
from calendar_tui.model.facts import GoalRow, ReadingRow
from calendar_tui.model.names import resolve
from calendar_tui.model.plan_nouns import READING
from calendar_tui.schedule.format import format_day
from calendar_tui.service import planning, readings
from calendar_tui.service.fields import read_field
from calendar_tui.service.reader import Reader
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.reads import goals as stored

__all__ = ["Judged", "bring", "look", "read_numbers"]


class Candidate(NamedTuple):
    """What a number of the file becomes."""

    line: int
    goal: str
    """The goal's name; what the file says where it is none."""
    day: date | None
    value: str
    verdict: Verdict
    goal_id: int = 0
    values: Mapping[str, Any] = {}
    """Columns of the reading."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Every number's verdict."""

    candidates: tuple[Candidate, ...]
    numbers: Numbers
    goal_id: int | None
    """The goal of numbers that name none."""
    seq: int
    """The newest journal entry when it was judged."""

    def count(self, kind: VerdictKind) -> int:
        """How many numbers have this verdict."""
        return sum(each.verdict.kind is kind for each in self.candidates)

    def refuse_problems(self) -> None:
        """Raise ``RefusedError`` where a number can't come in as it is."""
        if problems := self.count(VerdictKind.PROBLEM):
            have = "has" if problems == 1 else "have"
            raise RefusedError(
                f"Nothing was brought in: {problems} of {len(self.candidates)} numbers {have}"
                " a problem. Mend the file and bring it again."
            )


def look(workspace: Workspace, numbers: Numbers, goal_id: int | None = None) -> Judged:
    """What ``bring`` would do; writes nothing. ``goal_id`` is for numbers that name no goal."""
    seq = workspace.reading.newest()
    with workspace.reading.moment() as moment:
        known = {goal.id: goal for goal in planning.goal_rows(moment)}
        there = {
            (goal, reading.day): reading
            for goal, found in stored.readings(moment.snapshot).items()
            for reading in found
        }
    judge = _Judge(workspace.reader(exact=True), known, there, goal_id)
    return Judged(tuple(map(judge.candidate, numbers.rows)), numbers, goal_id, seq)


def bring(workspace: Workspace, judged: Judged) -> int:
    """Write what was judged, as one entry that one undo takes back; how many were written.

    Raises ``RefusedError`` while a number has a problem.
    """
    with workspace.write("reading.import") as changes:
        if workspace.reading.newest() != judged.seq:  # someone saved since; nobody can now
            judged = look(workspace, judged.numbers, judged.goal_id)
        judged.refuse_problems()
        coming = [each for each in judged.candidates if each.verdict.kind is VerdictKind.NEW]
        for each in coming:
            readings.put(workspace, changes, each.goal_id, each.values)
        changes.summary = f"brought in {len(coming)} readings"
    return len(coming)


class _Judge:
    """The plan's goals and readings, asked number by number."""

    def __init__(
        self,
        reader: Reader,
        goals: Mapping[int, GoalRow],
        there: Mapping[tuple[int, date], ReadingRow],
        goal_id: int | None,
    ) -> None:
        """Judge by what is there."""
        self._reader, self._goals, self._there, self._goal_id = reader, goals, there, goal_id
        self._seen: dict[tuple[int, date], tuple[int, float]] = {}
        """Line and value of what the file said of a goal's day."""

    def candidate(self, number: Number) -> Candidate:
        """The verdict on one number."""
        try:
            return self._judged(number)
        except PlanError as error:
            verdict = Verdict(VerdictKind.PROBLEM, (error.sentence,))
            return Candidate(number.line, number.goal, number.day, number.value, verdict)

    def _judged(self, number: Number) -> Candidate:
        """The verdict on one number; raises what is wrong with it."""
        goal = self._goal(number)
        day = number.day
        if number.problem or day is None:
            raise InvalidError(number.problem)
        if day > self._reader.today:
            raise InvalidError(f"{format_day(day)} is still to come: a reading tells what was.")
        value, note = (
            read_field(READING.field(name), said, self._reader)[name]
            for name, said in (("value", number.value), ("note", number.note))
        )
        verdict = self._verdict(goal, day, value, number)
        values = {"day": day, "value": value, "note": note}
        return Candidate(number.line, goal.name, day, number.value, verdict, goal.id, values)

    def _goal(self, number: Number) -> GoalRow:
        """The goal that a number is of."""
        if number.goal:
            names = self._reader.directory.goals.values()
            goal = self._goals[resolve(number.goal, names, "goal").id]
        elif self._goal_id is not None:
            goal = self._goals[self._goal_id]
        else:
            raise InvalidError("It names no goal: give the goal's name before --csv.")
        readings.refuse_counted(goal.name, goal.measure)
        return goal

    def _verdict(self, goal: GoalRow, day: date, value: float, number: Number) -> Verdict:
        """Whether a number is new, in place of another, or there already."""
        line, said = self._seen.setdefault((goal.id, day), (number.line, value))
        if line != number.line or said != value:
            if said == value:
                return Verdict(VerdictKind.DUPLICATE, (f"The same as line {line}.",))
            raise InvalidError(f"Line {line} says another number for that day; keep one of them.")
        there = self._there.get((goal.id, day))
        if there is None:
            return Verdict(VerdictKind.NEW)
        if there.value == value and number.note in {"", there.note}:
            return Verdict(VerdictKind.DUPLICATE, ("It is in the plan already.",))
        return Verdict(VerdictKind.NEW, ("It takes the place of another number of that day.",))
