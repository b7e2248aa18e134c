"""Days that Americans call by name."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.schedule.format import format_day
from calendar_tui.schedule.loose import Side, parse_day
from calendar_tui.schedule.loose_holidays import MOST_WORDS, PHRASES, RULES
from tests.schedule.strategies import TODAY

IN_2027 = {
    "new year's day": "Fri 1 Jan 2027",
    "MLK day": "Mon 18 Jan 2027",
    "groundhog day": "Tue 2 Feb 2027",
    "valentine's day": "Sun 14 Feb 2027",
    "presidents' day": "Mon 15 Feb 2027",
    "St. Patrick's Day": "Wed 17 Mar 2027",
    "good friday": "Fri 26 Mar 2027",
    "easter": "Sun 28 Mar 2027",
    "easter monday": "Mon 29 Mar 2027",
    "mothers day": "Sun 9 May 2027",
    "mother's day": "Sun 9 May 2027",
    "memorial day": "Mon 31 May 2027",
    "juneteenth": "Sat 19 Jun 2027",
    "father's day": "Sun 20 Jun 2027",
    "4th of july": "Sun 4 Jul 2027",
    "independence day": "Sun 4 Jul 2027",
    "labor day": "Mon 6 Sep 2027",
    "columbus day": "Mon 11 Oct 2027",
    "indigenous peoples' day": "Mon 11 Oct 2027",
    "halloween": "Sun 31 Oct 2027",
    "election day": "Tue 2 Nov 2027",
    "veterans day": "Thu 11 Nov 2027",
    "thanksgiving": "Thu 25 Nov 2027",
    "black friday": "Fri 26 Nov 2027",
    "cyber monday": "Mon 29 Nov 2027",
    "giving tuesday": "Tue 30 Nov 2027",
    "christmas eve": "Fri 24 Dec 2027",
    "xmas": "Sat 25 Dec 2027",
    "new year's eve": "Fri 31 Dec 2027",
}


@pytest.mark.parametrize("name", IN_2027)
def test_the_days_of_2027(name: str) -> None:
    assert format_day(parse_day(f"{name} 2027", TODAY)) == IN_2027[name]
    assert format_day(parse_day(name, date(2027, 1, 1))) == IN_2027[name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thanksgiving", "Thu 26 Nov 2026"),
        ("halloween", "Sun 31 Oct 2027"),
        ("christmas", "Fri 25 Dec 2026"),
        ("christmas next year", "Sat 25 Dec 2027"),
        ("easter 28", "Sun 16 Apr 2028"),
        ("election day 2028", "Tue 7 Nov 2028"),
    ],
)
def test_without_a_year_it_is_the_next(text: str, expected: str) -> None:
    assert format_day(parse_day(text, TODAY)) == expected


def test_on_the_day_itself_it_is_today() -> None:
    thanksgiving = date(2026, 11, 26)
    assert parse_day("thanksgiving", thanksgiving) == thanksgiving
    assert parse_day("thanksgiving", thanksgiving, side=Side.LATEST) == thanksgiving


@given(st.integers(1970, 2200))
def test_every_rule_has_a_day_in_every_year(year: int) -> None:
    assert [rule(year).year for rule in RULES] == [year] * len(RULES)


def test_every_name_leads_to_a_rule_and_every_rule_has_a_name() -> None:
    assert set(PHRASES.values()) == set(range(len(RULES)))
    assert max(map(len, PHRASES)) == MOST_WORDS


@pytest.mark.parametrize("words", PHRASES)
def test_every_name_can_be_typed(words: tuple[str, ...]) -> None:
    assert parse_day(" ".join(words), TODAY) == parse_day(" ".join(words).title(), TODAY)


def test_a_name_is_not_cut_out_of_a_longer_one() -> None:
    assert parse_day("christmas eve", TODAY) == date(2026, 12, 24)
    assert parse_day("day after christmas", TODAY) == date(2026, 12, 26)
