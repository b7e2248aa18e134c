"""What a practice let pass teaches the second reader an exception, without learning anew."""

from collections.abc import Sequence
from math import sqrt
from typing import Final

from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.text.terms import bare, terms

ALIKE: Final = 0.5
"""From which likeness on one sentence makes another less suspect; 1 is the same words."""

SAME: Final = 0.75
"""From which likeness on nothing is left of a suspicion."""


def allowance(reading: Reading, sentence: int, allowed: Sequence[str]) -> float:
    """What is left of a suspicion: 1 where nothing like it was let pass, 0 for nearly the same."""
    if not allowed:
        return 1.0
    first, end = reading.sentence(sentence)
    words = frozenset(word.word for word in reading.words[first:end])
    likeness = max(_likeness(words, each) for each in allowed)
    return min(1.0, max(0.0, (SAME - likeness) / (SAME - ALIKE)))


def _likeness(words: frozenset[str], sentence: str) -> float:
    """How many words two sentences share, 0 to 1 (the cosine of their sets)."""
    others = terms(bare(sentence).lower())
    if not words or not others:
        return 0.0
    return len(words & others) / sqrt(len(words) * len(others))
