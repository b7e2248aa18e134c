"""What is reached from a form and leads to one: palette, help, mouse, siblings, who acts."""

from pathlib import Path
from uuid import uuid4

from textual.command import CommandPalette

from calendar_tui.model.nouns import POST
from calendar_tui.service import posts
from calendar_tui.service.forms import parse
from calendar_tui.tui.desk import Desk
from calendar_tui.tui.help import HelpScreen
from tests.cli.clinic import acting
from tests.tui.driving import Session, session
from tests.tui.forms.forming import (
    add_post,
    clinic,
    fill,
    form,
    go,
    post_of,
    row,
    rows_of,
    running,
    shown,
)


def siblings(path: Path) -> None:
    """One piece on two channels, at one time."""
    group = str(uuid4())
    with acting(path, "Ana Ruiz") as plan:
        for channel in ("instagram", "facebook"):
            given = {"title": "Flu shots", "channel": channel, "at": "today 9:00"}
            values = parse(POST, given, plan.reader(), new=True).checked()
            posts.add(plan, {**values, "group": group})


async def palette(run: Session, words: str) -> None:
    """Do what the palette finds first for ``words``."""
    await run.press("ctrl+p")
    assert isinstance(run.app.screen, CommandPalette)
    await run.pilot.press(*("space" if letter == " " else letter for letter in words))
    for _ in range(5):
        await run.settle()
    await run.press("enter")


async def test_the_palette_of_a_form_saves_too(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        await fill(run, "title", "Flu")
        await palette(run, "save")
        assert not form(run).content.dirty
    assert post_of(path, 1).title == "Flu"


async def test_the_palette_of_a_form_offers_what_a_form_does_and_nothing_else(
    tmp_path: Path,
) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a", "ctrl+p")
        for _ in range(5):
            await run.settle()
        text = run.text()
        for label in ("Save", "Status", "Findings", "Close"):
            assert label in text
        assert "Duplicate" not in text


async def test_help_of_a_form_lists_its_keys_and_does_what_is_chosen(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await fill(run, "title", "Flu")
        await run.press("f1")
        assert isinstance(run.app.screen, HelpScreen)
        text = run.text()
        for key in ("^s", "^t", "F4", "Esc", "^q"):
            assert key in text
        await run.pilot.press(*"save what")
        await run.settle()
        await run.press("enter")
        assert not form(run).content.dirty


async def test_letters_in_a_form_open_neither_help_nor_palette(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await run.pilot.press("question_mark", "colon", "comma")
        assert shown(run, "title") == "?:,"


async def test_a_click_on_the_line_below_does_what_it_says(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        await fill(run, "title", "Flu")
        line = run.screen()[-1]
        await run.pilot.click(offset=(line.index("Save"), 23))
        await run.settle()
        assert not form(run).content.dirty
    assert post_of(path, 1).title == "Flu"


async def test_a_click_in_a_field_puts_the_cursor_there(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await fill(run, "title", "abcd")
        await go(run, "author")
        await run.pilot.click(row(run, "title").entry, offset=(3, 0))
        await run.pilot.press("X")
        assert shown(run, "title") == "abXcd"


async def test_the_wheel_scrolls_the_fields_below_into_view(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        assert "Notes" not in run.text()
        body = form(run)._body
        for _ in range(10):
            body._on_mouse_scroll_down(_Wheel())
            await run.pilot.pause()
        assert "Notes" in run.text()


class _Wheel:
    """A turn of the wheel."""

    ctrl = shift = False

    def stop(self) -> None:
        """Go no further."""


async def test_of_siblings_that_are_one_line_one_is_chosen(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    siblings(path)
    async with running(path, (132, 40)) as run:
        await run.press("enter")
        assert "Which of them?" in run.text()
        line = next(each for each in run.screen() if "Facebook" in each and "#2" in each)
        await run.press(next(letter for letter in line if letter.isdigit()))
        assert form(run).sheet.row_id == 2
        assert "Also on" in run.text()
        assert "Instagram, draft (#1)" in run.text()


async def test_leaving_the_choice_of_siblings_opens_nothing(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    siblings(path)
    async with running(path) as run:
        await run.press("enter", "escape")
        assert run.app.screen is run.main


async def test_after_saving_the_cursor_is_on_the_post_wherever_it_went(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path, at="today 9:00")
    async with running(path) as run:
        await run.press("enter")
        await fill(run, "at", "15 jan 2027")
        await run.press("ctrl+s", "escape")
        assert "Jan 2027" in run.screen()[0]
        assert run.main.posts is not None
        assert run.main.posts.here() == (1,)


async def test_who_acts_is_asked_where_nobody_is_remembered(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    desks: list[Desk] = []

    def desk() -> Desk:
        plan = acting(path, "Ana Ruiz")
        plan.actor = None
        desks.append(Desk(plan))
        return desks[-1]

    async with session(path, (80, 24), desk) as run:
        assert "Who acts?" in run.text()
        assert "Cal Reed" in run.text()
        await run.press("escape", "8", "right_square_bracket", "a")
        assert "Add: say first who acts (^p, Act as)." in run.said()
        assert run.app.screen is run.main
        run.main.action_command("act_as")
        await run.settle()
        await run.press("1", "a")
        await run.pilot.press(*"Families")
        await run.press("ctrl+s")
        assert run.app.screen is run.main
    assert "Families" in rows_of(path, "audience")
    for each in desks:
        each.close()


async def test_colours_are_chosen_from_a_form_and_the_text_stays(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await fill(run, "title", "Flu")
        await palette(run, "theme")
        await run.press("down", "enter")
        assert run.app.theme == "calm-light"
        assert shown(run, "title") == "Flu"


async def test_a_clock_of_twelve_hours_is_used_as_soon_as_it_is_chosen(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path, at="today 15:30")
    async with running(path) as run:
        await run.press("comma")
        await fill(run, "clock_12h", "y")
        await run.press("ctrl+s")
        assert "3:30 pm" in run.text() or "3:30p" in run.text()
        await run.press("enter")
        assert shown(run, "at") == "24 Nov 2026 3:30 pm"
