"""How many syllables an English word has, near enough for a measure of reading ease."""

import re
from functools import lru_cache
from typing import Final

_GROUPS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]e|[^aeiouytd]ed|[^aeiouyszxc]es|[aeiouy]le)$")
"""Endings whose ``e`` isn't heard: like, called, comes, while."""

_SPLIT = re.compile(
    r"ia(?!l\b|n\b|r)|io(?!n|u)|iu|eo(?![np])|ua(?!r)|uo|(?<![qg])ue(?=[tln])|ying|(?<=[^aeiou])ism\b"
)
"""Vowels side by side that are heard apart: med-ia, rad-io, vid-eo, man-ual, dr-ying."""

KEPT: Final = 8_192
"""Words that are counted once: posts of a practice say the same ones again and again."""

LONGEST: Final = 40
"""Letters that a word has at most; what is longer is no word."""


@lru_cache(maxsize=KEPT)
def syllables(word: str) -> int:
    """The syllables of a word in small letters; at least 1."""
    plain = word[:LONGEST].replace("'", "")
    count = len(_GROUPS.findall(plain)) + len(_SPLIT.findall(plain))
    if count > 1 and _SILENT.search(plain):
        count -= 1
    return max(count, 1)
