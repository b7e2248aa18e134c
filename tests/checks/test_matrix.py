"""Posts by audience, pillar and month: what is missing is a hole."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.matrix import Axis, matrix, months
from calendar_tui.checks.spans import Span
from calendar_tui.model.terms import Status
from calendar_tui.schedule.grid import Month
from tests.checks.samples import EDUCATION, ELDERS, NEWS, PARENTS, day, sample_post
from tests.schedule.strategies import near_days

NOVEMBER, DECEMBER = Month(2026, 11), Month(2026, 12)
AUDIENCES = Axis("audience", (PARENTS, ELDERS))
PILLARS = Axis("pillar", (EDUCATION, NEWS))
MONTHS = Axis("month", (NOVEMBER, DECEMBER))
POSTS = [
    sample_post(1, day=day("11-03"), audience_id=PARENTS, pillar_id=EDUCATION),
    sample_post(2, day=day("11-30"), audience_id=PARENTS, pillar_id=EDUCATION),
    sample_post(3, day=day("12-01"), audience_id=ELDERS, pillar_id=NEWS, goals=(1, 2)),
    sample_post(4, day=day("12-02"), audience_id=ELDERS, pillar_id=None),
    sample_post(5, day=day("2027-01-02"), audience_id=ELDERS, pillar_id=NEWS),
    sample_post(6, day=day("12-02"), status=Status.CANCELLED),
    sample_post(7, day=day("12-02"), missed=True),
    sample_post(8, day=None),
]


def test_posts_are_counted_by_audience_pillar_and_month() -> None:
    found = matrix(POSTS, AUDIENCES, PILLARS, MONTHS)
    assert found.at(PARENTS, EDUCATION, NOVEMBER) == 2
    assert found.at(ELDERS, NEWS, DECEMBER) == 1
    assert found.at(PARENTS, NEWS, NOVEMBER) == 0


def test_what_no_post_covers_is_a_hole() -> None:
    found = matrix(POSTS, AUDIENCES, PILLARS, MONTHS)
    assert found.holes() == (
        (PARENTS, EDUCATION, DECEMBER),
        (PARENTS, NEWS, NOVEMBER),
        (PARENTS, NEWS, DECEMBER),
        (ELDERS, EDUCATION, NOVEMBER),
        (ELDERS, EDUCATION, DECEMBER),
        (ELDERS, NEWS, NOVEMBER),
    )


def test_sides_can_be_summed_up() -> None:
    found = matrix(POSTS, AUDIENCES, PILLARS, MONTHS)
    assert found.total() == 3
    assert found.total(month=NOVEMBER) == 2
    assert found.total(audience=ELDERS, month=DECEMBER) == 1
    with pytest.raises(ValueError, match="goal"):
        found.total(goal=1)


def test_a_post_counts_for_every_goal_it_serves() -> None:
    found = matrix(POSTS, Axis("goal", (1, 2, 3)), MONTHS)
    assert found.total(goal=1) == 4
    assert found.total(goal=2) == 1
    assert (3, NOVEMBER) in found.holes()


def test_an_empty_axis_makes_an_empty_matrix() -> None:
    found = matrix(POSTS, Axis("audience", ()), MONTHS)
    assert (found.holes(), found.as_json()["cells"]) == ((), [])


def test_a_matrix_is_plain_json() -> None:
    shape = json.loads(json.dumps(matrix(POSTS, AUDIENCES, MONTHS).as_json()))
    assert shape["axes"] == [
        {"name": "audience", "keys": [PARENTS, ELDERS]},
        {"name": "month", "keys": ["2026-11", "2026-12"]},
    ]
    assert shape["cells"] == [[2, 0], [0, 2]]
    assert shape["holes"] == [[PARENTS, "2026-12"], [ELDERS, "2026-11"]]


def test_months_go_on_over_the_year() -> None:
    found = months(Span(day("11-30"), day("2027-02-01")))
    assert found.keys == (NOVEMBER, DECEMBER, Month(2027, 1), Month(2027, 2))


@given(near_days, st.integers(0, 800))
def test_the_months_of_a_span_are_those_of_its_ends_and_between(first: date, length: int) -> None:
    span = Span(first, first + timedelta(days=length))
    keys = months(span).keys
    assert keys[0] == Month.of(span.first)
    assert keys[-1] == Month.of(span.last)
    assert [month.shift(1) for month in keys[:-1]] == list(keys[1:])
