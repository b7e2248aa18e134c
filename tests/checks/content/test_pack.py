"""The rules that are shipped: each keeps what its own tests say, and the pack is well made."""

import re
from collections.abc import Iterator
from itertools import chain

import pytest

from calendar_tui.checks.content.draft import Context, Draft, Profile
from calendar_tui.checks.content.pattern import Pattern
from calendar_tui.checks.content.rule import Check, Clause, Expect, Rule, RuleTest, Status
from calendar_tui.service.checker import checker, pack, rules_alone

PRACTICE = Profile(
    name="Oak Park Clinic",
    contacts=("Front desk 312-555-0142", "hello@oakparkclinic.example"),
    staff=("Dr. Priya Patel", "Ana Diaz"),
    state="Illinois",
)
"""Whose posts the rules' tests are."""

PLAIN = re.compile(r"[A-Z“][^!\n]{8,238}[.?”]")
"""One plain sentence, or a few short ones."""

SLOT = re.compile(r"\{(\w+)\}")

CONTACTS = {f"approved_{kind}" for kind in ("phone", "portal", "contact", "mail", "web")}
"""What stands for the practice's own ways to be reached."""

ID = re.compile(
    r"(?:LRN|ADV|DM|PHI|CASE|CLAIM|TONE|ACC|PLAN|ALT|READ|CHAN|LANG|META)\d{3}|ASK\d{3}(?:-[a-z]+)?"
)


def hit(rule: Rule, test: RuleTest) -> bool:
    """Whether the rule finds something in the text."""
    found = rules_alone().check(Draft.of_text(test.text, test.context), PRACTICE)
    return any(each.rule == rule.id for each in found)


@pytest.mark.parametrize("rule", pack().rules, ids=lambda rule: rule.id)
def test_a_rule_keeps_its_own_tests(rule: Rule) -> None:
    wants = {Expect.HIT: True, Expect.KNOWN_HIT: True, Expect.OK: False, Expect.KNOWN_MISS: False}
    wrong = [
        f"{test.expect}: {test.text}"
        for test in rule.tests
        if rule.status is Status.STABLE and hit(rule, test) is not wants[test.expect]
    ]
    assert wrong == []


def test_every_rule_has_an_id_and_a_name_of_its_own() -> None:
    rules = pack().rules
    assert len({rule.id for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


def test_every_class_that_a_pattern_names_is_there() -> None:
    known = known_features()
    wrong = {
        f"{rule.id}: {feature} in “{pattern.source}”"
        for rule in pack().rules
        for clause in rule.clauses
        for pattern in patterns_of(clause)
        for feature in pattern.features
        if feature.isupper() and feature not in known
    }
    assert wrong == set()


def patterns_of(clause: Clause) -> Iterator[Pattern]:
    """Every pattern of a clause."""
    yield from chain(clause.find, clause.among, clause.unless_find)
    yield from chain(clause.unless_anywhere, clause.if_anywhere)


def known_features() -> set[str]:
    """Every feature that something marks."""
    from calendar_tui.checks.detect.detectors import DETECTED
    from calendar_tui.checks.text.lexicon import Tag
    from calendar_tui.checks.text.tokens import Kind

    lists = {tag.upper() for tag in Tag}
    kinds = {kind.upper() for kind in Kind if kind is not Kind.WORD}
    return lists | kinds | set(pack().classes) | DETECTED


def test_every_rule_names_sources_that_are_there() -> None:
    wrong = {rule.id for rule in pack().rules if not set(rule.sources) <= set(pack().sources)}
    assert wrong == set()


def test_every_pattern_rule_has_three_texts_to_hit_and_three_to_leave_alone() -> None:
    few = {
        rule.id
        for rule in pack().rules
        if rule.check not in {Check.MEASURE, Check.LEARNED}
        for expect in (Expect.HIT, Expect.OK)
        if sum(test.expect is expect for test in rule.tests) < 3
    }
    assert few == set()


def test_no_suggestion_would_be_found_fault_with_itself() -> None:
    heavy = {"block", "warn"}
    wrong = [
        (rule.id, each.rule)
        for rule in pack().rules
        for each in checker().check(Draft.of_text(rule.use_instead, Context.POST), PRACTICE)
        if each.severity in heavy
    ]
    assert wrong == []


def test_what_people_read_is_there_and_plain() -> None:
    wrong = [
        f"{rule.id}: {text}"
        for rule in pack().rules
        for text in (*said_by(rule), rule.why, rule.use_instead)
        if not PLAIN.fullmatch(text)
    ]
    assert wrong == []


def said_by(rule: Rule) -> Iterator[str]:
    """Every message that a rule may give."""
    yield rule.message
    yield from (clause.message for clause in rule.clauses if clause.message)


def test_a_message_speaks_only_of_what_every_match_has() -> None:
    wrong = [
        f"{rule.id}: {slot} isn't in “{pattern.source}”"
        for rule in pack().rules
        for clause in rule.clauses
        for slot in SLOT.findall(clause.message or rule.message)
        for pattern in clause.find
        if slot not in {each for part in pattern.parts for it in part for each in it.features}
    ]
    assert wrong == []


def test_suggestions_know_the_words_that_stand_in_them() -> None:
    for rule in pack().rules:
        instead = {"instead"} if rule.check is Check.SUBSTITUTION else set()
        assert set(SLOT.findall(rule.use_instead)) <= CONTACTS | instead


def test_an_id_names_its_family_and_a_number() -> None:
    assert [rule.id for rule in pack().rules if not ID.fullmatch(rule.id)] == []
