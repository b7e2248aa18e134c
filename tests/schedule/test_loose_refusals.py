"""What can't be a day or time is refused with a sentence that helps."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.loose import parse_day, parse_when
from tests.schedule.strategies import TODAY

Parser = Callable[..., Any]

both = pytest.mark.parametrize("parse", [parse_day, parse_when])


def refusal(parse: Parser, text: str, today: date = TODAY) -> str:
    """The sentence that ``text`` is refused with."""
    with pytest.raises(InvalidError) as caught:
        parse(text, today)
    return caught.value.sentence


@both
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31 feb", "February has no day 31."),
        ("2/30", "February has no day 30."),
        ("31 apr", "April has no day 31."),
        ("29 feb 2027", "February 2027 has no day 29."),
        ("2/29/2027", "There is no day 29: February 2027 has 28 days."),
        ("2026-02-30", "There is no day 30: February 2026 has 28 days."),
        ("2026-13-01", "There is no month 13; months run from 1 to 12."),
        ("20261301", "There is no month 13; months run from 1 to 12."),
        ("13/14", "There is no month 13 in '13/14'; write it like 12/3."),
        ("0/5", "There is no month 0 in '0/5'; write it like 12/3."),
        ("32nd", "There is no day 32; days of a month run from 1 to 31."),
        ("fifth friday of feb", "February has no fifth Friday."),
        ("5th fri feb 2027", "February 2027 has no fifth Friday."),
        ("6th fri of may", "A month has a first to fifth and a last of each weekday, no other."),
        ("week 60", "There is no week 60: 2026 has 53 weeks."),
        ("2027-W53", "There is no week 53: 2027 has 52 weeks."),
        ("2026-W49-8", "There is no day 8 in a week; days run from 1 to 7."),
        ("12/3/26 2026", "'12/3/26' has a year already; leave out 2026."),
        (
            "fri 3 dec",
            "Thu 3 Dec 2026 is no Friday; leave the weekday out, or check the date.",
        ),
        (
            "3 dec 2026 fri",
            "Thu 3 Dec 2026 is no Friday; leave the weekday out, or check the date.",
        ),
    ],
)
def test_a_day_that_does_not_exist(parse: Parser, text: str, sentence: str) -> None:
    assert refusal(parse, text) == sentence


@both
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("25:00", "'25:00' is no time of day: hours run from 0 to 23."),
        ("fri 25:00", "'25:00' is no time of day: hours run from 0 to 23."),
        ("at 25", "'25' is no time of day: hours run from 0 to 23."),
        ("9:75", "'9:75' is no time of day: minutes run from 0 to 59."),
        ("13pm", "'13 pm' is no time of day: with am or pm, hours run from 1 to 12."),
        ("0am", "'0 am' is no time of day: with am or pm, hours run from 1 to 12."),
        ("24:00", "24:00 is 0:00 of the next day; type that day and 0:00."),
        ("9.3 pm", "'9.3' is no time of day; type it like 9:30."),
        ("tomorrow morning", "'morning' says no exact time; type one, such as 9am or 14:30."),
        ("tonight", "'tonight' says no exact time; type one, such as 9am or 14:30."),
        ("in 2 hours", "'hours' says no exact time; type one, such as 9am or 14:30."),
        ("9am EST", "Leave out 'est': times here are always the practice's own."),
        ("fri 9 pt", "Leave out 'pt': times here are always the practice's own."),
        (
            "2026-12-03T09:00:00Z",
            "Leave out 'z': times here are always the practice's own.",
        ),
        (
            "2026-12-03T09:00:00-06:00",
            "Leave out '-06:00': times here are always the practice's own.",
        ),
    ],
)
def test_a_time_that_does_not_exist(parse: Parser, text: str, sentence: str) -> None:
    assert refusal(parse, text) == sentence


@both
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("thrusday", "thursday"),
        ("tomorow", "tomorrow"),
        ("tommorrow 9am", "tomorrow"),
        ("3 decmber", "december"),
        ("febuary 3", "february"),
        ("thanksgivin", "thanksgiving"),
        ("next wendesday", "wednesday"),
    ],
)
def test_a_slip_of_the_finger_names_the_word_that_is_meant(
    parse: Parser, text: str, meant: str
) -> None:
    assert refusal(parse, text).endswith(f"did you mean {meant}?")


@both
@pytest.mark.parametrize(
    "text",
    [
        "1/1/1969",
        "2201-01-01",
        "dec 1900",
        "+9999y",
        "-9999y",
        "+9999m",
        "-100y",
        "3 dec 2299",
        "easter 2201",
        "0001-01-01",
        "9999-12-31",
        "9999-W01",
        "end of 1950",
    ],
)
def test_a_day_that_no_plan_can_hold(parse: Parser, text: str) -> None:
    assert refusal(parse, text) in {
        "That day is out of range: a plan holds 1970 to 2200.",
        "The day is missing; type it too, such as 3 dec 9:00.",
    }


@both
@pytest.mark.parametrize(
    "text",
    [
        "asap",
        "never",
        "x",
        "dec dec",
        "fri sat",
        "today tomorrow",
        "next",
        "next next fri",
        "at",
        "fri at",
        "ago",
        "before",
        "before fri",
        "after",
        "fri after",
        "12/",
        "/",
        "-",
        "+",
        "+d",
        "++3",
        "1/2/3/4",
        "12/3/026",
        "2026-12-03-04",
        "2026-12-",
        "1.2.3.4",
        "12:30:45",
        "9:5",
        ":30",
        "9:",
        "12345",
        "5551234567",
        "99999999999999999999",
        "1e5",
        "0x10",
        "1_0",
        "$5",
        "50%",
        "#12",
        "<script>",
        "[red]fri[/red]",
        "'; drop table post; --",
        "fri\\n",
        "(second)",
        "fri (second)",
        "of the",
        ", ,",
        "..",
    ],
)
def test_garbage(parse: Parser, text: str) -> None:
    assert refusal(parse, text)[-1] in ".?"


@both
@pytest.mark.parametrize("text", ["", " ", "\t", "\u00a0", "\n"])
def test_nothing(parse: Parser, text: str) -> None:
    assert refusal(parse, text).startswith("A date is missing")


@both
@pytest.mark.parametrize(
    "text",
    [
        "fri\x00",
        "\x1b[31mfri",
        "fri\x7f",
        "\x1ffri",
        "fri\u200b",
        "\u202efri",
        "\ufefffri",
        "\ud800",
        "１２/３",
        "٣ dec",
        "3 d\u0435c",
        "wee\u212a 49",
        "²",
        "½",
        "Ⅻ",
        "maña",
        "💉",
    ],
)
def test_characters_that_no_date_has(parse: Parser, text: str) -> None:
    assert refusal(parse, text).startswith("Type a date in plain letters and digits")


@both
def test_a_hundred_characters_are_enough(parse: Parser) -> None:
    assert parse("fri" + " " * 97, TODAY) == parse("fri", TODAY)
    for text in ("fri" + " " * 98, "9" * 10_000, "fri " * 100_000):
        assert refusal(parse, text) == "That is too long for a date: at most 100 characters."


@both
def test_a_sentence_repeats_little_of_what_was_typed(parse: Parser) -> None:
    assert len(refusal(parse, "fri " * 25)) < 200
    assert len(refusal(parse, "x" * 100)) < 200


@pytest.mark.parametrize("text", ["fri 9am", "noon", "2026-12-03T09:00", "1:30 (second)"])
def test_a_date_field_takes_no_time(text: str) -> None:
    assert refusal(parse_day, text) == "Only a day goes here; leave out the time."


@pytest.mark.parametrize("text", ["fri 9am 10am", "9:00 fri 9:30", "fri 9am all day", "noon 9"])
def test_there_is_one_time_only(text: str) -> None:
    assert refusal(parse_when, text)[-1] == "."


def test_two_times_are_named_as_such() -> None:
    assert refusal(parse_when, "fri 9am 10am").startswith("There are two times in that")
    assert refusal(parse_when, "fri 9am all day").startswith("There are two times in that")
