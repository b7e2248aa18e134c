"""How goals stand, and what is wrong with a plan, in a plan of very many posts.

A goal may take no longer than a page turns, so eight of all measures are held to fifty
milliseconds; the check of the whole plan looks at what is to come and at three months back.
"""

import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from calendar_tui.service import planning
from tests.bench.reads import open_plan
from tests.bench.stopwatch import in_turn
from tests.bench.table import Figure, costs
from tests.plans import stored

MOST = 50.0
"""Milliseconds that the goals may take."""

DUE = date(2026, 12, 31)

GOALS: tuple[tuple[str, str, dict[str, Any], float, str, dict[str, Any]], ...] = (
    ("For parents", "count", {"audiences": [1]}, 20, "month", {}),
    ("All year", "count", {}, 9_000, "year", {}),
    ("Pieces", "count", {}, 300, "quarter", {"pieces": True}),
    ("About flu", "count", {"text": "flu"}, 30, "month", {}),
    ("Education", "share", {"pillars": [1]}, 40, "last_28_days", {}),
    ("Instagram", "cadence", {"channels": [2]}, 3, "quarter", {"most": 40}),
    ("Facebook", "gap", {"channels": [1]}, 4, "next_28_days", {}),
    ("Followers", "reading", {}, 500, "year", {"baseline": 100}),
)
"""Name, measure, filter, target, period and more of each goal."""

ROWS = """
SELECT local_day, status, channel_id, audience_id, pillar_id, "group", title
FROM post INDEXED BY ix_post_goals
WHERE deleted_at IS NULL AND local_day BETWEEN '2026-01-01' AND '2026-12-31'
"""
"""The posts of the year that one of the goals looks at."""


def with_goals(path: Path) -> Path:
    """Give the plan at ``path`` the goals, and a reading a day for two months."""
    connection = sqlite3.connect(path)
    with connection:
        if connection.execute("SELECT count(*) FROM goal").fetchone() == (0,):
            for number, goal in enumerate(GOALS, start=1):
                _insert(connection, "goal", _columns(number, goal))
            for days in range(60):
                day = date(2026, 9, 1) + timedelta(days=days)
                values = {"goal_id": len(GOALS), "day": day, "value": 100 + days, "note": ""}
                _insert(connection, "reading", _row(f"reading-{days}") | values)
    connection.close()
    return path


def _row(uid: str) -> dict[str, Any]:
    """What every journalled row begins with."""
    moment = "2026-09-01 12:00:00.000000"
    return {"uid": uid, "version": 1, "created_at": moment, "changed_at": moment}


def _columns(number: int, goal: tuple[Any, ...]) -> dict[str, Any]:
    """A goal's row."""
    said = dict(zip(("name", "measure", "filter", "target", "period"), goal, strict=False))
    said |= {"slug": f"goal-{number}", "unit": "posts", "due": DUE, **goal[-1]}
    whole = {"comparison": "at_least", "pieces": False, "active": True}
    return _row(f"goal-{number}") | whole | said


def _insert(connection: sqlite3.Connection, table: str, values: dict[str, Any]) -> None:
    """Insert a row."""
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"
    connection.execute(sql, [stored(value) for value in values.values()])


def questions(path: Path) -> tuple[Callable[[], object], Callable[[], object]]:
    """How the goals stand, and what is wrong with the plan."""
    reading = open_plan(with_goals(path))
    return lambda: planning.goal_statuses(reading), lambda: planning.plan_findings(reading)


def figures(plans: dict[int, Path], rounds: int) -> list[Figure]:
    """Both questions to the largest plan, beside bare rows and the smallest plan."""
    few, many = min(plans), max(plans)
    goals, check = questions(plans[many])
    small_goals, small_check = questions(plans[few])
    bare = sqlite3.connect(plans[many])
    stand, rows, stand_few, found, found_few = in_turn(
        goals,
        lambda: bare.execute(ROWS).fetchall(),
        small_goals,
        check,
        small_check,
        rounds=rounds,
    )
    name, budget = f"{len(GOALS)} goals of {many:,} posts", [MOST] * rounds
    return [
        costs(f"{name} / {MOST:.0f} ms", stand, budget, floor=1, aim=0.5),
        costs(f"{name} / a year's rows by bare sqlite3", stand, rows),
        costs(f"{name} / of {few:,}", stand, stand_few),
        costs(f"check of a plan of {many:,} posts / of {few:,}", found, found_few),
    ]
