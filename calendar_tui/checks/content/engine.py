"""Checking a draft by the rules: what they find in it, heaviest first.

The same draft, pack and profile give the same findings; nothing here knows the time.
"""

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import Final

from calendar_tui.checks.content.conditions import Match, cleared
from calendar_tui.checks.content.draft import Context, Draft, Policy, Profile
from calendar_tui.checks.content.pack import Gate, Pack
from calendar_tui.checks.content.pattern import Features, Found, Pattern, Place
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import (
    Check,
    Clause,
    Condition,
    Override,
    Rule,
    Status,
    Within,
)
from calendar_tui.checks.content.verdict import TextFinding, in_order, joined, make
from calendar_tui.checks.detect.detectors import detect
from calendar_tui.checks.learned.doubt import by_patterns, doubted
from calendar_tui.checks.learned.findings import Second, SecondReader
from calendar_tui.checks.measure.measures import MEASURES
from calendar_tui.checks.text.lexicon import Tag
from calendar_tui.checks.text.lookup import Lexicons
from calendar_tui.checks.text.passage import read_passage
from calendar_tui.model.resolutions import WEIGHT
from calendar_tui.model.terms import FindingKind, Severity

_ARTICLES: Final = frozenset({"a", "an", "the"})
_PERSONS: Final = frozenset({Tag.PERSON, Tag.PEOPLE, Tag.KIN})

AS_IT_IS: Final = Policy()
"""The rules as they are shipped."""


class Checker:
    """The rules over the word lists, ready for any number of drafts."""

    def __init__(
        self, pack: Pack, lexicons: Lexicons, second: Callable[[], SecondReader] | None = None
    ) -> None:
        """Prepare what all drafts share.

        Args:
            pack: the rules.
            lexicons: the word lists that they speak of.
            second: gives the second reader, when first needed; without it only the rules read.
        """
        self.pack = pack
        self._second = second
        self.vocabulary = pack.vocabulary(lexicons)
        self._measured = tuple(rule for rule in pack.rules if rule.check is Check.MEASURE)
        self._learned = tuple(rule for rule in pack.rules if rule.id in pack.learning)
        self._substituted = tuple(rule for rule in pack.rules if rule.check is Check.SUBSTITUTION)

    def read(self, draft: Draft, profile: Profile) -> tuple[Reading, ...]:
        """The draft's parts as rules look at them."""
        readings = []
        for part, raw in draft.parts.items():
            if raw.strip():
                reading = Reading(read_passage(part, raw), self.vocabulary)
                reading.add(detect(reading, draft.context, profile))
                readings.append(reading)
        return tuple(readings)

    def check(
        self, draft: Draft, profile: Profile, policy: Policy = AS_IT_IS
    ) -> tuple[TextFinding, ...]:
        """What the rules find, heaviest first; linear in the draft's length."""
        readings = self.read(draft, profile)
        identity = frozenset(tuple(each.casefold().split()) for each in profile.identity_first)
        found: list[TextFinding] = []
        for reading in readings:
            found.extend(self._by_patterns(reading, readings, draft))
            found.extend(self._by_lists(reading, identity))
        for rule in self._measured:
            if rule.status is Status.STABLE:
                found.extend(MEASURES[rule.measure](rule, draft, profile, readings))
        kept = _settled(found, self.pack, profile, policy)
        return in_order(_asked_once(self._read_again(kept, draft, readings, policy)))

    def second_alone(self, draft: Draft, profile: Profile) -> tuple[TextFinding, ...]:
        """What the second reader would find if there were no rules: for measuring it."""
        return tuple(self._read_again((), draft, self.read(draft, profile), AS_IT_IS))

    def _read_again(
        self,
        found: Sequence[TextFinding],
        draft: Draft,
        readings: Sequence[Reading],
        policy: Policy,
    ) -> list[TextFinding]:
        """The rules' findings as heavy as the second reader leaves them, and its own."""
        labels = [rule for rule in self._learned if rule.id not in policy.off]
        if self._second is None or not labels:
            return list(found)
        second = Second.on(self._second(), readings, draft.context)
        if second is None:
            return list(found)
        rules, at = self.pack.by_id, second.reader.at
        sure = at.together(second.thought.probability, by_patterns(found, rules))
        settled = policy.raised.keys() | policy.firm
        kept = list(doubted(found, rules, sure, at, settled))
        thought = second.finding(labels, kept, sure, policy.allowed)
        return kept if thought is None else [*kept, thought]

    def _by_patterns(
        self, reading: Reading, readings: Sequence[Reading], draft: Draft
    ) -> Iterator[TextFinding]:
        """What the pattern rules find in one part: of each rule once for each sentence."""
        sight = Sight(reading, readings, draft)
        seen: set[tuple[str, int]] = set()
        for number in range(len(reading.by_sentence)):
            done: set[int] = set()
            windows = {each: reading.window(*_reach(each, reading, number)) for each in Within}
            for gate in sorted(self._waiting(windows, reading, number, draft.context)):
                if gate.rule not in done:
                    rule = self.pack.rules[gate.rule]
                    clause = rule.clauses[gate.clause]
                    finding = sight.first(rule, clause, gate.pattern, windows[clause.within])
                    if finding is not None:
                        done.add(gate.rule)
                        if (rule.id, finding.start) not in seen:
                            seen.add((rule.id, finding.start))
                            yield finding

    def _waiting(
        self, windows: Mapping[Within, Features], reading: Reading, number: int, context: Context
    ) -> set[Gate]:
        """The patterns that lack nothing in reach of a sentence, found by their rarest item."""
        waiting: set[Gate] = set()
        for within, window in windows.items():
            if within is not Within.PASSAGE or number == 0:
                gates = self.pack.gates(within, reading.passage.part, context)
                for feature in window.places.keys() & gates.keys():
                    waiting.update(
                        gate for gate in gates[feature] if not gate.pattern.misses(window)
                    )
        return waiting

    def _by_lists(
        self, reading: Reading, identity: Container[tuple[str, ...]]
    ) -> Iterator[TextFinding]:
        """Words for which a list has better ones, and which people didn't choose themselves."""
        rules = [rule for rule in self._substituted if reading.passage.part in rule.scope]
        for place, tags, instead in reading.replaceable:
            if _is_chosen(reading, place, identity):
                continue
            for rule in rules:
                if instead and tags.intersection(rule.tags):
                    said = rule.use_instead.replace("{instead}", instead)
                    yield make(rule, reading, place, suggestion=said, trace=(instead,))


