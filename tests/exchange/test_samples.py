"""Files as people bring them: every layout, realistic sheets, and the traps."""

from collections import Counter
from datetime import date, time

import pytest

from calendar_tui.exchange.dates import DateOrder
from calendar_tui.exchange.decode import NeedsEncodingError
from calendar_tui.exchange.imported import VerdictKind
from calendar_tui.exchange.proposal import Proposal, read_csv
from calendar_tui.model.terms import Status
from tests.exchange.helpers import SAMPLES, refusal, sample

ODD = {"grid.csv", "semicolons_cp1252.csv"}
READABLE = sorted(path.name for path in SAMPLES.iterdir() if path.name not in ODD)


def proposal(name: str) -> Proposal:
    """A sample, read."""
    return read_csv(sample(name))


@pytest.mark.parametrize(
    ("name", "layout", "rows", "order"),
    [
        ("hootsuite.csv", "hootsuite", 60, DateOrder.DMY),
        ("hootsuite_header.csv", "hootsuite", 8, DateOrder.MDY),
        ("buffer.csv", "buffer", 60, None),
        ("sprout.csv", "sprout", 60, DateOrder.MDY),
        ("publer.csv", "publer", 60, None),
        ("google_calendar.csv", "google", 60, DateOrder.MDY),
        ("plain.csv", "plain", 60, DateOrder.MDY),
        ("socialbee.csv", "socialbee", 6, None),
        ("highlevel.csv", "highlevel", 6, None),
        ("oktopost.csv", "oktopost", 6, None),
        ("ayrshare.csv", "ayrshare", 6, None),
        ("notion.csv", "notion", 6, None),
        ("excel_sep.csv", "plain", 2, None),
        ("utf16_tabs.csv", "plain", 6, None),
        ("by_network.csv", "plain", 15, None),
        ("ticks.csv", "plain", 6, None),
    ],
)
def test_a_sample_is_recognised_and_every_row_can_come_in(
    name: str, layout: str, rows: int, order: DateOrder | None
) -> None:
    found = proposal(name)
    assert (found.layout, len(found.rows), found.date_order) == (layout, rows, order)
    assert Counter(row.verdict().kind for row in found.rows) == {VerdictKind.NEW: rows}
    assert not any(question.must for question in found.questions)


@pytest.mark.parametrize("name", READABLE)
def test_nothing_of_a_sample_is_lost(name: str) -> None:
    found = proposal(name)
    for row in found.rows:
        post = row.post
        kept = " ".join(
            (post.title, post.body, post.author, post.pillar, post.first_comment, post.notes)
        )
        for column in found.columns:
            cell = row.cells[column.index].strip()
            if column.target in {None, "body", "title", "notes", "author", "pillar"} and cell:
                if column.channel and column.channel not in post.channels:
                    continue
                assert cell.split("||")[0].strip() in kept, (name, row.line, column.header)


@pytest.mark.parametrize("name", READABLE)
def test_a_sample_holds_no_post_twice(name: str) -> None:
    prints = [found for row in proposal(name).rows for found in row.post.fingerprints()]
    assert len(prints) == len(set(prints))


def test_every_sample_is_small_and_tried() -> None:
    assert len(READABLE) == 16
    assert all(path.stat().st_size < 20_000 for path in SAMPLES.iterdir())


def test_hootsuite_has_day_first_times_and_links() -> None:
    post = proposal("hootsuite.csv").rows[7].post
    assert (post.day, post.clock) == (date(2026, 12, 15), time(8, 5))
    assert proposal("hootsuite.csv").rows[3].post.link == "https://larkspur.example/news/4"


def test_buffer_has_empty_times_for_the_next_slot() -> None:
    rows = proposal("buffer.csv").rows
    assert [row.post.day for row in rows].count(None) == 6
    assert rows[0].post.body.endswith("\n\n#FluClinic #Larkspur")
    assert rows[0].post.tags == ("Prevention",)


def test_sprout_has_a_column_of_times() -> None:
    rows = proposal("sprout.csv").rows
    assert {row.post.clock for row in rows} == {time(9), time(12, 30), time(17, 15), time(8, 5)}
    assert rows[0].post.media == ("https://larkspur.example/img/1.jpg",)


