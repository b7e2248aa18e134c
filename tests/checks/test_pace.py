"""What readings say of a goal: how far, how fast, and where it leads."""

import math
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.pace import RECENT, Pace, PaceState, Point, pace
from calendar_tui.checks.words import LARGEST
from calendar_tui.model.facts import GoalRow, ReadingRow
from calendar_tui.model.terms import Comparison
from tests.checks.samples import DUE, TODAY, day, falling_goal, reading_goal, readings

REACHED, AHEAD, ON_PACE, BEHIND, OVERDUE, UNKNOWN = PaceState


def paced(goal: GoalRow, *pairs: tuple[str, float], today: date = TODAY) -> Pace:
    """Where ``goal`` stands with some readings."""
    return pace(goal, readings(*pairs), today)


@pytest.mark.parametrize(
    ("goal", "value", "state", "sentence"),
    [
        (
            reading_goal(),
            290.0,
            ON_PACE,
            "290 of 500 followers; 11.6 a week needed until 31 Mar; on pace for 502",
        ),
        (
            reading_goal(),
            340.0,
            AHEAD,
            "340 of 500 followers; 8.82 a week needed until 31 Mar; ahead, on pace for 669",
        ),
        (
            reading_goal(),
            230.0,
            BEHIND,
            (
                "230 of 500 followers; 14.9 a week needed until 31 Mar; behind by 60,"
                " heading for 301"
            ),
        ),
        (reading_goal(), 500.0, REACHED, "500 of 500 followers: reached"),
        (reading_goal(), 512.0, REACHED, "512 of 500 followers: reached"),
        (
            falling_goal(),
            10.8,
            ON_PACE,
            (
                "10.8 no-shows, at most 8 wanted; 0.15 fewer a week needed until 31 Mar;"
                " on pace for 7.98"
            ),
        ),
        (
            falling_goal(),
            13.0,
            BEHIND,
            (
                "13 no-shows, at most 8 wanted; 0.28 fewer a week needed until 31 Mar;"
                " behind by 2, heading for 15"
            ),
        ),
        (falling_goal(), 8.0, REACHED, "8 no-shows, at most 8 wanted: reached"),
        (
            reading_goal(unit="%", target=12.0, baseline=2.0),
            5.0,
            ON_PACE,
            "5 of 12%; 0.39 a week needed until 31 Mar; on pace for 12",
        ),
    ],
)
def test_a_reading_is_told_by_what_is_needed_and_where_it_leads(
    goal: GoalRow, value: float, state: PaceState, sentence: str
) -> None:
    found = paced(goal, ("11-24", value))
    assert (found.state, found.sentence) == (state, sentence)


def test_a_target_below_the_baseline_has_to_fall_whatever_the_goal_compares() -> None:
    goal = falling_goal(comparison=Comparison.AT_LEAST)
    assert paced(goal, ("11-24", 7.0)).state is REACHED
    assert paced(goal, ("11-24", 13.0)).state is BEHIND


def test_the_way_done_is_counted_from_the_baseline() -> None:
    assert paced(reading_goal(), ("11-24", 350)).percent == 50
    assert paced(reading_goal(), ("11-24", 170)).percent == -10
    assert paced(reading_goal(), ("11-24", 560)).percent == 120
    assert paced(falling_goal(), ("11-24", 11)).percent == 25


def test_without_a_baseline_a_number_comes_from_zero() -> None:
    assert paced(reading_goal(baseline=None), ("11-24", 125)).percent == 25


def test_without_a_baseline_a_falling_number_comes_from_its_first_reading() -> None:
    goal = falling_goal(baseline=None)
    assert paced(goal, ("11-01", 16), ("11-24", 12)).percent == 50


def test_a_number_that_only_has_to_stay_is_whole_until_it_is_lost() -> None:
    goal = falling_goal(baseline=2.0)
    assert paced(goal, ("11-24", 5)).percent == 100
    lost = paced(goal, ("11-24", 11))
    assert (lost.state, lost.percent, lost.off) == (BEHIND, 0, 3)


@pytest.mark.parametrize("value", [400.0, 500.0, 600.0])
def test_a_target_that_is_the_baseline_divides_nothing_by_zero(value: float) -> None:
    found = paced(reading_goal(baseline=500.0), ("11-24", value))
    assert (found.percent, found.state) == ((0, BEHIND) if value < 500 else (100, REACHED))


