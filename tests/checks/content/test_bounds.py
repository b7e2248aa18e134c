"""Expressions over a text are bounded: none can be made to run away."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from calendar_tui.checks import content, detect, measure, text


def expressions() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every expression that is made once for a module."""
    for package in (content, detect, measure, text):
        for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(found.name)).items():
                if isinstance(value, re.Pattern):
                    yield f"{found.name}.{name}", value


REPEATS = {sre.MAX_REPEAT, sre.MIN_REPEAT}


def runs_away(parsed: Any) -> bool:
    """Whether anything at all is repeated without a bound, or a mere repetition is repeated."""
    for op, argument in parsed:
        if op in REPEATS:
            most, inner = argument[1], argument[2]
            if most is sre.MAXREPEAT and inner[0][0] is sre.ANY:
                return True
            if most > 1 and inner[0][0] is sre.SUBPATTERN and _only_repeats(inner[0][1][3]):
                return True
        if any(runs_away(each) for each in _inside(op, argument)):
            return True
    return False


def _only_repeats(parsed: Any) -> bool:
    """Whether a group holds nothing but a repetition without a bound."""
    return any(
        len(branch) == 1 and branch[0][0] in REPEATS and branch[0][1][1] is sre.MAXREPEAT
        for branch in (parsed[0][1][1] if parsed[0][0] is sre.BRANCH else [parsed])
    )


def _inside(op: Any, argument: Any) -> list[Any]:
    """The expressions within one."""
    if op in REPEATS:
        return [argument[2]]
    if op is sre.BRANCH:
        return list(argument[1])
    if op is sre.SUBPATTERN:
        return [argument[3]]
    return [argument[1]] if op in {sre.ASSERT, sre.ASSERT_NOT} else []


def test_a_runaway_is_known_as_one() -> None:
    bad, good = ("a.*b", "(a+)+", "(a|b+){2,}"), ("a{1,3}b", r"\w+x", ".{0,9}", "a+(?:b+c)*")
    assert all(runs_away(_parser.parse(each)) for each in bad)
    assert not any(runs_away(_parser.parse(each)) for each in good)


def test_no_expression_runs_away() -> None:
    parsed = {name: _parser.parse(each.pattern, each.flags) for name, each in expressions()}
    assert len(parsed) > 20
    assert [name for name, each in parsed.items() if runs_away(each)] == []
