"""A person's own keys, checked before they are used.

Textual applies a keymap silently: unknown ids are ignored, and a key given twice deletes
the other binding. So a keymap is used only when `problems` finds none.
"""

from collections.abc import Mapping
from typing import Final

from textual.keys import Keys

from calendar_tui.tui.commands import (
    BY_ID,
    COMMANDS,
    FORM,
    WRITING,
    Command,
    Scene,
    is_text,
    remapped,
    shown_key,
)

RESERVED: Final = {
    "ctrl+i": "terminals send it for Tab",
    "ctrl+m": "terminals send it for Enter",
    "ctrl+j": "terminals send it for Enter",
    "ctrl+h": "terminals send it for Backspace",
    "ctrl+left_square_bracket": "terminals send it for Esc",
    "ctrl+z": "it suspends the program",
    "ctrl+c": "it copies text",
    "ctrl+s": "forms save with it",
}
"""Keys that can't be given away, and why."""

FIXED: Final = frozenset({"quit", "back", "form.leave"})
"""Commands that keep their keys, so that there is always a way out."""

_HELD: Final = frozenset({"ctrl", "shift", "alt", "super", "hyper", "meta"})
_NAMES: Final = frozenset(str(key.value) for key in Keys)


def problems(keymap: Mapping[str, str]) -> list[str]:
    """What is wrong with ``keymap`` (keys by command id), a sentence each."""
    found = [sentence for pair in keymap.items() if (sentence := _wrong(*pair))]
    return found or _clashes(remapped(dict(keymap)), keymap)


def _wrong(command_id: str, keys: str) -> str | None:
    """What is wrong with one line of a keymap."""
    if command_id not in BY_ID:
        return f"There is no action {command_id!r}; calendar-tui keys lists them."
    if command_id in FIXED:
        return f"{command_id} keeps its key."
    for key in keys.split(","):
        if key in RESERVED:
            return f"{command_id}: {shown_key(key)} can't be used; {RESERVED[key]}."
        if not _is_key(key):
            return f"{command_id}: {key!r} is no key; write it like f5, ctrl+o or x."
        if FORM <= BY_ID[command_id].where <= WRITING and is_text(key):
            return f"{command_id}: {shown_key(key)} is text in a form; use one like f5 or ctrl+o."
    return None


def _is_key(key: str) -> bool:
    """Whether ``key`` is one Textual may send."""
    from textual.keys import key_to_character

    *held, last = key.split("+")
    if not _HELD.issuperset(held):
        return False
    return last in _NAMES or (len(last) == 1 and last.isalnum()) or bool(key_to_character(last))


def _clashes(commands: tuple[Command, ...], keymap: Mapping[str, str]) -> list[str]:
    """Keys that would run two commands in one scene."""
    found: dict[str, None] = {}
    for scene in Scene:
        owner: dict[str, str] = {}
        for command in (each for each in commands if scene in each.where):
            for key in command.key_names:
                other = owner.setdefault(key, command.id)
                if other != command.id:
                    pair = (command.id, other) if command.id in keymap else (other, command.id)
                    found[f"{pair[0]}: {shown_key(key)} is taken by {pair[1]}."] = None
    return list(found)


def clashes() -> list[str]:
    """Clashes in the registry itself; a test holds that there are none."""
    return _clashes(COMMANDS, {})
