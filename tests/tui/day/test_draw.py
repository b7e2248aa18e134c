"""The day's pane: in full where there is room, one line a post where there isn't."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment

from calendar_tui.model.terms import Status
from calendar_tui.tui.day.draw import EMPTY, DayPicture, brief, full, heading
from calendar_tui.tui.month.pieces import pieces
from tests.tui.month.samples import PEN, TODAY, directory, post

TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


def day(*posts: Any, **values: Any) -> DayPicture:
    usual: dict[str, Any] = {
        "day": TODAY,
        "today": TODAY,
        "pieces": pieces(posts).get(TODAY, ()),
        "chosen": 0,
        "marks": frozenset(),
        "directory": directory(),
        "details": {},
    }
    return DayPicture(**{**usual, **values})


def text(segments: list[Segment]) -> str:
    return "".join(segment.text for segment in segments)


POSTS = st.lists(
    st.builds(
        post,
        st.integers(1, 99),
        title=TEXT,
        clock=st.sampled_from([None, "09:00"]),
        channel_id=st.sampled_from([None, 1, 2, 3]),
        group=st.sampled_from([None, "g"]),
        status=st.sampled_from(list(Status)),
        missed=st.booleans(),
    ),
    max_size=6,
    unique_by=lambda each: each.id,
)


@given(POSTS, st.integers(30, 130), st.integers(1, 12))
def test_no_line_is_wider_than_the_pane(posts, width: int, height: int) -> None:
    shown = day(*posts)
    lines = [
        line.segments for line in (*full(PEN, shown, width, 30), *brief(PEN, shown, width, height))
    ]
    assert max(cell_len(text(line)) for line in lines) <= width
    assert cell_len(text(heading(PEN, shown, width))) <= width


@given(POSTS, st.integers(0, 5), st.integers(1, 6))
def test_the_chosen_post_is_among_the_lines(posts, chosen: int, height: int) -> None:
    shown = day(*posts)
    count = len(shown.pieces)
    shown = shown._replace(chosen=min(chosen, max(count - 1, 0)))
    lines = list(brief(PEN, shown, 80, height))
    assert len(lines) <= max(height, 1)
    if count:
        assert shown.chosen in {line.piece for line in lines}


def test_a_post_in_full() -> None:
    shown = day(post(1, title="Winter coughs in children", channel_id=2, status=Status.SCHEDULED))
    assert [text(line.segments).rstrip() for line in full(PEN, shown, 38, 30)] == [
        "",
        "▸ 09:00  Winter coughs in children",
        "  ● scheduled · Instagram",
        "  no author",
        "",
    ]


def test_a_long_title_goes_on_below_itself() -> None:
    shown = day(
        post(1, title="Thanksgiving week: when to call us, when to come in, and when to wait")
    )
    lines = [text(line.segments).rstrip() for line in full(PEN, shown, 38, 30)]
    assert lines[1:3] == [
        "▸ 09:00  Thanksgiving week: when to",
        "         call us, when to come in, a…",
    ]


def test_a_post_in_brief() -> None:
    shown = day(post(1, clock=None, title="Closed", status=Status.IN_REVIEW))
    (line,) = brief(PEN, shown, 80, 4)
    assert text(line.segments).split() == ["▸", "◑", "in", "review", "fb", "Closed", "no", "author"]


def test_siblings_show_all_their_marks() -> None:
    siblings = [post(n, group="g", channel_id=n) for n in (1, 2, 3)]
    assert "fb·ig·x" in "\n".join(text(line.segments) for line in full(PEN, day(*siblings), 44, 30))


def test_an_empty_day_says_what_to_do() -> None:
    assert EMPTY in "".join(text(line.segments) for line in full(PEN, day(), 40, 30))
    assert EMPTY in "".join(text(line.segments) for line in brief(PEN, day(), 40, 3))
    assert EMPTY not in "".join(
        text(line.segments) for line in brief(PEN, day(loading=True), 40, 3)
    )


@pytest.mark.parametrize(
    ("when", "width", "shown"),
    [
        (TODAY, 80, " Tuesday 24 November 2026  today"),
        (date(2026, 11, 26), 80, " Thursday 26 November 2026  in 2 days"),
        (date(2026, 11, 23), 36, " Mon 23 Nov  yesterday"),
        (TODAY, 14, " Tue 24 Nov"),
    ],
)
def test_the_heading_says_which_day_and_how_far(when: date, width: int, shown: str) -> None:
    assert text(heading(PEN, day(day=when), width)).rstrip() == shown


def test_the_heading_counts_posts() -> None:
    assert text(heading(PEN, day(post(1)), 80)).endswith("1 post ")
    assert text(heading(PEN, day(post(1), post(2)), 80)).endswith("2 posts ")
