"""Writes the stored plan that upgrades are tested with: ``python -m tests.store.storing``.

Once a schema is released its stored plan stays as it is; only the newest, as long as it
is unreleased, is written anew when the model changes.
"""

import sqlite3
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

from calendar_tui.model.tables import Answer, Approval, Campaign, Comment, Override, Post
from calendar_tui.model.terms import Decision, OverrideCode, Severity, Status
from calendar_tui.store.changes import Changes
from calendar_tui.store.database import Database
from calendar_tui.store.identity import APPLICATION_ID, HEAD_REVISION, SCHEMA_ORDINAL
from calendar_tui.store.location import file_location
from tests.store.plans import BEN, NOW, a_post, act, add, derive, edit, found

STORED = Path(__file__).parent / "stored"


def live_in(plan: Database) -> None:
    """Rows in parent and child tables, and a history with every kind of entry."""
    found(plan)
    with plan.write(act("campaign.add")) as changes:
        campaign = changes.insert(Campaign(name="Fresh Start", slug="fresh-start"))
    add(plan, *(f"post {n}" for n in range(8)), campaign_id=campaign.id, status=Status.IN_REVIEW)
    with plan.write(act("post.approve", by=BEN)) as changes:
        for post_id in (1, 2):
            changes.update(changes.get(Post, post_id), {"status": Status.APPROVED})
            approval = Approval(
                post_id=post_id, decision=Decision.APPROVED, content_hash="h", by_id=BEN, at=NOW
            )
            changes.insert(approval)
    with plan.write(act("comment.add", by=BEN)) as changes:
        say_something(changes)
        changes.insert(Comment(post_id=3, by_id=BEN, text="Nice; one; more: ünï 🩺"))
        changes.insert(a_post("undated", day=None, clock=None, zone=""))
    edit(plan, 4, title="it's moved", day=date(2026, 12, 24), clock=None)
    with plan.write(act("post.delete")) as changes:
        changes.remove(changes.get(Post, 5))


def say_something(changes: Changes) -> None:
    """What people say to the findings of a post."""
    said = {"post_id": 3, "fingerprint": "f", "sentence": "She's here; still.", "by_id": BEN}
    changes.insert(
        Override(
            **said,
            rule="PHI001",
            reason="It is about our own nurse.",
            code=OverrideCode.STAFF,
            severity=Severity.WARN,
            expires_on=date(2027, 5, 23),
            at=NOW,
        )
    )
    changes.insert(Answer(**said, ask="who", choice="staff", at=NOW))


def dump(path: Path) -> str:
    """The file as SQL, with the numbers in its header and without what SQLite itself adds."""
    with closing(sqlite3.connect(path)) as connection:
        lines = list(connection.iterdump())
    numbers = [
        f"PRAGMA application_id = {APPLICATION_ID};",
        f"PRAGMA user_version = {SCHEMA_ORDINAL};",
    ]
    return "\n".join([lines[0], *numbers, *lines[1:]]) + "\n"


def load(revision: str, path: Path) -> None:
    """Make the stored plan of ``revision`` at ``path``."""
    script = (STORED / f"{revision}.sql").read_text(encoding="utf-8")
    path.touch(0o600)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
        connection.execute("PRAGMA journal_mode = WAL")


def main() -> None:
    """Write the newest schema's stored plan."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.db"
        with Database.create(file_location(path), derive, state=Path(folder)) as plan:
            live_in(plan)
        (STORED / f"{HEAD_REVISION}.sql").write_text(dump(path), encoding="utf-8")


if __name__ == "__main__":
    main()
