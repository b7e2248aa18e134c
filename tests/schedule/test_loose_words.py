"""The vocabulary and the pieces of loosely typed dates."""

import pytest
from hypothesis import given

from calendar_tui.schedule.format import MONTHS, WEEKDAYS
from calendar_tui.schedule.loose_forms import FORMS, GRAMMAR, GROUPS
from calendar_tui.schedule.loose_tokens import tokens
from calendar_tui.schedule.loose_words import (
    COUNTS,
    FILLERS,
    NEARBY,
    ORDINALS,
    SYNONYMS,
    UNITS,
    VAGUE,
    VOCABULARY,
    WHICH,
    ZONE,
    Token,
)
from tests.schedule.strategies import days


def kinds(text: str) -> str:
    """The kinds of the tokens of ``text``."""
    return " ".join(token.kind for token in tokens(text))


@pytest.mark.parametrize("name", WEEKDAYS)
def test_a_weekday_can_be_cut_short(name: str) -> None:
    for length in range(2, len(name) + 1):
        assert VOCABULARY[name[:length].lower()] == Token("WEEKDAY", (WEEKDAYS.index(name),))


@pytest.mark.parametrize("name", MONTHS)
def test_a_month_can_be_cut_short(name: str) -> None:
    for length in range(3, len(name) + 1):
        assert VOCABULARY[name[:length].lower()] == Token("MONTH", (MONTHS.index(name) + 1,))


def test_no_word_has_two_meanings() -> None:
    prefixes = [name[:n].lower() for name in WEEKDAYS for n in range(2, len(name) + 1)]
    prefixes += [name[:n].lower() for name in MONTHS for n in range(3, len(name) + 1)]
    words = [*prefixes, *NEARBY, *COUNTS, *ORDINALS, *UNITS, *SYNONYMS, *FILLERS, *VAGUE]
    assert sorted(words) == sorted(set(words))
    assert [word for word in words if ZONE.fullmatch(word)] == []


def test_words_are_in_lower_case() -> None:
    assert all(word == word.lower() for word in VOCABULARY)


def test_the_grammar_uses_words_and_kinds_that_exist() -> None:
    lexed = {"N1", "N2", "N3", "YEAR", "NTH", "STEP", "FULL", "PAIR", "DOTTED", "POINT"}
    lexed |= {"WEEKNO", "MONTHNO", "HOLIDAY", "workday"}
    known = lexed | {token.kind for token in VOCABULARY.values()}
    used = {kind for form in FORMS for kind in form.split()}
    assert used - known == set()


def test_no_form_is_written_twice() -> None:
    total = 0
    for form in GRAMMAR:
        ways = 1
        for kind in form.split():
            size = len(GROUPS.get(kind.rstrip("?"), ("",)))
            ways *= size + kind.endswith("?")
        total += ways
    assert total == len(FORMS)


def test_the_present_lies_between_last_and_next() -> None:
    assert WHICH == {"last": -1, "this": 0, "next": 1}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3", "N1"),
        ("13", "N2"),
        ("013", "N3"),
        ("2026", "YEAR"),
        ("1430", "N4"),
        ("'26", "YEAR"),
        ("3rd", "NTH"),
        ("+3", "STEP"),
        ("- 3", "STEP"),
        ("12/3", "PAIR"),
        ("12-3-26", "PAIR"),
        ("24.12.", "DOTTED"),
        ("24.12.26", "DOTTED"),
        ("9.30", "POINT"),
        ("9:30", "TIME"),
        ("9:30:00", "TIME"),
        ("2026-12-03", "FULL"),
        ("20261203", "FULL"),
        ("2026-12", "MONTHNO"),
        ("12/2026", "MONTHNO"),
        ("2026-W49", "WEEKNO"),
        ("2026-12-03T09:00", "FULL TIME"),
        ("3-dec-2026", "N1 MONTH YEAR"),
        ("mid-december", "middle MONTH"),
        ("Dec. 3rd, 2026", "MONTH NTH YEAR"),
        ("on the 3rd of the month", "NTH month"),
        ("mo", "WEEKDAY"),
        ("3 mo", "N1 month"),
        ("new year's eve 9pm", "HOLIDAY N1 pm"),
        ("1:30 (second)", "TIME FOLD"),
        ("second friday", "ORDINAL WEEKDAY"),
        ("a week", "COUNT week"),
    ],
)
def test_pieces_are_told_apart_by_how_they_are_written(text: str, expected: str) -> None:
    assert kinds(text) == expected


@given(days)
def test_a_full_date_is_one_piece(day: object) -> None:
    assert kinds(str(day)) == "FULL"
