"""Keeping what the checks found: a cache beside the posts, not journalled."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, insert, select, update
from sqlmodel import Session

from calendar_tui.model.resolutions import Examined
from calendar_tui.model.review import MAX_SENTENCE
from calendar_tui.model.tables import METADATA
from calendar_tui.store.references import chunks

_LONGEST: Final = {
    "name": 80,
    "matched": 500,
    "sentence": MAX_SENTENCE,
    "message": 1_000,
    "why": 1_000,
    "suggestion": 1_000,
}
"""Characters that the columns of a finding hold; longer ones are cut."""


def keep(session: Session, examined: Sequence[Examined], basis: str, now: datetime) -> None:
    """Keep what was found in posts, in place of what was kept of them before."""
    connection = session.connection()
    checked, finding = METADATA.tables["checked"], METADATA.tables["finding"]
    for part in chunks(each.post.id for each in examined):
        connection.execute(delete(checked).where(checked.c.post_id.in_(part)))
    for part in chunks(each.post.id for each in examined if each.findings is not None):
        connection.execute(delete(finding).where(finding.c.post_id.in_(part)))
    if stamps := [_stamp(each, basis, now) for each in examined]:
        connection.execute(insert(checked), stamps)
    if rows := list(_rows(examined)):
        connection.execute(insert(finding), rows)


def carry(session: Session, ids: Iterable[int]) -> None:
    """Let what was found in posts still count though their versions rose: their texts stayed."""
    session.flush()
    checked, post = METADATA.tables["checked"], METADATA.tables["post"]
    version = select(post.c.version).where(post.c.id == checked.c.post_id).scalar_subquery()
    for part in chunks(ids):
        statement = update(checked).where(checked.c.post_id.in_(part)).values(version=version)
        session.connection().execute(statement)


def _stamp(examined: Examined, basis: str, now: datetime) -> dict[str, Any]:
    """The row that says what was checked."""
    post = examined.post
    return {
        "post_id": post.id,
        "version": post.version,
        "channel_version": post.channel_version,
        "draft": examined.draft,
        "basis": basis,
        "at": now,
    }


def _rows(examined: Iterable[Examined]) -> Iterable[dict[str, Any]]:
    """The rows of what was found."""
    for each in examined:
        for line in each.findings or ():
            row = line._asdict() | {"post_id": each.post.id, "sources": list(line.sources)}
            row |= {name: row[name][:most] for name, most in _LONGEST.items()}
            yield row | {"start_at": row.pop("start"), "end_at": row.pop("end")}
