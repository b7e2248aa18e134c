"""Every noun of the plan, from its making to its restoring, by the command line alone."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from calendar_tui.model.nouns import NOUNS
from tests.cli.running import CLINIC, cli, done, process, refused


@dataclass(frozen=True)
class Journey:
    """How one noun is made, what is changed of it, and what is then seen."""

    noun: str
    add: tuple[str, ...]
    """What follows ``NOUN add``."""
    which: str
    """How commands name the row."""
    edit: tuple[str, ...]
    """What follows ``NOUN edit WHICH``."""
    field: str
    """The field that is edited, as JSON calls it."""
    before: object
    after: object
    seen: str
    """What the list for people shows of the row after the edit."""
    away: str = "retire"


JOURNEYS = {
    journey.noun: journey
    for journey in (
        Journey(
            "channel",
            ("The Elm Letter", "--network", "newsletter", "--owner", "ana", "--audiences", "par"),
            "the-elm-letter",
            ("--handle", "letter@elm.example", "--admins", "ana,ben", "--two-factor", "yes"),
            "handle",
            "",
            "letter@elm.example",
            "letter@elm.example",
        ),
        Journey(
            "author",
            ("Dr. Dee Osei", "--roles", "reviewer,clinical", "--credentials", "MD"),
            "Dr. Dee",
            ("--active-until", "2026-12-31"),
            "active_until",
            None,
            "2026-12-31",
            "31 Dec 2026",
        ),
        Journey(
            "audience",
            ("Older adults", "--description", "65 and up"),
            "older-adults",
            ("--description", "65 and over"),
            "description",
            "65 and up",
            "65 and over",
            "65 and over",
        ),
        Journey(
            "pillar",
            ("Prevention", "--share", "30"),
            "prevention",
            ("--share", "35%"),
            "share",
            30,
            35,
            "35",
        ),
        Journey(
            "campaign",
            ("Fresh Start 2027", "--starts", "2027-01-04", "--colour", "green"),
            "fresh-start-2027",
            ("--ends", "2027-01-31"),
            "ends",
            None,
            "2027-01-31",
            "31 Jan 2027",
        ),
        Journey(
            "series",
            ("Tip Tuesday", "--rule", "every tue", "--starts", "2026-11-26", "--pillar", "educ"),
            "tip-tuesday",
            ("--rule", "every 2 weeks on tue, 10 times"),
            "rule",
            "FREQ=WEEKLY;BYDAY=TU",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=10",
            "every 2 weeks on Tue, 10 times",
        ),
        Journey(
            "goal",
            ("Posts for parents", "--filter", "audience:par", "--active", "no"),
            "posts-for-parents",
            ("--target", "2,5"),
            "target",
            None,
            2.5,
            "2.5",
        ),
        Journey(
            "closure",
            ("Christmas", "--starts", "2026-12-24"),
            "christmas",
            ("--ends", "2026-12-26"),
            "ends",
            "2026-12-24",
            "2026-12-26",
            "26 Dec 2026",
        ),
        Journey(
            "escalation",
            ("Privacy exposure", "--level", "2", "--owner", "ana"),
            "privacy-exposure",
            ("--answer-minutes", "60"),
            "answer_minutes",
            None,
            60,
            "60",
        ),
        Journey(
            "contact",
            ("Nurse line", "--value", "815-555-0143", "--uses", "clin"),
            "nurse-line",
            ("--verified-on", "2026-11-03"),
            "verified_on",
            None,
            "2026-11-03",
            "3 Nov 2026",
        ),
        Journey(
            "name",
            ("Elm Library", "--kind", "partner", "--owner", "ana"),
            "elm-library",
            ("--note", "lends us a room"),
            "note",
            "",
            "lends us a room",
            "lends us a room",
        ),
        Journey(
            "feed",
            ("Office", "--channel", "ig"),
            "office",
            ("--filter", "channel:facebook"),
            "filter",
            "channel:instagram",
            "channel:facebook",
            "channel:facebook",
        ),
        Journey(
            "post",
            ("Flu shots", "--channel", "ig", "--at", "2026-12-03 09:00", "--body", "Come in."),
            "1",
            ("--title", "Flu clinic"),
            "title",
            "Flu shots",
            "Flu clinic",
            "Flu clinic",
            away="delete",
        ),
    )
}


def make(journey: Journey) -> int:
    """Make the row; its number."""
    made = done(journey.noun, "add", *journey.add, "--json")
    assert made.err.startswith("Added ")
    shown = show(journey)
    assert shown["version"] == 1
    assert shown[journey.field] == journey.before
    return int(shown["id"])


def show(journey: Journey) -> dict[str, Any]:
    """The row as a program reads it."""
    found: dict[str, Any] = done(journey.noun, "show", journey.which, "--json").json
    return found


def listed(journey: Journey, *options: str) -> list[int]:
    """The numbers in the noun's list."""
    return [row["id"] for row in done(journey.noun, "list", *options, "--json").json]


def in_use(journey: Journey, row_id: int) -> bool:
    """Whether the row is in its list, which people see the same as programs."""
    found = row_id in listed(journey)
    named = journey.seen in done(journey.noun, "list").out
    assert found is named
    return found


EVERY = pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS)


def test_every_noun_is_travelled() -> None:
    assert JOURNEYS.keys() | {"practice"} == NOUNS.keys()


@EVERY
def test_a_row_is_made_edited_and_shown(clinic: Path, journey: Journey) -> None:
    row_id = make(journey)
    edited = done(journey.noun, "edit", journey.which, *journey.edit, "--json")
    assert edited.json[journey.field] == journey.after
    assert edited.json["version"] == 2
    assert edited.err.startswith("Saved ")
    assert edited.json.items() <= show(journey).items()
    assert in_use(journey, row_id)
    people = done(journey.noun, "show", row_id).out
    assert f"#{row_id}" in people.splitlines()[0]
    assert journey.seen in people


