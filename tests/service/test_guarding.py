"""The rules run before a review, an approval and a place in the calendar."""

from pathlib import Path
from typing import Any

import pytest

from calendar_tui.checks.finding import Go, To
from calendar_tui.model.errors import RefusedError
from calendar_tui.model.lifecycle import Verb
from calendar_tui.service import status
from calendar_tui.service.status import Outcome, Particulars
from calendar_tui.store.reads import plan as plans
from tests.cli.clinic import settle
from tests.service.checked import as_, check_by, few_rules, write


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan of four people, checked by a few rules."""
    check_by(monkeypatch, few_rules())
    return settle(tmp_path, monkeypatch)


def take(plan: Path, name: str, verb: Verb, post: int, **particulars: str) -> Outcome:
    with as_(plan, name) as workspace:
        return status.apply(workspace, verb, [post], Particulars(**particulars))


def stricter(monkeypatch: pytest.MonkeyPatch, severity: str) -> None:
    """New rules find something in what was clean before."""
    rule = (
        '\n[[rule]]\nid = "T009"\nname = "walks"\nmessage = "Walks."\nwhy = ""\nuse_instead = ""\n'
        f'sources = []\noverride = "author"\nseverity = "{severity}"\nfind = ["walk"]\n'
    )
    check_by(monkeypatch, few_rules(rule))


def test_many_are_sorted_into_those_that_go_and_those_that_don_t(plan: Path) -> None:
    with as_(plan, "Ana Ruiz") as ana:
        clean, bad = write(ana, "A walk."), write(ana, "Aspirin and fever. A fever.")
        outcome = status.preview(ana, Verb.REVIEW, [clean, bad], Particulars())
        assert outcome.moved == (clean,)
        assert outcome.refused[0].reason.endswith("let it pass with a reason (and 2 more)")
        assert status.apply(ana, Verb.REVIEW, [clean, bad], Particulars(), partial=True).moved == (
            clean,
        )


def test_the_rules_run_again_at_each_door(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with as_(plan, "Ana Ruiz") as ana:
        post = write(ana, "A walk.", day=ana.today(), zone="America/Chicago")
    take(plan, "Ana Ruiz", Verb.REVIEW, post)
    stricter(monkeypatch, "warn")
    with pytest.raises(RefusedError, match=r"Walks \(T009\)"):
        take(plan, "Ben Ito", Verb.APPROVE, post)
    check_by(monkeypatch, few_rules())
    take(plan, "Ben Ito", Verb.APPROVE, post)
    stricter(monkeypatch, "block")
    with pytest.raises(RefusedError, match=r"Walks \(T009\)"):
        take(plan, "Ana Ruiz", Verb.SCHEDULE, post)
    stricter(monkeypatch, "warn")
    take(plan, "Ana Ruiz", Verb.SCHEDULE, post)


def test_what_is_out_is_recorded_and_its_block_is_named(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with as_(plan, "Ana Ruiz") as ana:
        post = write(ana, "A walk.", day=ana.today(), zone="America/Chicago")
    take(plan, "Ana Ruiz", Verb.REVIEW, post)
    take(plan, "Ben Ito", Verb.APPROVE, post)
    take(plan, "Ana Ruiz", Verb.SCHEDULE, post)
    stricter(monkeypatch, "block")
    outcome = take(plan, "Ana Ruiz", Verb.PUBLISH, post, permalink="https://x.example/1")
    assert outcome.moved == (post,)
    assert outcome.notes[0].startswith("Post #1 A walk. is out, and shouldn't be. Walks (T009)")


def test_a_refusal_knows_where_it_is_solved(plan: Path) -> None:
    with as_(plan, "Ana Ruiz") as ana:
        bad, bare = write(ana, "Aspirin."), write(ana, "")
        outcome = status.preview(ana, Verb.REVIEW, [bad, bare], Particulars())
        doors = [each.go for each in outcome.refused]
        assert doors[0] is not None
        assert (doors[0].to, doors[0].id) == (To.FINDING, bad)
        assert doors[1] is None
        with pytest.raises(RefusedError) as refused:
            status.apply(ana, Verb.REVIEW, [bad], Particulars())
        assert [each.id for each in refused.value.leads] == [bad]


def test_an_approved_plan_that_lost_a_part_takes_no_post_to_review(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with as_(plan, "Ana Ruiz") as ana:
        post = write(ana, "A walk.")
        assert status.preview(ana, Verb.REVIEW, [post], Particulars()).moved == (post,)
        frame = plans.frame

        def approved(snapshot: Any) -> Any:
            return frame(snapshot)._replace(review_on=ana.today())

        monkeypatch.setattr(plans, "frame", approved)
        (refused,) = status.preview(ana, Verb.REVIEW, [post], Particulars()).refused
        assert "The plan has no goal (PLAN001): Set one" in refused.reason
        assert refused.go == Go(To.ADD, "goal")
