"""A long text in the person's own editor, which has the terminal meanwhile."""

import os
import shlex
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, Final

from textual.app import SuspendNotSupported

from calendar_tui.model.errors import InvalidError, PlanError
from calendar_tui.tui.drawn import app_of
from calendar_tui.tui.forms.entry import ROOM
from calendar_tui.tui.forms.visible import unified

if TYPE_CHECKING:
    from calendar_tui.tui.forms.row import FieldRow
    from calendar_tui.tui.forms.screen import FormScreen

AS_IT_WAS: Final = "the text is as it was"
NO_EDITOR: Final = "No editor is set. Set VISUAL or EDITOR, such as EDITOR=nano, and start again."


def editor_command(environ: Mapping[str, str]) -> list[str]:
    """The person's editor: ``VISUAL``, else ``EDITOR``, which may have arguments."""
    for name in ("VISUAL", "EDITOR"):
        given = environ.get(name, "").strip()
        if not given:
            continue
        try:
            return shlex.split(given)
        except ValueError:
            raise InvalidError(f"{name} can't be read as a command: {given}") from None
    raise InvalidError(NO_EDITOR)


def edited(command: Sequence[str], text: str, limit: int) -> str:
    """``text`` after it was edited by ``command`` in a file of its own.

    The file holds the very bytes of the text (UTF-8). A line break that an editor adds at
    the end is taken off again. The file stays where its text couldn't be taken over.

    Raises:
        PlanError: the editor can't be run, failed, or left what is no text.
    """
    try:
        written = text.encode()
    except UnicodeEncodeError:
        raise InvalidError("The text has characters no file can hold; remove them.") from None
    folder = Path(mkdtemp(prefix="calendar-tui-"))
    file = folder / "text.txt"
    file.write_bytes(written)
    try:
        code = subprocess.run([*command, str(file)], check=False).returncode  # noqa: S603 - theirs
        left = file.read_bytes() if file.exists() else None
        found = _taken_over(left, code, limit)
    except OSError as error:
        rmtree(folder, ignore_errors=True)
        reason = error.strerror or str(error)
        raise PlanError(f"{command[0]} can't be started: {reason}; {AS_IT_WAS}.") from None
    except InvalidError as error:
        if left in {None, written}:
            rmtree(folder, ignore_errors=True)
            raise
        raise PlanError(f"{error.sentence} What the editor wrote is in {file}.") from None
    rmtree(folder, ignore_errors=True)
    return _without_added_end(found, text)


def _taken_over(left: bytes | None, code: int, limit: int) -> str:
    """The text that an editor ``left``, having ended with ``code``."""
    if left is None:
        raise InvalidError(f"The editor left no file; {AS_IT_WAS}.")
    if code:
        raise InvalidError(f"The editor ended with error {code}; {AS_IT_WAS}.")
    try:
        found = unified(left.decode())
    except UnicodeDecodeError:
        raise InvalidError(f"The editor left no UTF-8 text; {AS_IT_WAS}.") from None
    if len(found) > limit * ROOM:
        raise InvalidError(
            f"The editor left {len(found):,} characters, and at most {limit:,} fit; {AS_IT_WAS}."
        )
    return found


def _without_added_end(found: str, before: str) -> str:
    """``found`` without the line break at its end that many editors add by themselves."""
    if before.endswith("\n") or not found.endswith("\n") or found.endswith("\n\n"):
        return found
    return found[:-1]


async def edit_in_editor(form: "FormScreen[Any]", row: "FieldRow") -> None:
    """Hand the terminal to the editor, then take over its text."""
    app = app_of(form)
    command = editor_command(os.environ)
    await form.before_editor()
    try:
        with app.suspend():
            text = edited(command, row.text, row.spec.limit)
    except SuspendNotSupported:
        raise PlanError("This terminal can't be handed to an editor.") from None
    finally:
        app.refresh()
    row.put(text)
