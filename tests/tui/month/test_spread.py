"""Which pieces a day shows, and on which lines."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.tui.month.layout import Layout
from calendar_tui.tui.month.spread import Spread
from tests.tui.month.samples import TODAY, picture, post


def spread(count: int, width: int = 100, height: int = 31, **values: object) -> Spread:
    """A day with ``count`` posts, laid out."""
    shown = picture([post(number) for number in range(1, count + 1)], **values)
    return Spread(shown, Layout(width, height, len(shown.weeks)))


def numbers(laid: Spread, day: date = TODAY) -> list[int]:
    """Which pieces of a day are shown, in order."""
    lines = range(1, laid.lines(day) + 1)
    return list(dict.fromkeys(slot.number for line in lines for slot in laid.on_line(day, line)))


@given(st.integers(0, 30), st.integers(8, 200), st.integers(8, 60), st.integers(0, 40))
def test_what_is_shown_and_what_is_hidden_is_everything(
    count: int, width: int, height: int, chosen: int
) -> None:
    laid = spread(count, width, height, chosen=min(chosen, max(count - 1, 0)))
    assert len(numbers(laid)) + laid.hidden(TODAY) == count


@given(st.integers(1, 30), st.integers(8, 200), st.integers(14, 60), st.data())
def test_the_chosen_piece_is_always_in_view(count: int, width: int, height: int, data) -> None:
    chosen = data.draw(st.integers(0, count - 1))
    laid = spread(count, width, height, chosen=chosen)
    assert chosen in numbers(laid)


@given(st.integers(1, 12), st.integers(20, 150), st.integers(14, 60))
def test_what_is_clicked_is_what_is_drawn(count: int, width: int, height: int) -> None:
    laid = spread(count, width, height)
    for line in range(1, laid.lines(TODAY) + 1):
        slots = laid.on_line(TODAY, line)
        found = {laid.piece_at(TODAY, line, x) for x in range(laid.layout.inner + 1)}
        assert found - {None} == {slot.number for slot in slots}


def test_the_headline_is_no_piece() -> None:
    assert spread(3).piece_at(TODAY, 0, 1) is None


def test_other_days_begin_with_their_first_post_wherever_the_cursor_is() -> None:
    laid = spread(9, height=19, cursor=date(2026, 11, 25), chosen=4)
    assert numbers(laid) == [0, 1]


def test_a_lone_post_has_all_lines_and_many_have_one_each() -> None:
    title = "Thanksgiving week: when to call us and when to come in"
    alone = Spread(picture([post(1, title=title)]), Layout(100, 37, 6))
    assert [slot.text for line in range(1, 6) for slot in alone.on_line(TODAY, line)] == [
        "09:00",
        "Thanksgiving",
        "week: when",
        "to call us…",
    ]
    crowded = Spread(picture([post(n, title=title) for n in range(5)]), Layout(100, 37, 6))
    assert [slot.text for line in range(1, 6) for slot in crowded.on_line(TODAY, line)] == [
        "Thanksgi…"
    ] * 5


def test_the_time_is_written_as_the_practice_reads_it() -> None:
    from tests.tui.month.samples import directory

    laid = Spread(
        picture([post(1, clock="14:30")], directory=directory(clock_12h=True)), Layout(100, 31, 6)
    )
    assert laid.on_line(TODAY, 1)[0].clock == "2:30p"


def test_an_all_day_post_has_no_time() -> None:
    laid = Spread(picture([post(1, clock=None, title="Closed")]), Layout(100, 31, 6))
    assert [slot.text for slot in laid.on_line(TODAY, 1)] == ["Closed"]


def test_narrow_days_have_several_posts_on_a_line() -> None:
    laid = spread(7, width=60, height=13)
    assert laid.layout.compact
    assert [len(laid.on_line(TODAY, line)) for line in (1,)] == [2]
    assert laid.hidden(TODAY) == 5


def test_a_day_outside_the_picture_has_no_room() -> None:
    assert spread(1).room(date(2027, 1, 1)) == 0
