"""How a series repeats is typed loosely and read back in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.series.occurrences import first_slot
from calendar_tui.schedule.series.phrases import FORMS
from calendar_tui.schedule.series.rfc5545 import parse_rule, rrule
from calendar_tui.schedule.series.rule import Rule
from calendar_tui.schedule.series.speech import REPEATS, WEEKLY_TIMES
from calendar_tui.schedule.series.words import read_words, say
from tests.schedule.series.rules import begun, open_rules, starts
from tests.schedule.strategies import week_starts

THURSDAY = date(2026, 11, 26)


def refusal(text: str) -> str:
    """The sentence that ``text`` is refused with."""
    with pytest.raises(InvalidError) as caught:
        read_words(text, THURSDAY)
    return caught.value.sentence


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("every tue", "FREQ=WEEKLY;BYDAY=TU"),
        ("Tuesdays", "FREQ=WEEKLY;BYDAY=TU"),
        ("tue", "FREQ=WEEKLY;BYDAY=TU"),
        ("on tue & thu", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("each Mon, Wed and Friday", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("mon-fri", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("mon to thu", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH"),
        ("every sat – mon", "FREQ=WEEKLY;BYDAY=MO,SA,SU"),
        ("weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every business day", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every weekend", "FREQ=WEEKLY;BYDAY=SA,SU"),
        ("weekly", "FREQ=WEEKLY;BYDAY=TH"),
        ("once a week", "FREQ=WEEKLY;BYDAY=TH"),
        ("weekly on mon", "FREQ=WEEKLY;BYDAY=MO"),
        ("every 2 weeks on tue and thu", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"),
        ("every other week on tue", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("every other tue", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("tue every third week", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU"),
        ("fortnightly", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
        ("every fortnight on tue", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("daily", "FREQ=DAILY"),
        ("every day", "FREQ=DAILY"),
        ("every second day", "FREQ=DAILY;INTERVAL=2"),
        ("every three days", "FREQ=DAILY;INTERVAL=3"),
        ("monthly", "FREQ=MONTHLY;BYMONTHDAY=26"),
        ("every month on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("monthly on 15", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("every 15th", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("every 15th of the month", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("the 15th of every other month", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15"),
        ("day 15 of every month", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("first day of the month", "FREQ=MONTHLY;BYMONTHDAY=1"),
        ("every first day of the month", "FREQ=MONTHLY;BYMONTHDAY=1"),
        ("last day of the month", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("first mon of the month", "FREQ=MONTHLY;BYDAY=1MO"),
        ("first mon in the month", "FREQ=MONTHLY;BYDAY=1MO"),
        ("first mon", "FREQ=MONTHLY;BYDAY=1MO"),
        ("every 2nd tue of the month", "FREQ=MONTHLY;BYDAY=2TU"),
        ("every month on the second tue", "FREQ=MONTHLY;BYDAY=2TU"),
        ("last fri of every 3 months", "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR"),
        ("every last fri", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("quarterly on the first mon", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO"),
        ("every 2 quarters", "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=26"),
        ("yearly", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=26"),
        ("every year on 12 oct", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=12"),
        ("every october 12th", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=12"),
        ("10/12 every 2 years", "FREQ=YEARLY;INTERVAL=2;BYMONTH=10;BYMONTHDAY=12"),
        ("31/12", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"),
        ("12.10.", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=12"),
        ("second sun of may", "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU"),
        ("every last mon of may", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO"),
        ("last day of february", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
        ("daily until 24 dec", "FREQ=DAILY;UNTIL=20261224"),
        ("every tue until end of march", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270331"),
        ("every tue until february", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270228"),
        ("monthly on the 2nd tue until dec 2027", "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20271231"),
        ("every tue until 2030", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20301231"),
        ("every tue through christmas", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261225"),
        ("every mon to fri to 3/1", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270301"),
        ("weekly 10 times", "FREQ=WEEKLY;BYDAY=TH;COUNT=10"),
        ("every tue for ten times", "FREQ=WEEKLY;BYDAY=TU;COUNT=10"),
        ("every tue 10x", "FREQ=WEEKLY;BYDAY=TU;COUNT=10"),
        ("every thu for 6 weeks", "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270106"),
        ("every tue forever", "FREQ=WEEKLY;BYDAY=TU"),
        ("rrule:freq=monthly;byday=fr;bysetpos=-1", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TH"),
    ],
)
def test_people_type_it_in_many_ways(text: str, rule: str) -> None:
    assert rrule(read_words(text, THURSDAY)) == rule
    assert rrule(read_words(f"  {text.upper()} ", THURSDAY)) == rule


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=3;COUNT=1", "every 3 days, 1 time"),
        ("FREQ=WEEKLY;BYDAY=TU", "every Tue"),
        ("FREQ=WEEKLY", "every Thu"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday"),
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR", "every Mon, Wed and Fri"),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261224",
            "every 2 weeks on Tue and Thu until 24 Dec 2026",
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=2;COUNT=10", "every month on the 2nd, 10 times"),
        ("FREQ=MONTHLY;BYMONTHDAY=11", "every month on the 11th"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day"),
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR", "every 3 months on the last Fri"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "every month on the 31st, if there is one"),
        (
            "FREQ=MONTHLY;BYDAY=5MO;UNTIL=20271231",
            "every month on the fifth Mon, if there is one, until 31 Dec 2027",
        ),
        (
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3",
            "every year on 29 Feb, if there is one, 3 times",
        ),
        ("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=12", "every year on 12 Oct"),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTH=10;BYDAY=1MO", "every 2 years on the first Mon of Oct"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "every year on the last day of Feb"),
    ],
)
def test_a_rule_is_said_in_words(rule: str, words: str) -> None:
    assert say(parse_rule(rule), THURSDAY) == words


@given(begun(starts), st.booleans())
def test_what_is_said_reads_back(series: tuple[Rule, date], day_first: bool) -> None:
    rule, begin = series
    words = say(rule, begin)
    assert read_words(words, begin, rule.week_start, day_first=day_first) == rule
    assert read_words(words.lower(), begin, rule.week_start) == rule
    assert read_words(rrule(rule), begin) == rule


@given(open_rules, starts, week_starts)
def test_what_is_left_open_is_said_too(rule: Rule, first: date, week_start: int) -> None:
    said = read_words(say(rule, first), first, week_start)
    assert say(said, date(2000, 1, 31)) == say(rule, first)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "A repeat is missing; try every tue,"),
        ("bananas", "Can't read 'bananas' in a repeat; try every tue,"),
        ("evry tue", "Can't read 'evry' in a repeat; did you mean every?"),
        ("every", "Can't read 'every' as a repeat; try every tue,"),
        ("every 15", "Can't read 'every 15' as a repeat; try"),
        ("every 2 tue", "Can't read 'every 2 tue' as a repeat; try"),
        ("every week every month", "Can't read 'every week every month' as a repeat; try"),
        ("until 24 dec", "Can't read 'until 24 dec' as a repeat; try"),
        ("every tue until", "Can't read 'every tue until' as a repeat; try"),
        ("every tue for a while", "Can't read 'while' in a repeat; try"),
        ("every tue for mon", "Can't read 'every tue for mon' as a repeat; try"),
        ("every day on the 15th", "Can't read 'every day on the 15th' as a repeat; try"),
        (
            "every second tue",
            "Is it the second tue of each month, or every 2 weeks? Type second tue of the month,",
        ),
        ("every month on tue", "Which tue is meant? Type it like first tue of the month."),
        ("every year on fri", "Which fri is meant? Type it like first fri of october."),
        ("first mon every year", "Which month is meant? Type it like 12 oct or first mon"),
        ("first and third mon", "A month is given one day, such as first mon of the month;"),
        ("15th and 30th", "A month is given one day"),
        ("first mon and tue of the month", "A month is given one day"),
        ("twice a week", "'twice' says no exact days; type them, such as tue and thu,"),
        ("3 times a week", "'times' says no exact days"),
        ("biweekly", "'biweekly' says no exact days"),
        ("every tue at 9", "The time has a field of its own; type only the days"),
        ("every tue 9:00", "The time has a field of its own"),
        ("every morning", "The time has a field of its own"),
        ("every tue from 1 dec", "The first day has a field of its own; type only how"),
        ("weekly starting tomorrow", "The first day has a field of its own"),
        ("every christmas", "Holidays may move; type a day, such as every year on 25 dec."),
        ("every tue 10 times until 24 dec", "Type a last day or a number of times, not both."),
        (
            "every tue until tomorrow",
            "That ends before its first day, Tue 1 Dec 2026; choose a later end.",
        ),
        ("every tue until 31 feb", "February has no day 31."),
        ("every year on 30 feb", "February never has a day 30."),
        ("13/14", "13/14 is no day of a year; write it like 12 oct."),
        ("10/12/2026", "Leave the year out of 10/12/2026: it repeats every year."),
        ("32nd of the month", "There is no day 32; days of a month run from 1 to 31."),
        ("0th", "There is no day 0; days and weekdays of a month count from 1."),
        ("6th mon of the month", "A month has a first to fifth and a last of each weekday"),
        ("every 1000 weeks", "Slots are 1 to 999 weeks apart"),
        ("every tue 0 times", "A series has 1 to 9,999 slots"),
        ("FREQ=HOURLY", "FREQ has to be DAILY, WEEKLY, MONTHLY or YEARLY"),
        ("tue " * 60, "That is too long for a repeat: at most 200 characters."),
        ("jeden dzień", "Type a repeat in plain letters and digits, such as every tue,"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_would_do(text: str, sentence: str) -> None:
    assert refusal(text).startswith(sentence)


def test_every_other_week_begins_with_the_next_such_day() -> None:
    rule = read_words("every 2 weeks on tue", THURSDAY)
    assert first_slot(rule, THURSDAY) == date(2026, 12, 1)


def test_the_practices_own_week_and_order_of_dates_are_kept() -> None:
    assert read_words("every 2 weeks on sun and wed", THURSDAY, 6).week_start == 6
    rule = read_words("3/1", THURSDAY, day_first=True)
    assert (rule.day, rule.month) == (3, 1)


def test_the_grammar_uses_words_and_kinds_that_exist() -> None:
    kinds = {token.kind for token in (*REPEATS.words.values(), *WEEKLY_TIMES.words.values())}
    kinds |= {"N1", "N2", "NTH", "PAIR", "DOTTED", "DAYS"}
    assert {kind for form in FORMS for kind in form.split()} - kinds == set()


PIECES = """
1 2 10 15 31 0 999 1950 15th 3rd first last 10/12 12.10. , - & 9:00 2026-12-24 20261224 '27 24 dec
christmas may FREQ=WEEKLY ;COUNT=3 (second) +2w mon-fri
"""
pieces = st.sampled_from([*sorted(REPEATS.words), *sorted(REPEATS.fillers), *PIECES.split()])


@given(
    st.one_of(st.lists(pieces, max_size=9).map(" ".join), st.text(max_size=60)),
    starts,
    week_starts,
)
def test_whatever_is_typed_ends_in_a_rule_or_a_sentence(
    text: str, first: date, week_start: int
) -> None:
    sentence = ""
    try:
        rule = read_words(text, first, week_start)
    except InvalidError as error:
        sentence = error.sentence
    else:
        assert first_slot(rule, first)
        assert read_words(say(rule, first), first, rule.week_start) == rule
    assert sentence.isprintable()
    assert sentence[-1:] in {"", ".", "?"}
    assert len(sentence) < 250