class Sight:
    """What a rule sees: a part of a draft, and the whole of it."""

    def __init__(self, reading: Reading, readings: Sequence[Reading], draft: Draft) -> None:
        """Nothing has been looked for yet."""
        self.reading = reading
        self.readings = readings
        self.draft = draft
        self._fit: dict[tuple[int, int, int], bool] = {}

    def first(
        self, rule: Rule, clause: Clause, pattern: Pattern, window: Features
    ) -> TextFinding | None:
        """The first match of a pattern in a window that nothing clears."""
        reading = self.reading
        for found in pattern.find(window):
            if not self._fits(clause, window):
                return None
            match = Match(reading, window, found)
            if not (clause.unless and any(cleared(each, match) for each in clause.unless)):
                return make(
                    rule,
                    reading,
                    Place(found[0].place.start, _part_end(pattern, found)),
                    severity=clause.severity,
                    message=_filled(clause.message or rule.message, reading, found),
                    trace=tuple(f"{each}: {reading.said(place)}" for each, place in found),
                )
        return None

    def _fits(self, clause: Clause, window: Features) -> bool:
        """Whether what a clause wants beside a match is there, whatever the match; kept."""
        key = (id(clause), window.first, window.end)
        if key not in self._fit:
            self._fit[key] = self._has_beside(clause, window)
        return self._fit[key]

    def _has_beside(self, clause: Clause, window: Features) -> bool:
        """Whether enough stands in a window, and nothing in it or in the draft clears it."""
        if clause.least and sum(each.matches(window) for each in clause.among) < clause.least:
            return False
        if any(each.matches(window) for each in clause.unless_find):
            return False
        if Condition.SOURCE in clause.unless and self.draft.source:
            return False
        if clause.if_anywhere and not self._anywhere(clause.if_anywhere):
            return False
        return not self._anywhere(clause.unless_anywhere)

    def _anywhere(self, patterns: Sequence[Pattern]) -> bool:
        """Whether one of the patterns is found in a part of the draft."""
        return any(
            each.matches(other.window(0, len(other.by_sentence) - 1))
            for each in patterns
            for other in self.readings
        )


