"""Whether a text leaves a decision to a clinician, or takes it from one.

``DEFERS`` is marked at "ask your doctor", "is one for whoever prescribed it", "get it looked
at"; ``UNDEFERS`` at "no need to ask your doctor" and "instead of calling the office".
"""

from collections.abc import Iterator, Sequence
from typing import Final

from calendar_tui.checks.content.clauses import JOINS
from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Mark, Reading
from calendar_tui.checks.text.terms import terms
from calendar_tui.checks.text.tokens import Kind, Token

TURNS_TO: Final = terms(
    "ask asking asks call calling ring ringing phone phoning dial contact contacting consult "
    "consulting see seeing visit visiting tell telling talk talking speak speaking check checking "
    "let reach reaching refer bring mention discuss discussing find show showing get getting"
)
"""Verbs by which a reader turns to somebody."""

BELONGS_TO: Final = terms("for with to by from about up in on")
"""Before whom a question is left to: "one for your pharmacist", "up to the prescriber"."""

LEFT: Final = terms(
    "question one decision talk conversation matter job call up depends decided written off "
    "belongs have set managed guided spot"
)
"""What is left to somebody: "a question for your doctor"."""

WHO: Final = terms(
    "whoever prescriber prescribers ob obs pharmacist pharmacy ortho oncologist pediatrics "
    "clinician office clinic practice injector orthopedist vet gp derm dermatologist psychiatrist "
    "neurologist urgent somebody professional prescribed"
)
"""Who decides, besides the list of clinicians: the office, whoever prescribed it."""

CALLS: Final = terms(
    "ask asking call calling ring ringing phone phoning dial contact contacting check checking "
    "reach reaching talk speak"
)
"""Verbs by which also a place or a line is turned to."""

WAYS: Final = terms("office clinic desk line number portal team practice us ours yours")
"""What is called or asked instead of a person."""

KNOWS: Final = terms(
    "tell tells decide decides look looks help helps check checks see know knows "
    "sort explain advise examine go judge pick weigh clear clears diagnose place"
)
"""What a clinician does that a post can't: "a dentist can tell you"."""

MAY: Final = terms("can will should could must has is are who")
"""Between a clinician and such a verb."""

BOOKS: Final = terms(
    "get getting book booking schedule scheduling make making need needs takes bring worth"
)
"""Verbs by which a reader comes to be examined."""

RING: Final = terms("ring call shout buzz")
"""What is given to an office: "give your clinic a ring"."""

EXAMS: Final = terms(
    "exam exams checkup checkups appointment appointments appt visit visits consult consultation "
    "evaluation screening physical "
    "look mention"
)
"""What is booked."""

SEEN: Final = terms("seen checked examined evaluated assessed tested screened looked")
"""After "get it", "be", "come": what a clinician does."""

UNDOING: Final = terms(
    "instead rather without skip skipping avoid avoiding save saves saving beats cancel spare "
    "bother wouldn't needn't"
)
"""What takes a decision from a clinician, shortly before the verb."""

_REACH: Final = 4
"""Words between a verb and whom it turns to."""

_BACK: Final = 4
"""Words before a verb in which it is undone."""


def deferring(reading: Reading) -> Iterator[Mark]:
    """What leaves a decision to a clinician and what takes it from one."""
    clinicians = {mark.place.start for mark in reading.marks if mark.feature == "CLINICIAN"}
    found = [mark.place for mark in reading.marks if mark.feature == "DEFERRALS"]
    found += _turnings(reading.words, clinicians)
    for place in found:
        if not _undone(reading, place):
            yield Mark("DEFERS", place)
        elif reading.words[place.start].word not in SEEN or _needless(reading.words, place.start):
            yield Mark("UNDEFERS", place)


def _turnings(words: Sequence[Token], clinicians: set[int]) -> Iterator[Place]:
    """Where words turn to a clinician that no list of phrases holds."""
    for at in range(len(words)):
        end = _turned(words, at, clinicians) or _left(words, at, clinicians)
        if end:
            yield Place(at, end)


def _turned(words: Sequence[Token], at: int, clinicians: set[int]) -> int:
    """Where words end by which a reader turns to somebody or books a visit; 0 for others."""
    word, end = words[at].word, 0
    if word in TURNS_TO:
        end = _reaches(words, at, clinicians, WHO | WAYS if word in CALLS else WHO)
    if not end and word in BOOKS:
        end = _reaches(words, at, set(), EXAMS)
    if word == "give":
        end = _reaches(words, at, set(), RING)
    return end


def _left(words: Sequence[Token], at: int, clinicians: set[int]) -> int:
    """Where words end that leave something to a clinician to see or to decide; 0 for others."""
    word = words[at].word
    if word in LEFT and _following(words, at) in BELONGS_TO:
        return _reaches(words, at + 1, clinicians, WHO | EXAMS)
    if at in clinicians or word in WHO:
        return _knows(words, at)
    return at + 1 if word in SEEN and at and _is_seen(words, at) else 0


def _following(words: Sequence[Token], at: int) -> str:
    """The next word, nothing at the end."""
    return words[at + 1].word if at + 1 < len(words) else ""


def _reaches(words: Sequence[Token], at: int, clinicians: set[int], names: frozenset[str]) -> int:
    """Where the clinician is named that a verb turns to; 0 where none is."""
    for after in range(at + 1, min(at + 2 + _REACH, len(words))):
        if words[after].kind is Kind.STOP:
            return 0
        if after in clinicians or words[after].word in names:
            return after + 1
    return 0


def _knows(words: Sequence[Token], at: int) -> int:
    """Where it is said that a clinician knows or decides; 0 where it isn't."""
    may = False
    for after in range(at + 1, min(at + 2 + _REACH, len(words))):
        word = words[after].word
        if words[after].kind is Kind.STOP:
            return 0
        if word in KNOWS and (may or word.endswith("s")):
            return after + 1
        may = may or word in MAY
    return 0


def _is_seen(words: Sequence[Token], at: int) -> bool:
    """Whether "seen" and its like are said of the reader: "be seen", "get it checked"."""
    before = {token.word for token in words[max(0, at - 3) : at]}
    return not before.isdisjoint({"be", "get", "getting", "gets", "have"})


def _needless(words: Sequence[Token], at: int) -> bool:
    """Whether being seen is said not to be needed: "pictures don't get looked at" isn't."""
    before = {token.word for token in words[max(0, at - _BACK) : at]}
    return not before.isdisjoint({"need", "needs", "have", "has", "bother", "never", "no"})


def _undone(reading: Reading, place: Place) -> bool:
    """Whether a turning is said not to be needed."""
    cue = reading.negation_of(place.start)
    if cue is not None:
        # "Never stop it without asking your doctor" says to ask.
        return reading.words[cue].word != "without" or reading.negation_of(cue) is None
    first = reading.sentence(reading.sentence_at(place.start)).start
    for at in range(place.start - 1, max(first, place.start - _BACK) - 1, -1):
        if reading.words[at].word in UNDOING:
            return True
        if reading.words[at].kind is Kind.STOP or reading.words[at].word in JOINS:
            return False
    return False
