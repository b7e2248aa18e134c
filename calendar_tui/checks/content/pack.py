"""All rules together, made to be looked through once for each sentence."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from calendar_tui.checks.content.draft import Context
from calendar_tui.checks.content.pattern import Pattern
from calendar_tui.checks.content.reading import Vocabulary
from calendar_tui.checks.content.rule import Check, Clause, Rule, Source, Status, Within
from calendar_tui.checks.measure.language import ENGLISH
from calendar_tui.checks.text.lookup import Lexicons
from calendar_tui.checks.text.passage import Part

COMMON: Final = 30
"""What a word weighs that stands in nearly every sentence, beside 1 of another word."""


class Choice(NamedTuple):
    """One answer to a question."""

    key: str
    label: str
    blocks: bool = False
    """Whether with this answer the post can't go out as it is."""
    then: str = ""
    """What follows from it, a sentence."""


class Ask(NamedTuple):
    """A question that a check may put: who, what, how, promise."""

    key: str
    question: str
    choices: tuple[Choice, ...]
    families: frozenset[str] = frozenset()
    """The letters of the rules that ask it where they don't say what they ask."""

    def choice(self, key: str) -> Choice | None:
        """The answer called ``key``."""
        return next((each for each in self.choices if each.key == key), None)


class Gate(NamedTuple):
    """A pattern and whose it is; in order of rules, clauses and patterns."""

    rule: int
    clause: int
    number: int
    pattern: Pattern


Gates = Mapping[str, frozenset[Gate]]
"""For each feature the patterns that can't be found without it."""


@dataclass(frozen=True)
class Pack:
    """The rules, in the order of their ids, and what they share."""

    rules: tuple[Rule, ...]
    asks: Mapping[str, Ask]
    sources: Mapping[str, Source]
    classes: Mapping[str, tuple[str, ...]]
    """Each class's words and, in capitals, the lists and classes that it takes in."""
    version: str
    """A hash of everything that the pack is made of."""

    @cached_property
    def by_id(self) -> dict[str, Rule]:
        """The rules by id."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def learning(self) -> frozenset[str]:
        """The rules that speak for the second reader, and learn from what is let pass."""
        return frozenset(
            rule.id
            for rule in self.rules
            if rule.check is Check.LEARNED and rule.status is Status.STABLE
        )

    @cached_property
    def _gates(self) -> dict[tuple[Within, Part, Context], Gates]:
        """The gates made so far."""
        return {}

    def gates(self, within: Within, part: Part, context: Context) -> Gates:
        """The patterns of the clauses that look so far, in this part and context.

        A pattern waits at its rarest item: the one whose alternatives the fewest other
        patterns speak of, words before classes. So most patterns are never tried.
        """
        key = (within, part, context)
        if key not in self._gates:
            gates: dict[str, set[Gate]] = defaultdict(set)
            for rule, clause, it in self._clauses():
                if (
                    it.within is within
                    and context in it.contexts
                    and part in self.rules[rule].scope
                ):
                    for number, pattern in enumerate(it.find):
                        for feature in self._rarest(pattern):
                            gates[feature].add(Gate(rule, clause, number, pattern))
            self._gates[key] = {feature: frozenset(found) for feature, found in gates.items()}
        return self._gates[key]

    def _clauses(self) -> Iterator[tuple[int, int, Clause]]:
        """Every clause in force, with the number of its rule and its own."""
        for number, rule in enumerate(self.rules):
            if rule.status is Status.STABLE:
                for place, clause in enumerate(rule.clauses):
                    yield number, place, clause

    def vocabulary(self, lexicons: Lexicons) -> Vocabulary:
        """What the rules speak of, over these word lists."""
        of_word: dict[str, list[str]] = defaultdict(list)
        for name, members in self.classes.items():
            for member in members:
                if not member.isupper():
                    of_word[member].extend((name, *self._unions.get(name, ())))
        for rule in self.rules:
            for clause in rule.clauses:
                for pattern in (*clause.find, *clause.among, *_but(clause)):
                    for word in pattern.features:
                        if not word.isupper():
                            of_word[word].append(word)
        classes = {word: tuple(dict.fromkeys(names)) for word, names in of_word.items()}
        signs = frozenset(word for word in classes if not word[:1].isalnum())
        return Vocabulary(lexicons, classes, self._unions, signs)

    @cached_property
    def _unions(self) -> dict[str, tuple[str, ...]]:
        """For each list or class those that take it in, directly or through another."""
        above: dict[str, set[str]] = defaultdict(set)
        for name, members in self.classes.items():
            for member in members:
                if member.isupper():
                    above[member].add(name)
        while any(_widen(names, above) for names in above.values()):
            pass
        return {name: tuple(sorted(names)) for name, names in above.items() if names}

    @cached_property
    def _uses(self) -> Counter[str]:
        """How many patterns speak of each feature."""
        return Counter(
            feature
            for rule in self.rules
            for clause in rule.clauses
            for pattern in clause.find
            for feature in pattern.features
        )

    def _rarest(self, pattern: Pattern) -> Sequence[str]:
        """The alternatives of the item that a pattern waits at."""
        items = [item for part in pattern.parts for item in part]
        return min(items, key=lambda item: self._weight(item.features)).features

    def _weight(self, features: Iterable[str]) -> int:
        """How common an item is, roughly."""
        return sum(
            20 + self._uses[each] if each.isupper() else COMMON if each in ENGLISH else 1
            for each in features
        )


def _but(clause: Clause) -> tuple[Pattern, ...]:
    """The patterns that clear a clause, or without which it is none."""
    return (*clause.unless_find, *clause.unless_anywhere, *clause.if_anywhere)


def _widen(names: set[str], above: Mapping[str, set[str]]) -> bool:
    """Take in what takes in ``names``; whether that was more."""
    before = len(names)
    for name in tuple(names):
        names |= above.get(name, set())
    return len(names) > before
