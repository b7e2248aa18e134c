"""A filter said back: as the line that asks for it, and as a sentence's middle."""

import re
from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import Final

from calendar_tui.model.filters import NONE, PostFilter
from calendar_tui.model.names import in_a_row, plain, resolve_all
from calendar_tui.model.rows import Directory
from calendar_tui.model.terms import Status
from calendar_tui.schedule.format import format_day
from calendar_tui.service.filtering import NOTHING, REFERENCES, STATES

_WORD: Final = re.compile(r"(?!-|#[0-9])[^\s\":]+")
"""What is looked for as it is, without quotes."""
_VALUE: Final = re.compile(r"[^\s\",]+")
"""What a key is given as it is."""

_SAID: Final = {
    "channel": ("on", "on no channel"),
    "author": ("by", "by nobody"),
    "reviewer": ("reviewed by", "without a reviewer"),
    "audience": ("for", "for no audience"),
    "pillar": ("about", "about no pillar"),
    "campaign": ("in", "in no campaign"),
    "goal": ("towards", "towards no goal"),
}
"""How a reference is said, and how its absence is."""


def filter_line(wanted: PostFilter, directory: Directory) -> str:
    """The line that ``filtering.parse_filter`` reads into ``wanted``, days as ISO 8601.

    What a person can't ask for (a group of siblings) is left out.
    """
    terms = _terms(wanted, directory)
    if wanted.without is not None:
        terms += [f"-{term}" for term in _terms(wanted.without, directory)]
    return " ".join(terms)


def _terms(wanted: PostFilter, directory: Directory) -> list[str]:
    """One side of a filter, term by term."""
    terms = [f"#{each}" for each in sorted(wanted.ids)]
    for key, (name, noun) in REFERENCES.items():
        ids = getattr(wanted, name)
        terms += _term(key, (_value(each, ids, noun, directory) for each in sorted(ids)))
    terms += _term("status", sorted(wanted.statuses))
    terms += _term("tag", sorted(wanted.tags))
    if wanted.first is not None and wanted.first == wanted.last:
        terms.append(f"on:{wanted.first}")
    else:
        terms += [f"from:{wanted.first}"] if wanted.first else []
        terms += [f"to:{wanted.last}"] if wanted.last else []
    terms += _states(wanted)
    terms += [each if _WORD.fullmatch(each) else f'"{each}"' for each in wanted.needles]
    return terms


def _term(key: str, values: Iterable[str]) -> list[str]:
    """``key:a,b``, or nothing."""
    said = ",".join(each if _VALUE.fullmatch(each) else f'"{each}"' for each in values)
    return [f"{key}:{said}"] if said else []


def _states(wanted: PostFilter) -> list[str]:
    """What follows ``is:``."""
    return [
        f"is:{word}" for word, (name, value) in STATES.items() if getattr(wanted, name) is value
    ] + (["-is:missed"] if wanted.missed is False else [])


def _value(row_id: int, ids: Collection[int], noun: str, directory: Directory) -> str:
    """What stands for an id: its short name, unless that would mean more than ``ids``."""
    if row_id == NONE:
        return NOTHING
    rows = directory.of(noun)
    row = rows.get(row_id)
    if row is None or plain(row.slug) == NOTHING:
        return f"#{row_id}"
    meant = {each.id for each in resolve_all(row.slug, rows.values(), noun)}
    return str(row.slug) if row_id in meant and meant <= set(ids) else f"#{row_id}"


def describe(
    wanted: PostFilter, directory: Directory, say_day: Callable[[date], str] = format_day
) -> str:
    """What ``wanted`` asks for in words, such as ``on Instagram, draft, with "flu"``."""
    parts = _parts(wanted, directory, say_day)
    if wanted.without is not None:
        left_out = _parts(wanted.without, directory, say_day, words="or")
        parts += [f"not {part}" for part in left_out]
    return ", ".join(parts) or "all posts"


def _parts(
    wanted: PostFilter, directory: Directory, say_day: Callable[[date], str], words: str = "and"
) -> list[str]:
    """One side of a filter in words, field by field; ``words`` joins what is looked for."""
    parts = [in_a_row([f"#{each}" for each in sorted(wanted.ids)])] if wanted.ids else []
    for key, (name, noun) in REFERENCES.items():
        if ids := getattr(wanted, name):
            parts.append(_reference(key, ids, noun, directory))
    if wanted.statuses:
        parts.append(in_a_row([each.label for each in Status if each in wanted.statuses]))
    if wanted.missed is not None:
        parts.append("missed" if wanted.missed else "not missed")
    if wanted.unlinked is not None:
        lacks = "goal, audience and pillar"
        parts.append(
            f"with {lacks}" if not wanted.unlinked else f"lacking {lacks.replace('and', 'or')}"
        )
    if wanted.tags:
        parts.append(f"tagged {in_a_row(sorted(wanted.tags))}")
    parts += _days(wanted, say_day)
    if wanted.needles:
        parts.append("with " + in_a_row([f'"{each}"' for each in wanted.needles], words))
    if wanted.group:
        parts.append("siblings of one piece")
    return parts


def _reference(key: str, ids: Iterable[int], noun: str, directory: Directory) -> str:
    """``on Instagram or Facebook``."""
    before, absent = _SAID[key]
    rows = directory.of(noun)
    names = sorted(rows[each].name if each in rows else f"#{each}" for each in ids if each != NONE)
    said = [f"{before} {in_a_row(names)}"] if names else []
    return in_a_row(said + ([absent] if NONE in ids else []))


def _days(wanted: PostFilter, say_day: Callable[[date], str]) -> list[str]:
    """The days a filter asks for."""
    said = []
    if wanted.first is not None and wanted.first == wanted.last:
        said.append(f"on {say_day(wanted.first)}")
    else:
        said += [f"from {say_day(wanted.first)}"] if wanted.first else []
        said += [f"until {say_day(wanted.last)}"] if wanted.last else []
    if wanted.undated is not None:
        said.append("without a day" if wanted.undated else "with a day")
    return said
