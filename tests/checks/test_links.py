"""Posts say for whom, about what and what for; nobody the plan names is left out."""

from datetime import timedelta
from typing import Any

import pytest

from calendar_tui.checks.finding import Go, To
from calendar_tui.checks.inputs import PLANNED
from calendar_tui.checks.links import COVER_DAYS, uncovered, unlinked
from calendar_tui.model.filters import NONE, PostFilter
from calendar_tui.model.terms import Status
from tests.checks.samples import (
    ELDERS,
    PARENTS,
    TODAY,
    sample_directory,
    sample_plan,
    sample_post,
)


@pytest.mark.parametrize(
    ("changes", "covered"),
    [
        ({}, True),
        ({"day": TODAY + timedelta(days=300)}, True),
        ({"day": TODAY - timedelta(days=COVER_DAYS), "status": Status.PUBLISHED}, True),
        ({"day": TODAY - timedelta(days=COVER_DAYS + 1), "status": Status.PUBLISHED}, False),
        ({"status": Status.IDEA}, False),
        ({"status": Status.CANCELLED}, False),
        ({"missed": True}, False),
        ({"day": None}, False),
        ({"audience_id": None}, False),
    ],
)
def test_an_audience_is_covered_by_a_post_of_late_or_to_come(
    changes: dict[str, Any], covered: bool
) -> None:
    posts = [
        sample_post(1, audience_id=PARENTS),
        sample_post(2, **{"audience_id": ELDERS, **changes}),
    ]
    found = list(uncovered(sample_plan(posts=posts)))
    assert [each.what.name for each in found] == ([] if covered else ["Elders"])


def test_an_uncovered_audience_opens_its_posts() -> None:
    [found] = uncovered(sample_plan(posts=[sample_post()]))
    assert found.message == "No post of the last 28 days or to come is for Elders."
    assert found.go == Go(To.POSTS, PostFilter(audiences=frozenset({ELDERS})))


def test_a_plan_without_posts_is_not_told_of_each_audience() -> None:
    assert list(uncovered(sample_plan(posts=()))) == []


def test_an_audience_that_was_put_away_needs_no_post() -> None:
    directory = sample_directory()
    audiences = {
        number: row._replace(retired=number == ELDERS)
        for number, row in directory.audiences.items()
    }
    facts = sample_plan(directory=sample_directory(audiences=audiences), posts=[sample_post()])
    assert list(uncovered(facts)) == []


def test_posts_to_come_without_a_link_are_counted_with_the_filter_that_lists_them() -> None:
    posts = [
        sample_post(1, audience_id=None),
        sample_post(2, audience_id=None, pillar_id=None),
        sample_post(3, goals=()),
        sample_post(4, audience_id=None, day=TODAY - timedelta(days=1)),
        sample_post(5, audience_id=None, status=Status.IDEA),
        sample_post(6, audience_id=None, status=Status.CANCELLED),
    ]
    found = list(unlinked(sample_plan(posts=posts)))
    assert [each.message for each in found] == [
        "2 posts to come have no audience.",
        "1 post to come has no pillar.",
        "1 post to come has no goal.",
    ]
    asked = PostFilter(first=TODAY, statuses=PLANNED, audiences=frozenset({NONE}))
    assert found[0].go == Go(To.POSTS, asked)
    assert len({each.fingerprint for each in found}) == 3


def test_a_plan_without_audiences_asks_for_none() -> None:
    facts = sample_plan(
        directory=sample_directory(audiences={}), posts=[sample_post(audience_id=None)]
    )
    assert list(unlinked(facts)) == []
