"""Goals: what a form says of one becomes its columns, or the sentence why it can't be active."""

from collections.abc import Mapping
from typing import Any, Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.facts import GoalRow
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Measure
from calendar_tui.service.workspace import Workspace

UNITS: Final = {
    Measure.COUNT: "posts",
    Measure.SHARE: "%",
    Measure.CADENCE: "posts a week",
    Measure.GAP: "days",
}
"""What the calendar counts in, where nobody says otherwise."""


_JUDGED: Final = (
    "measure",
    "comparison",
    "target",
    "most",
    "unit",
    "period",
    "due",
    "campaign_id",
)
"""Columns that say whether a goal can be measured."""


def columns(workspace: Workspace, values: Mapping[str, Any]) -> dict[str, Any]:
    """A goal's columns from a form's values: the filter line becomes a filter by ids.

    Raises:
        InvalidError: it is to be active and can't be measured; the sentence says what is
            missing and how such a goal is put.
    """
    said = dict(values)
    if isinstance(said.get("filter"), str):
        said["filter"] = workspace.read_filter(said["filter"]).as_json()
    said["unit"] = said.get("unit") or UNITS.get(said.get("measure") or Measure.COUNT, "")
    if said.get("active"):
        _refuse_vague(said)
    return said


def _refuse_vague(said: Mapping[str, Any]) -> None:
    """An active goal is one that can be measured; any other can be kept as an intention."""
    from calendar_tui.checks.measurable import measurable

    row = GoalRow(
        0,
        str(said.get("name") or ""),
        filter=PostFilter.from_json(said.get("filter") or {}),
        **{name: said[name] for name in _JUDGED if said.get(name) is not None},
    )
    if reasons := measurable(row):
        raise InvalidError(f"{' '.join(reasons)} Or keep it as an intention: active no.")
