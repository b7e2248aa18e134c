"""Answering the questions of checks, and letting findings pass with a reason."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from sqlmodel import col, select

from calendar_tui.checks.content.pack import Ask, Choice
from calendar_tui.checks.content.passing import DAYS, LEAST_REASON, refusal
from calendar_tui.checks.content.standing import Judged
from calendar_tui.checks.content.verdict import TextFinding
from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.names import in_a_row
from calendar_tui.model.post import Post
from calendar_tui.model.review import MAX_SENTENCE, Answer, AnswerFields, Override, OverrideFields
from calendar_tui.model.sayings import Saying
from calendar_tui.model.terms import OverrideCode, ReviewMode, Role
from calendar_tui.service.checking import rulebook_of
from calendar_tui.service.guarding import standing_of
from calendar_tui.service.posts import called
from calendar_tui.service.status import writers_of
from calendar_tui.service.validation import validated
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Changes

LEAST_PRINT = 6
"""Characters of a fingerprint that name it."""


class Resolved(NamedTuple):
    """What was done to findings of a post."""

    post_id: int
    entry: int
    """0 where nothing changed."""
    sentence: str


def override(
    workspace: Workspace, post_id: int, which: str, code: OverrideCode, reason: str
) -> Resolved:
    """Let findings of a post pass for `DAYS` days, or until their sentence is another.

    Args:
        workspace: the plan, and who lets them pass.
        post_id: the post.
        which: a rule's id (all its findings that are open) or the fingerprint of one.
        code: why, as reports count it.
        reason: why, in words.

    Raises:
        InvalidError: the reason says too little.
        RefusedError: there is no such finding, the acting person may not, or nobody may.
    """
    with workspace.write("post.override") as changes:
        post = changes.get(Post, post_id)
        chosen = let_pass(workspace, changes, post, which, (code, reason))
        changes.summary = f"let {_rules(chosen)} pass on {called(post)}: {code.label}"
        until = workspace.today() + timedelta(days=DAYS)
        said = f"{called(post, capital=True)}: {_rules(chosen)} let pass until {until}."
    return Resolved(post_id, changes.seq, said)


def let_pass(
    workspace: Workspace,
    changes: Changes,
    post: Post,
    which: str,
    why: tuple[OverrideCode, str],
) -> list[Judged]:
    """Let findings of a post pass within an open entry; those that do (see `override`)."""
    code, reason = why[0], _reason(why[1])
    post_id = post.id or 0
    chosen = _open(standing_of(workspace, changes.session, post), which, post)
    own = _is_own(workspace, changes, post)
    for each in chosen:
        _refuse(workspace, post, each, own=own)
        _replace(changes, post_id, each.finding.fingerprint)
    rows = [
        {
            **_about(workspace, changes, post_id, each.finding),
            "rule": each.finding.rule,
            "severity": each.severity,
            "code": code,
            "reason": reason,
            "second_id": None if own else workspace.acting().id,
            "expires_on": workspace.today() + timedelta(days=DAYS),
        }
        for each in chosen
    ]
    changes.insert_all([Override(**validated(OverrideFields, row)) for row in rows])
    return chosen


def withdraw(workspace: Workspace, post_id: int, which: str) -> Resolved:
    """Take overrides of a post back: those of a rule, or the one of a fingerprint.

    Raises:
        RefusedError: there is none.
    """
    with workspace.write("post.withdraw") as changes:
        post = changes.get(Post, post_id)
        rows = [each for each in _overrides(changes, post_id) if _means(which, each)]
        if not rows:
            raise RefusedError(f"{called(post, capital=True)} has no override of {which}.")
        for row in rows:
            changes.remove(row)
        rules = in_a_row(sorted({row.rule for row in rows}), "and")
        changes.summary = f"withdrew the override of {rules} on {called(post)}"
    return Resolved(post_id, changes.seq, f"{changes.summary[:1].upper()}{changes.summary[1:]}.")


def answer(workspace: Workspace, post_id: int, ask: str, choice: str) -> Resolved:
    """Answer a question that a check asks about a post; another answer replaces the first.

    Args:
        workspace: the plan, and who answers.
        post_id: the post.
        ask: the question's key, such as ``who``, or the id of the rule that asks it.
        choice: an answer's key, or its number from 1.

    Raises:
        InvalidError: it is no answer to the question.
        RefusedError: nothing asks that, or the acting person has no part in posts.
    """
    with workspace.write("post.answer") as changes:
        post = changes.get(Post, post_id)
        asked, chosen = settle(workspace, changes, post, ask, choice)
        changes.summary = f"answered on {called(post)}: {asked.question} {chosen.label}"
    then = f" {chosen.then}" if chosen.then else ""
    return Resolved(post_id, changes.seq, f"{asked.question} {chosen.label}.{then}")


def settle(
    workspace: Workspace, changes: Changes, post: Post, ask: str, choice: str
) -> tuple[Ask, Choice]:
    """Answer a question within an open entry; the question and the answer (see `answer`)."""
    _refuse_outsider(workspace)
    finding = _asking(standing_of(workspace, changes.session, post), ask, post)
    asked = rulebook_of(workspace.reading).checker.pack.asks[finding.ask]
    chosen = _choice(asked, choice)
    columns = {
        **_about(workspace, changes, post.id or 0, finding),
        "ask": asked.key,
        "choice": chosen.key,
        "blocks": chosen.blocks,
    }
    given = _answered(changes, post.id or 0, finding)
    if given is None:
        changes.insert(Answer(**validated(AnswerFields, columns)))
    elif given.choice != chosen.key:
        changes.update(given, columns)
    return asked, chosen


def say(workspace: Workspace, changes: Changes, post: Post, sayings: Iterable[Saying]) -> None:
    """Keep what was said to findings while a text was written, within the entry that saves it.

    What was said to a sentence that was written anew meanwhile is left out.
    """
    changes.session.flush()
    there = {each.finding.fingerprint for each in standing_of(workspace, changes.session, post)}
    for saying in (each for each in sayings if each.fingerprint in there):
        if saying.code is None:
            settle(workspace, changes, post, saying.ask, saying.choice)
        else:
            let_pass(workspace, changes, post, saying.fingerprint, (saying.code, saying.reason))


def _reason(text: str) -> str:
    """A reason that says something."""
    reason = " ".join(text.split())
    if len(reason) < LEAST_REASON:
        raise InvalidError(
            f"The reason needs at least {LEAST_REASON} characters: say why, for whoever reads it"
            " in a year.",
            {"reason": f"needs at least {LEAST_REASON} characters"},
        )
    return reason


def _open(judged: Sequence[Judged], which: str, post: Post) -> list[Judged]:
    """The findings that are meant: of a rule those that wait, or else all it has."""
    meant = [each for each in judged if _means(which, each.finding)]
    if not meant:
        there = in_a_row(sorted({each.finding.rule for each in judged if each.waits}), "and")
        has = f"Open are: {there}." if there else "Nothing is open."
        raise RefusedError(f"{called(post, capital=True)} has no finding {which}. {has}")
    return [each for each in meant if each.waits] or meant


def _means(which: str, named: TextFinding | Override) -> bool:
    """Whether a rule's id or a fingerprint's beginning names a finding."""
    asked = which.strip().casefold()
    if asked == named.rule.casefold():
        return True
    return len(asked) >= LEAST_PRINT and named.fingerprint.startswith(asked)


def _is_own(workspace: Workspace, changes: Changes, post: Post) -> bool:
    """Whether the acting person wrote the post, or changed its text."""
    actor_id, post_id = workspace.acting().id, post.id or 0
    return post.author_id == actor_id or actor_id in writers_of(changes.session, [post_id]).get(
        post_id, ()
    )


def _refuse(workspace: Workspace, post: Post, judged: Judged, *, own: bool) -> None:
    """Refuse who may not let a finding pass."""
    actor, directory = workspace.acting(), workspace.directory()
    if not actor.active_on(workspace.today()):
        raise RefusedError(f"{actor.name} is not at work today.")
    author = directory.authors.get(post.author_id or 0)
    solo = directory.practice.review is ReviewMode.SOLO
    name = author.name if author else "nobody yet"
    why = refusal(judged, actor, own=own, author=name, solo=solo)
    if why is not None:
        raise RefusedError(f"Not done: {why}.")


def _refuse_outsider(workspace: Workspace) -> None:
    """Who neither writes nor reviews posts doesn't answer for them."""
    actor = workspace.acting()
    if not actor.active_on(workspace.today()):
        raise RefusedError(f"{actor.name} is not at work today.")
    if not actor.roles & {Role.AUTHOR, Role.REVIEWER, Role.MANAGER}:
        raise RefusedError(f"{actor.name} neither writes nor reviews posts; their author answers.")


