"""The bench's goals are judged, each by its own measure."""

from pathlib import Path

from calendar_tui.checks.goals import GoalStatus
from calendar_tui.checks.verdicts import GoalState
from calendar_tui.service import planning
from tests.bench.goals import GOALS, with_goals
from tests.bench.reads import open_plan
from tests.plans import make_plan


def test_every_goal_is_judged_and_made_once(tmp_path: Path) -> None:
    path = with_goals(with_goals(make_plan(tmp_path / "plan.db", 300)))
    reading = open_plan(path)
    found: tuple[GoalStatus, ...] = planning.goal_statuses(reading)
    reading.close()
    assert sorted(each.name for each in found) == sorted(goal[0] for goal in GOALS)
    assert GoalState.NONE not in {each.state for each in found}
    assert {each.measure for each in found} == {"count", "share", "cadence", "gap", "reading"}
