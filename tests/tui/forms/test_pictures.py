"""Forms at the sizes people have, as text."""

from pathlib import Path

import pytest

from calendar_tui.tui.forms import keeping
from calendar_tui.tui.signs import ASCII
from tests.screens import resize
from tests.tui.driving import Session
from tests.tui.forms.forming import add_post, clinic, edit_post, fill, go, running
from tests.tui.goldens import check

SIZES = {"narrow": (60, 20), "usual": (80, 24), "wide": (132, 40)}

BODY = (
    "Flu shots are here for every age, Monday to Friday from 8 to 5. No appointment is needed,"
    " and most visits take ten minutes.\n\nBring your insurance card. Questions? (555) 010-0199"
)


@pytest.fixture(autouse=True)
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is kept while a picture is taken."""
    monkeypatch.setattr(keeping, "PAUSE", 600.0)


def post(path: Path) -> None:
    """A post with something in most fields."""
    add_post(
        path,
        title="Flu shots: no appointment",
        at="27 nov 9:00",
        body=BODY,
        reviewer="ben",
        audience="parents",
        tags="flu, winter",
        media="media/clinic-door.jpg | The door of the clinic",
    )


async def edit_a_post(run: Session, path: Path) -> None:
    await run.press("l", "l", "l", "enter")


async def write_a_post(run: Session, path: Path) -> None:
    await run.press("a")
    await fill(run, "title", "New")
    await fill(run, "at", "3 dec 9")


async def make_mistakes(run: Session, path: Path) -> None:
    await run.press("a")
    await fill(run, "channel", "myspace")
    await fill(run, "at", "flurb")
    await run.press("ctrl+s")


async def add_a_channel(run: Session, path: Path) -> None:
    await run.press("6", "a")


async def edit_a_person(run: Session, path: Path) -> None:
    await run.press("7", "enter", "tab")


async def edit_the_practice(run: Session, path: Path) -> None:
    await run.press("comma")


async def leave(run: Session, path: Path) -> None:
    await run.press("l", "l", "l", "enter")
    await fill(run, "title", "Flu shots for all")
    await run.press("escape")


async def meet_a_conflict(run: Session, path: Path) -> None:
    await run.press("l", "l", "l", "enter")
    await fill(run, "title", "Mine")
    edit_post(path, 1, title="Ben's")
    await run.press("ctrl+s")


async def choose_names(run: Session, path: Path) -> None:
    await run.press("l", "l", "l", "enter")
    await go(run, "channel")
    await run.press("backspace")


SCREENS = {
    "form-post": edit_a_post,
    "form-new": write_a_post,
    "form-mistakes": make_mistakes,
    "form-channel": add_a_channel,
    "form-person": edit_a_person,
    "form-practice": edit_the_practice,
    "form-leave": leave,
    "form-conflict": meet_a_conflict,
    "form-names": choose_names,
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
async def test_a_form_as_it_is_read(tmp_path: Path, screen: str, size: str) -> None:
    path = clinic(tmp_path)
    post(path)
    async with running(path, SIZES[size]) as run:
        await SCREENS[screen](run, path)
        await run.settle()
        check(f"{screen}-{size}", run.screen())


async def test_a_form_in_letters(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post(path)
    async with running(path, (80, 24), signs=ASCII) as run:
        await edit_a_post(run, path)
        await run.settle()
        check("form-letters", run.screen())
        assert not set(run.text()) & set("─│╭╮╰╯▸◔…")


@pytest.mark.parametrize("screen", ["form-post", "form-mistakes", "form-practice"])
async def test_every_line_is_full_and_none_is_too_long(tmp_path: Path, screen: str) -> None:
    path = clinic(tmp_path)
    post(path)
    async with running(path, (40, 12)) as run:
        await SCREENS[screen](run, path)
        for size in ((40, 12), (200, 60), (99, 30), (100, 24)):
            await resize(run.pilot, *size)
            await run.settle()
            strips = run.app.screen._compositor.render_strips()
            assert len(strips) == size[1], size
            assert {strip.cell_length for strip in strips} == {size[0]}, size


async def test_a_terminal_that_shrinks_and_grows_keeps_what_was_typed(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path, (132, 40)) as run:
        await write_a_post(run, path)
        for size in ((30, 8), (1, 1), (60, 20), (132, 40)):
            await resize(run.pilot, *size)
            await run.settle()
            if 1 < size[0] < 40:
                assert "Too small" in run.text()
        assert "New" in run.screen()[1]


async def test_the_fields_of_every_day_and_some_text_are_in_view_at_once(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post(path)
    async with running(path, SIZES["narrow"]) as run:
        await edit_a_post(run, path)
        for size in SIZES.values():
            await resize(run.pilot, *size)
            await run.settle()
            for words in ("Title", "Channel", "Author", "When", "Flu shots are", "(555) 010-0199"):
                assert words in run.text(), (size, words)
