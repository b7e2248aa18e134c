"""Telling a post apart from one that is there already.

The same file imported twice must add nothing, and so must a file that overlaps another.
"""

import hashlib
import unicodedata
from datetime import date, time
from typing import Final

_SIZE: Final = 16


def fingerprint(channel: str, day: date | None, clock: time | None, body: str, title: str) -> str:
    """Thirty-two hexadecimal digits that two posts share if they are the same post.

    The text counts, or the title where there is no text; neither its case nor its blanks nor
    how its letters are composed.

    Args:
        channel: what tells channels apart; use the plan's own word once it is known, since
            ``fb`` and ``Facebook`` may be one.
        day: the day in the zone both posts are compared in, ``None`` for no date.
        clock: the clock time there to the minute, ``None`` for the whole day.
        body: the post's text.
        title: the post's title.
    """
    text = body if body.strip() else title
    when = f"{day or ''} {clock.strftime('%H:%M') if clock else ''}"
    parts = (_same(channel), when, _same(text))
    whole = "\0".join(parts).encode("utf-8", errors="surrogatepass")
    return hashlib.blake2b(whole, digest_size=_SIZE).hexdigest()


def _same(text: str) -> str:
    """The text without what people change by accident."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
