"""How what rules find and what was learnt become one certainty, and how much of it is enough.

All of it is data: numbers chosen on texts of writers that nothing was learnt from.
"""

import tomllib
from collections.abc import Collection
from math import exp, log
from typing import Any, Final, NamedTuple, get_type_hints

from calendar_tui.model.resolutions import WEIGHT
from calendar_tui.model.terms import Severity

_EDGE: Final = 1e-9


class ThresholdsError(ValueError):
    """A file of thresholds that can't be used; the message says why."""


class Scales(NamedTuple):
    """What is added up, as logarithms of odds."""

    start: float
    learnt: float
    """Times what the second reader thinks of the text by itself."""
    block: float
    """Where the heaviest that a pattern found would block."""
    warn: float
    ask: float
    another: float
    """For each further rule that found something, `FURTHER` at most."""


FURTHER: Final = 3
"""So many further rules count."""


class Thresholds(NamedTuple):
    """Probabilities, 0 to 1."""

    block_at: float
    """From here on what a rule would block is blocked."""
    warn_at: float
    """From here on a warning is one, of rules or of what was learnt."""
    ask_at: float
    """From here on a question is asked; below, it is only shown."""
    scales: Scales
    least_words: int = 0
    """Fewer words say too little: of such a text it thinks nothing."""

    def together(self, learnt: float, found: Collection[tuple[str, Severity]]) -> float:
        """How sure all are together that something is wrong with a text.

        Args:
            learnt: what the second reader thinks, 0 to 1.
            found: what patterns found, rule by rule, and how heavy it is.
        """
        scales = self.scales
        held = min(max(learnt, _EDGE), 1 - _EDGE)
        total = scales.start + scales.learnt * log(held / (1 - held))
        heavy = [severity for _, severity in found if severity is not Severity.ADVISE]
        if heavy:
            total += getattr(scales, min(heavy, key=WEIGHT.__getitem__).value)
            rules = {rule for rule, severity in found if severity is not Severity.ADVISE}
            total += scales.another * min(len(rules) - 1, FURTHER)
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def parse_thresholds(text: str) -> Thresholds:
    """Read a file of thresholds.

    Raises:
        ThresholdsError: one is missing, unknown or no number that it can be.
    """
    try:
        table = tomllib.loads(text)
        told = Thresholds(scales=Scales(**table.pop("scales", {})), **table)
    except (TypeError, ValueError, AttributeError) as error:
        raise ThresholdsError(f"the second reader's thresholds can't be read: {error}") from error
    for name in get_type_hints(Scales):
        _number(name, getattr(told.scales, name), -99, 99)
    for name in ("block_at", "warn_at", "ask_at"):
        _number(name, getattr(told, name), 0, 1)
    _number("least_words", told.least_words, 0, 99)
    return told


def _number(name: str, value: Any, least: int, most: int) -> None:
    """Refuse what is no number between two others."""
    if not isinstance(value, int | float) or not least <= value <= most:
        raise ThresholdsError(f"the second reader's {name} is no number from {least} to {most}")
