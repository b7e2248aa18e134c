"""Suggestions speak of the practice's own ways to be reached."""

import pytest

from calendar_tui.checks.content.contacts import filled, own_address
from calendar_tui.checks.content.draft import PLANLESS, Profile

ELM = Profile(
    contacts=(
        "Front desk 312-555-0142, 8 to 5",
        "Patient Portal https://portal.elm.example/in",
        "hello@elm.example",
    )
)


@pytest.mark.parametrize(
    ("text", "said", "without"),
    [
        ("Call {approved_phone}.", "Call 312-555-0142.", "Call the office."),
        ("Use {approved_contact}.", "Use Front desk 312-555-0142, 8 to 5.", "Use the office."),
        (
            "In {approved_portal}.",
            "In Patient Portal https://portal.elm.example/in.",
            "In the patient portal.",
        ),
        ("Mail {approved_mail}.", "Mail hello@elm.example.", "Mail the office."),
        ("{approved_other} {x}", "{approved_other} {x}", "{approved_other} {x}"),
    ],
)
def test_a_suggestion_names_the_first_approved_way(text: str, said: str, without: str) -> None:
    assert filled(text, ELM) == said
    assert filled(text, PLANLESS) == without


def test_a_link_to_the_practice_itself_is_known() -> None:
    assert own_address("https://www.portal.elm.example/flu", ELM)
    assert not own_address("https://health.example/flu", ELM)
    assert not own_address("", ELM)