def test_publer_has_captions_texts_and_comments() -> None:
    rows = proposal("publer.csv").rows
    found = rows[4].post
    assert "||" not in found.body
    assert found.notes == "Photo captions: The lobby in October\nThe same lobby, decorated"
    assert found.media == (
        "https://larkspur.example/img/5.jpg | A photo for “New Saturday hours”",
        "https://larkspur.example/img/extra.jpg",
    )
    assert rows[15].post.first_comment == "Questions? Ask at the desk."
    assert [row.post.day for row in rows].count(None) == 5


def test_google_calendar_has_whole_days_and_american_times() -> None:
    rows = proposal("google_calendar.csv").rows
    assert rows[0].post.clock is None
    assert (rows[2].post.day, rows[2].post.clock) == (date(2026, 12, 5), time(17, 15))
    assert rows[1].post.notes == "Location: Facebook"


def test_highlevel_has_rows_of_groups_and_blank_dates() -> None:
    found = proposal("highlevel.csv")
    assert found.remarks[0].startswith("Left out above the column names: “All Social")
    assert found.rows[3].post.day is None
    assert len(found.rows[0].post.media) == 2


def test_oktopost_has_networks_and_no_dates() -> None:
    rows = proposal("oktopost.csv").rows
    assert [row.post.channels[0] for row in rows[:3]] == ["LinkedIn", "Facebook", "Twitter"]
    assert {row.post.day for row in rows} == {None}
    assert rows[0].post.notes == "LinkTitle: Flu clinic Saturdays"


def test_ayrshare_has_utc_and_lists_of_platforms() -> None:
    rows = proposal("ayrshare.csv").rows
    assert rows[1].post.channels == ("twitter", "facebook", "instagram")
    assert {row.post.offset for row in rows} == {0}


def test_notion_has_spans_relations_and_several_channels() -> None:
    rows = proposal("notion.csv").rows
    assert [row.post.claimed_status for row in rows] == [
        Status.IDEA,
        Status.IDEA,
        Status.DRAFT,
        Status.IN_REVIEW,
        Status.SCHEDULED,
        Status.PUBLISHED,
    ]
    assert {row.post.campaign for row in rows} == {"Winter care"}
    assert rows[0].post.channels == ("Instagram", "Facebook")
    assert (rows[2].post.clock, rows[2].post.zone) == (time(9), "America/Chicago")
    assert rows[3].post.clock is None
    assert rows[5].post.permalink == "https://facebook.com/larkspur/posts/1"


def test_a_plain_sheet_has_it_all() -> None:
    found = proposal("plain.csv")
    assert found.ignored == ("Week", "Format")
    assert len(found.remarks) == 3
    post = found.rows[1].post
    assert post.title == "Hand washing song"
    assert post.body.startswith("Twenty seconds of soap")
    assert post.channels == ("Instagram",)
    assert post.pillar == "Prevention"
    assert post.author == "Theo Okafor"
    assert post.campaign == "Winter care"
    assert post.claimed_status is Status.DRAFT
    assert post.tags == ("HandWashing", "Larkspur")
    assert (post.day, post.clock) == (date(2026, 12, 3), time(12, 30))
    assert post.zone == "America/Chicago"
    assert post.notes == "Week: 49\nFormat: Reel"
    assert found.rows[3].post.channels == ("Facebook", "Instagram")


def test_a_sheet_by_network_has_a_post_for_each_text() -> None:
    rows = proposal("by_network.csv").rows
    assert [row.post.channels[0] for row in rows[:5]] == [
        "Facebook",
        "Instagram",
        "Facebook",
        "Instagram",
        "LinkedIn",
    ]


def test_a_grid_and_a_windows_file_are_told_what_they_are() -> None:
    assert "grid with days as columns" in refusal(sample("grid.csv"))
    with pytest.raises(NeedsEncodingError) as caught:
        proposal("semicolons_cp1252.csv")
    assert "can’t resist" in caught.value.sentence
    found = read_csv(sample("semicolons_cp1252.csv"), encoding="cp1252")
    assert found.delimiter == ";"
    assert found.date_order is DateOrder.DMY
    assert found.rows[0].post.day == date(2026, 12, 20)
