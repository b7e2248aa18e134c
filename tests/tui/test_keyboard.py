"""Keys that arrive faster than they can be handled all do what they would have done one by one."""

from pathlib import Path

from textual.events import Key

from tests.tui.driving import Session
from tests.tui.forms.forming import add_post, clinic, form, post_of, rows_of, running, shown

SPECIAL = {"tab", "enter", "escape", "backspace", "home", "end", "greater_than_sign"}
SPECIAL |= {"less_than_sign", "shift+tab"}
"""Keys that are no letters."""

NAMES = {
    " ": "space",
    ",": "comma",
    "-": "minus",
    ".": "full_stop",
    ":": "colon",
    "]": "right_square_bracket",
}


async def burst(run: Session, *keys: str) -> None:
    """Send keys all at once, as a script or a slow line does; words are sent letter by letter."""
    for word in keys:
        letters = [word] if "+" in word or word in SPECIAL else word
        for letter in letters:
            character = letter if len(letter) == 1 else None
            run.app.post_message(Key(NAMES.get(letter, letter), character))
    await run.settle()


async def test_a_whole_post_typed_ahead_is_saved_as_meant(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await burst(run, "a", "Flu shots", "tab", "face", "tab", "tab", "fri 9", "ctrl+s")
    post = post_of(path, 1)
    assert (post.title, str(post.local_day), str(post.clock)) == (
        "Flu shots",
        "2026-11-27",
        "09:00:00",
    )


async def test_letters_typed_before_a_form_is_there_do_nothing_below_it(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path).id
    async with running(path) as run:
        await run.press("l", "l", "l")
        await burst(run, "a", "dduP", "escape", "n")
        assert run.app.screen is run.main
    assert post_of(path, post_id).title == "Flu shots"


async def test_editing_keys_keep_their_order_among_letters(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await burst(run, "ab", "backspace", "c", "home", "x", "end", "y")
        assert shown(run, "title") == "xacy"


async def test_enter_and_tab_take_the_letters_after_them_along(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await burst(run, "one", "enter", "inst", "shift+tab", "two")
        assert shown(run, "channel") == "Instagram"
        assert shown(run, "title") in {"onetwo", "two"}


async def test_two_rows_typed_ahead_are_two_rows(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await burst(run, "8", "]", "a", "Older adults", "ctrl+s", "a", "Families", "ctrl+s")
    assert {"Older adults", "Families"} <= set(rows_of(path, "audience"))


async def test_saving_and_leaving_in_one_go_asks_nothing(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await burst(run, "a", "Flu", "ctrl+s", "escape")
        assert run.app.screen is run.main
    assert post_of(path, 1).title == "Flu"


async def test_a_question_gets_the_letters_typed_for_it(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path).id
    async with running(path) as run:
        await run.press("l", "l", "l")
        await burst(run, "m", "3 dec", "enter")
    assert str(post_of(path, post_id).local_day) == "2026-12-03"


async def test_steps_in_a_row_all_count(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    post_id = add_post(path, at="25 nov 9:00").id
    async with running(path) as run:
        await run.press("l")
        await burst(run, *["greater_than_sign"] * 4, "less_than_sign")
    assert str(post_of(path, post_id).local_day) == "2026-11-28"


async def test_keys_wait_no_longer_than_patience_lasts(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        keyboard = run.app._keyboard
        hold = keyboard.hold()
        run.app.post_message(Key("l", "l"))
        await run.pilot.pause()
        assert len(keyboard._waiting) == 1
        hold.end()
        hold.end()
        await run.settle()
        assert not keyboard._waiting


async def test_a_form_that_is_open_is_no_reason_to_wait(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        assert form(run)
        assert not run.app._keyboard._holds
