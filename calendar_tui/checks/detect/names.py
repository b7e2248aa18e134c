"""Who is named in a text: a person, a member of the staff, somebody greeted.

``NAME`` is a person who isn't known for staff; ``FULL_NAME`` one with two words or a title.
``STAFF``, ``TITLED`` (a clinician by title), ``OFFICIAL`` (a mayor, a judge) and ``PARTNER``
stand in its place. ``FAMILY`` is a household, ``HOUSEHOLD`` one beyond doubt. ``VOCATIVE`` is
somebody greeted; in a reply that is all it is, for whoever writes to a practice may be called
by the name they show. ``UNKNOWN_CAPITAL`` is a word that may be a name.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from calendar_tui.checks.content.draft import Context, Profile
from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Mark
from calendar_tui.checks.detect.capitals import Run, Sort, runs
from calendar_tui.checks.detect.glance import Glance
from calendar_tui.checks.detect.staffing import CLINICIANS, Rolls, staffed
from calendar_tui.checks.text.terms import terms
from calendar_tui.checks.text.tokens import Kind

NAMES: Final = terms(
    "NAME FULL_NAME FIRST_ALONE FAMILY HOUSEHOLD STAFF TITLED OFFICIAL PARTNER VOCATIVE "
    "UNKNOWN_CAPITAL PROPER_PLACE PROPER_THING"
)
"""The features of this module."""

_OFFICES: Final = terms(
    "mayor senator governor sheriff superintendent principal rep representative councilman "
    "councilwoman councilmember commissioner chief president congressman congresswoman chairman "
    "chairwoman judge justice secretary director officer deputy trooper ranger firefighter "
    "detective captain sergeant lieutenant pastor rabbi imam reverend rev bishop"
)
"""Words before a name by which it is a public figure's."""

_SMALL: Final = terms(
    "nurse doctor dr coach officer pastor deacon sister uncle aunt auntie grandma grandpa little "
    "baby mr mrs ms"
)
"""Titles that are titles in small letters too."""

_CALLED: Final = terms("patient patients client clients pt")
"""Words that a name follows."""

_HOUSE: Final = terms(
    "family families household twins triplets kids boys girls boy girl brothers sisters siblings "
    "clan couple baby babies newborn children bunch house home quadruplets cousins"
)
"""Words that a surname stands before."""

_ANY_HOUSE: Final = terms("families children babies kids boys girls siblings cousins")
"""Of these, words that an adjective stands before as often."""

_GREETINGS: Final = terms(
    "hi hello hey dear thanks thank sorry morning welcome congrats congratulations hiya howdy "
    "appreciate greetings afternoon evening bless you so much and"
)
"""Words that a name follows where somebody is greeted."""


APART: Final = frozenset({Sort.PLACE, Sort.THING})
"""Runs that are no person's name."""


_LABEL: Final = re.compile(
    r"(?<![\w.])(?:[A-Z]\.[ ]?[A-Z]{2,20}(?:-[A-Z]{2,20})?"
    r"|[A-Z]{2,20}(?:-[A-Z]{2,20})?,[ ]?[A-Z]\.)"
    r"(?=\W{1,5}\d{1,2}[/-]\d)"
)
"""A name in capitals with a date behind it, as labels have them."""


class Person(NamedTuple):
    """Somebody named."""

    run: Run
    place: Place
    """With the title."""
    title: str
    greeted: bool


def names(glance: Glance, context: Context, profile: Profile) -> Iterator[Mark]:
    """The features of the names in a text."""
    found = [_person(glance, run) for run in runs(glance)]
    rolls = Rolls.of(profile)
    staff = staffed(glance, [(each.run.place, each.title) for each in found], rolls)
    known = _known(glance, found)
    for person in found:
        said = [glance.word(at) for at in range(*person.run.place)]
        if rolls.is_partner(said):
            yield Mark("PARTNER", person.place)
        elif person.title in CLINICIANS:
            yield from (Mark("TITLED", person.place), Mark("STAFF", person.place))
        elif person.run.place in staff and person.run.sort not in APART:
            yield Mark("STAFF", person.place)
        else:
            yield from _marks(glance, person, context, known)
    yield from _families(glance, found)
    for _, place in glance.places(_LABEL):
        yield from (Mark("NAME", place), Mark("FULL_NAME", place))
    if not any(word.capital for word in glance.words if word.word not in {"i"}):
        yield from _in_small_letters(glance)


def _known(glance: Glance, found: Sequence[Person]) -> frozenset[str]:
    """Words that stand for a name somewhere beyond doubt."""
    return frozenset(
        glance.word(number)
        for person in found
        if person.title or person.run.sort in {Sort.FULL, Sort.LISTED, Sort.UNKNOWN}
        for number in range(person.run.place.start, person.run.place.end)
    )


