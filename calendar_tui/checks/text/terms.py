"""Words of a text without what stands between them."""

import re

_SIGNS = re.compile(r"[\W_]+")


def terms(text: str) -> frozenset[str]:
    """The words of ``text`` as a set: how a closed set of words is written."""
    return frozenset(text.split())


def bare(text: str) -> str:
    """``text`` without signs: letters and digits, with one space wherever others stood."""
    return _SIGNS.sub(" ", text).strip()
