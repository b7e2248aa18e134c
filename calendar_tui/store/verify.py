"""Reading the whole journal: is everything that happened still there, and nothing else?

Three walks: the chain from its first entry, every row against its last images and against
what it derives from itself, and the heads remembered outside. They stream, so memory does
not grow with the plan.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection

from calendar_tui.model.base import STAMPS
from calendar_tui.model.tables import JOURNALLED, METADATA
from calendar_tui.store import journal
from calendar_tui.store.database import Database
from calendar_tui.store.deriving import Derive, derived_of
from calendar_tui.store.heads import Head, matches
from calendar_tui.store.raw import UNREADABLE, any_bytes, stored
from calendar_tui.store.references import word
from calendar_tui.store.restored import RESTORE, Replaced, replaced_by
from calendar_tui.store.triggers import missing_triggers

MOST: Final = 50
"""Problems that are written out in words; the rest is counted."""

REDACTION: Final = ".redact"
"""How the action of an entry ends that may empty earlier changes of the same row."""

ENTRY: Final = METADATA.tables["entry"]
CHANGE: Final = METADATA.tables["change"]

Stored = dict[str, Any]
"""A row as it is stored."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a verification found."""

    problems: tuple[str, ...]
    """One sentence each; empty when all is well."""
    entries: int
    rows: int
    heads: int
    """Heads remembered outside the plan that were compared."""
    seq: int
    head: str
    """The newest entry's number and hash, to print and keep."""

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


@dataclass(slots=True)
class _Walk:
    """What the walks share."""

    connection: Connection
    derive: Derive
    zone: str
    """The practice's."""
    problems: list[str] = field(default_factory=list)
    count: int = 0
    entries: int = 0
    rows: int = 0
    seq: int = 0
    head: str = journal.GENESIS
    hashes: dict[int, str] = field(default_factory=dict)
    """Hashes of the entries that are remembered outside."""
    replaced: list[Replaced] = field(default_factory=list)

    def say(self, problem: str) -> None:
        """Note a problem; after many, only count it."""
        self.count += 1
        if self.count <= MOST:
            self.problems.append(problem)


def verify(database: Database) -> Verdict:
    """Compare the journal with itself, with every row, and with the heads outside.

    Raises:
        DamagedError: the file itself is damaged; ``check`` says more.
    """
    with database.read() as session:
        connection = session.connection()
        with any_bytes(connection):
            practice = _practice(connection)
            walk = _Walk(connection, database.derive, str(practice.get("zone", "")))
            heads = database.heads.outside(str(practice.get("uid", "")))
            walk.hashes = dict.fromkeys((head.seq for head in heads), "")
            for name in missing_triggers(connection):
                walk.say(f"The trigger {name} is missing or changed: history could be edited.")
            _walk_chain(walk)
            for table in JOURNALLED:
                _walk_rows(walk, table)
            for head in heads:
                _compare(walk, head)
    if walk.count > MOST:
        walk.problems.append(f"… and {walk.count - MOST} more.")
    return Verdict(tuple(walk.problems), walk.entries, walk.rows, len(heads), walk.seq, walk.head)


def _number(column: str) -> Callable[[Stored], int]:
    """Reads a column to go by; what is no number there sorts last, as in the database."""

    def read(row: Stored) -> int:
        """The number in ``row``."""
        value = row[column]
        return value if isinstance(value, int) else _LAST

    return read


_LAST: Final = 2**63
"""Above every number that a database can hold."""


def _practice(connection: Connection) -> Stored:
    """The practice's row; empty while there is none."""
    return next(stored(connection, METADATA.tables["practice"], "ORDER BY id"), {})


def _walk_chain(walk: _Walk) -> None:
    """Follow the entries from the first, each with its changes."""
    changes = groupby(
        stored(walk.connection, CHANGE, "ORDER BY entry_seq, id"), _number("entry_seq")
    )
    ahead = next(changes, None)
    for entry in stored(walk.connection, ENTRY, "ORDER BY seq"):
        while ahead is not None and ahead[0] < entry["seq"]:
            walk.say(f"Changes of entry {ahead[0]} are there, but the entry is missing.")
            ahead = next(changes, None)
        own: Iterator[Stored] = iter(())
        if ahead is not None and ahead[0] == entry["seq"]:
            own = ahead[1]
        _check_entry(walk, entry, list(own))
        if ahead is not None and ahead[0] == entry["seq"]:
            ahead = next(changes, None)
    while ahead is not None:
        walk.say(f"Changes of entry {ahead[0]} are there, but the entry is missing.")
        ahead = next(changes, None)


