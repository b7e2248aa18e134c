"""What the example's people say to what the checks find in their posts, before they are reviewed.

Answers that hold for most posts stand in the practice's file, others with the post, as do
overrides with their reasons. Said through the real use cases.
"""

from collections.abc import Mapping
from typing import Any

from calendar_tui.checks.content.standing import Judged
from calendar_tui.model.post import Post
from calendar_tui.model.rows import AuthorName
from calendar_tui.model.terms import OverrideCode
from calendar_tui.service.guarding import standing_of
from calendar_tui.service.resolving import answer, override
from calendar_tui.service.workspace import Workspace

Raw = dict[str, Any]


def settle(
    workspace: Workspace,
    post_id: int,
    post: Raw,
    usual: Mapping[str, str],
    people: Mapping[str, AuthorName],
) -> bool:
    """Speak to what is found in a post; whether nothing is open then, so it can be reviewed.

    Args:
        workspace: the plan; its author acts.
        post_id: the post.
        post: the post's file, with ``answers`` and ``overrides``.
        usual: answers to questions where the post has none of its own.
        people: everyone by short name.
    """
    waiting = _open(workspace, post_id)
    if not waiting:
        return True
    answers = {**usual, **post.get("answers", {})}
    for each in waiting:
        ask = each.finding.ask
        if ask in answers:
            answer(workspace, post_id, ask, answers[ask])
    author = workspace.actor
    for said in post.get("overrides", ()):
        if any(each.finding.rule == said["rule"] for each in _open(workspace, post_id)):
            workspace.actor = people[said["by"]] if "by" in said else author
            override(workspace, post_id, said["rule"], OverrideCode(said["code"]), said["reason"])
    workspace.actor = author
    return not _open(workspace, post_id)


def _open(workspace: Workspace, post_id: int) -> list[Judged]:
    """What is open about a post."""
    with workspace.database.transaction() as session:
        post = session.get_one(Post, post_id)
        return [each for each in standing_of(workspace, session, post) if each.waits]
