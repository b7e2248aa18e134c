"""Known files are recognised by their header, and by nothing less."""

import pytest

from calendar_tui.exchange.dates import DateOrder
from calendar_tui.exchange.fields import Target
from calendar_tui.exchange.headers import guess, key
from calendar_tui.exchange.layouts import LAYOUTS, NOTION, PLAIN, Layout, meaning, recognise

HEADERS = {
    "buffer": "Text|Image URL|Tags|Posting Time",
    "sprout": "date|time_24hr|message_text",
    "publer": "Date|Message|Link|Media|Title|Labels",
    "socialbee": "text|link|imageUrls|gifUrls|videoUrls|postAtSpecificTime",
    "highlevel": (
        "postAtSpecificTime (YYYY-MM-DD HH:mm:ss)|content|link (OGmetaUrl)"
        "|imageUrls|gifUrl|videoUrls"
    ),
    "oktopost": "Network|Message|LinkUrl|LinkTitle|ImageUrl|Description|Picture",
    "ayrshare": "post|platforms|mediaUrls|scheduleDate",
    "google": (
        "Subject|Start Date|Start Time|End Date|End Time|All Day Event|Description|Location|Private"
    ),
    "hootsuite": "Date|Message|Link",
    "calendar-tui": "id|title|channel|author|at|status|body|reviewer|notes",
}


def names(header: str) -> list[str]:
    """Column names given with bars between."""
    return header.split("|")


@pytest.mark.parametrize(("name", "header"), HEADERS.items())
def test_a_header_tells_its_layout(name: str, header: str) -> None:
    assert recognise(names(header), []).name == name


@pytest.mark.parametrize(("name", "header"), HEADERS.items())
def test_neither_case_nor_signs_nor_order_matter(name: str, header: str) -> None:
    for spelled in (header.upper(), header.lower(), header.replace(" ", "_")):
        assert recognise(names(spelled)[::-1], []).name == name


@pytest.mark.parametrize(("name", "header"), HEADERS.items())
def test_a_further_column_makes_no_other_file_of_it(name: str, header: str) -> None:
    expected = "plain" if name == "hootsuite" else name
    assert recognise([*names(header), "Reach"], []).name == expected


def test_every_layout_is_tried_by_these_tests() -> None:
    assert {layout.name for layout in LAYOUTS} == set(HEADERS)
    assert len({layout.name for layout in (*LAYOUTS, NOTION, PLAIN)}) == len(LAYOUTS) + 2


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Text|Image URL|Tags|Posting Time|Board Name", "buffer"),
        ("Date|Text|Link(s)|Media URL(s)|Title|Label(s)|Alt text(s)|Comment(s)", "publer"),
        (
            "postAtSpecificTime|content +Hashtags|OGmetaUrl (url)|videoUrls (comma-separated)",
            "highlevel",
        ),
        (
            "postAtSpecificTime|content|link|imageUrls|postType|followUpComment|category",
            "highlevel",
        ),
        ("Date and time|Message|URL", "hootsuite"),
        ("Subject|Start Date|Start Time|End Date|End Time|Description", "google"),
        ("Date|Time|Platform|Message|Link|Image|Approver", "plain"),
        ("Date|Caption", "plain"),
        ("", "plain"),
    ],
)
def test_variants_seen_in_the_wild(header: str, name: str) -> None:
    assert recognise(names(header), []).name == name


@pytest.mark.parametrize(
    ("header", "row", "name"),
    [
        ("Name|Status|Publish Date", ["Flu", "Draft", "March 3, 2026 9:00 AM"], "notion"),
        ("Name|Status|Publish Date", ["Flu", "Draft", "March 3, 2026"], "notion"),
        ("Title|Date|Campaign", ["Flu", "", "Care (https://www.notion.so/Care-1)"], "notion"),
        ("Name|Status|Publish Date", ["Flu", "Draft", "2026-03-03"], "plain"),
        ("Date|Name", ["March 3, 2026", "Flu"], "plain"),
    ],
)
def test_a_notion_table_shows_in_its_cells(header: str, row: list[str], name: str) -> None:
    assert recognise(names(header), [row]).name == name


def test_only_google_calendar_fixes_the_order_of_its_dates() -> None:
    fixed = {layout.name: layout.order for layout in LAYOUTS if layout.order}
    assert fixed == {"google": DateOrder.MDY}


def test_columns_are_written_as_they_are_compared() -> None:
    for layout in LAYOUTS:
        assert all(key(column) == column for column in layout.columns)
        for need in layout.needs:
            assert any(part in layout.columns or meaning(part, layout) for part in need.split("|"))


@pytest.mark.parametrize(("name", "header"), HEADERS.items())
def test_every_layout_finds_a_text_and_all_but_oktopost_a_date(name: str, header: str) -> None:
    layout = recognise(names(header), [])
    found = {said[1] for column in names(header) if (said := meaning(column, layout))}
    assert Target.BODY in found
    assert (Target.DATE in found) == (name != "oktopost")


def test_a_layouts_word_wins_over_the_name() -> None:
    layout = Layout("x", "X", columns={"caption": Target.TITLE})
    assert meaning("Caption", layout) == (-1, Target.TITLE)
    assert meaning("Caption", PLAIN) == guess("Caption")
