"""What text a plan accepts, and the short names made from names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.text import (
    check_address,
    check_line,
    check_prose,
    check_slug,
    forbidden_character,
    slug_of,
)


@pytest.mark.parametrize("code", [*range(0x20), 0x7F, *range(0x80, 0xA0), 0xD800, 0xDFFF])
def test_control_characters_and_half_letters_are_named(code: int) -> None:
    text = f"ab{chr(code)}c"
    if chr(code) in "\t\n":
        assert forbidden_character(text) is None
    else:
        assert forbidden_character(text) == (
            f"has a control character (U+{code:04X}) at character 3; remove it"
        )
        with pytest.raises(ValueError, match="control character"):
            check_prose(text)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_any_other_text_is_kept_as_it_is(text: str) -> None:
    assert forbidden_character(text) is None
    assert check_prose(text) == text
    assert check_line(text) == text.strip()


def test_a_line_is_one_line() -> None:
    assert check_line("\n a b \n") == "a b"
    with pytest.raises(ValueError, match="must be one line"):
        check_line("a\nb")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Fresh Start 2027", "fresh-start-2027"),
        ("  Dr. Amara Osei ", "dr-amara-osei"),
        ("Café Zürich", "cafe-zurich"),
        ("Straße", "strasse"),
        ("a/../b\\c", "a-b-c"),
        ("---", ""),
        ("牛乳", ""),
        ("x" * 90, "x" * 60),
        ("a" * 59 + " b", "a" * 59),
    ],
)
def test_a_short_name_is_made_from_a_name(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@given(st.text())
def test_a_made_short_name_is_always_fit_or_empty(name: str) -> None:
    slug = slug_of(name)
    assert len(slug) <= 60
    if slug:
        assert check_slug(slug) == slug
        assert re.fullmatch(r"[a-z0-9-]+", slug)
        assert slug_of(slug) == slug


@pytest.mark.parametrize("text", ["", "https://a", "http://a.example/b?c#d"])
def test_an_address_is_the_web_s_or_none(text: str) -> None:
    assert check_address(text) == text


@pytest.mark.parametrize("text", ["a", "ftp://a", "javascript:1", "https://a b", "https://"])
def test_anything_else_is_no_address(text: str) -> None:
    with pytest.raises(ValueError, match="must be a web address"):
        check_address(text)
