"""The rules run before a review, an approval and a place in the calendar."""

from pathlib import Path

import pytest

from calendar_tui.model.errors import RefusedError
from calendar_tui.model.lifecycle import Verb
from calendar_tui.service import status
from calendar_tui.service.status import Outcome, Particulars
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
