"""The accounts behind the channels: what they tell patients, who has the keys, who looks."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from calendar_tui.checks.accounts import (
    CHECK_DAYS,
    access,
    notice_lacks,
    notices,
    privacy,
    unsigned,
    untried,
)
from calendar_tui.checks.finding import Go, To
from calendar_tui.checks.inputs import PlanFacts
from calendar_tui.model.facts import AuthorFact, ContactFact
from calendar_tui.model.terms import ContactKind, ReviewMode, Severity
from tests.checks.samples import (
    CONTACTS,
    FACEBOOK,
    HER_OWN,
    INSTAGRAM,
    LETTER,
    LOPEZ,
    NOTICE,
    OSEI,
    TODAY,
    sample_channel,
    sample_directory,
    sample_plan,
    sample_practice,
)

LONG_AGO = TODAY - timedelta(days=CHECK_DAYS + 1)
JUST_NOW = TODAY - timedelta(days=CHECK_DAYS)


def plan_with(**changes: Any) -> PlanFacts:
    """The plan with changes to the page's account."""
    page = sample_channel(FACEBOOK, **changes)
    others = (INSTAGRAM, LETTER)
    own = sample_channel(HER_OWN, owner_id=LOPEZ)
    return sample_plan(channels=(page, *map(sample_channel, others), own))


@pytest.mark.parametrize(
    ("notice", "lacks"),
    [
        (NOTICE, []),
        (
            "We cannot give medical advice here. See https://portal.example/go. Emergencies: 911",
            [],
        ),
        (
            "No health questions, please. Call (815) 555-0142. Call 911 in an emergency.",
            [],
        ),
        ("Welcome!", ["health", "contact", "emergency"]),
        ("Don't ask about your health. Dial 911.", ["contact"]),
        ("We never discuss symptoms; call 815-555-0142.", ["emergency"]),
        ("Ask about your health! Call 815-555-0142 or 911.", ["health"]),
        ("Don't ask about your health. Call 815-555-0143 or 911.", ["contact"]),
    ],
)
def test_a_notice_has_three_parts(notice: str, lacks: list[str]) -> None:
    found = notice_lacks(notice, CONTACTS)
    assert len(found) == len(lacks)
    assert all(word in sentence for word, sentence in zip(lacks, found, strict=True))


def test_a_contact_in_words_is_one_too() -> None:
    assert notice_lacks("No health talk. Ask at the front desk. 911.", ("front desk",)) == []


def test_a_practice_tells_patients_how_to_reach_it() -> None:
    found = [each.message for each in notices(sample_plan(contacts=(), notice="  "))]
    assert found == [
        "The practice names no approved contact.",
        "The practice has no notice for its channels.",
    ]
    [one] = notices(sample_plan(notice="Call 815-555-0142; don't write about your health."))
    assert one.message == "The channel notice doesn't say what to do in an emergency."
    assert one.go == Go(To.ROW, "practice", 1)


@pytest.mark.parametrize(
    ("posted", "message"),
    [
        (None, "Facebook page shows no notice on record."),
        (LONG_AGO, "The notice on Facebook page was checked last on 27 May 2026."),
        (JUST_NOW, None),
        (TODAY, None),
    ],
)
def test_a_notice_is_looked_at_every_half_year(posted: Any, message: str | None) -> None:
    found = list(notices(plan_with(notice_posted_on=posted)))
    assert [each.message for each in found] == ([message] if message else [])
    assert all(each.severity is Severity.WARN for each in found)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({}, None),
        ({"owner_id": None}, "Facebook page has no owner."),
        ({"admins": frozenset()}, "Facebook page has no admin on record."),
        ({"admins": frozenset({OSEI})}, "Facebook page has one admin only."),
        ({"two_factor": False}, "Facebook page has no two-factor sign-in."),
        ({"two_factor": None}, "Facebook page has no word on two-factor sign-in."),
        (
            {"admins": frozenset({OSEI}), "two_factor": False},
            "Facebook page has one admin only and no two-factor sign-in.",
        ),
    ],
)
def test_an_account_has_two_keys_and_a_second_factor(
    changes: dict[str, Any], message: str | None
) -> None:
    found = [each.message for each in access(plan_with(**changes))]
    assert found == ([message] if message else [])


