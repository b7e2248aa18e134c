"""File names of pictures that tell of whom they are: a picture goes out with its name.

What a picture shows can't be known here; its name can say it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from calendar_tui.checks.content.draft import Draft, Profile
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Rule
from calendar_tui.checks.content.verdict import TextFinding, make_at
from calendar_tui.checks.detect.staffing import Rolls
from calendar_tui.checks.text.lookup import Lexicons
from calendar_tui.checks.text.passage import Part
from calendar_tui.checks.text.terms import terms

_PATH: Final = re.compile(r"[^/\\?#]{1,200}(?=[?#]|$)")
_ENDING: Final = re.compile(r"\.[A-Za-z0-9]{2,5}$")
_WORD: Final = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![^\W\d_A-Z])|\d+")

_ABOUT: Final = terms(
    "patient patients pt pts mrn dob chart xray xrays biopsy scan mri ct consent intake wound "
    "lesion rash scar preop postop surgery"
)
"""Words of a name by which a picture is somebody's."""

_RECORD: Final = re.compile(
    r"(?:mrn|chart|pt|patient|acct|dob|id)[ _#-]{0,3}\d{4,12}(?!\d)", re.IGNORECASE
)


def file_names(
    rule: Rule, draft: Draft, profile: Profile, readings: Sequence[Reading]
) -> Iterator[TextFinding]:
    """A finding for each picture whose file name holds a person's name or record."""
    if not readings:
        return
    lexicons = readings[0].vocabulary.lexicons
    rolls = Rolls.of(profile)
    whole = draft.parts.get(Part.ALT, "")
    for number, medium in enumerate(draft.media or (), 1):
        name = _name(str(medium.get("ref") or ""))
        if tells(name, lexicons, rolls):
            yield make_at(
                rule,
                Part.ALT,
                whole,
                (0, 0),
                sentence=f"{number} {name}",
                message=f"The file name of picture {number} may tell who it is: “{name}”.",
            )


def tells(name: str, lexicons: Lexicons, rolls: Rolls) -> bool:
    """Whether a file name tells of whom a picture is.

    A first name counts beside another word that no list knows; staff of ours don't.
    """
    if _RECORD.search(name):
        return True
    words = [each.lower() for each in _WORD.findall(name)]
    if any(word in _ABOUT for word in words):
        return True
    first, known = lexicons.words("first_names"), lexicons.tags
    for number, word in enumerate(words):
        beside = [each for each in words[max(0, number - 1) : number + 2] if each != word]
        surnames = [each for each in beside if each.isalpha() and len(each) > 2]
        if word in first and any(not known(each) - {"first_names"} for each in surnames):
            ours = any(rolls.is_staff((word, each)) or rolls.is_staff((each,)) for each in surnames)
            if not ours:
                return True
    return False


def _name(ref: str) -> str:
    """The file's name without folders and ending."""
    found = _PATH.search(ref[-400:])
    return _ENDING.sub("", found[0]) if found else ""
