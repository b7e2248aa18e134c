"""One list holds every rule: those of texts, of the plan, and of one post."""

from calendar_tui.checks.content.rule import Override
from calendar_tui.checks.rules import GUARDS, RULES
from calendar_tui.model.terms import Severity
from calendar_tui.service.checker import all_rules, pack

MANY = {
    "ACC": 2,
    "ADV": 5,
    "ALT": 3,
    "CASE": 5,
    "CHAN": 1,
    "CLAIM": 8,
    "PHI": 7,
    "PLAN": 6,
    "READ": 2,
    "TONE": 4,
    "DM": 5,
}
"""How many rules each family has at least, with numbers from 1."""


def test_every_rule_is_listed_once_by_its_id() -> None:
    listed = [rule.id for rule in all_rules()]
    assert listed == sorted(set(listed))
    assert {*RULES, *GUARDS, "META001", *(rule.id for rule in pack().rules)} == set(listed)


def test_no_family_has_a_gap() -> None:
    listed = {rule.id for rule in all_rules()}
    wanted = {f"{name}{number:03}" for name, many in MANY.items() for number in range(1, many + 1)}
    assert wanted - listed == set()


def test_names_are_never_shared() -> None:
    assert len({rule.name for rule in all_rules()}) == len(all_rules())


def test_a_rule_says_why_and_who_may_let_it_pass() -> None:
    listed = {rule.id: rule for rule in all_rules()}
    assert all(rule.why.endswith(".") for rule in listed.values())
    assert (listed["PLAN002"].severity, listed["PLAN002"].override) == (
        Severity.BLOCK,
        Override.NEVER,
    )
    assert listed["PLAN006"].override is Override.AUTHOR
    assert {listed[rule].family for rule in ("CLAIM001", "ASK004-promise")} == {"CLAIM", "ASK"}
