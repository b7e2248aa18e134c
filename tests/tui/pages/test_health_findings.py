"""The front page lists what is open in the texts of posts to come, and leads to the words."""

from datetime import date
from pathlib import Path

import pytest

from calendar_tui.service.rechecking import recheck
from calendar_tui.tui.checks.post_form import PostForm
from tests.cli.clinic import acting
from tests.service.checked import write
from tests.tui.checks.sample import use
from tests.tui.driving import ACTOR, Session
from tests.tui.pages.test_health_keys import HEALTH, to
from tests.tui.writing import writing


def posted(sample: Path, texts: list[tuple[int, str, str]]) -> None:
    """Drafts of December, by day, title and text; all are checked."""
    with acting(sample, ACTOR) as plan:
        for day, title, body in texts:
            at = {"day": date(2026, 12, day), "zone": "America/Chicago"}
            write(plan, body, title=title, **at)
        recheck(plan)


def form(run: Session) -> PostForm:
    """The form on top."""
    assert isinstance(run.app.screen, PostForm)
    return run.app.screen


async def test_the_soonest_is_told_first_and_leads_to_its_words(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch)
    texts = [(9, "Later", "Take aspirin."), (2, "Sooner", "A walk. Then stop aspirin. Addicts.")]
    posted(sample, texts)
    async with writing(sample, (100, 50)) as run:
        await run.press(HEALTH)
        shown = run.text()
        assert "In posts to come" in shown
        assert "2 posts" in shown
        order = [shown.index(words) for words in ("Wed 2 Dec  Sooner", "Wed 9 Dec  Later")]
        assert order == sorted(order)
        await to(run, "Later")
        assert "T001: Tells the reader to Take aspirin. “Take aspirin”" in run.text()
        await run.press("j", "enter")
        await run.settle()
        assert form(run).tour.in_list
        chosen = form(run).tour.chosen
        assert chosen is not None
        assert chosen.finding.matched == "Addicts"


async def test_many_findings_of_one_rule_are_one_line_until_it_is_unfolded(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch)
    posted(sample, [(day, f"Post {day}", "Take aspirin.") for day in range(1, 6)])
    async with writing(sample, (100, 50)) as run:
        await run.press(HEALTH)
        assert "T001 test 1: in 5 posts" in run.text()
        assert "Post 3" not in run.text()
        await to(run, "in 5 posts")
        await run.press("enter", "j", "j", "j")
        assert any("▸" in line and "Post 3" in line for line in run.screen())
        await to(run, "in 5 posts")
        await run.press("enter")
        assert "Post 3" not in run.text()


async def test_a_refused_review_leads_to_the_words_and_of_many_to_the_one_chosen(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch)
    posted(sample, [(2, "Sooner", "Take aspirin."), (2, "Second", "Stop aspirin.")])
    async with writing(sample, (100, 40)) as run:
        run.main.posts.go_to(date(2026, 12, 2))  # type: ignore[union-attr]
        await run.settle()
        await run.press("s")
        while "▸" not in next(line for line in run.screen() if " Review" in line):
            await run.press("j")
        assert "reason. Enter" in run.text()
        await run.press("enter")
        await run.settle()
        chosen = form(run).tour.chosen
        assert chosen is not None
        assert chosen.finding.rule == "T001"
        await run.press("escape", "escape", "V", "s")
        while "▸" not in next(line for line in run.screen() if " Review" in line):
            await run.press("j")
        await run.press("enter")
        await run.settle()
        assert "Enter opens one" in run.text()


async def test_the_day_says_what_is_open_and_c_leads_there(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch)
    posted(sample, [(2, "Sooner", "Addicts take aspirin.")])
    async with writing(sample, (132, 40)) as run:
        run.main.posts.go_to(date(2026, 12, 2))  # type: ignore[union-attr]
        await run.settle()
        assert "▲ 1 block  ! 1 warn  c shows" in run.text()
        assert "Tells the reader to take aspirin." in run.text()
        await run.press("c")
        await run.settle()
        chosen = form(run).tour.chosen
        assert chosen is not None
        assert chosen.finding.rule == "T001"
