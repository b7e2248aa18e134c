"""A person's own keys for forms: never a letter, and never without a way out."""

import pytest
from textual.widgets import Input, TextArea

from calendar_tui.tui.commands import COMMANDS, FORM, Scene, commands_at, is_text
from calendar_tui.tui.keymap import problems

OURS = [command for command in COMMANDS if command.where == FORM]


@pytest.mark.parametrize("key", ["x", "comma", "space", "question_mark"])
def test_a_letter_cannot_save_a_form(key: str) -> None:
    (problem,) = problems({"form.save": key})
    assert "is text in a form" in problem


def test_other_keys_can() -> None:
    assert problems({"form.save": "f6", "form.status": "ctrl+o"}) == []


def test_leaving_a_form_keeps_its_key() -> None:
    assert problems({"form.leave": "f6"}) == ["form.leave keeps its key."]


def test_a_form_has_no_key_that_fields_take_as_text() -> None:
    for command in OURS:
        assert not any(map(is_text, command.key_names)), command.id
    for command in commands_at(Scene.FORM):
        assert not any(map(is_text, command.key_names)), command.id


def test_a_form_takes_no_key_from_its_fields_but_for_those_that_page() -> None:
    fields = {
        key
        for widget in (Input, TextArea)
        for binding in widget.BINDINGS
        for key in (binding if isinstance(binding, tuple) else (binding.key,))[0].split(",")
    }
    ours = {key for command in OURS for key in command.key_names}
    assert ours & fields == {"pageup", "pagedown"}
