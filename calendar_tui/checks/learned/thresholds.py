"""How sure the second reader must be before it speaks, as data."""

import tomllib
from typing import NamedTuple, get_type_hints


class ThresholdsError(ValueError):
    """A file of thresholds that can't be used; the message says why."""


class Thresholds(NamedTuple):
    """Probabilities, 0 to 1."""

    warn_at: float
    """From here on it warns by itself."""
    agreed_at: float
    """From here on it warns where a rule already asks."""
    ask_at: float
    """From here on it asks."""
    doubt_at: float
    """Below, a rule's warning becomes a question."""
    still_at: float
    """Below, a rule's warning is only shown."""
    mute_at: float
    """Below, a rule's question is only shown."""


def parse_thresholds(text: str) -> Thresholds:
    """Read a file of thresholds.

    Raises:
        ThresholdsError: one is missing, unknown or no probability.
    """
    try:
        told = Thresholds(**tomllib.loads(text))
    except (TypeError, ValueError) as error:
        raise ThresholdsError(f"the second reader's thresholds can't be read: {error}") from error
    for name in get_type_hints(Thresholds):
        value = getattr(told, name)
        if not isinstance(value, int | float) or not 0 <= value <= 1:
            raise ThresholdsError(f"the second reader's {name} is no number from 0 to 1")
    return told
