"""Help, the palette, questions and messages: what lies over the screens."""

from pathlib import Path
from typing import Any

import pytest
from textual.command import CommandPalette

from calendar_tui.model.errors import InvalidError
from calendar_tui.tui.asking import Option, ask_choice, ask_line, ask_yes
from calendar_tui.tui.commands import BY_ID, Scene, commands_at
from calendar_tui.tui.help import HelpScreen, Keys
from calendar_tui.tui.themes import OFFERED
from tests.tui.driving import Session, session
from tests.tui.writing import writing

KEY_OF = {
    Scene.MONTH: "1",
    Scene.AGENDA: "2",
    Scene.PAGE: "3",
    Scene.GOALS: "5",
    Scene.LIST: "7",
    Scene.CHANNELS: "6",
    Scene.CAMPAIGNS: "8",
}
"""The key that leads to a screen of each kind."""

# Help


@pytest.mark.parametrize(
    ("key", "title"), [("1", "Month"), ("2", "Agenda"), ("3", "Health"), ("6", "Channels")]
)
async def test_help_shows_every_key_of_its_screen(sample: Path, key: str, title: str) -> None:
    async with session(sample) as run:
        await run.press(key, "question_mark")
        assert f"Keys: {title}" in run.text()
        rows = run.app.screen.query_one(Keys).rows
        shown = [row.id for row in rows if not isinstance(row, str)]
        assert sorted(shown) == sorted(each.id for each in commands_at(run.main.scene))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("<", ["post.earlier"]),
        ("undo", ["undo"]),
        ("^p", ["palette"]),
        ("date", ["goto", "post.move"]),
    ],
)
async def test_help_is_searched_by_key_or_word(sample: Path, typed: str, found: list[str]) -> None:
    async with session(sample) as run:
        await run.press("f1", *typed)
        rows = run.app.screen.query_one(Keys).rows
        shown = {row.id for row in rows if not isinstance(row, str)}
        assert set(found) <= shown
        assert len(shown) <= len(found) + 3


