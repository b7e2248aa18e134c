"""A text in the person's own editor: byte for byte, and never lost where the editor fails."""

import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError, PlanError
from calendar_tui.tui.forms.outside import edited, editor_command
from tests.tui.driving import Session
from tests.tui.forms.forming import add_post, clinic, fill, form, go, post_of, running, shown

LIMIT = 100_000


def script(code: str) -> list[str]:
    """An editor that does ``code`` with the file's ``path``."""
    start = "import pathlib, sys; path = pathlib.Path(sys.argv[1]); "
    return [sys.executable, "-I", "-S", "-c", start + code]


@pytest.fixture
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where texts lie while they are edited."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.mark.parametrize(
    "text",
    ["", "one line", "ends\n", "\n\n", "a\n\nb\n\n", "\t caf\u00e9 👩‍⚕️ \u202e\u2028 ", "x" * 5_000],
)
def test_an_editor_that_changes_nothing_changes_nothing(temp: Path, text: str) -> None:
    assert edited(["true"], text, LIMIT) == text
    assert list(temp.iterdir()) == []


def test_the_file_holds_the_very_bytes_of_the_text(temp: Path) -> None:
    text = "caf\u00e9 \u2028\u202e\ttab\n\nend"
    code = f"assert path.read_bytes() == {text.encode()!r}"
    assert edited(script(code), text, LIMIT) == text


def test_the_file_is_nobody_elses_to_read(temp: Path) -> None:
    code = "assert path.parent.stat().st_mode & 0o077 == 0"
    assert edited(script(code), "secret", LIMIT) == "secret"


def test_a_line_break_that_editors_add_at_the_end_is_taken_off(temp: Path) -> None:
    add = script("path.write_bytes(path.read_bytes() + b'\\n')")
    assert edited(add, "one line", LIMIT) == "one line"
    assert edited(add, "ends\n", LIMIT) == "ends\n\n"


def test_line_breaks_of_other_systems_become_ours(temp: Path) -> None:
    assert edited(script("path.write_bytes(b'a\\r\\nb\\rc')"), "", LIMIT) == "a\nb\nc"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=200))
def test_what_an_editor_leaves_is_what_comes_back(text: str) -> None:
    code = f"path.write_bytes({text.encode()!r})"
    kept = text[:-1] if text.endswith("\n") and not text.endswith("\n\n") else text
    assert edited(script(code), "before", LIMIT) == kept


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("path.write_text('new'); sys.exit(3)", "ended with error 3"),
        ("path.write_bytes(b'\\xff\\xfe')", "no UTF-8 text"),
        ("path.write_text('x' * 300_000)", "300,000 characters"),
    ],
)
def test_an_editor_that_fails_keeps_its_file_and_names_it(
    temp: Path, code: str, words: str
) -> None:
    with pytest.raises(PlanError, match=words) as caught:
        edited(script(code), "before", LIMIT)
    (folder,) = temp.iterdir()
    assert str(folder / "text.txt") in caught.value.sentence
    assert "as it was" in caught.value.sentence


def test_an_editor_that_fails_without_a_change_leaves_nothing_behind(temp: Path) -> None:
    with pytest.raises(PlanError, match="ended with error 1; the text is as it was"):
        edited(["false"], "before", LIMIT)
    assert list(temp.iterdir()) == []


def test_an_editor_that_removes_the_file_or_cannot_start_is_told(temp: Path) -> None:
    with pytest.raises(PlanError, match="left no file"):
        edited(script("path.unlink()"), "before", LIMIT)
    with pytest.raises(PlanError, match="no-such-editor can't be started"):
        edited(["no-such-editor"], "before", LIMIT)
    assert list(temp.iterdir()) == []


def test_visual_comes_before_editor_and_both_may_have_arguments() -> None:
    assert editor_command({"VISUAL": "code --wait", "EDITOR": "vi"}) == ["code", "--wait"]
    assert editor_command({"VISUAL": " ", "EDITOR": "'my editor' -f"}) == ["my editor", "-f"]
    with pytest.raises(InvalidError, match="No editor is set"):
        editor_command({})
    with pytest.raises(InvalidError, match="EDITOR can't be read"):
        editor_command({"EDITOR": "'open"})


# From the form


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, temp: Path) -> None:
    """A terminal that can be handed over, as tests have none."""

    @contextmanager
    def handed_over(_app: object) -> Iterator[None]:
        yield

    monkeypatch.setattr("textual.app.App.suspend", handed_over)


def use(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Set the person's editor."""
    monkeypatch.setenv("EDITOR", shlex.join(script(code)))


async def open_post(run: Session) -> None:
    """Open the post of the clinic's plan."""
    await run.press("l", "l", "l", "enter")


@pytest.mark.usefixtures("terminal")
async def test_f4_opens_the_text_from_any_field(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, "path.write_text(path.read_text() + ' [/] More.\\n')")
    path = clinic(tmp_path)
    add_post(path, body="Come in.")
    async with running(path) as run:
        await open_post(run)
        await run.press("f4")
        assert shown(run, "body") == "Come in. [/] More."
        assert form(run).here.spec.name == "body"
        await run.press("ctrl+z")
        assert shown(run, "body") == "Come in."
        await run.press("ctrl+y", "ctrl+s")
    assert post_of(path, 1).body == "Come in. [/] More."


@pytest.mark.usefixtures("terminal")
async def test_f4_opens_the_long_text_that_has_the_focus(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, "path.write_text('from outside')")
    path = clinic(tmp_path)
    add_post(path, body="Come in.")
    async with running(path) as run:
        await open_post(run)
        await go(run, "notes")
        await run.press("f4")
        assert (shown(run, "notes"), shown(run, "body")) == ("from outside", "Come in.")


@pytest.mark.usefixtures("terminal")
async def test_a_failing_editor_is_told_and_the_text_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, "sys.exit(1)")
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await fill(run, "body", "Precious")
        await run.press("f4")
        assert "The editor ended with error 1; the text is as it was." in run.said()
        assert shown(run, "body") == "Precious"


async def test_without_an_editor_it_says_how_to_set_one(tmp_path: Path) -> None:
    assert not os.environ.get("EDITOR")
    async with running(clinic(tmp_path)) as run:
        await run.press("a", "f4")
        assert run.said()[-1].startswith("No editor is set. Set VISUAL or EDITOR")


async def test_a_terminal_that_cannot_be_handed_over_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, "path.write_text('x')")
    async with running(clinic(tmp_path)) as run:
        await run.press("a", "f4")
        assert run.said()[-1] == "This terminal can't be handed to an editor."


async def test_a_form_without_a_long_text_says_so(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("8", "right_square_bracket", "a", "f4")
        assert run.said()[-1] == "$EDITOR: no long text here."
