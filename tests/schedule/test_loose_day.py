"""Days as people type them. Today is Tuesday, 24 November 2026."""

import subprocess
import sys
from datetime import date

import pytest

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.format import format_day
from calendar_tui.schedule.loose import Side, parse_day
from calendar_tui.schedule.loose_forms import FORMS, GRAMMAR, form_of, join_periods
from calendar_tui.schedule.loose_frame import Frame
from calendar_tui.schedule.loose_tokens import tokens
from tests.schedule.strategies import TODAY

SUNDAY = 6

NEAR = {
    "today": "Tue 24 Nov 2026",
    "tod": "Tue 24 Nov 2026",
    "tomorrow": "Wed 25 Nov 2026",
    "Tomorrow": "Wed 25 Nov 2026",
    "tom": "Wed 25 Nov 2026",
    "tmrw": "Wed 25 Nov 2026",
    "yesterday": "Mon 23 Nov 2026",
    "day after tomorrow": "Thu 26 Nov 2026",
    "the day before yesterday": "Sun 22 Nov 2026",
    "next day": "Wed 25 Nov 2026",
}

WEEKDAYS = {
    "tue": "Tue 24 Nov 2026",
    "wed": "Wed 25 Nov 2026",
    "fri": "Fri 27 Nov 2026",
    "FRI": "Fri 27 Nov 2026",
    "  fri  ": "Fri 27 Nov 2026",
    "on friday": "Fri 27 Nov 2026",
    "fr": "Fri 27 Nov 2026",
    "thurs": "Thu 26 Nov 2026",
    "weds": "Wed 25 Nov 2026",
    "mo": "Mon 30 Nov 2026",
    "mon": "Mon 30 Nov 2026",
    "this fri": "Fri 27 Nov 2026",
    "coming fri": "Fri 27 Nov 2026",
    "next tue": "Tue 1 Dec 2026",
    "next fri": "Fri 4 Dec 2026",
    "next mon": "Mon 30 Nov 2026",
    "last monday": "Mon 23 Nov 2026",
    "last tue": "Tue 17 Nov 2026",
    "last fri": "Fri 20 Nov 2026",
    "previous wed": "Wed 18 Nov 2026",
    "fri next week": "Fri 4 Dec 2026",
    "friday of next week": "Fri 4 Dec 2026",
    "next week fri": "Fri 4 Dec 2026",
    "mon this week": "Mon 23 Nov 2026",
    "thu last week": "Thu 19 Nov 2026",
}

WEEKS = {
    "this week": "Mon 23 Nov 2026",
    "next week": "Mon 30 Nov 2026",
    "last week": "Mon 16 Nov 2026",
    "start of week": "Mon 23 Nov 2026",
    "start of next week": "Mon 30 Nov 2026",
    "end of week": "Fri 27 Nov 2026",
    "eow": "Fri 27 Nov 2026",
    "end of next week": "Fri 4 Dec 2026",
    "weekend": "Sat 28 Nov 2026",
    "this weekend": "Sat 28 Nov 2026",
    "next weekend": "Sat 5 Dec 2026",
    "last weekend": "Sat 21 Nov 2026",
    "2026-W49": "Mon 30 Nov 2026",
    "2026w49": "Mon 30 Nov 2026",
    "2026-W49-4": "Thu 3 Dec 2026",
    "week 49": "Mon 30 Nov 2026",
    "w49": "Mon 30 Nov 2026",
    "week 48": "Mon 23 Nov 2026",
    "week 3": "Mon 18 Jan 2027",
    "week 49 2027": "Mon 6 Dec 2027",
}

