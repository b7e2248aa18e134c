"""Saving: errors stand beside fields, costs are asked about, nothing typed is ever lost."""

import asyncio
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from calendar_tui.model.errors import BusyError, StorageError
from calendar_tui.model.lifecycle import Verb
from calendar_tui.model.names import resolve
from calendar_tui.model.terms import Status
from calendar_tui.service import posts, saving
from calendar_tui.service.status import Particulars, apply
from calendar_tui.tui import keyboard
from calendar_tui.tui.forms import noun_form
from tests.cli.clinic import acting
from tests.tui.forms.forming import (
    add_post,
    clinic,
    edit_post,
    fill,
    form,
    go,
    post_of,
    row,
    rows_of,
    running,
    shown,
    words,
)


def approve(path: Path, post_id: int, *, scheduled: bool = False) -> None:
    """Have Ben approve a post of Ana's, and Ana schedule it."""
    with acting(path, "Ana Ruiz") as plan:
        apply(plan, Verb.REVIEW, [post_id], Particulars())
    with acting(path, "Ben Ito") as plan:
        apply(plan, Verb.APPROVE, [post_id], Particulars())
    if scheduled:
        with acting(path, "Ana Ruiz") as plan:
            apply(plan, Verb.SCHEDULE, [post_id], Particulars())


async def test_an_edit_saves_what_differs_and_stays_open(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path, body="Come in.").id
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        await fill(run, "title", "Flu shots for all")
        assert "not saved" in run.screen()[0]
        await run.press("ctrl+s")
        assert "saved 09:00" in run.screen()[0]
        assert not form(run).content.dirty
        await run.press("escape")
        assert run.app.screen is run.main
    after = post_of(path, post_id)
    assert (after.title, after.body, after.version) == ("Flu shots for all", "Come in.", 2)


