"""A post is checked again when something it depends on has changed, and only then."""

from datetime import timedelta
from pathlib import Path

import pytest

from calendar_tui.model.lifecycle import Verb
from calendar_tui.service import nouns, posts, status
from calendar_tui.service.checking import rulebook_of
from calendar_tui.service.found import post_findings
from calendar_tui.service.rechecking import recheck, waiting
from calendar_tui.service.status import Particulars
from calendar_tui.service.workspace import Workspace
from tests.cli.clinic import acting, settle
from tests.service.checked import check_by, few_rules, write


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan, checked by a few rules."""
    check_by(monkeypatch, few_rules())
    return settle(tmp_path, monkeypatch)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that the rules really looked at."""
    looked: list[str] = []
    checker = few_rules()
    check = checker.check

    def counting(draft, profile, policy):  # type: ignore[no-untyped-def]
        looked.extend(draft.parts.values())
        return check(draft, profile, policy)

    monkeypatch.setattr(checker, "check", counting)
    check_by(monkeypatch, checker)
    return looked


def kept(workspace: Workspace) -> list[tuple[int, str]]:
    with workspace.reading.moment() as moment:
        rows = moment.snapshot.rows("SELECT post_id, rule FROM finding ORDER BY post_id, rule")
    return [(post_id, rule) for post_id, rule in rows]


def test_what_is_unchanged_is_not_looked_at_again(plan: Path, counted: list[str]) -> None:
    with acting(plan) as ana:
        first, second = write(ana, "A fever."), write(ana, "A walk.")
        assert recheck(ana) == 2
        assert recheck(ana) == 0
        assert kept(ana) == [(first, "T002")]
        posts.edit(ana, second, None, {"body": "Some aspirin.", "notes": "n"})
        posts.edit(ana, first, None, {"notes": "For the office."})
        counted.clear()
        assert recheck(ana) == 2
        assert counted == ["Some aspirin."]
        assert kept(ana) == [(first, "T002"), (second, "T001")]


def test_a_verb_carries_along_what_was_found(plan: Path, counted: list[str]) -> None:
    with acting(plan) as ana:
        post = write(ana, "A walk.")
        status.apply(ana, Verb.REVIEW, [post], Particulars())
        assert counted == ["A walk."]
        assert recheck(ana) == 0


def test_other_rules_or_another_practice_make_everything_stale(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with acting(plan) as ana:
        post = write(ana, "A walk.")
        recheck(ana)
        nouns.add(ana, "contact", {"name": "Desk", "kind": "phone", "value": "312-555-0142"})
        assert recheck(ana) == 1
        found = 'severity = "warn"\nfind = ["walk"]'
        check_by(monkeypatch, few_rules(f'\n[[rule]]\nid = "T009"\n{_HEAD}{found}\n'))
        assert recheck(ana) == 1
        assert kept(ana) == [(post, "T009")]


_HEAD = (
    'name = "walks"\nmessage = "Walks."\nwhy = "Because."\nuse_instead = "Sit."\nsources = []\n'
    'override = "author"\n'
)


def test_it_stops_when_it_is_told_to(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calendar_tui.service.rechecking.BATCH", 2)
    with acting(plan) as ana:
        for number in range(5):
            write(ana, f"Walk {number}.")
        told: list[tuple[int, int]] = []

        def once(done: int, total: int) -> bool:
            told.append((done, total))
            return done < 2

        assert recheck(ana, once) == 2
        assert told == [(0, 5), (2, 5), (2, 5)]
        assert recheck(ana) == 3


def test_only_what_is_still_to_go_out_is_checked_unless_all_is_wanted(plan: Path) -> None:
    with acting(plan) as ana:
        post = write(ana, "A fever.")
        status.apply(ana, Verb.CANCEL, [post], Particulars())
        assert recheck(ana) == 0
        assert recheck(ana, everything=True) == 1


def test_findings_are_no_change_of_the_plan(plan: Path) -> None:
    with acting(plan) as ana:
        post = write(ana, "A fever.")
        before = ana.reading.newest()
        recheck(ana)
        assert ana.reading.newest() == before
        assert [each.finding.rule for each in post_findings(ana.reading, post)] == ["T002"]


def test_posts_around_today_are_checked_first(plan: Path) -> None:
    """Of two equally far from today the one to come; posts without a day last."""
    with acting(plan) as ana:
        today = ana.reading.today()
        days = (None, 30, 1, -30, 0, -1, 400)
        made = [
            write(ana, "A walk.", **({} if far is None else {"day": today + timedelta(far)}))
            for far in days
        ]
        order = waiting(ana.reading, rulebook_of(ana.reading))
        assert [days[made.index(post)] for post in order] == [0, 1, -1, 30, -30, 400, None]
