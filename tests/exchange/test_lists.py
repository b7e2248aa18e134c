"""Cells that hold several things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.lists import (
    Links,
    pair_media,
    read_links,
    split_alts,
    split_media,
    split_tags,
)


@pytest.mark.parametrize(
    ("cell", "tags"),
    [
        ("#flu #health", ("flu", "health")),
        ("#flu, #health", ("flu", "health")),
        ("#flu#health", ("flu", "health")),
        ("#flu\n#health", ("flu", "health")),
        ("flu, heart health, kids", ("flu", "heart health", "kids")),
        ("flu; kids | teens\nall", ("flu", "kids", "teens", "all")),
        ("heart health", ("heart health",)),
        ("#flu and more", ("flu and more",)),
        ("#Flu #flu #FLU", ("Flu",)),
        ("＃flu", ("flu",)),
        ("#café #שלום #健康", ("café", "שלום", "健康")),
        ("#", ()),
        ("# #", ()),
        ("-", ()),
        ("", ()),
        (",,;", ()),
    ],
)
def test_tags_come_apart_without_their_hash(cell: str, tags: tuple[str, ...]) -> None:
    assert split_tags(cell) == tags


@given(st.text())
def test_any_cell_gives_tags_that_differ(text: str) -> None:
    tags = split_tags(text)
    assert len({tag.casefold() for tag in tags}) == len(tags)
    assert not any(tag.startswith("#") or not tag.strip() for tag in tags)


@given(
    st.lists(
        st.from_regex(r"\A[a-z]{3,8}\Z").filter(
            lambda word: word not in {"none", "null", "nil", "tbd", "tba", "tbc"}
        ),
        unique=True,
    )
)
def test_tags_joined_any_way_come_apart(words: list[str]) -> None:
    for joined in (
        " ".join(f"#{word}" for word in words),
        ", ".join(words),
        "\n".join(words),
        "".join(f"#{word}" for word in words),
    ):
        assert split_tags(joined) == tuple(words)


@pytest.mark.parametrize(
    ("cell", "media"),
    [
        ("https://x.example/a.jpg", ("https://x.example/a.jpg",)),
        (
            "https://x.example/a.jpg, https://x.example/b.jpg",
            ("https://x.example/a.jpg", "https://x.example/b.jpg"),
        ),
        (
            "https://x.example/a.jpg,https://x.example/b.jpg;https://x.example/c.jpg",
            ("https://x.example/a.jpg", "https://x.example/b.jpg", "https://x.example/c.jpg"),
        ),
        (
            "https://x.example/a.jpg\nhttps://x.example/b.jpg",
            ("https://x.example/a.jpg", "https://x.example/b.jpg"),
        ),
        (
            "https://x.example/a.jpg https://x.example/b.jpg",
            ("https://x.example/a.jpg", "https://x.example/b.jpg"),
        ),
        (
            "https://x.example/a.jpg | https://x.example/b.jpg",
            ("https://x.example/a.jpg", "https://x.example/b.jpg"),
        ),
        ("https://x.example/w_100,h_200/a.jpg", ("https://x.example/w_100,h_200/a.jpg",)),
        ("lobby.jpg, desk.jpg", ("lobby.jpg", "desk.jpg")),
        ("lobby.jpg; desk.jpg", ("lobby.jpg", "desk.jpg")),
        ("team photo", ("team photo",)),
        ("lobby.jpg | The lobby, decorated", ("lobby.jpg | The lobby, decorated",)),
        (
            "https://x.example/a.jpg | A nurse, smiling\nhttps://x.example/b.jpg",
            ("https://x.example/a.jpg | A nurse, smiling", "https://x.example/b.jpg"),
        ),
        ("N/A", ()),
        ("", ()),
        (",", ()),
    ],
)
def test_media_come_apart(cell: str, media: tuple[str, ...]) -> None:
    assert split_media(cell) == media


@given(st.text())
def test_each_file_stands_on_one_line(text: str) -> None:
    assert all(file and "\n" not in file for file in split_media(text))
    assert all(alt and "\n" not in alt for alt in split_alts(text))


@pytest.mark.parametrize(
    ("cell", "alts"),
    [
        ("A nurse, smiling", ("A nurse, smiling",)),
        ("A nurse\nA doctor", ("A nurse", "A doctor")),
        ("A nurse || A doctor", ("A nurse", "A doctor")),
        ("", ()),
    ],
)
def test_alternative_texts_come_apart_by_lines_only(cell: str, alts: tuple[str, ...]) -> None:
    assert split_alts(cell) == alts


@pytest.mark.parametrize(
    ("media", "alts", "lines"),
    [
        (("a.jpg",), ("A nurse",), ("a.jpg | A nurse",)),
        (("a.jpg", "b.jpg"), ("A nurse",), ("a.jpg | A nurse", "b.jpg")),
        (("a.jpg",), (), ("a.jpg",)),
        (("a.jpg",), ("one", "two"), ("a.jpg | one",)),
        ((), ("one",), ()),
    ],
)
def test_texts_join_their_files_in_order(
    media: tuple[str, ...], alts: tuple[str, ...], lines: tuple[str, ...]
) -> None:
    assert pair_media(media, alts) == lines


@pytest.mark.parametrize(
    ("cell", "links"),
    [
        ("https://x.example/a", Links("https://x.example/a")),
        (" https://x.example/a\n", Links("https://x.example/a")),
        ("https://x.example/Flu_(disease)", Links("https://x.example/Flu_(disease)")),
        ("see https://x.example/a.", Links("https://x.example/a")),
        ("(https://x.example/a)", Links("https://x.example/a")),
        (
            "https://x.example/a https://x.example/b https://x.example/b",
            Links("https://x.example/a", ("https://x.example/b",)),
        ),
        ("www.larkspur.example", Links("https://www.larkspur.example", added=True)),
        ("larkspur.com/flu", Links("https://larkspur.com/flu", added=True)),
        ("link in bio", Links(said="link in bio")),
        ("nadia@larkspur.com", Links(said="nadia@larkspur.com")),
        ("javascript:alert(1)", Links(said="javascript:alert(1)")),
        ("ftp://x.example", Links(said="ftp://x.example")),
        ("TBD", Links()),
        ("", Links()),
    ],
)
def test_a_cell_for_a_link_is_an_address_or_words(cell: str, links: Links) -> None:
    assert read_links(cell) == links


@given(st.text())
def test_an_address_always_begins_with_http(text: str) -> None:
    links = read_links(text)
    for link in (links.first, *links.others):
        assert not link or link.lower().startswith(("http://", "https://"))
