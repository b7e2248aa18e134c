"""Forms in a test: a small clinic's plan, the app on it, and what stands in its fields."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.widgets import Input, TextArea

from calendar_tui.model.details import PostDetail
from calendar_tui.model.nouns import NOUNS
from calendar_tui.service import posts
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.forms import parse
from calendar_tui.service.nouns import Saved
from calendar_tui.service.reading import open_reading
from calendar_tui.store.location import locate
from calendar_tui.tui.desk import Desk
from calendar_tui.tui.forms.noun_form import NounForm
from calendar_tui.tui.forms.row import FieldRow
from tests.cli.clinic import acting, clinic_file
from tests.tui.driving import NOW, Session, session

TODAY = NOW.date()


def clinic(folder: Path) -> Path:
    """The file of a plan of four people (see ``tests.cli.clinic``)."""
    path = folder / "plan.db"
    path.write_bytes(clinic_file())
    return path


@asynccontextmanager
async def running(
    path: Path, size: tuple[int, int] = (80, 24), actor: str = "Ana Ruiz", **options: Any
) -> AsyncIterator[Session]:
    """The app on the plan at ``path``, with ``actor`` at the keyboard."""
    desks: list[Desk] = []

    def desk() -> Desk:
        desks.append(Desk(acting(path, actor)))
        return desks[-1]

    try:
        async with session(path, size, desk, **options) as run:
            yield run
    finally:
        for each in desks:
            each.close()


def add_post(path: Path, actor: str = "Ana Ruiz", **raw: str) -> Saved:
    """Add a post as a person types it, by another door than the app."""
    with acting(path, actor) as plan:
        given = {"title": "Flu shots", "channel": "instagram", "at": "27 nov 9:00", **raw}
        values = parse(NOUNS["post"], given, plan.reader(), new=True).checked()
        return posts.add(plan, values)


def edit_post(path: Path, post_id: int, actor: str = "Ben Ito", **raw: str) -> Saved:
    """Edit a post by another door than the app."""
    with acting(path, actor) as plan:
        values = parse(NOUNS["post"], raw, plan.reader()).checked()
        return posts.edit(plan, post_id, None, values)


def post_of(path: Path, post_id: int) -> PostDetail:
    """A post as it is stored now."""
    reading = open_reading(locate(str(path), {}), FixedClock(NOW))
    try:
        return reading.post(post_id)
    finally:
        reading.close()


def rows_of(path: Path, noun: str, *, retired: bool = False) -> Mapping[str, dict[str, Any]]:
    """The values of a noun's rows, by name."""
    reading = open_reading(locate(str(path), {}), FixedClock(NOW))
    try:
        return {row.name: row.values for row in reading.nouns(noun, retired)}
    finally:
        reading.close()


def form(run: Session) -> NounForm:
    """The form that is on top."""
    screen = run.app.screen
    assert isinstance(screen, NounForm), screen
    return screen


def row(run: Session, name: str) -> FieldRow:
    """A field of the form."""
    return form(run)._body.rows[name]


def shown(run: Session, name: str) -> str:
    """What a field shows, as it is drawn."""
    entry = row(run, name).entry
    return entry.value if isinstance(entry, Input) else entry.text


async def go(run: Session, name: str) -> None:
    """Put the focus on a field."""
    row(run, name).entry.focus()
    await run.pilot.pause()


async def fill(run: Session, name: str, text: str) -> None:
    """Type a text in place of what stands in a field."""
    await go(run, name)
    entry = row(run, name).entry
    if isinstance(entry, TextArea):
        entry.select_all()
    else:
        entry.selection = type(entry.selection)(0, len(entry.value))
    await run.pilot.press("delete", *_keys(text))
    await run.pilot.pause()


def _keys(text: str) -> list[str]:
    """The keys that type a text."""
    return ["enter" if letter == "\n" else letter for letter in text]


def words(run: Session) -> str:
    """Everything that is shown as one line, frames left out."""
    return " ".join("".join(" " if mark in "│╭╮╰╯─" else mark for mark in run.text()).split())
