"""The one registry: no key means two things, and every command is found and done somewhere."""

from itertools import product

import pytest
from textual.binding import Binding

from calendar_tui.tui.allowed import Context, allowed
from calendar_tui.tui.commands import (
    BY_ID,
    COMMANDS,
    EVERYWHERE,
    FOOTER_MOST,
    GROUPS,
    SCREENS,
    WRITING,
    Scene,
    bindings,
    commands_at,
    footer,
    remapped,
    shown_key,
)
from calendar_tui.tui.keymap import RESERVED, clashes, problems
from calendar_tui.tui.palette_commands import ORDER

SCENES = pytest.mark.parametrize("scene", list(Scene))

TAKEN = {"ctrl+i", "ctrl+m", "ctrl+j", "ctrl+h", "ctrl+left_square_bracket", "ctrl+z"}
TAKEN |= {"ctrl+b", "ctrl+a", "ctrl+c", *(f"ctrl+{digit}" for digit in range(10))}
"""Keys that terminals, multiplexers or the terminal itself have taken."""


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(COMMANDS)


def test_no_key_means_two_things_on_one_screen() -> None:
    assert clashes() == []


def test_a_command_says_what_it_does() -> None:
    for command in COMMANDS:
        assert command.label[:1].isupper() or command.label.startswith("$"), command.id
        assert len(command.label) <= 14, command.id
        assert command.help, command.id
        assert not command.help.removesuffix(" ...").endswith("."), command.id
        assert command.group in GROUPS, command.id
        assert command.group in ORDER, command.id
        assert command.where, command.id


def test_nothing_that_is_shown_can_be_read_as_markup() -> None:
    assert [each.id for each in COMMANDS if "[" in each.label + each.help + each.group] == []


def test_no_key_that_terminals_take_away() -> None:
    keys = [(each.id, key) for each in COMMANDS for key in each.key_names]
    assert [found for found in keys if found[1] in TAKEN] == []
    assert [found for found in keys if {"ctrl", "shift"} <= set(found[1].split("+"))] == []


def test_a_shifted_arrow_is_never_the_only_way() -> None:
    shifted = {
        each.id
        for each in COMMANDS
        if each.key_names and all(key.startswith("shift+") for key in each.key_names)
    }
    assert shifted <= {"post.previous", "post.week_earlier", "post.week_later"}


@SCENES
def test_the_footer_has_room_for_six_with_help_among_them(scene: Scene) -> None:
    shown = footer(scene)
    assert 3 <= len(shown) <= FOOTER_MOST
    assert all(command.keys for command in shown)
    assert shown[-1].id == "help"
    assert sum(len(each.shown_keys[0]) + len(each.label) + 3 for each in shown) <= 60


@SCENES
def test_help_and_leaving_are_everywhere(scene: Scene) -> None:
    assert {"help", "palette", "quit", "theme"} <= {each.id for each in commands_at(scene)}


def test_every_command_is_bound_where_it_acts_and_nowhere_twice() -> None:
    for scene in Scene:
        bound = [each.id for each in bindings(scene) if isinstance(each, Binding)]
        main = (
            []
            if scene in {Scene.FORM, Scene.FINDINGS}
            else [each.id for each in bindings() if isinstance(each, Binding)]
        )
        wanted = [command.id for command in commands_at(scene) if command.keys]
        assert sorted([*bound, *main]) == sorted(wanted)


def test_digits_show_the_screens_in_order() -> None:
    shown = [BY_ID[f"screen.{name}"] for name, _ in SCREENS]
    keys = [command.keys for command in shown]
    assert keys[:8] == [str(digit) for digit in range(1, 9)]
    assert set(keys[8:]) == {""}
    assert {command.where for command in shown} == {EVERYWHERE}


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("ctrl+p", "^p"),
        ("question_mark", "?"),
        ("f1", "F1"),
        ("pageup", "PgUp"),
        ("shift+left", "Shift+←"),
        ("less_than_sign", "<"),
        ("left_square_bracket", "["),
        ("space", "Space"),
        ("H", "H"),
        ("alt+x", "Alt+x"),
    ],
)
def test_keys_are_written_as_people_read_them(key: str, shown: str) -> None:
    assert shown_key(key) == shown


# What is allowed when


