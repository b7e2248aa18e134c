"""Days, hours and dates of birth, and what only looks like them."""

import pytest

from tests.checks.detect.marked import marked


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Open May 3 again", "May 3"),
        ("Until the 3rd of May", "3rd of May"),
        ("On September 14th, 2025 we move", "September 14th, 2025"),
        ("Seen 05/09/1988 first", "05/09/1988"),
        ("Seen 2016-08-19 first", "2016-08-19"),
        ("Rosalba T., 9/14, smiles", "9/14"),
        ("Seen 9-14-2025.", "9-14-2025"),
    ],
)
def test_a_date_is_found_however_it_is_written(text: str, said: str) -> None:
    assert marked(text, "DATE") == [said]


@pytest.mark.parametrize(
    "text",
    ["Open 24/7", "a 1/2 inch", "20/20 eyes", "May we help?", "May 2025", "Call 555-010-4417"],
)
def test_fractions_years_and_numbers_are_no_dates(text: str) -> None:
    assert marked(text, "DATE") == []


def test_days_by_number_and_hours_are_found() -> None:
    text = "Noted for the 14th at 2:45, or 9 a.m., the 3rd time"
    assert marked(text, "DAY") == ["the 14th"]
    assert marked(text, "CLOCK") == ["2:45", "9 a.m."]


@pytest.mark.parametrize(
    "text", ["born May 3", "DOB 5/3/1988", "date of birth: 05/03/88", "birthday is June 4"]
)
def test_a_date_of_birth_is_told_apart(text: str) -> None:
    assert marked(text, "DOB") != []


def test_another_date_is_no_date_of_birth() -> None:
    assert marked("Flu shots from October 3", "DOB") == []