def _person(glance: Glance, run: Run) -> Person:
    """A run with the title before it."""
    start, title = run.place.start, ""
    before = start - 1
    if glance.word(before) == "." and glance.between(before) == "":
        before -= 1
    titled = glance.has(before, "HONORIFICS", "TITLE") and _adjoins(glance, before, start)
    if titled and (glance.typed(before)[:1].isupper() or glance.word(before) in _SMALL):
        title, start = glance.word(before), before
    place = Place(start, run.place.end)
    return Person(run, place, title, _greeted(glance, place))


def _adjoins(glance: Glance, title: int, start: int) -> bool:
    """Whether a title stands right before a name, its dot aside."""
    between = glance.text[glance.words[title].end : glance.words[start].start]
    return between in {" ", ". ", ".", "\u00a0", ".\u00a0"}


def _greeted(glance: Glance, place: Place) -> bool:
    """Whether somebody is spoken to: hi X, X (at the start) or (at the end) X."""
    first, end = glance.sentence(place.start)
    before, after = place.start - 1, place.end
    ends = glance.stops(after) or after >= end or glance.opens(after)
    greets = all(glance.word(at) in _GREETINGS for at in range(first, place.start))
    if place.start > first and greets:
        return ends or glance.word(after) in {"and", "for", "we", "i", "so"}
    if place.start == first:
        return glance.word(after) == ","
    return glance.word(before) == "," and (
        after >= end or glance.word(after)[:1] in {".", "!", "?"}
    )


def _marks(
    glance: Glance, person: Person, context: Context, known: frozenset[str]
) -> Iterator[Mark]:
    """What one run is that is nobody's of the staff."""
    sort, place, title = person.run.sort, person.place, person.title
    first = glance.word(person.run.place.start)
    if title and not (sort is Sort.THING and title not in {"mr", "mrs", "ms", "miss"}):
        yield from _named(person, context, full=True)
        return
    if sort in APART:
        yield Mark("PROPER_PLACE" if sort is Sort.PLACE else "PROPER_THING", place)
        return
    if sort is Sort.FULL:
        yield from _named(person, context, full=True)
    elif (
        sort is Sort.LISTED or _presented(glance, place) or (sort is Sort.MAYBE and first in known)
    ):
        yield from _named(person, context, full=False)
    elif sort is Sort.UNKNOWN or (person.run.opens and _acts(glance, place.end)):
        yield Mark("UNKNOWN_CAPITAL", place)
        if person.greeted:
            yield Mark("VOCATIVE", place)


def _named(person: Person, context: Context, *, full: bool) -> Iterator[Mark]:
    """The features of somebody's name."""
    place = person.place
    if person.greeted:
        yield Mark("VOCATIVE", place)
        if context is Context.REPLY:
            return
    if person.title in _OFFICES:
        yield Mark("OFFICIAL", place)
    yield Mark("NAME", place)
    yield Mark("FULL_NAME" if full else "FIRST_ALONE", place)


def _presented(glance: Glance, place: Place) -> bool:
    """Whether the words before say that a name follows: her son X, a patient named X."""
    before = place.start - 1
    if glance.word(before) == ",":
        before -= 1
    if glance.word(before) in {"named", "called"}:
        before -= 1
    if glance.has(before, "KIN") or glance.word(before) in _CALLED:
        return True
    return glance.has(before, "PERSON") and glance.joined(place.start)


def _acts(glance: Glance, number: int) -> bool:
    """Whether what follows is said of a person."""
    return glance.has(number, "PERSON_VERB", "OWNER")


def _families(glance: Glance, found: Sequence[Person]) -> Iterator[Mark]:
    """``FAMILY``: the Xs; ``HOUSEHOLD`` too: the X twins, X family."""
    for person in found:
        start, end = person.run.place
        if end - start > 2 or person.run.sort is Sort.PLACE:
            continue
        house = glance.joined(end) and glance.word(end) in _HOUSE and not glance.capital(end + 1)
        if person.run.opens and glance.word(end) in _ANY_HOUSE:
            continue  # "Tall families draw high ones."
        if house:
            yield Mark("HOUSEHOLD", Place(start, end + 1))
        named = glance.word(start - 1) == "the" and glance.word(end - 1).endswith("s")
        if house or (named and not glance.has(end, "ORG_TAIL")):
            yield Mark("FAMILY", Place(start, end + house))


def _in_small_letters(glance: Glance) -> Iterator[Mark]:
    """Listed names in a text that has no capitals at all."""
    for number, word in enumerate(glance.words):
        if word.kind is Kind.WORD and glance.has(number, "FIRST_NAMES"):
            yield Mark("NAME", Place(number, number + 1))
            yield Mark("FIRST_ALONE", Place(number, number + 1))
