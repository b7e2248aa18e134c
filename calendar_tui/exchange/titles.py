"""A title for a post whose sheet has none.

Schedulers' exports know texts only. Yet the title is what a team calls a post, and all that
an office calendar shows of it, so an import takes the first words.
"""

import re
from typing import Final

LONGEST: Final = 60
"""Characters of a title made from a text, at most."""
_READ: Final = 400
"""Characters of a line that are looked at, so that no text takes long."""
_SHORTEST: Final = 15
"""Characters from which a sentence says enough; an end before is likely an abbreviation's."""

_END: Final = re.compile(r"[.!?…](?= |$)|[。！？]")
_ADDRESS: Final = re.compile(r"https?://\S+")
_TAGS: Final = re.compile(r"(?:(?:^| )[#＃]\w+)+$")


def title_from(text: str) -> str:
    """The first sentence of ``text``, or as many of its first words as `LONGEST` takes.

    Addresses, and hashtags that end a line, are no words unless there are no others. A text
    without letters gives itself, cut; an empty one gives an empty title.
    """
    for line in text.splitlines():
        bare = " ".join(_ADDRESS.sub(" ", line[:_READ]).split())
        words = _TAGS.sub("", bare)
        if any(map(str.isalnum, words)):
            return _first_sentence(words)
    return _cut(" ".join(text[:_READ].split()))


def _first_sentence(words: str) -> str:
    """The first sentence, without its full stop; cut where it is too long."""
    for end in _END.finditer(words, _SHORTEST, LONGEST + 1):
        return words[: end.end()].rstrip(".。")
    return _cut(words)


def _cut(words: str) -> str:
    """As many whole words as fit; a single longer one is cut."""
    if len(words) <= LONGEST:
        return words
    kept = words[: LONGEST - 1]
    whole, blank, _ = kept.rpartition(" ")
    return f"{(whole if blank else kept).rstrip(' ,;:-–—')}…"
