"""Whose a phone number, a mail or a web address is."""

import pytest

from calendar_tui.checks.content.draft import Context, Profile
from tests.checks.detect.marked import marked

OURS = Profile(
    contacts=(
        "Front desk 312-555-0142, 8 to 5",
        "Patient portal https://portal.elm.example/in",
        "hello@elm.example",
    )
)


def whose(text: str, feature: str) -> list[str]:
    """What has a feature where the practice is known."""
    return marked(text, feature, Context.POST, OURS)


@pytest.mark.parametrize(
    "text",
    [
        "(555) 010-4417",
        "555.010.4417",
        "555 010 4417",
        "+1 555 010 4417",
        "1-555-010-4417",
        "5550104417",
        "555-0144",
        "+44 20 7946 0018",
        "800-QUIT-NOW",
    ],
)
def test_a_phone_number_is_found_however_it_is_written(text: str) -> None:
    assert len(marked(f"Call {text} now.", "PHONE")) == 1


@pytest.mark.parametrize(
    "text", ["12345-6789", "$3,500-4000", "2025-2026", "call 911 or 988", "8-5"]
)
def test_other_numbers_are_no_phones(text: str) -> None:
    assert marked(text, "PHONE") == []


@pytest.mark.parametrize("text", ["312-555-0142", "(312) 555-0142", "+1 312 555 0142", "555-0142"])
def test_ours_is_known_however_it_is_written(text: str) -> None:
    assert len(whose(text, "OWN_PHONE")) == 1
    assert whose(text, "OTHER_PHONE") == whose(text, "NEAR_PHONE") == []


@pytest.mark.parametrize("text", ["312-555-0143", "312-555-0124"])
def test_ours_with_one_wrong_digit_is_told_apart(text: str) -> None:
    assert len(whose(text, "NEAR_PHONE")) == 1


def test_hotlines_are_nobodys() -> None:
    text = "Poison Control: 1-800-222-1222"
    assert whose(text, "HOTLINE") != []
    assert whose(text, "OTHER_PHONE") == []


def test_without_a_plan_nobody_can_say_whose_a_number_is() -> None:
    text = "Call 773-555-0199 or write to jan@gmail.com, www.other.example"
    for feature in ("OTHER_PHONE", "OTHER_MAIL", "OTHER_WEB"):
        assert marked(text, feature) == []
        assert whose(text, feature) != []
    assert marked(text, "FREE_MAIL") == ["jan@gmail.com"]


def test_mail_and_pages_of_our_own_hosts_are_ours() -> None:
    text = "Write to jobs@elm.example or see https://www.portal.elm.example/forms"
    assert whose(text, "OWN_MAIL") == ["jobs@elm.example"]
    assert whose(text, "OTHER_WEB") == []