STEPS = {
    "+3": "Fri 27 Nov 2026",
    "+ 3": "Fri 27 Nov 2026",
    "+0": "Tue 24 Nov 2026",
    "-1": "Mon 23 Nov 2026",
    "+3d": "Fri 27 Nov 2026",
    "+2w": "Tue 8 Dec 2026",
    "-2 weeks": "Tue 10 Nov 2026",
    "+1m": "Thu 24 Dec 2026",
    "-1m": "Sat 24 Oct 2026",
    "+1y": "Wed 24 Nov 2027",
    "1y": "Wed 24 Nov 2027",
    "3d": "Fri 27 Nov 2026",
    "100 days": "Thu 4 Mar 2027",
    "in 2 weeks": "Tue 8 Dec 2026",
    "in two weeks": "Tue 8 Dec 2026",
    "in a week": "Tue 1 Dec 2026",
    "in a fortnight": "Tue 8 Dec 2026",
    "in 3 mo": "Wed 24 Feb 2027",
    "3 mos": "Wed 24 Feb 2027",
    "2 yrs": "Fri 24 Nov 2028",
    "3 days ago": "Sat 21 Nov 2026",
    "a month ago": "Sat 24 Oct 2026",
    "in 3 workdays": "Fri 27 Nov 2026",
    "+4bd": "Mon 30 Nov 2026",
    "5 business days": "Tue 1 Dec 2026",
    "-2 workdays": "Fri 20 Nov 2026",
    "next business day": "Wed 25 Nov 2026",
    "last working day": "Mon 23 Nov 2026",
    "2 weeks from friday": "Fri 11 Dec 2026",
    "2 weeks from now": "Tue 8 Dec 2026",
    "a week from tomorrow": "Wed 2 Dec 2026",
    "3 days before christmas": "Tue 22 Dec 2026",
    "day before thanksgiving": "Wed 25 Nov 2026",
    "monday after thanksgiving": "Mon 30 Nov 2026",
    "the tuesday before 12/1": "Tue 24 Nov 2026",
    "week after dec 1": "Tue 8 Dec 2026",
    "1 workday after thanksgiving": "Fri 27 Nov 2026",
    "2 days after 3 days after today": "Sun 29 Nov 2026",
}

NUMBERS = {
    "12/3": "Thu 3 Dec 2026",
    "3/1": "Mon 1 Mar 2027",
    "11/24": "Tue 24 Nov 2026",
    "11/23": "Tue 23 Nov 2027",
    "12/3/26": "Thu 3 Dec 2026",
    "12/3/2026": "Thu 3 Dec 2026",
    "12/03/2026": "Thu 3 Dec 2026",
    "12-3-2026": "Thu 3 Dec 2026",
    "12-3": "Thu 3 Dec 2026",
    "12/3 2026": "Thu 3 Dec 2026",
    "24/12": "Thu 24 Dec 2026",
    "24/12/2026": "Thu 24 Dec 2026",
    "2/29": "Tue 29 Feb 2028",
    "12/31/1999": "Fri 31 Dec 1999",
    "24.12.": "Thu 24 Dec 2026",
    "24.12.2026": "Thu 24 Dec 2026",
    "24.12.26": "Thu 24 Dec 2026",
    "24.12. 2026": "Thu 24 Dec 2026",
    "24.12": "Thu 24 Dec 2026",
    "3.12.": "Thu 3 Dec 2026",
    "2026-12-03": "Thu 3 Dec 2026",
    "2026-12-3": "Thu 3 Dec 2026",
    "2026/12/03": "Thu 3 Dec 2026",
    "2026.12.03": "Thu 3 Dec 2026",
    "20261203": "Thu 3 Dec 2026",
    "9": "Wed 9 Dec 2026",
    "24": "Tue 24 Nov 2026",
    "31": "Thu 31 Dec 2026",
    "1st": "Tue 1 Dec 2026",
    "the 30th": "Mon 30 Nov 2026",
    "the first": "Tue 1 Dec 2026",
}

