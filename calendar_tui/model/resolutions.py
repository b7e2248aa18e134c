"""What people said to the findings of a post: answers to questions, overrides with a reason.

Frozen rows, read by SQL or made up while typing. Standard library only.
"""

from datetime import date, datetime
from typing import Any, Final, NamedTuple

from calendar_tui.model.terms import FindingKind, OverrideCode, Severity, Status


class FindingLine(NamedTuple):
    """What the checks found in a post, as it is kept."""

    rule: str
    name: str
    kind: FindingKind
    severity: Severity
    part: str
    start: int
    """Characters of that part, as it was typed."""
    end: int
    matched: str
    sentence: str
    message: str
    why: str
    suggestion: str
    sources: tuple[str, ...]
    override: str
    """Who may let it pass."""
    ask: str
    """The question's key, where it is one."""
    fingerprint: str


class CheckedLine(NamedTuple):
    """A post, and what is known of its last check."""

    id: int
    version: int
    channel_id: int | None
    channel_version: int
    texts: dict[str, Any]
    """The columns that a check looks at."""
    draft: str | None
    """A hash of what was looked at last; ``None`` if nothing was."""
    basis: str | None


class Examined(NamedTuple):
    """A post that was checked."""

    post: CheckedLine
    draft: str
    """A hash of what was looked at."""
    findings: tuple[FindingLine, ...] | None
    """``None``: it is known already what is found in such a text."""


class AnswerLine(NamedTuple):
    """An answer to a question that a check asked about a post."""

    id: int
    ask: str
    """The question's key, such as ``who``."""
    fingerprint: str
    """The finding's: with another sentence it is another question."""
    sentence: str
    choice: str
    by_id: int | None
    at: datetime | None = None
    """UTC; ``None`` while it isn't saved."""


class OverrideLine(NamedTuple):
    """A finding that somebody let pass, with a reason."""

    id: int
    fingerprint: str
    rule: str
    sentence: str
    severity: Severity
    """What the finding weighed then; a heavier one isn't let pass by it."""
    code: OverrideCode
    reason: str
    by_id: int | None
    second_id: int | None
    """The second person, who neither wrote the post nor changed it; ``None``: its author."""
    at: datetime | None = None
    expires_on: date | None = None
    """The first day on which it no longer counts."""


class Resolutions(NamedTuple):
    """What was said to the findings of one post, and what decides whether it counts."""

    today: date
    answers: tuple[AnswerLine, ...] = ()
    overrides: tuple[OverrideLine, ...] = ()
    author_id: int | None = None
    solo: bool = False
    """The practice has one person who does it all."""


class Problem(NamedTuple):
    """What is still open about a post's text, as guards and refusals speak of it."""

    rule: str
    severity: Severity
    message: str
    """What was found, one plain sentence."""
    solve: str
    """How it is solved, one plain sentence."""
    about: Any = ""
    """What leads there: the finding's fingerprint, or the place where a plan is mended."""


class WaitingLine(NamedTuple):
    """What is open about a post that is still to go out."""

    post_id: int
    title: str
    """The post's title, or how its text begins."""
    day: date | None
    """The practice's own day; ``None`` where it has none."""
    clock: str | None
    """``HH:MM``; ``None``: all day."""
    status: Status
    rule: str
    name: str
    """The rule's."""
    severity: Severity
    """What it weighs now."""
    message: str
    why: str
    suggestion: str
    matched: str
    fingerprint: str


WEIGHT: Final = {severity: place for place, severity in enumerate(Severity)}
"""Lower is heavier."""
