"""Patterns by which rules find what they look for, over words and classes of words.

A pattern is a line of items. ``sounds like ... CONDITION`` wants ``sounds`` and ``like``
side by side and a condition at most eight words on. An item is

* a word in small letters, or a class of words in capitals;
* ``a|B|c``: any of them;
* ``^A``: an ``A`` that begins a clause, as an imperative does;
* ``...`` or ``..3``: up to eight or up to three words that may stand between its neighbours;
* ``!A``: no ``A`` here; it stands first, last, or right after an item.

``this & that`` wants both, in any order, in one window.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from calendar_tui.checks.text.lexicon import MOST_WORDS

FAR: Final = 8
"""Words that ``...`` passes over at most."""

FARTHEST: Final = 20
"""The widest gap that can be written."""

TRIES: Final = 256
"""Steps that one pattern may take in one window: so hostile text costs no more than other."""

_NO: Final[tuple[str, ...]] = ()

_GAP = re.compile(r"\.\.(?:\.|(\d{1,2}))")
_ALTERNATIVE = re.compile(r"[A-Z][A-Z0-9_]*|[^\sA-Z|&^!]+")


class PatternError(ValueError):
    """A pattern that can't be read; the message says which and why."""


class Place(NamedTuple):
    """Where a feature stands: its first word's number and the one after its last."""

    start: int
    end: int


class Item(NamedTuple):
    """One thing that must be there."""

    features: tuple[str, ...]
    """Any of them will do."""
    gap: int = 0
    """Words that may stand between it and the item before."""
    clause: bool = False
    """Whether it must begin a clause."""
    but_before: tuple[str, ...] = ()
    """What the word before it must not be."""
    but_after: tuple[str, ...] = ()
    """What must not follow it at once."""


class Step(NamedTuple):
    """An item that was found."""

    feature: str
    place: Place


Found = tuple[Step, ...]
"""The items of a pattern, as they were found."""


