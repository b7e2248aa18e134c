"""How a person says where a column goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.fields import ALIASES, SEVERAL, Target, parse_mapping, target_of
from calendar_tui.model.errors import InvalidError, UnknownNameError
from calendar_tui.model.nouns import POST
from tests.exchange.helpers import outcome


@pytest.mark.parametrize(
    ("entries", "mapping"),
    [
        ([], {}),
        (["My column=title"], {"My column": "title"}),
        (["Caption = body", "Who=author"], {"Caption": "body", "Who": "author"}),
        (["a=b=body"], {"a=b": "body"}),
        (["Spalte „Text“=body"], {"Spalte „Text“": "body"}),
    ],
)
def test_entries_come_apart_at_the_last_sign(entries: list[str], mapping: dict[str, str]) -> None:
    assert parse_mapping(entries) == mapping


@pytest.mark.parametrize("entry", ["", "title", "=title", "  =title"])
def test_an_entry_without_a_column_is_refused_with_an_example(entry: str) -> None:
    with pytest.raises(InvalidError, match="must be “column=field”"):
        parse_mapping([entry])


def test_a_column_mapped_twice_is_refused() -> None:
    with pytest.raises(InvalidError, match="“Text” is mapped twice"):
        parse_mapping(["Text=body", "Text=title"])


@pytest.mark.parametrize(
    ("word", "target"),
    [
        ("title", Target.TITLE),
        ("Body", Target.BODY),
        ("text", Target.BODY),
        ("at", Target.DATE),
        ("when", Target.DATE),
        ("time", Target.TIME),
        ("hashtags", Target.TAGS),
        ("first comment", Target.FIRST_COMMENT),
        ("ALT TEXT", Target.ALT),
        ("-", Target.DROP),
        ("ignore", Target.DROP),
    ],
)
def test_targets_are_known_as_people_type_them(word: str, target: Target) -> None:
    assert target_of(word) is target


def test_every_target_is_known_by_its_own_word_and_no_alias_hides_one() -> None:
    assert all(target_of(target) is target for target in Target)
    assert not set(ALIASES) & set(Target)


def test_every_field_of_a_post_that_is_typed_can_be_a_target() -> None:
    for spec in POST.fields:
        assert spec.given or target_of(spec.name)


@pytest.mark.parametrize(("word", "close"), [("titel", "title"), ("campain", "campaign")])
def test_an_unknown_target_names_the_closest(word: str, close: str) -> None:
    with pytest.raises(UnknownNameError, match=f"did you mean “{close}”"):
        target_of(word)


def test_a_target_unlike_any_lists_them_all() -> None:
    with pytest.raises(UnknownNameError, match="use one of title, body"):
        target_of("zzzz")


@given(st.text())
def test_any_word_is_a_target_or_one_of_our_errors(word: str) -> None:
    found = outcome(target_of, word)
    assert isinstance(found, Target) or word in found


@given(st.dictionaries(st.text(min_size=1).map(str.strip).filter(bool), st.sampled_from(Target)))
def test_any_mapping_survives_being_typed(mapping: dict[str, Target]) -> None:
    assert parse_mapping(f"{name}={target}" for name, target in mapping.items()) == mapping


def test_what_may_come_from_several_columns_is_a_list_or_a_text_to_add_to() -> None:
    assert {Target.TAGS, Target.MEDIA, Target.NOTES} <= SEVERAL
    assert not {Target.BODY, Target.TITLE, Target.DATE, Target.CHANNEL} & SEVERAL