def test_no_reading_says_where_it_began() -> None:
    found = paced(reading_goal())
    assert (found.state, found.latest, found.percent) == (UNKNOWN, None, 0)
    assert found.sentence == "no reading yet: 200 at the start, 500 followers wanted by 31 Mar"


def test_no_reading_by_its_day_is_overdue() -> None:
    found = paced(reading_goal(baseline=None), today=DUE + timedelta(days=1))
    assert found.state is OVERDUE
    assert found.sentence == "no reading yet: 500 followers were wanted by 31 Mar"


def test_one_reading_without_a_baseline_shows_no_pace_yet() -> None:
    found = paced(reading_goal(baseline=None), ("11-24", 290))
    assert (found.state, found.forecast) == (UNKNOWN, None)
    assert found.sentence == (
        "290 of 500 followers; 11.6 a week needed until 31 Mar; one more reading shows the pace"
    )


def test_a_second_reading_shows_it() -> None:
    goal = reading_goal(baseline=None)
    found = paced(goal, ("10-27", 270), ("11-24", 290))
    assert found.start == Point(day("10-27"), 270)
    assert found.state is BEHIND
    assert found.forecast == pytest.approx(290 + 127 * 20 / 28)


def test_readings_of_one_day_are_one_the_last() -> None:
    goal = reading_goal(baseline=None)
    found = paced(goal, ("11-24", 300), ("11-24", 310), ("11-24", 290))
    assert found.latest == Point(TODAY, 290)
    assert found.state is UNKNOWN


def test_the_order_of_readings_does_not_matter() -> None:
    pairs = [("10-20", 230.0), ("11-10", 260.0), ("11-24", 290.0)]
    assert paced(reading_goal(), *pairs) == paced(reading_goal(), *reversed(pairs))


def test_readings_of_days_to_come_are_left_aside() -> None:
    found = paced(reading_goal(), ("11-20", 280), ("11-25", 999))
    assert found.latest == Point(day("11-20"), 280)


def test_what_is_no_number_is_left_aside() -> None:
    found = paced(reading_goal(), ("11-20", 280), ("11-21", math.nan), ("11-22", math.inf))
    assert found.latest == Point(day("11-20"), 280)


def test_a_goal_without_a_target_or_a_date_tells_what_it_can() -> None:
    assert paced(reading_goal(target=None), ("11-24", 290)).sentence == (
        "290 followers; no target yet"
    )
    assert paced(reading_goal(target=None)).sentence == "no reading and no target yet"
    undated = paced(reading_goal(due=None), ("11-24", 290))
    assert (undated.state, undated.sentence) == (UNKNOWN, "290 of 500 followers; no due date yet")


def test_the_pace_is_judged_on_the_day_of_the_reading_not_later() -> None:
    """A number read three weeks ago is old, but not behind for that."""
    found = paced(reading_goal(), ("11-03", 255))
    assert (found.state, found.expected) == (ON_PACE, pytest.approx(200 + 300 * 33 / 181))


def test_a_goal_has_until_the_end_of_its_day() -> None:
    found = paced(reading_goal(), ("2027-03-30", 490), today=DUE)
    assert (found.state, found.needed) == (ON_PACE, None)
    assert found.sentence == "490 of 500 followers; 10 more needed today; on pace for 492"
    late = paced(reading_goal(), ("2027-03-30", 480), today=DUE + timedelta(days=1))
    assert (late.state, late.off, late.forecast) == (OVERDUE, 20, None)
    assert late.sentence == "480 of 500 followers: 20 short since 31 Mar"
    many = paced(falling_goal(), ("2027-03-30", 9), today=day("2027-04-02"))
    assert many.sentence == "9 no-shows, at most 8 wanted: 1 too many since 31 Mar"


def test_in_the_last_week_what_is_missing_is_told_as_it_is() -> None:
    found = paced(reading_goal(), ("2027-03-27", 480), today=day("2027-03-29"))
    assert "20 more needed by 31 Mar" in found.sentence
    assert found.needed == pytest.approx(70)
    falling = paced(falling_goal(), ("2027-03-27", 9), today=day("2027-03-29"))
    assert "1 fewer needed by 31 Mar" in falling.sentence


def test_a_tiny_rest_is_not_nothing() -> None:
    found = paced(reading_goal(), ("11-24", 499.999))
    assert found.sentence.startswith(
        "499.999 of 500 followers; less than 0.01 a week needed until 31 Mar"
    )


