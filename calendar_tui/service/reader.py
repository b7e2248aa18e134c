"""What reading a form needs to know, and what every kind of field is read with."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.noun import Field
from calendar_tui.model.rows import Directory, PracticeRow
from calendar_tui.model.terms import ReviewMode
from calendar_tui.model.text import forbidden_character
from calendar_tui.schedule.when import FIRST_DAY

if TYPE_CHECKING:
    from calendar_tui.schedule.closures import Closure


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading a form needs to know of the plan and the day."""

    directory: Directory
    today: date
    """The practice's own day."""
    exact: bool = False
    """Days and times come from a program (ISO 8601), not from a person."""
    past: bool = False
    """Times without a year are those that were, as for a post that is out already."""
    closures: "tuple[Closure, ...]" = ()
    """Days off and blackouts, to be told of where a day is typed."""
    lenient: bool = False
    """Retired names may be meant too, as in a row that already holds one."""
    first: date | None = None
    """The day from which a rule is counted; ``None``: today."""

    @classmethod
    def of_new_plan(cls, zone: str) -> Self:
        """A reader for the first fields of a plan that is only being made."""
        practice = PracticeRow(1, "", 1, "", zone, ReviewMode.FOUR_EYES, 0, False, 0)
        return cls(Directory(practice), FIRST_DAY, exact=True)


def is_empty(given: Any) -> bool:
    """Whether nothing was said."""
    return given is None or given in ("", [], {}) or (isinstance(given, str) and not given.strip())


def text_of(spec: Field, given: Any) -> str:
    """Text within the field's limit and without control characters."""
    if given is None:
        return ""
    if isinstance(given, (list, dict, bool, float)):
        raise InvalidError("must be text")
    text = str(given).replace("\r\n", "\n").replace("\r", "\n")
    if (problem := forbidden_character(text)) is not None:
        raise InvalidError(problem)
    if len(text) > spec.limit:
        raise InvalidError(f"has {len(text):,} characters; at most {spec.limit:,} fit")
    return text
