"""Which kind of calendar program fetches a feed, by the name it gives itself."""

from typing import Final

OTHER: Final = "other"

_SIGNS: Final = {
    "Google": ("google",),
    "Thunderbird": ("thunderbird", "lightning"),
    "Outlook": ("outlook", "microsoft", "exchange", "office"),
    "Apple": ("calendaragent", "dataaccessd", "calaccessd", "remindd", "ical/", "darwin", "ios/"),
}
"""Parts of ``User-Agent`` in small letters, by kind; the first that fits is taken."""


def client_kind(user_agent: str) -> str:
    """``Google``, ``Thunderbird``, ``Outlook``, ``Apple`` or ``other``."""
    said = user_agent.lower()
    for kind, signs in _SIGNS.items():
        if any(sign in said for sign in signs):
            return kind
    return OTHER
