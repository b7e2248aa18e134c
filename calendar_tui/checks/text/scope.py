"""Whether a word is meant the other way round: negated, as in "never stop your insulin".

After NegEx (Chapman and others, J Biomed Inform 2001): a cue reaches a few words ahead, and
punctuation or a word that turns the sentence stops it.
"""

from collections.abc import Collection, Sequence
from typing import Final

from calendar_tui.checks.text.tokens import Kind, Token

REACH: Final = 4
"""Words that a negation reaches ahead."""

TURNS: Final = frozenset(
    {"but", "however", "until", "unless", "except", "although", "though", "yet", "instead"}
)
"""Words that a negation doesn't reach beyond."""


def negated(
    tokens: Sequence[Token], index: int, cues: Collection[str], *, since: int = 0
) -> int | None:
    """The number of the cue that negates token ``index``, ``None`` where it is meant as said.

    ``cues`` are single words in small letters, ``since`` is the first token of the sentence.
    The nearest cue is the one found.
    """
    words = 0
    for at in range(index - 1, since - 1, -1):
        token = tokens[at]
        if token.kind is Kind.STOP or token.word in TURNS:
            return None
        if token.word in cues:
            return at
        words += token.kind in {Kind.WORD, Kind.NUMBER}
        if words >= REACH:
            return None
    return None
