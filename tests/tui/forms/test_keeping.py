"""Unsaved text outlives the program: kept while it is typed, offered at the next start."""

from pathlib import Path
from typing import Any

import pytest

from calendar_tui.model.errors import StorageError
from calendar_tui.service import drafts
from calendar_tui.service.drafts import Kept
from calendar_tui.tui.forms import keeping
from tests.cli.clinic import acting
from tests.tui.driving import Session
from tests.tui.forms.forming import (
    add_post,
    clinic,
    edit_post,
    fill,
    form,
    post_of,
    rows_of,
    running,
    shown,
)

PAUSE = keeping.PAUSE


@pytest.fixture(autouse=True)
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """The timer comes round when a test says so."""
    monkeypatch.setattr(keeping, "PAUSE", 600.0)


def kept(path: Path, actor: str = "Ana Ruiz") -> list[Kept]:
    """What is kept for a person."""
    with acting(path, actor) as plan:
        return drafts.kept(plan)


def keep(path: Path, actor: str = "Ana Ruiz", row: int | None = None, **texts: str) -> None:
    """Leave a text unsaved, as a program that ended badly does."""
    with acting(path, actor) as plan:
        version = 1 if row else None
        drafts.keep(plan, drafts.new_key(), "post", texts, row_id=row, base_version=version)


async def until_kept(run: Session) -> None:
    """Let the form's timer come round now, and its write be done."""
    keeper = form(run)._keeper
    if keeper._waiting:
        keeper._due()
    await run.settle()


def test_text_is_kept_within_a_second() -> None:
    assert 0 < PAUSE < 1


async def test_the_timer_runs_only_while_something_new_is_unsaved(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path)
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        keeper = form(run)._keeper
        assert not keeper._waiting
        await fill(run, "notes", "a")
        assert keeper._waiting
        await until_kept(run)
        assert not keeper._waiting


async def test_what_is_typed_is_kept_without_being_saved(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        await fill(run, "title", "Flu")
        await fill(run, "at", "fri")
        await until_kept(run)
        (text,) = kept(path)
        assert (text.noun, text.row_id, text.values["title"]) == ("post", None, "Flu")
        assert text.values["at"] == "27 Nov 2026"
    assert rows_of(path, "post") == {}


async def test_of_a_row_only_what_differs_is_kept(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path).id
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        await fill(run, "notes", "ask")
        await until_kept(run)
        (text,) = kept(path)
        assert (text.row_id, text.base_version, text.values) == (post_id, 1, {"notes": "ask"})


async def test_nothing_is_kept_of_a_form_that_is_only_looked_at(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path)
    async with running(path) as run:
        await run.press("l", "l", "l", "enter", "tab", "tab")
        await until_kept(run)
        assert kept(path) == []


async def test_saving_discarding_and_typing_back_all_forget_it(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path)
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        for keys in (["ctrl+s"], ["escape", "n"]):
            await fill(run, "notes", f"note {keys}")
            await until_kept(run)
            assert len(kept(path)) == 1
            await run.press(*keys)
            assert kept(path) == []
        await run.press("enter")
        before = shown(run, "notes")
        await fill(run, "notes", "other")
        await until_kept(run)
        await fill(run, "notes", before)
        await until_kept(run)
        assert kept(path) == []


async def test_keeping_that_fails_is_said_once_and_typing_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise StorageError("The disk is full.")

    async with running(clinic(tmp_path)) as run:
        monkeypatch.setattr(drafts, "keep", fail)
        await run.press("a")
        await fill(run, "title", "Flu")
        await until_kept(run)
        await fill(run, "title", "Flu shots")
        await until_kept(run)
        told = [each for each in run.said() if "not kept" in each]
        assert told == ["What you type is not kept against a crash: The disk is full."]
        assert shown(run, "title") == "Flu shots"


async def test_text_is_offered_at_the_next_start_and_opens_as_it_was(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    keep(path, title="Flu [shots]", body="Half a sen", channel="Instagram", author="Ana Ruiz")
    async with running(path) as run:
        assert "There is unsaved text from 09:00: new post Flu [shots]." in run.text()
        await run.press("o")
        assert shown(run, "body") == "Half a sen"
        assert form(run).here.spec.name == "body"
        assert "not saved" in run.screen()[0]
        await run.press("ctrl+s", "escape")
    assert post_of(path, 1).body == "Half a sen"
    assert kept(path) == []


async def test_offered_text_can_be_discarded_or_left_for_later(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    keep(path, title="One")
    async with running(path) as run:
        await run.press("l")
        assert run.app.screen is run.main
    assert len(kept(path)) == 1
    async with running(path) as run:
        await run.press("x")
        assert run.app.screen is run.main
    assert kept(path) == []


async def test_several_texts_are_offered_one_after_another(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    keep(path, title="One")
    keep(path, title="Two")
    async with running(path) as run:
        await run.press("x", "x")
        assert run.app.screen is run.main
    assert kept(path) == []


async def test_nobody_is_offered_the_text_of_others(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    keep(path, actor="Ben Ito", title="Ben's")
    async with running(path) as run:
        assert run.app.screen is run.main


async def test_the_palette_offers_what_was_left_for_later(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    keep(path, title="One")
    async with running(path) as run:
        await run.press("escape")
        run.main.action_command("unsaved")
        await run.settle()
        assert "new post One" in run.text()


async def test_text_of_a_row_that_changed_meanwhile_is_a_conflict_once_it_is_saved(
    tmp_path: Path,
) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path).id
    keep(path, row=post_id, title="Mine")
    edit_post(path, post_id, title="Ben's")
    async with running(path) as run:
        await run.press("o", "ctrl+s")
        assert "theirs  Ben's" in run.text()
        await run.press("m")
    assert post_of(path, post_id).title == "Mine"


async def test_text_of_a_row_that_is_gone_is_opened_as_a_new_one(tmp_path: Path) -> None:
    from calendar_tui.service import arranging

    path = clinic(tmp_path)
    post_id = add_post(path).id
    keep(path, row=post_id, body="Precious")
    with acting(path, "Ben Ito") as plan:
        arranging.delete(plan, [post_id])
    async with running(path) as run:
        await run.press("o")
        assert form(run).sheet.is_new
        assert shown(run, "body") == "Precious"


async def test_text_is_kept_before_the_system_ends_the_program(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        await fill(run, "title", "Last words")
        run.app._end()
        for _ in range(50):
            await run.pilot.pause()
        assert run.app._exit
    assert kept(path)[0].values["title"] == "Last words"
