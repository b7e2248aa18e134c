"""Files of numbers come in whatever program wrote them; what can't be read is said by its line."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.numbers import Number, read_numbers
from calendar_tui.model.errors import InvalidError

NOV = date(2026, 11, 1)


def rows(text: str, **options: str) -> list[tuple[str, date | None, str, str]]:
    """What a file holds: goal, day, value, note."""
    found = read_numbers(text.encode(), **options).rows
    return [(each.goal, each.day, each.value, each.note) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "goal,day,value,note\nFollowers,2026-11-01,1250,fair",
        'Metric;Date;Result;Comment\n"Followers";2026-11-01;1250;fair\n',
        "Our numbers\n\nDate\tKPI\tActual value\tSource\nNov 1, 2026\tFollowers\t1 250\tfair\n",
        "sep=;\nWhen;Goal;Number;Notes\n1.11.2026;Followers;1.250;fair",
        "Date (MM/DD/YYYY)|Indicator|Total|Remarks\n11/01/2026|Followers|1250|fair",
    ],
)
def test_a_row_for_each_number_is_read_in_any_layout(text: str) -> None:
    (goal, day, value, note) = rows(text, dates="dmy")[0] if "sep" in text else rows(text)[0]
    assert (goal, day, value.replace(",", ""), note) == ("Followers", NOV, "1250", "fair")


def test_a_row_for_each_day_has_a_column_for_each_goal() -> None:
    text = "Date,Followers,Calls a week,Notes\n2026-11-01,312,,first\n2026-11-08,320,9,\n"
    assert rows(text) == [
        ("Followers", NOV, "312", "first"),
        ("Followers", date(2026, 11, 8), "320", ""),
        ("Calls a week", date(2026, 11, 8), "9", ""),
    ]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1 250", "1250"),
        ("1\u00a0250,5", "1250,5"),
        ("1.250,5", "1250.5"),
        ("2.5", "2.5"),
        ("12 %", "12 %"),
        ("1'250", "1250"),
        ("1.250.000", "1250000"),
        ("1.250", "1.250"),
    ],
)
def test_digits_may_be_grouped(cell: str, value: str) -> None:
    assert rows(f'goal,day,value\nA,2026-11-01,"{cell}"')[0][2] == value


def test_a_day_that_can_not_be_read_is_a_problem_of_its_line_alone() -> None:
    found = read_numbers(b"day,value\nsoon,3\n,4\n2026-11-01,5").rows
    assert [each.problem[:20] for each in found] == [
        "\u201csoon\u201d is no date: w",
        "It has no day.",
        "",
    ]
    assert [each.line for each in found] == [2, 3, 4]


def test_the_order_of_dates_is_asked_for_where_the_file_leaves_it_open() -> None:
    text = "day,value\n3/4/2026,5\n"
    assert "Does \u201c3/4/2026\u201d (line 2) mean" in read_numbers(text.encode()).question
    assert rows(text, dates="dmy")[0][1] == date(2026, 4, 3)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Followers,312\n", "needs a first row that names the columns"),
        ("goal,value\nA,3\n", "needs a first row that names the columns"),
        ("day,value\n", "column names only"),
        ('day,value\n"2026,3\n', "never closes it"),
    ],
)
def test_what_is_no_list_of_numbers_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(InvalidError, match=sentence):
        read_numbers(text.encode())


@given(st.text(max_size=60), st.sampled_from(["day,value\n", "Date;Followers;Calls\n", ""]))
def test_any_text_is_read_or_refused_in_a_sentence(text: str, header: str) -> None:
    with suppress(InvalidError):
        found = read_numbers((header + text).encode("utf-8", "ignore"))
        assert all(isinstance(each, Number) for each in found.rows)
