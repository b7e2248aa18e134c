"""What the plan's checks say: a finding for each problem, what to do about it, and where."""

import hashlib
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from calendar_tui.checks.rules import RULES, Part
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.resolutions import WEIGHT
from calendar_tui.model.terms import FindingKind, Severity

_SIZE: Final = 16
"""Bytes of a fingerprint."""


class To(StrEnum):
    """What a finding opens."""

    DAY = "day"
    """A day of the calendar."""
    ROW = "row"
    """One row's form."""
    LIST = "list"
    """The rows of a noun."""
    ADD = "add"
    """An empty form of a noun."""
    POSTS = "posts"
    """The posts that a filter means."""
    PLAN = "plan"
    """The plan as a whole."""
    FINDING = "finding"
    """A post in the editor, at a finding of its text."""


class Go(NamedTuple):
    """Where a finding is mended: ``Go(To.DAY, day)``, ``Go(To.ROW, "channel", 3)`` ..."""

    to: To
    target: date | str | PostFilter = ""
    """A day, a noun (``channel``, ``post`` ...), a filter or a fingerprint, as ``to`` says."""
    id: int | None = None
    """The row's, or the post's."""

    def as_json(self) -> dict[str, Any]:
        """The command and its target."""
        match self.target:
            case PostFilter() as asked:
                return {"to": self.to, "filter": asked.as_json()}
            case date() as day:
                return {"to": self.to, "day": day.isoformat()}
            case str(about) if self.to is To.FINDING:
                return {"to": self.to, "id": self.id, "fingerprint": about}
            case "":
                return {"to": self.to}
            case noun:
                number = {} if self.id is None else {"id": self.id}
                return {"to": self.to, "noun": noun, **number}


class Thing(NamedTuple):
    """What a finding is about."""

    noun: str
    """As ``model.nouns`` calls it; ``plan`` for the plan as a whole."""
    id: int | None
    name: str


PLAN: Final = Thing("plan", None, "Plan")
"""The plan as a whole."""


class PlanFinding(NamedTuple):
    """A problem of the plan."""

    rule: str
    severity: Severity
    part: Part
    what: Thing
    message: str
    """One plain sentence."""
    why: str
    do: str
    """What to do about it, a sentence."""
    go: Go
    """Where it is done."""
    fingerprint: str
    """Equal as long as it is the same problem, whatever its numbers are today."""

    def as_json(self) -> dict[str, Any]:
        """The finding as other programs read it."""
        return {
            "rule": self.rule,
            "name": RULES[self.rule].name,
            "kind": FindingKind.PLAN,
            "severity": self.severity,
            "part": self.part,
            "what": self.what._asdict(),
            "message": self.message,
            "why": self.why,
            "suggestion": self.do,
            "go": self.go.as_json(),
            "fingerprint": self.fingerprint,
        }


def finding(
    rule: str, what: Thing, message: str, do: str, go: Go, *, about: object = "", **changes: Any
) -> PlanFinding:
    """A finding of ``rule`` about ``what``.

    ``about`` tells apart several findings of a rule about one thing: a day, a field. It must
    not hold what changes while the problem stays, such as a count. ``changes`` are fields in
    which this finding differs from its rule (``severity``, ``part``).
    """
    found = RULES[rule]
    key = "\0".join(map(str, (rule, what.noun, what.id or "", about)))
    fingerprint = hashlib.blake2b(key.encode(), digest_size=_SIZE).hexdigest()
    base = PlanFinding(
        rule, found.severity, found.part, what, message, found.why, do, go, fingerprint
    )
    return base._replace(**changes)


def in_order(findings: "list[PlanFinding]") -> tuple[PlanFinding, ...]:
    """The findings, heaviest first; of one weight by rule, in the order they were found."""
    return tuple(sorted(findings, key=lambda each: (WEIGHT[each.severity], each.rule)))
