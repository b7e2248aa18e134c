"""A post's life: which verb leads where, who may, and why not.

``refusal`` is the one function that answers "may X do Y to this post now, and if not,
why not", for the app, the command line, streams and imports alike. Pure: everything it
needs is handed in. Standard library only.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from calendar_tui.model.resolutions import Problem
from calendar_tui.model.rows import AuthorName, ChannelName
from calendar_tui.model.terms import (
    BEFORE_PUBLISHED,
    COMMITTED,
    ChannelKind,
    Role,
    Severity,
    Status,
)


class Verb(StrEnum):
    """What can be done to a post's status. Each is a command and a line of the status menu."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVE = "approve"
    REJECT = "reject"
    SCHEDULE = "schedule"
    UNSCHEDULE = "unschedule"
    PUBLISH = "publish"
    UNPUBLISH = "unpublish"
    CANCEL = "cancel"
    PULL = "pull"


@dataclass(frozen=True, slots=True)
class Step:
    """A verb's meaning: from where, to where, by whom."""

    sources: frozenset[Status]
    target: Status
    roles: frozenset[Role]
    """One of these roles is needed; empty: anyone at work."""
    help: str
    done: str
    """Past tense, for reports: ``12 posts approved``."""
    author_only: frozenset[Status] = frozenset()
    """Sources from which a manager without the author's role can't take it."""


_AUTHORS: Final = frozenset({Role.AUTHOR})
_WRITERS: Final = frozenset({Role.AUTHOR, Role.MANAGER})
_REVIEWERS: Final = frozenset({Role.REVIEWER})
_ANYONE: Final[frozenset[Role]] = frozenset()

STEPS: Final[dict[Verb, Step]] = {
    Verb.DRAFT: Step(
        frozenset({Status.IDEA, Status.IN_REVIEW, Status.APPROVED, Status.CANCELLED}),
        Status.DRAFT,
        _WRITERS,
        "make it a draft: take up an idea, withdraw from review, bring back a cancelled post",
        "put back to draft",
        author_only=frozenset({Status.IDEA, Status.IN_REVIEW}),
    ),
    Verb.REVIEW: Step(
        frozenset({Status.DRAFT}), Status.IN_REVIEW, _AUTHORS, "ask for review", "sent to review"
    ),
    Verb.APPROVE: Step(
        frozenset({Status.IN_REVIEW}),
        Status.APPROVED,
        _REVIEWERS,
        "approve this exact text",
        "approved",
    ),
    Verb.REJECT: Step(
        frozenset({Status.IN_REVIEW}),
        Status.DRAFT,
        _REVIEWERS,
        "send back to the author, with a reason",
        "sent back",
    ),
    Verb.SCHEDULE: Step(
        frozenset({Status.APPROVED}),
        Status.SCHEDULED,
        _WRITERS,
        "fix its place in the calendar",
        "scheduled",
    ),
    Verb.UNSCHEDULE: Step(
        frozenset({Status.SCHEDULED}),
        Status.APPROVED,
        _WRITERS,
        "take it off the schedule; the approval stays",
        "taken off the schedule",
    ),
    Verb.PUBLISH: Step(
        frozenset({Status.SCHEDULED}),
        Status.PUBLISHED,
        _ANYONE,
        "record that it is out, with its link",
        "recorded as published",
    ),
    Verb.UNPUBLISH: Step(
        frozenset({Status.PUBLISHED}),
        Status.SCHEDULED,
        _ANYONE,
        "recorded by mistake: back to scheduled, on the same day only",
        "back to scheduled",
    ),
    Verb.CANCEL: Step(BEFORE_PUBLISHED, Status.CANCELLED, _WRITERS, "call it off", "cancelled"),
    Verb.PULL: Step(
        frozenset({Status.PUBLISHED}),
        Status.PULLED,
        _ANYONE,
        "record that it was taken down, with a reason",
        "pulled",
    ),
}

ADDABLE: Final = frozenset({Status.IDEA, Status.DRAFT})
"""What a new post may start as; a post that is already out is *recorded* instead."""

FROZEN: Final = frozenset({Status.PUBLISHED, Status.PULLED})
"""What was public is not edited: pull it, or copy it as new."""

HASHED: Final = (
    "title",
    "body",
    "media",
    "link",
    "first_comment",
    "image_text",
    "tags",
    "channel_id",
)
"""The columns an approval is bound to, in the order they are hashed."""


