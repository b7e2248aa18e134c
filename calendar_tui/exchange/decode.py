"""From a file's bytes to its text, never guessing silently.

UTF-8 (with or without a mark) and marked UTF-16 are sensed. Anything else is read only
once a person has said which encoding it is: a wrong guess turns ’ into â€™ in hundreds of
posts, and nobody sees it before the public does.
"""

import codecs
import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from calendar_tui.exchange.foreign import refuse_foreign_bytes, refuse_foreign_text
from calendar_tui.model.errors import InvalidError

MAX_BYTES: Final = 5 * 1024 * 1024
"""The largest file that is read, in bytes (5 MB)."""

ENCODINGS: Final[tuple[str, ...]] = (
    "utf-8",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "cp1252",
    "latin-1",
    "iso-8859-2",
    "iso-8859-15",
    "cp437",
    "cp850",
    "cp1250",
    "cp1251",
    "mac-roman",
    "gb18030",
    "shift_jis",
)
"""Encodings a person may name. Others that Python knows are no text, or a way to smuggle it."""

_MARKS: Final[tuple[tuple[bytes, str], ...]] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks and what they mean."""

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and how it was read."""

    text: str
    encoding: str
    """One of `ENCODINGS`."""


class NeedsEncodingError(InvalidError):
    """The bytes aren't Unicode: a person has to say which encoding they are in."""

    def __init__(self, sentence: str, *, fits: bool, line: int, sample: str) -> None:
        """Keep the sentence and what a front end asks with.

        Args:
            sentence: what is wrong and how to confirm.
            fits: whether every byte means something in cp1252.
            line: the first line that isn't UTF-8, counted from 1.
            sample: what cp1252 makes of the place, empty unless it fits.
        """
        super().__init__(sentence)
        self.fits = fits
        self.line = line
        self.sample = sample


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Read a CSV file's bytes as text.

    A byte order mark is believed over ``encoding``.

    Raises:
        NeedsEncodingError: not UTF-8, not marked UTF-16, and ``encoding`` is not given.
        InvalidError: too large, empty, no text, another kind of file, or not in ``encoding``.
    """
    if len(data) > MAX_BYTES:
        raise InvalidError(
            f"The file has {len(data) / 1024 / 1024:.1f} MB and 5 MB is the most: split it,"
            " such as one file a month, and import the parts one after the other."
        )
    refuse_foreign_bytes(data)
    decoded = _marked(data) or _named(data, encoding) or _utf8(data)
    refuse_foreign_text(decoded.text)
    _refuse_no_text(decoded)
    return decoded


def _marked(data: bytes) -> Decoded | None:
    """Read ``data`` as its byte order mark says; ``None`` where it has none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    return None


def _named(data: bytes, encoding: str | None) -> Decoded | None:
    """Read ``data`` in the encoding a person named; ``None`` where they named none."""
    return None if encoding is None else _strictly(data, _known(encoding))


def _known(name: str) -> str:
    """The encoding of `ENCODINGS` that ``name`` spells, however it spells it."""
    wanted = name.strip().lower()
    try:
        codec = codecs.lookup(wanted).name
    except (LookupError, ValueError):
        codec = ""
    for encoding in ENCODINGS:
        if codec == codecs.lookup(encoding).name:
            return encoding
    close = get_close_matches(wanted, ENCODINGS, n=1) or ["cp1252"]
    raise InvalidError(
        f"“{name}” is no encoding a CSV file can be read in; did you mean “{close[0]}”?"
    )


def _strictly(data: bytes, encoding: str) -> Decoded:
    """Decode, refusing what doesn't fit."""
    try:
        # Without a mark Python takes the machine's own byte order; files come from others.
        text = data.decode("utf-16-le" if encoding == "utf-16" else encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InvalidError(
            f"Line {line} can't be read as {encoding}: the file is damaged or in another"
            " encoding; save it again as “CSV UTF-8”."
        ) from error
    return Decoded(text, encoding)


def _utf8(data: bytes) -> Decoded:
    """Decode as UTF-8, or say what stands in the way."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        place = error.start
    line = data.count(b"\n", 0, place) + 1
    sample = _sample(data, place)
    if not data.decode("utf-8", errors="ignore").isascii():
        sentence = (
            f"Most of the file is UTF-8 but line {line} isn't: it mixes encodings;"
            " save the sheet again as “CSV UTF-8”."
        )
    elif sample is not None:
        sentence = (
            f"The file isn't UTF-8; read as cp1252 (Windows), line {line} says “{sample}”:"
            " if that is right add --encoding cp1252, else save it again as “CSV UTF-8”."
        )
    else:
        sentence = (
            f"The file is neither UTF-8 nor cp1252 (see line {line}): save it again as"
            " “CSV UTF-8”, or name its encoding with --encoding."
        )
    raise NeedsEncodingError(sentence, fits=sample is not None, line=line, sample=sample or "")


def _sample(data: bytes, place: int) -> str | None:
    """The words around ``place`` as cp1252 reads them; ``None`` where it can't read the file."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    before = re.split(rb"[\r\n]", data[max(0, place - 30) : place])[-1]
    after = re.split(rb"[\r\n]", data[place : place + 30])[0]
    words = (before + after).decode("cp1252")
    return "".join(letter if letter.isprintable() else " " for letter in words).strip()


def _refuse_no_text(decoded: Decoded) -> None:
    """Refuse what no CSV file holds: nothing, NUL, halves of characters."""
    text = decoded.text
    if not text or text.isspace():
        raise InvalidError("The file is empty: nothing to import.")
    found = text.find("\0")
    if found >= 0:
        line = text.count("\n", 0, found) + 1
        raise InvalidError(
            f"Line {line} holds NUL characters: the file is damaged, or is UTF-16 without a"
            " mark (then add --encoding utf-16-le)."
        )
    if _SURROGATE.search(text):
        raise InvalidError("The file holds halves of characters: save it again as “CSV UTF-8”.")
