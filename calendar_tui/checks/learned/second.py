"""What the second reader thinks of a draft, how sure it is, and which words made it think so."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from calendar_tui.checks.content.draft import Context
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.learned.signals import located, signals
from calendar_tui.checks.learned.weights import ANY, Table, Weights, picked

WORDS_SHOWN: Final = 4
"""How many words are told of those that weighed most."""


class Weighty(NamedTuple):
    """The sentence that weighed most, and its words that did."""

    reading: int
    """The number of the draft's part."""
    sentence: int
    words: tuple[str, ...]
    """As typed, in their order."""


class Opinion(NamedTuple):
    """What the second reader thinks of a draft."""

    label: str
    """What it most reads like."""
    probability: float
    """That something is wrong with it at all, 0 to 1."""


def opinion(weights: Weights, readings: Sequence[Reading], context: Context) -> Opinion | None:
    """What the second reader thinks of a draft; ``None`` of one without words."""
    seen = signals(readings, context)
    if not seen:
        return None
    pick, count = picked(seen), len(seen)
    sure = {label: table.sure(pick, count) for label, table in weights.tables.items()}
    label = max((each for each in sure if each != ANY), key=sure.__getitem__)
    return Opinion(label, joined(sure))


def joined(sure: Mapping[str, float]) -> float:
    """How sure all tables are together that something is wrong.

    Half by the table of all problems, half as if the labels' were independent: the mean is
    better than either, for the first has seen more texts and the others know what they see.
    """
    none = 1.0
    for label, each in sure.items():
        if label != ANY:
            none *= 1 - each
    return (sure[ANY] + 1 - none) / 2


def weightiest(table: Table, readings: Sequence[Reading], context: Context) -> Weighty:
    """What weighs most for a label: asked only where something is said."""
    seen = located(readings, context)
    by_word: dict[tuple[int, int], float] = defaultdict(float)
    for bucket, (number, start, end) in seen.items():
        worth = table.weight(bucket) / (end - start)
        for at in range(start, end):
            by_word[number, at] += worth
    by_sentence: dict[tuple[int, int], float] = defaultdict(float)
    for (number, at), worth in by_word.items():
        by_sentence[number, readings[number].sentence_at(at)] += worth
    number, sentence = max(by_sentence, key=lambda key: (by_sentence[key], -key[0], -key[1]))
    reading = readings[number]
    inside = range(*reading.sentence(sentence))
    spoken = [at for at in inside if reading.words[at].text[:1].isalnum()]
    heavy = sorted(spoken, key=lambda at: -by_word.get((number, at), 0.0))[:WORDS_SHOWN]
    shown = tuple(
        reading.words[at].text for at in sorted(heavy) if by_word.get((number, at), 0.0) > 0
    )
    return Weighty(number, sentence, shown)
