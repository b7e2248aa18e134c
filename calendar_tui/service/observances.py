"""The shipped catalogue of observances, and what of it falls in some days.

What a practice has looked up comes in as `Confirmation`s.
"""

from collections.abc import Collection, Iterable
from datetime import date
from functools import cache
from typing import Any, Final

from calendar_tui.model.errors import InvalidError, NoSuchNameError
from calendar_tui.model.names import closest, in_a_row, plain, resolve
from calendar_tui.model.rows import Named
from calendar_tui.schedule import closures
from calendar_tui.schedule.closures import Closure
from calendar_tui.schedule.observances import falling
from calendar_tui.schedule.observances.catalogue import (
    Observance,
    labelled,
    labels,
    read_catalogue,
)
from calendar_tui.schedule.observances.falling import Confirmation, Shown
from calendar_tui.service.shipped import data_path


@cache
def catalogue() -> tuple[Observance, ...]:
    """Every observance the program knows; read once, from any thread."""
    return read_catalogue(data_path("observances.toml").read_bytes())


def shown(
    first: date,
    last: date,
    confirmations: Collection[Confirmation] = (),
    wanted: Iterable[str] = (),
) -> tuple[Shown, ...]:
    """What falls from ``first`` to ``last``, by day; with ``wanted`` what has one of these labels.

    Raises:
        InvalidError: the last day is before the first.
    """
    if last < first:
        raise InvalidError(f"The last day, {last}, is before the first, {first}.")
    chosen = tuple(wanted)
    among = labelled(catalogue(), chosen) if chosen else catalogue()
    return falling.shown(among, confirmations, first, last)


def read_labels(text: str) -> tuple[str, ...]:
    """The labels that ``text`` names, several with commas between.

    Raises:
        InvalidError: one is unknown; the sentence names the closest, or all.
    """
    known = {plain(label): label for label in labels(catalogue())}
    return tuple(_label(word, known) for word in map(str.strip, text.split(",")) if word)


def _label(word: str, known: dict[str, str]) -> str:
    """The label that one word names."""
    if (found := known.get(plain(word))) is not None:
        return found
    near = closest(plain(word), known)
    hint = (
        f"Did you mean {known[near]}?" if near else f"It is one of: {in_a_row([*known.values()])}."
    )
    raise InvalidError(f"No observance is for {word!r}. {hint}")


HIDE: Final = "-"
"""What stands before the id or label of what a practice doesn't want to see."""


def chosen(words: Iterable[str]) -> tuple[Observance, ...]:
    """What a practice wants to see: all that one of ``words`` names, save what one hides.

    A word is a label or an id, with a minus to hide. One that the catalogue no longer knows
    names nothing.
    """
    given = tuple(words)
    shown_ = {word for word in given if not word.startswith(HIDE)}
    hidden = {word.removeprefix(HIDE) for word in given if word.startswith(HIDE)}
    return tuple(
        each
        for each in catalogue()
        if not shown_.isdisjoint(_words(each)) and hidden.isdisjoint(_words(each))
    )


def _words(each: Observance) -> tuple[str, ...]:
    """Everything an observance can be chosen by."""
    return (each.id, *each.labels)


def read_choice(words: Iterable[str]) -> list[str]:
    """The words of a choice as the catalogue spells them, each once.

    Raises:
        InvalidError: one is neither a label nor an observance; the sentence names the closest.
    """
    known = {plain(label): label for label in labels(catalogue())}
    known |= {plain(name): each.id for each in catalogue() for name in (each.id, each.name)}
    return list(dict.fromkeys(_choice(word.strip(), known) for word in words))


def _choice(word: str, known: dict[str, str]) -> str:
    """One word of a choice."""
    sign = HIDE if word.startswith(HIDE) else ""
    name = plain(word.removeprefix(HIDE))
    if name in known:
        return f"{sign}{known[name]}"
    near = closest(name, known)
    hint = f" Did you mean {known[near]}?" if near else " See: calendar-tui observances --all"
    raise InvalidError(
        f"observances: nothing is called {word!r}.{hint}",
        {"observances": f"nothing is called {word!r}"},
    )


def find(word: str) -> Observance:
    """The observance that ``word`` means: its id, its name, or the only one that begins so.

    Raises:
        UnknownNameError: there is none, or there are several; the sentence names them.
    """
    named = [Named(at, each.id, each.name, False) for at, each in enumerate(catalogue(), 1)]
    try:
        row: Named = resolve(word, named, "observance")
    except NoSuchNameError:
        near = closest(plain(word), (each.name for each in catalogue()))
        hint = f"Did you mean {near}?" if near else "List all with: calendar-tui observances --all"
        raise NoSuchNameError(f"No observance is called {word!r}. {hint}") from None
    return catalogue()[row.id - 1]


def federal_holidays(year: int) -> tuple[Closure, ...]:
    """The days of ``year`` on which federal offices are closed, to be offered as closures."""
    return closures.federal(catalogue(), year)


def shown_json(one: Shown) -> dict[str, Any]:
    """An observance for programs, its keys in a fixed order; days are ISO 8601."""
    each = one.observance
    return {
        "id": each.id,
        "name": each.name,
        "kind": each.kind.value,
        "year": one.year,
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
        "extent": one.extent.value,
        "confirmed": one.confirmed,
        "tags": list(each.tags),
        "sensitive": each.sensitive,
        "staff": each.staff,
        "naysayers": each.naysayers,
        "closure": each.closure,
        "note": each.note,
        "rule": each.rule,
        "sources": list(each.sources),
    }
