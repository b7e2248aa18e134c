"""The status verbs: one guard, many posts, one journal entry."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import Any, Final, NamedTuple

import sqlalchemy as sql
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from calendar_tui.checks.finding import Go, To
from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.journal import Change, Entry
from calendar_tui.model.lifecycle import (
    HASHED,
    STEPS,
    Attempt,
    PostState,
    Verb,
    blocked,
    content_hash,
    culprit,
    is_own,
    refusal,
)
from calendar_tui.model.noun import Field, Kind
from calendar_tui.model.nouns import POST
from calendar_tui.model.post import Post
from calendar_tui.model.resolutions import Problem
from calendar_tui.model.review import Approval, ApprovalFields
from calendar_tui.model.rows import Directory
from calendar_tui.model.terms import Decision, ReviewMode, Status
from calendar_tui.schedule.zones import local
from calendar_tui.service.checking import own_rules
from calendar_tui.service.fields import field_text
from calendar_tui.service.guarding import CHECKED, lacks_of, problems_of
from calendar_tui.service.posts import called, void_approvals
from calendar_tui.service.rechecking import Progress, bring_up_to_date, go_on
from calendar_tui.service.validation import validated
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Changes
from calendar_tui.store.found import carry
from calendar_tui.store.references import chunks


@dataclass(frozen=True, slots=True)
class Particulars:
    """What some verbs need besides the posts."""

    reason: str = ""
    permalink: str = ""
    no_link: bool = False
    """It is said that there is no link to where it was published."""


_REASON: Final = Field("reason", "Reason", Kind.LONG, limit=2_000)


def _read(workspace: Workspace, particulars: Particulars) -> Particulars:
    """The particulars as they are kept: checked like any field of a form."""
    reader = workspace.reader()
    return Particulars(
        field_text(_REASON, particulars.reason, reader).strip(),
        field_text(POST.field("permalink"), particulars.permalink, reader),
        particulars.no_link,
    )


class Refused(NamedTuple):
    """A post that a verb can't be applied to, and why."""

    id: int
    name: str
    reason: str
    go: Go | None = None
    """Where it is solved, if that is known: the post's finding, or a part of the plan."""
    first: Verb | None = None
    """The verb that has to come first, where it is the post's status that keeps it back."""


class Outcome(NamedTuple):
    """What a verb did, or (in a preview) would do."""

    verb: Verb
    moved: tuple[int, ...]
    names: tuple[str, ...]
    """The moved posts, as messages call them."""
    refused: tuple[Refused, ...]
    entry: int | None = None
    notes: tuple[str, ...] = ()
    """What is to be known besides: posts that are out and shouldn't be."""

    def sentence(self) -> str:
        """The outcome in words, such as ``12 posts approved. 2 refused: ...``."""
        done = STEPS[self.verb].done
        if len(self.moved) == 1:
            head = f"{self.names[0][:1].upper()}{self.names[0][1:]}: {done}."
        else:
            head = f"{len(self.moved)} posts {done}." if self.moved else f"No post {done}."
        return " ".join([head, *(f"#{each.id}: {each.reason}." for each in self.refused[:3])])


def preview(
    workspace: Workspace,
    verb: Verb,
    post_ids: Sequence[int],
    particulars: Particulars,
    progress: Progress = go_on,
) -> Outcome:
    """What ``apply`` would do to these posts now; changes nothing of the plan."""
    particulars = _read(workspace, particulars)
    if verb in CHECKED:
        bring_up_to_date(workspace, post_ids, progress)
    with workspace.database.read() as session:
        posts = _living(session, post_ids)
        judged = _judge(workspace, session, verb, posts, particulars)
        outcome = _outcome(verb, judged, None)
    return outcome._replace(notes=(*outcome.notes, *_hindrances(workspace, verb)))


def apply(
    workspace: Workspace,
    verb: Verb,
    post_ids: Sequence[int],
    particulars: Particulars,
    *,
    partial: bool = False,
) -> Outcome:
    """Take posts through ``verb`` in one entry: all or none, or (``partial``) those it can.

    Raises ``RefusedError`` where none is left, or one is refused and ``partial`` is off;
    ``InvalidError`` where the reason or the link can't be kept.
    """
    particulars = _read(workspace, particulars)
    with workspace.write(f"post.{verb.value}") as changes:
        posts = _living(changes.session, post_ids)
        judged = _judge(workspace, changes.session, verb, posts, particulars, keeping=True)
        outcome = _outcome(verb, judged, None)
        if outcome.refused and (not partial or not outcome.moved):
            leads = tuple(each for each in outcome.refused if each.go is not None)
            raise RefusedError(refusal_sentence(outcome)).leading(leads)
        deed = _Deed(workspace, changes, verb, particulars)
        _take(deed, [(post, state) for post, state, reason in judged if reason is None])
        names = outcome.names
        done = STEPS[verb].done
        changes.summary = f"{names[0]} {done}" if len(names) == 1 else f"{len(names)} posts {done}"
    notes = (*outcome.notes, *_hindrances(workspace, verb))
    return outcome._replace(entry=changes.seq, notes=notes)


