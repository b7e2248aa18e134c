"""The grid fills its space to the last cell, and every cell belongs to one day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.tui.month.layout import PANE_LEAST, SIDE_FROM, Layout, arrange

WIDTH, HEIGHT = st.integers(1, 300), st.integers(1, 120)
WEEKS = st.integers(4, 6)


@given(WIDTH, HEIGHT, WEEKS)
def test_grid_and_pane_share_the_space_without_a_gap(width: int, height: int, weeks: int) -> None:
    found = arrange(width, height, weeks)
    if found.side:
        assert found.grid_width + found.pane_width == width
        assert found.grid_height == found.pane_height == height
    else:
        assert found.grid_width == width
        assert found.grid_height + found.pane_height == height
    assert min(found) >= 0


@given(WIDTH, HEIGHT, WEEKS)
def test_a_pane_has_room_for_something_or_is_not_there(width: int, height: int, weeks: int) -> None:
    found = arrange(width, height, weeks)
    if not found.side:
        assert found.pane_height == 0 or found.pane_height >= PANE_LEAST


@pytest.mark.parametrize(
    ("size", "weeks", "lines", "pane"),
    [
        ((80, 22), 6, 3, 3),
        ((80, 22), 5, 3, 6),
        ((80, 22), 4, 4, 5),
        ((60, 18), 6, 2, 5),
        ((60, 18), 5, 2, 7),
        ((40, 10), 6, 1, 3),
        ((100, 48), 6, 5, 17),
    ],
)
def test_days_have_as_many_lines_as_the_pane_can_spare(
    size: tuple[int, int], weeks: int, lines: int, pane: int
) -> None:
    found = arrange(*size, weeks)
    assert found.pane_height == pane
    assert {height for _, height in Layout(size[0], found.grid_height, weeks).rows} == {lines}


def test_the_pane_stands_beside_the_grid_where_days_keep_room_for_titles() -> None:
    assert arrange(SIDE_FROM, 38, 5).side
    assert not arrange(SIDE_FROM - 1, 38, 5).side
    for width in range(SIDE_FROM, 260):
        found = arrange(width, 38, 5)
        assert Layout(found.grid_width, 38, 5).inner >= 10


@given(st.integers(8, 300), st.integers(7, 120), WEEKS, st.booleans())
def test_every_cell_below_the_names_is_one_day(
    width: int, height: int, weeks: int, numbered: bool
) -> None:
    layout = Layout(width, height, weeks, numbered)
    assert sum(size for _, size in layout.columns) + (3 if numbered else 0) == max(
        width, 7 + (3 if numbered else 0)
    )
    assert sum(size for _, size in layout.rows) == max(height - 1, weeks)
    assert max(s for _, s in layout.columns) - min(s for _, s in layout.columns) <= 1
    assert layout.week_at(0) is None


@given(st.integers(20, 200), st.integers(8, 60), WEEKS, st.data())
def test_a_hit_is_where_the_day_is_drawn(width: int, height: int, weeks: int, data) -> None:
    layout = Layout(width, height, weeks)
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(1, height - 1))
    hit = layout.hit(x, y)
    if hit is None:
        assert y >= 1 + sum(size for _, size in layout.rows)
        return
    left, size = layout.columns[hit.weekday]
    top, lines = layout.rows[hit.week]
    assert (left + hit.x, top + hit.line) == (x, y)
    assert 0 <= hit.x < size
    assert 0 <= hit.line < lines


def test_nothing_is_hit_on_the_names_or_the_week_numbers() -> None:
    layout = Layout(80, 16, 5, numbered=True)
    assert layout.hit(10, 0) is None
    assert layout.hit(1, 3) is None
