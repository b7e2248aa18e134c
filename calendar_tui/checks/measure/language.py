"""Which sentences are no English, and so were looked at by no rule of this pack."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from calendar_tui.checks.content.draft import Draft, Profile
from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Rule
from calendar_tui.checks.content.verdict import TextFinding, make
from calendar_tui.checks.text.terms import terms
from calendar_tui.checks.text.tokens import Kind

ENGLISH: Final = terms(
    "the of and to in is it you that for on are with as this be at or have from by we our your not "
    "but what all when can there an if so will out up my no they he she his her its how who was do "
    "has had just more about us than then here any don't i'm it's get see come call open"
)
"""Words that stand in nearly every English sentence."""

OTHERS: Final = (
    terms(
        "el la los las de del que en un una por para con su sus es y al lo como más pero está "
        "están nuestra nuestro nuestros usted ustedes le les des du et est une dans pour avec "
        "vous nous votre nos sur pas ou qui ce cette o os do da dos das em um uma não com seu sua "
        "você seus der die und ist ein eine nicht mit für sie wir auf den dem il di che per non "
        "sono della gli och att w na nie się jest ang mga ng sa ay po kayo và của là có cho không "
        "được quý các nan ak pou nou yo se ki gen"
    )
    - ENGLISH
)
"""Words that stand in nearly every sentence of another language of patients here."""

SURE: Final = 4
"""Words of one sentence from which its language can be told."""

ENOUGH: Final = 6
"""Words in another language from which it is worth saying."""


def other_language(
    rule: Rule, _draft: Draft, _profile: Profile, readings: Sequence[Reading]
) -> Iterator[TextFinding]:
    """One finding for each part that holds sentences in another language, at the first."""
    for reading in readings:
        if reading.passage.part not in rule.scope:
            continue
        foreign = [place for place in reading.sentences if _is_foreign(reading, place)]
        if sum(place.end - place.start for place in foreign) >= ENOUGH:
            yield make(rule, reading, foreign[0])


def _is_foreign(reading: Reading, place: Place) -> bool:
    """Whether a sentence is in another language than English."""
    words = [each for each in reading.words[place.start : place.end] if each.kind is Kind.WORD]
    letters = "".join(each.text for each in words)
    strange = sum(not _is_latin(char) for char in letters if not char.isascii())
    if strange * 2 > len(letters):
        return True
    if len(words) < SURE:
        return False
    english = sum(each.word in ENGLISH for each in words)
    other = sum(each.word in OTHERS for each in words)
    return other > english and other * 4 >= len(words)


def _is_latin(char: str) -> bool:
    """Whether a letter is of the Latin alphabet, accents and all."""
    return unicodedata.name(char, "").startswith("LATIN")
