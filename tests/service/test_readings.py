"""Numbers of the world are written down, corrected and deleted; each can be taken back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from calendar_tui.model.errors import ConflictError, InvalidError, RefusedError, UnknownNameError
from calendar_tui.model.nouns import NOUNS
from calendar_tui.service import history, planning, readings, saving
from calendar_tui.service.forms import parse
from calendar_tui.service.nouns import retire
from calendar_tui.service.workspace import Workspace
from tests.cli.clinic import acting, settle

TODAY = date(2026, 11, 24)
BEFORE = date(2026, 11, 1)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """The plan of four people with a goal of followers and one of posts, open in Ana's name."""
    with acting(settle(tmp_path, monkeypatch)) as workspace:
        for raw in (
            {"name": "Followers", "measure": "reading", "unit": "followers", "baseline": "200"},
            {"name": "Posts for parents"},
        ):
            said = {"target": "500", "due": "31 mar", **raw}
            values = parse(NOUNS["goal"], said, workspace.reader(), new=True).checked()
            saving.add(workspace, "goal", values)
        yield workspace


def known(plan: Workspace) -> list[tuple[date, float, str]]:
    """The readings of the first goal."""
    return [(each.day, each.value, each.note) for each in planning.readings(plan.reading, 1)]


def test_a_number_is_today_s_unless_a_day_is_said(plan: Workspace) -> None:
    done = readings.write(plan, 1, {"value": 312.0, "note": "after the fair"})
    assert done.sentence == "Followers: 312 followers on Tue 24 Nov 2026."
    readings.write(plan, 1, {"value": 250.5, "day": BEFORE})
    assert known(plan) == [(BEFORE, 250.5, ""), (TODAY, 312.0, "after the fair")]


def test_another_number_of_the_same_day_takes_its_place_and_says_so(plan: Workspace) -> None:
    readings.write(plan, 1, {"value": 312.0, "note": "by phone"})
    done = readings.write(plan, 1, {"value": 321.0})
    assert done.sentence == "Followers: 321 followers on Tue 24 Nov 2026, in place of 312."
    assert known(plan) == [(TODAY, 321.0, "by phone")]
    again = readings.write(plan, 1, {"value": 321.0})
    assert (again.entry, again.sentence[-23:]) == (None, ", as it stands already.")
    noted = readings.write(plan, 1, {"value": 321.0, "note": "on site"})
    assert noted.sentence.endswith("with another note.")


def test_everything_done_to_readings_is_undone_and_redone(plan: Workspace) -> None:
    readings.write(plan, 1, {"value": 312.0})
    readings.write(plan, 1, {"value": 321.0})
    (row,) = planning.readings(plan.reading, 1)
    readings.edit(plan, row.id, None, {"day": BEFORE, "note": "late"})
    assert readings.delete(plan, [row.id]) == ("Followers: 321 followers on Sun 1 Nov 2026",)
    states = [[], [(TODAY, 312.0, "")], [(TODAY, 321.0, "")], [(BEFORE, 321.0, "late")], []]
    for state in states[-2::-1]:
        history.undo(plan)
        assert known(plan) == state
    for state in states[1:]:
        history.redo(plan)
        assert known(plan) == state


def test_the_history_names_the_goal(plan: Workspace) -> None:
    readings.write(plan, 1, {"value": 312.0})
    readings.write(plan, 1, {"value": 313.0})
    corrected, written = plan.reading.history(limit=2)
    assert corrected.summary == "read 313 followers for goal Followers in place of 312"
    assert {line.name for line in plan.reading.entry(written.seq).changes} == {"Followers"}
    (change,) = plan.reading.entry(corrected.seq).changes
    assert (change.label, change.before, change.after) == ("Value", "312.0", "313.0")


@pytest.mark.parametrize(
    ("goal", "values", "error", "sentence"),
    [
        (2, {"value": 3.0}, RefusedError, "Posts for parents counts posts, which the calendar"),
        (1, {"value": 3.0, "day": date(2026, 11, 25)}, InvalidError, "is still to come"),
        (1, {"value": float("inf")}, InvalidError, "value"),
        (9, {"value": 3.0}, InvalidError, "There is no goal #9"),
    ],
)
def test_what_is_no_reading_is_refused_in_a_sentence(
    plan: Workspace, goal: int, values: dict[str, object], error: type[Exception], sentence: str
) -> None:
    before = plan.reading.newest()
    with pytest.raises(error, match=sentence):
        readings.write(plan, goal, values)
    assert plan.reading.newest() == before


def test_a_goal_that_was_put_away_takes_no_numbers(plan: Workspace) -> None:
    retire(plan, "goal", 1)
    with pytest.raises(RefusedError, match="restore it first"):
        readings.write(plan, 1, {"value": 3.0})


def test_a_correction_keeps_to_its_version_and_to_free_days(plan: Workspace) -> None:
    first = readings.write(plan, 1, {"value": 3.0, "day": BEFORE})
    second = readings.write(plan, 1, {"value": 4.0})
    with pytest.raises(RefusedError, match="a reading of Sun 1 Nov 2026 already, 3 followers"):
        readings.edit(plan, second.id, None, {"day": BEFORE})
    readings.edit(plan, first.id, 1, {"value": 5.0})
    with pytest.raises(ConflictError):
        readings.edit(plan, first.id, 1, {"value": 6.0})


def test_a_day_without_a_reading_is_told_with_the_last_there_is(plan: Workspace) -> None:
    with pytest.raises(UnknownNameError, match=r"no reading of Tue 24 Nov 2026\."):
        planning.reading_on(plan.reading, 1)
    readings.write(plan, 1, {"value": 3.0, "day": BEFORE})
    assert planning.reading_on(plan.reading, 1, BEFORE).value == 3.0
    with pytest.raises(UnknownNameError, match="the last is of Sun 1 Nov 2026"):
        planning.reading_on(plan.reading, 1)
