"""How each kind of field is read: from text as typed, or from a stream's JSON value.

Every reader gives column values or raises ``InvalidError`` with a few words that complete
"Channel: ...". ``forms`` puts them together.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.names import resolve
from calendar_tui.model.noun import Field, Kind
from calendar_tui.model.nouns import WEEK_STARTS
from calendar_tui.service.field_numbers import read_int, read_number
from calendar_tui.service.field_repeats import read_dates, read_rule, read_weekly
from calendar_tui.service.field_times import read_clock, read_date, read_when, read_zone
from calendar_tui.service.reader import Reader, is_empty, text_of

_ADDRESS: Final = re.compile(r"https?://[^\s/?#]+\S*")
_BARE: Final = re.compile(r"[^\s/?#@:]+\.[^\s/?#@:]+(?::\d+)?(?:[/?#]\S*)?")
"""A web address without its scheme, as people copy it."""

_YES: Final = frozenset({"yes", "y", "true", "on", "1"})
_NO: Final = frozenset({"no", "n", "false", "off", "0"})
_UNKNOWN: Final = frozenset({"", "unknown"})


def read_field(spec: Field, given: Any, reader: Reader) -> dict[str, Any]:
    """The column values of one field; ``InvalidError`` says what is wrong with it."""
    if spec.required and is_empty(given):
        raise InvalidError("is needed")
    return _READERS[spec.kind](spec, given, reader)


def field_text(spec: Field, given: Any, reader: Reader) -> str:
    """A text field read by itself; ``InvalidError`` names the field."""
    try:
        return str(read_field(spec, given, reader)[spec.column])
    except InvalidError as error:
        problem = error.sentence.rstrip(".")
        raise InvalidError(f"{spec.name}: {problem}.", {spec.name: problem}) from None


def _read_text(spec: Field, given: Any, _reader: Reader) -> dict[str, Any]:
    """One line."""
    text = text_of(spec, given).strip()
    if "\n" in text:
        raise InvalidError("must be one line")
    return {spec.column: text}


def _read_long(spec: Field, given: Any, _reader: Reader) -> dict[str, Any]:
    """Several lines, exactly as written."""
    return {spec.column: text_of(spec, given)}


def _read_url(spec: Field, given: Any, _reader: Reader) -> dict[str, Any]:
    """A web address; one without a scheme gets https."""
    text = text_of(spec, given).strip()
    if not text:
        return {spec.column: ""}
    scheme, mark, rest = text.partition("://")
    if mark:
        text = f"{scheme.lower()}://{rest}"
    elif _BARE.fullmatch(text):
        text = f"https://{text}"
    if not _ADDRESS.fullmatch(text):
        raise InvalidError("must be a web address, such as https://example.org/page")
    return {spec.column: text}


def _choice(text: str, choices: tuple[str, ...]) -> str:
    """The one choice that ``text`` is, or begins."""
    wanted = text.strip().casefold().replace(" ", "_").replace("-", "_")
    matches = [choice for choice in choices if choice == wanted] or [
        choice for choice in choices if choice.startswith(wanted)
    ]
    if len(matches) == 1:
        return matches[0]
    raise InvalidError(f"{text.strip()!r} is not one of {', '.join(choices)}")


def _read_choice(spec: Field, given: Any, _reader: Reader) -> dict[str, Any]:
    """One of the field's choices."""
    if spec.choices is WEEK_STARTS:
        return {spec.column: _week_start(spec, given)}
    if is_empty(given):
        return {spec.column: spec.default or None}
    return {spec.column: _choice(text_of(spec, given), spec.choices)}


def _week_start(spec: Field, given: Any) -> int:
    """0 for Monday ... 6 for Sunday, from the day's name or that number."""
    if isinstance(given, int) and not isinstance(given, bool):
        return given
    word = _choice(text_of(spec, given) or spec.default, WEEK_STARTS)
    return {"monday": 0, "saturday": 5, "sunday": 6}[word]


def _items(given: Any, separators: str) -> list[Any]:
    """The entries of a list that was typed on one line, or came as JSON."""
    if given is None:
        return []
    if isinstance(given, (list, tuple)):
        return [each for each in given if not is_empty(each)]
    if not isinstance(given, str):
        raise InvalidError("must be a list, or text")
    text = given.replace("\r\n", "\n").replace("\r", "\n")
    for separator in separators[1:]:
        text = text.replace(separator, separators[0])
    return [part.strip() for part in text.split(separators[0]) if part.strip()]


