"""Two posts share a fingerprint if they are the same post, and else never."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.fingerprints import fingerprint

DAY, CLOCK = date(2026, 12, 1), time(9)
BASE = fingerprint("Facebook", DAY, CLOCK, "Flu clinic on Saturday", "Flu")


@pytest.mark.parametrize(
    "same",
    [
        fingerprint("facebook", DAY, CLOCK, "Flu clinic on Saturday", "Flu"),
        fingerprint(" Facebook ", DAY, CLOCK, "flu  clinic\non saturday ", "Flu"),
        fingerprint("Facebook", DAY, CLOCK, "Flu clinic on Saturday", "another title"),
        fingerprint("Facebook", DAY, time(9, 0, 30), "Flu clinic on Saturday", ""),
        fingerprint("Facebook", DAY, CLOCK, "Ｆｌｕ clinic on Saturday", ""),
    ],
)
def test_case_blanks_and_title_make_no_other_post(same: str) -> None:
    assert same == BASE


@pytest.mark.parametrize(
    "other",
    [
        fingerprint("Instagram", DAY, CLOCK, "Flu clinic on Saturday", "Flu"),
        fingerprint("Facebook", date(2026, 12, 2), CLOCK, "Flu clinic on Saturday", "Flu"),
        fingerprint("Facebook", DAY, time(9, 1), "Flu clinic on Saturday", "Flu"),
        fingerprint("Facebook", DAY, None, "Flu clinic on Saturday", "Flu"),
        fingerprint("Facebook", DAY, time(0), "Flu clinic on Saturday", "Flu"),
        fingerprint("Facebook", None, None, "Flu clinic on Saturday", "Flu"),
        fingerprint("Facebook", DAY, CLOCK, "Flu clinic on Sunday", "Flu"),
        fingerprint("Facebook", DAY, CLOCK, "", "Flu"),
        fingerprint("", DAY, CLOCK, "Flu clinic on Saturday", "Flu"),
    ],
)
def test_channel_time_and_text_make_another_post(other: str) -> None:
    assert other != BASE


def test_without_a_text_the_title_counts() -> None:
    assert fingerprint("", DAY, None, " \n", "Flu") == fingerprint("", DAY, None, "", "flu")
    assert fingerprint("", DAY, None, "", "Flu") != fingerprint("", DAY, None, "", "Cold")


def test_parts_cannot_slip_into_each_other() -> None:
    assert fingerprint("a", None, None, "b c", "") != fingerprint("a b", None, None, "c", "")


@given(st.text(), st.text(), st.text())
def test_any_text_has_one_of_thirty_two_digits(channel: str, body: str, title: str) -> None:
    found = fingerprint(channel, DAY, CLOCK, body, title)
    assert len(found) == 32
    assert int(found, 16) >= 0
    assert found == fingerprint(channel, DAY, CLOCK, body, title)


def test_a_fingerprint_stays_the_same_from_one_version_to_the_next() -> None:
    assert BASE == "b00a91d13c95d6a68b56e1b1bb68120c"
