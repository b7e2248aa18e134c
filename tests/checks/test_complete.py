"""A plan has channels, measurable goals, audiences, authors, and somebody for trouble."""

from datetime import timedelta
from typing import Any

import pytest

from calendar_tui.checks.complete import empty_calendar, missing_parts, overdue_review
from calendar_tui.checks.finding import Go, To
from calendar_tui.checks.inputs import PlanFacts
from calendar_tui.checks.rules import Part
from calendar_tui.model.facts import LevelFact
from calendar_tui.model.terms import ReviewMode, Role, Severity, Status
from tests.checks.samples import (
    HER_OWN,
    LOPEZ,
    OSEI,
    TODAY,
    empty_plan,
    sample_directory,
    sample_goal,
    sample_plan,
    sample_post,
    sample_practice,
)


def parts(facts: PlanFacts) -> list[tuple[Part, str]]:
    """What is missing."""
    found = list(missing_parts(facts))
    assert all(each.severity is Severity.BLOCK for each in found)
    assert len({each.fingerprint for each in found}) == len(found)
    return [(each.part, each.message) for each in found]


def with_people(
    *people: tuple[int, set[Role]], mode: ReviewMode = ReviewMode.FOUR_EYES
) -> PlanFacts:
    """The plan with some people in some roles."""
    directory = sample_directory()
    authors = {
        number: directory.authors[number]._replace(roles=frozenset(roles))
        for number, roles in people
    }
    practice = sample_practice(review=mode)
    return sample_plan(directory=sample_directory(authors=authors, practice=practice))


def test_a_whole_plan_lacks_nothing() -> None:
    assert parts(sample_plan()) == []


def test_an_empty_plan_is_told_each_part_once() -> None:
    assert parts(empty_plan()) == [
        (Part.CHANNELS, "The plan has no channel."),
        (Part.GOALS, "The plan has no goal."),
        (Part.AUDIENCES, "The plan has no audience."),
        (Part.CALENDAR, "Nobody at work has the author's role."),
        (Part.CALENDAR, "Nobody at work has the reviewer's role, so no post can be approved."),
        (Part.ESCALATION, "The plan doesn't say who handles trouble."),
    ]


def test_a_personal_account_is_no_channel_of_the_plan() -> None:
    channels = {HER_OWN: sample_directory().channels[HER_OWN]}
    facts = sample_plan(directory=sample_directory(channels=channels))
    assert parts(facts) == [(Part.CHANNELS, "The plan has no channel.")]


@pytest.mark.parametrize(
    "change", [{"active": False}, {"target": None}, {"unit": ""}, {"due": None}]
)
def test_a_wish_is_no_measurable_outcome(change: dict[str, Any]) -> None:
    facts = sample_plan(goals=(sample_goal(**change),))
    message = "No goal is active with an outcome that can be measured."
    assert parts(facts) == [(Part.GOALS, message)]


def test_a_goal_that_was_put_away_is_none() -> None:
    facts = sample_plan(goals=(sample_goal(retired=True),))
    assert parts(facts) == [(Part.GOALS, "The plan has no goal.")]


def test_who_has_left_writes_nothing() -> None:
    directory = sample_directory()
    gone = {
        number: person._replace(active_until=TODAY - timedelta(days=1))
        for number, person in directory.authors.items()
    }
    messages = [
        message for _, message in parts(sample_plan(directory=sample_directory(authors=gone)))
    ]
    assert messages[0] == "Nobody at work has the author's role."


def test_one_person_alone_cannot_approve() -> None:
    both = {Role.AUTHOR, Role.REVIEWER}
    [(_, message)] = parts(with_people((OSEI, both)))
    assert message == "Only one person writes and reviews, and nobody approves their own text."


def test_unless_the_practice_is_one_person() -> None:
    assert parts(with_people((OSEI, {Role.AUTHOR, Role.REVIEWER}), mode=ReviewMode.SOLO)) == []


def test_an_author_and_a_reviewer_are_enough() -> None:
    assert parts(with_people((OSEI, {Role.AUTHOR}), (LOPEZ, {Role.REVIEWER}))) == []


def test_a_plan_for_trouble_has_somebody_to_decide() -> None:
    [(_, message)] = parts(sample_plan(levels=(LevelFact(1, 1, "Complaint"),)))
    assert message == "No level of the escalation plan has an owner."


@pytest.mark.parametrize(
    ("status", "days", "empty"),
    [
        (Status.DRAFT, 0, False),
        (Status.SCHEDULED, 300, False),
        (Status.DRAFT, -1, True),
        (Status.IDEA, 3, True),
        (Status.CANCELLED, 3, True),
        (Status.PUBLISHED, 0, True),
    ],
)
def test_a_calendar_without_a_post_to_come_is_empty(status: Status, days: int, empty: bool) -> None:
    post = sample_post(status=status, day=TODAY + timedelta(days=days))
    found = list(empty_calendar(sample_plan(posts=[post])))
    assert [each.go for each in found] == ([Go(To.DAY, TODAY)] if empty else [])


@pytest.mark.parametrize(("days", "told"), [(0, False), (1, False), (-1, True), (-400, True)])
def test_a_review_is_overdue_from_the_day_after(days: int, told: bool) -> None:
    found = list(overdue_review(sample_plan(review_on=TODAY + timedelta(days=days))))
    assert bool(found) is told


def test_an_overdue_review_is_told_by_its_day() -> None:
    [found] = overdue_review(sample_plan(review_on=TODAY - timedelta(days=24)))
    assert found.message == "The plan was to be reviewed by 31 Oct, 24 days ago."
    assert (found.severity, found.go) == (Severity.WARN, Go(To.PLAN))


def test_a_plan_that_nobody_approved_is_told_softly() -> None:
    [found] = overdue_review(sample_plan(review_on=None))
    assert found.severity is Severity.ADVISE
