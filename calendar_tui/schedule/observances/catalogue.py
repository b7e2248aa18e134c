"""The catalogue of observances: what one row says, and reading it from text.

The text is TOML: a table ``[[observance]]`` for each row, and a table ``[sources]`` in
which each code of a source is explained.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Final, NamedTuple

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.names import closest, in_a_row
from calendar_tui.model.terms import MAX_NAME
from calendar_tui.schedule.observances.rules import parse_rule
from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY

MAX_TEXT: Final = 1_000_000
"""Characters of a catalogue; the shipped one has a twentieth of it."""

MAX_NOTE: Final = 200
MAX_CODE: Final = 20


class Kind(StrEnum):
    """What sort of time an observance takes."""

    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    OFFICE = "office"
    """A day of the office's calendar, set by law or custom rather than by a sponsor."""


class Observance(NamedTuple):
    """One row of the catalogue."""

    id: str
    """Short, unique, and the same in every version."""
    name: str
    kind: Kind
    rule: str
    """As `rules` reads it."""
    usual_month: int | None = None
    """1 to 12 where only the sponsor can tell the days (rule ``yearly``)."""
    tags: tuple[str, ...] = ()
    """Specialties it is for; ``all`` is every practice."""
    sensitive: bool = False
    """Readers may be in distress: crisis line, no comments, a second reviewer."""
    staff: bool = False
    """Thanks to people who work here."""
    naysayers: bool = False
    """Expect loud disagreement."""
    closure: bool = False
    """The office is closed."""
    sources: tuple[str, ...] = ()
    """Where it was found, as codes."""
    confirmed_year: int | None = None
    """The last year whose date was seen in print and agreed with the rule."""
    note: str = ""

    @property
    def labels(self) -> tuple[str, ...]:
        """Every word it can be chosen by: its tags, and what else is marked."""
        marked = {
            "sensitive": self.sensitive,
            "staff": self.staff,
            "naysayers": self.naysayers,
            "closure": self.closure,
        }
        return (*self.tags, *(label for label, holds in marked.items() if holds))


def labels(catalogue: Iterable[Observance]) -> tuple[str, ...]:
    """Every word by which observances can be chosen, in order."""
    return tuple(sorted({label for each in catalogue for label in each.labels}))


def labelled(catalogue: Iterable[Observance], wanted: Iterable[str]) -> Iterator[Observance]:
    """The observances that have one of the words."""
    words = frozenset(wanted)
    return (each for each in catalogue if words.intersection(each.labels))


def read_catalogue(text: bytes | str) -> tuple[Observance, ...]:
    """The catalogue that ``text`` (TOML; bytes are UTF-8) holds, in its order.

    Raises:
        InvalidError: it can't be read; the sentence names the row and what is wrong there.
    """
    content = _parsed(text)
    for key in content:
        if key not in {"observance", "sources"}:
            raise InvalidError(f"The catalogue of observances can't hold {_quoted(key)}.")
    rows, sources = content.get("observance", []), content.get("sources", {})
    if not isinstance(sources, dict) or not isinstance(rows, list):
        raise InvalidError("The catalogue of observances takes [[observance]] and [sources].")
    seen: set[str] = set()
    return tuple(_row(number, row, sources, seen) for number, row in enumerate(rows, 1))


def _parsed(text: bytes | str) -> dict[str, Any]:
    """The text as TOML."""
    if len(text) > MAX_TEXT:
        raise InvalidError(f"A catalogue of observances has at most {MAX_TEXT:,} characters.")
    try:
        return tomllib.loads(text.decode("utf-8-sig") if isinstance(text, bytes) else text)
    except (ValueError, RecursionError) as error:
        why = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
        raise InvalidError(f"The catalogue of observances can't be read: {why}.") from None


def _row(number: int, row: Any, sources: Mapping[str, Any], seen: set[str]) -> Observance:
    """One row; ``seen`` are the ids before it."""
    try:
        return _observance(row, sources, seen)
    except (ValueError, InvalidError) as error:
        named = f" ({_quoted(row['id'])})" if isinstance(row, dict) and "id" in row else ""
        raise InvalidError(f"Observance {number}{named}: {str(error).rstrip('.')}.") from None