def _read_choices(spec: Field, given: Any, _reader: Reader) -> dict[str, Any]:
    """Any of the field's choices, in their own order."""
    chosen = {_choice(str(each), spec.choices) for each in _items(given, ",;\n")}
    return {spec.column: [choice for choice in spec.choices if choice in chosen]}


def _read_words(spec: Field, given: Any, _reader: Reader) -> dict[str, Any]:
    """Words without the hash sign, each once."""
    words = [text_of(spec, each).strip().lstrip("#").strip() for each in _items(given, ",;\n")]
    if any(mark in word for word in words for mark in ",;\n"):
        raise InvalidError("has a comma, semicolon or line break in one; those stand between")
    return {spec.column: list(dict.fromkeys(word for word in words if word))}


def _read_lines(spec: Field, given: Any, _reader: Reader) -> dict[str, Any]:
    """One entry a line; media come as ``file | alt text`` or as JSON objects."""
    entries = _items(given, "\n" if isinstance(given, str) and "\n" in given else "\n;")
    if spec.name == "media":
        return {spec.column: [_medium(spec, each) for each in entries]}
    return {spec.column: [_entry(spec, each) for each in entries]}


def _entry(spec: Field, given: Any) -> str:
    """One entry of a list, which is one line."""
    text = text_of(spec, given).strip()
    if "\n" in text:
        raise InvalidError("must be one line each")
    return text


def _medium(spec: Field, entry: Any) -> dict[str, str]:
    """A picture or video with the words for those who can't see it."""
    if isinstance(entry, Mapping):
        if unknown := sorted(str(name) for name in entry.keys() - {"ref", "alt"}):
            raise InvalidError(f"has ref and alt, and no {unknown[0]}")
        ref, alt = _entry(spec, entry.get("ref")), _entry(spec, entry.get("alt"))
    else:
        ref, _, alt = _entry(spec, entry).partition("|")
    if not ref.strip() or "|" in ref:
        raise InvalidError("needs a file or address for each, such as media/desk.jpg | The desk")
    return {"ref": ref.strip(), "alt": alt.strip()}


def _read_bool(spec: Field, given: Any, _reader: Reader) -> dict[str, Any]:
    """Yes or no; empty is the default, or that nobody has said."""
    word = str(spec.default if is_empty(given) else given).strip().casefold()
    if not spec.default and word in _UNKNOWN:
        return {spec.column: None}
    if word not in _YES | _NO:
        raise InvalidError("must be yes or no")
    return {spec.column: word in _YES}


def _one(spec: Field, text: str, reader: Reader) -> int:
    """The id behind a name."""
    names = reader.directory.of(spec.noun).values()
    return int(resolve(text, names, spec.noun, retired=reader.lenient).id)


def _read_ref(spec: Field, given: Any, reader: Reader) -> dict[str, Any]:
    """The id of one named row; empty is none."""
    if is_empty(given):
        return {spec.column: None}
    return {spec.column: _one(spec, text_of(spec, given), reader)}


def _read_refs(spec: Field, given: Any, reader: Reader) -> dict[str, Any]:
    """The ids of named rows, each once."""
    ids = (_one(spec, str(each), reader) for each in _items(given, ",;\n"))
    return {spec.column: list(dict.fromkeys(ids))}


_READERS: Final[dict[Kind, Callable[[Field, Any, Reader], dict[str, Any]]]] = {
    Kind.TEXT: _read_text,
    Kind.LONG: _read_long,
    Kind.CHOICE: _read_choice,
    Kind.CHOICES: _read_choices,
    Kind.REF: _read_ref,
    Kind.REFS: _read_refs,
    Kind.WORDS: _read_words,
    Kind.LINES: _read_lines,
    Kind.DATE: read_date,
    Kind.WHEN: read_when,
    Kind.CLOCK: read_clock,
    Kind.DATES: read_dates,
    Kind.WEEKLY: read_weekly,
    Kind.RULE: read_rule,
    Kind.ZONE: read_zone,
    Kind.URL: _read_url,
    Kind.INT: read_int,
    Kind.NUMBER: read_number,
    Kind.BOOL: _read_bool,
}
