"""What the detectors make of a text, for tests."""

from calendar_tui.checks.content.draft import PLANLESS, Context, Draft, Profile
from calendar_tui.service.checker import rules_alone


def marked(
    text: str, feature: str, context: Context = Context.POST, profile: Profile = PLANLESS
) -> list[str]:
    """The words of a text that have a feature, in order."""
    found = []
    for reading in rules_alone().read(Draft.of_text(text, context), profile):
        places = sorted({mark.place for mark in reading.marks if mark.feature == feature})
        found += [reading.said(place) for place in places]
    return found
