"""A few rules to be met in a form: one blocks, one has better words, one asks."""

from functools import cache
from typing import Any

import pytest

from calendar_tui.checks.content.draft import Profile
from calendar_tui.checks.content.engine import Checker
from calendar_tui.checks.content.packfile import parse_pack
from calendar_tui.service import checking
from calendar_tui.service.checking import Rulebook
from calendar_tui.tui.checks import watch
from tests.checks.content.sample import CLASSES, LEXICONS, rule

BLOCKS = """
severity = "block"
find = ["TREAT ... DRUG"]
message = "Tells the reader to {TREAT} {DRUG}."
use_instead = "Call {approved_phone}."
sources = ["law"]
override = "second_person"
scope = ["title", "text", "comment", "image_text", "alt"]
"""

WORDS = """
check = "substitution"
tags = ["stigma"]
message = "Puts the illness before the person."
use_instead = "Say {instead}."
"""

ASKS = """
severity = "ask"
find = ["mother"]
message = "Speaks of one person."
ask = "who"
"""

QUESTION = """
[[ask]]
key = "who"
question = "Who is this about?"

[[ask.choice]]
key = "staff"
label = "somebody who works here"

[[ask.choice]]
key = "patient"
label = "a patient"
blocks = true
then = "A patient's story needs a signed authorization."
"""

SOURCES = """
[[source]]
key = "law"
title = "A law"
as_of = 2026-11-24
"""

TEXT = "Addicts take aspirin. My mother stopped aspirin."
"""Raises the question, has better words, and blocks twice."""

CONTACTS = ("(555) 010-0199", "portal.elm.example")


@cache
def rulebook(*contacts: str) -> Rulebook:
    """These rules for a practice with ``contacts``."""
    rules = "\n".join(rule(body, number) for number, body in enumerate((BLOCKS, WORDS, ASKS), 1))
    files = {"test": CLASSES + rules, "asks": QUESTION, "sources": SOURCES}
    return Rulebook(Checker(parse_pack(files), LEXICONS), Profile(contacts=contacts))


def use(monkeypatch: pytest.MonkeyPatch, *contacts: str) -> None:
    """Have forms check by these rules."""
    book = rulebook(*(contacts or CONTACTS[:1]))

    def given(_: Any) -> Rulebook:
        return book

    monkeypatch.setattr(watch, "rulebook_of", given)
    for module in (watch, checking):
        monkeypatch.setattr(module, "checker", lambda: book.checker)
