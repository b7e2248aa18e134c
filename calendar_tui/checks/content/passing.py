"""Who may let a finding pass. Pure."""

from typing import Final

from calendar_tui.checks.content.rule import Override
from calendar_tui.checks.content.standing import UNUSED, Judged, State
from calendar_tui.model.rows import AuthorName
from calendar_tui.model.terms import Role, Severity

LEAST_REASON: Final = 15
"""Characters a reason has at least: "false alarm" says nothing to who reads it in a year."""

DAYS: Final = 180
"""How long an override counts."""

_NEEDED: Final = {Override.PRIVACY_OFFICER: Role.PRIVACY_OFFICER}


def refusal(judged: Judged, actor: AuthorName, *, own: bool, author: str, solo: bool) -> str | None:
    """Why ``actor`` may not let a finding pass; ``None`` where they may.

    Args:
        judged: the finding as it stands.
        actor: who wants to.
        own: whether they wrote the post or changed its text.
        author: the author's name.
        solo: whether the practice has one person who does it all.
    """
    rule = judged.finding.rule
    if rule == UNUSED:
        return f"{rule} goes away when the override is withdrawn"
    if judged.state is State.OVERRIDDEN:
        return f"{rule} is let pass already"
    if judged.severity is Severity.ADVISE:
        return f"{rule} is only advice and keeps nothing up"
    if judged.finding.ask:
        return f"{rule} asks a question; answer it, or reword the sentence"
    if judged.finding.override is Override.NEVER:
        return f"{rule} can't be let pass; reword the sentence"
    if judged.severity is not Severity.BLOCK:
        return _not_own(actor, own=own, author=author)
    return None if solo else _no_second(judged, actor, own=own)


def _not_own(actor: AuthorName, *, own: bool, author: str) -> str | None:
    """A warning is the author's to answer for, or a reviewer's."""
    if own or Role.REVIEWER in actor.roles:
        return None
    return f"a warning is let pass by the author, {author}, or by a reviewer"


def _no_second(judged: Judged, actor: AuthorName, *, own: bool) -> str | None:
    """A block is let pass by a second person."""
    rule = judged.finding.rule
    role = _NEEDED.get(judged.finding.override, Role.REVIEWER)
    if role not in actor.roles:
        return f"{actor.name} has not the role of {role.label}, who alone may let {rule} pass"
    if own:
        return f"{actor.name} wrote the post or changed it; another {role.label} must do that"
    return None
