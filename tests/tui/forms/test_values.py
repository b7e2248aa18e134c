"""What fields hold: names in place of short names, days that mean the same tomorrow."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.nouns import NOUNS
from calendar_tui.model.rows import NounRow
from calendar_tui.service.fields import read_field
from calendar_tui.service.reader import Reader
from calendar_tui.tui.forms.values import changed, lasting, loaded, name_to_type, to_read
from tests.tui.forms.plain import DIRECTORY, READER, READER_12H, TODAY, field


def row(noun: str, **values: object) -> NounRow:
    """A row as it is read."""
    return NounRow(1, "uid", 1, "slug", "Name", False, values)


def test_a_post_is_loaded_with_names_and_words() -> None:
    post = row(
        "post",
        title="Flu",
        channel="ig",
        author="ana-ruiz",
        at="2026-11-27T09:00:00-06:00",
        tags=["flu", "winter"],
        media=[{"ref": "a.jpg", "alt": "A; door"}, {"ref": "b.jpg", "alt": ""}],
        body="One\n\nTwo\n",
    )
    texts = loaded(NOUNS["post"], post, DIRECTORY)
    assert texts["channel"] == "Instagram"
    assert texts["author"] == "Ana Ruiz"
    assert texts["at"] == "27 Nov 2026 09:00"
    assert texts["tags"] == "flu, winter"
    assert texts["media"] == "a.jpg | A; door\nb.jpg"
    assert texts["body"] == "One\n\nTwo\n"
    assert texts["reviewer"] == ""


def test_a_clock_is_loaded_as_the_practice_reads_it() -> None:
    post = row("post", at="2026-11-27T15:30:00-06:00")
    assert loaded(NOUNS["post"], post, READER_12H.directory)["at"] == "27 Nov 2026 3:30 pm"


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("2027-11-07T01:30:00-05:00", "7 Nov 2027 01:30"),
        ("2027-11-07T01:30:00-06:00", "7 Nov 2027 01:30 (second)"),
        ("2027-11-06T02:30:00-04:00", "6 Nov 2027 01:30"),  # written in New York
        ("2027-11-07", "7 Nov 2027"),
        (None, ""),
    ],
)
def test_the_second_of_two_equal_times_is_marked(at: str | None, text: str) -> None:
    assert loaded(NOUNS["post"], row("post", at=at), DIRECTORY)["at"] == text


def test_choices_are_loaded_in_words() -> None:
    person = row("author", roles=["author", "privacy_officer"])
    assert loaded(NOUNS["author"], person, DIRECTORY)["roles"] == "author, privacy officer"


def test_a_name_that_is_not_its_own_stays_a_short_name() -> None:
    assert name_to_type(1, "audience", DIRECTORY) == "Parents"
    assert name_to_type(3, "audience", DIRECTORY) == "parents-2"
    assert name_to_type(5, "author", DIRECTORY) == "smith-md"


def test_a_reference_to_what_is_gone_stays_as_it_is() -> None:
    assert loaded(NOUNS["post"], row("post", channel="#77"), DIRECTORY)["channel"] == "#77"


@pytest.mark.parametrize(
    ("noun", "name", "text", "after"),
    [
        ("post", "channel", "inst", "Instagram"),
        ("post", "channel", "fb", "Facebook page"),
        ("post", "channel", "zzz", "zzz"),
        ("post", "channel", "", ""),
        ("post", "at", "fri 9", "27 Nov 2026 09:00"),
        ("post", "at", "tomorrow", "25 Nov 2026"),
        ("post", "at", "flurb", "flurb"),
        ("channel", "audiences", "par;old", "Parents, Older adults"),
        ("channel", "network", "insta", "instagram"),
        ("practice", "review", "four", "four eyes"),
        ("author", "roles", "priv, auth", "author, privacy officer"),
        ("practice", "clock_12h", "Y", "yes"),
        ("practice", "zone", "america/chicago", "America/Chicago"),
        ("channel", "url", "example.org/a", "https://example.org/a"),
        ("campaign", "starts", "+1w", "1 Dec 2026"),
        ("pillar", "share", "30%", "30%"),
        ("post", "title", " Flu ", " Flu "),
    ],
)
def test_what_lasts(noun: str, name: str, text: str, after: str) -> None:
    assert lasting(field(noun, name), text, READER) == after


@given(
    st.sampled_from([s for noun in NOUNS.values() for s in noun.fields]),
    st.one_of(st.text(max_size=30), st.sampled_from(["fri 9", "+2w", "inst", "y", "author"])),
    st.integers(0, 400),
)
def test_what_lasts_means_the_same_on_another_day(spec, text: str, days: int) -> None:
    lasts = lasting(spec, text, READER)
    assert lasting(spec, lasts, READER) == lasts
    if lasts == text:
        return
    later = Reader(DIRECTORY, TODAY + timedelta(days=days))
    assert read_field(spec, lasts, later) == read_field(spec, text, READER)


def test_a_list_with_an_entry_a_line_is_never_split_within_a_line() -> None:
    media = field("post", "media")
    assert to_read(media, "a.jpg | one; two") == "a.jpg | one; two\n"
    read = read_field(media, to_read(media, "a.jpg | one; two"), READER)
    assert read == {"media": [{"ref": "a.jpg", "alt": "one; two"}]}
    assert to_read(media, "") == ""
    assert to_read(field("post", "title"), "a; b") == "a; b"


def test_only_what_differs_has_changed() -> None:
    assert changed({"a": "1", "b": "2", "c": ""}, {"a": "1", "b": "3"}) == {"b": "2"}


def test_today_is_a_day_of_this_year() -> None:
    assert date(2026, 11, 24) == TODAY
