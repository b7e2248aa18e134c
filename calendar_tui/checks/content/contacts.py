"""Approved ways to reach the practice, and putting them into what a finding suggests."""

import re
from collections.abc import Iterable
from typing import Final

from calendar_tui.checks.content.draft import Profile

PHONE: Final = re.compile(r"(?:\+?1[ .-]?)?\(?[2-9]\d{2}\)?[ .-]?\d{3}[ .-]?\d{4}")
MAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
WEB: Final = re.compile(r"(?:https?://|www\.)[^\s,;()]{3,200}")

_HOST: Final = re.compile(r"(?:https?://)?(?:www\.)?([^\s/:?#]{3,200})", re.IGNORECASE)
_FILLED: Final = re.compile(r"\{approved_(phone|portal|contact|mail|web)\}")
_PLAIN: Final = {
    "phone": "the office",
    "portal": "the patient portal",
    "contact": "the office",
    "mail": "the office",
    "web": "our website",
}
"""What is said where the practice has approved no such way."""


def filled(text: str, profile: Profile) -> str:
    """``text`` with the practice's own ways in place of ``{approved_phone}`` and the like."""
    return _FILLED.sub(lambda found: _way(found[1], profile.contacts), text)


def own_address(address: str, profile: Profile) -> bool:
    """Whether a web address leads to the practice itself."""
    host = _host(address)
    return any(host == _host(found[0]) for each in profile.contacts for found in WEB.finditer(each))


def _way(kind: str, contacts: Iterable[str]) -> str:
    """The first approved way of a kind, as it is written."""
    pattern = {"phone": PHONE, "mail": MAIL, "web": WEB}.get(kind)
    for line in contacts:
        if pattern is not None and (found := pattern.search(line)):
            return found[0]
        if kind == "contact" or (kind == "portal" and "portal" in line.casefold()):
            return line.strip()
    return _PLAIN[kind]


def _host(address: str) -> str:
    """The host of an address, without www."""
    found = _HOST.match(address)
    return found[1].casefold() if found else ""
