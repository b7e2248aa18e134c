"""Putting approved ways to reach the practice into what a finding suggests."""

import re
from typing import Final

from calendar_tui.checks.content.draft import Profile
from calendar_tui.checks.content.ways import WEB, fitting
from calendar_tui.model.terms import ContactKind, ContactUse

_HOST: Final = re.compile(r"(?:https?://)?(?:www\.)?([^\s/:?#]{3,200})", re.IGNORECASE)
_FILLED: Final = re.compile(r"\{approved_(phone|portal|contact|mail|web)\}")
_KINDS: Final = {
    "phone": frozenset({ContactKind.PHONE}),
    "portal": frozenset({ContactKind.PORTAL}),
    "contact": frozenset(ContactKind),
    "mail": frozenset({ContactKind.EMAIL}),
    "web": frozenset({ContactKind.WEB, ContactKind.PORTAL}),
}
"""What may stand where a suggestion names a way."""

_LINES: Final = frozenset({"portal", "contact"})
"""Of these, those that are given with their name: a portal's address alone says little."""

_PLAIN: Final = {
    "phone": "the office",
    "portal": "the patient portal",
    "contact": "the office",
    "mail": "the office",
    "web": "our website",
}
"""What is said where the practice has approved no such way."""


def filled(text: str, profile: Profile, use: ContactUse | None = None) -> str:
    """``text`` with the practice's own ways in place of ``{approved_phone}`` and the like.

    A way that is meant for ``use`` comes before the others.
    """
    return _FILLED.sub(lambda found: _said(found[1], profile, use), text)


def own_address(address: str, profile: Profile) -> bool:
    """Whether a web address leads to the practice itself."""
    host = _host(address)
    return any(host == _host(found[0]) for each in profile.contacts for found in WEB.finditer(each))


def _said(word: str, profile: Profile, use: ContactUse | None) -> str:
    """The approved way that a suggestion names by ``word``."""
    way = fitting(profile.offers, _KINDS[word], use)
    if way is None:
        return _PLAIN[word]
    return way.line.strip() if word in _LINES else way.value


def _host(address: str) -> str:
    """The host of an address, without www."""
    found = _HOST.match(address)
    return found[1].casefold() if found else ""
