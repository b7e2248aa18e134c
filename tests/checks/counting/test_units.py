"""A text is as long as its network says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.counting.units import COUNTERS, Unit, is_emoji

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
FLAG = "\U0001f1fa\U0001f1f8"
THUMB = "\U0001f44d\U0001f3fd"
KEYCAP = "1\ufe0f\u20e3"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("Flu shots are here", 18),
        ("caf\u00e9", 4),
        ("cafe\u0301", 4),
        ("\u65e5\u672c\u8a9e", 6),
        ("\u00a9 2027", 6),
        ("\u2019\u2026\u2014", 4),  # the ellipsis is beyond the light marks
        ("\U0001f637", 2),
        (FAMILY, 2),
        (FLAG, 2),
        (THUMB, 2),
        (KEYCAP, 2),
        ("\u2764\ufe0f", 2),
        (f"H{FAMILY}{FLAG}!", 6),
        ("https://clinic.example.org/a/very/long/way?to=say#it", 23),
        ("Read http://a.co now", 32),
        ("Read example.com/flu.", 29),
        ("(example.org)", 25),
        ("jen.k88@example.com", 19),
        ("We are open. Come in.", 21),
        ("version 2.0 and e.g. this", 25),
        ("https://en.wikipedia.org/wiki/Flu_(disease)", 23),
    ],
)
def test_x_weighs_letters_and_counts_addresses_and_emoji_alike(text: str, expected: int) -> None:
    assert COUNTERS[Unit.WEIGHTED](text) == expected


@pytest.mark.parametrize(
    ("unit", "text", "expected"),
    [
        (Unit.UTF16, "a\U0001f637", 3),
        (Unit.UTF16, FAMILY, 11),
        (Unit.UTF16, "\U0001d5d5\U0001d5fc\U0001d5f9\U0001d5f1", 8),
        (Unit.BYTES, "caf\u00e9", 5),
        (Unit.BYTES, FAMILY, 25),
        (Unit.GRAPHEMES, f"{FAMILY}{FLAG}{THUMB}{KEYCAP}e\u0301", 5),
        (Unit.GRAPHEMES, "a\r\nb", 3),
        (Unit.GRAPHEMES, "\u0915\u094d\u0937\u093f", 1),
        (Unit.CHARACTERS, "e\u0301", 2),
        (Unit.THREADS, "caf\u00e9", 4),
        (Unit.THREADS, "hi \U0001f637", 7),
        (Unit.MASTODON, "@ana@social.example hi", 7),
        (Unit.MASTODON, "@ana hi", 7),
        (Unit.MASTODON, "https://example.org/a/b/c, yes", 28),
        (Unit.MASTODON, "example.org", 11),
        (Unit.TAGS, "#FluShot and #vaccine, not #1 nor a#b nor x.org/#top", 2),
        (Unit.TAGS, "#ni\u00f1os #2027flu", 2),
    ],
)
def test_each_network_counts_in_its_own_way(unit: Unit, text: str, expected: int) -> None:
    assert COUNTERS[unit](text) == expected


@pytest.mark.parametrize(
    "sign", ["\U0001f637", FAMILY, FLAG, THUMB, KEYCAP, "\u231a", "\u2764\ufe0f"]
)
def test_emoji_are_told_from_letters(sign: str) -> None:
    assert is_emoji(sign)


@pytest.mark.parametrize(
    "sign", ["a", "\u00e9", "\u65e5", "\u00a9", "\u2122", "\u2764", "1", "\u3012"]
)
def test_letters_and_plain_signs_are_no_emoji(sign: str) -> None:
    assert not is_emoji(sign)


@given(st.text())
def test_units_agree_with_the_codecs_that_define_them(text: str) -> None:
    assert COUNTERS[Unit.UTF16](text) * 2 == len(text.encode("utf-16-le", "surrogatepass"))
    assert COUNTERS[Unit.BYTES](text) == len(text.encode("utf-8", "surrogatepass"))
    assert COUNTERS[Unit.GRAPHEMES](text) <= len(text)


@given(st.text(alphabet="abc xyz!?\n", max_size=60))
def test_plain_words_are_as_long_for_everybody(text: str) -> None:
    counted = {count(text) for unit, count in COUNTERS.items() if unit is not Unit.TAGS}
    assert counted == {len(text)}


@pytest.mark.parametrize(
    "piece",
    ["a-", "a.", "@a", "@a@b.", "http://", "https://a.", "#", "#1", "a.co", "\u200d", FAMILY],
)
def test_hostile_text_is_counted(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert all(count(text) >= 0 for count in COUNTERS.values())