def _observance(row: Any, sources: Mapping[str, Any], seen: set[str]) -> Observance:
    """What a row says; ``ValueError`` or ``InvalidError`` say what is wrong with it."""
    observance = Observance(**_values(row))
    parse_rule(observance.rule)
    if (observance.rule == "yearly") != (observance.usual_month is not None):
        raise ValueError("usual_month is for the rule yearly, which needs it")
    if observance.id in seen:
        raise ValueError("another row has this id; each needs its own")
    for code in observance.sources:
        if code.partition(" ")[0] not in sources:
            raise ValueError(f"[sources] doesn't explain {_quoted(code)}")
    seen.add(observance.id)
    return observance


def _values(row: Any) -> dict[str, Any]:
    """The values of a row by key."""
    if not isinstance(row, dict):
        raise ValueError(f"a table is needed, not {_quoted(row)}")  # noqa: TRY004 - a person's
    for key in row:
        if key not in _READ:
            near = closest(key[:MAX_CODE], _READ)
            hint = f"; did you mean {near}?" if near else ""
            raise ValueError(f"there is no key {_quoted(key)}{hint}")
    lacking = [key for key in ("id", "name", "kind", "rule") if key not in row]
    if lacking:
        raise ValueError(f"it needs {in_a_row(lacking, 'and')}")
    return {key: _value(key, value) for key, value in row.items()}


def _value(key: str, value: Any) -> Any:
    """The value of one key."""
    read, wanted = _READ[key]
    found = read(value)
    if found is None:
        raise ValueError(f"{key} is {wanted}, not {_quoted(value)}")
    return found


_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LABEL: Final = re.compile(r"[a-z]+(?:[ -][a-z]+)*")
_YEARS: Final = range(FIRST_DAY.year, LAST_DAY.year + 1)


def _line(most: int, pattern: re.Pattern[str] | None = None) -> Callable[[Any], str | None]:
    """Reads one line of at most ``most`` characters, of the form ``pattern``."""

    def read(value: Any) -> str | None:
        """The line, or ``None``."""
        fits = isinstance(value, str) and 0 < len(value) <= most and value.isprintable()
        return value if fits and (pattern is None or pattern.fullmatch(value)) else None

    return read


def _lines(line: Callable[[Any], str | None]) -> Callable[[Any], tuple[str, ...] | None]:
    """Reads several such lines, each once."""

    def read(value: Any) -> tuple[str, ...] | None:
        """The lines, or ``None``."""
        found = [line(each) for each in value] if isinstance(value, list) else [None]
        told = tuple(each for each in found if each is not None)
        return told if len(told) == len(found) == len(set(told)) else None

    return read


def _kind(value: Any) -> Kind | None:
    """Reads a kind."""
    return Kind(value) if value in list(Kind) else None


def _flag(value: Any) -> bool | None:
    """Reads true or false."""
    return value if isinstance(value, bool) else None


def _number(numbers: range) -> Callable[[Any], int | None]:
    """Reads one of some whole numbers."""
    return lambda value: value if type(value) is int and value in numbers else None


def _quoted(value: Any) -> str:
    """A value for a sentence, cut where it is long."""
    said = repr(value)
    return said if len(said) <= MAX_NAME else f"{said[:MAX_NAME]}..."


_FLAG: Final = (_flag, "true or false")
_READ: Final[dict[str, tuple[Callable[[Any], Any], str]]] = {
    "id": (_line(MAX_NAME, _ID), "lower-case words joined by hyphens"),
    "name": (_line(MAX_NAME), f"a line of at most {MAX_NAME} characters"),
    "kind": (_kind, in_a_row([*Kind])),
    "rule": (_line(MAX_NAME), "a rule such as nth 05 Sun 2"),
    "usual_month": (_number(range(1, 13)), "a month from 1 to 12"),
    "tags": (_lines(_line(MAX_CODE, _LABEL)), "a list of short lower-case words, each once"),
    "sensitive": _FLAG,
    "staff": _FLAG,
    "naysayers": _FLAG,
    "closure": _FLAG,
    "sources": (_lines(_line(MAX_CODE)), "a list of codes, each once"),
    "confirmed_year": (_number(_YEARS), f"a year from {_YEARS[0]} to {_YEARS[-1]}"),
    "note": (_line(MAX_NOTE), f"a line of at most {MAX_NOTE} characters"),
}
"""What each key takes, and what to say of anything else."""
