"""How hard a text is to read: its grade, its longest sentences, and clinical words in it."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from calendar_tui.checks.content.draft import Draft, Profile
from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Rule
from calendar_tui.checks.content.verdict import TextFinding, make
from calendar_tui.checks.measure.syllables import syllables
from calendar_tui.checks.text.tokens import Kind

LEAST: Final = 40
"""Words from which a grade means something."""

GRADE: Final = 8
"""The grade that most people read with ease."""

LONG: Final = 25
"""Words that a sentence may have."""

HARDEST: Final = 3
"""Long sentences that are shown."""

CLINICAL: Final = ("DRUG", "CONDITION", "PROCEDURE")
"""Lists of words that can't be avoided; they count as words of two syllables."""

_SHORT_NAME: Final = 2


class Ease(NamedTuple):
    """What the ease of reading of a part depends on."""

    words: int
    sentences: int
    syllables: int

    @property
    def grade(self) -> float:
        """Years of school, after Flesch and Kincaid (1975)."""
        if not self.words or not self.sentences:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def ease(reading: Reading) -> Ease:
    """Count the words, sentences and syllables of a part."""
    clinical = {
        number
        for feature, place in reading.marks
        if feature in CLINICAL
        for number in range(place.start, place.end)
    }
    spoken = [(at, word) for at, word in enumerate(reading.words) if word.kind is Kind.WORD]
    heard = sum(
        min(syllables(word.word), _SHORT_NAME) if at in clinical else syllables(word.word)
        for at, word in spoken
    )
    return Ease(len(spoken), len(reading.passage.sentences), heard)


def plain_language(
    rule: Rule, _draft: Draft, _profile: Profile, readings: Sequence[Reading]
) -> Iterator[TextFinding]:
    """What could be said more plainly."""
    for reading in readings:
        if reading.passage.part in rule.scope:
            yield from _grade(rule, reading)
            yield from _long(rule, reading)
            yield from _jargon(rule, reading)


def _grade(rule: Rule, reading: Reading) -> Iterator[TextFinding]:
    """That a part is hard as a whole, at its longest sentence."""
    counted = ease(reading)
    if counted.words >= LEAST and counted.grade > GRADE:
        grade = round(counted.grade)
        message = f"This reads at about grade {grade}; most people read grade {GRADE} with ease."
        longest = max(reading.sentences, key=lambda place: place.end - place.start)
        yield make(rule, reading, longest, message=message, suggestion="Use shorter sentences.")


def _long(rule: Rule, reading: Reading) -> Iterator[TextFinding]:
    """The longest sentences, those that are too long."""
    counts = [(_length(reading, place), place) for place in reading.sentences]
    long = sorted((each for each in counts if each[0] > LONG), key=lambda each: -each[0])
    for length, place in long[:HARDEST]:
        message = f"This sentence has {length} words; {LONG} are easy to follow."
        yield make(rule, reading, place, message=message, suggestion="Make two sentences of it.")


def _jargon(rule: Rule, reading: Reading) -> Iterator[TextFinding]:
    """Each clinical word once, unless its plain words stand in the text too."""
    low = reading.passage.text.lower()
    said: set[str] = set()
    for place, lists, instead in reading.replaceable:
        if instead and lists.intersection(rule.tags) and instead not in said:
            said.add(instead)
            if instead.lower() not in low:
                message = f"“{reading.said(place)}” is a clinical word."
                suggestion = f"Say “{instead}”."
                yield make(rule, reading, place, message=message, suggestion=suggestion)


def _length(reading: Reading, place: Place) -> int:
    """How many words and numbers stand there."""
    words = reading.words[place.start : place.end]
    return sum(word.kind in {Kind.WORD, Kind.NUMBER} for word in words)
