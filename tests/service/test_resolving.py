"""A finding is let pass by who may, with a reason; a question is answered; both can be undone."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from calendar_tui.checks.content.standing import State
from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.lifecycle import Verb
from calendar_tui.model.terms import OverrideCode, ReviewMode
from calendar_tui.service import posts, resolving, status
from calendar_tui.service.found import post_findings
from calendar_tui.service.history import redo, undo, verify
from calendar_tui.service.status import Particulars
from calendar_tui.service.workspace import Workspace
from tests.cli.clinic import acting, settle
from tests.service.checked import as_, check_by, few_rules, write

ALARM = OverrideCode.FALSE_POSITIVE
WHY = "It is the title of a film."


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan of four people, checked by a few rules."""
    check_by(monkeypatch, few_rules())
    return settle(tmp_path, monkeypatch)


def states(workspace: Workspace, post_id: int) -> dict[str, str]:
    return {
        each.finding.rule: each.state.value for each in post_findings(workspace.reading, post_id)
    }


def why_not(workspace: Workspace, post_id: int, verb: Verb = Verb.REVIEW) -> str:
    return status.preview(workspace, verb, [post_id], Particulars()).refused[0].reason


def test_a_block_is_let_pass_by_a_second_person_with_a_reason_that_says_something(
    plan: Path,
) -> None:
    with as_(plan, "Ana Ruiz") as ana:
        post = write(ana, "Take aspirin.")
        assert why_not(ana, post) == (
            "Names aspirin (T001): reword it, or have another reviewer let it pass with a reason"
        )
        with pytest.raises(RefusedError, match="Ana Ruiz wrote the post or changed it"):
            resolving.override(ana, post, "T001", ALARM, WHY)
    with as_(plan, "Cal Reed") as cal, pytest.raises(RefusedError, match="the role of reviewer"):
        resolving.override(cal, post, "T001", ALARM, WHY)
    with as_(plan, "Rita Sol") as rita:
        with pytest.raises(InvalidError, match="at least 15 characters"):
            resolving.override(rita, post, "T001", ALARM, "fine  with  me")
        said = resolving.override(rita, post, "t001", ALARM, WHY)
        assert said.sentence == "Post #1 Take aspirin.: T001 let pass until 2027-05-23."
        assert states(rita, post) == {"T001": "overridden"}
    with as_(plan, "Ana Ruiz") as ana:
        assert status.apply(ana, Verb.REVIEW, [post], Particulars()).moved == (post,)
        assert verify(ana).problems == ()


def test_a_warning_is_the_author_s_own_to_answer_for(plan: Path) -> None:
    with as_(plan, "Cal Reed") as cal:
        post = write(cal, "A fever.")
        assert why_not(cal, post).endswith("reword it, or let it pass with a reason")
        resolving.override(cal, post, "T002", ALARM, WHY)
        assert status.preview(cal, Verb.REVIEW, [post], Particulars()).moved == (post,)


def test_some_need_the_privacy_officer_and_some_never_pass(plan: Path) -> None:
    with as_(plan, "Ana Ruiz") as ana:
        post = write(ana, "The elm. A number.")
    with as_(plan, "Rita Sol") as rita:
        with pytest.raises(RefusedError, match="privacy officer, who alone may let T004 pass"):
            resolving.override(rita, post, "T004", ALARM, WHY)
        with pytest.raises(RefusedError, match="T005 can't be let pass; reword the sentence"):
            resolving.override(rita, post, "T005", ALARM, WHY)


def test_alone_one_person_acts_for_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check_by(monkeypatch, few_rules())
    with acting(settle(tmp_path, monkeypatch, ReviewMode.SOLO)) as ana:
        post = write(ana, "Take aspirin.")
        resolving.override(ana, post, "T001", ALARM, WHY)
        assert states(ana, post) == {"T001": "overridden"}
        (judged,) = post_findings(ana.reading, post)
        assert judged.override is not None
        assert judged.override.second_id is None


def test_another_sentence_voids_an_override_and_the_old_one_is_left_over(plan: Path) -> None:
    with as_(plan, "Cal Reed") as cal:
        post = write(cal, "A fever.")
        resolving.override(cal, post, "T002", ALARM, WHY)
        posts.edit(cal, post, None, {"body": "Some fever."})
        assert states(cal, post) == {"T002": "open", "META001": "open"}
        assert "T002" in why_not(cal, post)
        resolving.withdraw(cal, post, "T002")
        assert states(cal, post) == {"T002": "open"}
        with pytest.raises(RefusedError, match="has no override of T002"):
            resolving.withdraw(cal, post, "T002")


def test_an_override_ends_by_itself_and_can_be_given_anew(plan: Path) -> None:
    with as_(plan, "Cal Reed") as cal:
        post = write(cal, "A fever.")
        resolving.override(cal, post, "T002", ALARM, WHY)
    with acting(plan, "Cal Reed", datetime(2027, 6, 1, tzinfo=UTC)) as later:
        assert states(later, post) == {"T002": "open"}
        resolving.override(later, post, "T002", OverrideCode.ACCEPTED_RISK, WHY)
        (judged,) = post_findings(later.reading, post)
        assert judged.override is not None
        assert judged.override.code is OverrideCode.ACCEPTED_RISK


def test_a_question_is_answered_by_key_or_number_and_again(plan: Path) -> None:
    with as_(plan, "Cal Reed") as cal:
        post = write(cal, "It is you.")
        assert why_not(cal, post) == "Speaks of somebody (T003): answer its question"
        with pytest.raises(RefusedError, match="asks a question; answer it"):
            resolving.override(cal, post, "T003", ALARM, WHY)
        said = resolving.answer(cal, post, "who", "patient")
        assert said.sentence == "Who is this about? a patient. Ask the patient to sign."
        assert why_not(cal, post) == "Speaks of somebody (T003): Ask the patient to sign"
        resolving.answer(cal, post, "T003", "1")
        assert states(cal, post) == {"T003": State.ANSWERED}
        assert resolving.answer(cal, post, "who", "nobody").entry == 0
        with pytest.raises(InvalidError, match=r"nobody .nobody in particular.; patient"):
            resolving.answer(cal, post, "who", "3")
        with pytest.raises(RefusedError, match=r"has no question what\. It asks: who\."):
            resolving.answer(cal, post, "what", "1")


def test_what_was_said_can_be_undone_and_done_again(plan: Path) -> None:
    with as_(plan, "Cal Reed") as cal:
        post = write(cal, "A fever. It is you.")
        resolving.override(cal, post, "T002", ALARM, WHY)
        resolving.answer(cal, post, "who", "nobody")
        undo(cal)
        assert states(cal, post) == {"T002": "overridden", "T003": "open"}
        undo(cal)
        assert states(cal, post) == {"T002": "open", "T003": "open"}
        redo(cal)
        redo(cal)
        assert states(cal, post) == {"T002": "overridden", "T003": "answered"}
        assert verify(cal).problems == ()


def test_what_isn_t_there_is_said_with_what_is(plan: Path) -> None:
    with as_(plan, "Rita Sol") as rita:
        post = write(rita, "Take aspirin.", author_id=1)
        with pytest.raises(RefusedError, match=r"has no finding T009. Open are: T001."):
            resolving.override(rita, post, "T009", ALARM, WHY)
