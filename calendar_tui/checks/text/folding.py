"""Text as rules read it, with the way back to what was typed.

Styled letters, look-alikes from other alphabets, curly quotes and characters of no width are
how a word slips past a rule, by accident or not; folded they are the plain characters they
look like. Capitals stay: names are known by them. Linear in the length of the text.
"""

import re
import unicodedata
from array import array
from typing import Final, NamedTuple

PLAIN: Final = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63", "-"),
        **dict.fromkeys("\u2014\u2015", " - "),
        **dict.fromkeys("\t\v\f", " "),
        **dict.fromkeys("\r\x85\u2028\u2029", "\n"),
    }
)
"""Quotes, dashes and breaks of all kinds, as a plain keyboard has them."""

LOOKS: Final = dict(
    zip(
        # Cyrillic, then Greek, then letters of the phonetic and Latin blocks drawn as small ones.
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408"
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u0501\u051b\u051d"
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
        "\u03bf\u03bd\u03b1\u03b9\u0131\u0251\u0261",
        "ABEKMHOPCTYXSIJaeopcyxsijhdqwABEZHIKMNOPTYXovaiiag",
        strict=True,
    )
)
"""Letters drawn like a Latin one."""

INVISIBLE: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Characters that show nothing though Unicode counts them as letters or marks."""

MARKS: Final = 30
"""Combining marks that count as one character's."""

_PLAIN_RUN = re.compile(r"[\n -~]+")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z]")


class Folded(NamedTuple):
    """A text as rules read it."""

    text: str
    places: "array[int]"
    """For each character of ``text``, and for its end, where it began in the raw text."""

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a piece of the folded text lies in the raw text.

        It takes along the marks after it, and the whole of a character that became several.
        """
        last = self.places[end - 1] if end > start else self.places[start]
        while end < len(self.places) - 1 and self.places[end] == last:
            end += 1
        return self.places[start], self.places[end]


def fold(raw: str) -> Folded:
    """Fold ``raw``. The same text folded twice is the same as folded once."""
    if raw.isascii() and raw.replace("\n", " ").isprintable():
        return Folded(raw.translate(PLAIN), array("l", range(len(raw) + 1)))
    pieces, places, at = [], array("l"), 0
    while at < len(raw):
        end = _plain_run(raw, at)
        if end > at:
            pieces.append(raw[at:end].translate(PLAIN))
            places.extend(range(at, end))
        else:
            end = _cluster_end(raw, at)
            piece = _shown(raw, at, end)
            pieces.append(piece)
            places.extend([at] * len(piece))
        at = end
    places.append(len(raw))
    return Folded(_like_latin("".join(pieces)), places)


def _plain_run(raw: str, at: int) -> int:
    """Where characters end that stay as they are; one with marks on it is none of them."""
    run = _PLAIN_RUN.match(raw, at)
    end = run.end() if run else at
    return end - 1 if at < end < len(raw) and _joins(raw[end]) else end


def _shown(raw: str, at: int, end: int) -> str:
    """A character with the marks on it, in plain form; empty where nothing shows."""
    cluster = raw[at:end]
    if cluster == "\r" and raw.startswith("\n", end):
        return " "
    shown = "".join(each for each in cluster if not _hidden(each))
    return _settled(shown) if shown else ""


def _settled(shown: str) -> str:
    """A cluster in compatibility form, its signs made plain; repeated until nothing changes.

    The compatibility form of a few characters holds others that have a plain form themselves.
    """
    for _ in range(4):
        before = shown
        shown = unicodedata.normalize("NFKC", shown).translate(PLAIN)
        shown = "".join(_blank(each) for each in shown if not _hidden(each))
        if shown == before:
            break
    return shown


def _blank(char: str) -> str:
    """A plain space for any kind of space."""
    return " " if char != "\n" and char.isspace() else char


def _cluster_end(raw: str, at: int) -> int:
    """Where the combining marks on a character end; long runs of marks are cut.

    Thirty marks are what Unicode's own stream-safe form allows; so the work stays linear.
    """
    end = at + 1
    while end < len(raw) and end - at <= MARKS and _joins(raw[end]):
        end += 1
    return end


def _joins(char: str) -> bool:
    """Whether a character belongs to the one before it."""
    return not char.isascii() and (
        unicodedata.combining(char) != 0
        or unicodedata.category(char) in {"Mn", "Me"}
        or "\u1160" <= char <= "\u11ff"  # the later letters of a Korean syllable
        or "\uff9e" <= char <= "\uff9f"
    )


def _hidden(char: str) -> bool:
    """Whether a character shows nothing by itself: of no width, a variant or a control."""
    if char.isascii():
        return (char < " " and char not in "\t\n\v\f\r") or char == "\x7f"
    return (
        (unicodedata.category(char) in {"Cf", "Cc"} and char != "\x85")
        or "\ufe00" <= char <= "\ufe0f"
        or "\U000e0100" <= char <= "\U000e01ef"
        or char in INVISIBLE
    )


def _like_latin(text: str) -> str:
    """Fold look-alikes in words that would be read as Latin: mixed ones, or look-alikes only."""
    return _WORD.sub(_read_as_latin, text)


def _read_as_latin(word: re.Match[str]) -> str:
    """One word, of the same length."""
    letters = word[0]
    if letters.isascii() or not any(each in LOOKS for each in letters):
        return letters
    looks = "".join(LOOKS.get(each, each) for each in letters)
    return looks if _LATIN.search(letters) or looks.isascii() else letters
