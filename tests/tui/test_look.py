"""The parts of a post's line: marks, clocks, titles, bands, days in words."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.nouns import COLOURS
from calendar_tui.model.rows import NounRow
from calendar_tui.model.terms import Network, Status
from calendar_tui.schedule.when import When
from calendar_tui.tui.bands import Band, bands
from calendar_tui.tui.dates import read_day, read_when, say_day, say_when
from calendar_tui.tui.look import (
    NO_CHANNEL,
    channel_of,
    mark_segment,
    marks_segments,
    marks_width,
    title_segments,
    title_style,
)
from calendar_tui.tui.shared import Shared
from tests.tui.month.samples import PEN, TODAY, channel, directory, post

# Marks


def text(segments) -> str:
    return "".join(segment.text for segment in segments)


@given(st.integers(1, 9), st.integers(0, 40))
def test_marks_are_as_wide_as_they_say(count: int, room: int) -> None:
    channels = [channel(n, Network.INSTAGRAM) for n in range(count)]
    segments = marks_segments(PEN, channels, "cell", room)
    assert sum(segment.cell_length for segment in segments) == marks_width(count, room)
    assert marks_width(count, room) <= max(room, 4)


@pytest.mark.parametrize(
    ("count", "room", "shown"),
    [
        (1, 2, "ig"),
        (2, 5, "ig·ig"),
        (2, 4, "ig+1"),
        (3, 5, "ig+2"),
        (3, 8, "ig·ig·ig"),
        (5, 8, "ig·ig+3"),
    ],
)
def test_marks_that_do_not_fit_are_counted(count: int, room: int, shown: str) -> None:
    channels = [channel(n, Network.INSTAGRAM) for n in range(count)]
    assert text(marks_segments(PEN, channels, "cell", room)) == shown


@pytest.mark.parametrize("network", list(Network))
def test_every_network_has_a_mark_of_two_cells_in_a_colour_of_its_own(network: Network) -> None:
    segment = mark_segment(PEN, channel(1, network), "cell", dim=False)
    assert segment.cell_length == 2
    assert segment.text.strip() == network.mark
    assert segment.style == PEN.ink(f"net-{network}", "cell")


def test_a_post_without_a_channel_says_so() -> None:
    assert mark_segment(PEN, None, "cell", dim=False).text == NO_CHANNEL
    assert channel_of(post(1, channel_id=None), directory()) is None
    assert channel_of(post(1, channel_id=99), directory()) is None


def test_marks_of_another_month_step_back() -> None:
    dim = mark_segment(PEN, channel(1, Network.FACEBOOK), "page", dim=True)
    assert dim.style == PEN.ink("muted", "page")


# Titles


@pytest.mark.parametrize(
    ("values", "options", "ink", "bold", "strike"),
    [
        ({}, {}, "text", False, False),
        ({}, {"chosen": True}, "text", True, False),
        ({"status": Status.PUBLISHED}, {}, "muted", False, False),
        ({"status": Status.PUBLISHED}, {"chosen": True}, "text", True, False),
        ({"status": Status.PULLED}, {}, "muted", False, False),
        ({"status": Status.CANCELLED}, {}, "muted", False, True),
        ({"status": Status.SCHEDULED, "missed": True}, {}, "missed", False, False),
        ({"status": Status.SCHEDULED, "missed": True}, {"dim": True}, "muted", False, False),
        ({}, {"dim": True}, "muted", False, False),
    ],
)
def test_titles_say_how_things_stand(values, options, ink, bold, strike) -> None:
    style = title_style(PEN, post(1, **values), "cell", **options)
    assert style.color == PEN.ink(ink, "cell").color
    assert bool(style.bold) is bold
    assert bool(style.strike) is strike


@given(st.text(" ab", max_size=12))
def test_a_line_through_a_title_is_as_long_as_its_words(title: str) -> None:
    style = title_style(PEN, post(1, status=Status.CANCELLED), "cell")
    segments = title_segments(title, style)
    assert text(segments) == title
    struck = [segment.text for segment in segments if segment.style and segment.style.strike]
    assert "".join(struck) == title.strip()


def test_other_titles_are_one_piece() -> None:
    assert len(title_segments(" a b ", PEN.ink())) == 1


# Clocks


@pytest.mark.parametrize(
    ("clock", "full", "short"),
    [("09:00", "09:00", "09:00"), ("14:30", "14:30", "14:30"), (None, "     ", "")],
)
def test_clocks_stand_in_a_column(clock: str | None, full: str, short: str) -> None:
    assert PEN.clock(clock) == full
    assert PEN.short_clock(clock) == short


@pytest.mark.parametrize(
    ("clock", "full", "short"),
    [
        ("09:00", " 9:00 am", "9a"),
        ("14:30", " 2:30 pm", "2:30p"),
        ("00:15", "12:15 am", "12:15a"),
        (None, "        ", ""),
    ],
)
def test_twelve_hour_clocks_stand_in_a_wider_column(clock, full, short) -> None:
    pen = PEN._replace(clock_12h=True)
    assert pen.clock(clock) == full
    assert pen.short_clock(clock) == short


# Campaigns


def campaign(name: str = "Flu season", **values: object) -> NounRow:
    return NounRow(1, "u", 1, "flu", name, False, values)


def test_a_campaign_has_a_band_from_its_first_day_to_its_last() -> None:
    row = campaign(starts="2026-11-16", ends="2026-11-29", colour="teal")
    (band,) = bands([row])
    assert band == Band("Flu season", "teal", date(2026, 11, 16), date(2026, 11, 29))
    assert band.covers(date(2026, 11, 29))
    assert not band.covers(date(2026, 11, 30))


@pytest.mark.parametrize(
    ("values", "last"),
    [
        ({"starts": "2026-11-16", "ends": None}, date(2026, 11, 16)),
        ({"starts": "2026-11-16", "ends": ""}, date(2026, 11, 16)),
        ({"starts": "2026-11-16", "ends": "2026-11-10"}, date(2026, 11, 16)),
    ],
)
def test_a_campaign_without_an_end_is_a_day_long(values, last: date) -> None:
    (band,) = bands([campaign(**values)])
    assert band.last == last
    assert band.colour in COLOURS


def test_campaigns_without_a_first_day_have_no_band() -> None:
    assert bands([campaign(), campaign(starts=None, ends="2026-11-29")]) == ()


@pytest.mark.parametrize("colour", [None, "", "chartreuse", 7])
def test_a_colour_that_is_none_of_ours_becomes_one(colour: object) -> None:
    (band,) = bands([campaign(starts="2026-11-16", colour=colour)])
    assert band.colour == COLOURS[0]


# Days as they are typed and said

SHARED = Shared(directory(), TODAY)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", date(2026, 11, 24)),
        ("+3", date(2026, 12, 4)),
        ("fri", date(2026, 11, 27)),
        ("2027-03-01", date(2027, 3, 1)),
    ],
)
def test_days_are_read_against_today_and_steps_against_the_cursor(typed: str, day: date) -> None:
    assert read_day(typed, SHARED, date(2026, 12, 1)) == day


def test_what_is_no_day_is_refused_with_a_sentence() -> None:
    with pytest.raises(InvalidError) as caught:
        read_day("flurb", SHARED, TODAY)
    assert caught.value.sentence.endswith((".", "?"))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TODAY, "Tue 24 Nov 2026, today"),
        (date(2026, 11, 25), "Wed 25 Nov 2026, tomorrow"),
        (date(2026, 12, 24), "Thu 24 Dec 2026, in 4 weeks"),
        (date(2020, 1, 1), "Wed 1 Jan 2020, 6 years ago"),
    ],
)
def test_days_are_said_with_how_far_they_are(day: date, said: str) -> None:
    assert say_day(day, SHARED) == said


def test_times_are_read_and_said_as_the_practice_reads_them() -> None:
    assert read_when("fri 9", SHARED, TODAY) == When(date(2026, 11, 27), time(9))
    noon = Shared(directory(clock_12h=True), TODAY)
    assert read_when("fri 2", noon, TODAY) == When(date(2026, 11, 27), time(14))
    assert say_when(When(TODAY, time(14, 30)), SHARED) == "Tue 24 Nov 2026 14:30, today"
    assert say_when(When(TODAY, time(14, 30)), noon) == "Tue 24 Nov 2026 2:30 pm, today"
    assert say_when(When(TODAY), SHARED) == "Tue 24 Nov 2026, today"


def test_a_time_that_clocks_skip_is_told() -> None:
    said = say_when(When(date(2027, 3, 14), time(2, 30)), SHARED)
    assert said.startswith("Sun 14 Mar 2027 02:30")
    assert "clocks" in said
