"""Where clauses begin, and so where a bare verb is an imperative."""

from collections.abc import Iterable, Sequence
from typing import Final

from calendar_tui.checks.text.terms import terms
from calendar_tui.checks.text.tokens import Kind, Token

JOINS: Final = terms("and or but then so plus otherwise instead yet")
"""Words after which a new clause may begin."""

LIGHT: Final = terms(
    "please just simply always really definitely also still now only maybe perhaps instead first "
    "next finally then honestly ok okay yes yep sure oh hey well folks everyone friends kindly "
    "actually rather quickly gently usually either"
)
"""Words before an imperative that leave it one: please, just, simply."""

MOST_LIGHT: Final = 3
"""Of these, how many may stand before it."""


def clause_starts(words: Sequence[Token], sentences: Iterable[int]) -> frozenset[int]:
    """The numbers of the words that begin a clause, light words before them passed over.

    Args:
        words: a passage's words.
        sentences: the numbers of those that begin a sentence.
    """
    opened = set(sentences)
    for number, word in enumerate(words):
        if word.kind is Kind.STOP or word.word in JOINS:
            opened.add(number + 1)
    found = set(opened)
    for number in opened:
        at = number
        while at < len(words) and at - number < MOST_LIGHT and words[at].word in LIGHT:
            at += 1
            found.add(at)
    return frozenset(found)
