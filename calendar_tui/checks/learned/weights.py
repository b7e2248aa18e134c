"""The second reader's weights, as they are kept in one small file.

A line of JSON says what is learnt; after it stands, compressed, one
table of bytes for each label, a weight for each bucket of signals.
"""

import json
import zlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from operator import itemgetter
from typing import Any, Final, NamedTuple

from calendar_tui.checks.learned.signals import BITS

FORMAT: Final = 3
"""Raised when a file of another shape is written."""

ZERO: Final = 128
"""What stands in a byte for a weight of nothing."""

Pick = Callable[[bytes], Sequence[int]]
"""Takes the weights of one text's signals out of a table."""

ANY: Final = "any"
"""The table of whether a text is a problem at all."""


class WeightsError(ValueError):
    """A file of weights that can't be used; the message says why."""


@dataclass(frozen=True)
class Table:
    """What one label weighs each signal."""

    label: str
    bias: float
    scale: float
    """What one step of a weight is worth."""
    weights: bytes
    """By bucket, from -127 to 127, each raised by `ZERO` so that a byte holds it."""

    @classmethod
    def of(cls, label: str, bias: float, scale: float, weights: Sequence[int]) -> "Table":
        """A table of weights from -127 to 127."""
        return cls(label, bias, scale, bytes(each + ZERO for each in weights))

    def weight(self, bucket: int) -> int:
        """What a signal weighs, -127 to 127."""
        return self.weights[bucket] - ZERO

    def sure(self, pick: Pick, count: int) -> float:
        """How sure it is of a text of which ``pick`` gives the ``count`` weights: 0 to 1."""
        total = sum(pick(self.weights)) - ZERO * count
        tendency = self.bias + total * self.scale / sqrt(count)
        return 1 / (1 + exp(-max(-30.0, min(30.0, tendency))))


def picked(seen: Collection[int]) -> Pick:
    """What takes the weights of these signals, one at least, out of any table at C speed."""
    pick = itemgetter(*seen)
    return pick if len(seen) > 1 else lambda weights: (pick(weights),)


class Lesson(NamedTuple):
    """A file of texts that was learnt from."""

    name: str
    """Of the file, without its folder."""
    texts: int
    """How many texts it held."""
    digest: str
    """Of its bytes, so that anybody sees whether it is the same file."""


@dataclass(frozen=True)
class Weights:
    """All that was learnt."""

    tables: Mapping[str, Table]
    version: str
    """Changes with the file."""
    lessons: tuple[Lesson, ...] = ()
    """What it was learnt from."""


def parse_weights(raw: bytes) -> Weights:
    """Read a file of weights.

    Raises:
        WeightsError: it is of another version or damaged.
    """
    head, _, packed = raw.partition(b"\n")
    try:
        told: dict[str, Any] = json.loads(head)
        if told["format"] != FORMAT or told["bits"] != BITS:
            raise WeightsError("the weights of the second reader are of another version")
        flat = zlib.decompress(packed)
        lessons = tuple(Lesson(*each) for each in told["learnt_from"])
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        raise WeightsError(f"the weights of the second reader are damaged: {error}") from error
    size = 1 << BITS
    if len(flat) != size * len(told["tables"]):
        raise WeightsError("the weights of the second reader are cut short")
    tables = {
        each["label"]: Table(
            each["label"], each["bias"], each["scale"], flat[at * size : (at + 1) * size]
        )
        for at, each in enumerate(told["tables"])
    }
    return Weights(tables, f"{zlib.crc32(raw):08x}", lessons)


def dump_weights(weights: Weights) -> bytes:
    """The bytes of a file of weights; the same weights give the same bytes."""
    tables = list(weights.tables.values())
    head = {
        "format": FORMAT,
        "bits": BITS,
        "learnt_from": weights.lessons,
        "tables": [
            {"label": each.label, "bias": each.bias, "scale": each.scale} for each in tables
        ],
    }
    flat = b"".join(each.weights for each in tables)
    return json.dumps(head).encode() + b"\n" + zlib.compress(flat, 9)
