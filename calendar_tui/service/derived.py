"""Columns computed from others: where a post stands in time, for order and for grids."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from calendar_tui.schedule.zones import local, resolve


def derive(table: str, values: Mapping[str, Any], practice_zone: str) -> dict[str, Any]:
    """The derived columns of a row of ``table``, from its other columns.

    A post's wall time in its own zone gives the instant, and that gives the day and the
    clock time in the practice's zone. An all-day post keeps its day wherever it is, and
    its instant is that day's first moment. Tables without derived columns give nothing.
    """
    if table != "post":
        return {}
    day, clock, zone = values["day"], values["clock"], values["zone"]
    if day is None:
        return {"instant": None, "local_day": None, "local_clock": None}
    instant = resolve(day, clock or time(), zone, values["fold"]).instant
    if clock is None:
        return {"instant": instant, "local_day": day, "local_clock": None}
    local_day, local_clock = local(instant, practice_zone)
    return {"instant": instant, "local_day": local_day, "local_clock": local_clock}
