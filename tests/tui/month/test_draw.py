"""The grid as text: what a person reads, whatever the colours."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.terms import Status
from calendar_tui.schedule.grid import Month
from calendar_tui.schedule.layers import Around, OnDay
from calendar_tui.tui.bands import Band
from calendar_tui.tui.look import Pen
from calendar_tui.tui.month.draw import draw_line
from calendar_tui.tui.month.layout import Layout
from calendar_tui.tui.month.picture import Picture
from calendar_tui.tui.month.spread import Spread
from calendar_tui.tui.signs import ASCII
from tests.tui.month.samples import NOVEMBER, PEN, TODAY, directory, observed, picture, post


def drawn(shown: Picture, width: int, height: int, pen: Pen = PEN) -> list[str]:
    """The lines of the grid as text."""
    laid = Spread(
        shown, Layout(width, height, len(shown.weeks), shown.numbered), pen.signs.ellipsis
    )
    return [draw_line(pen, laid, y).text for y in range(height)]


def week_of(day: date, lines: list[str], weeks: int, height: int) -> list[str]:
    """The lines of the week of ``day``."""
    shown = picture()
    row = shown.week_of(day)
    assert row is not None
    top, count = Layout(80, height, weeks).rows[row]
    return [line.rstrip() for line in lines[top : top + count]]


def test_a_month_as_a_person_reads_it() -> None:
    posts = [
        post(1, title="Flu shots: what to expect"),
        post(2, date(2026, 11, 26), clock=None, title="Closed", status=Status.SCHEDULED),
        post(3, date(2026, 11, 25), channel_id=2, title="Labels", status=Status.PUBLISHED),
    ]
    assert week_of(TODAY, drawn(picture(posts), 80, 19), 6, 19) == [
        "  23        ▸ 24 today    25          26         27         28         29",
        "            ▸◔fb 09:00   ✓ig 09:00   ●fb Closed",
        "              Flu shot…   Labels",
    ]


def test_weekday_names_follow_the_practice_and_the_room() -> None:
    assert drawn(picture(), 80, 19)[0].split() == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    sunday = picture(directory=directory(week_start=6))
    assert drawn(sunday, 100, 19)[0].split()[0] == "Sunday"
    assert drawn(picture(), 100, 19)[0].split()[2] == "Wednesday"


@pytest.mark.parametrize(("width", "said"), [(80, "24 today"), (60, "[24]"), (40, "[24]")])
def test_today_is_told_by_more_than_colour(width: int, said: str) -> None:
    elsewhere = picture([post(n) for n in range(1, 9)], cursor=date(2026, 11, 3))
    assert any(said in line for line in drawn(elsewhere, width, 19))
    assert not any(
        said in line for line in drawn(elsewhere._replace(today=date(2025, 1, 1)), width, 19)
    )


def test_the_cursor_is_told_by_more_than_colour() -> None:
    found = [line for line in drawn(picture(cursor=date(2026, 11, 11)), 80, 19) if "▸" in line]
    assert found
    assert "▸ 11" in found[0]


def test_marked_posts_are_told_by_more_than_colour() -> None:
    shown = picture([post(1), post(2)], marks=frozenset({2}))
    lines = week_of(TODAY, drawn(shown, 80, 19), 6, 19)
    assert "▸◔fb" in lines[1]
    assert "✱◔fb" in lines[2]


def test_what_does_not_fit_is_counted() -> None:
    posts = [post(n) for n in range(1, 8)]
    assert any("24 today+5" in line for line in drawn(picture(posts), 80, 19))
    assert any("24 today  +5 more" in line for line in drawn(picture(posts), 140, 19))
    assert any("[24] +5" in line for line in drawn(picture(posts), 60, 13))


def test_siblings_are_one_line_with_their_marks() -> None:
    siblings = [post(n, group="g", channel_id=n, title="New year") for n in (1, 2, 3)]
    assert any("◔fb·ig·x  New year" in line for line in drawn(picture(siblings), 150, 13))
    assert any("◔fb+2" in line for line in drawn(picture(siblings), 80, 19))


def test_the_first_of_a_month_names_it() -> None:
    lines = drawn(picture(), 80, 19)
    assert any("1 Nov" in line for line in lines)
    assert any("1 Dec" in line for line in lines)


def test_a_campaign_runs_through_the_headlines_of_its_days() -> None:
    band = Band("Flu season", "teal", date(2026, 11, 18), date(2026, 11, 20))
    (line,) = [line for line in drawn(picture(bands=(band,)), 100, 19) if "Flu" in line]
    assert line.split() == [
        "16",
        "17",
        "18",
        "Flu",
        "sea…",
        "19",
        "━" * 9,
        "20",
        "━" * 9,
        "21",
        "22",
    ]


CAMPAIGNS = (
    Band("All month", "red", date(2026, 11, 1), date(2026, 11, 30)),
    Band("Week", "teal", date(2026, 11, 16), date(2026, 11, 22)),
    Band("Friday", "blue", date(2026, 11, 20), date(2026, 11, 20)),
)


def test_two_campaigns_stand_side_by_side_and_a_double_line_stands_for_others() -> None:
    lines = drawn(picture(bands=CAMPAIGNS), 190, 19)
    assert any("16 All month ━ Week ━" in line and "20 ═══" in line for line in lines)
    assert any("23 All month ━" in line for line in lines)


def test_where_there_is_room_for_one_campaign_the_newest_is_shown() -> None:
    (line,) = [line for line in drawn(picture(bands=CAMPAIGNS[:2]), 52, 19) if " 16" in line]
    assert "16 ════ 17" in line


def around(**days: OnDay) -> Around:
    return Around({date(2026, 11, int(day[1:])): found for day, found in days.items()})


@pytest.mark.parametrize(
    ("width", "shown"),
    [(150, " 12 closed ◇"), (80, " 12 closed"), (66, "12 ×◇"), (46, "12 ×◇")],
)
def test_a_closed_day_says_so_by_word_where_there_is_room_and_by_sign(
    width: int, shown: str
) -> None:
    kept = OnDay(closed=("Training",), observances=observed("world-pneumonia-day"))
    assert any(shown in line for line in drawn(picture(around=around(d12=kept)), width, 19))


def test_marks_leave_room_for_the_posts_that_are_not_shown_and_for_a_campaign() -> None:
    posts = [post(n, date(2026, 11, 19)) for n in range(5)]
    marked = around(d19=OnDay(blackout=("Election",)))
    lines = drawn(picture(posts, bands=CAMPAIGNS[:2], around=marked), 80, 19)
    (line,) = [line for line in lines if " 19" in line]
    assert "19 ■ ══+3" in line


def test_what_lies_behind_the_posts_takes_no_line_from_them() -> None:
    posts = [post(n, date(2026, 11, day)) for n, day in enumerate([12, 12, 12, 13])]
    marked = around(d12=OnDay(("Training",)), d13=OnDay((), ("Election",)))
    plain, layered = (drawn(picture(posts, around=each), 80, 19) for each in (Around({}), marked))
    assert [line for line in layered if "fb" in line] == [line for line in plain if "fb" in line]


def test_week_numbers_stand_before_their_weeks() -> None:
    lines = drawn(picture(numbered=True), 83, 19)
    numbers = [line[:2] for line in lines[1::3]]
    assert numbers == ["44", "45", "46", "47", "48", "49"]
    assert lines[0][:3] == "   "


def test_a_february_of_four_weeks_has_four_rows() -> None:
    shown = picture(month=Month(2027, 2), cursor=date(2027, 2, 1))
    assert len(shown.weeks) == 4
    assert "28" in drawn(shown, 80, 17)[13]


def test_plain_terminals_get_letters() -> None:
    pen = PEN._replace(signs=ASCII)
    band = Band("Flu", "teal", TODAY, TODAY)
    posts = [post(1, title="Flu shots: what to expect everybody", status=Status.SCHEDULED)]
    text = "\n".join(drawn(picture(posts, bands=(band,)), 80, 19, pen))
    assert text.isascii()
    assert ">sfb 09:00" in text


POSTS = st.lists(
    st.builds(
        post,
        st.integers(1, 99),
        st.dates(date(2026, 10, 26), date(2026, 12, 6)),
        clock=st.sampled_from([None, "09:00", "23:59"]),
        title=st.text(st.characters(codec=None, exclude_categories=()), max_size=40),
        channel_id=st.sampled_from([None, 1, 2, 3, 99]),
        group=st.sampled_from([None, "g"]),
        status=st.sampled_from(list(Status)),
        missed=st.booleans(),
    ),
    max_size=25,
    unique_by=lambda each: each.id,
)


@given(POSTS, st.integers(1, 160), st.integers(1, 50), st.booleans(), st.data())
def test_every_line_is_exactly_as_wide_as_the_grid(posts, width, height, numbered, data) -> None:
    shown = picture(
        posts,
        numbered=numbered,
        cursor=data.draw(st.dates(NOVEMBER.first, NOVEMBER.last)),
        chosen=data.draw(st.integers(0, 3)),
        marks=frozenset(each.id for each in posts[::2]),
        bands=(Band("名前 [/] campaign", "red", NOVEMBER.first, NOVEMBER.last),),
    )
    laid = Spread(shown, Layout(width, height, len(shown.weeks), numbered))
    for y in range(height):
        strip = draw_line(PEN, laid, y)
        assert strip.cell_length == width
        assert "\x1b" not in strip.text