def test_a_goal_due_before_it_began_divides_nothing_by_zero() -> None:
    goal = reading_goal(due=day("10-01"))
    assert paced(goal, ("10-01", 300), today=day("10-01")).expected == 500
    assert paced(goal, ("10-05", 300), today=day("10-05")).state is OVERDUE


def test_a_forecast_never_falls_below_nothing() -> None:
    goal = falling_goal(target=0.0, baseline=None)
    assert paced(goal, ("11-01", 20), ("11-20", 2)).forecast == 0


def test_a_forecast_of_what_can_be_negative_may_be() -> None:
    goal = falling_goal(target=-50.0, baseline=None)
    found = paced(goal, ("11-01", 20), ("11-20", -2)).forecast
    assert found is not None
    assert found < -100


def test_a_forecast_looks_back_on_the_last_readings_only() -> None:
    start = day("10-01")
    flat = [ReadingRow(start + timedelta(days=each), 100.0) for each in range(RECENT)]
    old = [ReadingRow(start - timedelta(days=each), 900.0) for each in range(1, 9)]
    assert pace(reading_goal(), old + flat, TODAY).forecast == 100


@given(st.integers(-50, 50), st.integers(100, 10_000), st.integers(2, 10), st.integers(1, 9))
def test_a_straight_line_is_forecast_straight(
    slope: int, level: int, count: int, every: int
) -> None:
    begin = day("08-01")
    goal = reading_goal(baseline=None, target=1e6)
    line = [
        ReadingRow(begin + timedelta(days=every * each), level + slope * every * each)
        for each in range(count)
    ]
    line = [each for each in line if each.value >= 0]
    found = pace(goal, line, TODAY)
    if len(line) > 1:
        assert found.forecast == pytest.approx(max(0, level + slope * (DUE - begin).days))


def test_a_leap_day_is_a_day() -> None:
    goal = reading_goal(due=day("2028-03-07"), since=day("2028-02-22"), baseline=0.0, target=14.0)
    found = paced(goal, ("2028-02-29", 7), today=day("2028-02-29"))
    assert (found.expected, found.needed, found.forecast) == (7, 7, 14)


values = st.floats() | st.integers(-10, 1_000).map(float)
near = st.dates(TODAY - timedelta(days=300), TODAY + timedelta(days=300))
goals = st.builds(
    reading_goal,
    target=st.none() | values,
    baseline=st.none() | values,
    comparison=st.sampled_from(Comparison),
    due=st.none() | near,
    since=st.none() | near,
    unit=st.sampled_from(["", "%", "followers"]),
)


@given(goals, st.lists(st.builds(ReadingRow, near, values), max_size=6), near)
def test_whatever_is_read_the_answer_is_made_of_numbers_and_plain_words(
    goal: GoalRow, read: list[ReadingRow], today: date
) -> None:
    found = pace(goal, read, today)
    for word in ("None", "nan", "inf", "--"):
        assert word not in found.sentence
    told = (found.percent, found.expected, found.needed, found.forecast, found.off)
    assert all(number is None or math.isfinite(number) for number in told)
    assert found.off >= 0
    assert found.state is not BEHIND or found.off > 0
    if found.latest is not None:
        assert found.latest.day <= today
        assert abs(found.latest.value) <= LARGEST


@given(st.integers(1, 1_000), st.integers(0, 1_500), near)
def test_what_is_needed_reaches_the_target_in_time(target: int, value: int, today: date) -> None:
    goal = reading_goal(target=float(target), baseline=0.0, due=TODAY + timedelta(days=301))
    found = pace(goal, [ReadingRow(today, value)], today)
    assert (found.state is REACHED) == (value >= target)
    assert found.needed is not None
    weeks = ((goal.due or today) - today).days / 7
    assert value + found.needed * weeks == pytest.approx(max(value, target))


@given(st.integers(1, 500), st.integers(-200, 700))
def test_a_falling_number_is_the_mirror_of_a_rising_one(way: int, done: int) -> None:
    rising = reading_goal(baseline=0.0, target=float(way))
    falling = reading_goal(baseline=0.0, target=float(-way))
    up = paced(rising, ("11-24", done))
    down = paced(falling, ("11-24", -done))
    assert (up.state, up.percent, up.off) == (down.state, down.percent, pytest.approx(down.off))
