"""Rules are stored as RRULE values; what series don't have is refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.series.rfc5545 import parse_rule, rrule
from calendar_tui.schedule.series.rule import Rule
from tests.schedule.series.rules import rules

PARTS = """
FREQ=DAILY FREQ=WEEKLY FREQ=MONTHLY FREQ=YEARLY FREQ=HOURLY INTERVAL=2 INTERVAL=0 BYDAY=TU
BYDAY=TU,TH BYDAY=1MO BYDAY=-1FR BYDAY=6MO BYMONTHDAY=15 BYMONTHDAY=-1 BYMONTHDAY=1,15
BYMONTH=10 BYMONTH=13 BYSETPOS=1 BYSETPOS=-1 COUNT=10 COUNT=0 UNTIL=20261224 UNTIL=20261332
WKST=SU WKST=XX BYHOUR=9 RRULE:FREQ=DAILY = FREQ COUNT=
"""
"""Parts that rules may be made of, wrong ones too."""


@given(rules())
def test_what_is_written_reads_back(rule: Rule) -> None:
    assert parse_rule(rrule(rule)) == rule
    assert len(rrule(rule)) <= 500


@given(rules(), st.randoms(use_true_random=False))
def test_the_order_and_case_of_parts_mean_nothing(rule: Rule, random: object) -> None:
    parts = rrule(rule).lower().split(";")
    random.shuffle(parts)  # type: ignore[attr-defined]
    assert parse_rule("rrule:" + "; ".join(parts) + ";") == rule


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3;COUNT=10",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU;UNTIL=20261224",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR",
        "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=12",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU;COUNT=5",
    ],
)
def test_there_is_one_way_to_write_a_rule(text: str) -> None:
    assert rrule(parse_rule(text)) == text


@pytest.mark.parametrize(
    ("other", "text"),
    [
        ("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("FREQ=YEARLY;BYMONTH=5;BYDAY=SU;BYSETPOS=2", "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU"),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("FREQ=WEEKLY;INTERVAL=1;WKST=SU;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU"),
        ("FREQ=MONTHLY;BYDAY=+1MO", "FREQ=MONTHLY;BYDAY=1MO"),
        ("FREQ=WEEKLY;BYDAY=TH,TU", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ],
)
def test_what_other_calendars_write_for_the_same_is_the_same_rule(other: str, text: str) -> None:
    assert parse_rule(other) == parse_rule(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "A rule is written like FREQ=WEEKLY;BYDAY=TU,TH, or in words: every tue."),
        ("FREQ", "A rule is written like"),
        ("BYDAY=TU", "FREQ has to be DAILY, WEEKLY, MONTHLY or YEARLY"),
        ("FREQ=HOURLY", "FREQ has to be"),
        ("FREQ=DAILY;FREQ=DAILY", "FREQ stands twice in that rule; leave one out."),
        ("FREQ=DAILY;BYHOUR=9", "BYHOUR can't be part of a daily series"),
        ("FREQ=WEEKLY;BYMONTH=3", "BYMONTH can't be part of a weekly series"),
        ("FREQ=MONTHLY;BYWEEKNO=3", "BYWEEKNO can't be part of a monthly series"),
        ("FREQ=YEARLY;BYYEARDAY=3", "BYYEARDAY can't be part of a yearly series"),
        ("FREQ=DAILY;INTERVAL=2;BYDAY=TU", "only if INTERVAL is 1"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL has to be one number from 1 to 999."),
        ("FREQ=DAILY;COUNT=ten", "COUNT has to be one number from 1 to 9,999."),
        ("FREQ=DAILY;COUNT=٣", "COUNT has to be one number"),
        ("FREQ=DAILY;COUNT=1;UNTIL=20261224", "COUNT or UNTIL, not both"),
        ("FREQ=DAILY;UNTIL=20261224T090000Z", "UNTIL has to be a day without a time"),
        ("FREQ=DAILY;UNTIL=20261332", "UNTIL=20261332 is no day of the calendar."),
        ("FREQ=DAILY;UNTIL=22010101", "a plan holds 1970 to 2200"),
        ("FREQ=WEEKLY;BYDAY=1TU", "BYDAY takes weekdays as MO, TU, WE, TH, FR, SA, SU"),
        ("FREQ=WEEKLY;WKST=XX", "WKST takes weekdays"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "BYMONTHDAY has to be one number from 1 to 31 or -1"),
        ("FREQ=MONTHLY;BYMONTHDAY=-2", "BYMONTHDAY has to be one number"),
        ("FREQ=MONTHLY;BYDAY=TU", "BYDAY has to be one weekday and which of the month's"),
        ("FREQ=MONTHLY;BYDAY=1MO,3MO", "BYDAY has to be one weekday"),
        ("FREQ=MONTHLY;BYDAY=-2MO", "BYDAY has to be one weekday"),
        ("FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=1", "BYDAY has to be one weekday"),
        ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS needs a weekday beside it"),
        ("FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=3", "BYMONTHDAY or BYDAY, not both"),
        ("FREQ=YEARLY;BYMONTHDAY=3", "BYMONTH and a day go together"),
        ("FREQ=YEARLY;BYMONTH=3", "BYMONTH and a day go together"),
        ("FREQ=YEARLY;BYDAY=20MO", "BYMONTH and a day go together"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "February never has a day 30."),
        ("FREQ=DAILY;" * 50, "That rule is too long"),
    ],
)
def test_a_part_that_series_do_not_have_is_refused_by_name(text: str, sentence: str) -> None:
    with pytest.raises(InvalidError) as caught:
        parse_rule(text)
    assert sentence in caught.value.sentence


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PARTS.split())).map(";".join)))
def test_whatever_is_given_ends_in_a_rule_or_a_sentence(text: str) -> None:
    sentence = ""
    try:
        rule = parse_rule(text)
    except InvalidError as error:
        sentence = error.sentence
    else:
        assert parse_rule(rrule(rule)) == rule
    assert sentence.isprintable()
    assert sentence[-1:] in {"", ".", "?"}
