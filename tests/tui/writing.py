"""The app on the sample plan with someone at the keyboard who may change it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

from calendar_tui.model.details import PostDetail
from calendar_tui.model.filters import PostFilter
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.reading import open_reading
from calendar_tui.store.location import locate
from calendar_tui.tui.desk import Desk
from tests.cli.clinic import acting
from tests.tui.driving import ACTOR, NOW, Session, session


@asynccontextmanager
async def writing(
    path: Path, size: tuple[int, int] = (132, 40), actor: str = ACTOR, **options: Any
) -> AsyncIterator[Session]:
    """Run the app on the plan at ``path``, ``actor`` at the keyboard."""
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


def stored(path: Path, wanted: PostFilter | None = None) -> list[PostDetail]:
    """The posts as they are in the plan now."""
    reading = open_reading(locate(str(path), {}), FixedClock(NOW))
    try:
        return list(reading.posts(wanted))
    finally:
        reading.close()


def titled(path: Path, title: str) -> list[PostDetail]:
    """The posts with a title, as they are in the plan now."""
    return [post for post in stored(path) if post.title == title]


def day_of(path: Path, title: str) -> date | None:
    """The day of the one post with a title."""
    (post,) = titled(path, title)
    return post.local_day