def _check_entry(walk: _Walk, entry: Stored, changes: list[Stored]) -> None:
    """Compare an entry with its place in the chain, its own hash and its changes."""
    seq = entry["seq"]
    if seq != walk.seq + 1:
        gone = (
            f"Entry {seq - 1} is"
            if seq == walk.seq + 2
            else f"Entries {walk.seq + 1} to {seq - 1} are"
        )
        walk.say(f"{gone} missing.")
    elif entry["previous_hash"] != walk.head:
        walk.say(f"Entry {seq} does not follow the entry before it: one of the two was replaced.")
    if journal.hash_entry(entry) != entry["hash"]:
        walk.say(f"Entry {seq} was edited.")
    for change in changes:
        if not _emptied(change) and _hash_of(change) != change["hash"]:
            place = f"{change['table_name']} #{change['row_id']}"
            walk.say(f"Change {change['id']} of entry {seq} ({place}) was edited.")
    if journal.hash_changes(change["hash"] for change in changes) != entry["changes_hash"]:
        walk.say(f"The changes of entry {seq} are not those it was written with.")
    if entry["action"] == RESTORE and (replaced := replaced_by(seq, entry["summary"])):
        walk.replaced.append(replaced)
    walk.entries += 1
    walk.seq, walk.head = seq, entry["hash"]
    if seq in walk.hashes:
        walk.hashes[seq] = entry["hash"]


def _emptied(change: Stored) -> bool:
    """Whether a redaction took the images away."""
    return all(change[name] is None for name in ("before", "after", "salt"))


def _hash_of(change: Stored) -> str:
    """What a change's hash has to be."""
    names = ("table_name", "row_id", "before", "after", "salt")
    return journal.hash_change(*(change[name] for name in names))


def _walk_rows(walk: _Walk, table: str) -> None:
    """Compare each row of ``table`` with what its changes leave, both in order of id."""
    tail = "WHERE table_name = :table ORDER BY row_id, entry_seq, id"
    groups = groupby(stored(walk.connection, CHANGE, tail, table=table), _number("row_id"))
    ahead = next(groups, None)
    for row in stored(walk.connection, METADATA.tables[table], "ORDER BY id"):
        while ahead is not None and ahead[0] < row["id"]:
            walk.say(f"{_place(table, ahead[0])} is missing: it was taken out of the database.")
            ahead = next(groups, None)
        walk.rows += 1
        if ahead is None or ahead[0] != row["id"]:
            walk.say(f"{_place(table, row['id'])} is not in the journal: it was slipped in.")
            continue
        _check_row(walk, table, row, ahead[1])
        ahead = next(groups, None)
    while ahead is not None:
        walk.say(f"{_place(table, ahead[0])} is missing: it was taken out of the database.")
        ahead = next(groups, None)


def _place(table: str, row_id: int) -> str:
    """A row at the beginning of a sentence."""
    return f"{word(table).capitalize()} #{row_id}"


def _check_row(walk: _Walk, table: str, row: Stored, changes: Iterator[Stored]) -> None:
    """Compare a row with the last image of each of its fields."""
    wanted: dict[str, Any] = {}
    unexplained: list[int] = []
    count = 0
    for change in changes:
        count += 1
        if _emptied(change):
            unexplained.append(change["id"])
            wanted.clear()
        else:
            wanted.update(_image(change["after"]))
            if unexplained and _redacts(walk.connection, change["entry_seq"]):
                unexplained.clear()
    if unexplained:
        listed = ", ".join(map(str, unexplained))
        walk.say(f"{_place(table, row['id'])}: change {listed} was emptied without a redaction.")
    found = journal.image_of_mapping(table, row)
    differing = sorted(name for name, value in wanted.items() if found.get(name) != value)
    if differing:
        fields = ", ".join(differing)
        walk.say(f"{_place(table, row['id'])} differs from the journal in {fields}.")
    _check_unjournalled(walk, table, row, count)


def _check_unjournalled(walk: _Walk, table: str, row: Stored, changes: int) -> None:
    """Compare what no image holds with what it is computed from."""
    place = _place(table, row["id"])
    kept = STAMPS | JOURNALLED[table].DERIVED
    if unreadable := sorted(name for name in kept & row.keys() if row[name] is UNREADABLE):
        walk.say(f"{place} holds what can't be read in {', '.join(unreadable)}.")
    elif row["version"] < changes:
        walk.say(f"{place} has version {row['version']} after {changes} changes: it was set back.")
    derived = derived_of(walk.derive, table, row, walk.zone)
    if moved := sorted(name for name, value in derived.items() if row[name] != value):
        walk.say(f"{place}: {', '.join(moved)} does not follow from its day, time and zone.")


def _image(after: Any) -> dict[str, Any]:
    """The fields of a stored image; none where the walk of the chain named it as edited."""
    try:
        image = json.loads(after)
    except (TypeError, ValueError):
        return {}
    return image if isinstance(image, dict) else {}


def _redacts(connection: Connection, seq: int) -> bool:
    """Whether entry ``seq`` is a redaction."""
    return any(
        str(entry["action"]).endswith(REDACTION)
        for entry in stored(connection, ENTRY, "WHERE seq = :seq", seq=seq)
    )


def _compare(walk: _Walk, head: Head) -> None:
    """Compare the chain with a head that was remembered outside."""
    if head.seq <= walk.seq and matches(head, walk.hashes.get(head.seq)):
        return
    if any(replaced.covers(head) for replaced in walk.replaced):
        return
    if head.seq > walk.seq:
        first = walk.seq + 1
        one = f"entry {first} was cut off"
        lost = one if first == head.seq else f"entries {first} to {head.seq} were cut off"
        walk.say(f"The plan ends at entry {walk.seq}, but {head.witness} remembers more: {lost}.")
    else:
        walk.say(f"{head.witness} remembers another entry {head.seq}: history was rewritten.")
