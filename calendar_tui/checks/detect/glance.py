"""What detectors ask of the words of a reading: what they are, and what stands beside them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import Final

from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Mark, Reading
from calendar_tui.checks.text.tokens import Kind

NAME_LISTS: Final = frozenset({"FIRST_NAMES", "AMBIGUOUS_NAMES", "EPONYMS"})
"""Lists whose words are names; a word of any other list is an ordinary one."""

_CLOSE: Final = frozenset({"", " ", "-", "\u00a0"})
"""What may stand between two words of one name."""

_BACK: Final = 12
"""Characters before a word that are looked at."""

_OPENING: Final = frozenset("\n\"'([{:;.!?*>|/\u2022\u00b7\u2013\u2014\u2026-")
"""Signs after which a capital may mean nothing but a beginning."""


_DIGIT: Final = re.compile(r"\d")


class Glance:
    """The words of a reading with what each of them is, by the lists and the classes."""

    def __init__(self, reading: Reading) -> None:
        """Gather what has been marked so far."""
        self.reading = reading
        self.words = reading.words
        self.text = reading.passage.text
        self._of: list[set[str]] = [set() for _ in self.words]
        self.learn(reading.marks)

    def learn(self, marks: Iterable[Mark]) -> None:
        """Take in what has been found since."""
        for feature, place in marks:
            for number in range(place.start, place.end):
                self._of[number].add(feature)

    def word(self, number: int) -> str:
        """A word in small letters; empty beyond the text."""
        return self.words[number].word if 0 <= number < len(self.words) else ""

    def typed(self, number: int) -> str:
        """A word as it is typed; empty beyond the text."""
        return self.words[number].text if 0 <= number < len(self.words) else ""

    def has(self, number: int, *features: str) -> bool:
        """Whether a word has one of the features."""
        return 0 <= number < len(self.words) and not self._of[number].isdisjoint(features)

    def is_one_of(self, number: int, words: Collection[str]) -> bool:
        """Whether a word is one of ``words``."""
        return self.word(number) in words

    def stops(self, number: int) -> bool:
        """Whether there is punctuation, or the end of the text."""
        return not 0 <= number < len(self.words) or self.words[number].kind is Kind.STOP

    def capital(self, number: int) -> bool:
        """Whether a word of two letters or more begins with a capital."""
        if not 0 <= number < len(self.words):
            return False
        word = self.words[number]
        return word.kind is Kind.WORD and word.capital and len(word.text) > 1

    def shouted(self, number: int) -> bool:
        """Whether a word stands in capitals alone."""
        return self.words[number].text.isupper() and len(self.words[number].text) > 1

    def shouted_letter(self, number: int) -> bool:
        """Whether a word is one capital letter."""
        return self.typed(number).isupper() and len(self.typed(number)) == 1

    def tagged(self, number: int) -> bool:
        """Whether a word stands in a hashtag."""
        return self.words[number].start in self._tagged

    def ordinary(self, number: int) -> bool:
        """Whether a list or a class knows the word as something else than a name."""
        return 0 <= number < len(self.words) and not self._of[number] <= NAME_LISTS

    def between(self, number: int) -> str:
        """What stands between a word and the one before it."""
        if not 0 < number < len(self.words):
            return "\n"
        return self.text[self.words[number - 1].end : self.words[number].start]

    def joined(self, number: int) -> bool:
        """Whether a word follows the one before it with nothing but a space or a hyphen between."""
        return self.between(number) in _CLOSE and not self.stops(number - 1)

    def opens(self, number: int) -> bool:
        """Whether a capital may be there only because a sentence, line or quote begins."""
        if number in self._firsts:
            return True
        since = self.words[number - 1].end - 1 if number else 0
        before = self.text[since : self.words[number].start].rstrip(" \u00a0")[-1:]
        return before in _OPENING or (bool(before) and ord(before) > 0x2000)

    def before(self, number: int) -> str:
        """The last characters before a word, without the space right before it."""
        start = self.words[number].start
        return self.text[max(0, start - _BACK) : start].rstrip(" \u00a0")

    def sentence(self, number: int) -> Place:
        """The words of a word's sentence."""
        return self.reading.sentence(self.reading.sentence_at(number))

    @cached_property
    def digits(self) -> bool:
        """Whether there is any digit."""
        return _DIGIT.search(self.text) is not None

    def places(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Place]]:
        """Where a pattern of characters is found, with the words that it covers."""
        for found in pattern.finditer(self.text):
            place = self.covering(*found.span())
            if place is not None:
                yield found, place

    def covering(self, start: int, end: int) -> Place | None:
        """The words that some characters lie in; ``None`` where they lie in none."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        return Place(first, last) if first < last else None

    @cached_property
    def _tagged(self) -> frozenset[int]:
        """Where the characters of hashtags are."""
        tokens = self.reading.passage.tokens
        return frozenset(
            at for each in tokens if each.kind is Kind.HASHTAG for at in range(each.start, each.end)
        )

    @cached_property
    def _starts(self) -> list[int]:
        """The first character of each word."""
        return [word.start for word in self.words]

    @cached_property
    def _ends(self) -> list[int]:
        """The character after each word's last."""
        return [word.end for word in self.words]

    @cached_property
    def _firsts(self) -> frozenset[int]:
        """Words that begin a sentence."""
        return frozenset(self.reading.firsts)
