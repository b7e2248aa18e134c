"""From bytes to text: never a wrong letter without a word, never another error than ours."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.decode import ENCODINGS, MAX_BYTES, Decoded, NeedsEncodingError, decode
from calendar_tui.model.errors import InvalidError
from tests.exchange.helpers import PRINTABLE, outcome

TEXT = "Date,Caption\n2026-12-01,We’re open – crème brûlée 🎄 שלום\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_unicode_is_sensed(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)


def test_the_mark_is_no_part_of_the_first_column() -> None:
    assert decode(codecs.BOM_UTF8 + b"Date,Text\n").text.startswith("Date")


@given(st.text(st.one_of(PRINTABLE, st.sampled_from("\n\t")), min_size=1))
def test_any_text_survives_each_unicode_encoding(text: str) -> None:
    data = f"Text\n{text}".encode()
    assert decode(data).text.encode() == data.removeprefix(codecs.BOM_UTF8)
    assert decode(codecs.BOM_UTF8 + data).text.encode() == data
    for mark, encoding in (
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        assert decode(mark + f"Text\n{text}".encode(encoding)).text == f"Text\n{text}"


@given(st.binary(max_size=400), st.sampled_from([None, *ENCODINGS]))
def test_random_bytes_give_text_or_one_of_our_errors(data: bytes, encoding: str | None) -> None:
    found = outcome(decode, data, encoding)
    if isinstance(found, Decoded):
        assert "\0" not in found.text
        assert found.encoding in ENCODINGS
    else:
        assert found.endswith(".")


@given(st.binary(max_size=200), st.sampled_from([b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff", b"%PDF"]))
def test_bytes_that_begin_like_something_give_text_or_one_of_our_errors(
    data: bytes, start: bytes
) -> None:
    found = outcome(decode, start + data)
    assert isinstance(found, Decoded) or found.endswith(".")


def test_windows_quotes_are_never_guessed_and_a_sample_is_shown() -> None:
    data = "Date,Caption\n2026-12-01,We’re open\n".encode("cp1252")
    with pytest.raises(NeedsEncodingError) as caught:
        decode(data)
    error = caught.value
    assert error.fits
    assert error.line == 2
    assert "We’re open" in error.sample
    assert "--encoding cp1252" in error.sentence
    assert "We’re open" in error.sentence
    assert isinstance(error, InvalidError)


def test_windows_quotes_are_read_once_a_person_says_so() -> None:
    decoded = decode("Caption\nWe’re open\n".encode("cp1252"), "cp1252")
    assert decoded.text == "Caption\nWe’re open\n"
    assert decoded.encoding == "cp1252"


def test_bytes_that_mean_nothing_in_cp1252_are_not_offered_as_it() -> None:
    with pytest.raises(NeedsEncodingError) as caught:
        decode(b"Caption\nWe\x81re\x8dopen\n")
    assert not caught.value.fits
    assert caught.value.sample == ""
    assert "neither UTF-8 nor cp1252" in caught.value.sentence


def test_a_file_that_mixes_encodings_is_told_apart_from_a_windows_one() -> None:
    with pytest.raises(NeedsEncodingError) as caught:
        decode("Caption\nWe’re open\n".encode() + "we’re not\n".encode("cp1252"))
    assert "mixes encodings" in caught.value.sentence
    assert caught.value.line == 3


@pytest.mark.parametrize("tail", [b"", b"\n", b"\r\n", b" and more words after it"])
def test_a_sample_never_leaves_its_line(tail: bytes) -> None:
    with pytest.raises(NeedsEncodingError) as caught:
        decode(b"Caption\nfirst line\ncaf\xe9" + tail + b"\nnext line\n")
    assert "next" not in caught.value.sample
    assert "first" not in caught.value.sample
    assert caught.value.sample.startswith("café")


def test_a_sample_holds_no_control_characters() -> None:
    with pytest.raises(NeedsEncodingError) as caught:
        decode(b"Caption\n\x1b[31mcaf\xe9\x07\n")
    assert caught.value.sample.isprintable()


@pytest.mark.parametrize(
    ("typed", "encoding"),
    [
        ("cp1252", "cp1252"),
        ("CP1252", "cp1252"),
        ("windows-1252", "cp1252"),
        (" utf8 ", "utf-8"),
        ("UTF-8", "utf-8"),
        ("latin1", "latin-1"),
        ("iso-8859-1", "latin-1"),
        ("macroman", "mac-roman"),
        ("utf_16_le", "utf-16-le"),
        ("cp437", "cp437"),
        ("ibm850", "cp850"),
    ],
)
def test_encodings_are_known_however_they_are_spelled(typed: str, encoding: str) -> None:
    data = "Text\nabc\n".encode(encoding)
    assert decode(data, typed).encoding == encoding


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "klingon",
        "rot13",
        "zip",
        "hex",
        "base64",
        "utf-7",
        "idna",
        "unicode_escape",
        "a\0b",
        "é",
    ],
)
def test_codecs_that_are_no_text_are_refused(typed: str) -> None:
    with pytest.raises(InvalidError, match="did you mean"):
        decode(b"Text\nabc\n", typed)


def test_a_close_name_is_offered() -> None:
    with pytest.raises(InvalidError, match="“cp1252”"):
        decode(b"Text\n", "cp1253x")


def test_utf_16_without_a_mark_can_be_named() -> None:
    assert decode("Text\nabc\n".encode("utf-16-le"), "utf-16").text == "Text\nabc\n"
    assert decode("Text\nabc\n".encode("utf-16-le"), "utf-16-le").text == "Text\nabc\n"


def test_a_mark_is_believed_over_a_name() -> None:
    decoded = decode(codecs.BOM_UTF8 + "Text\né\n".encode(), "cp1252")
    assert decoded.text == "Text\né\n"
    assert decoded.encoding == "utf-8"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "gb18030", "shift_jis", "cp1252"])
def test_a_file_that_is_not_in_the_named_encoding_names_the_line(encoding: str) -> None:
    with pytest.raises(InvalidError, match=rf"Line \d+ can't be read as {encoding}"):
        decode(b"Text\nab\n\x81", encoding)


def test_half_a_utf_16_character_is_refused() -> None:
    with pytest.raises(InvalidError, match="can't be read as utf-16-le"):
        decode(codecs.BOM_UTF16_LE + "Text".encode("utf-16-le") + b"\x41")


def test_lone_surrogates_are_refused() -> None:
    with pytest.raises(InvalidError):
        decode(codecs.BOM_UTF16_LE + "Text\n".encode("utf-16-le") + b"\x00\xd8a\x00")
    with pytest.raises(InvalidError):
        decode(b"Text\n\xed\xa0\x80\n")


@pytest.mark.parametrize(
    ("data", "line"),
    [(b"Text\na\0b\n", 2), (b"\0", 1), ("Text\nabc\n".encode("utf-16-le"), 1)],
)
def test_nul_is_refused_with_the_line_and_the_likely_reason(data: bytes, line: int) -> None:
    with pytest.raises(InvalidError, match=f"Line {line} holds NUL.*--encoding utf-16-le"):
        decode(data)


@pytest.mark.parametrize("data", [b"", b"\n", b"  \r\n\t\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidError, match="The file is empty"):
        decode(data)


def test_five_megabytes_are_read_and_a_byte_more_is_not() -> None:
    decode(b"Text\n" + b"a" * (MAX_BYTES - 5))
    with pytest.raises(InvalidError, match=r"5\.0 MB and 5 MB is the most: split it"):
        decode(b"Text\n" + b"a" * (MAX_BYTES - 4))


def test_the_size_is_refused_before_anything_is_read() -> None:
    with pytest.raises(InvalidError, match="split it"):
        decode(b"\xff" * (MAX_BYTES + 1), "klingon")
