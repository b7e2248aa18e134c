"""Goals are kept as they are said; an active one can be measured."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.nouns import NOUNS
from calendar_tui.service import saving
from calendar_tui.service.forms import parse
from calendar_tui.service.workspace import Workspace
from tests.cli.clinic import acting, settle

WHOLE = {"name": "Posts for parents", "target": "8", "filter": "audience:par", "due": "31 dec"}


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """The plan of four people, open in Ana's name."""
    with acting(settle(tmp_path, monkeypatch)) as workspace:
        yield workspace


def add(plan: Workspace, **raw: str) -> dict[str, Any]:
    """Add a goal as typed, and return its fields."""
    values = parse(NOUNS["goal"], raw, plan.reader(), new=True).checked()
    return plan.reading.noun("goal", saving.add(plan, "goal", values).id).values


def edit(plan: Workspace, row_id: int, **raw: str) -> dict[str, Any]:
    """Change a goal as typed, and return its fields."""
    saving.edit(plan, "goal", row_id, None, parse(NOUNS["goal"], raw, plan.reader()).checked())
    return plan.reading.noun("goal", row_id).values


def test_a_goal_of_the_calendar_needs_a_number_and_a_date(plan: Workspace) -> None:
    goal = add(plan, **WHOLE)
    assert (goal["active"], goal["target"], goal["due"]) == (True, 8.0, "2026-12-31")
    assert (goal["filter"], goal["unit"]) == ("audience:parents", "posts")


@pytest.mark.parametrize(
    ("measure", "unit"),
    [("count", "posts"), ("share", "%"), ("cadence", "posts a week"), ("gap", "days")],
)
def test_what_the_calendar_counts_has_a_unit_of_its_own(
    plan: Workspace, measure: str, unit: str
) -> None:
    assert add(plan, **WHOLE, measure=measure)["unit"] == unit
    assert edit(plan, 1, unit="pieces")["unit"] == "pieces"


@pytest.mark.parametrize("missing", ["target", "due"])
def test_a_goal_that_lacks_something_is_an_intention_at_most(plan: Workspace, missing: str) -> None:
    raw = {name: text for name, text in WHOLE.items() if name != missing}
    with pytest.raises(InvalidError, match="Or keep it as an intention: active no"):
        add(plan, **raw)
    assert add(plan, **raw, active="no")["active"] is False
    with pytest.raises(InvalidError, match="no number" if missing == "target" else "no date"):
        edit(plan, 1, active="yes")
    assert edit(plan, 1, active="yes", **{missing: WHOLE[missing]})["active"] is True


def test_a_wish_is_refused_with_a_hint_how_to_put_it(plan: Workspace) -> None:
    with pytest.raises(InvalidError, match=r"say what you count, how many and by when, e\.g\."):
        add(plan, name="Grow our presence")


def test_a_number_of_the_world_needs_its_own_unit(plan: Workspace) -> None:
    raw = {"name": "Followers", "measure": "reading", "target": "500", "due": "31 mar"}
    with pytest.raises(InvalidError, match="no unit"):
        add(plan, **raw)
    assert add(plan, **raw, unit="followers", baseline="1,250")["baseline"] == 1250.0


def test_a_day_off_with_no_last_day_is_one_day_long(plan: Workspace) -> None:
    raw = {"name": "Christmas", "starts": "2026-12-24"}
    values = parse(NOUNS["closure"], raw, plan.reader(), new=True).checked()
    made = saving.add(plan, "closure", values)
    assert plan.reading.noun("closure", made.id).values["ends"] == "2026-12-24"
