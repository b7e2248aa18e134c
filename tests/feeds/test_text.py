"""Text in a feed: nothing typed can break a line, a reader or the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.feeds.text import cap, clean, escape, fold, one_line, token, web_address
from tests.feeds.strategies import hostile
from tests.feeds.validator import CONTROL, ESCAPED, unescape


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_break_becomes_one_kind(line_break: str) -> None:
    assert clean(f"one{line_break}two") == "one\ntwo"


@pytest.mark.parametrize(
    "harmful",
    ["\0", "\a", "\x1b", "\x7f", "\x9b", "\ufeff", "\ud800", "\u202e", "\u2067"],
)
def test_harmful_characters_are_dropped(harmful: str) -> None:
    assert clean(f"a{harmful}b") == "ab"


@pytest.mark.parametrize("good", ["👩🏽‍⚕️", "שלום\u200f", "e\u0301", "a\u00a0b", "漢字", "a\nb"])
def test_what_scripts_and_emoji_need_stays(good: str) -> None:
    assert clean(good) is good


def test_a_tab_becomes_a_space() -> None:
    assert clean("a\tb") == "a b"


@given(hostile)
def test_clean_text_has_no_control_but_line_feeds(text: str) -> None:
    assert CONTROL.search(clean(text).replace("\n", "")) is None
    assert clean(clean(text)) == clean(text)


@given(hostile)
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
    assert one_line(text) == one_line(text).strip()


@given(hostile)
def test_what_was_escaped_reads_back_the_same(text: str) -> None:
    value = escape(clean(text))
    assert ESCAPED.fullmatch(value)
    assert "\n" not in value
    assert unescape(value) == clean(text)


def test_a_typed_backslash_n_is_no_line_break() -> None:
    assert escape("back\\nslash; a, b") == "back\\\\nslash\\; a\\, b"


@given(hostile, st.integers(3, 80))
def test_a_capped_value_fits_and_ends_between_characters_and_escapes(
    text: str, octets: int
) -> None:
    value = escape(clean(text))
    short = cap(value, octets)
    assert len(short.encode()) <= octets
    assert ESCAPED.fullmatch(short)
    if short != value:
        assert short.endswith("…")
        assert value.startswith(short[:-1])


@pytest.mark.parametrize("octets", range(3, 10))
def test_a_cap_never_leaves_half_an_escape(octets: int) -> None:
    kept = cap("\\\\" * 20, octets)
    assert kept == "\\\\" * ((octets - 3) // 2) + "…"


@given(hostile)
def test_a_token_holds_no_line_break(text: str) -> None:
    assert "\n" not in token(text)


def test_an_address_is_not_escaped_as_text() -> None:
    address = "https://x.example/a,b;c?d=e&f=%20#g"
    assert web_address(address) == address


def test_an_address_is_written_in_ascii() -> None:
    assert web_address("https://x.example/año nuevo") == "https://x.example/a%C3%B1o%20nuevo"


@pytest.mark.parametrize(
    "text", ["", "riverside.example", "javascript:alert(1)", "ftp://x", "http://", "https:///a"]
)
def test_what_is_no_web_address_is_left_out(text: str) -> None:
    assert web_address(text) == ""


@given(hostile)
def test_an_address_never_holds_a_space_a_break_or_a_quote(text: str) -> None:
    address = web_address("https://x.example/" + text)
    assert set(address).isdisjoint(' "<>\\^`{|}\r\n')
    assert address.isascii()


def folded(*lines: str) -> list[bytes]:
    """Physical lines of the folded ``lines``."""
    return fold("\r\n".join(lines).encode()).split(b"\r\n")


@pytest.mark.parametrize("length", range(70, 230))
def test_a_long_line_of_plain_letters_folds_at_75_octets(length: int) -> None:
    line = "SUMMARY:" + "x" * (length - 8)
    pieces = folded(line)
    assert b"".join(pieces).replace(b" ", b"").decode() == line
    assert all(len(piece) == 75 for piece in pieces[:-1])
    assert 0 < len(pieces[-1]) <= 75


@pytest.mark.parametrize("character", ["é", "漢", "🎉"])
@pytest.mark.parametrize("before", range(60, 76))
def test_a_fold_falls_between_characters(character: str, before: int) -> None:
    line = "x" * before + character * 60
    pieces = folded(line)
    assert all(len(piece) <= 75 for piece in pieces)
    assert pieces[0].decode() + "".join(piece.decode()[1:] for piece in pieces[1:]) == line


@given(st.lists(hostile.map(clean).map(escape), min_size=1, max_size=5))
def test_unfolding_gives_back_what_was_folded(lines: list[str]) -> None:
    block = "\r\n".join(f"X:{line}" for line in lines)
    data = fold(block.encode())
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert data.replace(b"\r\n ", b"").decode() == block
    for line in data.split(b"\r\n"):
        line.decode()
