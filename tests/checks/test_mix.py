"""What posts are about, against the shares that pillars should have."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.counted import COUNTED
from calendar_tui.checks.finding import Go, To
from calendar_tui.checks.mix import TOLERANCE, mix, mix_findings, pillar_counts
from calendar_tui.checks.spans import Span
from calendar_tui.model.filters import NONE, PostFilter
from calendar_tui.model.terms import Status
from tests.checks.samples import EDUCATION, NEWS, TODAY, day, sample_post

NOVEMBER = Span(day("11-01"), day("11-30"))
NAMES = {EDUCATION: "Education", NEWS: "News"}


def told(counts: dict[int, int], shares: dict[int, int | None]) -> list[str]:
    """What there is to tell of a mix."""
    return [each.message for each in mix_findings(mix(counts, shares), NAMES, NOVEMBER)]


def test_posts_are_counted_by_pillar_for_a_channel_or_all() -> None:
    posts = [
        sample_post(1, day=TODAY, pillar_id=EDUCATION),
        sample_post(2, day=TODAY, pillar_id=NEWS, channel_id=2),
        sample_post(3, day=TODAY, pillar_id=None),
        sample_post(4, day=TODAY, status=Status.CANCELLED),
        sample_post(5, day=day("12-01")),
        sample_post(6, day=None),
        sample_post(7, day=TODAY, missed=True),
    ]
    assert pillar_counts(posts, NOVEMBER) == {EDUCATION: 1, NEWS: 1, NONE: 1}
    assert pillar_counts(posts, NOVEMBER, channel_id=2) == {NEWS: 1}


def test_a_mix_is_told_by_percent_of_all_posts() -> None:
    found = mix({EDUCATION: 6, NEWS: 2, NONE: 2}, {EDUCATION: 70, NEWS: None})
    assert found.total == 10
    assert [(line.pillar_id, line.percent, line.off) for line in found.lines] == [
        (EDUCATION, 60, -10),
        (NEWS, 20, 0),
        (NONE, 20, 0),
    ]


def test_a_pillar_without_posts_and_one_that_was_put_away_are_listed() -> None:
    found = mix({9: 3}, {EDUCATION: 50})
    assert [(line.pillar_id, line.posts) for line in found.lines] == [(EDUCATION, 0), (9, 3)]


@pytest.mark.parametrize(
    ("education", "total", "fits"),
    [
        (40, 100, True),
        (39, 100, False),
        (60, 100, True),
        (61, 100, False),
        (1, 4, True),
        (0, 4, False),
    ],
)
def test_a_share_may_be_off_by_ten_points_or_one_post(
    education: int, total: int, fits: bool
) -> None:
    found = mix({EDUCATION: education, NEWS: total - education}, {EDUCATION: 50, NEWS: None})
    assert found.lines[0].fits is fits


def test_no_posts_are_no_bad_mix() -> None:
    assert told({}, {EDUCATION: 70, NEWS: 30}) == []


def test_a_pillar_off_its_share_is_told_with_its_posts() -> None:
    found = mix({EDUCATION: 8, NEWS: 32}, {EDUCATION: 50, NEWS: None})
    [finding] = mix_findings(found, NAMES, NOVEMBER)
    assert finding.message == "Education has 20% of 40 posts; the plan says 50%."
    assert finding.do == "Plan more posts of this pillar, or change its share."
    asked = PostFilter(
        first=NOVEMBER.first,
        last=NOVEMBER.last,
        pillars=frozenset({EDUCATION}),
        statuses=COUNTED,
        missed=False,
    )
    assert finding.go == Go(To.POSTS, asked)


def test_shares_that_cannot_all_be_kept_are_told() -> None:
    assert told({}, {EDUCATION: 70, NEWS: 50}) == ["The pillars' shares add up to 120%."]


def test_a_mix_is_plain_json() -> None:
    shape = json.loads(json.dumps(mix({EDUCATION: 1}, {EDUCATION: 50}).as_json()))
    assert shape["posts"] == 1
    assert shape["pillars"][0]["percent"] == 100


@given(
    st.dictionaries(st.integers(0, 6), st.integers(0, 50)),
    st.dictionaries(st.integers(1, 6), st.none() | st.integers(0, 100)),
)
def test_percents_make_a_whole(counts: dict[int, int], shares: dict[int, int | None]) -> None:
    found = mix(counts, shares)
    assert sum(line.posts for line in found.lines) == found.total
    if found.total:
        assert sum(line.percent for line in found.lines) == pytest.approx(100)
    assert all(line.fits for line in found.lines if abs(line.off) <= TOLERANCE)
    assert len({line.pillar_id for line in found.lines}) == len(found.lines)