async def test_a_short_form_is_done_once_it_is_saved(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("8", "right_square_bracket", "a")
        await run.pilot.press(*"Older adults", "ctrl+s")
        await run.settle()
        assert run.app.screen is run.main
        assert "Older adults" in run.text()
    assert "Older adults" in rows_of(path, "audience")


async def test_errors_stand_beside_their_fields_and_the_first_has_the_focus(
    tmp_path: Path,
) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        await fill(run, "channel", "myspace")
        await fill(run, "at", "flurb")
        await fill(run, "notes", "kept")
        await run.press("ctrl+s")
        assert form(run).here.spec.name == "channel"
        assert run.screen()[2].startswith("! Channel")
        assert "There is no channel" in run.text()
        assert row(run, "at").said.wrong
        assert shown(run, "notes") == "kept"
    assert rows_of(path, "post") == {}


async def test_what_is_needed_is_said_before_and_asked_for_at_saving(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("8", "right_square_bracket", "a")
        assert "needed" in run.screen()[1]
        await run.press("ctrl+s")
        assert "! Name: is needed." in run.text()


async def test_a_taken_name_is_said_beside_the_name(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("8", "right_square_bracket", "a")
        await run.pilot.press(*"Parents", "ctrl+s")
        await run.settle()
        assert row(run, "name").said.text == "is taken"
        assert shown(run, "name") == "Parents"


async def test_an_edit_of_approved_text_names_what_it_gives_up(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path, body="Come in.").id
    approve(path, post_id, scheduled=True)
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        await fill(run, "body", "Come in today.")
        await run.press("ctrl+s")
        assert "the approval by Ben Ito and its place in the feed" in words(run)
        await run.press("n")
        assert post_of(path, post_id).status is Status.SCHEDULED
        assert shown(run, "body") == "Come in today."
        await run.press("ctrl+s", "y")
        assert "draft" in run.screen()[0]
    assert post_of(path, post_id).status is Status.DRAFT


async def test_an_edit_that_costs_nothing_is_not_asked_about(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path, body="Come in.").id
    approve(path, post_id)
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        await fill(run, "notes", "ask the desk")
        await run.press("ctrl+s")
        assert not form(run).content.dirty
    assert post_of(path, post_id).status is Status.APPROVED


async def test_a_published_text_cannot_be_typed_in(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path, body="Come in.").id
    approve(path, post_id, scheduled=True)
    with acting(path, "Ana Ruiz") as plan:
        apply(plan, Verb.PUBLISH, [post_id], Particulars(permalink="https://example.org/1"))
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        assert form(run).here.spec.name == "reviewer"
        await go(run, "body")
        await run.pilot.press(*"more")
        await run.pilot.pause()
        assert shown(run, "body") == "Come in."
        assert "It was public" in run.text()
        await fill(run, "notes", "went well")
        await run.press("ctrl+s")
    assert post_of(path, post_id).notes == "went well"


async def test_a_field_that_names_what_is_retired_is_no_error_until_it_is_changed(
    tmp_path: Path,
) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path, channel="facebook").id
    with acting(path, "Ana Ruiz") as plan:
        facebook = resolve("facebook", plan.directory().channels.values(), "channel")
        saving.put_away(plan, "channel", facebook.id)
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        assert not row(run, "channel").said.wrong
        await fill(run, "title", "Still on Facebook")
        await run.press("ctrl+s")
        assert not form(run).content.dirty
    assert post_of(path, post_id).title == "Still on Facebook"


@pytest.mark.parametrize(
    "error",
    [
        BusyError("Someone else's save is taking too long; nothing of yours was lost; try again."),
        StorageError("Not saved: the disk is full."),
    ],
)
async def test_a_failed_save_keeps_the_text_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    path = clinic(tmp_path)

    def fail(*_: Any, **__: Any) -> None:
        raise error

    async with running(path) as run:
        await run.press("a")
        await fill(run, "title", "Precious")
        with monkeypatch.context() as patch:
            patch.setattr(posts, "add", fail)
            await run.press("ctrl+s")
        assert str(error) in run.said()
        assert shown(run, "title") == "Precious"
        assert form(run).content.dirty
        await run.press("ctrl+s")
    assert post_of(path, 1).title == "Precious"


async def test_what_is_typed_while_it_is_saved_stays_unsaved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        await fill(run, "title", "One")
        add = posts.add

        def slow(*given: Any, **more: Any) -> Any:
            done = add(*given, **more)
            run.app.call_from_thread(row(run, "title").put, "One and more")
            return done

        monkeypatch.setattr(posts, "add", slow)
        await run.press("ctrl+s")
        assert shown(run, "title") == "One and more"
        assert "not saved" in run.screen()[0]
    assert post_of(path, 1).title == "One"


async def test_saving_without_a_change_says_so(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path)
    async with running(path) as run:
        await run.press("l", "l", "l", "enter", "ctrl+s")
        assert run.said()[-1] == "Save: nothing is unsaved."


async def test_a_save_that_has_to_wait_says_for_what(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(noun_form, "LONG", 0.001)
    path, seen, add = clinic(tmp_path), Event(), posts.add
    async with running(path) as run:

        def slow(*given: Any, **more: Any) -> Any:
            seen.wait(30)
            return add(*given, **more)

        monkeypatch.setattr(posts, "add", slow)
        await run.press("a")
        await fill(run, "title", "Flu")
        await run.pilot.press("ctrl+s")
        while "waiting for another save" not in run.screen()[0]:
            await run.pilot.pause()
        seen.set()
        await run.settle()
        assert "saved 09:00" in run.screen()[0]


async def test_a_form_that_is_saved_under_another_screen_is_gone_with_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyboard, "PATIENCE", 0.001)
    path, over = clinic(tmp_path), Event()
    async with running(path) as run:
        await run.press("8", "right_square_bracket", "a", *"Elders")
        edited = form(run)
        busy = asyncio.ensure_future(run.app.write(lambda _: over.wait(30)))
        await run.pilot.press("ctrl+s")
        await run.pilot.press("f1")
        while run.app.screen is edited:
            await run.pilot.pause(0.001)
        over.set()
        await busy
        await run.settle()
        await run.press("escape")
        assert run.app.screen is run.main
        assert "Elders" in run.text()
    assert list(rows_of(path, "audience")).count("Elders") == 1


# Someone else saved meanwhile


async def begin_conflict(run: Any, path: Path, post_id: int) -> None:
    """Edit title and text; Ben saves another title meanwhile."""
    await run.press("l", "l", "l", "enter")
    await fill(run, "title", "Mine")
    await fill(run, "body", "My text.")
    edit_post(path, post_id, title="Ben's [title]")
    await run.press("ctrl+s")


async def test_a_conflict_shows_both_texts_and_who_and_when(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path, body="Come in.").id
    async with running(path) as run:
        await begin_conflict(run, path, post_id)
        text = run.text()
        assert "Ben Ito saved post #1 Mine at 09:00" in words(run)
        assert "yours   Mine" in text
        assert "theirs  Ben's [title]" in text
        await run.press("escape")
        assert shown(run, "title") == "Mine"
        assert form(run).content.dirty
    assert post_of(path, post_id).title == "Ben's [title]"


async def test_a_conflict_can_end_with_mine(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path, body="Come in.").id
    async with running(path) as run:
        await begin_conflict(run, path, post_id)
        await run.press("m")
        assert not form(run).content.dirty
    after = post_of(path, post_id)
    assert (after.title, after.body, after.version) == ("Mine", "My text.", 3)


async def test_a_conflict_can_end_with_theirs(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path, body="Come in.").id
    async with running(path) as run:
        await begin_conflict(run, path, post_id)
        await run.press("t")
        assert shown(run, "title") == "Ben's [title]"
        assert shown(run, "body") == "Come in."
        assert not form(run).content.dirty
    assert post_of(path, post_id).version == 2


async def test_a_conflict_can_end_with_a_copy(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path, body="Come in.").id
    async with running(path) as run:
        await begin_conflict(run, path, post_id)
        await run.press("c")
        assert form(run).sheet.title == "Post #2"
    assert post_of(path, post_id).title == "Ben's [title]"
    copy = post_of(path, 2)
    assert (copy.title, copy.body, copy.status) == ("Mine", "My text.", Status.DRAFT)


async def test_mine_keeps_what_only_they_changed(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path, body="Come in.").id
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        await fill(run, "title", "Mine")
        edit_post(path, post_id, notes="from Ben")
        await run.press("ctrl+s", "m")
    after = post_of(path, post_id)
    assert (after.title, after.notes) == ("Mine", "from Ben")


# The status menu


async def test_the_status_menu_saves_first(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path).id
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        await fill(run, "body", "Come in.")
        await run.press("ctrl+t")
        line = next(each for each in run.screen() if "ask for review" in each)
        await run.press(next(letter for letter in line if letter.isdigit()))
        assert "in review" in run.screen()[0]
    after = post_of(path, post_id)
    assert (after.status, after.body) == (Status.IN_REVIEW, "Come in.")


async def test_the_status_menu_does_not_open_over_an_error(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path)
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        await fill(run, "at", "flurb")
        await run.press("f5")
        assert form(run).here.spec.name == "at"


async def test_what_a_reviewer_would_miss_stands_below_where_there_is_no_room_beside(
    tmp_path: Path,
) -> None:
    async with running(clinic(tmp_path), (60, 20)) as run:
        await run.press("a")
        await fill(run, "channel", "")
        await go(run, "body")
        assert "Before review: it has no channel; it has no text." in words(run)
        await fill(run, "channel", "instagram")
        await fill(run, "body", "Come in.")
        assert "Before review: nothing is missing." in words(run)


async def test_what_a_reviewer_would_miss_stands_beside_the_text(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path, (132, 40)) as run:
        await run.press("a")
        await fill(run, "channel", "")
        assert "! it has no channel" in run.text()
        assert "! it has no text" in run.text()
        await fill(run, "channel", "instagram")
        await fill(run, "body", "Come in.")
        assert "nothing is missing" in run.text()
