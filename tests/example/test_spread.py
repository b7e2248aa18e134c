"""The example's calendar: any month looks like a month of a real office."""

import re
from collections import Counter

from tests.example.data import Row, dated, lives, posts


def per_week() -> Counter[int]:
    """Posts in each week."""
    return Counter(post["week"] for post in dated())


def day(post: Row) -> tuple[int, int]:
    """Week and weekday of a post."""
    return post["week"], post["weekday"]


def test_offsets_are_weeks_of_a_year_and_days_of_a_week() -> None:
    assert {post["week"] for post in dated()} <= set(range(-26, 27))
    assert {post["weekday"] for post in dated()} <= set(range(7))


def test_clock_times_are_quarters_of_an_hour_by_day() -> None:
    times = {post["clock"] for post in dated() if "clock" in post}
    assert all(re.fullmatch(r"\d\d:(?:00|15|30|45)", time) for time in times)
    assert min(times) >= "07:00"
    assert max(times) <= "20:00"


def test_a_clock_time_needs_a_day() -> None:
    assert [p["key"] for p in posts() if "clock" in p and "week" not in p] == []


def test_some_posts_last_all_day() -> None:
    assert 3 <= len([post for post in dated() if "clock" not in post]) <= 12


def test_no_week_until_ten_from_now_is_empty() -> None:
    assert [week for week in range(-26, 11) if per_week()[week] == 0] == []


def test_past_weeks_hold_five_to_twelve_posts() -> None:
    assert {w: per_week()[w] for w in range(-26, 0) if not 5 <= per_week()[w] <= 12} == {}


def test_the_future_thins_out_and_has_gaps() -> None:
    near = sum(per_week()[week] for week in range(1, 9))
    middle = sum(per_week()[week] for week in range(9, 17))
    far = sum(per_week()[week] for week in range(17, 25))
    assert near > middle > far > 0
    assert any(per_week()[week] == 0 for week in range(17, 27))


def test_the_coming_weeks_are_the_fullest() -> None:
    assert sum(per_week()[week] for week in range(5)) >= 45


def test_no_day_holds_more_than_four_posts() -> None:
    full = Counter(day(post) for post in dated())
    assert {when: count for when, count in full.items() if count > 4} == {}


def test_a_channel_posts_at_most_once_a_day() -> None:
    slots = Counter((day(post), post["channel"]) for post in dated())
    assert {slot: count for slot, count in slots.items() if count > 1} == {}


def test_weekdays_carry_the_plan_and_weekends_a_little() -> None:
    count = Counter(post["weekday"] for post in dated())
    assert all(count[weekday] >= 40 for weekday in range(5))
    assert 5 <= count[5] <= 30
    assert 3 <= count[6] <= 30


def test_every_channel_is_fed_from_the_first_month_to_the_last_scheduled_one() -> None:
    for first in range(-26, 8, 4):
        month = {p["channel"] for p in dated() if first <= p["week"] < first + 4}
        assert len(month) == 5, first


def test_statuses_get_rougher_the_further_out_they_lie() -> None:
    def middle(*names: str) -> float:
        weeks = sorted(p["week"] for p in lives(*names) if p.get("week", -1) > 0)
        return float(weeks[len(weeks) // 2])

    assert middle("scheduled") <= middle("in_review") < middle("draft") < middle("idea")


def test_nothing_far_out_is_scheduled_yet() -> None:
    assert max(post["week"] for post in lives("scheduled", "approved")) <= 12


def test_pillars_keep_roughly_to_their_shares() -> None:
    count = Counter(post["pillar"] for post in posts())
    share = {pillar: 100 * found / len(posts()) for pillar, found in count.items()}
    assert 25 <= share["office"] <= 35
    assert 20 <= share["everyday-health"] <= 30
    assert all(10 <= share[pillar] <= 20 for pillar in ("prevention", "green-door", "around-town"))


def test_every_person_and_audience_has_a_fair_part() -> None:
    for name in ("author", "audience", "channel"):
        count = Counter(post[name] for post in posts() if name in post)
        assert min(count.values()) >= 20, count