@pytest.mark.parametrize("marked", [0, 2])
@pytest.mark.parametrize("writable", [True, False])
def test_every_command_is_allowed_or_refused_with_words(marked: int, writable: bool) -> None:
    for command, scene in product(COMMANDS, Scene):
        reason = allowed(command.id, Context(scene, writable=writable, marked=marked))
        if scene not in command.where:
            assert reason == f"not on the {scene} screen", command.id
        elif reason is not None:
            assert reason == reason.strip(), command.id
            assert not reason.endswith("."), command.id


MONTH = Context(Scene.MONTH)


@pytest.mark.parametrize(
    ("command", "context", "reason"),
    [
        ("post.open", MONTH, "no post here; a adds one"),
        ("post.open", MONTH._replace(status="draft"), None),
        ("post.delete", MONTH, "no post here; a adds one"),
        ("post.delete", MONTH._replace(marked=3), None),
        ("post.add", MONTH, None),
        ("post.add", MONTH._replace(writable=False), "this plan is open for reading only"),
        ("post.add", MONTH._replace(nameless=True), "say first who acts (^p, Act as)"),
        ("act_as", MONTH._replace(nameless=True), None),
        ("post.paste", MONTH, "nothing copied yet; y copies a post"),
        ("post.paste", MONTH._replace(yanked=1), None),
        ("post.yank", MONTH._replace(status="draft", writable=False), None),
        ("search.next", MONTH, "nothing searched yet; / searches"),
        ("search.next", MONTH._replace(searching=True), None),
        ("filter.clear", MONTH, "no filter is set"),
        ("post.next", MONTH, "no post on this day"),
        (
            "post.later",
            Context(Scene.AGENDA, status="idea", dated=False),
            "it has no date yet; m gives it one",
        ),
        ("post.move", Context(Scene.AGENDA, status="idea", dated=False), None),
        ("row.open", Context(Scene.LIST), "nothing here; a adds one"),
        ("row.retire", Context(Scene.LIST, row=True), None),
        ("row.retire", Context(Scene.LIST, row=True, retires=False), "these are not put away"),
        ("row.add", Context(Scene.LIST, adds=False), "nothing can be added here"),
        ("day.next", Context(Scene.LIST), "not on the list screen"),
        ("undo", Context(Scene.LIST), None),
    ],
)
def test_what_is_lacking_is_said(command: str, context: Context, reason: str | None) -> None:
    assert allowed(command, context) == reason


# A keymap of one's own


@pytest.mark.parametrize(
    "keymap",
    [
        {},
        {"undo": "z"},
        {"undo": "f5"},
        {"goto": "Z,ctrl+g"},
        {"post.delete": "D", "post.duplicate": "d"},
        {"undo": "ctrl+o"},
        {"search": "é"},
    ],
)
def test_a_keymap_without_clashes_is_taken(keymap: dict[str, str]) -> None:
    if keymap == {"post.delete": "D", "post.duplicate": "d"}:
        assert problems(keymap) == []
        return
    assert problems(keymap) == []


@pytest.mark.parametrize(
    ("keymap", "problem"),
    [
        ({"undo": "a"}, "undo: a is taken by post.add."),
        ({"undo": "question_mark"}, "undo: ? is taken by help."),
        ({"post.move": "s"}, "post.move: s is taken by post.status."),
        ({"undo": "ctrl+m"}, "undo: ^m can't be used; terminals send it for Enter."),
        ({"undo": "ctrl+s"}, "undo: ^s can't be used; forms save with it."),
        ({"undo": "bogus"}, "undo: 'bogus' is no key; write it like f5, ctrl+o or x."),
        ({"undo": ""}, "undo: '' is no key; write it like f5, ctrl+o or x."),
        ({"undo": "hyper+x+y"}, "undo: 'hyper+x+y' is no key; write it like f5, ctrl+o or x."),
        ({"undoo": "z"}, "There is no action 'undoo'; calendar-tui keys lists them."),
        ({"quit": "x"}, "quit keeps its key."),
    ],
)
def test_a_keymap_that_would_take_a_key_away_is_refused(
    keymap: dict[str, str], problem: str
) -> None:
    assert problem in problems(keymap)


@pytest.mark.parametrize("key", RESERVED)
def test_reserved_keys_are_never_ours_on_the_screens(key: str) -> None:
    ours = {name for each in COMMANDS if not each.where <= WRITING for name in each.key_names}
    assert key not in ours


def test_a_remapped_registry_shows_the_new_keys() -> None:
    found = {each.id: each for each in remapped({"undo": "ctrl+o"})}
    assert found["undo"].shown_keys == ("^o",)
    assert found["redo"] == BY_ID["redo"]
