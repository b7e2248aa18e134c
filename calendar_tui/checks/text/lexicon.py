"""Lists of words that rules speak of: drugs, conditions, kin and so on.

A list is plain text: one form a line, ``#`` begins a comment, ``form = other words`` says what
to write instead. Every inflected form is written out, so ``trolley`` never counts as ``troll``.
A form with capitals counts only where it is typed so: ``ER`` is a place, ``er`` is not.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple


class Tag(StrEnum):
    """The lists that the program brings along, each in a file of that name."""

    DRUG = "drug"
    CONDITION = "condition"
    SYMPTOM = "symptom"
    BODY = "body"
    PROCEDURE = "procedure"
    TREAT = "treat"
    """Verbs of treating oneself: take, stop, switch, apply."""
    SAFE_VERB = "safe_verb"
    """What a post may well ask of its readers: call, book, learn."""
    PERSON = "person"
    PEOPLE = "people"
    """Several persons or relatives; the lists of one hold no plurals."""
    KIN = "kin"
    CLINICIAN = "clinician"
    TIME = "time"
    """When something happened to somebody: yesterday, last night."""
    CHANNEL = "channel"
    """Ways to write to the practice that are not private: a direct message, an inbox."""
    PLACE = "place"
    """Where care happens."""
    STIGMA = "stigma"
    """With what to say instead."""
    JARGON = "jargon"
    """With what to say instead."""
    FIRST_NAME = "first_names"
    AMBIGUOUS_NAME = "ambiguous_names"
    """First names that are words, months or places too."""
    HONORIFIC = "honorifics"
    EPONYM = "eponyms"
    """People after whom diseases and tests are called."""
    MODAL = "modals"
    NEGATION = "negations"
    DEFERRAL = "deferrals"
    """What leaves a decision to a clinician: ask your doctor, as directed."""
    EMERGENCY = "emergency"
    INSULT = "insult"
    CAPITAL = "capitals"
    """Capitalised words that are nobody's name: months, states, agencies, networks."""
    GUARD = "guard"
    """Phrases in which a listed word means something else: take part, patient portal."""


ENDINGS: Final = "drug_endings"
"""The file of the endings by which a drug's name is known."""

MOST_WORDS: Final = 8
"""Words that one form may have, so that looking up stays linear."""

STEM: Final = 3
"""Letters that a word needs before a drug's ending."""

MOST_LETTERS: Final = 12
"""Letters that an ending may have, for the same reason."""


class LexiconError(ValueError):
    """A list that can't be used; the message says which, where and why."""


class Form(NamedTuple):
    """One line of a list."""

    text: str
    words: tuple[str, ...]
    """As the text's tokens are looked up: in small letters, cut at hyphens and before ``'s``."""
    instead: str = ""
    """What to write in its place, if the list says so."""
    cased: bool = False
    """Whether it counts only where it is typed with these capitals."""

    @property
    def typed(self) -> tuple[str, ...]:
        """Its words with the capitals they have."""
        return tuple(_PART.findall(self.text))


class Lexicon(NamedTuple):
    """One list."""

    name: str
    forms: tuple[Form, ...]
    """In the order of the file."""


class Endings(NamedTuple):
    """Endings by which words that no list holds are known."""

    tag: str
    """What a word with such an ending is tagged."""
    endings: frozenset[str]
    but: frozenset[str]
    """Words that end so and are something else."""


_FORM = re.compile(r"[^\W_]+(?:['-][^\W_]+)*(?: [^\W_]+(?:['-][^\W_]+)*)*")
_PART = re.compile(r"'s(?!\w)|[^\W\d_]+(?:'(?!s(?!\w))[^\W\d_]+)*|\d+")
_INSTEAD = " = "


def parse_lexicon(name: str, text: str) -> Lexicon:
    """The list written in ``text``; ``name`` is the tag of its forms.

    Raises:
        LexiconError: a line is no form, is there twice or holds what can't be looked up.
    """
    forms: dict[tuple[str, ...], Form] = {}
    for number, line in _lines(text):
        shown, sign, instead = line.partition(_INSTEAD)
        form = _form(name, number, shown, instead)
        if sign and not instead.strip():
            raise _wrong(name, number, f"“{shown}” has nothing to say instead after its “=”")
        # With its capitals behind, a cased form is another one than the same words without.
        key = (*form.words, "", shown) if form.cased else form.words
        if key in forms:
            raise _wrong(name, number, f"“{shown}” is there already: take one of them out")
        forms[key] = form
    return Lexicon(name, tuple(forms.values()))


def parse_endings(name: str, text: str, tag: str) -> Endings:
    """The endings written in ``text``: ``-statin``, and words that are exceptions without one.

    Raises:
        LexiconError: as for a list, or an exception has none of the endings.
    """
    endings: set[str] = set()
    but: dict[str, int] = {}
    for number, line in _lines(text):
        word = line.removeprefix("-")
        if not (word.isalpha() and word.isascii() and word.islower()):
            raise _wrong(name, number, f"“{line}” must be one word in small letters")
        if line.startswith("-") and not 2 <= len(word) <= MOST_LETTERS:
            raise _wrong(name, number, f"“{line}” must have 2 to {MOST_LETTERS} letters")
        if word in endings if line.startswith("-") else word in but:
            raise _wrong(name, number, f"“{line}” is there already: take one of them out")
        if line.startswith("-"):
            endings.add(word)
        else:
            but[word] = number
    for word, number in but.items():
        if not word.endswith(tuple(endings)):
            raise _wrong(name, number, f"“{word}” has none of the endings, so it is no exception")
    return Endings(tag, frozenset(endings), frozenset(but))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold a form, with their numbers from 1; the rest are comments and gaps."""
    for number, line in enumerate(text.split("\n"), 1):
        if line and line[0] != "#" and not line.isspace():
            yield number, line


def _wrong(name: str, number: int, what: str) -> LexiconError:
    """What is wrong with a line, as one sentence."""
    return LexiconError(f"{name}, line {number}: {what}.")


def _form(name: str, number: int, shown: str, instead: str) -> Form:
    """One form, checked; most are small plain letters, which need no closer look."""
    if not instead and shown.isascii() and shown.islower():
        words = tuple(shown.split(" "))
        if len(words) <= MOST_WORDS and "".join(words).isalpha() and "" not in words:
            return Form(shown, words)
    if any(unicodedata.category(char) in {"Cc", "Cf"} for char in shown + instead):
        raise _wrong(name, number, "a character that can't be seen stands there: type it again")
    if not _FORM.fullmatch(shown):
        fine = (
            "words with one space between them, letters, digits, hyphens and straight apostrophes"
        )
        raise _wrong(name, number, f"“{shown}” is no form: write {fine}")
    if unicodedata.normalize("NFKC", shown) != shown:
        raise _wrong(name, number, f"“{shown}” has styled letters: type it in plain ones")
    words = _words(shown)
    if len(words) > MOST_WORDS:
        raise _wrong(name, number, f"“{shown}” has more than {MOST_WORDS} words: shorten it")
    return Form(shown, words, instead, shown != shown.lower())


def _words(shown: str) -> tuple[str, ...]:
    """The words of a form, cut as a text's tokens are."""
    low = shown.lower()
    return tuple(low.split()) if low.replace(" ", "").isalpha() else tuple(_PART.findall(low))
