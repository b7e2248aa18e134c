"""What tests needn't pay for again and again, since it only protects or serves a real person.

None of it changes what the program does in a test: a process that ends leaves what it wrote
to the system, and one statement is compiled to the same SQL each time.
"""

import os
from pathlib import Path
from typing import Any

import pytest

from calendar_tui.store import connect

PRAGMAS = connect._pragmas
"""What the program sets connections to."""


def spare_flushes(patch: pytest.MonkeyPatch) -> None:
    """Don't wait for the disk with each save: no test's plan has to outlive a power cut.

    Processes of their own, as those that are killed, still do.
    """

    def pragmas(**options: bool) -> tuple[str, ...]:
        spared = {"synchronous = FULL": "synchronous = OFF"}
        return tuple(spared.get(each, each) for each in PRAGMAS(**options))

    patch.setattr(connect, "_pragmas", pragmas)
    patch.setattr(os, "fsync", lambda handle: None)


def share_compiled(patch: pytest.MonkeyPatch) -> None:
    """Let all plans of a run share the SQL that SQLAlchemy makes of statements.

    Each command and each app opens a plan of its own, and making the SQL again is most of
    what that costs.
    """
    from sqlalchemy import create_engine
    from sqlalchemy.engine import Engine
    from sqlalchemy.pool import StaticPool
    from sqlalchemy.util import LRUCache

    from calendar_tui.store import engine as making

    model = create_engine("sqlite+pysqlite://", poolclass=StaticPool)
    model.connect().close()  # now its dialect knows which SQLite this is
    compiled: LRUCache[Any, Any] = LRUCache(2_000)

    def shared(url: str, **options: Any) -> Engine:
        engine = create_engine(url, **options)
        if engine.dialect.name == "sqlite":
            engine.dialect, engine._compiled_cache = model.dialect, compiled
        return engine

    patch.setattr(making, "create_engine", shared)


def share_empty(patch: pytest.MonkeyPatch) -> None:
    """Let the migrations make one empty plan in a run; every other new plan is a copy of it."""
    from calendar_tui.store import migrate
    from calendar_tui.store.identity import CURRENT_SCHEMA, Schema

    fill = migrate._fill
    made: list[bytes] = []

    def filled(path: Path, schema: Schema) -> None:
        if schema is CURRENT_SCHEMA and made:
            path.write_bytes(made[0])
            return
        fill(path, schema)
        if schema is CURRENT_SCHEMA:
            made.append(path.read_bytes())

    patch.setattr(migrate, "_fill", filled)
