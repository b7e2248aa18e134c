"""Leaving a form: asked about where something is unsaved, and only there."""

from contextlib import suppress
from pathlib import Path

from textual.worker import WorkerCancelled

from calendar_tui.tui.forms.choice import KeyChoice
from tests.tui.forms.forming import add_post, clinic, fill, form, post_of, rows_of, running, shown


async def test_esc_asks_where_something_is_unsaved(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await fill(run, "title", "Flu [shots]")
        await run.press("escape")
        assert "Save the changes to new post Flu [shots]?" in run.text()
        assert "y save   n discard   Esc keep editing" in run.text()


async def test_esc_twice_goes_on_editing(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await fill(run, "title", "Flu")
        await run.press("escape", "escape")
        assert shown(run, "title") == "Flu"
        assert form(run).content.dirty


async def test_y_saves_and_leaves(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        await fill(run, "title", "Flu")
        await run.press("escape", "y")
        assert run.app.screen is run.main
    assert post_of(path, 1).title == "Flu"


async def test_y_stays_where_it_cannot_be_saved(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        await fill(run, "at", "flurb")
        await run.press("escape", "y")
        assert form(run).here.spec.name == "at"
        assert shown(run, "at") == "flurb"
    assert rows_of(path, "post") == {}


async def test_n_discards(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        await fill(run, "title", "Flu")
        await run.press("escape", "n")
        assert run.app.screen is run.main
    assert rows_of(path, "post") == {}


async def test_enter_answers_nothing(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await fill(run, "title", "Flu")
        await run.press("escape", "enter", "space", "d")
        assert isinstance(run.app.screen, KeyChoice)


async def test_a_click_on_a_word_answers(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await fill(run, "title", "Flu")
        await run.press("escape")
        line = next(y for y, each in enumerate(run.screen()) if "n discard" in each)
        await run.pilot.click(offset=(run.screen()[line].index("n discard") + 3, line))
        await run.settle()
        assert run.app.screen is run.main


async def test_what_was_typed_back_to_how_it_was_is_not_asked_about(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path)
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        await fill(run, "title", "Other")
        assert "not saved" in run.screen()[0]
        await fill(run, "title", "Flu shots")
        assert "not saved" not in run.screen()[0]
        await run.press("escape")
        assert run.app.screen is run.main


async def test_a_date_typed_in_another_way_is_no_change(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path)
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        await fill(run, "at", "fri 9:00")
        await run.pilot.press("tab")
        await run.pilot.pause()
        assert not form(run).content.dirty


async def test_opening_a_form_makes_nothing_unsaved(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path, body="a\n\nb\n", media="x.jpg | alt; text", tags="one, two", notes="\ttab")
    async with running(path) as run:
        await run.press("l", "l", "l", "enter", "tab", "tab", "tab", "tab", "tab", "tab")
        assert not form(run).content.dirty


async def test_quitting_asks_and_can_be_called_off(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await fill(run, "title", "Flu")
        await run.press("ctrl+q")
        assert "Save the changes to new post Flu?" in run.text()
        await run.press("escape")
        assert shown(run, "title") == "Flu"
        assert run.app.is_running


async def test_quitting_can_save_or_discard(tmp_path: Path) -> None:
    for key, count in (("y", 1), ("n", 0)):
        folder = tmp_path / key
        folder.mkdir()
        path = clinic(folder)
        async with running(path) as run:
            await run.press("a")
            await fill(run, "title", "Flu")
            await run.pilot.press("ctrl+q")
            await run.pilot.pause()
            await run.pilot.press(key)
            with suppress(WorkerCancelled):  # leaving may call off what is left to do
                await run.app.workers.wait_for_complete()
            await run.pilot.pause()
            assert run.app._exit
        assert len(rows_of(path, "post")) == count


async def test_an_unchanged_form_does_not_hold_up_quitting(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await run.pilot.press("ctrl+q")
        await run.pilot.pause()
        assert run.app._exit


async def test_a_plan_that_can_only_be_read_opens_forms_to_look_at(tmp_path: Path) -> None:
    from tests.tui.driving import session

    path = clinic(tmp_path)
    add_post(path, body="Come in.")
    async with session(path, (80, 24)) as run:
        await run.press("l", "l", "l", "enter")
        assert "read only" in run.screen()[0]
        await run.pilot.press(*"abc")
        assert shown(run, "body") == "Come in."
        await run.press("ctrl+s")
        assert run.said()[-1] == "Save: this plan is open for reading only."
        await run.press("escape")
        assert run.app.screen is run.main
