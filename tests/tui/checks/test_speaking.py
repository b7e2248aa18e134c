"""Questions are answered with one key, findings let pass with a reason; nothing said is lost."""

from pathlib import Path

import pytest

from calendar_tui.service.found import post_findings
from calendar_tui.tui.checks.words import headline
from calendar_tui.tui.forms import keeping
from tests.cli.clinic import acting
from tests.tui.checks.sample import TEXT
from tests.tui.driving import Session
from tests.tui.forms.forming import add_post, clinic, edit_post, fill, form, running

WHO = "Who is this about?"


@pytest.fixture(autouse=True)
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """The timer that keeps what is typed comes round when a test says so."""
    monkeypatch.setattr(keeping, "PAUSE", 600.0)


async def choose(run: Session, rule: str) -> None:
    """Put the list's cursor on a finding."""
    await run.press(*(() if form(run).tour.listing else ("f3",)), "home")
    for _ in range(6):
        chosen = form(run).tour.chosen
        if chosen is not None and chosen.finding.rule == rule:
            return
        await run.press("j")
    raise AssertionError(rule)


def states(path: Path, post_id: int = 1) -> dict[str, str]:
    """How the findings of a stored post stand, by rule; the last of a rule counts."""
    with acting(path, "Ben Ito") as plan:
        return {each.finding.rule: each.state for each in post_findings(plan.reading, post_id)}


async def test_what_is_said_while_writing_is_saved_with_the_post_in_one_entry(
    tmp_path: Path,
) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        await fill(run, "title", "Flu")
        await fill(run, "channel", "ig")
        await fill(run, "body", TEXT)
        await run.settle()
        await choose(run, "T003")
        await run.press("1")
        assert "1 answered" in run.text()
        await choose(run, "T002")
        await run.press("o", "1")
        await run.pilot.press(*"false alarm")
        await run.press("enter")
        assert "4 more characters" in run.text()
        await run.pilot.press(*", a quote")
        await run.press("enter")
        assert "2 block" in run.text()
        assert "1 let pass" in run.text()
        await run.press("escape", "ctrl+s")
        assert "Added post #1 Flu. Open: 2 block." in run.said()
        assert "1 answered, 1 let pass" in run.text()
    assert states(path) == {"T001": "open", "T002": "overridden", "T003": "answered"}
    with acting(path, "Ben Ito") as plan:
        assert [each.action for each in plan.reading.history("post", 1, 5)] == ["post.add"]


async def test_a_question_of_a_saved_post_is_answered_at_once_and_otherwise(
    tmp_path: Path,
) -> None:
    path = clinic(tmp_path)
    add_post(path, body=TEXT)
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        await choose(run, "T003")
        assert WHO in run.text()
        await run.press("1")
        assert f"{WHO} somebody who works here." in run.said()
        assert states(path)["T003"] == "answered"
        await run.press("2")
        assert "needs a signed authorization." in run.said()[-1]
        assert headline(form(run).judged) == "3 block, 1 warn"
        await run.press("3")
        assert "it has 2 answers" in run.said()[-1]
    assert states(path)["T003"] == "open"


async def test_a_block_is_let_pass_by_a_second_person_and_taken_back(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path, body="Take aspirin.")
    async with running(path) as run:
        await run.press("l", "l", "l", "enter", "f3", "o")
        assert "another reviewer must do that" in run.said()[-1] or "role" in run.said()[-1]
    async with running(path, actor="Ben Ito") as run:
        await run.press("l", "l", "l", "enter", "f3", "o", "4")
        await run.pilot.press(*"public health quote")
        await run.press("enter")
        assert "1 let pass" in run.text()
        assert states(path) == {"T001": "overridden"}
        await run.press("d")
        assert states(path) == {"T001": "open"}


async def test_what_was_said_outlives_the_program_with_the_text(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        await fill(run, "body", "My mother.")
        await run.settle()
        await run.press("f3", "1")
        form(run)._keeper._due()
        await run.settle()
    async with running(path) as run:
        await run.settle()
        await run.press("o")
        assert "1 answered" in run.text()


async def test_an_answer_holds_for_its_sentence_alone(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path, body="My mother.")
    async with running(path) as run:
        await run.press("l", "l", "l", "enter", "f3", "1", "escape")
        assert states(path) == {"T003": "answered"}
    edit_post(path, 1, body="My mother came.")
    assert states(path) == {"T003": "open"}
