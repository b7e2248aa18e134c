"""What the checks have to say inside a transaction: before a status changes, or an answer counts.

Whatever is stale is checked there and then, and kept with the change.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlmodel import Session

from calendar_tui.checks.content.standing import Judged
from calendar_tui.checks.finding import PlanFinding
from calendar_tui.model.lifecycle import Verb
from calendar_tui.model.post import Post
from calendar_tui.model.resolutions import Problem
from calendar_tui.service.checking import rulebook_of
from calendar_tui.service.found import Inspection
from calendar_tui.service.planning import plan_lacks
from calendar_tui.service.reading import Moment
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.found import keep
from calendar_tui.store.reads.where import Present
from calendar_tui.store.within import SessionSnapshot

CHECKED: Final = frozenset({Verb.REVIEW, Verb.APPROVE, Verb.SCHEDULE, Verb.PUBLISH})
"""The verbs before which the rules run."""


def problems_of(
    workspace: Workspace, session: Session, posts: Sequence[Post], *, keeping: bool
) -> Mapping[int, tuple[Problem, ...]]:
    """What is open about posts; those without any are absent.

    ``keeping``: the session may write.
    """
    now, authors = _inspection(workspace, session), _authors(posts)
    examined = now.examine(authors)
    if keeping:
        keep(session, examined, now.rulebook.basis, workspace.clock.now())
    return now.problems(authors, examined)


def lacks_of(workspace: Workspace, session: Session) -> tuple[PlanFinding, ...]:
    """What the plan lacks to be one, as the transaction sees it (``planning.plan_lacks``)."""
    present = Present(workspace.today(), workspace.clock.now())
    return plan_lacks(Moment(SessionSnapshot(session), workspace.directory(), present))


def standing_of(workspace: Workspace, session: Session, post: Post) -> tuple[Judged, ...]:
    """How the findings of one post stand, in a transaction that writes."""
    now, authors = _inspection(workspace, session), _authors([post])
    examined = now.examine(authors)
    keep(session, examined, now.rulebook.basis, workspace.clock.now())
    return now.standing(authors, examined).get(post.id or 0, ())


def _inspection(workspace: Workspace, session: Session) -> Inspection:
    """The moment that a transaction sees."""
    rulebook = rulebook_of(workspace.reading)
    return Inspection(SessionSnapshot(session), rulebook, workspace.directory(), workspace.today())


def _authors(posts: Sequence[Post]) -> dict[int, int | None]:
    """Who wrote each post."""
    return {post.id or 0: post.author_id for post in posts}