def _hindrances(workspace: Workspace, verb: Verb) -> tuple[str, ...]:
    """Why a verb that runs the rules doesn't run them as the practice has them."""
    return own_rules(workspace.reading)[1] if verb in CHECKED else ()


def refusal_sentence(outcome: Outcome) -> str:
    """Why a verb was refused, naming up to five posts."""
    refused = outcome.refused
    said = "; ".join(f"#{each.id}: {each.reason}" for each in refused[:5])
    more = f"; and {len(refused) - 5} more" if len(refused) > 5 else ""
    return f"Not done. {said}{more}."


_Judged = list[tuple[Post, PostState, str | None]]
_CONTENT: Final = frozenset({*HASHED, "author_id"})
_DECISIONS: Final = frozenset({"post.approve", "post.reject"})


def _judge(
    workspace: Workspace,
    session: Session,
    verb: Verb,
    posts: Sequence[Post],
    particulars: Particulars,
    *,
    keeping: bool = False,
) -> _Judged:
    """Every post with its state and the reason that speaks against the verb, if any."""
    if not posts:
        raise InvalidError("No post is named; give its number, such as 12.")
    directory = workspace.directory()
    attempt = Attempt(
        verb,
        workspace.acting(),
        workspace.today(),
        directory.practice.review is ReviewMode.SOLO,
        particulars.reason,
        particulars.permalink,
        particulars.no_link,
    )
    writers = writers_of(session, [post.id or 0 for post in posts]) if verb is Verb.APPROVE else {}
    problems: Mapping[int, tuple[Problem, ...]] = {}
    if verb in CHECKED:
        problems = problems_of(workspace, session, posts, keeping=keeping)
    lacks = lacks_of(workspace, session) if verb is Verb.REVIEW else ()
    parts = tuple(Problem(e.rule, e.severity, e.message, e.do, e.go) for e in lacks)
    states = [
        replace(
            _state_of(post, directory, writers.get(post.id or 0), problems.get(post.id or 0, ())),
            lacks=parts,
        )
        for post in posts
    ]
    return [
        (post, state, refusal(attempt, state)) for post, state in zip(posts, states, strict=True)
    ]


def _state_of(
    post: Post,
    directory: Directory,
    writers: frozenset[int] | None,
    problems: tuple[Problem, ...],
) -> PostState:
    """What the guards look at."""
    zone = directory.practice.zone
    return PostState(
        id=post.id or 0,
        title=post.title,
        status=post.status,
        body=post.body,
        channel=directory.channels.get(post.channel_id or 0),
        author=directory.authors.get(post.author_id or 0),
        day=post.day,
        recorded=post.recorded,
        published_by_id=post.published_by_id,
        published_day=local(post.published_at, zone)[0] if post.published_at else None,
        writers=writers or frozenset(),
        problems=problems,
    )


def writers_of(session: Session, ids: Iterable[int]) -> dict[int, frozenset[int]]:
    """Who changed each post's content or author since someone else approved or returned it.

    A person's own decision does not make what they wrote before it another's text.
    """
    undoing = aliased(Entry)
    taken_back = sql.exists().where(col(undoing.undoes) == col(Entry.seq))
    found: dict[int, frozenset[int]] = {}
    for part in chunks(ids):
        statement = (
            sql.select(
                col(Change.row_id),
                col(Entry.actor_id),
                col(Entry.action),
                col(Change.after),
                taken_back,
            )
            .join(Entry, col(Change.entry_seq) == col(Entry.seq))
            .where(col(Change.table_name) == "post", col(Change.row_id).in_(part))
            .order_by(col(Change.row_id), col(Entry.seq).desc())
        )
        rows = session.connection().execute(statement)
        for post_id, steps in groupby(rows, itemgetter(0)):
            found[post_id] = _writers(steps)
    return found


