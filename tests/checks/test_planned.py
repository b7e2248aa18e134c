"""Posts that can't go out as they are planned, or never did."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.finding import Go, To
from calendar_tui.checks.inputs import DAYS_BACK, PLANNED
from calendar_tui.checks.planned import (
    MOST_IDS,
    authors_away,
    on_closures,
    out_of_use,
    overtaken,
    these,
)
from calendar_tui.model.facts import ClosureFact
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import ChannelKind, Severity, Status
from tests.checks.samples import (
    FACEBOOK,
    INSTAGRAM,
    LOPEZ,
    OSEI,
    TODAY,
    day,
    sample_directory,
    sample_plan,
    sample_post,
)

THANKSGIVING = ClosureFact(1, "Thanksgiving", day("11-26"), day("11-27"))


def posts_on(*days: str, **changes: Any) -> list[Any]:
    """A post on each of some days."""
    return [sample_post(number, day=day(each), **changes) for number, each in enumerate(days, 1)]


def test_posts_whose_day_is_over_and_that_never_went_out_are_told() -> None:
    first, last = TODAY - timedelta(days=DAYS_BACK), TODAY - timedelta(days=1)
    posts = [
        sample_post(1, day=last, status=Status.DRAFT),
        sample_post(2, day=first, status=Status.SCHEDULED, missed=True),
        sample_post(3, day=first - timedelta(days=1), status=Status.DRAFT),
        sample_post(4, day=TODAY, status=Status.DRAFT),
        sample_post(5, day=last, status=Status.PUBLISHED),
        sample_post(6, day=last, status=Status.CANCELLED),
        sample_post(7, day=last, status=Status.IDEA),
    ]
    [found] = overtaken(sample_plan(posts=posts))
    assert found.message == "2 posts were planned for a day that is over, and never went out."
    assert found.go == Go(To.POSTS, PostFilter(first=first, last=last, statuses=PLANNED))
    [one] = overtaken(sample_plan(posts=posts[:1]))
    assert one.message.startswith("1 post was planned")


@pytest.mark.parametrize(
    ("blackout", "rule", "severity"),
    [(False, "PLAN021", Severity.ADVISE), (True, "PLAN020", Severity.WARN)],
)
def test_posts_on_days_off_are_told_and_weigh_more_where_nothing_may_go_out(
    blackout: bool, rule: str, severity: Severity
) -> None:
    closure = THANKSGIVING._replace(blackout=blackout)
    posts = posts_on("11-25", "11-26", "11-27", "11-27", "11-28")
    [found] = on_closures(sample_plan(closures=(closure,), posts=posts))
    assert (found.rule, found.severity) == (rule, severity)
    assert found.message == "3 posts are planned on Thanksgiving (26–27 Nov)."
    asked = PostFilter(first=day("11-26"), last=day("11-27"), statuses=PLANNED)
    assert found.go == Go(To.POSTS, asked)


@pytest.mark.parametrize(
    "posts",
    [
        posts_on("11-26", status=Status.IDEA),
        posts_on("11-26", status=Status.CANCELLED),
        posts_on("11-25", "11-28"),
        [],
    ],
)
def test_days_off_without_a_post_are_left_alone(posts: list[Any]) -> None:
    assert list(on_closures(sample_plan(closures=(THANKSGIVING,), posts=posts))) == []


def test_of_days_off_that_have_begun_only_the_rest_counts() -> None:
    closure = ClosureFact(1, "Move", day("11-20"), day("11-25"))
    facts = sample_plan(closures=(closure,), posts=posts_on("11-21", "11-24"))
    [found] = on_closures(facts)
    assert found.message == "1 post is planned on Move (20–25 Nov)."
    over = ClosureFact(2, "Over", day("11-01"), day("11-23"))
    assert list(on_closures(sample_plan(closures=(over,), posts=posts_on("11-21")))) == []


def test_a_days_off_over_the_year_is_one() -> None:
    closure = ClosureFact(1, "Holidays", day("12-24"), day("2027-01-02"))
    facts = sample_plan(closures=(closure,), posts=posts_on("12-31", "2027-01-01"))
    assert next(on_closures(facts)).message == ("2 posts are planned on Holidays (24 Dec – 2 Jan).")


@given(
    st.lists(st.dates(TODAY - timedelta(20), TODAY + timedelta(40)), max_size=30),
    st.dates(TODAY - timedelta(20), TODAY + timedelta(40)),
    st.integers(0, 20),
)
def test_posts_on_days_off_are_those_one_counts(
    days: list[date], starts: date, length: int
) -> None:
    closure = ClosureFact(1, "Off", starts, starts + timedelta(days=length))
    posts = [sample_post(number, day=each) for number, each in enumerate(days)]
    found = list(on_closures(sample_plan(closures=(closure,), posts=posts)))
    count = sum(each >= TODAY and closure.starts <= each <= closure.ends for each in days)
    assert [each.message.split()[0] for each in found] == ([str(count)] if count else [])


def test_posts_of_somebody_who_is_away_on_their_day_are_told_by_person() -> None:
    directory = sample_directory()
    people = directory.authors
    people = {
        OSEI: people[OSEI]._replace(active_until=day("11-30")),
        LOPEZ: people[LOPEZ]._replace(active_from=day("12-02")),
    }
    posts = [
        sample_post(1, day=day("11-30"), author_id=OSEI),
        sample_post(2, day=day("12-01"), author_id=OSEI),
        sample_post(3, day=day("12-03"), author_id=OSEI),
        sample_post(4, day=day("12-01"), author_id=LOPEZ),
        sample_post(5, day=day("12-02"), author_id=LOPEZ),
        sample_post(6, day=day("12-01"), author_id=None),
    ]
    facts = sample_plan(directory=sample_directory(authors=people), posts=posts)
    found = list(authors_away(facts))
    assert [each.message for each in found] == [
        "2 posts are planned by Dr. Osei on days Dr. Osei isn't at work.",
        "1 post is planned by Maria Lopez on days Maria Lopez isn't at work.",
    ]
    assert found[0].go == Go(To.POSTS, PostFilter(ids=frozenset({2, 3})))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"retired": True}, "which is retired"),
        ({"kind": ChannelKind.PERSONAL}, "a personal account"),
    ],
)
def test_posts_on_a_channel_out_of_use_are_told(change: dict[str, Any], why: str) -> None:
    directory = sample_directory()
    channels = directory.channels | {INSTAGRAM: directory.channels[INSTAGRAM]._replace(**change)}
    posts = [
        sample_post(1, channel_id=INSTAGRAM),
        sample_post(2, channel_id=FACEBOOK),
        sample_post(3, channel_id=INSTAGRAM, day=TODAY - timedelta(days=1)),
        sample_post(4, channel_id=None),
    ]
    [found] = out_of_use(sample_plan(directory=sample_directory(channels=channels), posts=posts))
    assert found.message == f"1 post is planned on Instagram, {why}."
    assert found.what.id == INSTAGRAM


def test_a_finding_lists_hundreds_of_posts_at_most() -> None:
    many = [sample_post(number) for number in range(MOST_IDS + 50)]
    assert len(these(many).ids) == MOST_IDS
