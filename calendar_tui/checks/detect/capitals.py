"""Runs of capitalised words that may be somebody's name, and those that are none.

Nothing here knows a language model. A run is taken for a name by what stands around it and by
what its words are not: no words of a list, no place, no company, no headline.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.detect.glance import Glance
from calendar_tui.checks.text.terms import terms
from calendar_tui.checks.text.tokens import Kind

PARTICLES: Final = terms(
    "de del della di da dos du la le van von der den bin ibn al el san st ter y e"
)
"""Small words within a surname."""

IN: Final = terms("in at near outside around across throughout into on off via beyond")
"""Words after which a capital is a place's."""

FROM: Final = terms("from to of for through between past toward towards by over")
"""Words after which it may be a place's or a person's."""

ARTICLES: Final = terms("the a an this that these those each every any another no")

LONGEST: Final = 5
"""Words that a name may have."""

HEADLINE: Final = 0.6
"""Share of capitals from which on a sentence is a headline, in which they mean nothing."""

SHORTEST: Final = 5
"""Words that a headline has at least."""


MONTHS: Final = terms("january april may june july august jan mar")
"""Months that are first names too: one only before a surname."""


_LEARNED: Final = re.compile(
    r"\w{2,}(?:ology|itis|osis|[ae]emia|pathy|plasia|trophy|ectomy|ography|oscopy|[ts]ion|ness|ment"
    r"|ity|ism|ical|inal|onal|ular|ious|eous|tive|sive|ship|hood|ments|ities|tions|sions)"
)
"""Words of the language by their endings: a capital makes no name of them."""

_CLINICAL: Final = ("CONDITION", "PROCEDURE", "SYMPTOM", "DRUG", "EPONYM_NOUN")
"""What a capital before it is a kind of: Hanhart syndrome, Doppler ultrasound."""


class Sort(StrEnum):
    """What a run of capitals is, as far as it shows by itself."""

    FULL = "full"
    """Two words or more that no list knows, or a listed first name and more."""
    LISTED = "listed"
    """A listed first name alone."""
    MAYBE = "maybe"
    """A first name that is a word, a place or a month too, or one where a sentence opens."""
    UNKNOWN = "unknown"
    """One word that no list knows."""
    PLACE = "place"
    THING = "thing"
    """A company, a product, a team, a title: no person."""


class Run(NamedTuple):
    """Capitalised words side by side."""

    place: Place
    sort: Sort
    opens: bool
    """Whether it begins a sentence, so that its first capital may mean nothing."""


def runs(glance: Glance) -> Iterator[Run]:
    """The runs of a text in order; none in words that stand in capitals alone."""
    number, end = 0, len(glance.words)
    quiet = _headlines(glance)
    while number < end:
        if glance.words[number].capital and _begins(glance, number):
            last = _end(glance, number)
            start = number
            if glance.opens(start) and last - start > 1 and _opener(glance, start):
                start += 1
            sort = _sort(glance, start, last, headline=start in quiet)
            if sort is not None:
                opens = start == number and glance.opens(start)
                yield Run(Place(start, last), sort, opens)
            number = last
        else:
            number += 1


def _begins(glance: Glance, number: int) -> bool:
    """Whether a run may begin at a word."""
    if _initial(glance, number):
        after = number + 2 if glance.word(number + 1) == "." else number + 1
        return _part(glance, after) and not glance.ordinary(after)
    return _part(glance, number)


def _part(glance: Glance, number: int) -> bool:
    """Whether a word may be part of a name."""
    if not glance.capital(number) or glance.shouted(number) or glance.tagged(number):
        return False
    if glance.word(number) in MONTHS:
        return glance.capital(number + 1) and glance.joined(number + 1)
    if glance.has(number, "FIRST_NAMES", "AMBIGUOUS_NAMES"):
        return True
    return not glance.ordinary(number) and not _LEARNED.fullmatch(glance.word(number))


def _initial(glance: Glance, number: int) -> bool:
    """Whether a word is one letter in place of a name."""
    typed = glance.typed(number)
    if glance.between(number) == "":
        return False
    plain = typed.replace(".", "")
    return plain.isupper() and plain != "I" and len(plain) <= 1 + ("." in typed)


def _end(glance: Glance, number: int) -> int:
    """Where the run that begins at a word ends."""
    at = number
    while at < len(glance.words) and at - number < LONGEST:
        after = _next(glance, at)
        if after is None and at == number and _surname(glance, at, at + 1):
            after = at + 1
        if after is None:
            break
        at = after
    return at + 1 if at < len(glance.words) else at


