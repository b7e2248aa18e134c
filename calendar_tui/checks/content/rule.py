"""A rule: what it looks for, how heavy it weighs, what it says, and the tests it carries."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from calendar_tui.checks.content.draft import Context
from calendar_tui.checks.content.pattern import Pattern
from calendar_tui.checks.text.passage import Part
from calendar_tui.model.terms import ContactUse, Severity


class Check(StrEnum):
    """How a rule looks."""

    PATTERN = "pattern"
    """Patterns over words and classes: existence, sequence and pair in one."""
    SUBSTITUTION = "substitution"
    """Words for which a list has better ones."""
    MEASURE = "measure"
    """A count, a metric or a fact about the draft, by the name of what is measured."""
    LEARNED = "learned"
    """What the second reader has learnt to tell, by the label that is the rule's tag."""


class Within(StrEnum):
    """How far a pattern looks."""

    SENTENCE = "sentence"
    """One sentence, and the answer where it is a question."""
    NEXT = "next"
    """A sentence and the one after it."""
    PASSAGE = "passage"
    """The whole text of one part."""


class Override(StrEnum):
    """Who may let a finding pass."""

    NEVER = "never"
    PRIVACY_OFFICER = "privacy_officer"
    SECOND_PERSON = "second_person"
    AUTHOR = "author"


class Status(StrEnum):
    """Where a rule is in its life. Ids are never used again."""

    PREVIEW = "preview"
    """Tried out: it is listed and tested, but finds nothing in posts."""
    STABLE = "stable"
    RETIRED = "retired"


class Expect(StrEnum):
    """What a rule's own test says of its text."""

    HIT = "hit"
    OK = "ok"
    KNOWN_MISS = "known_miss"
    """It should be found and isn't yet."""
    KNOWN_HIT = "known_hit"
    """It is found and shouldn't be."""


class Condition(StrEnum):
    """What clears a match, besides patterns."""

    NEGATED = "negated"
    DEFERRAL = "deferral"
    """The window leaves the decision to a clinician or the office."""
    EMERGENCY = "emergency"
    """The window, or a sentence beside it, sends to emergency help."""
    QUESTION = "question"
    CONDITIONAL = "conditional"
    """An if, when or whether stands before it in its sentence."""
    QUOTED = "quoted"
    INTRODUCED = "introduced"
    """Somebody who works here, or an animal, is named before it or beside it: who is meant."""
    SOURCE = "source"
    """The draft names a source: an address, an agency or a field of its own."""


CONDITIONS: Final = frozenset(Condition)


@dataclass(frozen=True)
class Clause:
    """One thing that a rule looks for."""

    find: tuple[Pattern, ...]
    """Any of them."""
    severity: Severity
    within: Within = Within.SENTENCE
    contexts: frozenset[Context] = frozenset(Context)
    least: int = 0
    """How many of ``among`` must stand in the window besides."""
    among: tuple[Pattern, ...] = ()
    unless: frozenset[Condition] = frozenset()
    unless_find: tuple[Pattern, ...] = ()
    """What clears it where it stands in the same window."""
    unless_anywhere: tuple[Pattern, ...] = ()
    """What clears it wherever it stands in the draft."""
    if_anywhere: tuple[Pattern, ...] = ()
    """Any of them must stand somewhere in the draft, if there are any."""
    message: str = ""
    """Said in place of the rule's, if it isn't empty."""


class RuleTest(NamedTuple):
    """A text, and what the rule says of it."""

    text: str
    expect: Expect
    context: Context = Context.POST


class Source(NamedTuple):
    """A law, a code of conduct or a case that a rule rests on."""

    key: str
    title: str
    as_of: date


@dataclass(frozen=True)
class Rule:
    """A rule of the pack."""

    id: str
    name: str
    severity: Severity
    check: Check
    scope: frozenset[Part]
    message: str
    """One plain sentence; ``{DRUG}`` stands for the words found as that."""
    why: str
    use_instead: str
    sources: tuple[str, ...]
    """Keys of sources."""
    override: Override
    status: Status = Status.STABLE
    clauses: tuple[Clause, ...] = ()
    """Tried in order; the first that finds something in a sentence counts."""
    tags: tuple[str, ...] = ()
    """The lists of a substitution."""
    measure: str = ""
    ask: str = ""
    """The question it asks, where it or one of its clauses is an ``ask``."""
    certain: bool = False
    """Whether what it blocks stays blocked where the second reader sees nothing wrong."""
    planless: Severity | None = None
    """The most it weighs where no plan is known; ``None``: as much as ever."""
    turn_to: ContactUse | None = None
    """What the contact is needed for that its suggestion names; ``None``: anything."""
    quiet: tuple[str, ...] = ()
    """Rules after which, if they weigh as much, it says nothing more about the same sentence."""
    tests: tuple[RuleTest, ...] = field(default=(), compare=False)
    family: str = ""
    """Its file."""
