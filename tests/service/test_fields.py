"""Every kind of field: what a person or a program says of it, and what is read."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.noun import Kind
from calendar_tui.model.nouns import AUTHOR, CAMPAIGN, CHANNEL, NOUNS, PILLAR, POST, PRACTICE
from calendar_tui.model.plan_nouns import CLOSURE, GOAL
from calendar_tui.model.rows import AuthorName, ChannelName, Directory, Named, PracticeRow
from calendar_tui.model.terms import ChannelKind, Network, ReviewMode, Role
from calendar_tui.model.text import forbidden_character
from calendar_tui.service.fields import field_text, read_field
from calendar_tui.service.reader import Reader

TODAY = date(2026, 11, 24)
PRACTICE_ROW = PracticeRow(
    1, "u", 1, "Elm", "America/Chicago", ReviewMode.FOUR_EYES, 0, clock_12h=False, feed_revision=0
)
NAMES = Directory(
    PRACTICE_ROW,
    channels={
        1: ChannelName(1, "ig", "Instagram", False, Network.INSTAGRAM, ChannelKind.BUSINESS),
        2: ChannelName(2, "old", "Old page", True, Network.FACEBOOK, ChannelKind.BUSINESS),
    },
    authors={1: AuthorName(1, "ana", "Ana Ruiz", False, frozenset({Role.AUTHOR}), None, None)},
    audiences={1: Named(1, "parents", "Parents", False), 2: Named(2, "teens", "Teens", False)},
)
READER = Reader(NAMES, TODAY)
EXACT = Reader(NAMES, TODAY, exact=True)


def read(noun: Any, name: str, said: Any, reader: Reader = READER) -> Any:
    """What a field is read as: its column's value, or all of a time's."""
    spec = noun.field(name)
    values = read_field(spec, said, reader)
    return values if spec.kind is Kind.WHEN else values[spec.column]


def wrong(noun: Any, name: str, said: Any, reader: Reader = READER) -> str:
    """Why a field can't be read."""
    with pytest.raises(InvalidError) as caught:
        read(noun, name, said, reader)
    return caught.value.sentence


@pytest.mark.parametrize(
    ("noun", "name", "said", "value"),
    [
        (POST, "title", "  Flu  ", "Flu"),
        (POST, "title", None, ""),
        (POST, "title", 5, "5"),
        (POST, "body", " a\r\nb\rc ", " a\nb\nc "),
        (POST, "link", "", ""),
        (POST, "link", " elm.example/flu?a=1 ", "https://elm.example/flu?a=1"),
        (POST, "link", "elm.example:8080", "https://elm.example:8080"),
        (POST, "link", "HTTP://elm.example", "http://elm.example"),
        (POST, "channel", "instagram", 1),
        (POST, "channel", "#1", 1),
        (POST, "channel", "ig", 1),
        (POST, "channel", "", None),
        (POST, "channel", None, None),
        (POST, "tags", "#flu, winter;flu\n care", ["flu", "winter", "care"]),
        (POST, "tags", ["#flu", "", None, "winter"], ["flu", "winter"]),
        (POST, "tags", None, []),
        (POST, "media", "a.jpg", [{"ref": "a.jpg", "alt": ""}]),
        (
            POST,
            "media",
            "a.jpg|x ; b.jpg",
            [{"ref": "a.jpg", "alt": "x"}, {"ref": "b.jpg", "alt": ""}],
        ),
        (POST, "media", "a.jpg | x; y\n", [{"ref": "a.jpg", "alt": "x; y"}]),
        (POST, "media", "a.jpg | x | y\n", [{"ref": "a.jpg", "alt": "x | y"}]),
        (POST, "media", [{"ref": "a.jpg", "alt": "x | y"}], [{"ref": "a.jpg", "alt": "x | y"}]),
        (POST, "media", [{"ref": "a.jpg"}], [{"ref": "a.jpg", "alt": ""}]),
        (CHANNEL, "network", "insta", "instagram"),
        (CHANNEL, "network", "X", "x"),
        (CHANNEL, "kind", "", "business"),
        (CHANNEL, "audiences", "parents, #2, Parents", [1, 2]),
        (CHANNEL, "audiences", ["teens", "parents"], [2, 1]),
        (CHANNEL, "two_factor", "Yes", True),
        (CHANNEL, "two_factor", False, False),
        (CHANNEL, "two_factor", "unknown", None),
        (CHANNEL, "two_factor", "", None),
        (CHANNEL, "notice_posted_on", "31 dec", date(2025, 12, 31)),
        (AUTHOR, "roles", "Reviewer, privacy officer", ["reviewer", "privacy_officer"]),
        (AUTHOR, "roles", ["clinical", "author"], ["author", "clinical"]),
        (AUTHOR, "active_from", "mon", date(2026, 11, 23)),
        (AUTHOR, "training_on", "31 dec", date(2025, 12, 31)),
        (AUTHOR, "active_until", "", None),
        (AUTHOR, "accounts", "@ana ; @ruiz", ["@ana", "@ruiz"]),
        (PILLAR, "share", " 35 % ", 35),
        (PILLAR, "share", 0, 0),
        (PILLAR, "share", "", None),
        (GOAL, "target", "8", 8.0),
        (GOAL, "target", " 40 % ", 40.0),
        (GOAL, "target", "2,5", 2.5),
        (GOAL, "target", "1,250", 1250.0),
        (GOAL, "target", "-3", -3.0),
        (GOAL, "target", 2.5, 2.5),
        (GOAL, "target", "", None),
        (CLOSURE, "starts", "24 dec", date(2026, 12, 24)),
        (CLOSURE, "blackout", "y", True),
        (PRACTICE, "week_start", "sun", 6),
        (PRACTICE, "week_start", 5, 5),
        (PRACTICE, "clock_12h", "Yes", True),
        (PRACTICE, "clock_12h", False, False),
        (PRACTICE, "clock_12h", None, False),
        (PRACTICE, "zone", "america/chicago", "America/Chicago"),
        (CAMPAIGN, "colour", "gre", None),
    ],
)
def test_a_field_is_read_as_it_is_meant(noun: Any, name: str, said: Any, value: Any) -> None:
    if value is None and said == "gre":
        assert "is not one of" in wrong(noun, name, said)  # green or grey
    else:
        assert read(noun, name, said) == value


