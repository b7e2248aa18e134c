"""Care for the plan: instants follow new time zone rules, once, and history says so."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from calendar_tui.model.nouns import POST
from calendar_tui.service import history, saving, upkeep
from calendar_tui.service.forms import parse
from calendar_tui.service.workspace import Workspace
from tests.cli.clinic import acting, settle

NINE = "2026-12-03 15:00:00.000000"
"""Nine o'clock in Chicago, in UTC."""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """The plan of four people, open in Ana's name."""
    with acting(settle(tmp_path, monkeypatch)) as workspace:
        yield workspace


def run(plan: Workspace, sql: str, *values: object) -> list[tuple[object, ...]]:
    path = plan.database.location.path
    assert path is not None
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(sql, values).fetchall()


@pytest.fixture
def moved(plan: Workspace) -> int:
    """A post at nine whose instant an hour off was computed by rules of another year."""
    fields = {"title": "Flu", "channel": "ig", "at": "2026-12-03T09:00"}
    values = parse(POST, fields, plan.reader(exact=True), new=True).checked()
    post = saving.add(plan, "post", values).id
    run(plan, "UPDATE post SET instant = '2026-12-03 14:00:00.000000' WHERE id = ?", post)
    return post


def test_posts_keep_their_time_on_the_wall_when_zone_rules_change(
    plan: Workspace, moved: int
) -> None:
    assert upkeep.follow_zones(plan) == 1
    assert run(plan, "SELECT instant, clock FROM post WHERE id = ?", moved) == [
        (NINE, "09:00:00.000000")
    ]
    ((action, summary),) = run(plan, "SELECT action, summary FROM entry ORDER BY seq DESC LIMIT 1")
    assert action == "plan.zones"
    assert str(summary).endswith("posts that moved: 1")
    assert history.verify(plan).whole


def test_rules_that_are_known_already_cost_no_second_look(plan: Workspace, moved: int) -> None:
    upkeep.follow_zones(plan)
    run(plan, "UPDATE post SET instant = '2026-12-03 14:00:00.000000' WHERE id = ?", moved)
    assert upkeep.follow_zones(plan) == 0
    assert not history.verify(plan).whole


def test_where_nothing_moves_nothing_is_written(plan: Workspace) -> None:
    before = run(plan, "SELECT max(seq) FROM entry")
    assert upkeep.follow_zones(plan) == 0
    assert run(plan, "SELECT max(seq) FROM entry") == before


def test_the_day_of_the_last_check_stays_known(plan: Workspace) -> None:
    watch = upkeep.Watch(plan.state, plan.database.location)
    watch.begin(plan.today())
    watch.passed(plan.today())
    upkeep.follow_zones(plan)
    watch.end()
    assert not watch.begin(plan.today())
