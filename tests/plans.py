"""Plans for tests and measurements: small ones by hand, large ones by the thousand.

Rows are inserted as plain SQL, so a plan of 100,000 posts takes seconds, and what reads
them is tested without the code that writes them. Every constraint of the schema holds.
"""

import json
import random
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Column, Integer, create_engine
from sqlalchemy.pool import StaticPool

from calendar_tui.model.tables import METADATA
from calendar_tui.model.terms import Network
from calendar_tui.model.text import slug_of
from calendar_tui.schedule.zones import day_start, local, resolve
from calendar_tui.store.identity import APPLICATION_ID, HEAD_REVISION, SCHEMA_ORDINAL

ZONE = "America/Chicago"
"""The practice's zone."""

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
"""When every row was made, and the tests' present."""

FIRST_DAY = date(2022, 12, 1)
DAYS = 1_826
"""Large plans have their posts on these five years of days, one of them yet to come."""

NETWORKS = tuple(Network)[:10]

PEOPLE = (
    "Dr. Amara Osei",
    "Ben Ito",
    "Carla Núñez",
    "Dana Wójcik",
    "Eli Roth",
    "Dr. Farah Khan",
    "Grace Lim",
    "Hugo Brandt",
    "Ines Sá",
    "Jonas Weiß",
    "Kim Lee",
    "Lou Martin",
)

PILLARS = ("Education", "Practice news", "Staff", "Promotion")
AUDIENCES = ("Parents", "Older adults", "Neighbours")
CAMPAIGNS = ("Flu season", "Fresh Start 2027", "Heart month", "Back to school")

TEXT = (
    "flu shots are here for every age and take five minutes at our front desk this week "
    "walking twenty minutes a day helps hearts sleep and mood more than most people think "
    "bring questions about vaccines asthma allergies sunscreen screening and healthy lunches "
    "our team reads every form wash hands drink water check labels café naïve résumé 🙂"
)
WORDS = tuple(TEXT.split())


def stored(value: object) -> object:
    """``value`` as the program's columns hold it on SQLite."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    if isinstance(value, time):
        return value.strftime("%H:%M:%S.%f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, dict)):
        return json.dumps(value)
    return value


def times_of(
    day: date | None, clock: time | None, zone: str = ZONE, fold: int = 0
) -> dict[str, Any]:
    """Every column of a post that says when it is."""
    if day is None:
        empty = dict.fromkeys(("day", "clock", "instant", "local_day", "local_clock"))
        return {**empty, "zone": "", "fold": 0}
    typed = {"day": day, "clock": clock, "zone": zone, "fold": fold}
    if clock is None:
        instant = day_start(day, zone)
        return {**typed, "instant": instant, "local_day": day, "local_clock": None}
    instant = resolve(day, clock, zone, fold).instant
    there = local(instant, ZONE)
    return {**typed, "instant": instant, "local_day": there[0], "local_clock": there[1]}


@cache
def _columns(table: str) -> tuple[str, ...]:
    """The names of a table's columns, in order."""
    return tuple(column.name for column in METADATA.tables[table].columns)


@cache
def _insertion(table: str) -> str:
    """The statement that inserts a whole row of a table."""
    columns = _columns(table)
    names = ", ".join(f'"{name}"' for name in columns)
    return f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(columns))})'


@cache
def _empty() -> bytes:
    """An SQLite file that holds every table and no row."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    METADATA.create_all(engine)
    raw = engine.raw_connection()
    try:
        connection: sqlite3.Connection = raw.driver_connection  # type: ignore[assignment]
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_ORDINAL}")
        return connection.serialize()
    finally:
        raw.close()
        engine.dispose()


NAMED: Mapping[str, object] = {"name": "Someone", "slug": "someone"}

USUAL: Mapping[str, Mapping[str, object]] = {
    "practice": {
        "name": "Elm Street Family Practice",
        "zone": ZONE,
        "review": "four_eyes",
        "observances": ["all"],
    },
    "channel": NAMED | {"network": "other", "kind": "business"},
    "author": NAMED | {"roles": ["author"]},
    "campaign": NAMED | {"colour": "blue"},
    "goal": NAMED | {"measure": "count", "comparison": "at_least", "period": "month"},
    "post": {"status": "draft"},
    "entry": {
        "at": NOW,
        "actor_name": "Ben Ito",
        "origin": "app",
        "action": "post.edit",
        "undoable": 1,
        "revision": HEAD_REVISION,
    },
}
"""What a row holds where a test doesn't say."""

