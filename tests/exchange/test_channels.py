"""Where a post goes: one cell may name several channels, in people's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.channels import network_of, split_channels, text_channel
from calendar_tui.model.terms import Network


@pytest.mark.parametrize(
    ("cell", "channels"),
    [
        ("Facebook", ("Facebook",)),
        ("Facebook, Instagram", ("Facebook", "Instagram")),
        ("twitter, facebook,instagram", ("twitter", "facebook", "instagram")),
        ("Facebook; Instagram | LinkedIn", ("Facebook", "Instagram", "LinkedIn")),
        ("Facebook\nInstagram", ("Facebook", "Instagram")),
        ("Facebook\r\nInstagram", ("Facebook", "Instagram")),
        ("LinkedIn + Facebook", ("LinkedIn", "Facebook")),
        ("LinkedIn & Facebook", ("LinkedIn", "Facebook")),
        ("LinkedIn and Facebook", ("LinkedIn", "Facebook")),
        ("FB/IG", ("FB", "IG")),
        ("FB / IG / LinkedIn", ("FB", "IG", "LinkedIn")),
        ("Twitter/X", ("Twitter/X",)),
        ("X (formerly Twitter)", ("X (formerly Twitter)",)),
        ("Facebook, Twitter/X", ("Facebook", "Twitter/X")),
        ("Facebook, facebook, FACEBOOK", ("Facebook",)),
        ("Riverbend Health & Wellness", ("Riverbend Health & Wellness",)),
        ("Mothers and Babies page", ("Mothers and Babies page",)),
        ("Larkspur / Alder", ("Larkspur / Alder",)),
        ("• Facebook • Instagram", ("Facebook", "Instagram")),
        ("Facebook,", ("Facebook",)),
        ("-", ()),
        ("TBD", ()),
        ("", ()),
        (",;|", ()),
        ("🦋", ("🦋",)),
        ("Page (https://www.notion.so/Page-1)", ("Page",)),
    ],
)
def test_a_cell_names_its_channels(cell: str, channels: tuple[str, ...]) -> None:
    assert split_channels(cell) == channels


@given(st.text())
def test_any_cell_gives_names_that_differ(text: str) -> None:
    channels = split_channels(text)
    assert all(channels)
    assert len(set(channels)) == len(channels)


@given(st.lists(st.sampled_from(["Facebook", "Instagram", "LinkedIn", "X"]), unique=True))
def test_a_list_of_networks_comes_apart_however_it_is_joined(names: list[str]) -> None:
    for joint in (", ", ",", "; ", " | ", "\n", " & ", " and ", "/", " + "):
        assert split_channels(joint.join(names)) == tuple(names)


@pytest.mark.parametrize(
    ("name", "network"),
    [
        ("Facebook", Network.FACEBOOK),
        ("FB", Network.FACEBOOK),
        ("Instagram Reels", Network.INSTAGRAM),
        ("insta", Network.INSTAGRAM),
        ("IG", Network.INSTAGRAM),
        ("Linked-In", Network.LINKEDIN),
        ("Twitter", Network.X),
        ("X", Network.X),
        ("Twitter/X", Network.X),
        ("X / Twitter", Network.X),
        ("YouTube Shorts", Network.YOUTUBE),
        ("TikTok", Network.TIKTOK),
        ("Tik Tok", Network.TIKTOK),
        ("Threads", Network.THREADS),
        ("Bluesky", Network.BLUESKY),
        ("Mastodon", Network.MASTODON),
        ("Pinterest", Network.PINTEREST),
        ("GBP", Network.GOOGLE),
        ("Google Business Profile", Network.GOOGLE),
        ("Google My Business", Network.GOOGLE),
        ("E-mail", Network.NEWSLETTER),
        ("Newsletter", Network.NEWSLETTER),
        ("Blog", Network.BLOG),
        ("Website", Network.BLOG),
        ("Larkspur page", None),
        ("", None),
        ("x" * 100, None),
    ],
)
def test_nicknames_of_networks_are_known(name: str, network: Network | None) -> None:
    assert network_of(name) is network


def test_every_networks_own_name_and_value_are_known() -> None:
    for network in set(Network) - {Network.OTHER}:
        assert network_of(network.label) is network
        assert network_of(network.value) is network


@pytest.mark.parametrize(
    ("header", "network"),
    [
        ("Facebook", Network.FACEBOOK),
        ("Facebook Caption", Network.FACEBOOK),
        ("IG copy", Network.INSTAGRAM),
        ("LinkedIn Post", Network.LINKEDIN),
        ("Twitter/X text", Network.X),
        ("X", Network.X),
        ("Instagram caption (max 2200)", Network.INSTAGRAM),
        ("Facebook link", None),
        ("Caption", None),
        ("Text", None),
        ("Box", None),
        ("", None),
    ],
)
def test_a_column_of_its_own_for_a_network_is_recognised(
    header: str, network: Network | None
) -> None:
    assert text_channel(header) is network
