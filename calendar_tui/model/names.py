"""Which row a name means: ``#12``, a short name, a name, or the unique beginning of one.

Case, accents and the signs between words don't matter. Channels also answer to their
network's word (``instagram``) or mark (``ig``). Standard library only.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Final, Protocol, TypeVar

from calendar_tui.model.errors import NoSuchNameError, UnknownNameError
from calendar_tui.model.terms import MAX_NAME, Network

_ID: Final = re.compile(r"#\s*([0-9]{1,18})")
_BETWEEN: Final = re.compile(r"[\s_-]+")
_LISTED: Final = 6
"""Names that a sentence lists at most."""


class HasName(Protocol):
    """What can be found by name."""

    @property
    def id(self) -> int:
        """What people write as ``#12``."""

    @property
    def slug(self) -> str:
        """The short name."""

    @property
    def name(self) -> str:
        """The name in full."""

    @property
    def retired(self) -> bool:
        """Whether it was put away."""


T = TypeVar("T", bound=HasName)
_Match = Callable[[T, str], bool]


def resolve(text: str, candidates: Iterable[T], what: str, *, retired: bool = False) -> T:
    """The one row that ``text`` means.

    The first of these that fits anything decides: ``#id``, short name, name, the same
    without case and accents, a channel's network, the beginning of a name, the beginning
    of a word in it. ``what`` is the noun's word, for sentences. Retired rows are meant
    only with ``retired``, and living ones are preferred where several begin alike.

    Raises:
        NoSuchNameError: ``text`` means nothing.
        UnknownNameError: it means several rows, or a retired one.
    """
    rows = list(candidates)
    wanted = text.strip()
    for fits in _STEPS:
        hits = [row for row in rows if fits(row, wanted)]
        hits = [row for row in hits if not row.retired] or hits
        if len(hits) > 1:
            raise UnknownNameError(_several(wanted, hits, what))
        if hits and hits[0].retired and not retired:
            raise UnknownNameError(
                f"{hits[0].name} is retired; bring it back or choose another {what}."
            )
        if hits:
            return hits[0]
    raise NoSuchNameError(_unknown(wanted, rows, what))


def resolve_all(text: str, candidates: Iterable[T], what: str) -> tuple[T, ...]:
    """Every row that ``text`` means in a filter; retired ones too, since their posts remain.

    A network's word means all its channels, anything else one row.

    Raises:
        UnknownNameError: as ``resolve`` does.
    """
    rows = list(candidates)
    wanted = text.strip()
    meant = tuple(row for row in rows if _is_on(row, wanted) or _is_called(row, wanted))
    if any(_is_on(row, wanted) for row in meant):
        return meant
    return (resolve(text, rows, what, retired=True),)


def closest(text: str, words: Iterable[str], likeness: float = 0.6) -> str | None:
    """The word that ``text`` most likely was meant to be; ``None`` if it is like none.

    ``likeness`` is what two words must share, from 0 to 1 (equal).
    """
    near = _nearest(text, list(words), 1, likeness)
    return near[0] if near else None


def plain(text: str) -> str:
    """``text`` as names are compared: no accents, no case, one space between words."""
    apart = unicodedata.normalize("NFKD", text)
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _BETWEEN.sub(" ", letters.casefold()).strip()


def in_a_row(words: Sequence[str], last: str = "or") -> str:
    """``a``, ``a or b``, ``a, b or c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def _has_id(row: HasName, text: str) -> bool:
    """``#12``."""
    found = _ID.fullmatch(text)
    return found is not None and int(found[1]) == row.id


def _is_called(row: HasName, text: str) -> bool:
    """Its short name or name as it is written."""
    return text in {row.slug, row.name}


def _sounds_like(row: HasName, text: str) -> bool:
    """Its short name or name, forgiving case, accents and signs between words."""
    return plain(text) in {plain(row.slug), plain(row.name)}


def _is_on(row: HasName, text: str) -> bool:
    """The word, mark or name of the network that it is a channel on."""
    network = getattr(row, "network", None)
    if not isinstance(network, Network):
        return False
    return plain(text) in {network.value, network.mark, plain(network.label)}


def _begins_with(row: HasName, text: str) -> bool:
    """The beginning of its short name or name."""
    wanted = plain(text)
    return bool(wanted) and any(plain(part).startswith(wanted) for part in (row.slug, row.name))


def _has_word(row: HasName, text: str) -> bool:
    """The beginning of a later word of its name, such as a surname."""
    wanted = plain(text)
    return bool(wanted) and f" {wanted}" in f" {plain(row.name)}"


_STEPS: Final[tuple[_Match[HasName], ...]] = (
    _has_id,
    _is_called,
    _sounds_like,
    _is_on,
    _begins_with,
    _has_word,
)
"""What makes a row the one that is meant, surest first."""


def _several(text: str, hits: Sequence[HasName], what: str) -> str:
    """The sentence for a name that fits several rows, which names them."""
    names = in_a_row([f"{row.name} (#{row.id})" for row in hits[:_LISTED]])
    more = " ..." if len(hits) > _LISTED else ""
    return f"Several are meant by {_quoted(text)}; name one {what}: {names}{more}."


def _unknown(text: str, rows: Sequence[HasName], what: str) -> str:
    """The sentence for a name that fits nothing, which names what is close or there."""
    living = [row for row in rows if not row.retired]
    if not living:
        return f"There is no {what} yet; add one first."
    listed = ", ".join(row.slug or row.name for row in living[:_LISTED])
    listed += " and more" if len(living) > _LISTED else ""
    if not text:
        return f"Name the {what}: {listed}."
    near = _nearest(text, [name for row in living for name in (row.slug, row.name)], 3)
    if near:
        return f"There is no {what} {_quoted(text)}; did you mean {in_a_row(near)}?"
    if text.isascii() and text.isdecimal():
        return f"There is no {what} {_quoted(text)}; a number is written #{text[:18]}."
    return f"There is no {what} {_quoted(text)}; there is {listed}."


def _nearest(text: str, words: Sequence[str], count: int, likeness: float = 0.6) -> list[str]:
    """Up to ``count`` of ``words`` that are written much like ``text``, closest first."""
    from difflib import get_close_matches

    by_sound: dict[str, str] = {}
    for word in words:
        by_sound.setdefault(plain(word), word)
    near = get_close_matches(plain(text[:MAX_NAME]), by_sound, count, likeness)
    return [by_sound[sound] for sound in near]


def _quoted(text: str) -> str:
    """What was typed, in quotes and no longer than a name may be."""
    return f'"{text}"' if len(text) <= MAX_NAME else f'"{text[:MAX_NAME]}..."'
