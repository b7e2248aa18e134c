"""Patterns: items side by side or apart, alternatives, clauses, and what must not be there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.content.pattern import (
    FAR,
    TRIES,
    Features,
    PatternError,
    Place,
    parse_pattern,
)
from tests.checks.content.sample import words


def hits(text: str, pattern: str) -> list[str]:
    """What a rule with one pattern finds."""
    return words(text, f"find = ['{pattern}']")


@pytest.mark.parametrize(
    ("pattern", "text", "matched"),
    [
        ("sounds like", "That Sounds like rain", "Sounds like"),
        ("sounds like", "Sounds just like rain", None),
        ("sounds ..1 like", "Sounds just like rain", "Sounds just like"),
        ("sounds ..1 like", "Sounds very much like rain", None),
        (
            "take ... DRUG",
            "take, when it hurts, one small white aspirin",
            "take, when it hurts, one small white aspirin",
        ),
        ("take ... DRUG", "take one two three four five six seven eight nine aspirin", None),
        ("TREAT|hold your|the DRUG", "hold the nasal spray", "hold the nasal spray"),
        ("x ray", "an X-ray of it", "X-ray"),
        ("^take", "Please just take it", "take"),
        ("^take", "It will take time", None),
        ("^take", "Sit down and take it", "take"),
        ("DRUG !spray", "the statin spray", None),
        ("!no TREAT", "There is no stop", None),
        ("!no TREAT", "The last stop", "stop"),
        ("DRUG & you", "You know aspirin", "aspirin"),
        ("DRUG & sick & you", "You know aspirin", None),
        ("flu shot", "All about #FluShot day", "FluShot"),
        ("ILL", "We are sick", "sick"),
        ("ILL", "A sore throat", "sore throat"),
        ("aspirin sounds", "Aspirin. Sounds good", None),
        ("aspirin STOP sounds", "Aspirin, sounds good", "Aspirin, sounds"),
    ],
)
def test_a_pattern_finds_what_it_says(pattern: str, text: str, matched: str | None) -> None:
    assert hits(text, pattern) == ([] if matched is None else [matched])


def test_a_question_and_its_answer_are_one_window() -> None:
    pattern = "find = ['DRUG & message us']"
    assert words("Questions about aspirin? Message us.", pattern)
    assert not words("All about aspirin. Message us.", pattern)
    assert words("All about aspirin. Message us.", pattern + "\nwithin = 'next'")
    apart = "All about aspirin. Hello. Message us."
    assert not words(apart, pattern + "\nwithin = 'next'")
    assert words(apart, pattern + "\nwithin = 'passage'")


@pytest.mark.parametrize(
    "source",
    ["", "...", "take ...", "... take", "a ..99 b", "!a", "take & ", "a||b", "Take", "a^b"],
)
def test_what_is_no_pattern_is_refused(source: str) -> None:
    with pytest.raises(PatternError):
        parse_pattern(source)


@given(st.lists(st.sampled_from("abc"), max_size=12), st.integers(0, 3))
def test_a_sequence_is_found_exactly_where_the_gap_allows_it(text: list[str], gap: int) -> None:
    places: dict[str, list[Place]] = {}
    for at, letter in enumerate(text):
        places.setdefault(letter, []).append(Place(at, at + 1))
    window = Features(places, set(), 0, len(text))
    found = {
        tuple(step.place.start for step in each)
        for each in parse_pattern(f"a ..{gap} b ..{gap} c").find(window)
    }
    numbers = range(len(text))
    wanted = {
        (i, j, k)
        for i in numbers
        for j in range(i + 1, min(i + gap + 2, len(text)))
        for k in range(j + 1, min(j + gap + 2, len(text)))
        if text[i] + text[j] + text[k] == "abc"
    }
    assert found == wanted


def test_hostile_text_takes_no_more_steps_than_others() -> None:
    places = {"a": [Place(at, at + 1) for at in range(3_000)]}
    window = Features(places, set(), 0, 3_000)
    tried = sum(1 for _ in parse_pattern("a ..20 a ..20 a ..20 b").find(window))
    assert tried == 0
    assert sum(1 for _ in parse_pattern("a ... a").find(window)) <= TRIES
    assert FAR < TRIES
