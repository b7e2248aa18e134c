"""Every name in the plan, and the counters that move with it."""

from datetime import date

import pytest

from calendar_tui.model.errors import DamagedError
from calendar_tui.model.rows import AuthorName, ChannelName, Named, PracticeRow
from calendar_tui.model.terms import ChannelKind, Network, ReviewMode, Role
from calendar_tui.store.reads import directory
from tests.plans import NOW, ZONE


def test_the_directory_holds_every_living_name_by_id(plan, look):
    plan.named("author", "Ana", roles=["manager", "author", "juggler"], active_from="2026-01-01")
    plan.named("author", "Bo", retired_at=NOW, active_until="2026-06-30")
    plan.named("channel", "Insta", network="instagram")
    plan.named("channel", "Mine", network="facebook", kind="personal", deleted_at=NOW)
    plan.named("campaign", "Flu season", retired_at=NOW)
    plan.named("audience", "Parents")
    plan.named("pillar", "Education")
    plan.named("goal", "Four a week")
    with look().snapshot() as snapshot:
        names = directory.directory(snapshot)
    assert names.authors == {
        1: AuthorName(
            1, "ana", "Ana", False, frozenset([Role.MANAGER, Role.AUTHOR]), date(2026, 1, 1), None
        ),
        2: AuthorName(2, "bo", "Bo", True, frozenset([Role.AUTHOR]), None, date(2026, 6, 30)),
    }
    assert names.channels == {
        1: ChannelName(1, "insta", "Insta", False, Network.INSTAGRAM, ChannelKind.BUSINESS)
    }
    assert names.campaigns == {1: Named(1, "flu-season", "Flu season", True)}
    assert names.of("audience") == {1: Named(1, "parents", "Parents", False)}
    assert names.of("pillar")[1].name == "Education"
    assert names.goals[1].slug == "four-a-week"


def test_the_practice_comes_with_the_feeds_revision(plan, look):
    plan.change("practice", 1, version=3, week_start=6, clock_12h=1, review="solo", paused_at=NOW)
    plan.change("practice", 1, keep_approval_on_move=0)
    plan.change("pulse", 1, feed_revision=41)
    with look().snapshot() as snapshot:
        practice = directory.practice(snapshot)
        assert directory.pulse(snapshot) == (41, NOW)
    assert practice == PracticeRow(
        id=1,
        uid=practice.uid,
        version=3,
        name="Elm Street Family Practice",
        zone=ZONE,
        review=ReviewMode.SOLO,
        week_start=6,
        clock_12h=True,
        feed_revision=41,
        keep_approval_on_move=False,
        paused_at=NOW,
    )


def test_the_newest_entry_s_number_rises_with_every_change(plan, look):
    with look().snapshot() as snapshot:
        assert directory.newest(snapshot) == 0
    plan.entry()
    plan.entry()
    with look().snapshot() as snapshot:
        assert directory.newest(snapshot) == 2


def test_a_plan_without_a_practice_was_never_finished(plan, look):
    plan.connection.execute("DELETE FROM practice")
    plan.connection.execute("DELETE FROM pulse")
    with look().snapshot() as snapshot:
        with pytest.raises(DamagedError, match="has no practice"):
            directory.practice(snapshot)
        with pytest.raises(DamagedError, match="lost its counters"):
            directory.pulse(snapshot)
