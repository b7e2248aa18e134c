"""A noun's rows as cells: in words, and as wide as they may be."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.noun import Field, Kind
from calendar_tui.model.nouns import AUDIENCE, AUTHOR, CAMPAIGN, CHANNEL, FEED, PILLAR
from calendar_tui.model.rows import AuthorName, Directory, NounRow
from calendar_tui.tui.lists.cells import GAP, LEAST, cells_of, columns_of, said, widths
from tests.tui.month.samples import directory

NOUNS = (CHANNEL, AUTHOR, AUDIENCE, PILLAR, CAMPAIGN, FEED)

CELLS = st.lists(st.lists(st.text("ab 日", max_size=40), min_size=4, max_size=4), max_size=5)


@given(CELLS, st.integers(1, 160))
def test_columns_never_take_more_than_there_is(table, width: int) -> None:
    found = widths(table, ["Name", "Network", "Kind", "Handle"], width)
    assert sum(found) <= max(width, LEAST + GAP)
    assert len(found) == 4
    assert found[0] > 0
    assert all(size == 0 or size >= LEAST + GAP or not table for size in found)


def test_every_column_is_as_wide_as_its_longest_cell_while_it_can_be() -> None:
    table = [["Facebook page", "facebook", "business", ""], ["IG", "instagram", "personal", "@elm"]]
    names = ["Name", "Network", "Kind", "Handle"]
    assert widths(table, names, 80) == (15, 11, 10, 8)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (40, (15, 11, 10, 0)),
        (30, (15, 11, 0, 0)),
        (20, (15, 0, 0, 0)),
        (12, (12, 0, 0, 0)),
    ],
)
def test_columns_without_room_leave_from_the_right_before_a_name_is_cut(width, shown) -> None:
    table = [["Facebook page", "facebook", "business", ""], ["IG", "instagram", "personal", "@elm"]]
    assert widths(table, ["Name", "Network", "Kind", "Handle"], width) == shown


def test_a_long_column_is_cut_while_enough_of_it_is_shown() -> None:
    table = [["Flu season", "Mon 16 Nov 2026", "x" * 200]]
    names = ["Name", "First day", "Brief"]
    assert widths(table, names, 58) == (12, 17, 29)
    assert widths(table, names, 46) == (12, 17, 17)
    assert widths(table, names, 45) == (12, 17, 0)


def test_one_very_long_name_leaves_room_for_what_is_short() -> None:
    table = [["x" * 200, "facebook", "business"]]
    assert widths(table, ["Name", "Network", "Kind"], 78) == (58, 10, 10)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.name)
def test_the_name_comes_first(noun) -> None:
    assert columns_of(noun)[0].name == "name"
    assert [field.name for field in columns_of(noun)[1:]] == list(noun.columns)


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        (Field("x", "X"), None, ""),
        (Field("x", "X"), "[red]x[/]", "[red]x[/]"),
        (Field("x", "X"), "two\nlines\x1b[2J", "two lines<U+001B>[2J"),
        (Field("x", "X", Kind.REF, noun="author"), "osei", "Dr. Osei"),
        (Field("x", "X", Kind.REF, noun="author"), "#99", "#99"),
        (Field("x", "X", Kind.REFS, noun="author"), ["osei", "gone"], "Dr. Osei, gone"),
        (Field("x", "X", Kind.BOOL), True, "yes"),
        (Field("x", "X", Kind.BOOL), False, "no"),
        (Field("x", "X", Kind.DATE), "2026-11-24", "Tue 24 Nov 2026"),
        (Field("x", "X", Kind.CHOICE), "four_eyes", "four eyes"),
        (Field("x", "X", Kind.CHOICES), ["privacy_officer", "author"], "privacy officer, author"),
        (Field("x", "X", Kind.INT), 40, "40"),
        (Field("x", "X", Kind.LINES), ["one", "two"], "one, two"),
        (Field("x", "X", Kind.REFS, noun="author"), [], ""),
    ],
)
def test_values_are_said_in_words(field: Field, value: object, shown: str) -> None:
    names = directory()
    osei = AuthorName(1, "osei", "Dr. Osei", False, frozenset(), None, None)
    assert said(field, value, Directory(names.practice, names.channels, {1: osei})) == shown


def test_a_row_has_a_cell_for_each_column() -> None:
    row = NounRow(
        1, "u", 1, "ig", "Instagram", False, {"name": "Instagram", "network": "instagram"}
    )
    assert cells_of(CHANNEL, row, directory()) == ("Instagram", "instagram", "", "", "", "")


def test_days_without_a_date_field_stay_text() -> None:
    assert said(Field("x", "X"), date(2026, 11, 24), directory()) == "2026-11-24"