def _about(
    workspace: Workspace, changes: Changes, post_id: int, finding: TextFinding
) -> dict[str, Any]:
    """What answers and overrides both say of a finding."""
    return {
        "post_id": post_id,
        "fingerprint": finding.fingerprint,
        "sentence": finding.sentence[:MAX_SENTENCE],
        "by_id": workspace.acting().id,
        "at": changes.now,
    }


def _replace(changes: Changes, post_id: int, fingerprint: str) -> None:
    """Put away overrides of the same finding that count no more."""
    for row in _overrides(changes, post_id):
        if row.fingerprint == fingerprint:
            changes.remove(row)


def _overrides(changes: Changes, post_id: int) -> Sequence[Override]:
    """The overrides of a post."""
    statement = select(Override).where(
        Override.post_id == post_id, col(Override.deleted_at).is_(None)
    )
    return changes.session.exec(statement).all()


def _answered(changes: Changes, post_id: int, finding: TextFinding) -> Answer | None:
    """The answer that was given to a question before."""
    statement = select(Answer).where(
        Answer.post_id == post_id,
        Answer.fingerprint == finding.fingerprint,
        col(Answer.deleted_at).is_(None),
    )
    return changes.session.exec(statement).first()


def _asking(judged: Sequence[Judged], ask: str, post: Post) -> TextFinding:
    """The finding that asks a question."""
    asking = [each.finding for each in judged if each.finding.ask]
    for finding in asking:
        if ask.strip().casefold() in {finding.ask, finding.rule.casefold()}:
            return finding
    there = in_a_row([finding.ask for finding in asking], "and")
    has = f"It asks: {there}." if there else "Nothing is asked about it."
    raise RefusedError(f"{called(post, capital=True)} has no question {ask}. {has}")


def _choice(asked: Ask, said: str) -> Choice:
    """An answer by its key or its number."""
    for number, choice in enumerate(asked.choices, 1):
        if said.strip().casefold() in {choice.key, str(number)}:
            return choice
    listed = "; ".join(f"{each.key} ({each.label})" for each in asked.choices)
    raise InvalidError(f"“{asked.question}” has these answers: {listed}.")


def _rules(chosen: Sequence[Judged]) -> str:
    """The rules of findings, as a sentence names them."""
    return in_a_row(sorted({each.finding.rule for each in chosen}), "and")
