"""The same words twice, and posts that crowd each other, on one channel."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.finding import Go, To
from calendar_tui.checks.repeats import HOUR, REPEAT_DAYS, beginning, repeats, sameness, too_close
from calendar_tui.model.facts import PostFact
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Status
from tests.checks.samples import (
    FACEBOOK,
    INSTAGRAM,
    TODAY,
    day,
    sample_directory,
    sample_plan,
    sample_post,
    sample_practice,
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("", "Flu shots are here!"), ("", "flu  shots\nare here"), True),
        (("A", "Flu shots"), ("B", "Flu shots"), True),
        (("Flu shots", ""), ("", "FLU SHOTS"), True),
        (("", "Grüße 1"), ("", "GRÜSSE 1"), True),
        (("", "ﬂu"), ("", "flu"), True),
        (("A", "Flu shots"), ("A", "Heart month"), False),
        (("A", "Open until 5"), ("A", "Open until 6"), False),
    ],
)
def test_posts_say_the_same_if_their_letters_do(
    one: tuple[str, str], other: tuple[str, str], same: bool
) -> None:
    assert (sameness(*one) == sameness(*other)) is same


@pytest.mark.parametrize("words", [("", ""), (" ", "\n"), ("...", "!?"), ("", "👋")])
def test_what_has_no_letters_is_like_nothing(words: tuple[str, str]) -> None:
    assert sameness(*words) == ""


def same_on(*days: str, **changes: Any) -> list[PostFact]:
    """The same words on some days of one channel."""
    return [
        sample_post(number, day=day(each), **{"sameness": "x", **changes})
        for number, each in enumerate(days, 1)
    ]


def test_the_same_words_on_one_channel_are_told_with_their_days() -> None:
    posts = same_on("11-20", "12-03")
    posts[0] = posts[0]._replace(status=Status.PUBLISHED)
    [found] = repeats(sample_plan(posts=posts))
    assert found.message == "The same words stand twice on Facebook page: 20 Nov and 3 Dec."
    assert (found.what.id, found.go) == (2, Go(To.POSTS, PostFilter(ids=frozenset({1, 2}))))


def test_many_repeats_are_one_finding() -> None:
    posts = same_on(*(f"12-{number:02}" for number in range(1, 10)))
    [found] = repeats(sample_plan(posts=posts))
    assert found.message == (
        "The same words stand 9 times on Facebook page:"
        " 1 Dec, 2 Dec, 3 Dec, 4 Dec, 5 Dec, 6 Dec and 3 more days."
    )


@pytest.mark.parametrize(
    "posts",
    [
        same_on("11-25"),
        same_on("11-25", "12-10"),
        same_on("11-20", "11-22", status=Status.PUBLISHED),
        same_on("11-25", "11-26", status=Status.CANCELLED),
        same_on("11-25", "11-26", sameness=""),
        same_on("11-25", "11-26", channel_id=None),
        [*same_on("11-25"), *same_on("11-26", channel_id=INSTAGRAM)],
        [*same_on("11-25"), sample_post(2, day=None, sameness="x")],
        [*same_on("11-25"), sample_post(2, sameness="x", missed=True)],
    ],
)
def test_what_is_far_away_elsewhere_over_or_called_off_is_no_repeat(
    posts: list[PostFact],
) -> None:
    assert list(repeats(sample_plan(posts=posts))) == []


@given(st.lists(st.tuples(st.integers(-40, 60), st.sampled_from("xyz"), st.integers(1, 2))))
def test_a_repeat_is_two_posts_within_a_fortnight_of_which_one_is_to_come(
    made: list[tuple[int, str, int]],
) -> None:
    posts = [
        sample_post(
            number,
            day=TODAY + timedelta(days=days),
            sameness=words,
            channel_id=channel,
            status=Status.SCHEDULED if days >= 0 else Status.PUBLISHED,
        )
        for number, (days, words, channel) in enumerate(made, 1)
    ]
    told = {
        number
        for found in repeats(sample_plan(posts=posts))
        for number in found.go.target.ids  # type: ignore[union-attr]
    }
    for post in posts:
        near = [
            other
            for other in posts
            if other.id != post.id
            and (other.sameness, other.channel_id) == (post.sameness, post.channel_id)
            and abs((other.day - post.day).days) <= REPEAT_DAYS  # type: ignore[operator]
        ]
        coming = [each for each in near if each.day and each.day >= TODAY]
        if post.day and post.day >= TODAY:
            assert (post.id in told) == bool(near)
        elif coming:
            assert post.id in told
        elif not near:
            assert post.id not in told


def at(*clocks: str | None, **changes: Any) -> list[PostFact]:
    """Posts at some times of tomorrow."""
    return [sample_post(number, clock=clock, **changes) for number, clock in enumerate(clocks, 1)]


@pytest.mark.parametrize(
    ("clocks", "message"),
    [
        (
            ("09:00", "09:30"),
            "2 posts on Facebook page are less than an hour apart on Wed 25 Nov: 09:00 and 09:30.",
        ),
        (
            ("09:59", "12:00", "08:59", "09:00", "10:58"),
            (
                "4 posts on Facebook page are less than an hour apart on Wed 25 Nov:"
                " 08:59, 09:00, 09:59 and 10:58."
            ),
        ),
        (("09:00", "10:00", "11:00"), None),
        (("23:59", "00:01"), None),
        ((None, None, "09:00"), None),
        (("09:00",), None),
        (("9", "ab:cd", "25:00", "09:00"), None),
    ],
)
def test_posts_on_one_channel_are_an_hour_apart(
    clocks: tuple[str | None, ...], message: str | None
) -> None:
    found = list(too_close(sample_plan(posts=at(*clocks))))
    assert [each.message for each in found] == ([message] if message else [])


def test_a_crowded_hour_lists_the_first_times() -> None:
    [found] = too_close(sample_plan(posts=at(*(f"09:{minute:02}" for minute in range(20)))))
    assert found.message.endswith("09:00, 09:01, 09:02, 09:03, 09:04, 09:05 and 14 more.")


def test_times_are_told_by_the_practices_clock() -> None:
    half = sample_directory(practice=sample_practice(clock_12h=True))
    [found] = too_close(sample_plan(directory=half, posts=at("13:00", "13:30")))
    assert found.message.endswith("1:00 pm and 1:30 pm.")


@pytest.mark.parametrize(
    "posts",
    [
        [*at("09:00"), *at("09:10", channel_id=INSTAGRAM)],
        at("09:00", "09:10", status=Status.CANCELLED),
        at("09:00", "09:10", status=Status.IDEA),
        at("09:00", "09:10", day=TODAY - timedelta(days=1), status=Status.PUBLISHED),
        at("09:00", "09:10", channel_id=None),
    ],
)
def test_other_channels_and_what_is_over_or_called_off_crowd_nobody(
    posts: list[PostFact],
) -> None:
    assert list(too_close(sample_plan(posts=posts))) == []


def test_a_crowded_day_opens_its_posts() -> None:
    [found] = too_close(sample_plan(posts=at("09:00", "09:01")))
    asked = found.go.target
    assert isinstance(asked, PostFilter)
    assert (asked.first, asked.last, asked.channels) == (
        day("11-25"),
        day("11-25"),
        frozenset({FACEBOOK}),
    )


@given(st.lists(st.integers(0, 24 * HOUR - 1), max_size=12))
def test_who_is_too_close_is_who_has_a_neighbour_within_the_hour(minutes: list[int]) -> None:
    clocks = [f"{minute // 60:02}:{minute % 60:02}" for minute in minutes]
    found = list(too_close(sample_plan(posts=at(*clocks))))
    near = [
        one
        for place, one in enumerate(minutes)
        if any(abs(one - other) < HOUR for other in minutes[:place] + minutes[place + 1 :])
    ]
    assert [each.message.split()[0] for each in found] == ([str(len(near))] if near else [])


WORDS = st.lists(
    st.sampled_from(["Flu", "fLU", "ﬂu", "é", "e\u0301", "ß", "SS", "!", "🙂", "—", "9"])
)


@given(WORDS, st.sampled_from(["", " ", ", "]), st.integers(0, 30))
def test_posts_that_say_the_same_begin_alike(words: list[str], between: str, length: int) -> None:
    one, other = "".join(words), between.join(words).swapcase()
    if sameness("", one) != sameness("", other):
        return  # letters that have no one way back, such as a long s
    whole = beginning(one, whole=True)
    assert beginning(other, whole=True) == whole
    assert beginning(one[:length], whole=False) in {None, whole}
    assert beginning(other[:length], whole=False) in {None, whole}


def test_a_few_letters_tell_nothing_unless_they_are_all() -> None:
    assert beginning("Flu shots", whole=False) is None
    assert beginning("Flu shots", whole=True) == "flushots"
    assert beginning("Flu shots are here, walk in", whole=False) == "flushotsareherew"
