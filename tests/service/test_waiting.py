"""What is open in posts to come is listed until somebody solves it."""

from datetime import date
from pathlib import Path

import pytest

from calendar_tui.model.terms import OverrideCode, Severity
from calendar_tui.service import resolving
from calendar_tui.service.rechecking import recheck
from calendar_tui.service.waiting import piles, unchecked, waiting
from tests.cli.clinic import settle
from tests.service.checked import as_, check_by, few_rules, write


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan of four people, checked by a few rules."""
    check_by(monkeypatch, few_rules())
    return settle(tmp_path, monkeypatch)


def test_the_soonest_comes_first_and_what_is_over_or_solved_is_left_out(plan: Path) -> None:
    with as_(plan, "Ana Ruiz") as ana:
        zone = "America/Chicago"
        undated = write(ana, "Aspirin.")
        late = write(ana, "A fever.", title="Late", day=date(2026, 12, 9), zone=zone)
        soon = write(ana, "A sore throat.", title="Soon", day=date(2026, 12, 2), zone=zone)
        write(ana, "A fever.", day=date(2026, 11, 2), zone=zone)
        assert unchecked(ana.reading) == 4
        recheck(ana)
        assert unchecked(ana.reading) == 0
        found = waiting(ana.reading)
        assert [line.post_id for line in found] == [soon, late, undated]
        assert [(pile.rule, pile.severity, pile.posts) for pile in piles(found)] == [
            ("T001", Severity.BLOCK, 1),
            ("T002", Severity.WARN, 2),
        ]
        about = found[0].fingerprint
        reason = "A sore throat is what the post is about."
        resolving.override(ana, soon, about, OverrideCode.FALSE_POSITIVE, reason)
        assert [line.post_id for line in waiting(ana.reading)] == [late, undated]


def test_an_answer_that_says_it_can_t_go_out_blocks(plan: Path) -> None:
    with as_(plan, "Ana Ruiz") as ana:
        post = write(ana, "This is for you.")
        recheck(ana)
        assert [line.severity for line in waiting(ana.reading)] == [Severity.ASK]
        resolving.answer(ana, post, "who", "patient")
        assert [line.severity for line in waiting(ana.reading)] == [Severity.BLOCK]
        resolving.answer(ana, post, "who", "nobody")
        assert waiting(ana.reading) == ()
