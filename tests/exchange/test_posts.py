"""One row as a post: every field from its cells, nothing changed, nothing lost without a word."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.imported import ImportedPost, Row, VerdictKind
from calendar_tui.model.terms import MAX_NAME, MAX_TEXT, MAX_TITLE, Status
from tests.exchange.helpers import PRINTABLE, read

BODIES = st.text(st.one_of(PRINTABLE, st.sampled_from("\n\t")), min_size=1).filter(
    lambda text: len(text.strip()) > 8 and text[0] != "'"
)


def row(header: str, *cells: str, **options: Any) -> Row:
    """The one row of a sheet that also has a text."""
    return read(f"Caption|{header}", ["Hello", *cells], **options).rows[0]


def post(header: str, *cells: str, **options: Any) -> ImportedPost:
    """Its post, nothing being wrong with it."""
    found = row(header, *cells, **options)
    assert found.problems == ()
    return found.post


@pytest.mark.parametrize(
    ("header", "cell", "field", "value"),
    [
        ("Title", " Flu \n clinic ", "title", "Flu clinic"),
        ("Author", "Nadia  Brandt", "author", "Nadia Brandt"),
        ("Reviewer", "Ines Calloway", "reviewer", "Ines Calloway"),
        ("Audience", "Parents", "audience", "Parents"),
        ("Pillar", "Prevention", "pillar", "Prevention"),
        ("Campaign", "Winter care (https://www.notion.so/W-1)", "campaign", "Winter care"),
        ("Goal", "Followers; More calls, Followers", "goals", ("Followers", "More calls")),
        ("Objective", "-", "goals", ()),
        ("Status", "✅ Scheduled", "claimed_status", Status.SCHEDULED),
        ("Status", "Approved", "claimed_status", Status.APPROVED),
        ("Status", "-", "claimed_status", None),
        ("Hashtags", "#flu #health", "tags", ("flu", "health")),
        ("Link", "https://larkspur.example/a", "link", "https://larkspur.example/a"),
        ("Post URL", "https://facebook.com/x/1", "permalink", "https://facebook.com/x/1"),
        ("Image", "a.jpg, b.jpg", "media", ("a.jpg", "b.jpg")),
        ("Image text", "Open\nSaturday", "image_text", "Open\nSaturday"),
        ("First comment", "Ask us!", "first_comment", "Ask us!"),
        ("Notes", "check\nthe photo", "notes", "check\nthe photo"),
        ("Notes", "n/a", "notes", ""),
    ],
)
def test_a_cell_becomes_its_field(header: str, cell: str, field: str, value: object) -> None:
    assert getattr(post(header, cell), field) == value


@given(BODIES)
def test_a_text_is_never_changed(body: str) -> None:
    proposal = read("Caption|Notes", [body, "n"])
    assert proposal.rows[0].post.body == body
    assert proposal.rows[0].problems == ()


@pytest.mark.parametrize(
    "body",
    [
        "[red]x[/red] [/ [link=https://x.example]z[/link] [@click=app.quit]",
        "<b>bold</b> & <script>alert(1)</script>",
        "👩‍⚕️👨‍👩‍👧 🏳️‍🌈 🇺🇸 e\u0301 ﷺ",
        "שלום \u202eabc\u202c مرحبا",
        "tab\there\nline two\n\nline four",
        "line\u2028separator\u2029paragraph",
        "  blanks at both ends  ",
        "=SUM(A1:A9)",
        "a" * MAX_TEXT,
    ],
)
def test_texts_of_every_kind_stay_text(body: str) -> None:
    found = read("Caption|Notes", [body, "n"]).rows[0]
    assert found.post.body == body
    assert found.problems == ()


def test_line_breaks_of_other_systems_become_newlines() -> None:
    found = read("Caption|Notes", ["one\r\ntwo\rthree", "n"]).rows[0]
    assert found.post.body == "one\ntwo\nthree"
    assert found.cells[0] == "one\r\ntwo\rthree"


@pytest.mark.parametrize("bad", ["\x1b]52;c;x\x07", "\x08", "\x0b", "\x7f", "\x9b31m", "\x85"])
@pytest.mark.parametrize("header", ["Title", "Campaign", "Hashtags", "Notes", "Mood", "Date"])
def test_control_characters_are_refused_with_the_column(header: str, bad: str) -> None:
    problems = row(header, f"x{bad}y").problems
    assert any(
        problem.startswith(f"“{header}” holds a control character (U+00") for problem in problems
    )


def test_control_characters_in_a_column_left_out_do_no_harm() -> None:
    assert row("Mood", "\x1b", mapping={"Mood": "drop"}).problems == ()


@pytest.mark.parametrize(
    ("header", "most", "says"),
    [
        ("Title", MAX_TITLE, "Its title has 201 characters and 200 is the most"),
        ("Channel", MAX_NAME, "Its channels has 81 characters and 80 is the most"),
        ("Author", MAX_NAME, "Its author has 81"),
        ("Campaign", MAX_NAME, "Its campaign has 81"),
        ("Hashtags", MAX_NAME, "Its tags has 81"),
        ("Image", 1_000, "Its media has 1,001"),
        ("First comment", 5_000, "Its first comment has 5,001"),
        ("Text in image", 5_000, "Its image text has 5,001"),
        ("Notes", 20_000, "Its notes has 20,001"),
    ],
)
def test_what_is_too_long_is_refused_and_never_cut(header: str, most: int, says: str) -> None:
    assert row(header, "a" * most).problems == ()
    long = row(header, "a" * (most + 1))
    assert len(long.problems) == 1
    assert long.problems[0].startswith(says)
    assert "shorten" in long.problems[0]


def test_a_text_or_link_that_is_too_long_is_refused() -> None:
    found = read("Caption|Link", ["a" * (MAX_TEXT + 1), "https://x.example/" + "a" * 2_000]).rows[0]
    assert [problem[:12] for problem in found.problems] == ["Its text has", "Its link has"]


def test_a_whole_text_in_the_channel_column_is_a_sign_of_wrong_columns() -> None:
    assert row("Channel", "word, " * 1_000).problems == (
        "The channel is a whole text: check that the columns are right.",
    )


@pytest.mark.parametrize(
    ("cell", "channels"),
    [("Facebook, IG", ("Facebook", "IG")), ("", ("Office page",)), ("TBD", ("Office page",))],
)
def test_a_row_without_a_channel_gets_the_default(cell: str, channels: tuple[str, ...]) -> None:
    assert post("Channel", cell, default_channel="Office page").channels == channels


def test_the_channel_cell_is_kept_whole_beside_what_it_names() -> None:
    found = post("Channel", "Larkspur, main page")
    assert found.channel == "Larkspur, main page"
    assert found.channels == ("Larkspur", "main page")


def test_an_unknown_status_becomes_a_note_and_is_told() -> None:
    found = row("Status", "Archived")
    assert found.post.claimed_status is None
    assert found.post.notes == "Status: Archived"
    assert found.hints == ("Status “Archived” is not known: it becomes a note.",)


@pytest.mark.parametrize(
    ("header", "cells", "link", "notes"),
    [
        ("Link", ["link in bio"], "", "Link: link in bio"),
        (
            "Link",
            ["https://x.example/a https://x.example/b"],
            "https://x.example/a",
            "Link: https://x.example/b",
        ),
        (
            "Link|UTM link",
            ["https://x.example/a", "https://x.example/u"],
            "https://x.example/a",
            "UTM link: https://x.example/u",
        ),
        ("Link|UTM link", ["", "https://x.example/u"], "https://x.example/u", ""),
        ("Link|UTM link", ["-", "none yet"], "", "UTM link: none yet"),
    ],
)
def test_of_several_links_the_first_is_taken_and_the_rest_noted(
    header: str, cells: list[str], link: str, notes: str
) -> None:
    found = post(header, *cells)
    assert (found.link, found.notes) == (link, notes)


def test_an_address_without_its_scheme_is_completed_and_told() -> None:
    found = row("Link", "larkspur.org/flu")
    assert found.post.link == "https://larkspur.org/flu"
    assert found.hints == ("The address is taken as “https://larkspur.org/flu”.",)


def test_a_permalink_that_is_no_address_becomes_a_note() -> None:
    assert post("Permalink", "on our page").notes == "Permalink: on our page"
    assert post("Permalink", "https://x.example/1 https://x.example/2").notes == (
        "Permalink: https://x.example/2"
    )


def test_media_of_several_columns_join_with_their_texts() -> None:
    found = post("Image 1|Image 2|Alt text", "a.jpg", "b.jpg", "A nurse || A desk || A dog")
    assert found.media == ("a.jpg | A nurse", "b.jpg | A desk")
    assert found.notes == "Alt text: A dog"


def test_a_picture_named_twice_is_taken_once() -> None:
    assert post("Image|Thumbnail", "a.jpg", "a.jpg").media == ("a.jpg",)


def test_tags_of_several_columns_join() -> None:
    assert post("Tags|Hashtags", "flu", "#Flu #kids").tags == ("flu", "kids")


def test_columns_without_a_field_are_kept_in_the_notes() -> None:
    found = post("Notes|Format|CTA|Mood", "check", "Reel", "Save this", "-")
    assert found.notes == "check\nFormat: Reel\nCTA: Save this"


def test_columns_without_a_field_can_be_left_out_but_not_what_a_field_could_not_take() -> None:
    found = row("Format|Status|Link", "Reel", "Archived", "in bio", keep_ignored=False)
    assert found.post.notes == "Status: Archived\nLink: in bio"


def test_second_notes_are_kept_under_their_name() -> None:
    assert post("Notes|Remarks", "one", " two ").notes == "one\nRemarks: two"


def test_a_column_left_out_on_purpose_is_left_out() -> None:
    assert post("Format", "Reel", mapping={"Format": "drop"}).notes == ""


@pytest.mark.parametrize("cells", [["December 2026", "", ""], ["", "", "Week 2"], ["Q1", "", ""]])
def test_a_heading_is_no_post(cells: list[str]) -> None:
    found = read("Date|Caption|Notes", ["2026-12-01", "a", ""], cells).rows[1]
    assert found.verdict().kind is VerdictKind.SKIP
    assert found.skip == "A heading, no post."


@pytest.mark.parametrize("cell", ["Week 2", "WEEK 12: Dec 14–20", "December", "january 2027", "Q1"])
def test_a_heading_in_the_column_of_titles_is_no_post_either(cell: str) -> None:
    assert read("Title|Date|Caption", [cell, "", ""]).rows[0].skip


@pytest.mark.parametrize("cell", ["Flu clinic", "May is skin month", "Week of kindness"])
def test_a_title_alone_is_an_idea(cell: str) -> None:
    assert read("Title|Date|Caption", [cell, "", ""]).rows[0].verdict().kind is VerdictKind.NEW


def test_a_slot_without_content_is_skipped_not_complained_about() -> None:
    found = read("Date|Channel|Status|Caption", ["2026-12-01", "Facebook", "Draft", ""]).rows[0]
    assert found.verdict().kind is VerdictKind.SKIP
    assert found.skip == "Nothing to post yet: neither text nor title."


def test_a_picture_without_words_is_a_problem() -> None:
    found = read("Date|Image|Caption", ["2026-12-01", "a.jpg", ""]).rows[0]
    assert found.problems == ("It has neither a text nor a title.",)


def test_a_row_with_loose_commas_is_a_problem() -> None:
    found = read("Date|Caption", ["2026-12-01", "Hello", "friends"]).rows[0]
    assert found.problems == ("It has 3 cells and the header 2: put texts with commas in quotes.",)
    assert read("Date|Caption", ["2026-12-01", "Hello", "", " "]).rows[0].problems == ()


def test_a_short_row_has_empty_cells() -> None:
    found = read("Caption|Date|Link|Notes", ["Hello"], ["Hi", "2026-12-01"]).rows
    assert [row.problems for row in found] == [(), ()]


@pytest.mark.parametrize("body", ["Weâ€™re open", "cafÃ© au lait", "a � b"])
def test_letters_damaged_before_are_told(body: str) -> None:
    assert "look damaged" in read("Caption|Notes", [body, ""]).rows[0].hints[0]


def test_a_networks_column_of_texts_gives_a_post_each() -> None:
    proposal = read(
        "Date|Topic|Facebook|Instagram copy",
        ["2026-12-01", "Flu", "Long text", "Short text"],
        ["2026-12-02", "Desk", "", "Only here"],
        ["2026-12-03", "Idea", "", ""],
    )
    assert [(row.line, row.post.channels, row.post.body) for row in proposal.rows] == [
        (2, ("Facebook",), "Long text"),
        (2, ("Instagram",), "Short text"),
        (3, ("Instagram",), "Only here"),
        (4, (), ""),
    ]
    assert [row.post.title for row in proposal.rows] == ["Flu", "Flu", "Desk", "Idea"]


def test_ticks_name_the_channels() -> None:
    proposal = read(
        "Date|Caption|Facebook|Instagram|X",
        ["2026-12-01", "a", "x", "✓", "FALSE"],
        ["2026-12-01", "b", "TRUE", "", "1"],
        ["2026-12-01", "c", "", "no", "-"],
    )
    assert [row.post.channels for row in proposal.rows] == [
        ("Facebook", "Instagram"),
        ("Facebook", "X"),
        (),
    ]
    assert proposal.rows[0].post.channel == "Facebook, Instagram"


def test_captions_of_photos_become_notes_in_the_layout_that_has_them() -> None:
    header = "Date|Message|Link|Media|Title|Labels"
    cells = ["2026/12/01 09:00", "Our lobby || In October || In December", "", "", "", ""]
    found = read(header, cells).rows[0].post
    assert found.body == "Our lobby"
    assert found.notes == "Photo captions: In October\nIn December"
    assert read("Date|Message", cells[:2]).rows[0].post.body == cells[1]
