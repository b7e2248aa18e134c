"""The example's lives, walked step by step: no guard of a post's life refuses any of them."""

from datetime import date, timedelta

import pytest

from calendar_tui.model.lifecycle import STEPS, Attempt, PostState, Verb, refusal
from calendar_tui.model.rows import AuthorName, ChannelName
from calendar_tui.model.terms import ChannelKind, Network, Role, Status
from tests.example.data import Row, offset, posts, rows

MONDAY = date(2026, 11, 23)
"""The Monday of the week in which the example is opened."""

WRITTEN_BEFORE = timedelta(days=9)
"""How long before its day a post starts on its way."""

READ = [Verb.REVIEW, Verb.APPROVE]
PATHS = {
    "draft": [],
    "returned": [Verb.REVIEW, Verb.REJECT],
    "in_review": [Verb.REVIEW],
    "approved": READ,
    "scheduled": [*READ, Verb.SCHEDULE],
    "published": [*READ, Verb.SCHEDULE, Verb.PUBLISH],
    "pulled": [*READ, Verb.SCHEDULE, Verb.PUBLISH, Verb.PULL],
}
"""From a draft to the life of that name."""

ENDS = {"returned": "draft"} | {life: life for life in (*PATHS, "cancelled") if life != "returned"}


def day(at: Row) -> date:
    """The day an offset falls on."""
    return MONDAY + timedelta(days=offset(at))


def people() -> dict[str, AuthorName]:
    """The example's people as guards see them."""
    found = {}
    for number, row in enumerate(rows("author"), 1):
        since = day(row["active_from"]) if "active_from" in row else None
        roles = frozenset(Role(role) for role in row["roles"])
        found[row["slug"]] = AuthorName(number, row["slug"], row["name"], False, roles, since, None)
    return found


def channels() -> dict[str, ChannelName]:
    """The example's channels as guards see them."""
    return {
        row["slug"]: ChannelName(
            number,
            row["slug"],
            row["name"],
            False,
            Network(row["network"]),
            ChannelKind(row["kind"]),
        )
        for number, row in enumerate(rows("channel"), 1)
    }


def path(post: Row) -> list[Verb]:
    """The verbs that lead a draft to the post's life."""
    if post["life"] == "cancelled":
        return [*PATHS[post["cancelled_from"]], Verb.CANCEL]
    return PATHS[post["life"]]


def walk(post: Row) -> tuple[str, list[str]]:
    """Where the post ends, and every refusal on the way."""
    who, status, refused = people(), Status.DRAFT, []
    author = who[post["author"]]
    today = min(day(post) - WRITTEN_BEFORE, MONDAY)
    for verb in path(post):
        actor = who[post["reviewer"]] if verb in {Verb.APPROVE, Verb.REJECT} else author
        state = PostState(
            1,
            post["title"],
            status,
            post["body"],
            channels()[post["channel"]],
            author,
            day(post),
            writers=frozenset({author.id}),
        )
        attempt = Attempt(verb, actor, today, False, post.get("reason", ""), no_link=True)
        if (why := refusal(attempt, state)) is not None:
            refused.append(f"{post['key']}: {why}")
        status = STEPS[verb].target
    return status.value, refused


@pytest.mark.parametrize("life", ENDS)
def test_every_post_reaches_its_life_and_nothing_refuses_it(life: str) -> None:
    for post in posts():
        if post["life"] == life:
            assert walk(post) == (ENDS[life], [])
