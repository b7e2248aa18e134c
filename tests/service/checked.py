"""A plan whose texts are checked by a few rules of its own, whatever rules the program ships."""

from pathlib import Path
from typing import Any

import pytest

from calendar_tui.checks.content.engine import Checker
from calendar_tui.checks.content.packfile import parse_pack
from calendar_tui.service import posts
from calendar_tui.service.workspace import Workspace
from tests.checks.content.sample import CLASSES, LEXICONS, rule
from tests.cli.clinic import acting

RULES = [
    'severity = "block"\noverride = "second_person"\nmessage = "Names {DRUG}."\nfind = ["DRUG"]',
    'severity = "warn"\nmessage = "Speaks of {SYMPTOM}."\nfind = ["SYMPTOM"]',
    'severity = "ask"\nask = "who"\nmessage = "Speaks of somebody."\nfind = ["you"]',
    'severity = "block"\noverride = "privacy_officer"\nmessage = "Names a place."\nfind = ["elm"]',
    'severity = "block"\noverride = "never"\nmessage = "Gives a number."\nfind = ["number"]',
]
ASKS = """
[[ask]]
key = "who"
question = "Who is this about?"

[[ask.choice]]
key = "nobody"
label = "nobody in particular"

[[ask.choice]]
key = "patient"
label = "a patient"
blocks = true
then = "Ask the patient to sign."
"""


def few_rules(extra: str = "") -> Checker:
    """T001 blocks drugs, T002 warns of symptoms, T003 asks, T004 and T005 block more firmly."""
    rules = "\n".join(rule(body, number) for number, body in enumerate(RULES, 1))
    return Checker(parse_pack({"test": CLASSES + ASKS + rules + extra}), LEXICONS)


def no_rules() -> Checker:
    """Finds nothing, whatever a text says."""
    return Checker(parse_pack({"test": CLASSES}), LEXICONS)


def check_by(monkeypatch: pytest.MonkeyPatch, checker: Checker) -> None:
    """Check every plan by other rules than the program's."""
    monkeypatch.setattr("calendar_tui.service.checking.checker", lambda: checker)


def write(workspace: Workspace, body: str, **values: Any) -> int:
    """Add a draft in the name of who acts; its number."""
    given = {"body": body, "channel_id": 1, "author_id": workspace.acting().id, **values}
    return posts.add(workspace, given).id


def as_(path: Path, name: str) -> Workspace:
    """The plan, open in somebody's name."""
    return acting(path, name)
