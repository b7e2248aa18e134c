"""Contacts are tried and dated; what a practice wrote as lines becomes contacts and names."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.practice import Practice
from calendar_tui.model.terms import Origin
from calendar_tui.service import nouns
from calendar_tui.service.contacts import take_over, verify
from calendar_tui.service.history import undo
from calendar_tui.service.upkeep import examine
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Act
from tests.cli.clinic import acting, settle

LINES = [
    "Front desk 312-555-0142, 8 to 5",
    "Patient portal https://portal.elm.example",
    "Mail hello@elm.example or 312-555-0199",
    "18 Elm Lane, Oak Park",
]


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """The plan of four people, open in Ana's name."""
    with acting(settle(tmp_path, monkeypatch)) as workspace:
        yield workspace


def test_trying_a_contact_notes_today_and_can_be_undone(plan: Workspace) -> None:
    made = nouns.add(plan, "contact", {"name": "Desk", "kind": "phone", "value": "312-555-0142"})
    verify(plan, made.id)
    assert plan.reading.noun("contact", made.id).values["verified_on"] == plan.today().isoformat()
    undo(plan)
    assert plan.reading.noun("contact", made.id).values["verified_on"] is None


@pytest.mark.parametrize(("kind", "value"), [("phone", "desk"), ("email", "elm"), ("web", "elm")])
def test_a_contact_holds_what_it_is_said_to_be(plan: Workspace, kind: str, value: str) -> None:
    with pytest.raises(InvalidError, match="such as"):
        nouns.add(plan, "contact", {"name": "X", "kind": kind, "value": value})


def test_lines_of_before_become_rows_once_and_history_stays_whole(plan: Workspace) -> None:
    assert take_over(plan) == 0
    act = Act(plan.clock.now(), None, "", Origin.SYSTEM, "practice.edit", undoable=False)
    with plan.database.write(act) as changes:
        said = {"contacts": LINES, "partners": ["Rosa Quintero"], "places": ["Oak Park"]}
        changes.update(changes.get(Practice, 1), said)
    assert take_over(plan) == 7
    assert take_over(plan) == 0
    rows = {row.name: row.values for row in plan.reading.nouns("contact")}
    assert {name: (row["kind"], row["value"], row["hours"]) for name, row in rows.items()} == {
        "Front desk": ("phone", "312-555-0142", "8 to 5"),
        "Patient portal": ("portal", "https://portal.elm.example", ""),
        "Mail": ("email", "hello@elm.example", ""),
        "Mail 2": ("phone", "312-555-0199", ""),
        "Address": ("address", "18 Elm Lane, Oak Park", ""),
    }
    names = {row.name: row.values["kind"] for row in plan.reading.nouns("name")}
    assert names == {"Rosa Quintero": "partner", "Oak Park": "place"}
    assert examine(plan).problems == ()