MONTHS = {
    "3 dec": "Thu 3 Dec 2026",
    "3dec": "Thu 3 Dec 2026",
    "dec 3": "Thu 3 Dec 2026",
    "dec3": "Thu 3 Dec 2026",
    "Dec. 3": "Thu 3 Dec 2026",
    "december 3rd": "Thu 3 Dec 2026",
    "the 3rd of december": "Thu 3 Dec 2026",
    "third of december": "Thu 3 Dec 2026",
    "3. december": "Thu 3 Dec 2026",
    "dec 3 2027": "Fri 3 Dec 2027",
    "Dec 3rd, 2027": "Fri 3 Dec 2027",
    "3 dec 2027": "Fri 3 Dec 2027",
    "3-dec-2027": "Fri 3 Dec 2027",
    "3/dec/2027": "Fri 3 Dec 2027",
    "3 dec 27": "Fri 3 Dec 2027",
    "3 dec '27": "Fri 3 Dec 2027",
    "dec 3 27": "Fri 3 Dec 2027",
    "3 dec next year": "Fri 3 Dec 2027",
    "dec 3 this year": "Thu 3 Dec 2026",
    "3 nov": "Wed 3 Nov 2027",
    "24 nov": "Tue 24 Nov 2026",
    "29 feb": "Tue 29 Feb 2028",
    "sept 5": "Sun 5 Sep 2027",
    "may 3": "Mon 3 May 2027",
    "mar 1": "Mon 1 Mar 2027",
    "15th of next month": "Tue 15 Dec 2026",
    "1st of the month": "Sun 1 Nov 2026",
    "30th this month": "Mon 30 Nov 2026",
    "dec": "Tue 1 Dec 2026",
    "nov": "Sun 1 Nov 2026",
    "oct": "Fri 1 Oct 2027",
    "december 2027": "Wed 1 Dec 2027",
    "12/2027": "Wed 1 Dec 2027",
    "2027-12": "Wed 1 Dec 2027",
    "next month": "Tue 1 Dec 2026",
    "this month": "Sun 1 Nov 2026",
    "last month": "Thu 1 Oct 2026",
    "beginning of december": "Tue 1 Dec 2026",
    "start of the month": "Sun 1 Nov 2026",
    "start of next month": "Tue 1 Dec 2026",
    "mid december": "Tue 15 Dec 2026",
    "mid-december": "Tue 15 Dec 2026",
    "middle of the month": "Sun 15 Nov 2026",
    "end of month": "Mon 30 Nov 2026",
    "end of the month": "Mon 30 Nov 2026",
    "eom": "Mon 30 Nov 2026",
    "end of next month": "Thu 31 Dec 2026",
    "end of feb": "Sun 28 Feb 2027",
    "end of feb 2028": "Tue 29 Feb 2028",
    "last day of december": "Thu 31 Dec 2026",
    "last day of the month": "Mon 30 Nov 2026",
    "first day of january": "Fri 1 Jan 2027",
    "first monday of december": "Mon 7 Dec 2026",
    "first monday in december": "Mon 7 Dec 2026",
    "1st mon dec": "Mon 7 Dec 2026",
    "2nd tue of next month": "Tue 8 Dec 2026",
    "last friday of november": "Fri 27 Nov 2026",
    "last fri of the month": "Fri 27 Nov 2026",
    "dec last fri": "Fri 25 Dec 2026",
    "third thursday of november 2027": "Thu 18 Nov 2027",
    "fifth monday of november": "Mon 30 Nov 2026",
    "first monday": "Mon 7 Dec 2026",
    "4th thu": "Thu 26 Nov 2026",
    "5th tue": "Tue 29 Dec 2026",
}

YEARS = {
    "2027": "Fri 1 Jan 2027",
    "next year": "Fri 1 Jan 2027",
    "this year": "Thu 1 Jan 2026",
    "start of 2027": "Fri 1 Jan 2027",
    "start of the year": "Thu 1 Jan 2026",
    "end of year": "Thu 31 Dec 2026",
    "eoy": "Thu 31 Dec 2026",
    "end of 2027": "Fri 31 Dec 2027",
    "end of next year": "Fri 31 Dec 2027",
    "last day of the year": "Thu 31 Dec 2026",
    "last day of 2027": "Fri 31 Dec 2027",
}

