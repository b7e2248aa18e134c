"""Words, numbers, addresses and signs of folded text, each with its place.

Words are cut at hyphens, so that ``follow-up`` and ``follow up`` are the same two words;
``'s`` is a token of its own, so that a name is the same with it and without.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    OWNER = "owner"
    """``'s`` after a word."""
    ADDRESS = "address"
    """A web address."""
    MAIL = "mail"
    HASHTAG = "hashtag"
    MENTION = "mention"
    STOP = "stop"
    """Punctuation that a negation doesn't reach beyond."""
    SIGN = "sign"
    """Any other character: an emoji, a bracket, a hyphen."""


class Token(NamedTuple):
    """One token of folded text."""

    text: str
    start: int
    end: int
    kind: Kind
    word: str
    """How it is looked up: in small letters, ``D.M.`` as ``dm``, a hashtag without its sign."""

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


LONGEST: Final = 2_000
"""Characters that one address may have; what is longer is cut into words."""

_TOKEN = re.compile(
    rf"""
    (?P<address>(?:https?://|www\.)[^\s<>"]{{1,{LONGEST}}})
    |(?P<mail>[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}})
    |(?P<hashtag>[#][\w]*[^\W\d][\w]*)
    |(?P<mention>(?<!\w)@[\w.]{{1,64}})
    |(?P<number>\d+(?:[.,:/]\d+)*)
    |(?P<dotted>(?<![\w.])[^\W\d_](?:\.[^\W\d_])+\b\.?)
    |(?P<spaced>(?<![\w.'-])[^\W\d_](?:[ ][^\W\d_]){{2,}}(?![\w'-]))
    |(?P<dm>(?<![\w.'-])[Dd][ /-][Mm][Ss]?(?![\w'-]))
    |(?P<owner>(?<=\w)'[sS](?!\w))
    |(?P<word>[^\W\d_]+(?:'(?![sS](?!\w))[^\W\d_]+)*)
    |(?P<stop>[.!?,;:()]+)
    |(?P<sign>\S)
    """,
    re.VERBOSE,
)

_KINDS: Final = {
    "dotted": Kind.WORD,
    "spaced": Kind.WORD,
    "dm": Kind.WORD,
    **{kind.value: kind for kind in Kind},
}

_BETWEEN = re.compile(r"[ ./-]")
_TRAILING = ".,;:!?)'\""


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of folded ``text``, in order, none overlapping another."""
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    """Token by token; what follows an address in its sentence is no part of it."""
    at = 0
    while found := _TOKEN.search(text, at):
        name, piece = found.lastgroup or "sign", found[0]
        if name == "address":
            piece = piece.rstrip(_TRAILING) or piece
        at = found.start() + len(piece)
        yield Token(piece, found.start(), at, _KINDS[name], _looked_up(name, piece))


def _looked_up(name: str, piece: str) -> str:
    """How a token is looked up in word lists."""
    if name in {"dotted", "spaced", "dm"}:
        piece = _BETWEEN.sub("", piece)
    elif name in {"hashtag", "mention"}:
        piece = piece[1:]
    return piece.lower()


_HUMPS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_A-Za-z]+")


def hashtag_words(token: Token) -> tuple[Token, ...]:
    """The words within a hashtag written in capitals and small letters, each with its place."""
    found = _HUMPS.finditer(token.text)
    return tuple(
        Token(
            each[0],
            token.start + each.start(),
            token.start + each.end(),
            Kind.NUMBER if each[0].isdigit() else Kind.WORD,
            each[0].lower(),
        )
        for each in found
    )
