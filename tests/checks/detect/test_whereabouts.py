"""Places smaller than a state, ours and others'."""

import pytest

from calendar_tui.checks.content.draft import Context, Profile
from tests.checks.detect.marked import marked


@pytest.mark.parametrize(
    ("feature", "text", "said"),
    [
        ("STREET_ADDRESS", "the brick house at 306 Wicket Lane", "306 Wicket Lane"),
        ("STREET_ADDRESS", "post it to 2291 Thimble Ave", "2291 Thimble Ave"),
        ("STREET_ADDRESS", "at 22 N. Elm St today", "22 N. Elm St"),
        ("STREET_ADDRESS", "out at 4400 County Road 12", "4400 County Road 12"),
        ("STREET_ADDRESS", "send it to P.O. Box 118", "P.O. Box 118"),
        ("ZIP_CODE", "in ZIP 60302", "ZIP 60302"),
        ("ZIP_CODE", "Oak Park, IL 60302", "IL 60302"),
        ("ROOM", "the man in room 2", "room 2"),
        ("ROOM", "waiting in chair three", "chair three"),
        ("UNIT", "the twins from Apt 4C", "Apt 4C"),
        ("TOWN", "a teacher from Millbrook", "Millbrook"),
        ("TOWN", "the ranch near Amber Creek", "Amber Creek"),
    ],
)
def test_a_place_is_found(feature: str, text: str, said: str) -> None:
    assert said in [each.rstrip(".") for each in marked(text, feature)]


@pytest.mark.parametrize("text", ["5 miles, 3 days", "Room for 40 people", "10 ways to drive less"])
def test_other_numbers_are_no_places(text: str) -> None:
    for feature in ("STREET_ADDRESS", "ZIP_CODE", "ROOM", "UNIT", "TOWN"):
        assert marked(text, feature) == []


def test_our_own_places_are_known() -> None:
    ours = Profile(contacts=("18 Goosefoot Lane, Kettle Bend, Illinois",), places=("Oak Park",))
    text = "Find us at 18 Goosefoot Lane, and in Oak Park."
    assert marked(text, "STREET_ADDRESS", Context.POST, ours) == []
    assert marked(text, "TOWN", Context.POST, ours) == []
    assert len(marked(text, "OWN_ADDRESS", Context.POST, ours)) >= 2
