"""Letters and signs that screen readers stumble over: styled letters, rows of emoji, shouting."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from calendar_tui.checks.content.draft import Draft, Profile
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Rule
from calendar_tui.checks.content.verdict import TextFinding, make_at
from calendar_tui.checks.counting.units import graphemes, is_emoji
from calendar_tui.checks.text.passage import Passage
from calendar_tui.model.terms import Severity

STYLES: Final = ("MATHEMATICAL", "FULLWIDTH", "CIRCLED", "PARENTHESIZED", "SQUARED", "SCRIPT")
"""How the names of styled letters begin."""

FEW: Final = 3
"""Styled letters, or words in capitals side by side, from which it is a manner."""

EMOJI: Final = 5
"""Emoji that one part may have."""

ROW: Final = 4
"""Emoji side by side that are too many."""

_SHOUT = re.compile(r"[A-Z][A-Z']{2,40}(?:[ \t,]{1,3}[A-Z][A-Z']{1,40}){2,40}\b(?!\w)")
_BANGS = re.compile(r"[!?]{0,3}!![!?]{0,40}")


def unreadable(
    rule: Rule, _draft: Draft, _profile: Profile, readings: Sequence[Reading]
) -> Iterator[TextFinding]:
    """What is hard to read aloud: styled letters weigh as the rule does, the rest is advice."""
    for reading in readings:
        passage = reading.passage
        if passage.part not in rule.scope:
            continue
        styled = _styled(passage.raw)
        if styled is not None:
            message = "Styled letters are read aloud one by one, or not at all."
            yield _found(rule, passage, styled, message, rule.severity)
        if not passage.raw.isascii() and (row := _emoji(passage.raw)) is not None:
            message = "So many emoji are tiresome to hear: each is read aloud by its name."
            yield _found(rule, passage, row, message)
        shouted = _shouted(reading)
        if shouted is not None:
            yield _found(rule, passage, shouted, "Words in capitals are hard to read.")
        if bangs := _BANGS.search(passage.raw):
            yield _found(rule, passage, bangs.span(), "One exclamation mark is enough.")


def _found(
    rule: Rule,
    passage: Passage,
    span: tuple[int, int],
    message: str,
    severity: Severity = Severity.ADVISE,
) -> TextFinding:
    """A finding about a piece of a part."""
    known = f"{message} {passage.raw[span[0] : span[1]]}"
    return make_at(
        rule, passage.part, passage.raw, span, sentence=known, severity=severity, message=message
    )


def _styled(raw: str) -> tuple[int, int] | None:
    """From the first styled letter to the last, where there are several."""
    if raw.isascii():
        return None
    places = [at for at, char in enumerate(raw) if not char.isascii() and _is_styled(char)]
    return (places[0], places[-1] + 1) if len(places) >= FEW else None


def _is_styled(char: str) -> bool:
    """Whether a character is a plain letter or digit in another dress."""
    if unicodedata.category(char) not in {"Lu", "Ll", "So", "Nd", "No"}:
        return False
    plain = unicodedata.normalize("NFKC", char).strip("()")
    return len(plain) == 1 and plain.isascii() and unicodedata.name(char, "").startswith(STYLES)


def _emoji(raw: str) -> tuple[int, int] | None:
    """Where emoji are too many: a row of them, or those after the most that a part may have."""
    found: list[tuple[int, int]] = []
    row, at = 0, 0
    for sign in graphemes(raw):
        start, at = at, at + len(sign)
        if is_emoji(sign):
            found.append((start, at))
            row += 1
            if row == ROW:
                return found[-ROW][0], at
        elif not sign.isspace():
            row = 0
    return (found[EMOJI][0], found[-1][1]) if len(found) > EMOJI else None


def _shouted(reading: Reading) -> tuple[int, int] | None:
    """Words in capitals side by side that are no short forms."""
    passage = reading.passage
    for found in _SHOUT.finditer(passage.text):
        words = [word for word in re.findall(r"[A-Z']{1,41}", found[0]) if _is_word(word, reading)]
        if len(words) >= FEW:
            return passage.folded.raw_span(*found.span())
    return None


def _is_word(word: str, reading: Reading) -> bool:
    """Whether a word in capitals is one that is written in small letters otherwise."""
    lexicons = reading.vocabulary.lexicons
    return len(word) > 1 and word.lower() not in lexicons.words("capitals")