@dataclass(frozen=True, slots=True)
class PostState:
    """What a guard looks at."""

    id: int
    title: str
    status: Status
    body: str
    channel: ChannelName | None
    author: AuthorName | None
    day: date | None
    recorded: bool = False
    """It was out already when it was entered, so nobody approved it here."""
    published_by_id: int | None = None
    published_day: date | None = None
    """The practice's day on which it was recorded as published."""
    writers: frozenset[int] = frozenset()
    """Who changed hashed content since the last approval or return."""
    problems: tuple[Problem, ...] = ()
    """What the checks of its text found that nobody solved."""
    lacks: tuple[Problem, ...] = ()
    """What the plan lacks to be one."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries what, with which particulars."""

    verb: Verb
    actor: AuthorName
    today: date
    """The practice's own day."""
    solo: bool
    """The practice has one person who does it all."""
    reason: str = ""
    permalink: str = ""
    no_link: bool = False


def content_hash(post: Mapping[str, Any]) -> str:
    """SHA-256 of a post's hashed columns as canonical JSON, in hex.

    Time, notes, goals, audience and permalink are not part of it.
    """
    content = {name: post[name] for name in HASHED}
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def refusal(attempt: Attempt, post: PostState) -> str | None:
    """Why ``attempt`` is not allowed on ``post`` now; ``None`` when it is."""
    step = STEPS[attempt.verb]
    if post.status not in step.sources:
        return _wrong_status(attempt.verb, post.status)
    if not attempt.actor.active_on(attempt.today):
        return f"{attempt.actor.name} is not at work on {attempt.today.isoformat()}"
    roles = _AUTHORS if post.status in step.author_only else step.roles
    if roles and not roles & attempt.actor.roles:
        return _wrong_role(roles, attempt.actor)
    guard = _GUARDS.get(attempt.verb)
    return guard(attempt, post) if guard else None


def needs_reason(verb: Verb, *, self_approval: bool = False) -> bool:
    """Whether the verb is refused without a reason."""
    return verb in {Verb.REJECT, Verb.PULL} or (verb is Verb.APPROVE and self_approval)


