"""From text to rows: whatever a program writes reads back, whatever is broken names its line."""

import csv
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.guard import guard
from calendar_tui.exchange.headers import known
from calendar_tui.exchange.sniff import DELIMITERS, HEADER_WITHIN, declared, sniff
from calendar_tui.exchange.table import MAX_COLUMNS, MAX_ROWS, Line, Table, parse, read_table
from calendar_tui.model.errors import InvalidError
from tests.exchange.helpers import CELLS, outcome, text_of

QUOTINGS = st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])
ENDINGS = st.sampled_from(["\n", "\r\n", "\r"])
TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=6)
)
HEADER = ["Date", "Platform", "Caption", "Notes"]


def filled(rows: list[list[str]]) -> list[tuple[str, ...]]:
    """The rows that aren't blank."""
    return [tuple(row) for row in rows if any(cell.strip() for cell in row)]


@given(TABLES, st.sampled_from(DELIMITERS), QUOTINGS, ENDINGS)
def test_whatever_is_written_is_parsed_back(
    rows: list[list[str]], delimiter: str, quoting: int, ending: str
) -> None:
    text = text_of(rows, delimiter, quoting=quoting, lineterminator=ending)
    assert [line.cells for line in parse(text, delimiter)] == filled(rows)


@given(
    st.lists(st.lists(CELLS, min_size=4, max_size=4), max_size=6),
    st.sampled_from(DELIMITERS),
    QUOTINGS,
    ENDINGS,
)
def test_a_table_under_a_header_we_know_reads_back_whatever_its_delimiter(
    rows: list[list[str]], delimiter: str, quoting: int, ending: str
) -> None:
    written = [HEADER, *([guard(cell) for cell in row] for row in rows)]
    text = text_of(written, delimiter, quoting=quoting, lineterminator=ending)
    table = read_table(text, known)
    assert table.delimiter == delimiter
    assert [line.cells for line in table.lines] == [tuple(HEADER), *filled(rows)]


@given(TABLES)
def test_line_numbers_are_those_an_editor_shows(rows: list[list[str]]) -> None:
    rows = [[cell.replace("\r", "") for cell in row] for row in rows]
    text = text_of(rows, lineterminator="\n", quoting=csv.QUOTE_ALL)
    number, expected = 1, []
    for row in rows:
        if any(cell.strip() for cell in row):
            expected.append(number)
        number += 1 + sum(cell.count("\n") for cell in row)
    assert [line.number for line in parse(text, ",")] == expected


@given(st.text(max_size=300))
def test_any_text_gives_rows_or_one_of_our_errors(text: str) -> None:
    found = outcome(read_table, text, known)
    if isinstance(found, Table):
        assert all(any(cell.strip() for cell in line.cells) for line in found.lines)
    else:
        assert found.endswith(".")


def test_line_breaks_in_cells_are_kept_as_they_are() -> None:
    lines = parse('a,"one\ntwo\r\nthree\rfour"\nb,c\n', ",")
    assert lines == (Line(1, ("a", "one\ntwo\r\nthree\rfour")), Line(5, ("b", "c")))


def test_separators_of_unicode_do_not_break_lines() -> None:
    assert len(parse("a\u2028b,c\x85d\x0be\x0cf\n", ",")) == 1


def test_blank_rows_are_skipped_and_counted() -> None:
    assert parse("a,b\n\n,,\n  , \t\nc,d\n", ",") == (Line(1, ("a", "b")), Line(5, ("c", "d")))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Date,Caption\n2026-12-01,"open\n2026-12-02,b\n', 2),
        ('"Date,Caption\n', 1),
        ('Date,Caption\na,b\nc,d\ne,"\n', 4),
    ],
)
def test_a_quote_that_is_never_closed_names_its_line(text: str, line: int) -> None:
    with pytest.raises(InvalidError, match=f"begins on line {line} opens a quote"):
        read_table(text, known)


def test_a_quote_that_swallows_the_next_quote_names_its_line() -> None:
    text = 'Date,Caption\n2026-12-01,"open\n2026-12-02,"closed"\n'
    with pytest.raises(InvalidError, match="begins on line 2 has text after a closing quote"):
        read_table(text, known)


def test_a_cell_beyond_all_measure_names_its_line() -> None:
    text = 'Date,Caption\n2026-12-01,"' + "a" * 200_000 + '"\n'
    with pytest.raises(InvalidError, match="begins on line 2 has a cell of more than 131,072"):
        read_table(text, known)


def test_a_row_of_very_many_cells_is_no_list_of_posts() -> None:
    parse("," * (MAX_COLUMNS - 1) + "\n", ",")
    with pytest.raises(InvalidError, match=f"Line 2 has 201 cells and {MAX_COLUMNS} is the most"):
        parse("a,b\n" + "," * MAX_COLUMNS + "x\n", ",")


def test_quotes_inside_an_unquoted_cell_are_just_quotes() -> None:
    assert parse('5" gauge,a "b" c\n', ",")[0].cells == ('5" gauge', 'a "b" c')


