"""How people say which posts they mean: ``ch:ig status:draft -by:osei "flu shots"``.

The app's filter line, feeds and the options of the command line are read into the same
``PostFilter``. Words are looked for in the text, ``key:value`` asks for a field, a comma
means or, a minus before a term means not, double quotes hold what has spaces or commas.
Pure: names come from a ``Directory``, days are read by the caller's function.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, NamedTuple

from calendar_tui.model.errors import InvalidError, UnknownNameError
from calendar_tui.model.filters import NONE, PostFilter
from calendar_tui.model.names import closest, in_a_row, plain, resolve_all
from calendar_tui.model.rows import Directory
from calendar_tui.model.terms import Status

DayReader = Callable[[str], date]
"""Reads a day as a person types it; raises ``InvalidError``."""


class Reference(NamedTuple):
    """A key whose values are names in the plan."""

    field: str
    """The filter's field."""
    noun: str


REFERENCES: Final[dict[str, Reference]] = {
    "channel": Reference("channels", "channel"),
    "author": Reference("authors", "author"),
    "reviewer": Reference("reviewers", "author"),
    "audience": Reference("audiences", "audience"),
    "pillar": Reference("pillars", "pillar"),
    "campaign": Reference("campaigns", "campaign"),
    "goal": Reference("goals", "goal"),
}

SHORT: Final = {"ch": "channel", "by": "author", "st": "status", "camp": "campaign"}
"""Shorter words for keys."""

KEYS: Final = (*REFERENCES, "status", "tag", "from", "to", "on", "is", "text")
"""Everything that can stand before a colon."""

STATES: Final[dict[str, tuple[str, bool]]] = {
    "missed": ("missed", True),
    "undated": ("undated", True),
    "dated": ("undated", False),
    "unlinked": ("unlinked", True),
    "linked": ("unlinked", False),
}
"""Words after ``is:``, and the field each sets."""

NOTHING: Final = "none"
"""``campaign:none``: posts without one."""

_VALUE: Final = r'(?:"[^"]*"?|[^\s"])'
_TERM: Final = re.compile(
    rf"(?P<minus>-?)(?:(?P<key>[^\W\d_]+):(?P<value>{_VALUE}*)|(?P<word>{_VALUE}+))"
)
_PART: Final = re.compile(r'(?:"[^"]*"?|[^,"])+')
_ID: Final = re.compile(r"#([0-9]{1,18})")


def parse_filter(line: str, directory: Directory, read_day: DayReader) -> PostFilter:
    """The filter that ``line`` asks for; an empty line asks for nothing.

    Raises:
        InvalidError: a term can't be read; the sentence says which and what would do.
    """
    asked = _Asked(directory, read_day)
    for term in _TERM.finditer(line):
        key = _key(term["key"])
        left_out = bool(term["minus"])
        if key is not None:
            asked.take(key, term["value"], left_out=left_out)
        elif (number := _ID.fullmatch(term["word"] or "")) is not None:
            asked.choose("ids", {int(number[1])}, left_out=left_out)
        else:
            asked.look_for(term[0].removeprefix(term["minus"]), left_out=left_out)
    return asked.filter()


def filter_from(
    options: Mapping[str, object], directory: Directory, read_day: DayReader
) -> PostFilter:
    """The filter that command line options ask for.

    ``options`` holds keys as in the filter line, each with a text, several, or nothing;
    the words after ``is:`` are flags; ``text`` is words to look for.

    Raises:
        InvalidError: as ``parse_filter`` does.
    """
    asked = _Asked(directory, read_day)
    for key, given in options.items():
        if key in STATES:
            if given:
                asked.take("is", key)
            continue
        for value in _texts(given):
            asked.take(key, value)
    return asked.filter()


def _texts(given: object) -> Iterable[str]:
    """The values of one option."""
    if given is None:
        return ()
    if isinstance(given, str):
        return (given,)
    return tuple(str(each) for each in given) if isinstance(given, Iterable) else (str(given),)


def _key(word: str | None) -> str | None:
    """The key that ``word`` is; ``None`` where it is part of a text such as ``http://``."""
    if word is None:
        return None
    lower = word.casefold()
    key = SHORT.get(lower, lower)
    if key in KEYS:
        return key
    near = closest(lower, KEYS, likeness=0.75)
    if near is not None:
        raise InvalidError(f'A filter has no "{word}:"; did you mean {near}:?')
    return None


