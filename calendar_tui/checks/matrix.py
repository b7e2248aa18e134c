"""Posts by audience, pillar, goal, channel ... and month: where there are none is a hole."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import product
from typing import Any, Final, NamedTuple

from calendar_tui.checks.counted import COUNTED
from calendar_tui.checks.spans import Span
from calendar_tui.model.facts import PostFact
from calendar_tui.schedule.grid import Month

Key = int | Month
"""An id, or a month."""

_VALUES: Final[dict[str, Callable[[PostFact], Sequence[Hashable]]]] = {
    "audience": lambda post: (post.audience_id,),
    "pillar": lambda post: (post.pillar_id,),
    "channel": lambda post: (post.channel_id,),
    "author": lambda post: (post.author_id,),
    "campaign": lambda post: (post.campaign_id,),
    "goal": lambda post: post.goals,
    "month": lambda post: (Month.of(post.day),) if post.day else (),
}
"""Where a post stands on each kind of axis."""

AXES: Final = tuple(_VALUES)
"""What can be crossed."""


class Axis(NamedTuple):
    """One side of a matrix."""

    name: str
    """``audience``, ``pillar``, ``channel``, ``author``, ``campaign``, ``goal`` or ``month``."""
    keys: tuple[Key, ...]
    """What stands on it, in order."""


class Matrix(NamedTuple):
    """How many posts there are of each combination."""

    axes: tuple[Axis, ...]
    counts: Mapping[tuple[Key, ...], int]
    """By one key an axis; those without posts are absent."""

    def at(self, *keys: Key) -> int:
        """Posts of one combination."""
        return self.counts.get(keys, 0)

    def total(self, **fixed: Key) -> int:
        """Posts of all combinations that hold ``fixed``, such as ``month=Month(2026, 11)``."""
        places = {self._place(name): key for name, key in fixed.items()}
        return sum(
            count
            for keys, count in self.counts.items()
            if all(keys[place] == key for place, key in places.items())
        )

    def holes(self) -> tuple[tuple[Key, ...], ...]:
        """Combinations without a post, in the order of the axes."""
        every = product(*(axis.keys for axis in self.axes))
        return tuple(keys for keys in every if keys not in self.counts)

    def as_json(self) -> dict[str, Any]:
        """Axes, cells (nested as the axes are) and holes; a month is ``2026-11``."""
        return {
            "axes": [{"name": axis.name, "keys": _plain(axis.keys)} for axis in self.axes],
            "cells": self._cells(()),
            "holes": [_plain(keys) for keys in self.holes()],
        }

    def _place(self, name: str) -> int:
        """Which axis has that name; ``ValueError`` where there is none."""
        return [axis.name for axis in self.axes].index(name)

    def _cells(self, keys: tuple[Key, ...]) -> Any:
        """The counts below ``keys``: a number, or a list for the next axis."""
        if len(keys) == len(self.axes):
            return self.at(*keys)
        return [self._cells((*keys, key)) for key in self.axes[len(keys)].keys]


def _plain(keys: Iterable[Key]) -> list[int | str]:
    """Keys as JSON."""
    return [f"{key.year:04}-{key.month:02}" if isinstance(key, Month) else key for key in keys]


def months(span: Span) -> Axis:
    """The months that hold a day of ``span``."""
    first, last = Month.of(span.first), Month.of(span.last)
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return Axis("month", tuple(Month(number // 12, number % 12 + 1) for number in numbers))


def matrix(posts: Iterable[PostFact], *axes: Axis) -> Matrix:
    """Count the posts that goals count along ``axes``; what stands on none of an axis is left out.

    A post that serves several goals is counted for each.
    """
    places = [(_VALUES[axis.name], frozenset(axis.keys)) for axis in axes]
    counts: Counter[tuple[Any, ...]] = Counter()
    for post in posts:
        if post.status not in COUNTED or post.missed:
            continue
        values = ([each for each in of(post) if each in keys] for of, keys in places)
        counts.update(product(*values))
    return Matrix(axes, dict(counts))
