"""Where sentences begin and end, in folded text.

A rule that looks no farther than a sentence is right only if the sentence is: one that ended
at ``Mrs.`` would hide the name after it.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from calendar_tui.checks.text.terms import terms

TITLES: Final = terms(
    "dr drs mr mrs ms mx prof rev fr sr st mt ft hon pres gov sen rep gen col maj capt lt sgt "
    "attn no nos vol pp pg fig approx ca cf vs viz ext tel dept est"
)
"""Abbreviations that something follows: they never end a sentence."""

SHORT: Final = terms(
    "jr esq inc ltd co corp etc ave blvd rd hwy apt ste bldg min mins hr hrs sec wk wks yr yrs "
    "mo mos lb lbs oz mg ml mcg tab tabs jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue tues wed thu thur thurs fri sat sun"
)
"""Abbreviations that may stand at the end; a capital after them begins a sentence."""

DAYS: Final = terms(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december mon tue tues wed thu thurs fri sat sun "
    "jan feb mar apr jun jul aug sep sept oct nov dec et ct mt pt est cst mst pst edt cdt mdt pdt"
)
"""What follows a time of day within its sentence, capital or not."""

_END = re.compile(r"[.!?\u3002\uff01\uff1f]+[\"')\]}]*(?=\s|$)|\n+")
_BEFORE = re.compile(r"[^\s(\[{\"']{0,24}$")
_NEXT = re.compile(r"\s*[\"'(\[{]*([^\W_]*)")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]$")


class Span(NamedTuple):
    """A piece of a text: its first character and the one after its last."""

    start: int
    end: int


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of folded ``text``, without the space around them, in order."""
    return tuple(_trimmed(text, Span(*ends)) for ends in _cuts(text) if text[slice(*ends)].strip())


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """From each end of a sentence to the next."""
    start = 0
    for end in _END.finditer(text):
        if _ends(text, end):
            yield start, end.end()
            start = end.end()
    yield start, len(text)


def _ends(text: str, end: re.Match[str]) -> bool:
    """Whether a sentence ends there."""
    mark = end[0]
    following = _NEXT.match(text, end.end())
    word = following[1] if following else ""
    if mark.startswith("\n"):
        # A line broken by hand within a sentence goes on in small letters.
        return len(mark) > 1 or not word[:1].islower()
    if mark[-1] in ")]}" and word[:1].islower():  # "(what a day!) and so on"
        return False
    if mark.rstrip("\"')]}") != ".":
        return mark[0] != "." or not word[:1].islower()
    before = _BEFORE.search(text, max(0, end.start() - 24), end.start())
    return _full_stop(before[0] if before else "", word)


def _full_stop(before: str, after: str) -> bool:
    """Whether a single dot between two words ends a sentence."""
    last = before.lower()
    if after[:1].islower():
        return False
    if last in TITLES and (before != "no" or after[:1].isdigit()):  # "The answer is no."
        return False
    if _DOTTED.match(before):  # a.m., e.g., U.S.
        return last in {"a.m", "p.m"} and bool(after) and after.lower() not in DAYS
    if len(before) == 1 and before.isalpha() and before != "I":  # an initial
        return False
    return not (last in SHORT and after[:1].isdigit())


def _trimmed(text: str, span: Span) -> Span:
    """A span without the space at its ends."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, span.end - len(piece) + len(piece.rstrip()))


def quotes(text: str) -> tuple[Span, ...]:
    """What stands between double quotes within a paragraph, quotes included, in order.

    A quote that isn't closed before the paragraph ends is none: inches are written so too.
    """
    found, opened = [], -1
    for mark in re.finditer(r"\"|\n\n", text):
        if mark[0] != '"':
            opened = -1
        elif opened < 0:
            opened = mark.start()
        else:
            found.append(Span(opened, mark.end()))
            opened = -1
    return tuple(found)
