"""What people call time zones."""

import pytest

from calendar_tui.schedule.zone_names import EXAMPLE, SPOKEN, UNCLEAR, closest, unclear
from calendar_tui.schedule.zones import is_zone, zone_names

CURRENT = ("America/New_York", "America/Chicago", "Europe/Berlin")


@pytest.mark.parametrize("word", SPOKEN)
def test_every_spoken_name_leads_to_a_zone(word: str) -> None:
    assert is_zone(SPOKEN[word])
    assert word == word.casefold()


def test_the_example_is_a_zone() -> None:
    assert is_zone(EXAMPLE)


def test_unclear_names_are_zones_that_have_another_meaning() -> None:
    assert all(is_zone(word.upper()) and word in SPOKEN for word in UNCLEAR)


def test_an_unclear_name_is_explained() -> None:
    assert unclear("est") == "EST is no full time zone. Did you mean America/New_York?"
    assert unclear("America/New_York") == ""
    assert unclear("cst") == ""


def test_names_in_use_come_before_older_ones() -> None:
    assert closest("Chicago", CURRENT, zone_names()).endswith("Did you mean America/Chicago?")
    assert closest("Kolkata", CURRENT, zone_names()).endswith("Did you mean Asia/Kolkata?")


def test_at_most_three_are_named() -> None:
    sentence = closest("argentina", (), zone_names())
    assert sentence.count("/") <= 9
    assert closest("saint", (), ("A/Saint", "B/Saint", "C/Saint", "D/Saint")) == (
        "'saint' is no time zone. Did you mean A/Saint, B/Saint or C/Saint?"
    )


def test_where_nothing_is_close_the_sentence_shows_the_form() -> None:
    assert closest("zzz", CURRENT, CURRENT) == (
        "'zzz' is no time zone; they look like America/Chicago."
    )


def test_a_long_text_is_cut_in_the_sentence() -> None:
    assert len(closest("x" * 10_000, CURRENT, CURRENT)) < 120


def test_control_characters_are_not_repeated_as_they_are() -> None:
    assert "\x1b" not in closest("a\x1b[31mb", CURRENT, CURRENT)