def _writers(steps: Iterable[Any]) -> frozenset[int]:
    """Who wrote one post, from its steps, newest first.

    A step is the post, who did what, its image, and whether that was undone.
    """
    writers: set[int] = set()
    decided: set[int | None] = set()
    for _, actor, action, after, undone in steps:
        if action in _DECISIONS and not undone:
            decided.add(actor)
        elif actor is not None and not decided - {actor} and _touches_content(after):
            writers.add(actor)
        if len(decided) > 1:
            break
    return frozenset(writers)


def _touches_content(after: str | None) -> bool:
    """Whether a journalled image holds hashed content or the author; a redacted one may have."""
    return after is None or any(name in _CONTENT for name in json.loads(after))


def _living(session: Session, post_ids: Sequence[int]) -> list[Post]:
    """The posts of these ids in their order; ``InvalidError`` where one is not there."""
    known = {
        post.id: post
        for part in chunks(set(post_ids))
        for post in session.exec(
            select(Post).where(col(Post.id).in_(part), col(Post.deleted_at).is_(None))
        )
    }
    for post_id in post_ids:
        if post_id not in known:
            raise InvalidError(f"There is no post #{post_id}.")
    return [known[post_id] for post_id in post_ids]


def _outcome(verb: Verb, judged: _Judged, entry: int | None) -> Outcome:
    """The judged posts, sorted into moved and refused."""
    return Outcome(
        verb,
        tuple(state.id for _, state, reason in judged if reason is None),
        tuple(called(post) for post, _, reason in judged if reason is None),
        tuple(
            Refused(state.id, called(post), reason, _door(state, reason))
            for post, state, reason in judged
            if reason is not None
        ),
        entry,
        tuple(_regrets(verb, judged)),
    )


def _door(state: PostState, reason: str) -> Go | None:
    """Where it is solved what keeps a post back."""
    problem = culprit(reason, state)
    if problem is None or isinstance(problem.about, Go):
        return problem.about if problem else None
    return Go(To.FINDING, problem.about, state.id)


def _regrets(verb: Verb, judged: _Judged) -> Iterator[str]:
    """What is amiss with posts that are out: that they are is recorded all the same."""
    if verb is Verb.PUBLISH:
        for post, state, reason in judged:
            if reason is None and (why := blocked(state)) is not None:
                yield f"{called(post, capital=True)} is out, and shouldn't be. {why}. Pull it."


@dataclass(frozen=True, slots=True)
class _Deed:
    """A verb being carried out within an open entry."""

    workspace: Workspace
    changes: Changes
    verb: Verb
    particulars: Particulars


def _take(deed: _Deed, taken: Sequence[tuple[Post, PostState]]) -> None:
    """Take the posts, which may, through the verb."""
    if deed.verb in {Verb.APPROVE, Verb.REJECT}:
        deed.changes.insert_all([_decision(deed, post, state) for post, state in taken])
    if deed.verb in {Verb.DRAFT, Verb.CANCEL}:
        void_approvals(deed.changes, [post for post, _ in taken])
    for post, _ in taken:
        deed.changes.update(post, _columns_after(deed, post))
    if deed.verb in CHECKED:
        carry(deed.changes.session, [state.id for _, state in taken])


def _decision(deed: _Deed, post: Post, state: PostState) -> Approval:
    """What the reviewer said of this exact text."""
    actor = deed.workspace.acting()
    approves = deed.verb is Verb.APPROVE
    decision = {
        "post_id": state.id,
        "decision": Decision.APPROVED if approves else Decision.RETURNED,
        "content_hash": content_hash({name: getattr(post, name) for name in HASHED}),
        "by_id": actor.id,
        "at": deed.changes.now,
        "note": deed.particulars.reason,
        "solo": approves and is_own(actor, state),
    }
    return Approval(**validated(ApprovalFields, decision))


def _columns_after(deed: _Deed, post: Post) -> dict[str, Any]:
    """The columns of a post that change with the verb."""
    now = deed.changes.now
    columns: dict[str, Any] = {"status": STEPS[deed.verb].target}
    match deed.verb:
        case Verb.PUBLISH:
            columns |= {
                "published_at": now,
                "published_by_id": deed.workspace.acting().id,
                "permalink": deed.particulars.permalink,
            }
        case Verb.UNPUBLISH:
            columns |= {"published_at": None, "published_by_id": None, "permalink": ""}
        case Verb.CANCEL:
            columns |= {"cancelled_at": now, "cancelled_from": post.status}
        case Verb.DRAFT if post.status is Status.CANCELLED:
            columns |= {"cancelled_at": None, "cancelled_from": None}
        case Verb.PULL:
            columns |= {"pulled_at": now, "pulled_reason": deed.particulars.reason}
    return columns