ANYWHERE: Mapping[str, object] = {
    "version": 1,
    "created_at": NOW,
    "changed_at": NOW,
    "rendered_at": NOW,
    "keep_approval_on_move": 1,
    **dict.fromkeys(("audiences", "admins", "slots", "accounts", "goals", "tags", "media"), "[]"),
    **dict.fromkeys(("contacts", "places", "partners", "exceptions", "statuses"), "[]"),
    **dict.fromkeys(("identity_first", "brand_tags", "uses", "sources"), "[]"),
    **dict.fromkeys(("limits", "template", "filter", "options"), "{}"),
}
"""What columns hold in any table where neither the test nor `USUAL` says."""


@cache
def _usual(table: str) -> dict[str, object]:
    """A row of ``table`` as it is stored where a test says nothing."""
    given = ANYWHERE | USUAL.get(table, {})
    return {
        column.name: stored(given[column.name]) if column.name in given else _nothing(column)
        for column in METADATA.tables[table].columns
    }


def _nothing(column: Column[Any]) -> object:
    """What an untouched column holds: NULL where it may."""
    if column.nullable or column.primary_key:
        return None
    return 0 if isinstance(column.type, (Boolean, Integer)) else ""


class PlanFile:
    """An SQLite plan that a test fills by hand."""

    def __init__(self, path: Path, *, wal: bool = True) -> None:
        """Make an empty plan at ``path``: one practice, no entry."""
        path.write_bytes(_empty())
        self.path = path
        self.connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self.connection.execute(f"PRAGMA journal_mode = {'WAL' if wal else 'DELETE'}")
        self.connection.execute("PRAGMA foreign_keys = ON")
        self.connection.execute("PRAGMA synchronous = OFF")  # a test's plan outlives no power cut
        self._uids = random.Random(2026)
        self.add("practice", id=1)
        self.add("pulse", id=1, feed_revision=0, revised_at=NOW, stamp=NOW)

    def __enter__(self) -> "PlanFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what is done inside at once."""
        self.connection.execute("BEGIN IMMEDIATE")
        yield
        self.connection.execute("COMMIT")

    def row(self, table: str, **values: Any) -> list[object]:
        """A whole row of ``table``, in the order of its columns."""
        if "uid" in _columns(table) and "uid" not in values:
            values["uid"] = str(UUID(int=self._uids.getrandbits(128), version=4))
        return [
            stored(values[name]) if name in values else usual
            for name, usual in _usual(table).items()
        ]

    def add(self, table: str, **values: Any) -> int:
        """Insert a row and return its id."""
        return self.connection.execute(_insertion(table), self.row(table, **values)).lastrowid or 0

    def named(self, table: str, name: str, **values: Any) -> int:
        """Insert something with a name; its slug is made from it."""
        return self.add(table, **{"name": name, "slug": slug_of(name), **values})

    def post(
        self,
        title: str = "",
        day: date | None = None,
        clock: time | None = None,
        zone: str = ZONE,
        fold: int = 0,
        **values: Any,
    ) -> int:
        """Insert a post; a published one is out since `NOW`."""
        if values.get("status") == "published":
            values.setdefault("published_at", NOW)
        return self.add("post", title=title, **times_of(day, clock, zone, fold), **values)

    def change(self, table: str, row_id: int, **values: Any) -> None:
        """Overwrite columns of a row."""
        names = ", ".join(f'"{name}" = ?' for name in values)
        self.connection.execute(
            f'UPDATE "{table}" SET {names} WHERE id = ?',
            (*map(stored, values.values()), row_id),
        )

    def entry(self, *changes: tuple[str, int, object, object], **values: Any) -> int:
        """Insert a journal entry and its changes ``(table, id, before, after)``."""
        (newest,) = self.connection.execute("SELECT coalesce(max(seq), 0) FROM entry").fetchone()
        seq = newest + 1
        values = {"seq": seq, "hash": sha256(str(seq).encode()).hexdigest(), **values}
        self.connection.execute(_insertion("entry"), self.row("entry", **values))
        for table, row_id, before, after in changes:
            images = {
                "before": None if before is None else json.dumps(before),
                "after": None if after is None else json.dumps(after),
            }
            self.add("change", entry_seq=seq, table_name=table, row_id=row_id, salt="s", **images)
        return seq


