"""Numbers that only the world gives, written down for goals that measure a reading.

A goal has one reading a day: another one of the same day takes its place. What is written
here is undone and redone like anything else.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from sqlmodel import col, select

from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.names import in_a_row
from calendar_tui.model.plan import Goal, Reading, ReadingFields
from calendar_tui.model.terms import Measure
from calendar_tui.schedule.format import format_day
from calendar_tui.service.validation import validated
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Changes

COUNTS: Final = {
    Measure.COUNT: "counts posts",
    Measure.SHARE: "is a share of posts",
    Measure.CADENCE: "counts posts a week",
    Measure.GAP: "is a gap between posts",
}
"""What a goal does that the calendar answers by itself."""


class Written(NamedTuple):
    """A reading that was written down."""

    id: int
    goal_id: int
    goal: str
    day: date
    value: float
    unit: str
    replaced: float | None
    """The value of that day that it stands in place of."""
    entry: int | None
    """The journal entry; ``None`` where it stood there already."""

    @property
    def sentence(self) -> str:
        """What was done: ``Followers: 512 followers on Tue 24 Nov 2026, in place of 500``."""
        return f"{self.goal}: {_words(self.value, self.unit)} on {format_day(self.day)}{self._how}."

    @property
    def _how(self) -> str:
        """What became of a reading that was there."""
        if self.entry is None:
            return ", as it stands already"
        if self.replaced is None:
            return ""
        if self.replaced == self.value:
            return ", with another note"
        return f", in place of {_words(self.replaced, '')}"


def _words(value: float, unit: str) -> str:
    """A number with its unit, as sentences say it."""
    from calendar_tui.checks.words import number

    return f"{number(value)}%" if unit == "%" else f"{number(value)} {unit}".rstrip()


def write(workspace: Workspace, goal_id: int, values: Mapping[str, Any]) -> Written:
    """Write a reading down; one of the same day is corrected.

    Args:
        workspace: the plan.
        goal_id: the goal's.
        values: ``value``, and where they are known ``day`` (else today) and ``note``.

    Raises:
        RefusedError: the goal is answered by the calendar, or put away.
        InvalidError: the day is still to come, or the number can't be kept.
    """
    with workspace.write("reading.add") as changes:
        done = put(workspace, changes, goal_id, values)
        changes.summary = f"read {_words(done.value, done.unit)} for goal {done.goal}"
        if done.replaced is not None:
            changes.summary += f" in place of {_words(done.replaced, '')}"
    return done._replace(entry=changes.seq or None)


def put(workspace: Workspace, changes: Changes, goal_id: int, values: Mapping[str, Any]) -> Written:
    """As ``write``, within an open entry."""
    goal = _goal(changes, goal_id)
    said = {name: value for name, value in values.items() if value not in {None, ""}}
    fields = validated(ReadingFields, {"day": workspace.today(), **said, "goal_id": goal_id})
    _refuse_coming(workspace, fields["day"])
    there = _of_day(changes, goal_id, fields["day"])
    before = None if there is None else there.value
    if there is None:
        row = changes.insert(Reading(**fields))
    else:
        kept = {} if "note" in said else {"note": there.note}
        row = changes.update(there, fields | kept)
    return Written(row.id or 0, goal_id, goal.name, row.day, row.value, goal.unit, before, None)


def edit(
    workspace: Workspace, reading_id: int, version: int | None, values: Mapping[str, Any]
) -> Written:
    """Correct a reading: its ``value``, ``day`` or ``note``, where it still is at ``version``.

    Raises:
        ConflictError: someone else saved in between.
        RefusedError: the other day has a reading already.
        InvalidError: the day is still to come.
    """
    with workspace.write("reading.edit") as changes:
        row = changes.get(Reading, reading_id)
        goal = _goal(changes, row.goal_id)
        old = {name: getattr(row, name) for name in ReadingFields.model_fields}
        said = {name: value for name, value in values.items() if value is not None}
        fields = validated(ReadingFields, {**old, **said, "goal_id": row.goal_id})
        _refuse_coming(workspace, fields["day"])
        other = _of_day(changes, row.goal_id, fields["day"])
        if other is not None and other.id != reading_id:
            raise RefusedError(
                f"{goal.name} has a reading of {format_day(other.day)} already,"
                f" {_words(other.value, goal.unit)}: correct or delete that one."
            )
        row = changes.update(row, fields, expected=version)
        changes.summary = f"corrected a reading of goal {goal.name}: {_words(row.value, goal.unit)}"
    before = float(old["value"])
    entry = changes.seq or None
    return Written(reading_id, row.goal_id, goal.name, row.day, row.value, goal.unit, before, entry)


def delete(workspace: Workspace, ids: Sequence[int]) -> tuple[str, ...]:
    """Delete readings, all in one entry; a sentence for each."""
    with workspace.write("reading.delete") as changes:
        said = []
        for row in changes.get_all(Reading, list(dict.fromkeys(ids))):
            goal = changes.get(Goal, row.goal_id)
            said.append(f"{goal.name}: {_words(row.value, goal.unit)} on {format_day(row.day)}")
            changes.remove(row)
        changes.summary = f"deleted {in_a_row(['the reading of ' + each for each in said], 'and')}"
    return tuple(said)


def _goal(changes: Changes, goal_id: int) -> Goal:
    """The goal that readings may be written for."""
    goal = changes.get(Goal, goal_id)
    refuse_counted(goal.name, Measure(goal.measure))
    if goal.retired_at is not None:
        raise RefusedError(f"{goal.name} was retired; restore it first.")
    return goal


def refuse_counted(name: str, measure: Measure | None) -> None:
    """Raise ``RefusedError`` for a goal that the calendar answers."""
    if measure is not Measure.READING:
        raise RefusedError(
            f"{name} {COUNTS[measure or Measure.COUNT]}, which the calendar does by itself:"
            " only goals of the measure reading take numbers."
        )


def _refuse_coming(workspace: Workspace, day: date) -> None:
    """A number can't be read before its day."""
    if day > workspace.today():
        raise InvalidError(
            f"{format_day(day)} is still to come: a reading tells what was.",
            {"day": "is still to come"},
        )


def _of_day(changes: Changes, goal_id: int, day: date) -> Reading | None:
    """The reading of a goal on a day."""
    found = select(Reading).where(
        Reading.goal_id == goal_id, Reading.day == day, col(Reading.deleted_at).is_(None)
    )
    return changes.session.exec(found.order_by(col(Reading.id).desc())).first()
