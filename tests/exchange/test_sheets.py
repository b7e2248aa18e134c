"""The header is found below titles, and what is no list of posts is refused for what it is."""

import pytest

from calendar_tui.exchange.fields import Target
from calendar_tui.exchange.sheets import Sheet, read_sheet
from calendar_tui.exchange.table import Line
from calendar_tui.model.errors import InvalidError, UnknownNameError


def sheet(*rows: str, mapping: dict[str, str] | None = None) -> Sheet:
    """Read rows given with bars between their cells."""
    lines = [Line(number, tuple(row.split("|"))) for number, row in enumerate(rows, start=1)]
    return read_sheet(lines, mapping)


def test_the_header_may_be_the_first_row() -> None:
    found = sheet("Date|Caption", "2026-12-01|Hello")
    assert found.above == ()
    assert [line.number for line in found.rows] == [2]
    assert found.width == 2


@pytest.mark.parametrize("titles", [1, 2, 5, 9])
def test_titles_may_stand_above_it(titles: int) -> None:
    found = sheet(*["Larkspur plan||"] * titles, "Date|Caption|Link", "2026-12-01|Hello|")
    assert len(found.above) == titles
    assert [column.header for column in found.columns] == ["Date", "Caption", "Link"]


def test_a_header_further_down_is_no_header() -> None:
    with pytest.raises(InvalidError, match="can't be told"):
        sheet(*["Larkspur plan||"] * 10, "Date|Caption|Link", "2026-12-01|Hello|")


def test_a_row_of_groups_above_the_header_is_left_out() -> None:
    found = sheet(
        "All Social|All Social|All Social|Facebook|Instagram|LinkedIn|Google",
        "postAtSpecificTime|content|link|imageUrls|a|b|c",
        "2026-12-01 09:00:00|Hello|||||",
    )
    assert found.layout.name == "highlevel"
    assert len(found.above) == 1


def test_a_header_repeated_in_the_middle_is_no_post() -> None:
    found = sheet("Date|Caption", "2026-12-01|a", "Date|Caption", "2027-01-01|b")
    assert [line.number for line in found.rows] == [2, 4]


def test_rows_with_words_of_headers_do_not_displace_it() -> None:
    found = sheet(
        "Date|Channel|Caption|Status",
        "2026-12-01|Blog|Post|Idea",
        "2026-12-02|Website|Video|Draft",
    )
    assert found.above == ()


def test_a_mapping_helps_to_find_a_header_of_unknown_names() -> None:
    found = sheet(
        "Plan|", "Wann|Worte", "2026-12-01|Hallo", mapping={"Wann": "date", "Worte": "body"}
    )
    assert [column.target for column in found.columns] == [Target.DATE, Target.BODY]
    assert len(found.above) == 1


def test_a_single_column_of_texts_is_a_list_of_posts() -> None:
    found = sheet("Caption", "Hello", "Good morning")
    assert [column.target for column in found.columns] == [Target.BODY]


@pytest.mark.parametrize(
    "rows",
    [
        ["Mon|Tue|Wed|Thu|Fri|Sat|Sun", "1|2|3|4|5|6|7", "Tip||Team||||"],
        ["December 2026||||", "Monday|Tuesday|Wednesday|Thursday|Friday", "a|b|c|d|e"],
        ["|Mon 7|Tue 8|Wed 9|Thu 10|Fri 11", "Facebook|a|b|c|d|e", "Instagram|a|b|c|d|e"],
        ["Platform|12/1|12/2|12/3|12/4", "Facebook|a|b|c|d"],
        ["Platform|Dec 1|Dec 2|Dec 3|Dec 4", "Facebook|a|b|c|d"],
        ["|2026-12-01|2026-12-02|2026-12-03|2026-12-04", "Facebook|a|b|c|d"],
        ["Channel|Caption|1|2|3|4|5|6|7", "Facebook|||||||x|"],
    ],
)
def test_a_grid_is_refused_for_what_it_is(rows: list[str]) -> None:
    with pytest.raises(InvalidError) as caught:
        sheet(*rows)
    assert "grid with days as columns" in caught.value.sentence
    assert "one post a row" in caught.value.sentence


def test_a_list_whose_cells_mention_days_is_no_grid() -> None:
    found = sheet(
        "Date|Caption|Notes|Format|Link",
        "2026-12-01|Monday|Tuesday|Wednesday|Thursday",
    )
    assert len(found.rows) == 1


@pytest.mark.parametrize("rows", [[], ["a|b|c", "d|e|f"], ["12|34", "56|78"], ["just a line"]])
def test_a_file_of_unknown_columns_lists_what_it_needs(rows: list[str]) -> None:
    with pytest.raises(InvalidError) as caught:
        sheet(*rows)
    for name in ("Text", "Title", "Date", "Time", "Channel", "Status", "Notes"):
        assert name in caught.value.sentence


def test_a_list_without_texts_says_so_and_how_to_name_one() -> None:
    with pytest.raises(InvalidError) as caught:
        sheet("Date|Blurb|Channel", "2026-12-01|Hello|Facebook")
    assert "“Date”, “Blurb”, “Channel”" in caught.value.sentence
    assert "--map “Blurb=body”" in caught.value.sentence


@pytest.mark.parametrize(
    ("rows", "width"),
    [
        (["12/24/2026 09:00|Hello|https://larkspur.example"], 3),
        (["12/24/2026 09:00|Hello"], 2),
        (["12/24/2026 09:00|Hello", "12/25/2026 09:00|Hi|https://larkspur.example"], 3),
        (["2026-12-24 09:00|Hello|"], 3),
        (["24/12/2026 09:00|Hello|", "25/12/2026 09:00|Hi, you|all|of you"], 3),
    ],
)
def test_a_hootsuite_file_needs_no_header(rows: list[str], width: int) -> None:
    found = sheet(*rows)
    assert found.layout.name == "hootsuite"
    assert len(found.rows) == len(rows)
    assert [column.header for column in found.columns] == ["Date", "Message", "Link"][:width]
    assert found.width == width


def test_a_file_without_header_can_be_mapped_by_the_names_it_gets() -> None:
    found = sheet("12/24/2026 09:00|Hello|x", mapping={"Link": "notes"})
    assert [column.target for column in found.columns] == [Target.DATE, Target.BODY, Target.NOTES]
    with pytest.raises(UnknownNameError, match="no column “Text”"):
        sheet("12/24/2026 09:00|Hello|x", mapping={"Text": "notes"})
