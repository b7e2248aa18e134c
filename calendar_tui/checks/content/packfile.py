"""Reading the rules from TOML, one file a family, with a plain sentence for each mistake.

::

    [classes]
    SEE = "see sees saw seen"

    [[rule]]
    id = "CASE001"
    find = ["PERSON ... SEE"]

        [[rule.also]]
        severity = "ask"
        find = ["PEOPLE ... SEE"]

        [[rule.test]]
        text = "We saw a man with a cough."
        expect = "hit"
"""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, Final, TypeVar

from calendar_tui.checks.content.draft import Context
from calendar_tui.checks.content.pack import Ask, Choice, Pack
from calendar_tui.checks.content.pattern import Pattern, PatternError, parse_pattern
from calendar_tui.checks.content.rule import (
    Check,
    Clause,
    Condition,
    Expect,
    Override,
    Rule,
    RuleTest,
    Source,
    Status,
    Within,
)
from calendar_tui.checks.text.passage import Part
from calendar_tui.checks.text.terms import terms
from calendar_tui.model.terms import ContactUse, Severity

_CLAUSE: Final = terms(
    "find within contexts least among unless unless_find unless_anywhere if_anywhere severity "
    "message"
)
_RULE: Final = _CLAUSE | terms(
    "id name status check scope why use_instead sources override tags measure ask certain planless "
    "turn_to quiet also test"
)


T = TypeVar("T", bound=StrEnum)


class PackError(ValueError):
    """A rule file that can't be used; the message says which, where and why."""


def parse_pack(files: Mapping[str, str]) -> Pack:
    """Read a pack.

    Args:
        files: the text of each file by its family's name.

    Raises:
        PackError: a file can't be used.
    """
    rules: list[Rule] = []
    asks: dict[str, Ask] = {}
    sources: dict[str, Source] = {}
    classes: dict[str, tuple[str, ...]] = {}
    for family, text in sorted(files.items()):
        try:
            table = tomllib.loads(text)
            for name, members in table.get("classes", {}).items():
                if name in classes:
                    raise PackError(f"the class {name} is there already")
                classes[name] = tuple(members.split())
            rules.extend(_rule(each, family) for each in table.get("rule", ()))
            asks |= {each["key"]: _ask(each) for each in table.get("ask", ())}
            sources |= {each["key"]: Source(**each) for each in table.get("source", ())}
        except (KeyError, TypeError, ValueError) as error:
            raise PackError(f"{family}: {_plainly(error)}") from error
    rules = [_asking(rule, asks.values()) for rule in sorted(rules, key=lambda rule: rule.id)]
    return Pack(tuple(rules), asks, sources, classes, _version(files))


def _asking(rule: Rule, asks: Iterable[Ask]) -> Rule:
    """A rule with the question of its family, if it has none of its own."""
    family = rule.id.rstrip("0123456789")
    asked = next((each.key for each in asks if family in each.families), "")
    return rule if rule.ask or not asked else replace(rule, ask=asked)


def _plainly(error: Exception) -> str:
    """What is wrong, as a sentence's end."""
    return f"{error.args[0]} is missing" if isinstance(error, KeyError) else str(error)


def _version(files: Mapping[str, str]) -> str:
    """A hash of the files: another text is another pack."""
    digest = hashlib.blake2b(digest_size=8)
    for name, text in sorted(files.items()):
        digest.update(f"{name}\0{text}\0".encode())
    return digest.hexdigest()


def _rule(table: Mapping[str, Any], family: str) -> Rule:
    """One rule."""
    name = table.get("id", "a rule")
    try:
        _known(table, _RULE)
        severity = _term(Severity, table["severity"])
        check = _term(Check, table.get("check", Check.PATTERN))
        clauses = [_clause(table, severity)] if "find" in table else []
        clauses += [_clause(each, severity) for each in table.get("also", ())]
        planless, turn_to = table.get("planless"), table.get("turn_to")
        return Rule(
            id=table["id"],
            name=table["name"],
            severity=severity,
            check=check,
            scope=frozenset(_term(Part, each) for each in table.get("scope", list(Part))),
            message=table["message"],
            why=table["why"],
            use_instead=table["use_instead"],
            sources=tuple(table["sources"]),
            override=_term(Override, table["override"]),
            status=_term(Status, table.get("status", Status.STABLE)),
            clauses=tuple(clauses),
            tags=tuple(table.get("tags", ())),
            measure=table.get("measure", ""),
            ask=table.get("ask", ""),
            certain=table.get("certain", False),
            planless=None if planless is None else _term(Severity, planless),
            turn_to=None if turn_to is None else _term(ContactUse, turn_to),
            quiet=tuple(table.get("quiet", ())),
            tests=tuple(_test(each) for each in table.get("test", ())),
            family=family,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise PackError(f"{name}: {_plainly(error)}") from error


def _clause(table: Mapping[str, Any], severity: Severity) -> Clause:
    """What one clause looks for."""
    contexts = table.get("contexts", list(Context))
    return Clause(
        find=_patterns(table["find"]),
        severity=_term(Severity, table.get("severity", severity)),
        within=_term(Within, table.get("within", Within.SENTENCE)),
        contexts=frozenset(_term(Context, each) for each in contexts),
        least=table.get("least", 0),
        among=_patterns(table.get("among", ())),
        unless=frozenset(_term(Condition, each) for each in table.get("unless", ())),
        unless_find=_patterns(table.get("unless_find", ())),
        unless_anywhere=_patterns(table.get("unless_anywhere", ())),
        if_anywhere=_patterns(table.get("if_anywhere", ())),
        message=table.get("message", ""),
    )


def _patterns(sources: Iterable[str]) -> tuple[Pattern, ...]:
    """Patterns, read."""
    try:
        return tuple(parse_pattern(each) for each in sources)
    except PatternError as error:
        raise PackError(str(error)) from error


def _test(table: Mapping[str, Any]) -> RuleTest:
    """One test of a rule."""
    context = _term(Context, table.get("context", Context.POST))
    return RuleTest(table["text"], _term(Expect, table["expect"]), context)


def _ask(table: Mapping[str, Any]) -> Ask:
    """One question with its answers."""
    choices = tuple(Choice(**each) for each in table["choice"])
    families = frozenset(table.get("families", "").split())
    return Ask(table["key"], table["question"], choices, families)


def _term(terms: type[T], value: str) -> T:
    """A value as one of the terms there are."""
    try:
        return terms(value)
    except ValueError:
        there = ", ".join(terms)
        raise PackError(f"“{value}” is none of {there}") from None


def _known(table: Mapping[str, Any], keys: frozenset[str]) -> None:
    """Refuse a key that means nothing: it is a misspelt one."""
    if wrong := sorted(table.keys() - keys):
        raise PackError(f"“{wrong[0]}” means nothing here")
