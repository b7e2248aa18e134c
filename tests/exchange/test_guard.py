"""Formula guards: no cell starts a formula, and no text is changed by the round trip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.guard import GUARDED, guard, unguard

ANY = st.one_of(st.text(), st.text(st.sampled_from("".join(sorted(GUARDED)) + "a1(")))


@given(ANY)
def test_a_guarded_text_comes_back_unchanged(text: str) -> None:
    assert unguard(guard(text)) == text


@given(ANY)
def test_a_guarded_text_starts_no_formula(text: str) -> None:
    assert guard(text)[:1] not in GUARDED - {"'"}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30 1234", "'+49 30 1234"),
        ("-5 degrees today", "'-5 degrees today"),
        ("@larkspur says hi", "'@larkspur says hi"),
        ("\tindented", "'\tindented"),
        ("\rreturn", "'\rreturn"),
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠x", "'＠x"),
        ("'Tis the season", "''Tis the season"),
        ("plain", "plain"),
        ("", ""),
        ("a=b", "a=b"),
        (" =1+1", " =1+1"),
    ],
)
def test_what_starts_a_formula_gets_an_apostrophe(text: str, written: str) -> None:
    assert guard(text) == written
    assert unguard(written) == text


@pytest.mark.parametrize("text", ["'", "'Tis the season", "'90s throwback", "it's", "’quoted’"])
def test_an_apostrophe_that_guards_nothing_stays(text: str) -> None:
    assert unguard(text) == text
