"""The journal's shape: images of rows, canonical JSON, salts and the chain of hashes.

An entry's hash covers its own fields, the previous entry's hash and the hashes of its
changes; a change's hash covers its place, its images and a salt. So emptying images and
salt keeps the chain whole and leaves nothing to guess the images from, while any other
edit is found by walking the chain.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, Final

from sqlalchemy import Column, Date, DateTime, Time, TypeDecorator
from sqlalchemy import Enum as EnumType

from calendar_tui.model.base import STAMPS, Row
from calendar_tui.model.journal import Entry
from calendar_tui.model.tables import JOURNALLED, METADATA

GENESIS: Final = "0" * 64
"""What the first entry has for a previous hash."""

SEALED: Final = "sha256"
"""Key under which an image holds the hash of a sealed field, in place of its bytes."""

Image = dict[str, Any]
"""A row's journalled fields as JSON values."""


_PLAIN: Final = frozenset({str, int, bool, float})
"""Types whose values JSON holds as they are; an enum's member is of none of them."""


def canonical(value: object) -> str:
    """JSON with one spelling: keys sorted, no spaces, ASCII only."""
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
    )


def encode(value: Any) -> Any:
    """A column's value as JSON holds it; instants in UTC, sealed bytes by their hash."""
    if value is None or type(value) in _PLAIN:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, bytes):
        return {SEALED: hashlib.sha256(value).hexdigest()}
    if isinstance(value, (list, tuple)):
        return [encode(item) for item in value]
    if isinstance(value, dict):
        return {str(key): encode(item) for key, item in value.items()}
    return value


def decode(column: Column[Any], value: Any) -> Any:
    """The value of ``column`` that an image holds as ``value``.

    Raises:
        ValueError: it is sealed, so the image holds its hash only.
    """
    if value is None:
        return None
    if isinstance(value, dict) and value.keys() == {SEALED}:
        raise ValueError(column.name)
    kind = column.type
    if isinstance(kind, TypeDecorator):
        kind = kind.impl_instance
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, Time):
        return time.fromisoformat(value)
    if isinstance(kind, EnumType) and kind.enum_class is not None:
        return kind.enum_class(value)
    return value


@cache
def journalled_columns(table: str) -> tuple[Column[Any], ...]:
    """The columns of ``table`` that images hold: all but key, stamps and what is derived."""
    left_out = {"id"} | STAMPS | JOURNALLED[table].DERIVED
    return tuple(column for column in METADATA.tables[table].columns if column.name not in left_out)


def image_of(row: Row) -> Image:
    """The journalled fields of ``row``."""
    return {
        column.name: encode(getattr(row, column.name))
        for column in journalled_columns(str(row.__tablename__))
    }


def image_of_mapping(table: str, values: Mapping[str, Any]) -> Image:
    """The journalled fields of a row that was read without its class."""
    return {column.name: encode(values[column.name]) for column in journalled_columns(table)}


def difference(before: Image, after: Image) -> tuple[Image, Image]:
    """The fields that differ, as they were and as they are."""
    names = [name for name, value in after.items() if before[name] != value]
    return {name: before[name] for name in names}, {name: after[name] for name in names}


def new_salt() -> str:
    """128 random bits in hex."""
    return secrets.token_hex(16)


def hash_change(
    table: str, row_id: int, before: str | None, after: str | None, salt: str | None
) -> str:
    """The hash of a change's place, images (as stored) and salt."""
    return _sha256([table, row_id, before, after, salt])


def hash_changes(hashes: Iterable[str]) -> str:
    """The hash of an entry's changes, by their own hashes in order."""
    return _sha256(list(hashes))


def hash_entry(entry: Mapping[str, Any]) -> str:
    """The hash of everything in an entry (its columns by name) but itself."""
    names = (name for name in sorted(Entry.model_fields) if name != "hash")
    return _sha256({name: encode(entry[name]) for name in names})


def _sha256(value: object) -> str:
    """SHA-256 of the canonical JSON of ``value``, in hex."""
    return hashlib.sha256(canonical(value).encode("ascii")).hexdigest()


def change_of(table: str, row_id: int, before: Image | None, after: Image) -> dict[str, Any]:
    """The columns of a salted, hashed change that still needs its entry."""
    old = None if before is None else canonical(before)
    new, salt = canonical(after), new_salt()
    return {
        "table_name": table,
        "row_id": row_id,
        "before": old,
        "after": new,
        "salt": salt,
        "hash": hash_change(table, row_id, old, new, salt),
    }
