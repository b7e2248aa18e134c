"""The usual levels of trouble, for a plan that has not said yet who handles it."""

import tomllib
from functools import cache
from typing import NamedTuple

from calendar_tui.documents.plan import time_words
from calendar_tui.model.errors import RefusedError
from calendar_tui.model.names import in_a_row
from calendar_tui.service.nouns import add_row
from calendar_tui.service.reading import Reading
from calendar_tui.service.shipped import data_path
from calendar_tui.service.workspace import Workspace


class Level(NamedTuple):
    """A level as it is offered. Who owns it is for the practice to say."""

    level: int
    name: str
    answer_minutes: int
    guidance: str

    @property
    def within(self) -> str:
        """The time to answer, in words."""
        return time_words(self.answer_minutes)

    @property
    def about(self) -> str:
        """What it is for, in one line."""
        return self.guidance.partition("\n")[0]


@cache
def usual_levels() -> tuple[Level, ...]:
    """The levels on offer, mildest first."""
    read = tomllib.loads(data_path("escalation.toml").read_text("utf-8"))
    return tuple(
        Level(**{**level, "guidance": level["guidance"].strip()}) for level in read["level"]
    )


def missing_levels(reading: Reading) -> tuple[Level, ...]:
    """The usual levels that a plan has not, by their number."""
    there = {row.values["level"] for row in reading.nouns("escalation")}
    return tuple(level for level in usual_levels() if level.level not in there)


def add_usual(workspace: Workspace) -> tuple[Level, ...]:
    """Add the usual levels that are missing, as one entry; those that were added.

    Raises:
        RefusedError: none is missing.
        InvalidError: another level has the name of one of them.
    """
    missing = missing_levels(workspace.reading)
    if not missing:
        raise RefusedError("The plan has a level for each of the usual ones already.")
    with workspace.write("escalation.seed") as changes:
        for level in missing:
            add_row(changes, "escalation", level._asdict())
        changes.summary = f"added the usual escalation levels: {names_of(missing)}"
    return missing


def names_of(levels: tuple[Level, ...]) -> str:
    """``0 Routine, 1 Complaint and 2 Privacy``."""
    return in_a_row([f"{each.level} {each.name}" for each in levels], "and")
