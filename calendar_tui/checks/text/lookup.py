"""Finding the forms of all word lists in a text, by whole words, the longest first."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from calendar_tui.checks.text.lexicon import MOST_LETTERS, STEM, Endings, Form, Lexicon


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
        node.cased += tuple((form.typed, each) for each in tag)
    else:
        node.tags = node.tags | tag if node.tags else tag
    if form.instead:
        node.instead = form.instead


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
