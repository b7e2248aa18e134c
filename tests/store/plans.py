"""Small plans to test with, and the people who change them."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from calendar_tui.model.tables import Author, Channel, Post, Practice
from calendar_tui.model.terms import Network, Origin
from calendar_tui.store.changes import Act
from calendar_tui.store.database import Database
from calendar_tui.store.identity import CURRENT_SCHEMA, Schema
from calendar_tui.store.location import Location, file_location

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
ANN, BEN = 1, 2
"""The ids of a plan's two people."""


def derive(table: str, values: Mapping[str, Any], zone: str) -> dict[str, Any]:
    """A stand-in for the real derivation: every zone is UTC."""
    if table != "post":
        return {}
    day, clock = values["day"], values["clock"]
    if day is None:
        return {"instant": None, "local_day": None, "local_clock": None}
    instant = datetime.combine(day, clock or time(), tzinfo=UTC)
    return {"instant": instant, "local_day": day, "local_clock": clock}


def act(
    action: str = "post.edit",
    *,
    by: int | None = ANN,
    minutes: float = 0,
    origin: Origin = Origin.CLI,
    undoable: bool = True,
) -> Act:
    """An act some minutes after the fixed now."""
    name = {ANN: "Ann", BEN: "Ben"}.get(by or 0, "")
    return Act(NOW + timedelta(minutes=minutes), by, name, origin, action, undoable)


def open_plan(place: Path | Location, schema: Schema = CURRENT_SCHEMA) -> Database:
    """The plan at ``place``, open for writing."""
    location = file_location(place) if isinstance(place, Path) else place
    return Database.open(location, derive, schema=schema)


@contextmanager
def short_lived(founded: Path) -> Iterator[Database]:
    """A copy of the plan, open, that is gone afterwards and leaves no head behind."""
    with tempfile.TemporaryDirectory() as folder:
        location = file_location(Path(shutil.copy(founded, folder)))
        with Database.open(location, derive, state=Path(folder) / "state") as database:
            yield database


def found(database: Database) -> None:
    """Put a practice, two people and a channel into an empty plan, as its first entry."""
    with database.write(act("practice.create", undoable=False)) as changes:
        changes.insert(Practice(id=1, name="Elm Street", zone="America/Chicago"))
        changes.insert_all([Author(name="Ann", slug="ann"), Author(name="Ben", slug="ben")])
        changes.insert(Channel(name="Insta", slug="insta", network=Network.INSTAGRAM))
        changes.summary = "started the plan of Elm Street"


def a_post(title: str = "Flu shots", **values: Any) -> Post:
    """A post that is not in any plan yet."""
    return Post(
        **{
            "title": title,
            "body": "Come in before the holidays.",
            "channel_id": 1,
            "author_id": ANN,
            "day": date(2026, 12, 1),
            "clock": time(9),
            "zone": "America/Chicago",
            **values,
        }
    )


def add(database: Database, *titles: str, by: int = ANN, **values: Any) -> list[int]:
    """Add posts in one entry and return their ids."""
    with database.write(act("post.add", by=by)) as changes:
        rows = changes.insert_all([a_post(title, **values) for title in titles])
        changes.summary = f"added {', '.join(titles)}"
    return [row.id or 0 for row in rows]


def edit(database: Database, post_id: int, *, by: int = ANN, **values: Any) -> int:
    """Change a post in one entry and return the entry's number."""
    with database.write(act("post.edit", by=by)) as changes:
        changes.update(changes.get(Post, post_id), values)
        changes.summary = f"edited #{post_id}"
    return changes.seq


def post(database: Database, post_id: int) -> Post:
    """A post as it is stored now, deleted or not."""
    with database.read() as session:
        return session.get_one(Post, post_id)
