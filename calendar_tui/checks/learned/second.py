"""What the second reader thinks of a draft, how sure it is, and which words made it think so."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from calendar_tui.checks.content.draft import Context
from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.learned.signals import Signal, signals
from calendar_tui.checks.learned.weights import ANY, Table, Weights

WORDS_SHOWN: Final = 4
"""How many words are told of those that weighed most."""


class Opinion(NamedTuple):
    """What the second reader thinks of a draft."""

    label: str
    """What it most reads like."""
    probability: float
    """That something is wrong with it at all, 0 to 1."""
    part: int
    """The number of the reading that weighed most."""
    sentence: int
    """Its sentence that weighed most."""
    words: tuple[str, ...]
    """Those that weighed most there, as typed, in their order."""


def opinion(weights: Weights, readings: Sequence[Reading], context: Context) -> Opinion | None:
    """What the second reader thinks of a draft; ``None`` of one without words."""
    seen = {signal.bucket: (number, signal) for number, signal in signals(readings, context)}
    if not seen:
        return None
    sure = {label: table.sure(seen) for label, table in weights.tables.items()}
    probability = joined(sure)
    label = max((each for each in sure if each != ANY), key=sure.__getitem__)
    part, sentence, words = _weightiest(weights.tables[label], readings, seen)
    return Opinion(label, probability, part, sentence, words)


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


def _weightiest(
    table: Table, readings: Sequence[Reading], seen: Mapping[int, tuple[int, Signal]]
) -> tuple[int, int, tuple[str, ...]]:
    """The part, the sentence and the words that weigh most for a label."""
    by_word: dict[tuple[int, int], float] = defaultdict(float)
    for bucket, (number, signal) in seen.items():
        place: Place = signal.place
        worth = table.weights[bucket] / (place.end - place.start)
        for at in range(place.start, place.end):
            by_word[number, at] += worth
    by_sentence: dict[tuple[int, int], float] = defaultdict(float)
    for (number, at), worth in by_word.items():
        by_sentence[number, readings[number].sentence_at(at)] += worth
    number, sentence = max(by_sentence, key=lambda key: (by_sentence[key], -key[0], -key[1]))
    reading = readings[number]
    inside = range(reading.firsts[sentence], reading.firsts[sentence + 1])
    heavy = sorted(inside, key=lambda at: -by_word.get((number, at), 0.0))[:WORDS_SHOWN]
    shown = tuple(
        reading.words[at].text for at in sorted(heavy) if by_word.get((number, at), 0.0) > 0
    )
    return number, sentence, shown