@EVERY
def test_saving_what_stands_there_already_writes_nothing(clinic: Path, journey: Journey) -> None:
    make(journey)
    done(journey.noun, "edit", journey.which, *journey.edit)
    before = done("history", "--json").json
    again = done(journey.noun, "edit", journey.which, *journey.edit)
    assert again.err.startswith("Nothing to change")
    assert done("history", "--json").json == before


@EVERY
def test_a_row_is_put_away_and_brought_back(clinic: Path, journey: Journey) -> None:
    row_id = make(journey)
    done(journey.noun, "edit", journey.which, *journey.edit)
    done(journey.noun, journey.away, journey.which)
    assert not in_use(journey, row_id)
    again = cli(journey.noun, journey.away, journey.which)
    assert again.code in {1, 2}
    assert len(again.err.splitlines()) == 1
    done(journey.noun, "restore", journey.which)
    assert in_use(journey, row_id)
    assert refused(1, journey.noun, "restore", journey.which).endswith(
        (" not retired.", "deleted.")
    )


@EVERY
def test_undo_and_redo_walk_back_and_forth(clinic: Path, journey: Journey) -> None:
    row_id = make(journey)
    done(journey.noun, "edit", journey.which, *journey.edit)
    done(journey.noun, journey.away, journey.which)
    done("undo")
    assert in_use(journey, row_id)
    assert show(journey)[journey.field] == journey.after
    done("undo")
    assert show(journey)[journey.field] == journey.before
    done("redo")
    assert show(journey)[journey.field] == journey.after
    done("undo")
    done("undo")
    assert row_id not in listed(journey)
    done("redo")
    assert row_id in listed(journey)
    assert done("verify").code == 0


@EVERY
def test_the_history_of_a_row_names_every_step(clinic: Path, journey: Journey) -> None:
    make(journey)
    done(journey.noun, "edit", journey.which, *journey.edit)
    done(journey.noun, journey.away, journey.which)
    done(journey.noun, "restore", journey.which)
    entries = done(journey.noun, "history", journey.which, "--json").json
    steps = ["restore", journey.away, "edit", "add"]
    assert [entry["action"] for entry in entries] == [f"{journey.noun}.{step}" for step in steps]
    assert {entry["actor"] for entry in entries} == {"Ana Ruiz"}
    assert all(entry["summary"] for entry in entries)
    people = done(journey.noun, "history", journey.which).out.splitlines()
    assert len(people) == 5
    one = done("history", entries[2]["seq"]).out
    assert str(journey.field if journey.field != "at" else "day") in one.replace(" ", "_").lower()
    assert done("verify").code == 0


@EVERY
def test_a_stale_version_is_a_conflict_and_changes_nothing(clinic: Path, journey: Journey) -> None:
    make(journey)
    done("--as", "Ben Ito", journey.noun, "edit", journey.which, *journey.edit)
    said = refused(3, journey.noun, "edit", journey.which, *journey.edit, "--version", "1")
    assert "by Ben Ito" in said
    assert show(journey)["version"] == 2


@EVERY
def test_an_unknown_one_names_the_closest(clinic: Path, journey: Journey) -> None:
    make(journey)
    wrong = f"{journey.which}x"
    for verb in ("show", "edit", "history", journey.away):
        options = journey.edit if verb == "edit" else ()
        said = refused(2, journey.noun, verb, wrong, *options)
        assert wrong in said
        if journey.noun != "post":
            assert "did you mean" in said.casefold(), said


@EVERY
def test_an_unknown_field_names_the_closest(clinic: Path, journey: Journey) -> None:
    make(journey)
    option = journey.edit[0]
    said = refused(2, journey.noun, "edit", journey.which, f"{option}x", "1")
    assert option in said


def test_the_practice_is_shown_edited_undone_and_verified(clinic: Path) -> None:
    assert done("practice", "show", "--json").json["week_start"] == "monday"
    edited = done("practice", "edit", "--week-start", "sunday", "--clock-12h", "yes", "--json")
    assert (edited.json["week_start"], edited.json["clock_12h"]) == ("sunday", True)
    assert "Elm Clinic" in done("practice", "show").out
    assert "Elm Clinic" in done("practice", "list").out
    done("undo")
    assert done("practice", "show", "--json").json["week_start"] == "monday"
    done("redo")
    assert [entry["action"] for entry in done("practice", "history", "--json").json] == [
        "plan.redo",
        "plan.undo",
        "practice.edit",
        "practice.create",
    ]
    assert "No such command" in refused(2, "practice", "retire")
    assert done("verify").code == 0


def test_the_plan_itself_is_made_once_and_not_undone(home: Path) -> None:
    path = home / "plan.db"
    done("--db", path, *CLINIC)
    assert "already" in refused(5, "--db", path, *CLINIC)
    assert "nothing of yours to undo" in refused(1, "--db", path, "undo")
    assert done("--db", path, "verify").code == 0


def test_a_noun_lives_through_processes_of_its_own(home: Path) -> None:
    plan = ("--db", str(home / "plan.db"))
    steps = (
        (CLINIC, 0),
        (("pillar", "edit", "education", "--share", "thirty"), 2),
        (("pillar", "retire", "education"), 0),
        (("pillar", "retire", "education"), 1),
    )
    for words, code in steps:
        found = process(*plan, *words)
        assert found.code == code, (words, found)
        assert "Traceback" not in found.err
    shown = process(*plan, "pillar", "list", "--json").json
    assert "Education" not in [row["name"] for row in shown]
