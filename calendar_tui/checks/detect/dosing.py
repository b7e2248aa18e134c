"""Doses and regimens: "two tablets", "5 mL", "half of it"; "every six hours", "twice a day"."""

from collections.abc import Iterator, Sequence
from typing import Final

from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Mark, Reading
from calendar_tui.checks.text.terms import terms
from calendar_tui.checks.text.tokens import Kind, Token

AMOUNTS: Final = terms(
    "one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty "
    "sixty half quarter third couple few double triple several"
)
"""Words that say how much, as numbers do."""

ARTICLES: Final = terms("a an another extra")
"""Words that say how much before a `MEASURES` word only: "another puff"."""

FILLERS: Final = terms("a an of the and or to half more extra full small level heaping whole")
"""What may stand between an amount and its unit: "a couple of the", "one to two"."""

UNITS: Final = terms(
    "mg mcg ug ml cc iu mgs mls milligram milligrams microgram micrograms milliliter milliliters "
    "millilitre millilitres unit units"
)
"""Units of substances; an amount of them is a dose wherever it stands."""

MEASURES: Final = terms(
    "teaspoon teaspoons tsp tsps tablespoon tablespoons tbsp spoonful spoonfuls drop drops pill "
    "pills tablet tablets tab tabs capsule capsules caplet caplets gelcap gelcaps puff puffs "
    "spray sprays squirt squirts dose doses scoop scoops capful capfuls dropper dropperful lozenge "
    "lozenges gummy gummies ampule ounce ounces oz"
)
"""What medicine is counted by."""

VAGUE: Final = terms("dose doses pill tablet capsule")
"""Measures that need a number: "a dose" says nothing about how much."""

TIMES: Final = terms("x time times")
"""Between a number and a day: "4x a day", "three times a day"."""

SPANS: Final = terms(
    "hour hours hr hrs day days night nights morning mornings evening evenings week weeks month "
    "months bedtime meal meals"
)
"""What something happens once or more in."""

DOSING: Final = terms("DOSE REGIMEN DURATION")
"""What is marked here."""

_BETWEEN: Final = 4
"""Words between an amount and its unit at most."""


def dosing(reading: Reading) -> Iterator[Mark]:
    """``DOSE`` for an amount of medicine, ``REGIMEN`` for how often, ``DURATION`` for how long."""
    words = reading.words
    for at, token in enumerate(words):
        if _is_amount(token) or token.word in ARTICLES:
            end = _dose_end(words, at)
            if end:
                yield Mark("DOSE", Place(at, end))
        end = _regimen_end(words, at)
        if end:
            yield Mark("REGIMEN", Place(at, end))
        if token.word == "for":
            end = _duration_end(words, at)
            if end:
                yield Mark("DURATION", Place(at, end))


def _word(words: Sequence[Token], at: int) -> str:
    """The word at a place, nothing behind the end."""
    return words[at].word if at < len(words) else ""


def _is_amount(token: Token) -> bool:
    """Whether a word says how much by itself."""
    return token.kind is Kind.NUMBER or token.word in AMOUNTS


def _dose_end(words: Sequence[Token], at: int) -> int:
    """Where a dose ends that begins at an amount; 0 where none does."""
    exact = _is_amount(words[at])
    for after in range(at + 1, min(at + 2 + _BETWEEN, len(words))):
        word = words[after].word
        if (word in MEASURES and (exact or word not in VAGUE)) or (exact and word in UNITS):
            return after + 1
        if word not in FILLERS and not _is_amount(words[after]):
            return 0
    return 0


def _regimen_end(words: Sequence[Token], at: int) -> int:
    """Where words that say how often end; 0 where none do."""
    word = words[at].word
    if word in {"every", "each"}:
        after = at + 1
        while _word(words, after) in {"other", "single", "few", "to", "or"} or (
            after < len(words) and _is_amount(words[after])
        ):
            after += 1
        return after + 1 if _word(words, after) in SPANS else 0
    after = at + 1
    if word not in {"once", "twice", "thrice"}:
        if not _is_amount(words[at]):
            return 0
        after += _word(words, after) in TIMES
    if _word(words, after) in {"daily", "nightly", "weekly"}:
        return after + 1
    if _word(words, after) in {"a", "per", "each", "every"} and _word(words, after + 1) in SPANS:
        return after + 2
    return 0


def _duration_end(words: Sequence[Token], at: int) -> int:
    """Where "for two more weeks" ends; 0 where it is none."""
    after = at + 1
    while _word(words, after) in FILLERS or (after < len(words) and _is_amount(words[after])):
        after += 1
        if after > at + _BETWEEN:
            return 0
    return after + 1 if after > at + 1 and _word(words, after) in SPANS else 0
