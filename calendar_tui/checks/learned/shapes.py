"""The shape of a sentence: who does what to whom, in which tense, and how sure of it.

A shape keeps the words that make grammar and what a word stands for; of every other word only
its ending is left. So what one writer's sentences are about says nothing, how they are built
does.
"""

from functools import lru_cache
from typing import Final

CLASSES: Final = {
    "YOU": "you your yours yourself yourselves you're you've you'll you'd u ur",
    "ONE": "he she him her his hers himself herself he's she's he'd she'd he'll she'll",
    "WE": "we our us ours we're we've we'll we'd ourselves",
    "I": "i my me mine i'm i've i'll i'd myself",
    "THEY": "they them their theirs they're they've they'd themselves",
    "MODAL": "should must can could would may might will need shall ought should've",
    "NOT": "not no never don't doesn't isn't can't won't didn't aren't wasn't nobody none without"
    " nor",
    "PAST": "was were had did came went told said got took gave made saw found left brought",
    "COND": "if when whenever unless before until while",
    "WH": "who what why how where which",
}
"""Words of which only their class is left."""

_KEPT: Final = (
    "a an the this that these those and or but so because to of in on at for with from by is are be"
    " been being am it it's as than about after just one any every all some each someone anyone"
    " everyone somebody anybody please here there up out off have has do does"
    ' ? ! . , : ; " “ ” ( ) - — @ #'
)
KEPT: Final = frozenset(_KEPT.split())
"""Words that stay as they are."""

ENDINGS: Final = (("ing", 5), ("ed", 4), ("ly", 3), ("s", 4))
"""Endings that say what a word does, and how long a word with one is at least."""

_CLASS: Final = {word: name for name, words in CLASSES.items() for word in words.split()}


@lru_cache(maxsize=1 << 13)
def shape(word: str) -> str:
    """What is left of a word; what stands for others (in capitals) stays."""
    if word in KEPT or word.isupper():
        return word
    if found := _CLASS.get(word):
        return found
    return next((end for end, least in ENDINGS if word.endswith(end) and len(word) >= least), "x")
