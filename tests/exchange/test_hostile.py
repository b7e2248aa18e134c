"""Files made to hurt: each is answered, soon, with rows or with one sentence."""

import csv
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.headers import SYNONYMS
from calendar_tui.exchange.proposal import Proposal, read_csv
from tests.exchange.helpers import CELLS, file_of, outcome, sheet

SECONDS = 10
HEADER = (
    "Date|Time|Platform|Caption|Hashtags|Link|Post URL|Image|Alt text|Status|Campaign|Notes|Mood"
)
NAMES = [name.strip() for names in SYNONYMS.values() for name in names.split(";")]


def answer(data: bytes, **options: str) -> Proposal | str:
    """What becomes of a file: a proposal or a sentence, within `SECONDS`."""
    began = time.process_time()
    result = outcome(read_csv, data, **options)
    assert time.process_time() - began < SECONDS
    return result


def sentences(result: Proposal | str) -> list[str]:
    """Everything that is said of a file."""
    if isinstance(result, str):
        return [result]
    said = [question.sentence for question in result.questions] + list(result.remarks)
    for row in result.rows:
        said += [*row.problems, *row.hints, *row.verdict().reasons]
    return said


@given(st.binary(max_size=2_000))
def test_random_bytes_are_answered(data: bytes) -> None:
    assert all(sentences(answer(data)))


@given(st.text(max_size=500))
def test_random_text_under_a_header_is_answered(text: str) -> None:
    data = f"Date,Caption,Notes\n{text}".encode(errors="replace")
    assert all(said[-1] in ".?" for said in sentences(answer(data)))


@given(
    st.lists(st.one_of(st.sampled_from(NAMES), CELLS), min_size=1, max_size=8),
    st.lists(st.lists(CELLS, max_size=9), max_size=6),
)
def test_any_header_over_any_cells_is_answered(header: list[str], rows: list[list[str]]) -> None:
    for said in sentences(answer(file_of(header, *rows))):
        assert said[-1] in ".?"
        assert len(said) < 2_000


@given(
    st.lists(
        st.one_of(
            CELLS,
            st.dates().map(str),
            st.dates().map("{0.month}/{0.day}/{0.year}".format),
            st.dates().map("{0.day}.{0.month}.{0.year} 9:00".format),
        ),
        max_size=8,
    ),
    st.sampled_from([None, "mdy", "dmy"]),
)
def test_any_column_of_dates_is_answered(cells: list[str], dates: str | None) -> None:
    data = sheet("Date|Caption", *[[cell, "text"] for cell in cells])
    answer(data, **({"dates": dates} if dates else {}))


PARTS = [
    *(
        "a",
        " ",
        "\n",
        "\t",
        "#",
        " #",
        "(",
        ")",
        ",",
        ";",
        "|",
        "/",
        "-",
        "–",
        "1",
        "1/",
        "1:",
        "a.",
    ),
    *(
        "@",
        "http://",
        " http://a",
        "https://a,",
        "www.",
        "→",
        " and ",
        " & ",
        "=",
        "'",
        '"',
        "[",
        "<b>",
    ),
    *("\u0301", "👩\u200d⚕️", "\u202e", "ﷺ", "\ufffd", "â€", "(https://a.md)"),
]
"""What a huge cell may be made of."""

NAMES_TO_FEAR = [
    *("(" * 50_000, "[" * 50_000, "x" + " " * 50_000 + "y", "/" * 50_000, "a and " * 10_000),
    *("- " * 30_000, "1" * 50_000, "ﷺ" * 20_000, "Facebook " * 10_000, ": " * 30_000),
]
"""What a column may be called."""


@pytest.mark.parametrize("part", PARTS)
def test_a_cell_of_sixty_thousand_letters_is_answered_whatever_its_column(part: str) -> None:
    big = ("x " + part * 60_000)[:60_000]
    names = HEADER.split("|")
    rows = [[big if name == column else "" for name in names] for column in names]
    result = answer(file_of(names, *rows))
    assert isinstance(result, Proposal)
    assert all(len(said) < 500 for said in sentences(result))


@pytest.mark.parametrize("header", NAMES_TO_FEAR, ids=lambda header: header[:3])
def test_a_column_name_beyond_all_measure_is_answered(header: str) -> None:
    result = answer(sheet(f"Date|Caption|{header.replace('|', '')}", ["2026-12-01", "Hello", "x"]))
    assert isinstance(result, Proposal)
    assert len(result.columns) == 3


@pytest.mark.parametrize(
    "data",
    [
        b"a" * 5_000_000,
        b"," * 5_000_000,
        b"Date,Caption\n2026-12-01," + b"a" * 5_000_000,
        b"Date,Caption\n" + b"2026-12-01,a\n" * 380_000,
        b"Date,Caption\n" + b"x" * 100 + b"\n" * 2_000_000,
        b'Date,Caption\n2026-12-01,"' + b"line\n" * 900_000,
        b"Date,Caption\n" + b'2026-12-01,""\n' * 350_000,
        b"sep=,\n" * 200_000,
        ("Date;Caption\n" + "2026-12-01;שלום 👩‍⚕️\n" * 90_000).encode(),
    ],
    ids=range(9),
)
def test_five_megabytes_are_answered(data: bytes) -> None:
    result = answer(data[: 5 * 1024 * 1024])
    assert isinstance(result, Proposal) or result.endswith(".")


@pytest.mark.parametrize("formula", ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "=cmd|' /C calc'!A0"])
def test_formulas_are_texts(formula: str) -> None:
    result = answer(sheet("Title|Caption|Campaign", [formula, formula, formula]))
    assert isinstance(result, Proposal)
    post = result.rows[0].post
    assert (post.title, post.body, post.campaign) == (formula, formula, formula)


def test_a_thousand_columns_are_no_list_of_posts() -> None:
    said = answer(("Date,Caption" + ",x" * 1_000 + "\n").encode())
    assert isinstance(said, str)
    assert "1,002 cells and 200 is the most" in said


def test_two_hundred_columns_of_networks_over_many_rows_are_too_many_posts() -> None:
    names = ["Date", *[f"Facebook caption {index}" for index in range(199)]]
    result = answer(file_of(names, *[["2026-12-01", *["text"] * 199]] * 2_000))
    assert result == (
        "The file has more than 5,000 rows: split it, such as one file a quarter, and import the"
        " parts one after the other."
    )


def test_sentences_quote_no_more_than_a_line_of_a_file() -> None:
    result = answer(sheet("Date|Time|Caption|Status", ["x" * 9_000, "y" * 9_000, "z", "w" * 9_000]))
    assert all(len(said) < 200 for said in sentences(result))


def test_the_csv_module_is_left_as_it_was() -> None:
    limit = csv.field_size_limit()
    answer(b"Date,Caption\n2026-12-01," + b"a" * 200_000)
    assert csv.field_size_limit() == limit
