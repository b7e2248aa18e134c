"""A post about health says where to turn."""

import pytest

from calendar_tui.checks.content.draft import PLANLESS, Draft, Profile
from calendar_tui.checks.text.passage import Part
from calendar_tui.model.terms import Severity
from calendar_tui.service.checker import rules_alone

PRACTICE = Profile(contacts=("Front desk 312-555-0142",))


def weights(parts: dict[Part, str], profile: Profile = PRACTICE, source: bool = False) -> list[str]:
    """How heavy the missing contact weighs."""
    found = rules_alone().check(Draft(parts, source=source), profile)
    return [each.severity for each in found if each.rule == "DM006"]


ASTHMA = "Asthma and hay fever may keep you up at night."


@pytest.mark.parametrize("text", [ASTHMA, "Do you have a sleep study coming up? We can help."])
def test_a_post_about_health_that_points_nowhere_is_told_of(text: str) -> None:
    assert weights({Part.TEXT: text}) == [Severity.WARN]


@pytest.mark.parametrize(
    "more",
    ["Call 312-555-0142.", "Ask your doctor.", "In an emergency call 911.", "General education."],
)
def test_where_to_turn_or_a_notice_is_enough_in_any_part(more: str) -> None:
    assert not weights({Part.TEXT: f"{ASTHMA} {more}"})
    assert not weights({Part.TEXT: ASTHMA, Part.COMMENT: more})


def test_a_source_is_enough() -> None:
    assert not weights({Part.TEXT: ASTHMA}, source=True)


def test_somebody_elses_number_is_not() -> None:
    assert weights({Part.TEXT: f"{ASTHMA} Call 312-555-0777."}) == [Severity.WARN]


def test_without_a_plan_any_number_is_and_it_is_only_advised() -> None:
    assert weights({Part.TEXT: ASTHMA}, PLANLESS) == [Severity.ADVISE]
    assert not weights({Part.TEXT: f"{ASTHMA} Call 312-555-0777."}, PLANLESS)


@pytest.mark.parametrize("text", ["Happy Thanksgiving to you!", "Our flu clinic was fun."])
def test_a_post_that_isnt_about_health_needs_nothing(text: str) -> None:
    assert not weights({Part.TEXT: text})
