"""What the check of the plan looks at is the same from every kind of database."""

from datetime import date, time

import pytest

from calendar_tui.model.errors import DamagedError
from calendar_tui.model.facts import AuthorFact, ChannelFact, ClosureFact, LevelFact, PostFact
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Status
from calendar_tui.store.reads import plan as reads
from calendar_tui.store.reads.runner import open_runner
from tests.plans import NOW
from tests.store.reads.asking import TODAY, asked

LATER = date(2026, 12, 1)


def test_the_plan_around_its_posts_is_read_without_what_was_put_away(plan, look):
    plan.change("practice", 1, contacts=["815-555-0142"], notice="Call us.")
    plan.named("author", "Ana", training_on=TODAY, accounts=["@ana", "@ana2"])
    plan.named("audience", "Parents")
    plan.named(
        "channel",
        "Insta",
        owner_id=1,
        audiences=[1],
        admins=[1],
        two_factor=False,
        privacy_reviewed_on=TODAY,
        notice_posted_on=LATER,
    )
    plan.named("pillar", "Education", share=60)
    plan.named("escalation_level", "Breach", level=2, owner_id=1, contacts=["a", "b"])
    plan.named("closure", "Holidays", starts=TODAY, ends=LATER, blackout=True)
    for table in ("author", "channel", "pillar", "escalation_level", "closure"):
        days = {"starts": TODAY, "ends": TODAY} if table == "closure" else {}
        plan.named(table, "Old", retired_at=NOW, **days)
    with look().snapshot() as snapshot:
        found = reads.frame(snapshot)
    account = ChannelFact(1, 1, frozenset({1}), frozenset({1}), False, TODAY, LATER)
    assert (found.contacts, found.notice, found.review_on) == (("815-555-0142",), "Call us.", None)
    assert found.channels == (account,)
    assert found.people == (AuthorFact(1, TODAY, 2),)
    assert found.shares == {1: 60}
    assert found.levels == (LevelFact(1, 2, "Breach", 1, None, 2),)
    assert found.closures == (ClosureFact(1, "Holidays", TODAY, LATER, blackout=True),)


def test_the_newest_version_says_when_the_plan_is_looked_at_again(plan, look):
    plan.named("author", "Ana")
    for number, review_on in ((2, LATER), (1, TODAY)):
        version = {"number": number, "approved_by_id": 1, "approved_on": TODAY}
        plan.add("plan_version", **version, review_on=review_on)
    with look().snapshot() as snapshot:
        assert reads.review_on(snapshot) == LATER


def test_posts_are_read_as_the_check_sees_them(plan, look):
    plan.named("goal", "Followers")
    plan.post("", TODAY, time(8), body="Flu\nshots " * 90, status="scheduled", goals=[1])
    plan.post("All day", LATER, status="draft")
    plan.post("Undated")
    with look().snapshot() as snapshot:
        one, other = sorted(reads.posts(snapshot, asked(snapshot, PostFilter(first=TODAY))))
        texts = list(reads.bodies(snapshot, [2, 1]))
    title = one.fact.title
    assert title.startswith("Flu shots Flu")
    assert one.fact == PostFact(
        1, TODAY, "08:00", Status.SCHEDULED, missed=True, title=title, goals=(1,)
    )
    assert one.opening == ("Flu\nshots " * 90)[: len(one.opening)]
    assert other == (PostFact(2, LATER, None, Status.DRAFT, title="All day"), "")
    assert sorted(texts) == [(1, "", "Flu\nshots " * 90), (2, "All day", "")]


@pytest.mark.parametrize("strange", [{"status": b"x"}, {"goals": "[nobody]"}, {"body": b"\xff"}])
def test_a_post_that_cannot_be_read_is_named(plan, location, strange):
    plan.post("Fine", TODAY)
    plan.post("Odd", TODAY)
    plan.connection.execute("PRAGMA ignore_check_constraints = ON")
    plan.change("post", 2, **strange)
    with open_runner(location).snapshot() as snapshot, pytest.raises(DamagedError, match="#2"):
        reads.posts(snapshot, asked(snapshot))
