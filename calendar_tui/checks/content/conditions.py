"""What clears a match: that it is negated, asked, left to a clinician or said of an emergency."""

from collections.abc import Callable
from typing import Final, NamedTuple

from calendar_tui.checks.content.pattern import Features, Found
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Condition

IFS: Final = frozenset({"if", "when", "whether", "unless", "once", "whenever"})
"""Words that begin a condition."""

CONDITION_REACH: Final = 40
"""Words that a condition reaches ahead."""

SOURCES: Final = frozenset({"ADDRESS", "AGENCY"})
"""Features that name a source."""

ON_STAGE: Final = frozenset(
    {"TEAM_ROLE", "STAFF", "TITLED", "OFFICIAL", "PARTNER", "ANIMAL", "MY_ONE"}
)
"""Features of those of whom a text may tell what it likes."""


class Match(NamedTuple):
    """A pattern's match, and where it was found."""

    reading: Reading
    window: Features
    found: Found

    @property
    def start(self) -> int:
        """Its first word."""
        return self.found[0].place.start

    @property
    def sentence(self) -> int:
        """The number of the sentence that it begins in."""
        return self.reading.sentence_at(self.start)


def cleared(condition: Condition, match: Match) -> bool:
    """Whether a match is meant otherwise."""
    return _CLEARS[condition](match)


def _negated(match: Match) -> bool:
    """Whether one of its items is negated by a word that is no item itself."""
    own = {at for step in match.found for at in range(step.place.start, step.place.end)}
    cues = (match.reading.negation_of(step.place.start) for step in match.found)
    return any(cue is not None and cue not in own for cue in cues)


def _deferral(match: Match) -> bool:
    """Whether its window leaves the decision to a clinician, and doesn't say not to."""
    return "DEFERS" in match.window.places


def _emergency(match: Match) -> bool:
    """Whether emergency help is named in its window or in a sentence beside it."""
    by_sentence = match.reading.by_sentence
    last = match.reading.sentence_at(match.window.end - 1) + 1
    beside = by_sentence[max(0, match.sentence - 1) : last + 1]
    return any("EMERGENCY" in places for places in beside)


def _question(match: Match) -> bool:
    """Whether it stands in a question."""
    return match.reading.passage.is_question(match.sentence)


def _conditional(match: Match) -> bool:
    """Whether its sentence says if or when before it, not too far away."""
    first = max(match.reading.sentence(match.sentence).start, match.start - CONDITION_REACH)
    before = match.reading.words[first : match.start]
    return any(word.word in IFS for word in before)


def _quoted(match: Match) -> bool:
    """Whether somebody else's words are quoted."""
    return match.reading.passage.is_quoted(match.reading.words[match.start].start)


def _introduced(match: Match) -> bool:
    """Whether a pronoun may mean a colleague or an animal: one that stands before it or beside."""
    reading = match.reading
    for places in reading.by_sentence[: match.sentence + 1]:
        for feature in ON_STAGE & places.keys():
            for place in places[feature]:
                said = reading.words[place.end - 1].word
                if not said.endswith("s") or said.endswith("ss"):
                    return True
    return False


def _source(match: Match) -> bool:
    """Whether its passage names a source."""
    return not SOURCES.isdisjoint(match.reading.features)


_CLEARS: Final[dict[Condition, Callable[[Match], bool]]] = {
    Condition.NEGATED: _negated,
    Condition.DEFERRAL: _deferral,
    Condition.EMERGENCY: _emergency,
    Condition.QUESTION: _question,
    Condition.CONDITIONAL: _conditional,
    Condition.QUOTED: _quoted,
    Condition.INTRODUCED: _introduced,
    Condition.SOURCE: _source,
}
