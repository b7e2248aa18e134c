"""Rules that count or look at facts of the draft rather than at words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from calendar_tui.checks.content.draft import Draft, Profile
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Rule
from calendar_tui.checks.content.verdict import TextFinding

Measure = Callable[[Rule, Draft, Profile, Sequence[Reading]], Iterable[TextFinding]]

MEASURES: Final[Mapping[str, Measure]] = {}
