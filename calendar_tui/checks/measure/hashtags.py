"""Hashtags of several words, which nobody can read without capitals."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from calendar_tui.checks.content.draft import Draft, Profile
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Rule
from calendar_tui.checks.content.verdict import TextFinding, make_at
from calendar_tui.checks.text.tokens import Kind, Token, hashtag_words

LONG: Final = 12
"""Letters from which a hashtag in one case is taken for several words."""

_ONE_WORD = re.compile(
    r"[a-z]{0,60}(?:ology|logist|ologists|ation|ations|ists?|ics|ectomy|graphy|ness)"
)
"""Long words by their endings: dermatology, vaccinations, orthodontics."""


def hashtag_case(
    rule: Rule, _draft: Draft, profile: Profile, readings: Sequence[Reading]
) -> Iterator[TextFinding]:
    """A finding for each part with such hashtags, at the first of them."""
    own = frozenset(tag.lstrip("#").casefold() for tag in profile.brand_tags)
    for reading in readings:
        if reading.passage.part in rule.scope:
            hard = [
                token
                for token in reading.passage.tokens
                if _is_hard(token, reading) and token.word.casefold() not in own
            ]
            if hard:
                first = hard[0]
                yield make_at(
                    rule,
                    reading.passage.part,
                    reading.passage.raw,
                    reading.passage.folded.raw_span(first.start, first.end),
                    sentence=" ".join(token.text for token in hard),
                    trace=tuple(token.text for token in hard),
                )


def _is_hard(token: Token, reading: Reading) -> bool:
    """Whether a token is a hashtag of several words written as one."""
    if token.kind is not Kind.HASHTAG or len(token.word) < LONG or not token.word.isalpha():
        return False
    if len(hashtag_words(token)) > 1 or not token.word.isascii():
        return False
    return not (_ONE_WORD.fullmatch(token.word) or reading.vocabulary.lexicons.tags(token.word))
