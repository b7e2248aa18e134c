"""Rows of posts and slots are counted as if both were in one list."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_tui.model.rows import PostLine, SlotLine
from calendar_tui.model.terms import Status
from calendar_tui.tui.agenda.slots import Between

FIRST = date(2026, 12, 1)
TIMES = st.tuples(st.integers(0, 5), st.sampled_from([None, "09:00", "17:30"]))


def place(row: tuple[int, str | None]) -> tuple[date, str]:
    """Where a row stands."""
    return FIRST + timedelta(days=row[0]), row[1] or ""


@settings(max_examples=50)
@given(
    st.lists(TIMES, max_size=8), st.lists(TIMES, max_size=8), st.integers(0, 5), st.integers(0, 6)
)
def test_a_row_is_the_post_or_slot_that_one_list_would_have_there(
    posts: list[tuple[int, str | None]],
    slots: list[tuple[int, str | None]],
    before: int,
    day: int,
) -> None:
    posts, slots = sorted(posts, key=place), sorted(slots, key=place)
    lines = [
        PostLine(at, place(row)[0], row[1], Status.DRAFT, "", None, None, None, None, missed=False)
        for at, row in enumerate(posts)
    ]
    opens = [
        SlotLine(1, place(row)[0], place(row)[0], row[1], "", None, None, None, "Tips")
        for row in slots
    ]
    between = Between.of(opens, lines, before)
    earlier: list[PostLine | SlotLine | None] = [None] * before
    whole = sorted(
        [*lines, *opens],
        key=lambda line: (line.day, line.clock or "", isinstance(line, SlotLine)),
    )
    rows = [*earlier, *whole]
    number = 0
    for at, row in enumerate(rows):
        assert between.posts_before(at) == number
        if isinstance(row, SlotLine):
            assert between.slot(at) is row
        else:
            assert between.slot(at) is None
            assert between.row_of_post(number) == at
            number += 1
    wanted = FIRST + timedelta(days=day)
    posts_before = before + sum(line.day is not None and line.day < wanted for line in lines)
    expected = before + sum(
        row is not None and row.day is not None and row.day < wanted for row in whole
    )
    assert between.row_of_day(wanted, posts_before) == expected
