"""Words in place of pictures: whether they are there, and say what a picture shows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from calendar_tui.checks.content.draft import Draft, Picture, Profile
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Rule
from calendar_tui.checks.content.verdict import TextFinding, make_at
from calendar_tui.checks.text.passage import Part
from calendar_tui.model.terms import Severity

_FILE = re.compile(
    r"\S{0,200}\.(?:jpe?g|png|gif|webp|heic|heif|tiff?|bmp|svg|mp4|mov|avi|pdf)", re.IGNORECASE
)
_CAMERA = re.compile(
    r"(?:img|dsc|dscn|pxl|image|photo|screenshot|untitled)[ _-]?[\d_-]{0,40}", re.I
)

SAID: Final = {
    Picture.MISSING: "Picture {number} has no words for people who can't see it.",
    Picture.FILE_NAME: "The words in place of picture {number} are a file's name.",
    Picture.HERALDED: "The words in place of picture {number} begin by saying that it is one.",
}

_HERALDS: Final = re.compile(
    r"(?:an?\s|the\s)?(?:image|picture|photo|photograph|graphic) of\b", re.I
)


def judge_picture(alt: str) -> Picture:
    """What is wrong with the words in place of a picture."""
    plain = alt.strip()
    if not plain:
        return Picture.MISSING
    if _FILE.fullmatch(plain) or _CAMERA.fullmatch(plain):
        return Picture.FILE_NAME
    return Picture.HERALDED if _HERALDS.match(plain) else Picture.GOOD


def alt_text(
    rule: Rule, draft: Draft, _profile: Profile, _readings: Sequence[Reading]
) -> Iterator[TextFinding]:
    """A finding for each picture whose words are missing or say nothing.

    Its place is that of the picture's words among all, one a line, as a draft holds them.
    """
    whole, at = draft.parts.get(Part.ALT, ""), 0
    for number, medium in enumerate(draft.media or (), 1):
        alt = str(medium.get("alt") or "").strip()
        wrong = judge_picture(alt)
        if wrong is not Picture.GOOD:
            yield make_at(
                rule,
                Part.ALT,
                whole,
                (at, at + len(alt)),
                sentence=_known_by(medium, number),
                severity=Severity.ADVISE if wrong is Picture.HERALDED else None,
                message=SAID[wrong].format(number=number),
            )
        if alt:
            at += len(alt) + 1


def _known_by(medium: Mapping[str, object], number: int) -> str:
    """What tells a picture from the others: its file and its words."""
    return f"{medium.get('ref') or number} {medium.get('alt') or ''}"
