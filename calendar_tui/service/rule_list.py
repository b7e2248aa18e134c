"""The rules as people read them: what each looks for, why, what it rests on, and its own tests."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from calendar_tui.checks.catalogue import Listed
from calendar_tui.checks.content.draft import Draft, Profile
from calendar_tui.checks.content.engine import Checker
from calendar_tui.checks.content.packfile import PackError, parse_pack
from calendar_tui.checks.content.rule import Expect, Rule, RuleTest, Status
from calendar_tui.model.errors import InvalidError
from calendar_tui.model.names import closest
from calendar_tui.service.checker import all_rules, pack, pack_files, rules_alone
from calendar_tui.service.checking import Rulebook
from calendar_tui.service.lexicons import lexicons

TESTED_AS = Profile(
    name="Oak Park Clinic",
    contacts=("Front desk 312-555-0142", "hello@oakparkclinic.example"),
    staff=("Dr. Priya Patel", "Ana Diaz"),
    state="Illinois",
)
"""Whose posts the rules' own tests are."""


class Tested(NamedTuple):
    """How a rule did in its own tests."""

    rule: str
    passed: int
    failed: tuple[str, ...]
    """The texts that came out otherwise, with what was expected."""
    known: int
    """Those that are known to come out wrong as yet."""


def rows(rulebook: Rulebook) -> Iterator[dict[str, Any]]:
    """Every rule as a row of a list, in the order of their ids; as the practice has it."""
    policy = rulebook.policy
    for rule in all_rules():
        raised = policy.raised.get(rule.id)
        yield {
            "id": rule.id,
            "name": rule.name,
            "severity": raised or rule.severity.value,
            "status": "off" if rule.id in policy.off else rule.status.value,
            "override": "never" if rule.id in policy.firm else rule.override.value,
            "raised": raised is not None,
        }


def details(
    rule_id: str, rulebook: Rulebook, taught: Sequence[Mapping[str, Any]] = ()
) -> dict[str, Any]:
    """All about one rule, and what the practice ``taught`` it (rows of ``exceptions.rows``).

    Raises:
        InvalidError: there is none of that id or name.
    """
    known, listed = rulebook.checker.pack, _found(rule_id)
    row = next(each for each in rows(rulebook) if each["id"] == listed.id)
    rule = known.by_id.get(listed.id)
    if rule is None:  # one of the plan's, which looks at no text
        return {**row, "why": listed.why}
    ask = known.asks.get(rule.ask)
    sources = [known.sources[key] for key in rule.sources]
    return {
        **row,
        "what": rule.message,
        "why": rule.why,
        "use_instead": rule.use_instead,
        "question": ask.question if ask else None,
        "looks_in": sorted(part.value for part in rule.scope),
        "sources": [
            {"key": each.key, "title": each.title, "as_of": each.as_of.isoformat()}
            for each in sources
        ],
        "taught": [each for each in taught if each["rule"] == rule.id],
        "examples": [
            {"text": test.text, "expect": test.expect.value, "context": test.context.value}
            for test in rule.tests
        ],
    }


def run_tests(extra: Mapping[str, str] | None = None) -> Iterator[Tested]:
    """Let every rule run its own tests; with ``extra`` files only the rules in those.

    Args:
        extra: the text of further rule files by name, read together with the program's own.

    Raises:
        InvalidError: one of them is no file of rules.
    """
    checks, chosen = rules_alone(), pack().rules
    if extra is not None:
        try:
            whole = parse_pack({**pack_files(), **extra})
        except PackError as error:
            raise InvalidError(f"{str(error).rstrip('.')}.") from None
        checks = Checker(whole, lexicons())
        chosen = tuple(rule for rule in whole.rules if rule.family in extra)
    for rule in chosen:
        if rule.status is Status.STABLE:
            yield _tested(rule, checks)


def _tested(rule: Rule, checks: Checker) -> Tested:
    """One rule's tests."""
    wrong = tuple(
        f"{test.expect.value}: {test.text}" for test in rule.tests if not _kept(rule, test, checks)
    )
    known = sum(test.expect in {Expect.KNOWN_HIT, Expect.KNOWN_MISS} for test in rule.tests)
    return Tested(rule.id, len(rule.tests) - len(wrong), wrong, known)


def _kept(rule: Rule, test: RuleTest, checks: Checker) -> bool:
    """Whether a test comes out as it is written down."""
    found = checks.check(Draft.of_text(test.text, test.context), TESTED_AS)
    hit = any(each.rule == rule.id for each in found)
    return hit is (test.expect in {Expect.HIT, Expect.KNOWN_HIT})


def _found(rule_id: str) -> Listed:
    """The rule of that id or name."""
    asked = rule_id.strip().casefold()
    for rule in all_rules():
        if asked in {rule.id.casefold(), rule.name.casefold()}:
            return rule
    names = [name for rule in all_rules() for name in (rule.id, rule.name)]
    near = closest(rule_id, names)
    hint = f" Did you mean {near}?" if near else " See calendar-tui rules list."
    raise InvalidError(f"There is no rule {rule_id}.{hint}")
