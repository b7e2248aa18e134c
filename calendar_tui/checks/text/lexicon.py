"""Lists of words that rules speak of (drugs, conditions, kin ...), and finding them in a text.

A list is plain text: one form a line, ``#`` begins a comment, ``form = other words`` says what
to write instead. Every inflected form is written out, so ``trolley`` never counts as ``troll``.
A form with capitals counts only where it is typed so: ``ER`` is a place, ``er`` is not.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
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


class Hit(NamedTuple):
    """A form of the lists, found."""

    start: int
    """The place of its first token."""
    length: int
    """How many tokens it covers, hyphens within it included."""
    tags: frozenset[str]
    """The lists that hold it."""
    instead: str = ""
    """What to write in its place, if a list says so."""


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


_NONE: Final[frozenset[str]] = frozenset()


class _Node:
    """The forms that begin with the same words."""

    __slots__ = ("after", "cased", "instead", "tags")

    def __init__(self) -> None:
        """No longer form yet."""
        self.after: dict[str, _Node] | None = None
        self.tags = _NONE
        self.cased: tuple[tuple[tuple[str, ...], str], ...] = ()
        """Forms with capitals, each as typed, with its tag."""
        self.instead = ""


class Lexicons:
    """All lists together, made to be looked up."""

    __slots__ = ("_endings", "_first", "_lasts", "_words")

    def __init__(self, lexicons: Iterable[Lexicon], endings: Iterable[Endings] = ()) -> None:
        """Index the forms by their first word."""
        self._first: dict[str, _Node] = {}
        self._words: dict[str, frozenset[str]] = {}
        for lexicon in lexicons:
            tag = frozenset((lexicon.name,))
            alone = (each.words[0] for each in lexicon.forms if len(each.words) == 1)
            self._words[lexicon.name] = self._words.get(lexicon.name, _NONE).union(alone)
            for form in lexicon.forms:
                _add(self._first, form, tag)
        self._endings = tuple(endings)
        self._lasts = frozenset(each[-2:] for kind in self._endings for each in kind.endings)

    def find(self, words: Sequence[str], typed: Sequence[str] | None = None) -> tuple[Hit, ...]:
        """The forms among ``words``, from left to right, none overlapping another.

        Where several begin at one place the longest counts, so what a guard or a longer term
        covers is not found as a shorter one. Hyphens and apostrophes between words are passed over.

        Args:
            words: a text's tokens as they are looked up, punctuation as tokens of its own.
            typed: the same tokens as they were typed; without it no form with capitals counts.
        """
        hits: list[Hit] = []
        first, lasts, free = self._first, self._lasts, 0
        for at, word in enumerate(words):
            if at < free:
                continue
            node, hit = first.get(word), None
            if node is not None:
                if node.cased or _goes_on(node, words, at):
                    hit = _longest(node, words, typed, at)
                elif node.tags:
                    hit = Hit(at, 1, node.tags, node.instead)
            if hit is None and word[-2:] in lasts:
                hit = self._by_ending(word, at)
            if hit is not None:
                hits.append(hit)
                free = at + hit.length
        return tuple(hits)

    def tags(self, word: str) -> frozenset[str]:
        """The lists that hold ``word`` by itself, without those that want its capitals."""
        hits = self.find((word,))
        return hits[0].tags if hits else _NONE

    def words(self, name: str) -> frozenset[str]:
        """The forms of a list that are one word, in small letters; none for an unknown list."""
        return self._words.get(name, _NONE)

    def _by_ending(self, word: str, at: int) -> Hit | None:
        """What a word's ending says that it is."""
        for kind in self._endings:
            if word not in kind.but and word.isalpha():
                for cut in range(max(STEM, len(word) - MOST_LETTERS), len(word) - 1):
                    if word[cut:] in kind.endings:
                        return Hit(at, 1, frozenset((kind.tag,)))
        return None


def _add(first: dict[str, _Node], form: Form, tag: frozenset[str]) -> None:
    """Put a form where its words lead."""
    words = form.words
    node = first.get(words[0])
    if node is None:
        node = first[words[0]] = _Node()
    for word in words[1:]:
        if node.after is None:
            node.after = {}
        following = node.after.get(word)
        if following is None:
            following = node.after[word] = _Node()
        node = following
    if form.cased:
        node.cased += tuple((_typed_words(form.text), each) for each in tag)
    else:
        node.tags = node.tags | tag if node.tags else tag
    if form.instead:
        node.instead = form.instead


def _typed_words(shown: str) -> tuple[str, ...]:
    """The words of a form with its capitals."""
    return tuple(re.findall(_PART, shown))


def _goes_on(node: _Node, words: Sequence[str], at: int) -> bool:
    """Whether a longer form may begin at ``at``."""
    if node.after is None or at + 1 >= len(words):
        return False
    following = words[at + 1]
    return following in node.after or following in _JOINTS


def _longest(node: _Node, words: Sequence[str], typed: Sequence[str] | None, at: int) -> Hit | None:
    """The longest form from ``at`` on."""
    best, end = None, at + 1
    while True:
        tags = node.tags
        if node.cased and typed is not None:
            tags |= _as_typed(node, typed[at:end])
        if tags:
            best = Hit(at, end - at, tags, node.instead)
        if not node.after:
            return best
        end += end < len(words) and words[end] in _JOINTS
        following = node.after.get(words[end]) if end < len(words) else None
        if following is None:
            return best
        node, end = following, end + 1


_JOINTS: Final = frozenset("-'")
"""Signs within a term: ``follow-up``, ``Graves' disease``."""

_BARE: Final = str.maketrans("", "", " ./-")


def _as_typed(node: _Node, typed: Sequence[str]) -> frozenset[str]:
    """The tags of the forms whose capitals are typed so; ``E.R.`` is typed ``ER``."""
    shown = tuple(each.translate(_BARE) for each in typed if each not in _JOINTS)
    return frozenset(tag for words, tag in node.cased if words == shown)