async def test_help_finds_nothing_politely(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("f1", *"zzz")
        assert "No key does that" in run.text()
        await run.press("enter", "escape")
        assert len(run.app.screen_stack) == 1


async def test_help_does_what_is_chosen_in_it(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("f1", *"month after", "enter")
        assert "Dec 2026" in run.screen()[0]


async def test_headings_are_passed_over(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("f1")
        keys = run.app.screen.query_one(Keys)
        for key in ("down", "pagedown", "down", "up", "pageup", "down"):
            await run.press(key)
            assert keys.here is not None
        await run.press("f1")
        assert not isinstance(run.app.screen, HelpScreen)


# The palette


async def palette(run: Session, typed: str) -> list[str]:
    """What the palette offers for ``typed``, line by line."""
    await run.press("colon")
    await run.pilot.press(*typed)
    await run.pilot.pause(0.2)
    await run.settle()
    options = run.app.screen.query_one("CommandList")
    return [str(option.prompt) for option in options.options]  # type: ignore[attr-defined]


@pytest.mark.parametrize("scene", KEY_OF)
async def test_every_action_is_offered_with_its_key(sample: Path, scene: Scene) -> None:
    async with session(sample) as run:
        await run.press(KEY_OF[scene])
        offered = await palette(run, "")
        assert len(offered) == len(commands_at(scene))
        for command in commands_at(scene):
            (line,) = [each for each in offered if each.startswith(f"{command.label}  ")] or [""]
            assert "  ".join(command.shown_keys) in line


async def test_what_cannot_be_done_now_says_why(sample: Path) -> None:
    async with session(sample) as run:
        (line, *_) = await palette(run, "paste")
        assert "not now: this plan is open for reading only" in line


async def test_an_action_is_found_by_its_name_and_done(sample: Path) -> None:
    async with session(sample) as run:
        (line, *_) = await palette(run, "next scr")
        assert line.startswith("Next screen")
        await run.press("enter")
        assert run.main.current == "agenda"


async def test_a_date_can_be_typed_into_the_palette(sample: Path) -> None:
    async with session(sample) as run:
        offered = await palette(run, "12/24")
        assert offered[0].startswith("Go to Thu 24 Dec 2026")
        await run.press("enter")
        assert "Dec 2026" in run.screen()[0]


async def test_posts_are_found_by_their_words(sample: Path) -> None:
    async with session(sample) as run:
        offered = await palette(run, "front desk")
        assert any("Our front desk in December" in line for line in offered)
        await run.press("down", "enter") if len(offered) > 1 else await run.press("enter")
        assert run.main.posts is not None
        assert run.main.posts.here() == (20,)


async def test_enter_pressed_before_the_search_ends_takes_what_was_typed(sample: Path) -> None:
    async with session(sample) as run:
        await run.pilot.press("ctrl+p", *"12/24", "enter")
        await run.settle()
        assert not isinstance(run.app.screen, CommandPalette)
        assert "Dec 2026" in run.screen()[0]


async def test_control_p_opens_the_palette_and_escape_leaves_it(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("ctrl+p")
        assert isinstance(run.app.screen, CommandPalette)
        await run.press("escape")
        assert not isinstance(run.app.screen, CommandPalette)


# Themes


async def test_a_theme_is_seen_at_once_and_remembered(sample: Path) -> None:
    async with session(sample) as run:
        run.main.action_command("theme")
        await run.settle()
        await run.press("down")
        assert run.app.theme == OFFERED[1] == "calm-light"
        await run.press("enter")
        assert run.app.theme == "calm-light"
        assert run.app.memory.text("theme") == "calm-light"


async def test_leaving_the_choice_brings_the_theme_back(sample: Path) -> None:
    async with session(sample) as run:
        run.main.action_command("theme")
        await run.settle()
        await run.press("down", "down", "escape")
        assert run.app.theme == OFFERED[0]


# Questions


class Answers(list[Any]):
    """What questions ended in."""


async def ask(run: Session, answers: Answers, question: Any) -> None:
    """Put a question and keep its answer."""

    async def put() -> None:
        answers.append(await question)

    run.app.start(put())
    await run.settle()


async def test_a_line_is_said_back_and_refused_while_it_cannot_be_read(sample: Path) -> None:
    def echo(text: str) -> str:
        if not text.isdecimal():
            raise InvalidError("Digits only, please.")
        return f"that is {int(text):,}"

    answers = Answers()
    async with session(sample, (80, 24)) as run:
        await ask(run, answers, ask_line(run.app, "How many?", echo=echo, needed=True))
        await run.press("enter")
        assert len(run.app.screen_stack) == 2
        await run.press(*"12x")
        assert "Digits only, please." in run.text()
        await run.press("enter", "backspace", *"00")
        assert "that is 1,200" in run.text()
        await run.press("enter")
        assert answers == ["1200"]


async def test_escape_is_no_answer(sample: Path) -> None:
    answers = Answers()
    async with session(sample, (80, 24)) as run:
        await ask(run, answers, ask_line(run.app, "How many?", "7"))
        await run.press("escape")
        await ask(run, answers, ask_choice(run.app, "Which?", [Option(1, "one")]))
        await run.press("escape")
        await ask(run, answers, ask_yes(run.app, "Sure?"))
        await run.press("escape")
        assert answers == [None, None, False]


async def test_typing_replaces_what_stood_there(sample: Path) -> None:
    answers = Answers()
    async with session(sample, (80, 24)) as run:
        await ask(run, answers, ask_line(run.app, "How many?", "7"))
        await run.press("8", "enter")
        assert answers == ["8"]


@pytest.mark.parametrize(("keys", "answer"), [("y", True), ("n", False), ("enter n", False)])
async def test_yes_and_no_are_letters_and_enter_is_neither(
    sample: Path, keys: str, answer: bool
) -> None:
    answers = Answers()
    async with session(sample, (80, 24)) as run:
        await ask(run, answers, ask_yes(run.app, "Sure?"))
        await run.press(*keys.split())
        assert answers == [answer]


OPTIONS = [
    Option("a", "Apples", "red"),
    Option("b", "Bananas", refused="they are out."),
    Option("c", "Cherries"),
]


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ("enter", "a"),
        ("down down enter", "c"),
        ("j j enter", "c"),
        ("up enter", "c"),
        ("end enter", "c"),
        ("3", "c"),
        ("tab tab tab enter", "a"),
        ("2 3", "c"),
        ("9 1", "a"),
    ],
)
async def test_a_line_is_chosen_by_arrows_letters_or_digits(
    sample: Path, keys: str, answer: str
) -> None:
    answers = Answers()
    async with session(sample, (80, 24)) as run:
        await ask(run, answers, ask_choice(run.app, "Which?", OPTIONS))
        await run.press(*keys.split())
        assert answers == [answer]


async def test_a_refused_line_says_why_and_is_not_chosen(sample: Path) -> None:
    answers = Answers()
    async with session(sample, (80, 24)) as run:
        await ask(run, answers, ask_choice(run.app, "Which?", OPTIONS))
        await run.press("down")
        assert "they are out." in run.text()
        await run.press("enter")
        assert answers == []
        await run.press("up")
        assert "they are out." not in run.text()


async def test_nothing_to_choose_from_is_no_answer(sample: Path) -> None:
    answers = Answers()
    async with session(sample, (80, 24)) as run:
        await ask(run, answers, ask_choice(run.app, "Which?", []))
        assert answers == [None]


async def test_a_long_list_is_gone_through_in_its_box(sample: Path) -> None:
    answers = Answers()
    many = [Option(number, f"Number {number}") for number in range(60)]
    async with session(sample, (80, 24)) as run:
        await ask(run, answers, ask_choice(run.app, "Which?", many, at=40))
        assert "Number 40" in run.text()
        await run.press("end")
        assert "Number 59" in run.text()
        await run.press("enter")
        assert answers == [59]


async def test_a_line_is_chosen_by_a_click(sample: Path) -> None:
    answers = Answers()
    async with session(sample, (80, 24)) as run:
        await ask(run, answers, ask_choice(run.app, "Which?", OPTIONS))
        row = next(y for y, line in enumerate(run.screen()) if "Cherries" in line)
        await run.pilot.click(offset=(30, row))
        await run.settle()
        assert answers == ["c"]


# Letters under a question


async def test_letters_typed_into_a_question_do_nothing_below_it(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("A", *"dqmsu?:12")
        assert run.main.current == "month"
        assert len(run.app.screen_stack) == 2
        await run.press("escape")
        assert run.said() == []


async def test_commands_of_the_screen_do_not_act_under_a_question(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("V", "d", "2", "u", "h")
        assert "Delete 22 posts?" in run.text()
        assert run.main.current == "month"


def test_what_is_shown_over_screens_is_named_in_the_registry() -> None:
    assert {"help", "palette", "theme"} <= set(BY_ID)
