"""Siblings at one time are one piece; everything else stands alone."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.terms import Status
from calendar_tui.tui.month.pieces import Piece, pieces
from tests.tui.month.samples import TODAY, post

POSTS = st.lists(
    st.builds(
        post,
        st.integers(1, 999),
        st.sampled_from([TODAY, date(2026, 11, 25), None]),
        clock=st.sampled_from([None, "09:00", "12:30"]),
        group=st.sampled_from([None, "a", "b"]),
        status=st.sampled_from(list(Status)),
        missed=st.booleans(),
    ),
    max_size=12,
    unique_by=lambda each: each.id,
)


@given(POSTS)
def test_every_dated_post_is_in_exactly_one_piece_of_its_day(posts) -> None:
    days = pieces(posts)
    found = [each.id for day in days for piece in days[day] for each in piece.posts]
    assert sorted(found) == sorted(each.id for each in posts if each.day is not None)
    assert all(each.day == day for day in days for piece in days[day] for each in piece.posts)


@given(POSTS)
def test_a_piece_holds_siblings_of_one_time_or_a_single_post(posts) -> None:
    for found in pieces(posts).values():
        for piece in found:
            assert len({(each.group, each.clock) for each in piece.posts}) == 1
            assert len(piece.posts) == 1 or piece.head.group is not None


def test_pieces_stand_in_the_order_of_their_first_posts() -> None:
    posts = [
        post(1, clock="08:00", group="g"),
        post(2, clock="09:00"),
        post(3, clock="08:00", group="g"),
    ]
    assert [piece.ids for piece in pieces(posts)[TODAY]] == [(1, 3), (2,)]


def test_siblings_at_another_time_are_a_piece_of_their_own() -> None:
    posts = [post(1, group="g"), post(2, clock="10:00", group="g")]
    assert [piece.ids for piece in pieces(posts)[TODAY]] == [(1,), (2,)]


def test_a_piece_is_as_far_as_the_sibling_that_has_the_longest_way() -> None:
    siblings = [
        post(1, group="g", status=Status.SCHEDULED),
        post(2, group="g", status=Status.IN_REVIEW),
        post(3, group="g", status=Status.PUBLISHED),
    ]
    (piece,) = pieces(siblings)[TODAY]
    assert piece.status is Status.IN_REVIEW
    assert not piece.missed


def test_a_missed_sibling_makes_the_piece_missed() -> None:
    assert Piece((post(1), post(2, missed=True))).missed


def test_days_without_posts_are_left_out() -> None:
    assert pieces([post(1, None)]) == {}
