"""What letters could mean: offered in the hint, and stepped through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.names import resolve
from calendar_tui.model.nouns import NOUNS
from calendar_tui.schedule.zones import is_zone
from calendar_tui.tui.forms.matching import LISTS, ONE_OF, ZONES, candidates, matches, split
from tests.tui.forms.plain import DIRECTORY, READER, field

CHANNEL = field("post", "channel")
AUTHOR = field("post", "author")


def test_what_is_offered_is_in_use_at_work_and_posted_to() -> None:
    assert candidates(CHANNEL, READER) == ("Facebook page", "Instagram")
    assert candidates(AUTHOR, READER) == ("Ana Ruiz", "Ben Ito", "smith-md")


def test_a_name_with_a_comma_is_offered_by_its_short_name() -> None:
    assert "smith-md" in candidates(AUTHOR, READER)


def test_choices_are_offered_in_words() -> None:
    assert "privacy officer" in candidates(field("author", "roles"), READER)
    assert candidates(field("practice", "review"), READER) == ("four eyes", "solo")


def test_every_zone_on_offer_is_one() -> None:
    assert all(map(is_zone, ZONES))
    assert len(set(ZONES)) == len(ZONES)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ("Facebook page", "Instagram")),
        ("inst", ("Instagram",)),
        ("INST", ("Instagram",)),
        ("a", ("Facebook page", "Instagram")),
        ("page", ("Facebook page",)),
        ("Instagram", ("Facebook page", "Instagram")),
        ("zzz", ()),
    ],
)
def test_letters_find_names_that_begin_so_then_names_that_have_them(
    text: str, found: tuple[str, ...]
) -> None:
    assert matches(CHANNEL, text, READER) == found


def test_a_list_finds_by_its_last_entry_and_leaves_out_the_others() -> None:
    audiences = field("channel", "audiences")
    assert matches(audiences, "parents, o", READER) == ("Older adults",)
    assert matches(audiences, "parents, ", READER) == ("Older adults",)
    assert matches(audiences, "older adults; parents,", READER) == ()


def test_a_list_is_split_before_its_last_entry() -> None:
    assert split("a, b, c") == ("a, b, ", "c")
    assert split("a; b") == ("a; ", "b")
    assert split("a") == ("", "a")
    assert split("a,") == ("a,", "")
    assert split("") == ("", "")


@given(st.text())
def test_splitting_loses_nothing_but_blanks_at_the_end(text: str) -> None:
    head, last = split(text)
    assert (head + last).rstrip() == text.rstrip()


@given(st.sampled_from([s for n in NOUNS.values() for s in n.fields if s.noun]), st.text())
def test_every_match_is_a_name_that_is_read_back(spec, text: str) -> None:
    if spec.noun not in {"channel", "author", "audience"}:
        return
    for name in matches(spec, text, READER):
        assert resolve(name, DIRECTORY.of(spec.noun).values(), spec.noun)


def test_lists_come_from_lists() -> None:
    assert LISTS < ONE_OF
