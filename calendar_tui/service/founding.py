"""Making a new plan: a practice, its people, and enough around them to start on Monday."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import uuid4

from sqlmodel import select

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.nouns import CHANNEL
from calendar_tui.model.practice import Practice, PracticeFields
from calendar_tui.model.terms import ChannelKind, Network, Origin, ReviewMode, Role
from calendar_tui.schedule.zones import find_zone
from calendar_tui.service.clock import Clock
from calendar_tui.service.derived import derive
from calendar_tui.service.nouns import add_row
from calendar_tui.service.validation import validated
from calendar_tui.service.workspace import Workspace, open_workspace
from calendar_tui.store.changes import Act, Changes
from calendar_tui.store.database import Database
from calendar_tui.store.failures import speaking
from calendar_tui.store.heads import Heads
from calendar_tui.store.location import Location, file_location, state_dir
from calendar_tui.store.migrate import put_in_place, refuse_taken

PILLARS: Final = (
    ("Education", "health topics in general, never advice to a person", 50),
    ("Practice news", "hours, services, what changes for patients", 20),
    ("Our team", "who works here, and why they like it", 20),
    ("Promotion", "what the practice offers", 10),
)
"""Educate and market: the pillars a plan starts with, and their share of posts in percent."""

ALL_HATS: Final = (
    Role.MANAGER,
    Role.AUTHOR,
    Role.REVIEWER,
    Role.MONITOR,
    Role.PRIVACY_OFFICER,
)
"""What the person who starts a plan may do, until there are others."""


@dataclass(frozen=True, slots=True)
class Founder:
    """Someone who is in the plan from the start."""

    name: str
    roles: tuple[Role, ...] = ALL_HATS


@dataclass(frozen=True, slots=True)
class Founding:
    """The answers a new plan is made from."""

    name: str
    zone: str
    people: tuple[Founder, ...]
    channels: tuple[str, ...] = ()
    """Networks (``facebook``), each with a handle after a colon where there is one."""
    audiences: tuple[str, ...] = ()
    state: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Further columns of the practice."""

    def practice(self) -> dict[str, Any]:
        """The practice's columns. One person alone reviews their own texts."""
        solo = len(self.people) == 1
        return {
            "name": self.name,
            "zone": find_zone(self.zone),
            "state": self.state,
            "review": ReviewMode.SOLO if solo else ReviewMode.FOUR_EYES,
            **self.extra,
        }


def found(
    location: Location,
    founding: Founding,
    *,
    clock: Clock,
    environ: Mapping[str, str],
    origin: Origin,
) -> Workspace:
    """Make the plan and open it in the name of its first person.

    There is a whole plan at ``location`` afterwards, or none.
    """
    if not founding.people:
        raise InvalidError("A plan needs at least one person; give a name.")
    practice = validated(PracticeFields, founding.practice())
    channels = [channel_values(text) for text in founding.channels]
    act = Act(clock.now(), None, founding.people[0].name, origin, "practice.create", False)
    with making(location, environ) as database, database.write(act) as changes:
        changes.insert(Practice(id=1, **practice))
        _furnish(changes, founding, channels)
        changes.summary = f"started the plan of {founding.name}"
    return open_workspace(
        location, clock=clock, environ=environ, origin=origin, named=founding.people[0].name
    )


@contextmanager
def making(location: Location, environ: Mapping[str, str]) -> Iterator[Database]:
    """A new plan's database while it is filled, under another name until it is whole.

    Whatever happens meanwhile, even a power cut: at ``location`` is a whole plan or nothing.
    On a server the tables are made in place.
    """
    state = state_dir(environ)
    if location.path is None:
        with Database.create(location, derive, state=state) as database:
            yield database
        return
    with speaking(location):
        refuse_taken(location.path)
    unfinished = location.path.with_name(f".{location.path.name}.{uuid4().hex[:8]}.new")
    try:
        with Database.create(file_location(unfinished), derive, state=state) as database:
            yield database
            uid = _uid(database)
        with speaking(location):
            put_in_place(unfinished, location.path)
        Heads(state, file_location(unfinished)).move(uid, location)
    finally:
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                unfinished.with_name(unfinished.name + suffix).unlink()


def _uid(database: Database) -> str:
    """The uid of the plan that was made."""
    with database.read() as session:
        return session.exec(select(Practice.uid)).one()


def channel_values(text: str) -> dict[str, Any]:
    """The columns of a channel from ``network`` or ``network:handle``."""
    word, _, handle = text.strip().partition(":")
    wanted = word.strip().casefold()
    for network in Network:
        if wanted in {network.value, network.mark, network.label.casefold()}:
            return {
                "name": network.label,
                "network": network,
                "kind": ChannelKind.BUSINESS,
                "handle": handle.strip(),
            }
    choices = ", ".join(CHANNEL.field("network").choices)
    raise InvalidError(f"{word.strip()!r} is no network; use one of {choices}.")


def _furnish(changes: Changes, founding: Founding, channels: Sequence[dict[str, Any]]) -> None:
    """People, channels, audiences and the starting pillars."""
    for person in founding.people:
        add_row(changes, "author", {"name": person.name, "roles": list(person.roles)})
    for columns in channels:
        add_row(changes, "channel", columns)
    for name in founding.audiences:
        add_row(changes, "audience", {"name": name})
    for name, description, share in PILLARS:
        columns = {"name": name, "description": description, "share": share}
        add_row(changes, "pillar", columns)
