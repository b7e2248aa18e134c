"""How old somebody is: one person, not a group that a guideline is for.

``AGE`` is one person's age, ``AGE_90`` one of 90 or more, which identifies by itself;
``AGE_GROUP`` is a threshold, a range or a plural.
"""

from collections.abc import Iterator
from typing import Final

from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Mark
from calendar_tui.checks.detect.glance import Glance
from calendar_tui.checks.detect.quantities import COUNTED, Number, number_at, ordinal_at
from calendar_tui.checks.text.terms import terms
from calendar_tui.checks.text.tokens import Kind

AGES: Final = frozenset({"AGE", "AGE_90", "AGE_GROUP"})
"""The features of this module."""

OLDEST: Final = 120

IDENTIFIES: Final = 90
"""Years from which on an age identifies."""

_UNITS: Final = terms("year years yr yrs month months mo mos week weeks wk wks day days")
_SHORT: Final = terms("yo y/o yr-old yof yom")
_GROUP_BEFORE: Final = terms(
    "over under above below ages between than least most to through until by after before adults "
    "children kids people women men patients teens seniors adults infants babies everyone anyone "
    "for from every grades grade at-least about around and or if when once"
)
_GROUP_AFTER: Final = terms("older up over above younger under to through or plus +")
_TURNS: Final = terms("turns turned turning")
_THINGS: Final = terms(
    "building clinic practice company office house home car truck machine computer tree tradition "
    "technology technique idea system sign record brand business fern church town roof furnace "
    "boiler carpet website laptop phone van chair recipe joke rule law study song show"
)
_WE: Final = terms("we us our practice clinic office company it")
_WISHES: Final = terms("happy big dad's mom's this my our turning")


def ages(glance: Glance) -> Iterator[Mark]:
    """The ages in a text."""
    for at, word in enumerate(glance.words):
        if word.kind is not Kind.NUMBER and word.word not in COUNTED:
            continue
        number = number_at(glance, at)
        if number is not None and number.value <= OLDEST:
            yield from _age(glance, at, number)
        ordinal = ordinal_at(glance, at)
        if ordinal is not None and ordinal.value <= OLDEST:
            yield from _birthday(glance, at, ordinal)


def _age(glance: Glance, at: int, number: Number) -> Iterator[Mark]:
    """What a number says of somebody's age."""
    place = _old(glance, at, number) or _bare(glance, at, number)
    if place is None:
        return
    if _grouped(glance, at, place):
        yield Mark("AGE_GROUP", place)
    elif not _of_thing(glance, at, place):
        yield from _marks(place, number.value, years=_in_years(glance, number))


def _marks(place: Place, value: int, *, years: bool = True) -> Iterator[Mark]:
    """The features of one person's age."""
    yield Mark("AGE", place)
    if years and value >= IDENTIFIES:
        yield Mark("AGE_90", place)


def _in_years(glance: Glance, number: Number) -> bool:
    """Whether years are counted rather than months."""
    unit = glance.word(number.end)
    return unit not in _UNITS or unit.startswith("y")


def _old(glance: Glance, at: int, number: Number) -> Place | None:
    """42-year-old, 42 years young, 42yo, 42F: the words of an age, if they are one."""
    after = number.end
    if glance.word(after) in _UNITS:
        last = after + 1
        of_age = glance.word(last) == "of" and glance.word(last + 1) == "age"
        if of_age or glance.word(last) in {"old", "olds", "young"}:
            return Place(at, last + 1 + of_age)
        return None
    if glance.word(after) in _SHORT:
        return Place(at, after + 1)
    if glance.word(after) == "y" and glance.word(after + 1) == "o":
        return Place(at, after + 2)
    close = glance.between(after) == "" and glance.word(after) in {"f", "m"}
    told = glance.has(at - 1, "NAME", "UNKNOWN_CAPITAL") or glance.capital(at - 1)
    told = told or glance.word(at - 1) in {"a", "an", "this", ",", "("}
    close = close and told and number.value > 1
    return Place(at, after + 1) if close and glance.shouted_letter(after) else None


def _bare(glance: Glance, at: int, number: Number) -> Place | None:
    """A number that is an age by what stands beside it: turned 42, aged 42, Opal Reyes, 42."""
    before, after = glance.word(at - 1), number.end
    if glance.word(after) in {"and", "or"} and glance.word(after + 1) in _GROUP_AFTER:
        return Place(at, after)
    ends = glance.stops(after) or glance.has(after, "OPENER") or glance.word(after) in {"and", "on"}
    if before in _TURNS and (ends or glance.opens(after)):
        return Place(at, after)
    if before in {"age", "aged"}:
        return Place(at, after)
    if glance.word(after) == "candles":
        return Place(at, after + 1)
    named = glance.has(at - 2, "NAME", "VOCATIVE", "UNKNOWN_CAPITAL", "KIN")
    if before in {",", "("} and named and (glance.word(after) in {",", ")", ".", "and"}):
        return Place(at, after)
    if (
        before in {"is", "was", "just"}
        and glance.has(at - 2, "HE", "NAME", "KIN", "IS_HE")
        and ends
    ):
        return Place(at, after)
    if before in {"he's", "she's"} and ends:
        return Place(at, after)
    return None


def _grouped(glance: Glance, at: int, place: Place) -> bool:
    """Whether a group is meant rather than one person."""
    before, after = glance.word(at - 1), glance.word(place.end)
    if glance.word(place.end - 1) == "olds" or glance.has(place.end, "PEOPLE"):
        return True
    if after in {"and", "or"} and glance.word(place.end + 1) in _GROUP_AFTER:
        return True
    if after in _GROUP_AFTER - {"or"} or glance.between(place.end).startswith("+"):
        return True
    if before in {"age", "aged"}:
        said = glance.has(at - 3, "NAME", "UNKNOWN_CAPITAL", "KIN", "PERSON") or glance.word(
            at - 2
        ) in {",", "("}
        return not said
    return before in _GROUP_BEFORE and before not in {"for", "if", "when", "and", "about", "by"}


def _of_thing(glance: Glance, at: int, place: Place) -> bool:
    """Whether a thing or the practice is so old."""
    if glance.word(place.end) in _THINGS:
        return True
    stated = glance.word(at - 1) in {"is", "was", "were", "are"}
    somebody = glance.has(at - 2, "HE", "NAME", "KIN", "PERSON", "UNKNOWN_CAPITAL", "I", "YOU")
    if stated and not somebody:
        return True
    return glance.word(at - 1) in _TURNS and glance.word(at - 2) in _WE


def _birthday(glance: Glance, at: int, ordinal: Number) -> Iterator[Mark]:
    """Somebody's birthday: her 91st birthday, happy 100th to X."""
    after = ordinal.end
    if glance.word(after) in {"birthday", "bday", "birthdays"}:
        owned = glance.has(at - 1, "OWNER", "NAME", "HE") or glance.word(at - 1) in _WISHES
        if owned and glance.word(after) != "birthdays":
            yield from _marks(Place(at, after + 1), ordinal.value)
    elif glance.word(at - 1) == "happy" and glance.word(after) in {"to", ",", "!"}:
        if glance.has(after + 1, "PROPER_THING") or glance.word(after + 1) in {"the", "our"}:
            return
        yield from _marks(Place(at, after), ordinal.value)