@dataclass(slots=True)
class _Asked:
    """What was asked so far."""

    directory: Directory
    read_day: DayReader
    wanted: dict[str, Any] = field(default_factory=dict)
    unwanted: dict[str, Any] = field(default_factory=dict)

    def take(self, key: str, value: str, *, left_out: bool = False) -> None:
        """Read one ``key:value``."""
        if key == "text":
            self.look_for(value, left_out=left_out)
            return
        values = [part for part in map(_bare, _PART.findall(value)) if part]
        if not values:
            raise InvalidError(f"Say what {key}: should be, or leave it out.")
        if key in REFERENCES:
            field_name, noun = REFERENCES[key]
            ids = {found for each in values for found in self._ids(each, noun)}
            self.choose(field_name, ids, left_out=left_out)
        elif key == "tag":
            tags = {each.removeprefix("#") for each in values}
            self.choose("tags", tags, left_out=left_out)
        elif key == "status":
            self._take_statuses(values, left_out=left_out)
        elif left_out and key != "is":
            raise InvalidError(f"{key}: can't be turned round with a minus.")
        elif len(values) > 1:
            raise InvalidError(f"{key}: takes one value, not {len(values)}.")
        elif key == "is":
            self._take_state(values[0], left_out=left_out)
        else:
            self._take_day(key, values[0])

    def choose(self, field_name: str, values: set[Any], *, left_out: bool) -> None:
        """Add values, any of which may be (or none of which must be) in a field."""
        side = self.unwanted if left_out else self.wanted
        side[field_name] = side.get(field_name, frozenset()) | values

    def look_for(self, text: str, *, left_out: bool) -> None:
        """Add words to look for."""
        side = self.unwanted if left_out else self.wanted
        side["text"] = f"{side.get('text', '')} {text}".strip()

    def filter(self) -> PostFilter:
        """Everything that was asked, as one value."""
        first, last = self.wanted.get("first"), self.wanted.get("last")
        if first and last and last < first:
            raise InvalidError(f"The last day, {last}, is before the first, {first}.")
        if self.wanted.get("undated") and (first or last):
            raise InvalidError("A post without a day is on no day; leave out the days.")
        if "statuses" in self.wanted and self.wanted.get("missed"):
            raise InvalidError("Missed posts are scheduled ones; ask for is:missed alone.")
        without = PostFilter(**self.unwanted) if self.unwanted else None
        return PostFilter(**self.wanted, without=without)

    def _ids(self, text: str, noun: str) -> Iterable[int]:
        """The ids that a name stands for."""
        if plain(text) == NOTHING:
            return (NONE,)
        return (row.id for row in resolve_all(text, self.directory.of(noun).values(), noun))

    def _take_statuses(self, values: list[str], *, left_out: bool) -> None:
        """Read statuses; *missed* reads like one, but is derived."""
        for each in values:
            status = _status(each)
            if status is None:
                self._set("missed", not left_out, "missed")
            else:
                self.choose("statuses", {status}, left_out=left_out)

    def _take_state(self, value: str, *, left_out: bool) -> None:
        """Read what follows ``is:``."""
        state = STATES.get(plain(value))
        if state is None:
            raise InvalidError(f'A post is {in_a_row(list(STATES))}, not "{value}".')
        self._set(state[0], state[1] is not left_out, f"is:{plain(value)}")

    def _take_day(self, key: str, value: str) -> None:
        """Read the first day, the last, or both in one."""
        day = self.read_day(value)
        for name in {"from": ("first",), "to": ("last",)}.get(key, ("first", "last")):
            self._set(name, day, f"{key}:")

    def _set(self, name: str, value: object, said: str) -> None:
        """Set a field that holds one value."""
        if self.wanted.setdefault(name, value) != value:
            raise InvalidError(f"{said} contradicts what was said before; leave one out.")


def _bare(part: str) -> str:
    """One value of several, without its quotes and the spaces around it."""
    return part.replace('"', "").strip()


def _status(word: str) -> Status | None:
    """The status that ``word`` is or begins; ``None`` for missed."""
    wanted = plain(word)
    labels = {status.label: status for status in Status}
    if wanted == "missed":
        return None
    if wanted in labels:
        return labels[wanted]
    begun = [status for label, status in labels.items() if wanted and label.startswith(wanted)]
    if len(begun) == 1:
        return begun[0]
    near = closest(word, labels)
    hint = f"did you mean {near}?" if near else f"there is {in_a_row(['missed', *labels], 'and')}."
    raise UnknownNameError(f'There is no status "{word[:40]}"; {hint}')
