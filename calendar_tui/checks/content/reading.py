"""A passage as patterns look at it: its words, and which of them are what.

Signs such as quotes, hyphens and emoji are passed over, so that ``x-ray`` and ``x ray`` are the
same two words, and a hashtag in capitals and small letters is the words it is made of.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from calendar_tui.checks.content.clauses import clause_starts
from calendar_tui.checks.content.pattern import Features, Place
from calendar_tui.checks.text.lookup import Lexicons
from calendar_tui.checks.text.passage import Passage
from calendar_tui.checks.text.scope import negated
from calendar_tui.checks.text.tokens import Kind, Token, hashtag_words


class Mark(NamedTuple):
    """A feature that words of a passage have."""

    feature: str
    """A list's name in capitals, a class, or a word itself."""
    place: Place


class Replaceable(NamedTuple):
    """Words for which a list has better ones."""

    place: Place
    lists: frozenset[str]
    """Names of the lists that hold the words."""
    instead: str


class Vocabulary(NamedTuple):
    """What the rules speak of."""

    lexicons: Lexicons
    classes: Mapping[str, tuple[str, ...]]
    """The classes that a word by itself belongs to, and the word where a pattern names it."""
    unions: Mapping[str, tuple[str, ...]]
    """The classes that take in a list or a class."""
    signs: frozenset[str]
    """Signs that mean something, such as a pill."""


class Reading:
    """One passage, its words numbered from 0."""

    def __init__(self, passage: Passage, vocabulary: Vocabulary) -> None:
        """Mark its words by the lists and the classes."""
        self.passage = passage
        self.vocabulary = vocabulary
        self.words: tuple[Token, ...] = tuple(_words(passage.tokens, vocabulary.signs))
        self.marks: list[Mark] = []
        self.replaceable: list[Replaceable] = []
        self._mark()
        self._windows: dict[tuple[int, int], Features] = {}

    def add(self, marks: Iterable[Mark]) -> None:
        """Take in what a detector has found."""
        for feature, place in tuple(marks):
            self._take(feature, place)

    def sentence(self, number: int) -> Place:
        """The words of a sentence; none where it has none."""
        return Place(self.firsts[number], self.firsts[number + 1])

    @cached_property
    def firsts(self) -> tuple[int, ...]:
        """For each sentence, and for the end, the number of its first word."""
        starts = [word.start for word in self.words]
        found = [bisect_left(starts, span.start) for span in self.passage.sentences]
        return (*found, len(self.words))

    @cached_property
    def sentences(self) -> tuple[Place, ...]:
        """The words of each sentence that has some."""
        found = map(self.sentence, range(len(self.passage.sentences)))
        return tuple(each for each in found if each.end > each.start)

    @cached_property
    def clauses(self) -> frozenset[int]:
        """Words that begin a clause."""
        return clause_starts(self.words, self.firsts[:-1])

    @cached_property
    def features(self) -> frozenset[str]:
        """Every feature that it has."""
        return frozenset(mark.feature for mark in self.marks)

    @cached_property
    def by_sentence(self) -> tuple[dict[str, list[Place]], ...]:
        """Each sentence's features; one that begins in a sentence is its."""
        found: tuple[dict[str, list[Place]], ...] = tuple(
            defaultdict(list) for _ in self.passage.sentences
        )
        ends, number = self.firsts[1:], 0
        for feature, place in sorted(self.marks, key=lambda mark: mark.place):
            while place.start >= ends[number]:
                number += 1
            found[number][feature].append(place)
        return found

    def window(self, first: int, last: int) -> Features:
        """The features of the sentences from ``first`` to ``last``, both included."""
        key = (first, last)
        window = self._windows.get(key)
        if window is None:
            places: Mapping[str, list[Place]] = self.by_sentence[first]
            if last > first:
                places = defaultdict(list)
                for each in self.by_sentence[first : last + 1]:
                    for feature, found in each.items():
                        places[feature].extend(found)
            window = Features(places, self.clauses, self.firsts[first], self.firsts[last + 1])
            self._windows[key] = window
        return window

    def sentence_at(self, word: int) -> int:
        """The number of the sentence that a word stands in."""
        return bisect_right(self.firsts, word, hi=len(self.firsts) - 1) - 1

    def negation_of(self, word: int) -> int | None:
        """The word that negates another in its sentence; ``None`` where it is meant as said."""
        cues = self.vocabulary.lexicons.words("negations")
        since = self.sentence(self.sentence_at(word)).start
        return negated(self.words, word, cues, since=since)

    def span(self, place: Place) -> tuple[int, int]:
        """Where words stand in the raw text: the first character and the one after the last."""
        first, last = self.words[place.start], self.words[place.end - 1]
        return self.passage.folded.raw_span(first.start, last.end)

    def said(self, place: Place) -> str:
        """Words as they stand in the folded text."""
        first, last = self.words[place.start], self.words[place.end - 1]
        return self.passage.text[first.start : last.end]

    def _mark(self) -> None:
        """Take in what the lists and the classes say of each word."""
        words = self.words
        looked_up = [word.word for word in words]
        for hit in self.vocabulary.lexicons.find(looked_up, [word.text for word in words]):
            place = Place(hit.start, hit.start + hit.length)
            for tag in hit.tags:
                self._take(tag.upper(), place)
            if hit.instead:
                self.replaceable.append(Replaceable(place, hit.tags, hit.instead))
        for number, word in enumerate(looked_up):
            place = Place(number, number + 1)
            for feature in self.vocabulary.classes.get(word, ()):
                self.marks.append(Mark(feature, place))
            if words[number].kind is not Kind.WORD:
                self._take(words[number].kind.upper(), place)

    def _take(self, feature: str, place: Place) -> None:
        """A mark, and those of the classes that take its feature in."""
        self.marks.append(Mark(feature, place))
        for union in self.vocabulary.unions.get(feature, ()):
            self.marks.append(Mark(union, place))


def _words(tokens: Iterable[Token], signs: frozenset[str]) -> Iterator[Token]:
    """The tokens that patterns see."""
    for token in tokens:
        if token.kind is Kind.HASHTAG:
            humps = hashtag_words(token)
            if len(humps) > 1:
                yield from humps
            else:
                yield token
        elif token.kind is not Kind.SIGN or token.text in signs:
            yield token