@dataclass(frozen=True)
class Features:
    """What stands where within one window of a text."""

    places: Mapping[str, Sequence[Place]]
    """By feature, in order."""
    clauses: frozenset[int] | set[int]
    """Words that begin a clause."""
    first: int
    """The window's first word."""
    end: int
    """The one after its last."""
    _merged: dict[tuple[str, ...], list[tuple[int, int, str]]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def any_of(self, features: tuple[str, ...]) -> Sequence[tuple[int, int, str]]:
        """Where any of the features stands, in order, the longest first: kept, once asked for.

        As first word, the word after the last with a minus, and feature.
        """
        merged = self._merged.get(features)
        if merged is None:
            places = self.places
            merged = [
                (place.start, -place.end, feature)
                for feature in features
                if feature in places
                for place in places[feature]
            ]
            if len(features) > 1:
                merged.sort()
            self._merged[features] = merged
        return merged

    def between(self, feature: str, first: int, last: int) -> Sequence[Place]:
        """Where a feature begins between two words, both included."""
        places = self.places.get(feature, ())
        low = bisect_left(places, (first,)) if first > self.first else 0
        return places[low : bisect_left(places, (last + 1,))]

    def at(self, features: Sequence[str], where: int) -> bool:
        """Whether one of the features begins at a word."""
        return any(self.between(each, where, where) for each in features)

    def ends_at(self, features: Sequence[str], where: int) -> bool:
        """Whether one of the features ends right before a word."""
        return any(
            place.end == where
            for each in features
            for place in self.between(each, where - MOST_WORDS, where - 1)
        )


@dataclass(frozen=True, eq=False)
class Pattern:
    """A pattern, ready to be looked for."""

    source: str
    parts: tuple[tuple[Item, ...], ...]

    @cached_property
    def features(self) -> frozenset[str]:
        """Every feature that it speaks of."""
        return frozenset(
            each
            for part in self.parts
            for item in part
            for each in (*item.features, *item.but_before, *item.but_after)
        )

    @cached_property
    def _wanted(self) -> tuple[tuple[str, ...], ...]:
        """What stands for each item, the fewest first: without one of them nothing is found."""
        items = (item.features for part in self.parts for item in part)
        return tuple(sorted(items, key=lambda features: (len(features), features)))

    def misses(self, window: Features) -> bool:
        """Whether a window lacks one of the items: quick, and true of most patterns."""
        there = window.places.keys()
        # A plain loop, as nothing is asked more often: any() is three times slower here.
        for wanted in self._wanted:  # noqa: SIM110
            if there.isdisjoint(wanted):
                return True
        return False

    def find(self, window: Features) -> Iterator[Found]:
        """Where it is found, from left to right by its first part."""
        return iter(()) if self.misses(window) else self._found(window)

    def _found(self, window: Features) -> Iterator[Found]:
        """Where it is found in a window that lacks none of its items."""
        rest: Found = ()
        for part in self.parts[1:]:
            found = next(_Search(part, window).found(0, None), None)
            if found is None:
                return
            rest += found
        for found in _Search(self.parts[0], window).found(0, None):
            yield found + rest

    def matches(self, window: Features) -> bool:
        """Whether it is found."""
        return next(self.find(window), None) is not None


class _Search:
    """The search for the items of one part in one window."""

    __slots__ = ("_dead", "_items", "_left", "_window")

    def __init__(self, items: Sequence[Item], window: Features) -> None:
        """Nothing has been tried yet."""
        self._items = items
        self._window = window
        self._left = TRIES
        self._dead: set[tuple[int, int]] = set()

    def found(self, number: int, after: int | None) -> Iterator[Found]:
        """The items from ``number`` on, the first of them at most its gap behind ``after``."""
        items, window, dead = self._items, self._window, self._dead
        item, further = items[number], number + 1
        last = further == len(items)
        places = window.any_of(item.features)
        if after is not None:
            low = bisect_left(places, (after,))
            places = places[low : bisect_left(places, (after + item.gap + 1,), low)]
        particular = item.clause or item.but_before or item.but_after
        for start, back, feature in places:
            # Where the rest was looked for in vain, it is so whatever stands before.
            if (further, back) in dead:
                continue
            if particular and not _may_stand(item, start, -back, window):
                continue
            self._left -= 1
            if self._left < 0:
                return
            step = Step(feature, Place(start, -back))
            if last:
                yield (step,)
                continue
            any_rest = False
            for rest in self.found(further, -back):
                any_rest = True
                yield (step, *rest)
            if not any_rest:
                dead.add((further, back))


def _may_stand(item: Item, start: int, end: int, window: Features) -> bool:
    """Whether an item may stand there, by what is around it."""
    if item.clause and start not in window.clauses:
        return False
    if item.but_before and window.ends_at(item.but_before, start):
        return False
    return not (item.but_after and window.at(item.but_after, end))


def parse_pattern(source: str) -> Pattern:
    """Read a pattern.

    Raises:
        PatternError: it can't be read; the message says why.
    """
    parts = tuple(_part(source, each.split()) for each in source.split(" & "))
    return Pattern(source, parts)


def _part(source: str, words: Sequence[str]) -> tuple[Item, ...]:
    """The items of one part."""
    items: list[Item] = []
    gap, before = 0, _NO
    for at, word in enumerate(words):
        if found := _GAP.fullmatch(word):
            gap = int(found[1] or FAR)
            if gap > FARTHEST or at in {0, len(words) - 1}:
                raise PatternError(f"the gap “{word}” in “{source}” can't stand so")
        elif word.startswith("!") and items and not gap:
            items[-1] = items[-1]._replace(but_after=_alternatives(source, word[1:]))
        elif word.startswith("!"):
            before = _alternatives(source, word[1:])
        else:
            clause = word.startswith("^")
            features = _alternatives(source, word.removeprefix("^"))
            items.append(Item(features, gap, clause, before))
            gap, before = 0, _NO
    if not items or before:
        raise PatternError(f"“{source}” looks for nothing")
    return tuple(items)


def _alternatives(source: str, text: str) -> tuple[str, ...]:
    """The words and classes of one item."""
    found = tuple(text.split("|"))
    if not all(_ALTERNATIVE.fullmatch(each) for each in found):
        raise PatternError(f"“{text}” in “{source}” is no word and no class")
    return found
