"""What leaves the plan in a feed: the few columns that may, and nothing of all the others.

Every other column of every table is filled with a word of its own, and none of them comes out,
whatever the feed is told to show.
"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection, connect
from typing import Any, Final

from sqlalchemy import JSON, Column, Date, Enum, LargeBinary, String, Time
from sqlmodel import AutoString

from calendar_tui.model.tables import METADATA
from calendar_tui.service import feeds
from tests.cli.clinic import acting
from tests.cli.running import done

MARK: Final = "ZQX"
SHOWN: Final = {
    *("post.title", "post.body", "post.link", "post.permalink"),
    *("channel.name", "author.name", "campaign.name", "closure.name", "goal.name", "series.name"),
    *("practice.name", "feed.name", "feed.description"),
}
"""What a feed may say: the allow-list. Of posts it holds for those that were approved."""

RULED: Final = {
    *("post.zone", "series.zone", "practice.zone", "series.rule", "series.exceptions"),
    *("series.template", "feed.filter", "feed.statuses", "feed.options"),
    *("practice.observances", "observance.key", "author.roles"),
    *("channel.audiences", "channel.admins", "channel.slots", "channel.limits"),
    *("goal.measure", "goal.comparison", "goal.period"),
}
"""Columns that hold no free words, but settings without which there is no feed."""

WORDS: Final = (AutoString, String, LargeBinary)
"""Types of columns that can hold words."""

FLAGS: Final = ("--open-slots", "--observances", "--closures", "--deadlines")


def fill(path: Path) -> int:
    """Put marks wherever no feed may look; returns how many columns were marked."""
    marked = 0
    with closing(connect(path)) as plan:
        plan.execute("PRAGMA ignore_check_constraints = ON")
        triggers = plan.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            plan.execute(f'DROP TRIGGER "{name}"')
        for table in METADATA.sorted_tables:
            if not plan.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0]:
                insert(plan, table.name, list(table.columns))
            for column, value in marks(table.name, list(table.columns)):
                sql = f'UPDATE "{table.name}" SET "{column}" = ? || rowid'
                if not value.startswith(MARK):
                    sql = sql.removesuffix(" || rowid")
                plan.execute(sql, (value,))
                marked += 1
        plan.commit()
    return marked


def marks(table: str, columns: list[Column[Any]]) -> Iterator[tuple[str, str]]:
    """The columns of a table that no feed may show, each with its mark."""
    for column in columns:
        name = f"{table}.{column.name}"
        if name in SHOWN | RULED or column.name == "uid" or column.foreign_keys:
            continue
        if isinstance(column.type, JSON):
            yield column.name, f'["{MARK}-{name}"]'
        elif isinstance(column.type, WORDS) and not isinstance(column.type, Enum):
            yield column.name, f"{MARK}-{name}-"


def insert(plan: Connection, table: str, columns: list[Column[Any]]) -> None:
    """Put a row into an empty table: ones, days and instants, texts that are marked next."""
    row: dict[str, Any] = {}
    for column in columns:
        if column.nullable and not column.foreign_keys:
            continue
        kind = column.type
        if isinstance(kind, Enum):
            row[column.name] = kind.enums[0]
        elif isinstance(kind, WORDS):
            row[column.name] = f"u-{table}"
        elif isinstance(kind, JSON):
            row[column.name] = "[]"
        elif isinstance(kind, Date):
            row[column.name] = "2026-12-01"
        elif isinstance(kind, Time):
            row[column.name] = "09:00:00"
        elif type(kind).__name__ == "UTCDateTime":
            row[column.name] = "2026-11-01 09:00:00.000000"
        else:
            row[column.name] = 1
    names = ", ".join(f'"{name}"' for name in row)
    holes = ", ".join("?" for _ in row)
    sql = f'INSERT INTO "{table}" ({names}) VALUES ({holes})'
    plan.execute(sql, tuple(row.values()))


def fill_plan() -> None:
    """A plan with something of each kind that feeds show, and of each kind that they don't."""
    done("campaign", "add", "Winter", "--brief", f"{MARK}-brief")
    secrets = ("--notes", f"{MARK}-notes", "--first-comment", f"{MARK}-comment")
    for title in ("Flu shots", f"{MARK}-unapproved"):
        done(
            *("post", "add", title, "--channel", "instagram", "--author", "Ana Ruiz"),
            *("--at", "2026-12-01 9:00", "--campaign", "Winter", "--link", "https://elm.example/"),
            *("--body", f"{title}: come in.", *secrets),
        )
    done(
        *("series", "add", "Tips", "--rule", "every tue", "--channel", "instagram"),
        *("--body", f"{MARK}-template", "--tags", f"{MARK}tag"),
    )
    done("closure", "add", "Holidays", "--starts", "2026-12-24")
    goal = ("--measure", "reading", "--target", "9", "--unit", "people", "--due", "2027-01-31")
    done("goal", "add", "More followers", *goal)
    done("goal", "add", f"{MARK}-intention", *goal, "--active", "no")
    done("channel", "edit", "instagram", "--privacy-reviewed-on", "2026-11-01")
    done(
        *("channel", "add", f"{MARK}-own", "--network", "instagram", "--kind", "personal"),
        *("--privacy-reviewed-on", "2026-11-01", "--notice-posted-on", "2026-11-01"),
    )
    done("feed", "add", "All", "--with-text", *FLAGS)
    done("feed", "add", "Titles", *FLAGS)


def approve(path: Path) -> None:
    """Schedule the first post, whatever it says."""
    with closing(connect(path)) as plan:
        plan.execute("UPDATE post SET status = 'scheduled' WHERE id = 1")
        plan.commit()


def test_nothing_but_the_allow_list_gets_into_any_feed(clinic: Path) -> None:
    fill_plan()
    assert fill(clinic) > 80
    approve(clinic)
    with acting(clinic) as workspace:
        texts = {
            name: feeds.show(workspace, feeds.find(workspace, name))[0].replace(b"\r\n ", b"")
            for name in ("All", "Titles")
        }
    for text in texts.values():
        assert MARK.encode() not in text
        for said in ("Flu shots", "OPEN: [Instagram] Tips", "Holidays", "Goal due: More followers"):
            assert said.encode() in text
        assert b"Privacy check due: Instagram" in text
    assert b"come in" in texts["All"]
    assert b"come in" not in texts["Titles"]
