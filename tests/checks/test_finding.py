"""A finding says what is wrong, why it matters, what to do, and where."""

import json
import re

import pytest

from calendar_tui.checks.finding import PLAN, Go, Thing, To, finding, in_order
from calendar_tui.checks.rules import RULES
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Severity
from tests.checks.samples import TODAY

CHANNEL = Thing("channel", 3, "Instagram")
HERE = Go(To.ROW, "channel", 3)


def test_rules_are_numbered_and_named_once() -> None:
    assert all(re.fullmatch(r"PLAN\d{3}", number) for number in RULES)
    assert list(RULES) == sorted(RULES)
    assert len({rule.name for rule in RULES.values()}) == len(RULES)


def test_every_rule_says_why_in_a_sentence() -> None:
    assert all(re.fullmatch(r"[A-Z].*\.", rule.why) for rule in RULES.values())


def test_rules_about_one_posts_approval_are_not_among_them() -> None:
    assert not {"PLAN002", "PLAN005", "PLAN006"} & set(RULES)


@pytest.mark.parametrize(
    ("go", "shape"),
    [
        (Go(To.DAY, TODAY), {"to": "day", "day": "2026-11-24"}),
        (HERE, {"to": "row", "noun": "channel", "id": 3}),
        (Go(To.LIST, "goal"), {"to": "list", "noun": "goal"}),
        (Go(To.ADD, "goal"), {"to": "add", "noun": "goal"}),
        (
            Go(To.POSTS, PostFilter(audiences=frozenset({0}))),
            {"to": "posts", "filter": {"audiences": [0]}},
        ),
        (Go(To.POSTS, PostFilter()), {"to": "posts", "filter": {}}),
        (Go(To.PLAN), {"to": "plan"}),
    ],
)
def test_a_finding_opens_one_place(go: Go, shape: object) -> None:
    assert json.loads(json.dumps(go.as_json())) == shape


def test_a_finding_is_plain_json() -> None:
    found = finding("PLAN027", CHANNEL, "It is old.", "Check it.", HERE)
    assert json.loads(json.dumps(found.as_json())) == {
        "rule": "PLAN027",
        "name": "privacy-review-old",
        "kind": "plan",
        "severity": "advise",
        "part": "accounts",
        "what": {"noun": "channel", "id": 3, "name": "Instagram"},
        "message": "It is old.",
        "why": RULES["PLAN027"].why,
        "suggestion": "Check it.",
        "go": {"to": "row", "noun": "channel", "id": 3},
        "fingerprint": found.fingerprint,
    }


def test_a_fingerprint_outlives_numbers_and_names() -> None:
    one = finding("PLAN016", PLAN, "3 posts.", "Do.", Go(To.PLAN), about="goal")
    other = finding("PLAN016", PLAN._replace(name="X"), "4 posts.", "Do it.", HERE, about="goal")
    assert one.fingerprint == other.fingerprint


def test_a_fingerprint_tells_rules_things_and_matters_apart() -> None:
    prints = {
        finding(rule, what, "", "", HERE, about=about).fingerprint
        for rule in ("PLAN004", "PLAN027")
        for what in (CHANNEL, CHANNEL._replace(id=4), CHANNEL._replace(noun="author"), PLAN)
        for about in ("", "notice", TODAY)
    }
    assert len(prints) == 24


def test_the_heaviest_come_first() -> None:
    made = [
        finding(rule, CHANNEL, str(number), "", HERE)
        for number, rule in enumerate(("PLAN028", "PLAN003", "PLAN027", "PLAN001", "PLAN003"))
    ]
    found = in_order(made)
    assert [each.severity for each in found] == sorted(
        (each.severity for each in made), key=list(Severity).index
    )
    assert [each.message for each in found] == ["3", "1", "4", "2", "0"]
