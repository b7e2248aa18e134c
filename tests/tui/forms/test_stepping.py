"""Up and down: the next name, a day more, a quarter of an hour less."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.noun import Kind
from calendar_tui.model.nouns import NOUNS
from calendar_tui.schedule.format import typed_day, typed_when
from calendar_tui.schedule.loose import parse_day, parse_when
from calendar_tui.schedule.when import When
from calendar_tui.tui.forms.stepping import STEPPED, stepped
from tests.tui.forms.plain import READER, READER_12H, TODAY, field

AT = field("post", "at")
CHANNEL = field("post", "channel")
ROLES = field("author", "roles")

UP, DOWN = 1, -1


def step(spec_text: tuple, up: int, at: int | None = None, reader=READER) -> str | None:
    """The text after a step, the cursor at the end unless it is said where."""
    spec, text = spec_text
    found = stepped(spec, text, len(text) if at is None else at, up, reader)
    return None if found is None else found.text


def test_names_go_round_with_none_among_them() -> None:
    seen = [""]
    for _ in range(4):
        seen.append(step((CHANNEL, seen[-1]), DOWN) or "")
    assert seen == ["", "Facebook page", "Instagram", "", "Facebook page"]
    assert step((CHANNEL, ""), UP) == "Instagram"


def test_letters_that_begin_a_name_step_to_it() -> None:
    assert step((CHANNEL, "inst"), DOWN) == "Instagram"
    assert step((CHANNEL, "A"), DOWN) == "Facebook page"  # it has the letter, and nothing begins so


def test_letters_of_no_name_stay() -> None:
    assert step((CHANNEL, "zzz"), DOWN) is None


def test_a_list_steps_its_last_entry_and_offers_each_name_once() -> None:
    assert step((ROLES, "author, "), DOWN) == "author, manager"
    assert step((ROLES, "author, manager"), DOWN) == "author, reviewer"
    assert step((ROLES, "manager, author, reviewer"), UP) == "manager, author, privacy officer"


def test_a_choice_has_no_none() -> None:
    kind = field("channel", "kind")
    assert step((kind, "business"), DOWN) == "personal"
    assert step((kind, "personal"), DOWN) == "business"


def test_yes_and_no() -> None:
    assert step((field("feed", "with_text"), "no"), DOWN) == "yes"


def test_numbers_stay_within_their_field() -> None:
    share = field("pillar", "share")
    assert step((share, ""), UP) == "0"
    assert step((share, "5%"), UP) == "6"
    assert step((share, "0"), DOWN) == "0"
    assert step((share, "100"), UP) == "100"
    assert step((share, "many"), UP) is None


def test_an_empty_day_steps_to_today() -> None:
    assert step((AT, ""), UP) == "24 Nov 2026"
    assert step((field("author", "active_from"), " "), DOWN) == "24 Nov 2026"


@pytest.mark.parametrize(
    ("text", "at", "after"),
    [
        ("26 Nov 2026 09:00", 17, "26 Nov 2026 09:15"),
        ("26 Nov 2026 09:00", 12, "26 Nov 2026 09:15"),
        ("26 Nov 2026 09:00", 11, "27 Nov 2026 09:00"),
        ("26 Nov 2026 09:00", 0, "27 Nov 2026 09:00"),
        ("26 Nov 2026", 11, "27 Nov 2026"),
        ("fri 9am", 7, "27 Nov 2026 09:15"),
        ("fri 9am", 2, "28 Nov 2026 09:00"),
        ("tomorrow noon", 13, "25 Nov 2026 12:15"),
        ("9:00 fri", 8, "28 Nov 2026 09:00"),
        ("31 Dec 2026 23:50", 17, "1 Jan 2027 00:05"),
    ],
)
def test_a_time_steps_where_the_cursor_is(text: str, at: int, after: str) -> None:
    assert step((AT, text), UP, at) == after


def test_the_cursor_stays_on_what_is_stepped() -> None:
    on_day = stepped(AT, "26 Nov 2026 09:00", 3, UP, READER)
    assert on_day is not None
    assert step((AT, on_day.text), UP, on_day.at) == "28 Nov 2026 09:00"
    on_time = stepped(AT, "26 Nov 2026 09:00", 15, UP, READER)
    assert on_time is not None
    assert step((AT, on_time.text), UP, on_time.at) == "26 Nov 2026 09:30"


def test_a_twelve_hour_clock_is_stepped_in_its_own_words() -> None:
    assert step((AT, "26 Nov 2026 11:50 am"), UP, reader=READER_12H) == "26 Nov 2026 12:05 pm"


def test_what_cannot_be_read_is_not_stepped() -> None:
    assert step((AT, "flurb"), UP) is None
    assert step((field("campaign", "starts"), "30 feb"), UP) is None


def test_text_is_not_stepped() -> None:
    assert step((field("post", "title"), "Flu"), UP) is None
    assert Kind.TEXT not in STEPPED


days = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@given(days, st.integers(-3, 3))
def test_days_step_by_days_and_back(day: date, up: int) -> None:
    spec = field("campaign", "ends")
    text = step((spec, typed_day(day)), up)
    assert text is not None
    assert parse_day(text, TODAY) == day + timedelta(days=up)
    assert step((spec, text), -up) == typed_day(day)


@given(days, st.times().map(lambda each: each.replace(second=0, microsecond=0, fold=0)))
def test_quarters_of_an_hour_step_and_back(day: date, clock: time) -> None:
    text = step((AT, typed_when(When(day, clock))), UP)
    assert text is not None
    there = parse_when(text, TODAY)
    assert there.clock is not None
    moved = datetime.combine(there.day, there.clock) - datetime.combine(day, clock)
    assert moved == timedelta(minutes=15)
    assert step((AT, text), DOWN) == typed_when(When(day, clock))


@given(st.sampled_from([spec for noun in NOUNS.values() for spec in noun.fields]), st.text())
def test_whatever_is_typed_steps_to_text_or_not_at_all(spec, text: str) -> None:
    for up in (UP, DOWN):
        found = stepped(spec, text, 0, up, READER)
        assert found is None or 0 <= found.at <= len(found.text)