@pytest.mark.parametrize(
    ("noun", "name", "said", "why"),
    [
        (CHANNEL, "name", "", "is needed"),
        (CHANNEL, "name", "  ", "is needed"),
        (CHANNEL, "network", None, "is needed"),
        (POST, "title", "a\nb", "must be one line"),
        (POST, "title", "x" * 201, "has 201 characters; at most 200 fit"),
        (POST, "title", "a\x00", "has a control character (U+0000) at character 2; remove it"),
        (POST, "title", ["a"], "must be text"),
        (POST, "title", True, "must be text"),
        (POST, "body", "\ud800", "has a control character (U+D800)"),
        (POST, "link", "not an address", "must be a web address"),
        (POST, "link", "mailto:a@b.example", "must be a web address"),
        (POST, "link", "a@b.example", "must be a web address"),
        (POST, "link", "ftp://b.example", "must be a web address"),
        (POST, "link", "https://", "must be a web address"),
        (GOAL, "target", "many", "must be a number, such as 8, 2.5 or 1,250"),
        (GOAL, "target", "1,25,0", "must be a number"),
        (GOAL, "target", "1e9", "must be a number"),
        (GOAL, "target", True, "must be a number"),
        (GOAL, "target", "nan", "must be a number"),
        (POST, "channel", "old", "Old page is retired"),
        (POST, "channel", "Insagram", "did you mean"),
        (POST, "tags", {"a": 1}, "must be a list, or text"),
        (POST, "tags", 5, "must be a list, or text"),
        (POST, "tags", ["a,b"], "has a comma"),
        (POST, "media", [{"ref": "a", "alt": "b", "c": 1}], "has ref and alt, and no c"),
        (POST, "media", [{"ref": "a|b"}], "needs a file or address"),
        (POST, "media", [{"ref": "a", "alt": "b\nc"}], "must be one line each"),
        (POST, "media", "| words", "needs a file or address"),
        (AUTHOR, "accounts", ["a\nb"], "must be one line each"),
        (AUTHOR, "roles", "boss", "'boss' is not one of manager, author, reviewer"),
        (AUTHOR, "active_from", "someday", "someday"),
        (PILLAR, "share", "101", "must be a whole number from 0 to 100"),
        (PILLAR, "share", "-1", "must be a whole number from 0 to 100"),
        (PILLAR, "share", "1.5", "must be a whole number from 0 to 100"),
        (PILLAR, "share", "٣", "must be a whole number from 0 to 100"),
        (PILLAR, "share", "9" * 5_000, "must be a whole number from 0 to 100"),
        (PRACTICE, "clock_12h", "maybe", "must be yes or no"),
        (PRACTICE, "zone", "EST", "EST"),
        (PRACTICE, "zone", "Mars/Phobos", "Mars"),
    ],
)
def test_a_field_says_what_is_wrong_with_it(noun: Any, name: str, said: Any, why: str) -> None:
    assert why in wrong(noun, name, said)


def test_a_time_is_read_loosely_from_a_person_and_exactly_from_a_program() -> None:
    there = {"day": date(2026, 12, 3), "clock": time(9), "zone": "America/Chicago", "fold": 0}
    assert read(POST, "at", "3 dec 9:00") == there
    assert read(POST, "at", "2026-12-03T09:00") == there
    assert read(POST, "at", "2026-12-03T15:00Z", EXACT) == there
    assert read(POST, "at", "", EXACT)["day"] is None
    assert "is no time" in wrong(POST, "at", "3 dec 9:00", EXACT)
    assert "is not a day" in wrong(AUTHOR, "active_from", "3 dec", EXACT)


def test_a_day_without_a_year_is_the_next_one_or_for_what_is_out_the_latest() -> None:
    past = Reader(NAMES, TODAY, past=True)
    assert read(POST, "at", "3 dec")["day"] == date(2026, 12, 3)
    assert read(POST, "at", "3 dec", past)["day"] == date(2025, 12, 3)


def test_a_row_may_keep_a_name_that_was_retired_since() -> None:
    assert read(POST, "channel", "old", Reader(NAMES, TODAY, lenient=True)) == 2


def test_a_field_read_by_itself_names_itself() -> None:
    with pytest.raises(InvalidError) as caught:
        field_text(POST.field("permalink"), "not it", READER)
    assert caught.value.sentence.startswith("permalink: must be a web address")
    assert caught.value.fields.keys() == {"permalink"}


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)
FIELDS = [(noun, spec) for noun in NOUNS.values() for spec in noun.fields]


def words(value: Any) -> Iterator[str]:
    """Every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from words(each)


@given(st.sampled_from(FIELDS), ANYTHING, st.booleans())
def test_anything_is_read_or_refused_in_words(field: Any, said: Any, exact: bool) -> None:
    _, spec = field
    values: dict[str, Any] = {}
    with suppress(InvalidError):
        values = read_field(spec, said, EXACT if exact else READER)
        assert spec.column in values or spec.kind is Kind.WHEN
    assert [word for word in words(values) if forbidden_character(word)] == []
