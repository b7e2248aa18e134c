"""A wrong file is called by its name."""

import io
import zipfile

import pytest

from calendar_tui.exchange.decode import decode
from calendar_tui.exchange.foreign import refuse_foreign_text
from calendar_tui.model.errors import InvalidError


def archive(*names: str) -> bytes:
    """An archive with small files of these names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "content")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "advice"),
    [
        (archive("[Content_Types].xml", "xl/workbook.xml"), ".xlsx", "CSV UTF-8"),
        (archive("[Content_Types].xml", "word/document.xml"), ".docx", "CSV UTF-8"),
        (archive("Index/Document.iwa"), "Numbers", "CSV UTF-8"),
        (archive("posts.csv"), ".zip", "unpack"),
        (archive(), ".zip", "unpack"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", ".ods", "CSV UTF-8"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50, ".xls", "CSV UTF-8"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF", "saved as CSV"),
        (b"SQLite format 3\0", "database", "--db"),
        (b"\x1f\x8b\x08\0", ".gz", "unpack"),
        (b"Rar!\x1a\x07\0", ".rar", "unpack"),
        (b"7z\xbc\xaf\x27\x1c", ".7z", "unpack"),
        (b"\x89PNG\r\n\x1a\n", "PNG", "saved as CSV"),
        (b"\xff\xd8\xff\xe0", "JPEG", "saved as CSV"),
        (b"GIF89a", "GIF", "saved as CSV"),
        (b"{\\rtf1\\ansi", ".rtf", "CSV UTF-8"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", ".ics", "import of .ics"),
        (b"\xef\xbb\xbfBEGIN:VCALENDAR\r\n", ".ics", "import of .ics"),
        (b"\n\nbegin:vcalendar\n", ".ics", "import of .ics"),
        ("BEGIN:VCALENDAR\r\n".encode("utf-16"), ".ics", "import of .ics"),
        (b"<!DOCTYPE html><html>", "web page", "CSV UTF-8"),
        (b"<html><body><table>", "web page", "CSV UTF-8"),
        (b"<?xml version='1.0'?>", "XML", "CSV UTF-8"),
        (b'{"posts": []}', "JSON", "import of JSON"),
        (b'[\n  {"id": 1}\n]', "JSON", "import of JSON"),
        (b"[[]]", "JSON", "import of JSON"),
    ],
)
def test_other_files_are_refused_by_name_with_what_to_do(
    data: bytes, name: str, advice: str
) -> None:
    with pytest.raises(InvalidError) as caught:
        decode(data)
    assert caught.value.sentence.startswith("This is ")
    assert name in caught.value.sentence
    assert advice in caught.value.sentence


def test_an_archive_whose_list_of_files_stands_at_its_end_is_told_apart() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("padding.bin", "x" * 50_000)
        made.writestr("xl/workbook.xml", "content")
    with pytest.raises(InvalidError, match=r"\.xlsx"):
        decode(out.getvalue())


@pytest.mark.parametrize(
    "text",
    [
        "Date,Caption\n",
        "[Internal] Content calendar\nDate,Caption\n",
        "{Draft} Plan\nDate,Caption\n",
        "<3 our patients,2026\n",
        "PK,Text\n",
        "Beginning,Text\n",
    ],
)
def test_a_sheet_that_only_looks_odd_is_let_through(text: str) -> None:
    refuse_foreign_text(text)
    assert decode(text.encode()).text == text