def would_void(status: Status, before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether an edit puts a post back to draft and voids its approvals.

    True when hashed content or the author changes while others have read, or are
    reading, the text.
    """
    if status not in COMMITTED:
        return False
    return any(name in after and after[name] != before[name] for name in (*HASHED, "author_id"))


def _wrong_status(verb: Verb, status: Status) -> str:
    """The sentence for a verb that doesn't fit the post's status."""
    sources = [source.label for source in Status if source in STEPS[verb].sources]
    needed = sources[0] if len(sources) == 1 else f"{', '.join(sources[:-1])} or {sources[-1]}"
    return f"it is {status.label}; {verb.value} needs a post that is {needed}"


def _wrong_role(roles: frozenset[Role], actor: AuthorName) -> str:
    """The sentence for a person without the role."""
    needed = " or ".join(sorted(role.label for role in roles))
    return f"{actor.name} has not the role of {needed}"


def lacking(post: PostState, today: date) -> tuple[str, ...]:
    """What keeps a post from being read by a reviewer, a reason each; empty: nothing."""
    channel, author = post.channel, post.author
    reasons = list(_unowned(post))
    if not post.body.strip():
        reasons.append("it has no text")
    if channel is not None and channel.kind is ChannelKind.PERSONAL:
        reasons.append(f"{channel.name} is a personal account, and those are never posted to")
    if channel is not None and channel.retired:
        reasons.append(f"channel {channel.name} is retired")
    if author is not None and not author.active_on(today):
        reasons.append(f"its author {author.name} is no longer at work")
    return tuple(reasons)


def _unowned(post: PostState) -> tuple[str, ...]:
    """What keeps an idea from being a draft."""
    owners = {"channel": post.channel, "author": post.author}
    return tuple(f"it has no {word}" for word, owner in owners.items() if owner is None)


def _first(reasons: tuple[str, ...]) -> str | None:
    """The reason a person is told."""
    return reasons[0] if reasons else None


def unsolved(post: PostState) -> str | None:
    """What nobody solved of what the checks found, and how it is solved; ``None``: nothing."""
    return _said(post.problems)


def blocked(post: PostState) -> str | None:
    """What of it keeps a post from going out, even if it was approved before the rules knew."""
    return _said(tuple(each for each in post.problems if each.severity is Severity.BLOCK))


def culprit(reason: str | None, post: PostState) -> Problem | None:
    """The problem that a refusal speaks of; ``None`` where it speaks of something else."""
    blocks = tuple(each for each in post.problems if each.severity is Severity.BLOCK)
    for problems in (post.problems, blocks, post.lacks):
        if problems and _said(problems) == reason:
            return problems[0]
    return None


def _said(problems: tuple[Problem, ...]) -> str | None:
    """The heaviest problem in words, and how many there are besides."""
    if not problems:
        return None
    first = problems[0]
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return f"{first.message.rstrip('.')} ({first.rule}): {first.solve.rstrip('.')}{more}"


HANDED_OFF: Final = frozenset({Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED})
"""Statuses in which a text may be taken to its network."""


def hand_off_refusal(status: Status, problems: tuple[Problem, ...]) -> str | None:
    """Why a text may not be taken to its network now; ``None`` when it may."""
    if status not in HANDED_OFF:
        return f"it is {status.label}; only what is approved goes out"
    return _said(tuple(each for each in problems if each.severity is Severity.BLOCK))


def towards_hand_off(status: Status) -> Verb | None:
    """The next verb on a post's shortest way to where its text may be taken to its network.

    ``None`` where it is there already, or no way leads there any more.
    """
    ways: list[tuple[Status, Verb | None]] = [(status, None)]
    for reached, first in ways:  # grows while it is walked: the nearest statuses come first
        if reached in HANDED_OFF:
            return first
        seen = {each for each, _ in ways}
        ways += [
            (step.target, first or verb)
            for verb, step in STEPS.items()
            if reached in step.sources and step.target not in seen
        ]
    return None


def _guard_draft(_attempt: Attempt, post: PostState) -> str | None:
    """An idea becomes a draft once it has a channel and an author."""
    return _first(_unowned(post))


def _guard_review(attempt: Attempt, post: PostState) -> str | None:
    """A reviewer is handed something whole, to whose findings somebody spoke."""
    return _first(lacking(post, attempt.today)) or unsolved(post) or _said(post.lacks)


def _guard_approve(attempt: Attempt, post: PostState) -> str | None:
    """Four eyes: the approver neither wrote the text nor changed it. The rules run again."""
    incomplete = _first(lacking(post, attempt.today)) or unsolved(post)
    if incomplete is not None or not is_own(attempt.actor, post):
        return incomplete
    if attempt.solo:
        return None if attempt.reason.strip() else "approving your own text needs a reason"
    if post.author is not None and post.author.id == attempt.actor.id:
        return f"{attempt.actor.name} is its author; another reviewer must approve it"
    return f"{attempt.actor.name} changed its text; another reviewer must approve it"


def _guard_reason(attempt: Attempt, _post: PostState) -> str | None:
    """Returning or pulling a post says why."""
    return None if attempt.reason.strip() else f"{attempt.verb.value} needs a reason"


def _guard_schedule(_attempt: Attempt, post: PostState) -> str | None:
    """A scheduled post has a day; without a clock time it is an all-day post."""
    if post.channel is not None and post.channel.kind is ChannelKind.PERSONAL:
        return f"{post.channel.name} is a personal account, and those are never posted to"
    if post.day is None:
        return "it has no day; move it to one first"
    return blocked(post)


def _guard_publish(attempt: Attempt, _post: PostState) -> str | None:
    """Where it was published is recorded, or it is said that there is no link."""
    if attempt.permalink or attempt.no_link:
        return None
    return "give the link where it was published, or say that it has none"


def _guard_unpublish(attempt: Attempt, post: PostState) -> str | None:
    """Only a slip of the same person on the same day is taken back."""
    if post.recorded:
        return "it was out before it was entered, so it was never scheduled; delete or pull it"
    if post.published_by_id != attempt.actor.id:
        return "only the person who recorded it can take that back; pull it instead"
    if post.published_day != attempt.today:
        return "it was recorded on another day; pull it instead"
    return None


def is_own(actor: AuthorName, post: PostState) -> bool:
    """Whether ``actor`` wrote the post or changed its text since it was last decided on."""
    return actor.id in post.writers or (post.author is not None and post.author.id == actor.id)


_GUARDS: Final = {
    Verb.DRAFT: _guard_draft,
    Verb.REVIEW: _guard_review,
    Verb.APPROVE: _guard_approve,
    Verb.REJECT: _guard_reason,
    Verb.SCHEDULE: _guard_schedule,
    Verb.PUBLISH: _guard_publish,
    Verb.UNPUBLISH: _guard_unpublish,
    Verb.PULL: _guard_reason,
}