WITH_WEEKDAY = {
    "thu 3 dec": "Thu 3 Dec 2026",
    "Thu, 3 Dec 2026": "Thu 3 Dec 2026",
    "Thursday, December 3, 2026": "Thu 3 Dec 2026",
    "Thu Dec 3 2026": "Thu 3 Dec 2026",
    "3 dec (thu)": "Thu 3 Dec 2026",
    "thu 12/3": "Thu 3 Dec 2026",
    "thu 2026-12-03": "Thu 3 Dec 2026",
    "fri 27": "Fri 27 Nov 2026",
    "fri 27th": "Fri 27 Nov 2026",
    "friday the 27th": "Fri 27 Nov 2026",
    "thu 3rd": "Thu 3 Dec 2026",
    "wed tomorrow": "Wed 25 Nov 2026",
}

PASTED = {
    "26\u00a0Nov\u00a02026": "Thu 26 Nov 2026",
    "2026\u201112\u201103": "Thu 3 Dec 2026",
    "2026\u201312\u201303": "Thu 3 Dec 2026",
    "mother\u2019s day": "Sun 9 May 2027",
    "3\tdec\n": "Thu 3 Dec 2026",
}

EXAMPLES = NEAR | WEEKDAYS | WEEKS | STEPS | NUMBERS | MONTHS | YEARS | WITH_WEEKDAY | PASTED


@pytest.mark.parametrize("text", EXAMPLES)
def test_a_day_as_it_is_typed(text: str) -> None:
    assert format_day(parse_day(text, TODAY)) == EXAMPLES[text]


@pytest.mark.parametrize("text", EXAMPLES)
def test_case_and_spaces_do_not_matter(text: str) -> None:
    spaced = f"  {text.upper()} ".replace(" ", "  ")
    assert format_day(parse_day(spaced, TODAY)) == EXAMPLES[text]


def test_every_form_of_the_grammar_has_an_example() -> None:
    frame = Frame(TODAY, TODAY)
    readers = {FORMS.get(form_of(join_periods(tokens(text), frame))) for text in EXAMPLES}
    readers.add(FORMS["HOLIDAY"])
    assert {form for form, reader in GRAMMAR.items() if reader not in readers} == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("next tue", "Tue 1 Dec 2026"),
        ("next sun", "Sun 29 Nov 2026"),
        ("next week", "Sun 29 Nov 2026"),
        ("this week", "Sun 22 Nov 2026"),
        ("sun this week", "Sun 22 Nov 2026"),
        ("sun", "Sun 29 Nov 2026"),
    ],
)
def test_weeks_begin_where_the_calendar_draws_them(text: str, expected: str) -> None:
    assert format_day(parse_day(text, TODAY, SUNDAY)) == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 27), "Sat 28 Nov 2026"),
        (date(2026, 11, 28), "Sat 28 Nov 2026"),
        (date(2026, 11, 29), "Sun 29 Nov 2026"),
        (date(2026, 11, 30), "Sat 5 Dec 2026"),
    ],
)
def test_the_weekend_goes_on_while_it_lasts(today: date, expected: str) -> None:
    assert format_day(parse_day("weekend", today)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3/1", "Sun 3 Jan 2027"),
        ("3/1/27", "Sun 3 Jan 2027"),
        ("3-1-2027", "Sun 3 Jan 2027"),
        ("12/24", "Thu 24 Dec 2026"),
        ("24/12", "Thu 24 Dec 2026"),
        ("2026-12-03", "Thu 3 Dec 2026"),
        ("3.1.", "Sun 3 Jan 2027"),
    ],
)
def test_elsewhere_the_day_comes_first(text: str, expected: str) -> None:
    assert format_day(parse_day(text, TODAY, day_first=True)) == expected


