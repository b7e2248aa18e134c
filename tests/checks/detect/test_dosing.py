"""Doses, how often and how long, by how they are written."""

import pytest

from tests.checks.detect.marked import marked


@pytest.mark.parametrize(
    ("text", "dose"),
    [
        ("Take two 325 mg tablets.", "two 325 mg"),
        ("She needs 5 mL.", "5 mL"),
        ("zinc 50mg in the morning", "50mg"),
        ("A teaspoon of it", "A teaspoon"),
        ("half a tablet at night", "half a tablet"),
        ("a couple of pills", "a couple of pills"),
        ("one more puff", "one more puff"),
    ],
)
def test_an_amount_and_its_unit_are_a_dose(text: str, dose: str) -> None:
    assert dose in marked(text, "DOSE")


@pytest.mark.parametrize(
    "text", ["We saw 30 people.", "A 5 mile run", "Two new nurses", "Half of us", "the drops"]
)
def test_other_amounts_are_none(text: str) -> None:
    assert marked(text, "DOSE") == []


@pytest.mark.parametrize(
    ("text", "regimen"),
    [
        ("every six hours", "every six hours"),
        ("every 4 to 6 hours", "every 4 to 6 hours"),
        ("every other day", "every other day"),
        ("do it 4x a day", "4x a day"),
        ("three times a day", "three times a day"),
        ("twice daily", "twice daily"),
        ("forty a day", "forty a day"),
    ],
)
def test_how_often_is_a_regimen(text: str, regimen: str) -> None:
    assert marked(text, "REGIMEN") == [regimen]


def test_how_long_is_a_duration() -> None:
    assert marked("For two more weeks, and for the team", "DURATION") == ["For two more weeks"]