def test_one_admin_is_enough_for_a_practice_of_one() -> None:
    facts = plan_with(admins=frozenset({OSEI}))
    practice = sample_practice(review=ReviewMode.SOLO)
    alone = replace(facts, directory=sample_directory(practice=practice))
    assert list(access(alone)) == []


def test_who_has_left_is_taken_off_the_accounts() -> None:
    directory = sample_directory()
    left = directory.authors[LOPEZ]._replace(active_until=TODAY - timedelta(days=1))
    gone = sample_directory(authors=directory.authors | {LOPEZ: left})
    found = list(access(sample_plan(directory=gone)))
    assert [each.message for each in found] == [
        f"Maria Lopez left, and still has the keys to {name}."
        for name in ("Facebook page", "Instagram", "Letter")
    ]
    both = {number: row._replace(retired=True) for number, row in directory.authors.items()}
    two = list(access(sample_plan(directory=sample_directory(authors=both))))
    assert "Dr. Osei and Maria Lopez left, and still have the keys to Letter." in {
        each.message for each in two
    }


def test_who_has_not_begun_has_not_left() -> None:
    directory = sample_directory()
    soon = directory.authors[LOPEZ]._replace(active_from=TODAY + timedelta(days=9))
    coming = sample_directory(authors=directory.authors | {LOPEZ: soon})
    assert list(access(sample_plan(directory=coming))) == []


@pytest.mark.parametrize(
    ("reviewed", "message"),
    [
        (None, "Facebook page has no privacy check on record."),
        (LONG_AGO, "The privacy settings of Facebook page were checked last on 27 May 2026."),
        (JUST_NOW, None),
    ],
)
def test_privacy_settings_are_looked_at_every_half_year(reviewed: Any, message: str | None) -> None:
    found = list(privacy(plan_with(privacy_reviewed_on=reviewed)))
    assert [(each.rule, each.message) for each in found] == (
        [("PLAN027", message)] if message else []
    )


def test_personal_accounts_are_looked_at_too_and_weigh_more() -> None:
    channels = [
        *map(sample_channel, (FACEBOOK, INSTAGRAM, LETTER)),
        sample_channel(HER_OWN, owner_id=LOPEZ, privacy_reviewed_on=None),
    ]
    [found] = privacy(sample_plan(channels=channels))
    assert (found.rule, found.severity) == ("PLAN004", Severity.WARN)
    assert found.message == "Maria's own has no privacy check on record."


def test_declared_accounts_are_to_be_listed_with_a_check() -> None:
    people = (AuthorFact(OSEI, TODAY, 2), AuthorFact(LOPEZ, TODAY, 1))
    [found] = privacy(sample_plan(people=people))
    assert found.message == (
        "Dr. Osei declared 2 personal accounts, without a privacy check on record."
    )
    assert found.go == Go(To.ADD, "channel")


def test_a_channel_that_was_put_away_is_left_alone() -> None:
    directory = sample_directory()
    channels = {number: row._replace(retired=True) for number, row in directory.channels.items()}
    facts = sample_plan(directory=sample_directory(channels=channels), channels=())
    assert [*notices(facts), *access(facts)] == []


def test_everybody_at_work_signs_the_policy() -> None:
    [found] = unsigned(sample_plan(people=(AuthorFact(OSEI, TODAY), AuthorFact(LOPEZ))))
    assert found.message == "Maria Lopez hasn't signed the social media policy."
    assert found.go == Go(To.ROW, "author", LOPEZ)


@pytest.mark.parametrize(
    ("tried", "message"),
    [
        (None, "Nobody has tried Nurse line 815-555-0143 yet."),
        (LONG_AGO, "Nurse line 815-555-0143 was tried last on 27 May 2026."),
        (JUST_NOW, None),
    ],
)
def test_a_contact_is_tried_twice_a_year(tried: date | None, message: str | None) -> None:
    way = ContactFact(3, "Nurse line", ContactKind.PHONE, "815-555-0143", verified_on=tried)
    before = ContactFact(None, "", None, "Desk 815-555-0142")
    found = list(untried(sample_plan(ways=(way, before))))
    assert [each.message for each in found] == ([message] if message else [])
    assert all(each.do.startswith("Call it") for each in found)
    assert all(each.go == Go(To.ROW, "contact", 3) for each in found)
