"""Which numbers are times, and which time they are."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.loose_clock import AM, PM, UNSAID, bare_clock, join_clocks, read_clock
from calendar_tui.schedule.loose_tokens import tokens
from calendar_tui.schedule.loose_words import Token


def joined(text: str) -> list[tuple[str, tuple[int, ...]]]:
    """Kinds and values of ``text`` with its times joined."""
    return [(token.kind, token.value) for token in join_clocks(tokens(text))]


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("9:30", (9, 30, UNSAID)),
        ("9 am", (9, 0, AM)),
        ("9.30p", (9, 30, PM)),
        ("930 pm", (9, 30, PM)),
        ("1130 am", (11, 30, AM)),
        ("at 9", (9, 0, UNSAID)),
        ("at 9.30", (9, 30, UNSAID)),
        ("at 0930", (9, 30, UNSAID)),
        ("9 o'clock", (9, 0, UNSAID)),
        ("noon", (12, 0, PM)),
        ("12 noon", (12, 0, PM)),
    ],
)
def test_what_can_only_be_a_time_is_one(text: str, clock: tuple[int, ...]) -> None:
    assert joined(text) == [("CLOCK", clock)]


@pytest.mark.parametrize("text", ["9", "9.30", "0930", "12", "9th", "9/30", "3 dec", "a week"])
def test_what_may_be_something_else_is_left_alone(text: str) -> None:
    assert "CLOCK" not in [kind for kind, _ in joined(text)]


def test_other_words_stay_in_their_order() -> None:
    assert [kind for kind, _ in joined("next fri 9am week")] == ["next", "WEEKDAY", "CLOCK", "week"]


def test_at_before_anything_else_says_nothing() -> None:
    assert [kind for kind, _ in joined("at fri")] == ["WEEKDAY"]
    assert [kind for kind, _ in joined("fri at")] == ["WEEKDAY", "at"]


@pytest.mark.parametrize(
    ("token", "clock"),
    [
        (Token("N1", (9,), "9"), (9, 0, UNSAID)),
        (Token("N2", (23,), "23"), (23, 0, UNSAID)),
        (Token("N2", (24,), "24"), None),
        (Token("N2", (25,), "25"), None),
        (Token("N3", (930,), "930"), (9, 30, UNSAID)),
        (Token("N3", (975,), "975"), None),
        (Token("N4", (1430,), "1430"), (14, 30, UNSAID)),
        (Token("YEAR", (2027,), "2027"), (20, 27, UNSAID)),
        (Token("YEAR", (2060,), "2060"), None),
        (Token("POINT", (9, 30), "9.30"), (9, 30, UNSAID)),
        (Token("POINT", (9, 3), "9.3"), None),
        (Token("NTH", (9,), "9th"), None),
        (Token("WEEKDAY", (4,), "fri"), None),
    ],
)
def test_a_bare_number_may_be_a_time(token: Token, clock: tuple[int, ...] | None) -> None:
    found = bare_clock(token)
    assert (found and found.value) == clock


@given(st.integers(0, 23), st.integers(0, 59), st.booleans())
def test_a_padded_time_is_what_it_says_on_any_clock(
    hour: int, minute: int, clock_12h: bool
) -> None:
    (token,) = join_clocks(tokens(f"{hour:02}:{minute:02}"))
    assert read_clock(token, clock_12h) == time(hour, minute)


@given(st.integers(1, 12), st.sampled_from(["am", "pm"]), st.booleans())
def test_am_and_pm_leave_nothing_open(hour: int, half: str, clock_12h: bool) -> None:
    (token,) = join_clocks(tokens(f"{hour} {half}"))
    there = read_clock(token, clock_12h)
    assert there.hour % 12 == hour % 12
    assert (there.hour >= 12) is (half == "pm")


@given(st.integers(0, 99), st.integers(0, 99), st.sampled_from(["", "am", "pm"]))
def test_a_time_exists_or_is_refused(hour: int, minute: int, half: str) -> None:
    text = f"{hour}:{minute:02}{half}"
    exists = minute < 60 and (1 <= hour <= 12 if half else hour < 24)
    if exists:
        assert len(join_clocks(tokens(text))) == 1
    else:
        with pytest.raises(InvalidError):
            join_clocks(tokens(text))
