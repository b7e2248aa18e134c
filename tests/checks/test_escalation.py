"""When something goes wrong it is clear who decides, who stands in and how to reach them."""

from datetime import timedelta
from typing import Any

import pytest

from calendar_tui.checks.escalation import escalation_gaps
from calendar_tui.checks.finding import Go, To
from calendar_tui.checks.inputs import PlanFacts
from calendar_tui.model.facts import LevelFact
from calendar_tui.model.terms import ReviewMode, Role, Severity
from tests.checks.samples import (
    LOPEZ,
    OSEI,
    TODAY,
    empty_plan,
    sample_directory,
    sample_plan,
    sample_practice,
)

FINE = LevelFact(1, 1, "Complaint", OSEI, LOPEZ, 1)


def told(*levels: LevelFact, **changes: Any) -> list[str]:
    """What there is to tell of some levels, besides a second that is fine."""
    second = LevelFact(9, 2, "Breach", LOPEZ, OSEI, 1)
    return [
        each.message for each in escalation_gaps(sample_plan(levels=(*levels, second), **changes))
    ]


@pytest.mark.parametrize(
    ("changes", "lacks"),
    [
        ({}, None),
        ({"owner_id": None}, "no owner"),
        ({"deputy_id": None}, "no deputy"),
        ({"contacts": 0}, "no contacts"),
        (
            {"owner_id": None, "deputy_id": None, "contacts": 0},
            "no owner, no deputy and no contacts",
        ),
        ({"deputy_id": OSEI}, "one person as owner and deputy"),
        ({"owner_id": 99}, "no owner"),
    ],
)
def test_a_level_has_owner_deputy_and_contacts(changes: dict[str, Any], lacks: str | None) -> None:
    expected = [f"Level 1 (Complaint) has {lacks}."] if lacks else []
    assert told(FINE._replace(**changes)) == expected


def test_who_has_left_holds_no_level() -> None:
    directory = sample_directory()
    left = directory.authors[LOPEZ]._replace(active_until=TODAY - timedelta(days=1))
    gone = sample_directory(authors=directory.authors | {LOPEZ: left})
    assert told(FINE, directory=gone) == [
        "Level 1 (Complaint) has a deputy who isn't at work (Maria Lopez).",
        "Level 2 (Breach) has an owner who isn't at work (Maria Lopez).",
    ]


def solo() -> PlanFacts:
    """A practice of one."""
    practice = sample_practice(review=ReviewMode.SOLO)
    levels = (FINE._replace(deputy_id=None), FINE._replace(id=2, level=2, deputy_id=None))
    return sample_plan(directory=sample_directory(practice=practice), levels=levels)


def test_a_practice_of_one_needs_no_deputy() -> None:
    assert list(escalation_gaps(solo())) == []


def test_a_gap_opens_its_level() -> None:
    [found] = escalation_gaps(
        sample_plan(levels=(FINE._replace(contacts=0), FINE._replace(id=2, level=2)))
    )
    assert (found.rule, found.severity) == ("PLAN003", Severity.WARN)
    assert found.go == Go(To.ROW, "escalation", 1)


def test_one_level_alone_leads_nowhere() -> None:
    [found] = escalation_gaps(sample_plan(levels=(FINE,)))
    assert found.severity is Severity.ADVISE
    assert found.go == Go(To.ADD, "escalation")


def test_somebody_watches_the_replies() -> None:
    directory = sample_directory()
    authors = {
        number: person._replace(roles=frozenset({Role.AUTHOR}))
        for number, person in directory.authors.items()
    }
    assert told(FINE, directory=sample_directory(authors=authors)) == [
        "Nobody at work has the monitor's role, so nobody watches the replies."
    ]


def test_a_plan_without_channels_and_levels_is_told_elsewhere() -> None:
    assert list(escalation_gaps(empty_plan())) == []
