"""Every rule there is, of texts and of the plan, in one list.

What a rule of texts is stands in its file, what a rule of the plan is in `checks.rules`; this
merges them and decides nothing.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from calendar_tui.checks.content.rule import Override, Rule, Status
from calendar_tui.checks.content.standing import UNUSED, UNUSED_WHY
from calendar_tui.checks.rules import GUARDS, RULES
from calendar_tui.model.terms import Severity


class Listed(NamedTuple):
    """A rule as a list shows it."""

    id: str
    name: str
    severity: Severity
    status: Status
    family: str
    """The letters that its id begins with: ``ADV``, ``PLAN``."""
    why: str
    override: Override
    """Who may let a finding of it pass."""


def catalogue(rules: Iterable[Rule]) -> tuple[Listed, ...]:
    """The ``rules`` of texts and all rules of the plan, by id."""
    return tuple(sorted((*_of_texts(rules), *_of_plan(), _unused()), key=lambda each: each.id))


def _of_texts(rules: Iterable[Rule]) -> Iterator[Listed]:
    """The rules of a pack."""
    for rule in rules:
        yield Listed(
            *(rule.id, rule.name, rule.severity, rule.status, _family(rule.id)),
            *(rule.why, rule.override),
        )


def _of_plan() -> Iterator[Listed]:
    """The rules about the plan, which are mended and not let pass, and those about one post."""
    for rule in RULES.values():
        yield Listed(
            *(rule.id, rule.name, rule.severity, Status.STABLE, _family(rule.id)),
            *(rule.why, Override.NEVER),
        )
    for guard in GUARDS.values():
        override = Override.AUTHOR if guard.may_pass else Override.NEVER
        yield Listed(
            *(guard.id, guard.name, guard.severity, Status.STABLE, _family(guard.id)),
            *(guard.why, override),
        )


def _unused() -> Listed:
    """That nothing needs an override any more."""
    return Listed(
        *(UNUSED, "unused-override", Severity.ADVISE, Status.STABLE, _family(UNUSED)),
        *(UNUSED_WHY, Override.AUTHOR),
    )


def _family(rule: str) -> str:
    """The letters of an id."""
    return rule.rstrip("0123456789").split("-")[0].rstrip("0123456789")
