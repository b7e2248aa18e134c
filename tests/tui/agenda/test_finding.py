"""Rows are found by day, by post and by words, in plans of any kind."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import Place
from calendar_tui.model.terms import Status
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.reading import Reading, open_reading
from calendar_tui.store.location import locate
from calendar_tui.tui.agenda.finding import next_match, open_at, row_of, with_words
from calendar_tui.tui.agenda.pages import PAGE
from tests.plans import PlanFile
from tests.tui.driving import NOW

ALL = PostFilter()


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[Reading]:
    """A plan of 500 posts on 250 days, two of them without a day."""
    path = tmp_path / "plan.db"
    with PlanFile(path) as plan, plan.transaction():
        for number in range(498):
            day = date.fromordinal(date(2026, 6, 1).toordinal() + number // 2)
            plan.post(
                f"Post {number}", day, time(9 + number % 2), body="flu" if number % 100 == 7 else ""
            )
        plan.post("Idea", status="idea")
        plan.post("Other idea", status="idea")
    opened = open_reading(locate(str(path), {}), FixedClock(NOW))
    yield opened
    opened.close()


def test_a_day_is_found_or_the_next_one_with_posts(reading: Reading) -> None:
    opening = open_at(ALL, date(2026, 6, 11), None, -1, reading)
    assert (opening.length, opening.at, opening.number) == (500, 20, 0)
    assert opening.rows[20].day == date(2026, 6, 11)


def test_before_the_first_and_after_the_last_day_it_is_an_end(reading: Reading) -> None:
    assert open_at(ALL, date(2020, 1, 1), None, -1, reading).at == 0
    assert open_at(ALL, date(2190, 1, 1), None, -1, reading).at == 498


def test_the_page_around_the_cursor_comes_with_it(reading: Reading) -> None:
    opening = open_at(ALL, date(2026, 12, 1), None, -1, reading)
    assert opening.number == opening.at // PAGE
    assert opening.rows[opening.at % PAGE].day == date(2026, 12, 1)


@pytest.mark.parametrize("post_id", [1, 2, 250, 498, 499, 500])
def test_every_post_is_found_by_its_number(reading: Reading, post_id: int) -> None:
    row = row_of(ALL, post_id, reading)
    assert row == post_id - 1


def test_a_post_that_is_filtered_away_or_gone_is_not_found(reading: Reading) -> None:
    assert row_of(PostFilter(statuses=frozenset({Status.IDEA})), 5, reading) is None
    assert row_of(ALL, 9999, reading) is None


def test_a_followed_post_wins_over_the_day(reading: Reading) -> None:
    assert open_at(ALL, date(2026, 6, 1), 300, -1, reading).at == 299
    assert open_at(ALL, date(2026, 6, 1), 9999, 42, reading).at == 42
    assert open_at(ALL, date(2026, 6, 1), None, 9999, reading).at == 499


def test_an_empty_list_has_its_cursor_at_the_top(reading: Reading) -> None:
    nothing = PostFilter(text="no such words")
    assert open_at(nothing, date(2026, 6, 1), None, -1, reading)[:3] == (0, 0, 0)


def test_matches_are_found_forwards_backwards_and_round_the_end(reading: Reading) -> None:
    wanted = with_words(ALL, "flu")
    place = Place(date(2026, 6, 1), None, 0)
    seen = []
    for _ in range(6):
        found = next_match(wanted, place, reading, backwards=False)
        assert found is not None
        seen.append(found.id)
        place = found.place
    assert seen == [8, 108, 208, 308, 408, 8]
    back = next_match(wanted, place, reading, backwards=True)
    assert back is not None
    assert back.id == 408


def test_words_that_nothing_has_match_nothing(reading: Reading) -> None:
    nothing = with_words(ALL, "xylophone")
    assert next_match(nothing, Place(None, None, 0), reading, backwards=False) is None


def test_words_are_added_to_those_of_the_filter() -> None:
    assert with_words(PostFilter(text="flu"), "shots").text == "flu shots"
    assert with_words(ALL, "shots").text == "shots"