def _part_end(pattern: Pattern, found: Found) -> int:
    """Where the first part of a match ends: what is underlined."""
    return found[len(pattern.parts[0]) - 1].place.end


def _reach(within: Within, reading: Reading, number: int) -> tuple[int, int]:
    """The sentences that a clause looks at, from the one it is tried in."""
    last = len(reading.by_sentence) - 1
    match within:
        case Within.PASSAGE:
            return (0, last)
        case Within.NEXT:
            return (number, min(number + 1, last))
    return (number, min(number + reading.passage.is_question(number), last))


def _is_chosen(reading: Reading, place: Place, identity: Container[tuple[str, ...]]) -> bool:
    """Whether words are what people call themselves: *autistic*, *an autistic*, *autistic kids*."""
    said = tuple(word.word for word in reading.words[place.start : place.end])
    if said[0] in _ARTICLES:
        said = said[1:]
    if said in identity:
        return True
    person = not _PERSONS.isdisjoint(reading.vocabulary.lexicons.tags(said[-1])) if said else False
    return person and said[:-1] in identity


def _filled(message: str, reading: Reading, found: Found) -> str:
    """A message with the words found in the places of their features."""
    for step in found:
        message = message.replace(f"{{{step.feature}}}", reading.said(step.place))
    return message


def _settled(
    findings: Sequence[TextFinding], pack: Pack, profile: Profile, policy: Policy
) -> list[TextFinding]:
    """The findings that count here, each as heavy as the practice has it."""
    kept: list[TextFinding] = []
    spoken = {(each.rule, each.sentence): WEIGHT[each.severity] for each in findings}
    for each in findings:
        rule = pack.by_id[each.rule]
        others = (spoken.get((other, each.sentence)) for other in rule.quiet)
        # A question about a sentence silences no warning of it.
        said = any(other is not None and other <= WEIGHT[each.severity] for other in others)
        if said or each.rule in policy.off:
            continue
        severity = _weighed(each.severity, rule, profile, policy)
        asks = each.kind is FindingKind.ASK and severity is Severity.ASK
        kind = each.kind if asks or each.kind is not FindingKind.ASK else FindingKind.RULE
        override = Override.NEVER if each.rule in policy.firm else each.override
        ask = each.ask if asks else ""
        kept.append(each._replace(severity=severity, kind=kind, override=override, ask=ask))
    return kept


def _weighed(severity: Severity, rule: Rule, profile: Profile, policy: Policy) -> Severity:
    """What a finding weighs here; what a rule says lightly besides isn't raised with it."""
    if rule.planless is not None and not profile.known:
        severity = max(severity, rule.planless, key=WEIGHT.__getitem__)
    raised = policy.raised.get(rule.id)
    if raised and WEIGHT[severity] <= WEIGHT[rule.severity]:
        severity = min(severity, Severity(raised), key=WEIGHT.__getitem__)
    return severity


def _asked_once(findings: list[TextFinding]) -> list[TextFinding]:
    """Each question once for a draft, at the first words that raise it.

    Its fingerprint is that of all sentences that raise it: another one asks again.
    """
    raised: dict[str, list[str]] = defaultdict(list)
    for each in findings:
        if each.kind is FindingKind.ASK:
            raised[each.ask].append(each.fingerprint)
    kept = []
    for each in findings:
        if each.kind is not FindingKind.ASK:
            kept.append(each)
        elif each.ask in raised:
            kept.append(each._replace(fingerprint=joined(raised.pop(each.ask))))
    return kept
