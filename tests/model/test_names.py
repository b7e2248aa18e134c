"""A name means one row, or a sentence says why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import UnknownNameError
from calendar_tui.model.names import closest, in_a_row, plain, resolve, resolve_all
from calendar_tui.model.rows import AuthorName, ChannelName, Named
from calendar_tui.model.terms import ChannelKind, Network


def channel(number: int, slug: str, name: str, network: Network, *, retired: bool = False):
    return ChannelName(number, slug, name, retired, network, ChannelKind.BUSINESS)


def author(number: int, slug: str, name: str, *, retired: bool = False) -> AuthorName:
    return AuthorName(number, slug, name, retired, frozenset(), None, None)


CHANNELS = (
    channel(1, "instagram", "Instagram", Network.INSTAGRAM),
    channel(2, "facebook", "Elm Street on Facebook", Network.FACEBOOK),
    channel(3, "fb-kids", "Kids' page", Network.FACEBOOK),
    channel(4, "old-page", "Old page", Network.PINTEREST, retired=True),
    channel(5, "news", "Monthly news", Network.NEWSLETTER),
)

PEOPLE = (
    author(1, "dr-amara-osei", "Dr. Amara Osei"),
    author(2, "ben-ito", "Ben Ito"),
    author(3, "carla-nunez", "Carla Núñez"),
    author(4, "bea-osman", "Bea Osman"),
    author(5, "jonas-weiss", "Jonas Weiß", retired=True),
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("#3", 3),
        ("# 3", 3),
        ("instagram", 1),
        ("INSTAGRAM", 1),
        ("Elm Street on Facebook", 2),
        ("elm  street on FACEBOOK", 2),
        ("elm-street_on facebook", 2),
        ("fb-kids", 3),
        ("fb kids", 3),
        ("ig", 1),
        ("nl", 5),
        ("newsletter", 5),
        ("inst", 1),
        ("monthly", 5),
        ("  news  ", 5),
        ("elm", 2),
    ],
)
def test_a_channel_is_found_by_number_short_name_name_network_or_beginning(text, number):
    assert resolve(text, CHANNELS, "channel").id == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("carla nunez", 3), ("CARLA NÚÑEZ", 3), ("osei", 1), ("ito", 2), ("dr", 1), ("ben", 2)],
)
def test_a_person_is_found_without_accents_and_by_surname(text, number):
    assert resolve(text, PEOPLE, "author").id == number


def test_what_is_written_exactly_wins_over_what_only_begins_so():
    rows = (Named(1, "flu", "Flu", False), Named(2, "flu-2026", "Flu 2026", False))
    assert resolve("flu", rows, "campaign").id == 1
    assert resolve("flu-", rows, "campaign").id == 1
    assert resolve("flu 2", rows, "campaign").id == 2


def test_a_network_with_several_channels_is_an_error_that_names_them():
    with pytest.raises(UnknownNameError, match=r"Elm Street on Facebook \(#2\) or Kids' page"):
        resolve("fb", CHANNELS, "channel")


def test_a_beginning_that_fits_several_names_them():
    with pytest.raises(UnknownNameError, match=r"Ben Ito \(#2\) or Bea Osman \(#4\)"):
        resolve("be", PEOPLE, "author")


def test_a_retired_row_is_meant_only_where_that_is_allowed():
    with pytest.raises(UnknownNameError, match=r"Old page is retired; bring it back or choose"):
        resolve("old-page", CHANNELS, "channel")
    assert resolve("old-page", CHANNELS, "channel", retired=True).id == 4
    assert resolve("#4", CHANNELS, "channel", retired=True).id == 4


def test_a_living_row_is_preferred_where_a_retired_one_begins_alike():
    rows = (Named(1, "heart-2025", "Heart 2025", True), Named(2, "heart-2026", "Heart 2026", False))
    assert resolve("heart", rows, "campaign").id == 2
    assert resolve("heart", rows, "campaign", retired=True).id == 2


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("instgram", r'There is no channel "instgram"; did you mean instagram\?'),
        ("facebok", r"did you mean facebook"),
        ("zzzz", r"there is instagram, facebook, fb-kids, news\."),
        ("7", r'no channel "7"; a number is written #7'),
        ("#99", r'no channel "#99"'),
        ("", r"Name the channel: instagram, facebook"),
        ("   ", r"Name the channel: "),
        ("#", r'no channel "#"'),
        ("´", r'no channel "´"'),
        ("\u0301", "no channel"),
    ],
)
def test_a_name_that_means_nothing_is_answered_with_what_is_close(text, sentence):
    with pytest.raises(UnknownNameError, match=sentence):
        resolve(text, CHANNELS, "channel")


def test_without_any_row_the_sentence_says_to_add_one():
    with pytest.raises(UnknownNameError, match=r"There is no campaign yet; add one first\."):
        resolve("flu", (), "campaign")


def test_in_a_filter_a_network_means_all_its_channels_and_anything_else_one():
    assert [row.id for row in resolve_all("fb", CHANNELS, "channel")] == [2, 3]
    assert [row.id for row in resolve_all("Facebook", CHANNELS, "channel")] == [2, 3]
    assert [row.id for row in resolve_all("fb-kids", CHANNELS, "channel")] == [3]
    assert [row.id for row in resolve_all("osei", PEOPLE, "author")] == [1]


def test_in_a_filter_retired_rows_are_meant_too_since_their_posts_remain():
    assert [row.id for row in resolve_all("pinterest", CHANNELS, "channel")] == [4]
    assert [row.id for row in resolve_all("weiss", PEOPLE, "author")] == [5]


def test_a_channel_called_like_another_network_is_meant_beside_its_channels():
    rows = (*CHANNELS, channel(6, "ig", "Inner garden", Network.OTHER))
    assert [row.id for row in resolve_all("ig", rows, "channel")] == [1, 6]
    assert resolve("ig", rows, "channel").id == 6


def test_the_closest_word_is_named_if_any_is_close():
    assert closest("stauts", ["status", "channel"]) == "status"
    assert closest("qqq", ["status", "channel"]) is None
    assert closest("", ["status"]) is None
    assert closest("statute", ["status"], likeness=0.9) is None


@pytest.mark.parametrize(
    ("text", "same"), [("Núñez", "nunez"), ("Weiß", "weiss"), ("A_b  c-d", "a b c d"), ("Ⅻ", "xii")]
)
def test_names_are_compared_without_case_accents_and_signs_between_words(text, same):
    assert plain(text) == same


def test_words_are_put_in_a_row_as_people_say_them():
    assert in_a_row([]) == ""
    assert in_a_row(["a"]) == "a"
    assert in_a_row(["a", "b"]) == "a or b"
    assert in_a_row(["a", "b", "c"], "and") == "a, b and c"


TEXT = st.text(max_size=90) | st.sampled_from(["#1", "#" + "9" * 400, "²", "fb", "x" * 5_000])
ROWS = st.lists(
    st.builds(
        channel,
        st.integers(1, 9),
        st.text(max_size=12),
        st.text(max_size=12),
        st.sampled_from(Network),
        retired=st.booleans(),
    ),
    max_size=8,
)


def answer(ask):
    """The rows that were meant, or the sentence."""
    try:
        return ask()
    except UnknownNameError as error:
        return error.sentence


@given(TEXT, ROWS, st.booleans())
def test_any_text_gives_a_row_or_one_sentence(text, rows, retired):
    one = answer(lambda: resolve(text, rows, "channel", retired=retired))
    assert one in rows or (isinstance(one, str) and len(one) < 1_200)
    some = answer(lambda: resolve_all(text, rows, "channel"))
    assert isinstance(some, str) or (some and set(some) <= set(rows))


@given(st.lists(st.text("abcé -", min_size=1, max_size=6).filter(str.strip), unique=True))
def test_every_row_is_found_by_its_number_and_its_exact_name(names):
    rows = [Named(number, f"slug{number}", name, False) for number, name in enumerate(names, 1)]
    for row in rows:
        assert resolve(f"#{row.id}", rows, "pillar") == row
        if row.name == row.name.strip():
            assert resolve(row.name, rows, "pillar") == row


def test_of_many_names_the_first_are_listed_and_the_rest_said_to_be_there():
    many = [author(number, f"p-{number}", f"Person {number}") for number in range(1, 30)]
    with pytest.raises(UnknownNameError, match=r"p-1, p-2, .*, p-\d and more\.$"):
        resolve("zzzz", many, "author")
