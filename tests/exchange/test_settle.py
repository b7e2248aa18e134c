"""The order of a file's dates: proved, witnessed, said, or asked for."""

import pytest

from calendar_tui.exchange.dates import DateOrder
from calendar_tui.exchange.settle import (
    DatedLine,
    Settled,
    order_in_header,
    settle,
    wanted_order,
    weekday_of,
)
from calendar_tui.model.errors import InvalidError, UnknownNameError

MDY, DMY = DateOrder.MDY, DateOrder.DMY


def column(*cells: str) -> list[DatedLine]:
    """Rows of a date column from line 2 on; ``cell|weekday`` has a weekday beside it."""
    return [
        DatedLine(line, *(cell.partition("|")[::2])) for line, cell in enumerate(cells, start=2)
    ]


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["3/4/2026", "12/24/2026"], MDY),
        (["3/4/2026", "24/12/2026"], DMY),
        (["2026-03-04"], None),
        (["", "TBD"], None),
        ([], None),
        (["5/5/2026"], MDY),
    ],
)
def test_the_dates_themselves_decide_where_they_can(
    cells: list[str], order: DateOrder | None
) -> None:
    assert settle(column(*cells), None, None) == Settled(order)


def test_dates_that_prove_something_win_over_the_layouts_habit() -> None:
    assert settle(column("24/12/2026"), None, MDY) == Settled(DMY)


def test_where_the_dates_are_silent_a_person_then_the_layout_is_believed() -> None:
    assert settle(column("3/4/2026"), DMY, MDY) == Settled(DMY)
    assert settle(column("3/4/2026"), None, MDY) == Settled(MDY)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["3/4/2026|Wed", "5/6/2026|Wed"], MDY),
        (["3/4/2026|Friday"], DMY),
        (["3/4/2026|fri.", "1/2/2026|"], DMY),
    ],
)
def test_weekdays_beside_the_dates_are_witnesses(cells: list[str], order: DateOrder) -> None:
    assert settle(column(*cells), None, None) == Settled(order)


@pytest.mark.parametrize("cells", [["3/4/2026|Monday"], ["3/4/2026|Wed", "5/6/2026|Friday"]])
def test_weekdays_that_contradict_each_other_witness_nothing(cells: list[str]) -> None:
    assert settle(column(*cells), None, None).question


def test_an_open_order_is_asked_with_an_example_from_the_file() -> None:
    settled = settle(column("5/5/2026", "3/4/2026"), None, None)
    assert settled.order is None
    assert settled.question == (
        "Does “3/4/2026” (line 3) mean March 4 or 3 April? Say --dates mdy or --dates dmy."
    )


def test_a_question_can_be_asked_even_if_the_example_is_damaged() -> None:
    settled = settle(column("3/4/2026 banana"), None, None)
    assert settled.question.endswith("Say --dates mdy or --dates dmy.")


def test_mixed_dates_name_both_rows() -> None:
    with pytest.raises(InvalidError) as caught:
        settle(column("1/2/2026", "12/24/2026", "24/12/2026"), MDY, MDY)
    assert caught.value.sentence == (
        "Line 4 says “24/12/2026” (day first) and line 3 “12/24/2026” (month first):"
        " write all dates one way, such as 2026-12-24."
    )


@pytest.mark.parametrize(
    ("cell", "wanted", "says"),
    [
        (
            "12/24/2026",
            DMY,
            "Line 2 says “12/24/2026”, which can only be month first: say --dates mdy.",
        ),
        (
            "24/12/2026",
            MDY,
            "Line 2 says “24/12/2026”, which can only be day first: say --dates dmy.",
        ),
    ],
)
def test_what_a_person_says_can_not_overrule_the_calendar(
    cell: str, wanted: DateOrder, says: str
) -> None:
    with pytest.raises(InvalidError) as caught:
        settle(column(cell), wanted, None)
    assert caught.value.sentence == says


@pytest.mark.parametrize(
    ("word", "order"), [(None, None), ("mdy", MDY), ("DMY", DMY), (" dmy ", DMY)]
)
def test_people_say_mdy_or_dmy(word: str | None, order: DateOrder | None) -> None:
    assert wanted_order(word) is order


@pytest.mark.parametrize("word", ["", "us", "ymd", "mixed", "either", "clear"])
def test_other_words_are_refused(word: str) -> None:
    with pytest.raises(UnknownNameError, match="say mdy"):
        wanted_order(word)


@pytest.mark.parametrize(
    ("header", "order"),
    [
        ("Date (DD/MM/YYYY)", DMY),
        ("Date (MM/DD/YY)", MDY),
        ("date dd.mm.yyyy", DMY),
        ("date_mdy", MDY),
        ("Date", None),
        ("postAtSpecificTime (YYYY-MM-DD HH:mm:ss)", None),
    ],
)
def test_a_columns_name_may_say_the_order(header: str, order: DateOrder | None) -> None:
    assert order_in_header(header) is order


@pytest.mark.parametrize(
    ("cell", "weekday"),
    [
        ("Mon", 0),
        ("monday", 0),
        ("Tues.", 1),
        ("WED", 2),
        ("Thurs", 3),
        ("Fri, 3/4/2026", 4),
        ("Saturday 3/4", 5),
        ("Sun", 6),
        ("S", None),
        ("Mo", None),
        ("Sunscreen", None),
        ("March", None),
        ("", None),
    ],
)
def test_weekdays_are_known_by_their_beginning(cell: str, weekday: int | None) -> None:
    assert weekday_of(cell) == weekday
