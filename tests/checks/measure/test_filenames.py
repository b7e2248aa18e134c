"""A picture's file name may tell of whom it is."""

import pytest

from calendar_tui.checks.content.draft import Draft, Profile
from calendar_tui.checks.detect.staffing import Rolls
from calendar_tui.checks.measure.filenames import tells
from calendar_tui.checks.text.passage import Part
from calendar_tui.service.checker import rules_alone
from calendar_tui.service.lexicons import lexicons

OURS = Profile(staff=("Maria Diaz",))


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("maria_skoglund_knee", True),
        ("MariaSkoglund", True),
        ("tverdal-maria-0914", True),
        ("mrn-4471920", True),
        ("patient 12 left arm", True),
        ("before_surgery", True),
        ("maria-diaz-at-the-desk", False),
        ("IMG_20250914_101503", False),
        ("team-photo-2025", False),
        ("flu-shot-flyer-v2", False),
        ("front door green", False),
        ("", False),
    ],
)
def test_a_file_name_tells_by_a_name_or_a_record(name: str, whose: bool) -> None:
    assert tells(name, lexicons(), Rolls.of(OURS)) is whose


def test_the_picture_is_named_and_addresses_are_looked_at_by_their_end() -> None:
    media = (
        {"ref": "https://pictures.example/a/team.png?size=2", "alt": "The team"},
        {"ref": "C:\\in\\maria_skoglund.jpg", "alt": "A smile"},
    )
    draft = Draft({Part.TEXT: "Look who is here."}, media=media)
    (finding,) = [each for each in rules_alone().check(draft, OURS) if each.rule == "PHI008"]
    assert "picture 2" in finding.message
    assert "maria_skoglund" in finding.message