def test_signs_step_from_the_cursor_and_words_from_today() -> None:
    base = date(2027, 3, 10)
    assert parse_day("+1", TODAY, base=base) == date(2027, 3, 11)
    assert parse_day("-1w", TODAY, base=base) == date(2027, 3, 3)
    assert parse_day("tomorrow", TODAY, base=base) == date(2026, 11, 25)
    assert parse_day("in 2 weeks", TODAY, base=base) == date(2026, 12, 8)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mon", "Mon 23 Nov 2026"),
        ("tue", "Tue 24 Nov 2026"),
        ("wed", "Wed 18 Nov 2026"),
        ("11/23", "Mon 23 Nov 2026"),
        ("11/24", "Tue 24 Nov 2026"),
        ("12/3", "Wed 3 Dec 2025"),
        ("3 nov", "Tue 3 Nov 2026"),
        ("tue 3 nov", "Tue 3 Nov 2026"),
        ("29 feb", "Thu 29 Feb 2024"),
        ("31st", "Sat 31 Oct 2026"),
        ("15", "Sun 15 Nov 2026"),
        ("first monday", "Mon 2 Nov 2026"),
        ("first monday of december", "Mon 1 Dec 2025"),
        ("halloween", "Sat 31 Oct 2026"),
        ("thanksgiving", "Thu 27 Nov 2025"),
        ("week 50", "Mon 8 Dec 2025"),
        ("week 3", "Mon 12 Jan 2026"),
        ("this fri", "Fri 27 Nov 2026"),
        ("tomorrow", "Wed 25 Nov 2026"),
        ("3 dec 2026", "Thu 3 Dec 2026"),
    ],
)
def test_where_the_past_is_asked_for_days_are_the_latest(text: str, expected: str) -> None:
    assert format_day(parse_day(text, TODAY, side=Side.LATEST)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11/1", "Sun 1 Nov 2026"),
        ("12/15", "Tue 15 Dec 2026"),
        ("1 jun", "Mon 1 Jun 2026"),
        ("mon", "Mon 23 Nov 2026"),
        ("fri", "Fri 27 Nov 2026"),
        ("tue", "Tue 24 Nov 2026"),
        ("halloween", "Sat 31 Oct 2026"),
        ("11/1/2027", "Mon 1 Nov 2027"),
        ("+1w", "Tue 1 Dec 2026"),
    ],
)
def test_for_looking_up_days_are_the_nearest(text: str, expected: str) -> None:
    assert format_day(parse_day(text, TODAY, side=Side.NEAREST)) == expected


@pytest.mark.parametrize(
    ("today", "text", "expected"),
    [
        (date(2026, 1, 31), "+1m", "Sat 28 Feb 2026"),
        (date(2028, 2, 29), "+1y", "Wed 28 Feb 2029"),
        (date(2026, 12, 31), "tomorrow", "Fri 1 Jan 2027"),
        (date(2026, 12, 31), "next month", "Fri 1 Jan 2027"),
        (date(2027, 1, 1), "last month", "Tue 1 Dec 2026"),
        (date(2026, 12, 31), "31st", "Thu 31 Dec 2026"),
        (date(2027, 2, 1), "31st", "Wed 31 Mar 2027"),
        (date(2096, 3, 1), "29 feb", "Fri 29 Feb 2104"),
        (date(2026, 11, 28), "+1 workday", "Mon 30 Nov 2026"),
        (date(2026, 11, 29), "-1 workday", "Fri 27 Nov 2026"),
    ],
)
def test_edges_of_months_and_years(today: date, text: str, expected: str) -> None:
    assert format_day(parse_day(text, today)) == expected


def test_the_ends_of_time_are_refused_not_passed() -> None:
    for text, today in (("tomorrow", date(2200, 12, 31)), ("yesterday", date(1970, 1, 1))):
        with pytest.raises(InvalidError, match="a plan holds 1970 to 2200"):
            parse_day(text, today)


def test_reading_days_waits_for_nothing_heavy() -> None:
    code = "import sys, calendar_tui.schedule.loose; print('dateutil' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
