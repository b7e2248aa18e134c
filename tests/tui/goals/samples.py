"""The sample plan with goals of every kind."""

from datetime import date
from pathlib import Path

from tests.tui.samples import reopened

DUE = date(2027, 3, 31)

READ = (
    ("2026-09-01", 210.0, ""),
    ("2026-10-05", 240.0, "After the fair."),
    ("2026-11-16", 251.0, ""),
)


def with_goals(path: Path) -> Path:
    """Write goals into the plan at ``path``: met, short, of a reading, an intention."""
    with reopened(path) as plan:
        said = {"active": 1, "due": DUE, "owner_id": 1, "created_at": "2026-08-03 15:00:00.000000"}
        plan.named(
            "goal",
            "Twelve on Facebook",
            **{**said, "measure": "count", "target": 12.0, "unit": "posts", "period": "month"},
            filter={"channels": [1]},
        )
        plan.named(
            "goal",
            "Posts a month",
            **{**said, "measure": "count", "target": 5.0, "unit": "posts", "period": "month"},
        )
        plan.named(
            "goal",
            "Readers of the letter",
            **{**said, "measure": "reading", "target": 400.0, "unit": "readers"},
            baseline=200.0,
        )
        plan.named("goal", "Be known", owner_id=1)
        for day, value, note in READ:
            plan.add("reading", goal_id=3, day=date.fromisoformat(day), value=value, note=note)
        plan.entry(action="goal.add", summary="added goals")
    return path
