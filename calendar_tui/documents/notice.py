"""What a channel tells patients: no health questions here, how to reach us, emergencies."""

from collections.abc import Sequence
from typing import Final

from calendar_tui.checks.accounts import HOW_TO_REACH, IN_AN_EMERGENCY, NO_HEALTH, notice_lacks

_SAID: Final = {
    NO_HEALTH: "Please don't ask about your health here or in a message: neither is private,"
    " and we can't give medical advice on social media.",
    HOW_TO_REACH: "To reach us:",
    IN_AN_EMERGENCY: "In an emergency call 911.",
}
"""What each part of a notice says where the practice has no words of its own for it."""


def channel_notice(own: str, contacts: Sequence[str]) -> str:
    """The notice to put on a channel: the practice's own words, and what they leave out.

    Without approved contacts it can't say how to reach the office.
    """
    lacks = notice_lacks(own, tuple(contacts))
    parts = [own.strip()]
    if NO_HEALTH in lacks:
        parts.append(_SAID[NO_HEALTH])
    if HOW_TO_REACH in lacks:
        parts.append("\n".join((_SAID[HOW_TO_REACH], *contacts)))
    if IN_AN_EMERGENCY in lacks:
        parts.append(_SAID[IN_AN_EMERGENCY])
    return "\n\n".join(part for part in parts if part)
