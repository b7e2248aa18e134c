"""A whole file as a proposal: what it holds, what it leaves open, what came up."""

import time as clock
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.dates import DateOrder
from calendar_tui.exchange.decode import NeedsEncodingError
from calendar_tui.exchange.fields import Target, parse_mapping
from calendar_tui.exchange.imported import VerdictKind
from calendar_tui.exchange.proposal import read_csv
from calendar_tui.exchange.sniff import DELIMITERS
from calendar_tui.exchange.table import MAX_ROWS
from calendar_tui.model.errors import InvalidError, UnknownNameError
from tests.exchange.helpers import PRINTABLE, file_of, read, refusal, sheet

WORDS = st.text(st.one_of(PRINTABLE, st.sampled_from("\n,;|\"'")), min_size=9, max_size=60).filter(
    lambda text: text == text.strip() and not text.startswith("'")
)
POSTS = st.lists(
    st.tuples(st.dates(date(1970, 1, 1), date(2200, 12, 31)), st.times(), WORDS),
    min_size=1,
    max_size=8,
)


@given(POSTS, st.sampled_from(DELIMITERS), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_any_list_of_posts_comes_in_as_it_went_out(
    posts: list[tuple[date, time, str]], delimiter: str, encoding: str
) -> None:
    rows = [[str(day), f"{at:%H:%M}", "Facebook", body] for day, at, body in posts]
    data = file_of(
        ["Date", "Time", "Platform", "Caption"], *rows, delimiter=delimiter, encoding=encoding
    )
    proposal = read_csv(data)
    assert proposal.delimiter == delimiter
    assert [(row.post.day, row.post.clock, row.post.body) for row in proposal.rows] == [
        (day, at.replace(second=0, microsecond=0), body) for day, at, body in posts
    ]
    assert all(row.problems == () for row in proposal.rows)


@given(POSTS)
def test_the_same_file_reads_the_same_twice(posts: list[tuple[date, time, str]]) -> None:
    data = file_of(["Date", "Caption"], *[[str(day), body] for day, _, body in posts])
    assert read_csv(data) == read_csv(data)


def test_a_proposal_says_how_the_file_was_read() -> None:
    data = file_of(
        ["Larkspur plan", "", "", ""],
        ["Date", "Caption", "Mood", "End Date"],
        ["12/24/2026", "Hello", "merry", ""],
        delimiter=";",
        encoding="utf-16",
    )
    proposal = read_csv(data, mapping={"End Date": "drop"}, default_channel="Office page")
    assert (proposal.layout, proposal.layout_title) == ("plain", "plain sheet")
    assert (proposal.encoding, proposal.delimiter) == ("utf-16-le", ";")
    assert proposal.date_order is DateOrder.MDY
    assert proposal.ignored == ("Mood",)
    assert proposal.dropped == ("End Date",)
    assert [column.target for column in proposal.columns] == [
        Target.DATE,
        Target.BODY,
        None,
        Target.DROP,
    ]
    assert proposal.questions == ()
    assert proposal.remarks == (
        "Left out above the column names: “Larkspur plan”.",
        "The sheet has no titles: a post's first words become its title.",
        "No field of a post, kept in the notes: “Mood”.",
    )
    assert [(row.line, row.cells) for row in proposal.rows] == [
        (3, ("12/24/2026", "Hello", "merry", ""))
    ]


def test_what_is_left_out_is_said_to_be_left_out() -> None:
    proposal = read("Caption|Mood", ["Hello", "merry"], keep_ignored=False)
    assert proposal.remarks[1:] == ("No field of a post, left out: “Mood”.",)


def test_an_open_order_of_dates_is_asked_and_no_row_is_guessed() -> None:
    proposal = read("Date|Channel|Caption", ["3/4/2026", "FB", "a"], ["5/5/2026", "FB", "b"])
    (question,) = proposal.questions
    assert (question.option, question.choices, question.must) == ("dates", ("mdy", "dmy"), True)
    assert "March 4 or 3 April" in question.sentence
    assert proposal.date_order is None
    assert [row.verdict().kind for row in proposal.rows] == [VerdictKind.PROBLEM, VerdictKind.NEW]
    assert proposal.rows[0].post.day is None


@pytest.mark.parametrize(("dates", "day"), [("mdy", date(2026, 3, 4)), ("dmy", date(2026, 4, 3))])
def test_the_answer_settles_it(dates: str, day: date) -> None:
    proposal = read("Date|Channel|Caption", ["3/4/2026", "FB", "a"], dates=dates)
    assert proposal.questions == ()
    assert proposal.rows[0].post.day == day
    assert proposal.date_order == dates


def test_the_name_of_the_column_or_the_weekdays_may_settle_it_too() -> None:
    assert read("Date (DD/MM/YYYY)|Caption", ["3/4/2026", "a"]).date_order is DateOrder.DMY
    assert read("Date|Day|Caption", ["3/4/2026", "Fri", "a"]).date_order is DateOrder.DMY
    assert read("Date|Caption", ["Wed 3/4/2026", "a"]).date_order is DateOrder.MDY


def test_google_calendar_writes_the_month_first() -> None:
    proposal = read("Subject|Start Date|Start Time", ["Flu", "3/4/2026", "9:00 AM"])
    assert proposal.date_order is DateOrder.MDY
    assert proposal.rows[0].post.day == date(2026, 3, 4)


def test_mixed_dates_are_refused_with_both_lines() -> None:
    data = sheet("Date|Caption", ["24/12/2026", "a"], ["1/2/2026", "b"], ["12/24/2026", "c"])
    sentence = refusal(data)
    assert "Line 2 says “24/12/2026”" in sentence
    assert "line 4 “12/24/2026”" in sentence
    assert refusal(data, dates="mdy") == sentence


def test_a_missing_channel_is_asked_but_does_not_stop_anything() -> None:
    proposal = read("Date|Caption", ["2026-12-01", "a"], ["2026-12-02", "b"])
    (question,) = proposal.questions
    assert (question.option, question.must) == ("channel", False)
    assert question.sentence.startswith("No row names a channel")
    assert {row.verdict().kind for row in proposal.rows} == {VerdictKind.NEW}
    assert read("Date|Caption", ["2026-12-01", "a"], default_channel="FB").questions == ()


def test_rows_that_name_none_are_counted_without_headings() -> None:
    proposal = read(
        "Date|Channel|Caption",
        ["2026-12-01", "FB", "a"],
        ["December", "", ""],
        ["2026-12-02", "", "b"],
    )
    assert proposal.questions[0].sentence.startswith("1 of 2 rows don't name a channel")


def test_rows_said_twice_are_duplicates_of_the_first() -> None:
    proposal = read(
        "Date|Time|Channel|Caption",
        ["2026-12-01", "9:00", "Facebook", "Flu clinic"],
        ["2026-12-01", "9:00 AM", "facebook", "flu  CLINIC"],
        ["2026-12-01", "9:00", "Instagram", "Flu clinic"],
        ["2026-12-01", "9:00", "Facebook, Instagram", "Flu clinic"],
        ["2026-12-01", "9:00", "Facebook, LinkedIn", "Flu clinic"],
        ["2026-12-01", "10:00", "Facebook", "Flu clinic"],
    )
    assert [row.repeats for row in proposal.rows] == [None, 2, None, 4, None, None]
    assert [row.verdict().kind for row in proposal.rows] == [
        VerdictKind.NEW,
        VerdictKind.DUPLICATE,
        VerdictKind.NEW,
        VerdictKind.DUPLICATE,
        VerdictKind.NEW,
        VerdictKind.NEW,
    ]


def test_rows_with_problems_are_nobodys_duplicate() -> None:
    proposal = read(
        "Date|Channel|Caption", ["soon", "FB", "a"], ["soon", "FB", "a"], ["", "FB", "a"]
    )
    assert [row.repeats for row in proposal.rows] == [None, None, None]


def test_a_file_of_350_rows_twice_adds_nothing_the_second_time() -> None:
    rows = [[f"2026-12-{1 + i % 28:02} {i % 24:02}:00", "FB", f"Tip {i}"] for i in range(350)]
    proposal = read("Date|Channel|Caption", *rows, *rows)
    kinds = [row.verdict().kind for row in proposal.rows]
    assert kinds == [VerdictKind.NEW] * 350 + [VerdictKind.DUPLICATE] * 350


def test_five_thousand_rows_are_read_soon_and_one_more_is_refused() -> None:
    rows = [
        [f"2026-12-{1 + i % 28:02}", "Facebook, IG", f"Tip {i}", "#a #b"] for i in range(MAX_ROWS)
    ]
    began = clock.process_time()
    proposal = read("Date|Channel|Caption|Hashtags", *rows)
    assert clock.process_time() - began < 5
    assert len(proposal.rows) == MAX_ROWS
    sentence = refusal(sheet("Date|Channel|Caption|Hashtags", *rows, rows[0]))
    assert sentence.startswith("The file has more than 5,000 rows: split it")


def test_blank_rows_do_not_count() -> None:
    data = b"Date,Caption\n2026-12-01,a\n" + b",\n" * 20_000 + b"2026-12-02,b\n"
    assert [row.line for row in read_csv(data).rows] == [2, 20_003]


def test_a_file_of_column_names_only_is_refused() -> None:
    assert refusal(b"Date,Caption\n") == "The file holds column names only: nothing to import."
    assert refusal(b"Date,Caption\n,\n \n") == refusal(b"Date,Caption\n")


def test_windows_quotes_are_asked_about_before_anything_else() -> None:
    data = "Date,Caption\n2026-12-01,We’re open\n".encode("cp1252")
    with pytest.raises(NeedsEncodingError):
        read_csv(data)
    assert read_csv(data, encoding="cp1252").rows[0].post.body == "We’re open"


def test_a_mapping_typed_on_the_command_line_is_followed() -> None:
    proposal = read(
        "When|What|Who",
        ["2026-12-01", "Hello", "Nadia"],
        mapping=parse_mapping(["What=body", "who = author"]),
    )
    post = proposal.rows[0].post
    assert (post.day, post.body, post.author) == (date(2026, 12, 1), "Hello", "Nadia")


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ({"mapping": {"Captoin": "body"}}, "Captoin"),
        ({"mapping": {"Caption": "boddy"}}, "boddy"),
        ({"dates": "ymd"}, "ymd"),
        ({"encoding": "klingon"}, "klingon"),
    ],
)
def test_a_slip_in_what_a_person_says_is_named(options: dict[str, object], names: str) -> None:
    with pytest.raises(InvalidError, match=names) as caught:
        read("Date|Caption", ["2026-12-01", "a"], **options)
    assert isinstance(caught.value, UnknownNameError) or "encoding" in options


def test_a_file_of_excel_with_its_first_line_and_formula_guards() -> None:
    data = b"sep=;\r\nDate;Text\r\n2026-12-01;'=1+1\r\n2026-12-02;'@larkspur says hi\r\n"
    assert [row.post.body for row in read_csv(data).rows] == ["=1+1", "@larkspur says hi"]


@pytest.mark.parametrize("name", [" ", "TBD", "Larkspur\npage"])
def test_a_default_channel_is_a_name_like_any_other(name: str) -> None:
    channels = read("Date|Caption", ["2026-12-01", "a"], default_channel=name).rows[0].post.channels
    assert channels in {(), ("Larkspur page",)}
