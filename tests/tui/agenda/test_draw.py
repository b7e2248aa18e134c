"""Rows of the agenda: columns by width, days told once."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.rows import PostLine
from calendar_tui.model.terms import Status
from calendar_tui.tui.agenda.draw import Row, column_names, columns, day_label, draw_post
from tests.tui.month.samples import PEN, TODAY, directory, post

TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


def drawn(shown: PostLine, width: int, *, dated: bool = True, here: bool = False) -> str:
    row = Row(shown, dated=dated, here=here, marked=False)
    return "".join(segment.text for segment in draw_post(PEN, row, directory(), TODAY, width))


@given(
    st.builds(
        post,
        title=TEXT,
        channel_id=st.sampled_from([None, 1, 3, 99]),
        clock=st.sampled_from([None, "09:00"]),
        status=st.sampled_from(list(Status)),
        missed=st.booleans(),
    ),
    st.integers(40, 200),
    st.booleans(),
)
def test_a_row_is_exactly_as_wide_as_the_list(shown: PostLine, width: int, dated: bool) -> None:
    from rich.cells import cell_len

    assert cell_len(drawn(shown, width, dated=dated)) == width


@pytest.mark.parametrize("width", [40, 60, 80, 110, 132, 200])
def test_columns_add_up_and_names_stand_above_them(width: int) -> None:
    found = columns(width, 5)
    assert sum(found) + 2 == width
    (names,) = column_names(PEN, width)
    assert names.cell_length == width
    assert names.text.index("Title") == width - found.title - found.author - found.campaign


def test_wide_lists_say_more() -> None:
    shown = post(1, title="Flu shots", channel_id=2, status=Status.IN_REVIEW)
    assert drawn(shown, 132).split() == [
        "Tue",
        "24",
        "Nov",
        "09:00",
        "◑",
        "in",
        "review",
        "ig",
        "Instagram",
        "Flu",
        "shots",
    ]
    assert drawn(shown, 60).split() == ["Tue", "24", "Nov", "09:00", "◑", "ig", "Flu", "shots"]


def test_a_day_is_told_once() -> None:
    assert "Nov" not in drawn(post(1), 80, dated=False)


def test_the_cursor_and_marks_are_told_by_signs() -> None:
    assert drawn(post(1), 80, here=True).startswith("▸ ")
    row = Row(post(1), dated=True, here=True, marked=True)
    assert draw_post(PEN, row, directory(), TODAY, 80)[0].text == "✱ "


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (None, "no date"),
        (date(2026, 3, 1), "Sun 1 Mar"),
        (date(2027, 3, 1), "1 Mar 2027"),
        (date(2025, 12, 31), "31 Dec 2025"),
    ],
)
def test_other_years_are_told(day: date | None, label: str) -> None:
    assert day_label(day, TODAY) == label
    assert len(label) <= 11
