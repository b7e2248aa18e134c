"""Files that are something else than CSV, told by how they begin.

People pick the wrong file in a dialog, or rename one; saying which kind it is and what to
do helps more than a parser's complaint.
"""

import re
from typing import Final

from calendar_tui.model.errors import InvalidError

SAVE_AS_CSV: Final = "open it and save it as “CSV UTF-8”, then import that"

_BYTES: Final[tuple[tuple[bytes, str, str], ...]] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel workbook (.xls)", SAVE_AS_CSV),
    (b"%PDF", "a PDF", "import the sheet it was made from, saved as CSV"),
    (b"SQLite format 3\0", "a database", "open it with --db if it is a plan"),
    (b"\x1f\x8b", "a compressed file (.gz)", "unpack it and import the CSV inside"),
    (b"Rar!\x1a\x07", "an archive (.rar)", "unpack it and import the CSV inside"),
    (b"7z\xbc\xaf\x27\x1c", "an archive (.7z)", "unpack it and import the CSV inside"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)", "import the sheet itself, saved as CSV"),
    (b"\xff\xd8\xff", "a picture (JPEG)", "import the sheet itself, saved as CSV"),
    (b"GIF8", "a picture (GIF)", "import the sheet itself, saved as CSV"),
    (b"{\\rtf", "a text document (.rtf)", SAVE_AS_CSV),
)
"""First bytes, what such a file is, and what to do."""

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")

_ZIPPED: Final[tuple[tuple[bytes, str], ...]] = (
    (b"xl/", "an Excel workbook (.xlsx)"),
    (b"opendocument.spreadsheet", "a LibreOffice sheet (.ods)"),
    (b"Index/Document.iwa", "a Numbers sheet"),
    (b"word/", "a Word document (.docx)"),
)
"""What lies in an archive that is really a document, and which."""

_TEXT: Final[tuple[tuple[re.Pattern[str], str, str], ...]] = (
    (
        re.compile(r"BEGIN:V(?:CALENDAR|EVENT)", re.IGNORECASE),
        "a calendar file (.ics)",
        "use the import of .ics files",
    ),
    (
        re.compile(r"<(?:!doctype|html|\?xml|table)", re.IGNORECASE),
        "a web page or XML",
        "open it in a spreadsheet program and save it as “CSV UTF-8”",
    ),
    (
        re.compile(r"\{\s*\"|\[\s*[\{\[]\s*[\"\]\}]"),
        "JSON",
        "use the import of JSON files",
    ),
)
"""First characters, what such a file is, and what to do."""

_LOOK: Final = 8_192
"""How much of a file's beginning is looked at."""


def refuse_foreign_bytes(data: bytes) -> None:
    """Raise `InvalidError` naming the kind of file if ``data`` begins like a binary one."""
    for magic, name, advice in _BYTES:
        if data.startswith(magic):
            raise InvalidError(f"This is {name}, not a CSV file: {advice}.")
    if data.startswith(_ZIP):
        # Archives list their files at the end, small ones only there.
        seen = data[:_LOOK] + data[-_LOOK:]
        for inside, name in _ZIPPED:
            if inside in seen:
                raise InvalidError(f"This is {name}, not a CSV file: {SAVE_AS_CSV}.")
        raise InvalidError(
            "This is an archive (.zip), not a CSV file: unpack it and import the CSV inside."
        )


def refuse_foreign_text(text: str) -> None:
    """Raise `InvalidError` naming the kind of file if ``text`` begins like one that isn't CSV."""
    start = text[:_LOOK].lstrip()
    for pattern, name, advice in _TEXT:
        if pattern.match(start):
            raise InvalidError(f"This is {name}, not a CSV file: {advice}.")
