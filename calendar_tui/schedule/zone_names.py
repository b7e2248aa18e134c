"""What people call time zones, and the zone whose name comes closest."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

SPOKEN: Final[dict[str, str]] = {
    "eastern": "America/New_York",
    "est": "America/New_York",
    "edt": "America/New_York",
    "et": "America/New_York",
    "central": "America/Chicago",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "ct": "America/Chicago",
    "mountain": "America/Denver",
    "mst": "America/Denver",
    "mdt": "America/Denver",
    "mt": "America/Denver",
    "arizona": "America/Phoenix",
    "pacific": "America/Los_Angeles",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "pt": "America/Los_Angeles",
    "alaska": "America/Anchorage",
    "akst": "America/Anchorage",
    "akdt": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
    "hst": "Pacific/Honolulu",
    "hdt": "Pacific/Honolulu",
    "atlantic": "America/Puerto_Rico",
    "guam": "Pacific/Guam",
    "samoa": "Pacific/Pago_Pago",
    "atlanta": "America/New_York",
    "boston": "America/New_York",
    "charlotte": "America/New_York",
    "cleveland": "America/New_York",
    "miami": "America/New_York",
    "philadelphia": "America/New_York",
    "austin": "America/Chicago",
    "dallas": "America/Chicago",
    "houston": "America/Chicago",
    "memphis": "America/Chicago",
    "minneapolis": "America/Chicago",
    "nashville": "America/Chicago",
    "new orleans": "America/Chicago",
    "san antonio": "America/Chicago",
    "st louis": "America/Chicago",
    "albuquerque": "America/Denver",
    "salt lake city": "America/Denver",
    "las vegas": "America/Los_Angeles",
    "san diego": "America/Los_Angeles",
    "san francisco": "America/Los_Angeles",
    "seattle": "America/Los_Angeles",
}
"""Zones by what Americans call them and by large cities that have no zone of their own."""

UNCLEAR: Final = frozenset({"est", "mst", "hst"})
"""Abbreviations that are also names of zones without daylight saving time."""

EXAMPLE: Final = "America/Chicago"

_SHOWN: Final = 40
"""Characters of what was typed that a sentence repeats."""


def unclear(text: str) -> str:
    """Why ``text`` names a zone that is hardly meant; empty if it doesn't."""
    word = text.strip().casefold()
    if word not in UNCLEAR:
        return ""
    return f"{word.upper()} is no full time zone. Did you mean {SPOKEN[word]}?"


def closest(text: str, current: Sequence[str], every: Sequence[str]) -> str:
    """The sentence for a zone that isn't there, with up to three that may be meant.

    ``current`` are the names in use today, the likeliest first; ``every`` also holds older
    ones.
    """
    shown = " ".join(text.split())
    if not shown:
        return f"A time zone is missing; it looks like {EXAMPLE}."
    shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
    found = _candidates(text[:100], current) or _candidates(text[:100], every)
    if not found:
        return f"{shown!r} is no time zone; they look like {EXAMPLE}."
    meant = found[0] if len(found) == 1 else f"{', '.join(found[:-1])} or {found[-1]}"
    return f"{shown!r} is no time zone. Did you mean {meant}?"


def _candidates(text: str, names: Sequence[str]) -> list[str]:
    """Up to three names that ``text`` may stand for, the likeliest first."""
    words = text.replace("_", " ").replace("/", " / ").replace(".", "").casefold().split()
    plain = " ".join(word for word in words if word not in {"time", "standard", "daylight", "us"})
    if plain in SPOKEN:
        return [SPOKEN[plain]]
    wanted = plain.replace(" / ", "/").replace(" ", "_")
    by_place = [name for name in names if _place(name) == wanted]
    if by_place:
        return by_place[:3]
    folded = {name.casefold(): name for name in names}
    places = {_place(name): name for name in reversed(names)}
    keys = get_close_matches(wanted, [*places, *folded], n=3, cutoff=0.7)
    return list(dict.fromkeys(places.get(key) or folded[key] for key in keys))


def _place(name: str) -> str:
    """The last part of a zone's name, in lower case."""
    return name.rsplit("/", 1)[-1].casefold()