def test_formula_guards_are_undone() -> None:
    table = read_table("Date,Caption\n2026-12-01,'=SUM(1)\n2026-12-02,''Tis\n", known)
    assert [line.cells[1] for line in table.lines] == ["Caption", "=SUM(1)", "'Tis"]


def test_blanks_between_comma_and_quote_are_forgiven() -> None:
    text = 'Date, Caption, Link\n2026-12-01, "Hello, world", x\n2026-12-02, "a, b, c", y\n'
    assert [line.cells[1] for line in read_table(text, known).lines] == [
        "Caption",
        "Hello, world",
        "a, b, c",
    ]


def test_blanks_at_the_edge_of_cells_stay_where_the_file_is_in_order() -> None:
    text = 'Date,Caption\n2026-12-01, say ""\n'
    assert read_table(text, known).lines[1].cells == ("2026-12-01", ' say ""')


def test_blanks_before_quotes_that_make_things_worse_are_left_alone() -> None:
    text = 'Title only\nDate,Caption\n2026-12-01, "half\n'
    assert read_table(text, known).lines[2].cells == ("2026-12-01", ' "half')


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("sep=;\r\nDate;Text\r\n", ";"),
        ("sep=,\nDate,Text\n", ","),
        ("sep=\t\nDate\tText\n", "\t"),
        ("sep=\\t\nDate\tText\n", "\t"),
        ('"sep=;"\nDate;Text\n', ";"),
        ("sep=^\nDate^Text\n", "^"),
        ("sep=;;;\nDate;Text\n", None),
        ("sep=a\n", None),
        ('sep="\n', None),
        ("separator;x\n", None),
        ("Date;Text\nsep=,\n", None),
        ("", None),
    ],
)
def test_the_first_line_of_excel_is_understood(text: str, delimiter: str | None) -> None:
    assert declared(text) == delimiter


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|", "^", "~"])
def test_the_first_line_of_excel_decides_and_is_no_row(delimiter: str) -> None:
    rows = [["Date", "Text"], ["2026-12-01", "a;b,c|d"]]
    text = f"sep={delimiter}\r\n{text_of(rows, delimiter)}"
    table = read_table(text, known)
    assert table.delimiter == delimiter
    assert table.lines == (Line(2, ("Date", "Text")), Line(3, ("2026-12-01", "a;b,c|d")))


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("Date;Caption\n1;a, b, c\n2;d, e, f\n", ";"),
        ("Date\tCaption\n1\ta, b; c\n", "\t"),
        ("Date|Caption\n1|a, b; c\n", "|"),
        ("Date,Caption\n1,a; b; c\n2,d; e; f\n", ","),
        ("Date,Caption\n1,a | b | c\n2,d | e | f\n", ","),
        ("Our plan; autumn, winter\nDate;Caption\n1;x\n", ";"),
        ("Our plan, for all; of us\n\nDate,Caption,Link\n1,x,y\n", ","),
        ('Date;Caption\n1;"a;b"\n2;"c,d"\n', ";"),
        ("Caption\nhello, world\nand; more | text\n", "\t"),
    ],
)
def test_the_delimiter_is_the_one_that_makes_column_names(text: str, delimiter: str) -> None:
    assert sniff(text, known) == delimiter


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("12/24/2026 09:00;Hello, friends;https://x.example\n12/25/2026 09:00;Hi;\n", ";"),
        ("a,b,c\nd,e,f\n", ","),
        ("a\tb, c\nd\te, f, g\n", "\t"),
        ("a|b\nc|d\n", "|"),
        ('1;"a,b"\n2;"c,d"\n', ";"),
        ("", ","),
        ("one line\n", ","),
    ],
)
def test_without_names_the_delimiter_is_the_one_that_makes_even_rows(
    text: str, delimiter: str
) -> None:
    assert sniff(text, known) == delimiter


def test_a_long_file_is_judged_by_its_beginning() -> None:
    row = '2026-12-01;"' + "word, " * 500 + '"\n'
    assert sniff("Date;Caption\n" + row * 2_000, known) == ";"


@pytest.mark.parametrize("filler", [",", ";", '"', "\n", "a", '",', "\r", " ", ', "'])
def test_a_megabyte_of_one_kind_is_answered_quickly(filler: str) -> None:
    text = (filler * 1_000_000)[:1_000_000]
    began = time.process_time()
    found = outcome(read_table, text, known)
    assert isinstance(found, Table) or found.endswith(".")
    assert time.process_time() - began < 5


def test_rows_are_counted_no_further_than_needed() -> None:
    row = "2026-12-01,a\n"
    assert len(parse(row * (MAX_ROWS + HEADER_WITHIN), ",")) == MAX_ROWS + HEADER_WITHIN
    with pytest.raises(InvalidError, match="more than 5,000 rows: split it"):
        parse(row * (MAX_ROWS + HEADER_WITHIN + 1), ",")
