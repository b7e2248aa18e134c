"""What stands beside a field while it is typed, and the word on it below."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from calendar_tui.model.nouns import NOUNS
from calendar_tui.tui.forms.hints import hint
from calendar_tui.tui.forms.saying import SILENT, Said, say, wrong
from tests.tui.forms.plain import READER, READER_12H, field

ARROWS = "↑↓"


@pytest.mark.parametrize(
    ("noun", "name", "text", "said"),
    [
        ("post", "channel", "inst", "Instagram"),
        ("post", "channel", "Instagram", ""),
        ("post", "at", "fri 9", "Fri 27 Nov 2026 09:00, in 3 days"),
        ("post", "at", "tomorrow", "Wed 25 Nov 2026, tomorrow"),
        ("post", "at", "", ""),
        ("campaign", "ends", "1 jan 2030", "Tue 1 Jan 2030, in 3 years"),
        ("author", "roles", "auth, rev", "author, reviewer"),
        ("author", "roles", "author, reviewer", ""),
        ("practice", "clock_12h", "y", "yes"),
        ("channel", "url", "example.org", "https://example.org"),
        ("post", "title", "Flu", ""),
        ("post", "tags", "#a, b", ""),
        ("pillar", "share", "30", ""),
        ("audience", "name", "", "needed"),
        ("post", "media", "a.jpg\nb.jpg | A door", "2 files, 1 without alt text"),
        ("post", "media", "a.jpg | A door", "1 file, all with alt text"),
    ],
)
def test_what_is_read_is_said(noun: str, name: str, text: str, said: str) -> None:
    found = say(field(noun, name), text, READER)
    assert (found.text, found.wrong) == (said, False)


@pytest.mark.parametrize(
    ("noun", "name", "text", "words"),
    [
        ("post", "channel", "zzz", "There is no channel"),
        ("post", "at", "flurb", "flurb"),
        ("post", "at", "sun 27 nov", "27 Nov"),
        ("pillar", "share", "101", "from 0 to 100"),
        ("post", "link", "a b", "must be a web address"),
        ("practice", "clock_12h", "maybe", "must be yes or no"),
        ("post", "title", "a\x1bb", "control character (U+001B)"),
        ("post", "title", "x" * 201, "at most 200 fit"),
        ("audience", "name", "x" * 81, "at most 80 fit"),
    ],
)
def test_what_is_wrong_is_said(noun: str, name: str, text: str, words: str) -> None:
    found = say(field(noun, name), text, READER)
    assert found.wrong
    assert words in found.text
    assert not found.text.endswith(".")


def test_a_clock_is_said_as_the_practice_reads_it() -> None:
    assert say(field("post", "at"), "fri 3:30 pm", READER_12H).text.startswith(
        "Fri 27 Nov 2026 3:30 pm"
    )


def test_clocks_that_change_are_a_word_beside_and_a_sentence_below() -> None:
    at = field("post", "at")
    gap = say(at, "14 mar 2027 2:30", READER)
    assert gap.text == "Sun 14 Mar 2027 02:30 does not exist"
    assert "clocks go forward" in gap.more
    fold = say(at, "7 nov 2027 1:30", READER)
    assert fold.text == "Sun 7 Nov 2027 01:30 comes twice"
    assert hint(at, "7 nov 2027 1:30", fold, READER, ARROWS).text == fold.more


def test_less_room_takes_fewer_words() -> None:
    said = say(field("post", "at"), "fri 9", READER)
    assert said.within(80) == "Fri 27 Nov 2026 09:00, in 3 days"
    assert said.within(22) == "Fri 27 Nov 2026 09:00"
    assert said.within(20) == "Fri 27 Nov 09:00"
    assert say(field("post", "at"), "1 jan 2031", READER).within(3) == "Wed 1 Jan 2031"


def test_a_sentence_keeps_its_own_end() -> None:
    assert wrong("is needed") == Said("is needed", True, "is needed.")
    assert wrong("Did you mean it?").more == "Did you mean it?"
    assert wrong("Facebook is retired.").text == "Facebook is retired"


def test_the_hint_names_what_letters_could_mean() -> None:
    channel = field("post", "channel")
    assert hint(channel, "", SILENT, READER, ARROWS).text == "Facebook page · Instagram"
    assert hint(channel, "in", SILENT, READER, ARROWS).text == "Instagram"
    assert "comma between" in hint(field("author", "roles"), "", SILENT, READER, ARROWS).keys


def test_the_hint_tells_what_is_wrong_unless_the_letters_still_lead_somewhere() -> None:
    channel = field("post", "channel")
    for text, words in (("zzz", "Channel: There is no channel"), ("a", "Facebook page")):
        found = hint(channel, text, say(channel, text, READER), READER, ARROWS)
        assert found.text.startswith(words)


def test_the_hint_tells_where_there_is_nothing_to_choose() -> None:
    pillar = field("post", "pillar")
    assert hint(pillar, "", SILENT, READER, ARROWS).text == (
        "There is no pillar yet; this can stay empty."
    )


def test_the_hint_counts_once_the_limit_is_near() -> None:
    title = field("post", "title")
    assert hint(title, "x" * 10, SILENT, READER, ARROWS).keys == ""
    assert hint(title, "x" * 170, SILENT, READER, ARROWS).keys == "170 of 200 characters"


@given(st.sampled_from([s for noun in NOUNS.values() for s in noun.fields]), st.text())
def test_whatever_is_typed_something_is_said_or_nothing(spec, text: str) -> None:
    said = say(spec, text, READER)
    assert cell_len(said.within(0)) <= cell_len(said.text)
    hint(spec, text, said, READER, ARROWS)