def _next(glance: Glance, at: int) -> int | None:
    """The last word of what goes on after ``at``: a word, an initial, a particle and a word."""
    after = at + 1
    if _initial(glance, at) and glance.word(after) == "." and glance.between(after) == "":
        after += 1
        return after if _part(glance, after) else None
    if not glance.joined(after):
        return None
    if _initial(glance, after) and glance.between(after) == " ":
        return after
    if _part(glance, after):
        return after
    if glance.word(after) in PARTICLES and glance.joined(after + 1):
        far = after + 1 + (glance.word(after + 1) in PARTICLES)
        if _part(glance, far) and (far == after + 1 or glance.joined(far)):
            return far
    return None


def _surname(glance: Glance, first: int, number: int) -> bool:
    """Whether a word of the language is a surname, after a first name that is no other word."""
    if not (glance.has(first, "FIRST_NAMES") and glance.joined(number) and glance.capital(number)):
        return False
    if glance.word(first - 1) in IN or glance.shouted(number):
        return False
    return not glance.has(number, "CAPITALS", "ROLE", "CLINICIAN", "TEAM", "ORG_TAIL", "OPENER")


def _opener(glance: Glance, number: int) -> bool:
    """Whether a word where a sentence opens is no part of a name for all its capital."""
    if glance.has(number, "FIRST_NAMES"):
        return False
    return glance.ordinary(number) or glance.word(number).endswith(("ing", "tion"))


def _sort(glance: Glance, start: int, end: int, *, headline: bool) -> Sort | None:
    """What a run is; ``None`` where its capitals say nothing."""
    listed = glance.has(start, "FIRST_NAMES")
    opens = glance.opens(start)
    if _thing(glance, start, end):
        return Sort.THING
    if _place(glance, start, end):
        return Sort.PLACE
    if end - start > 1:
        if headline and not listed:
            return None
        if glance.word(start - 1) in ARTICLES and not listed:
            return Sort.THING
        return Sort.FULL
    if listed:
        return Sort.LISTED
    if glance.has(start, "AMBIGUOUS_NAMES"):
        return Sort.MAYBE
    if headline or glance.word(start - 1) in ARTICLES:
        return None if headline else Sort.THING
    if opens:
        return None if _opener(glance, start) else Sort.MAYBE
    return Sort.UNKNOWN


def _thing(glance: Glance, start: int, end: int) -> bool:
    """Whether a run is part of the name of a company, a place of work or a product."""
    if glance.has(end - 1, "ORG_TAIL") or _kind_of_illness(glance, end):
        return True
    if glance.has(start, "EPONYMS") and glance.has(end, "OWNER"):
        return True
    if "&" in glance.between(end) or "&" in glance.between(start):
        return not glance.has(start, "FIRST_NAMES")
    if not glance.joined(end):
        return False
    if glance.has(end, "ORG_TAIL"):
        return True
    # "Quillan Family Medicine": what goes on in capitals with words of the language is no person.
    return (
        glance.capital(end)
        and glance.ordinary(end)
        and not glance.has(end, "CAPITALS", "ROLE", "PLACE_TAIL")
    )


def _kind_of_illness(glance: Glance, end: int) -> bool:
    """Whether what follows is an illness, a test or a drug that is called so."""
    at = end + glance.has(end, "OWNER")
    if not glance.joined(at) and at == end:
        return False
    if at > end:  # "Hansen's disease", but "Tasha's surgery"
        return glance.has(at, "EPONYM_NOUN")
    return glance.has(at, *_CLINICAL) and not glance.capital(at)


def _place(glance: Glance, start: int, end: int) -> bool:
    """Whether a run is a place's name."""
    if glance.has(end - 1, "PLACE_TAIL") and end - start > 1:
        return not glance.has(start, "FIRST_NAMES") or glance.word(start - 1) in IN
    if glance.joined(end) and glance.has(end, "PLACE_TAIL"):
        return True
    if glance.has(start - 1, "PLACE_HEAD") and glance.joined(start):
        return True
    before = glance.word(start - 1)
    if before in IN:
        return not (glance.has(start, "FIRST_NAMES") and end - start > 1)
    if _state_follows(glance, end):
        return True
    return before == "from" and not glance.has(start, "FIRST_NAMES")


def _state_follows(glance: Glance, end: int) -> bool:
    """Whether a comma and a state's short form or name follow, as in an address."""
    return glance.word(end) == "," and glance.has(end + 1, "STATES")


def _headlines(glance: Glance) -> frozenset[int]:
    """The words of sentences in which capitals mean nothing: titles and shouting."""
    quiet: set[int] = set()
    for first, end in glance.reading.sentences:
        words = [
            number
            for number in range(first, end)
            if glance.words[number].kind is Kind.WORD and len(glance.word(number)) > 3
        ]
        loud = sum(glance.words[number].capital for number in words)
        known = sum(glance.capital(at) and glance.ordinary(at) for at in words[1:])
        if len(words) >= SHORTEST and loud > HEADLINE * len(words) and known > 0:
            quiet.update(range(first, end))
    return frozenset(quiet)
