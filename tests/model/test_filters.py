"""A filter is one value that goes into JSON and comes back the same."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.filters import NONE, PostFilter
from calendar_tui.model.terms import Status

IDS = st.frozensets(st.integers(0, 2**63 - 1), max_size=4)
WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t"), max_size=40
)


def filters(*, inner: bool = False) -> st.SearchStrategy[PostFilter]:
    """Any filter."""
    sides = {} if inner else {"without": st.none() | filters(inner=True)}
    return st.builds(
        PostFilter,
        first=st.none() | st.dates(),
        last=st.none() | st.dates(),
        channels=IDS,
        authors=IDS,
        reviewers=IDS,
        audiences=IDS,
        pillars=IDS,
        campaigns=IDS,
        goals=IDS,
        tags=st.frozensets(WORDS.filter(bool), max_size=3),
        statuses=st.frozensets(st.sampled_from(Status)),
        missed=st.none() | st.booleans(),
        undated=st.none() | st.booleans(),
        unlinked=st.none() | st.booleans(),
        text=WORDS,
        ids=IDS,
        group=WORDS,
        **sides,
    )


@given(filters())
def test_a_filter_comes_back_from_its_json_unchanged(wanted):
    text = json.dumps(wanted.as_json())
    assert PostFilter.from_json(json.loads(text)) == wanted


def test_equal_filters_are_written_alike():
    one = PostFilter(channels=frozenset([3, 1, 2]), statuses=frozenset([Status.IDEA, Status.DRAFT]))
    other = PostFilter(
        statuses=frozenset([Status.DRAFT, Status.IDEA]), channels=frozenset([2, 3, 1])
    )
    assert json.dumps(one.as_json()) == json.dumps(other.as_json())
    assert one.as_json() == {"channels": [1, 2, 3], "statuses": ["draft", "idea"]}


def test_a_filter_that_asks_nothing_is_empty():
    assert not PostFilter()
    assert PostFilter().as_json() == {}
    assert PostFilter.from_json({}) == PostFilter()
    assert PostFilter(campaigns=frozenset([NONE]))
    assert PostFilter(missed=False)


def test_leaving_nothing_out_has_one_spelling():
    assert PostFilter(without=PostFilter()) == PostFilter()


def test_words_must_all_be_there_and_quotes_hold_a_phrase():
    assert PostFilter(text='flu "front desk"  kids').needles == ("flu", "front desk", "kids")
    assert PostFilter(text='kids "unclosed phrase').needles == ("kids", "unclosed phrase")
    assert PostFilter(text='flu flu ""  " "').needles == ("flu",)
    assert PostFilter(text="").needles == ()


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ([], "must be a JSON object"),
        (None, "must be a JSON object"),
        ({"chanels": [1]}, "no field 'chanels'"),
        ({"channels": 1}, "field 'channels'"),
        ({"channels": "12"}, "field 'channels'"),
        ({"channels": [True]}, "field 'channels'"),
        ({"channels": [-1]}, "field 'channels'"),
        ({"channels": [2**63]}, "field 'channels'"),
        ({"first": 20261201}, "field 'first'"),
        ({"first": "tomorrow"}, "field 'first'"),
        ({"statuses": ["missed"]}, "field 'statuses'"),
        ({"missed": 1}, "field 'missed'"),
        ({"text": ["flu"]}, "field 'text'"),
        ({"tags": [1]}, "field 'tags'"),
        ({"text": "nul\0"}, "control characters"),
        ({"without": {"first": 3}}, "field 'first'"),
        ({"without": {"without": {"text": "x"}}}, "can't leave something out in turn"),
    ],
)
def test_json_that_is_no_filter_is_refused_with_a_sentence(value, sentence):
    with pytest.raises(InvalidError, match=sentence):
        PostFilter.from_json(value)


@pytest.mark.parametrize("text", ["a\0b", "\x1b[31m", "\ud800", "x" * 201])
def test_what_no_database_can_look_for_is_refused(text):
    with pytest.raises(InvalidError):
        PostFilter(text=text)


@given(st.recursive(st.none() | st.booleans() | st.integers() | WORDS, st.lists, max_leaves=5))
def test_any_json_in_any_field_is_read_or_refused(value):
    for name in ("first", "channels", "tags", "statuses", "missed", "text", "without"):
        try:
            PostFilter.from_json({name: value})
        except InvalidError:
            continue


def test_a_filter_can_be_kept_as_a_key():
    assert {PostFilter(first=date(2026, 1, 1)): 1}[PostFilter(first=date(2026, 1, 1))] == 1
