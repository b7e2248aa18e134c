"""A small plan to run commands on: made once, copied for each test.

Ana, who manages, writes and reviews, acts; Ben writes and reviews too; Cal only writes and
Rita only reviews. There are three channels: Instagram, Facebook and Ana's own account.
"""

import os
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from calendar_tui.model.rows import AuthorName
from calendar_tui.model.terms import Origin, ReviewMode, Role
from calendar_tui.service.acting import remember
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.founding import Founder, Founding, found
from calendar_tui.service.nouns import add
from calendar_tui.service.places import file_location
from calendar_tui.service.workspace import Workspace, open_workspace
from calendar_tui.store.location import state_dir
from tests.homes import NOW

MADE = datetime(2026, 11, 2, 15, tzinfo=UTC)
"""When the plan was made."""

FOUNDING = Founding(
    name="Elm Clinic",
    zone="America/Chicago",
    people=(
        Founder("Ana Ruiz"),
        Founder("Ben Ito", (Role.AUTHOR, Role.REVIEWER)),
        Founder("Cal Reed", (Role.AUTHOR,)),
        Founder("Rita Sol", (Role.REVIEWER,)),
    ),
    channels=("instagram:elmclinic", "facebook"),
    audiences=("Parents",),
)


@cache
def clinic_file(review: ReviewMode = ReviewMode.FOUR_EYES) -> bytes:
    """The plan's file; in a practice of one, Ana is alone."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.db"
        clock, environ = FixedClock(MADE), {"XDG_STATE_HOME": folder}
        founding = FOUNDING
        if review is ReviewMode.SOLO:
            founding = Founding(
                "Elm Clinic", "America/Chicago", FOUNDING.people[:1], ("instagram",)
            )
        with found(
            file_location(path), founding, clock=clock, environ=environ, origin=Origin.CLI
        ) as workspace:
            own = {"name": "Ana herself", "network": "x", "kind": "personal"}
            add(workspace, "channel", own)
        return path.read_bytes()


def settle(
    folder: Path, monkeypatch: pytest.MonkeyPatch, review: ReviewMode = ReviewMode.FOUR_EYES
) -> Path:
    """Put the plan into ``folder``, make it the one commands work on, and let Ana act."""
    path = folder / "plan.db"
    path.write_bytes(clinic_file(review))
    monkeypatch.setenv("CALENDAR_TUI_DB", str(path))
    remember(state_dir(os.environ), *_ana(review))
    return path


@cache
def _ana(review: ReviewMode) -> tuple[str, AuthorName]:
    """Which plan it is, and Ana."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.db"
        path.write_bytes(clinic_file(review))
        with acting(path, "Ana Ruiz", apart=True) as workspace:
            return workspace.reading.practice().uid, workspace.acting()


def acting(
    path: Path, name: str | None = None, at: datetime | None = None, *, apart: bool = False
) -> Workspace:
    """The plan at ``path``, open in somebody's name, with a clock that can be moved.

    ``apart``: what is kept outside the plan lies beside it, as on a machine of its own.
    """
    state = {"XDG_STATE_HOME": str(path.parent / "state")} if apart else {}
    clock = FixedClock(at or datetime.fromisoformat(NOW))
    return open_workspace(
        file_location(path),
        clock=clock,
        environ={**os.environ, **state},
        origin=Origin.CLI,
        named=name,
    )