def make_plan(path: Path, posts: int = 1_000, seed: int = 1, *, journal: bool = False) -> Path:
    """Write a plan with ten channels, twelve people and ``posts`` posts over five years.

    The same arguments give the same rows. With ``journal`` each post has its entry.
    """
    with PlanFile(path) as plan, plan.transaction():
        _add_names(plan)
        rows = (plan.row("post", **values) for values in _posts(random.Random(seed), posts))
        plan.connection.executemany(_insertion("post"), rows)
        plan.entry(action="plan.import", summary=f"imported {posts} posts", origin="import")
        for post in range(1, posts + 1) if journal else ():
            plan.entry(("post", post, None, {"title": f"{post}"}), action="post.add")
    return path


def _add_names(plan: PlanFile) -> None:
    """Everything posts refer to."""
    for name in PEOPLE:
        plan.named("author", name)
    for network in NETWORKS:
        plan.named("channel", network.title(), network=network)
    for table, names in (("pillar", PILLARS), ("audience", AUDIENCES), ("campaign", CAMPAIGNS)):
        for name in names:
            plan.named(table, name)


def _posts(rng: random.Random, count: int) -> Iterator[dict[str, Any]]:
    """The values of ``count`` posts; every tenth pair are siblings, every hundredth has no day."""
    for number in range(count):
        values = _content(rng) | _when(rng, dated=number % 100 != 99)
        if number % 10 == 0:
            values["group"] = str(UUID(int=number, version=4))
            sibling = values | {"channel_id": values["channel_id"] % len(NETWORKS) + 1}
        elif number % 10 == 1:
            values = sibling
        yield values


def _content(rng: random.Random) -> dict[str, Any]:
    """What a post says, where and by whom."""
    words = rng.choices(WORDS, k=rng.randint(35, 260))
    return {
        "title": " ".join(words[:4]).capitalize() if rng.random() < 0.97 else "",
        "body": " ".join(words).capitalize() + ".",
        "channel_id": rng.randint(1, len(NETWORKS)),
        "author_id": rng.randint(1, len(PEOPLE)),
        "reviewer_id": rng.choice((None, 1, 6)),
        "pillar_id": rng.randint(1, len(PILLARS)),
        "audience_id": rng.choice((None, 1, 2, 3)),
        "campaign_id": rng.randint(1, len(CAMPAIGNS)) if rng.random() < 0.2 else None,
        "tags": rng.choice(([], [], ["flu"], ["kids", "santé"])),
    }


def _when(rng: random.Random, *, dated: bool) -> dict[str, Any]:
    """When a post is, and the status that fits the day."""
    if not dated:
        return {**times_of(None, None), "status": rng.choice(("idea", "draft"))}
    day = FIRST_DAY + timedelta(days=rng.randrange(DAYS))
    clock = time(rng.randint(7, 19), rng.choice((0, 15, 30, 45))) if rng.random() < 0.95 else None
    zone = "America/New_York" if clock and rng.random() < 0.02 else ZONE
    times = times_of(day, clock, zone)
    if times["instant"] < NOW:
        status = rng.choices(
            ("published", "cancelled", "pulled", "scheduled", "draft"), (90, 4, 1, 1, 4)
        )[0]
    else:
        status = rng.choices(
            ("scheduled", "approved", "in_review", "draft", "idea"), (50, 15, 10, 20, 5)
        )[0]
    published = {"published_at": times["instant"]} if status in {"published", "pulled"} else {}
    return {**times, "status": status, **published}
