"""Numbers that belong to one person are found beside the word that says what they are."""

import pytest

from tests.checks.detect.marked import marked

FOUND = [
    ("SSN", "Her number is 536-22-1849."),
    ("SSN", "social security number: 536 22 1849"),
    ("RECORD_NUMBER", "MRN 00482913"),
    ("RECORD_NUMBER", "Chart 44718 shows it"),
    ("RECORD_NUMBER", "chart #A-4471"),
    ("RECORD_NUMBER", "member ID: XKJ448210"),
    ("RECORD_NUMBER", "policy number 88-2201"),
    ("RECORD_NUMBER", "account no. 4471920"),
    ("RECORD_NUMBER", "claim 2025-0914"),
    ("RECORD_NUMBER", "Rx #6620193"),
    ("RECORD_NUMBER", "driver's license D123-4567"),
    ("RECORD_NUMBER", "passport 561204499"),
    ("RECORD_NUMBER", "plate HKR 220"),
    ("RECORD_NUMBER", "VIN 1HGCM82633A004352"),
    ("RECORD_NUMBER", "card 4111 1111 1111 1111"),
    ("DEVICE_NUMBER", "serial number PM-88213"),
    ("DEVICE_NUMBER", "S/N 44A7810"),
    ("DEVICE_NUMBER", "MAC 00:1B:44:11:3A:B7"),
    ("IP_NUMBER", "logged in from 192.168.4.17 today"),
    ("LAST_DIGITS", "the member ending 3309"),
    ("LAST_DIGITS", "the card ending in 4471"),
    ("LAST_DIGITS", "last four digits 8820"),
]

SILENT = [
    "Your plan number is on the card.",
    "Bring your insurance card and chart copies by 5.",
    "We saw 2025 through, 3,000 visits in all.",
    "Lots 4417 to 4432 are recalled.",
    "Camp form 31-0826 is ready to print.",
    "Suite 1100, room 212, page 204.",
    "Our policy: 24 hours' notice.",
    "Version 2.4.1 of the app is out.",
    "A chart of 2024 flu cases.",
]


@pytest.mark.parametrize(("feature", "text"), FOUND, ids=[text for _, text in FOUND])
def test_a_number_is_found_beside_its_cue(feature: str, text: str) -> None:
    assert marked(text, feature) != []


@pytest.mark.parametrize("text", SILENT)
def test_other_numbers_are_nobodys(text: str) -> None:
    for feature in ("SSN", "RECORD_NUMBER", "DEVICE_NUMBER", "IP_NUMBER", "LAST_DIGITS"):
        assert marked(text, feature) == []
