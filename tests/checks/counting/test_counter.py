"""What is left of a network's limit, and whose figure that is."""

import tomllib

import pytest

from calendar_tui.checks.counting.counter import count, tightest
from calendar_tui.checks.counting.limits import Limit, Part, limits_of, read_limits
from calendar_tui.checks.counting.units import Unit
from calendar_tui.model.terms import Network
from calendar_tui.service.shipped import data_path

SHIPPED = read_limits(tomllib.loads(data_path("networks.toml").read_text()))


def used(text: str, network: Network, **said: str) -> dict[tuple[str, str], int]:
    counted = count(text, limits_of(SHIPPED, network), **said)
    return {(each.limit.part, each.limit.unit): each.used for each in counted}


def test_every_figure_has_a_source_and_a_day() -> None:
    for limits in SHIPPED.values():
        for limit in limits:
            assert limit.source
            assert limit.as_of
            assert limit.most > 0


def test_every_network_is_limited_but_those_that_are_the_practices_own() -> None:
    assert set(Network) - set(SHIPPED) == {Network.NEWSLETTER, Network.BLOG, Network.OTHER}


def test_bluesky_counts_signs_and_bytes() -> None:
    assert used("caf\u00e9", Network.BLUESKY) == {("text", "graphemes"): 4, ("text", "bytes"): 5}


def test_a_title_and_hashtags_have_limits_of_their_own() -> None:
    counted = used("See #flu #shots", Network.YOUTUBE, title="Flu")
    assert counted[("title", "characters")] == 3
    assert counted[("hashtags", "tags")] == 2


def test_a_placeholder_counts_as_the_link_it_stands_for() -> None:
    link = "https://clinic.example.org/flu"
    assert used("Read {link}", Network.X, link=link) == {("text", "weighted"): 28}
    assert used("Read {link}", Network.FACEBOOK, link=link) == {("text", "utf16"): 5 + len(link)}


def test_what_leaves_least_is_what_is_told() -> None:
    limits = limits_of(SHIPPED, Network.BLUESKY)
    plain = tightest(count("a" * 200, limits))
    families = tightest(count("\U0001f468\u200d\U0001f469\u200d\U0001f467" * 170, limits))
    assert plain is not None
    assert plain.limit.unit is Unit.GRAPHEMES
    assert families is not None
    assert families.limit.unit is Unit.BYTES
    assert families.over == 18 * 170 - 3_000


def test_a_channel_may_have_figures_of_its_own() -> None:
    (own,) = limits_of(SHIPPED, Network.X, {"text": 25_000})
    assert own == Limit(Part.TEXT, Unit.WEIGHTED, 25_000, "the channel's own")
    (blog,) = limits_of(SHIPPED, Network.BLOG, {"title": 60})
    assert (blog.part, blog.unit, blog.most) == (Part.TITLE, Unit.CHARACTERS, 60)
    (tags,) = limits_of(SHIPPED, Network.OTHER, {"hashtags": 3})
    assert tags.unit is Unit.TAGS


def test_nothing_limits_a_newsletter() -> None:
    assert tightest(count("a" * 100_000, limits_of(SHIPPED, Network.NEWSLETTER))) is None


@pytest.mark.parametrize(
    ("length", "near", "over"), [(223, False, 0), (224, True, 0), (281, True, 1)]
)
def test_a_text_near_its_limit_says_so(length: int, near: bool, over: int) -> None:
    found = tightest(count("a" * length, limits_of(SHIPPED, Network.X)))
    assert found is not None
    assert (found.near, found.over) == (near, over)
    assert found.as_json()["used"] == length
