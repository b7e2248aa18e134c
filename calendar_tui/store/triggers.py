"""Triggers that keep the journal append-only, on both databases.

They stop mistakes and other programs, not the file's owner, who can drop them; that is
what the chain of hashes is for. A migration that rebuilds a table drops its triggers, so
every upgrade makes them anew.
"""

from typing import Final

from sqlalchemy import Connection

_REFUSE: Final = {
    "entry_update": "history is never changed",
    "entry_delete": "history is never deleted",
    "entry_insert": "history is only added to at its end",
    "change_update": "a change can only be emptied",
    "change_delete": "a change is never deleted",
    "change_insert": "a change is never overwritten",
}
"""Each trigger by the table and verb it guards, and what it says."""

_KEPT: Final = ("id", "entry_seq", "table_name", "row_id", "hash")
_EMPTIED: Final = ("before", "after", "salt")
"""Columns of ``change`` a redaction may set to NULL."""


def trigger_names() -> frozenset[str]:
    """The names of all triggers a plan has."""
    return frozenset(f"keep_{key}" for key in _REFUSE)


def drop_triggers(connection: Connection) -> None:
    """Take the triggers away, so that a migration may rebuild what they guard."""
    on_server = connection.dialect.name == "postgresql"
    for key in _REFUSE:
        table = f" ON {key.partition('_')[0]}" if on_server else ""
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS keep_{key}{table}")
    if on_server:
        for table in ("entry", "change"):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS keep_{table}_truncate ON {table}")


def make_triggers(connection: Connection) -> None:
    """Make every trigger anew; may be repeated. The caller owns the transaction."""
    drop_triggers(connection)
    statements = (
        _on_server() if connection.dialect.name == "postgresql" else sqlite_triggers().values()
    )
    for statement in statements:
        connection.exec_driver_sql(statement)


def missing_triggers(connection: Connection) -> tuple[str, ...]:
    """The names of triggers that are gone, switched off or not as they were made."""
    if connection.dialect.name == "postgresql":
        found = {
            name: ""
            for (name,) in connection.exec_driver_sql(
                "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D' AND NOT tgisinternal"
            )
        }
        wanted = dict.fromkeys(trigger_names(), "")
    else:
        rows = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type='trigger'"
        )
        found = {str(name): str(sql) for name, sql in rows}
        wanted = sqlite_triggers()
    return tuple(sorted(name for name, sql in wanted.items() if found.get(name) != sql))


def _changed(columns: tuple[str, ...], test: str) -> str:
    """SQL that is true when one of ``columns`` differs between OLD and NEW."""
    return " OR ".join(f'NEW."{column}" {test} OLD."{column}"' for column in columns)


def _not_emptied(test: str) -> str:
    """SQL that is true when an image or salt gets another value than NULL."""
    return " OR ".join(
        f'(NEW."{column}" IS NOT NULL AND NEW."{column}" {test} OLD."{column}")'
        for column in _EMPTIED
    )


_CONDITIONS: Final = {
    # REPLACE deletes what it overwrites without asking the delete trigger unless
    # recursive_triggers is on, which another program won't have set.
    "entry_insert": (
        "NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry)"
        " OR EXISTS (SELECT 1 FROM entry WHERE hash = NEW.hash)"
    ),
    "change_insert": "EXISTS (SELECT 1 FROM change WHERE id = NEW.id)",
}


def sqlite_triggers() -> dict[str, str]:
    """The statement that makes each trigger on SQLite, by the trigger's name."""
    conditions = {
        **_CONDITIONS,
        "change_update": f"{_changed(_KEPT, 'IS NOT')} OR {_not_emptied('IS NOT')}",
    }
    made = {}
    for key, words in _REFUSE.items():
        table, verb = key.split("_")
        when = f" WHEN {conditions[key]}" if key in conditions else ""
        made[f"keep_{key}"] = (
            f"CREATE TRIGGER keep_{key} BEFORE {verb.upper()} ON {table}{when}"
            f" BEGIN SELECT RAISE(ABORT, '{words}'); END"
        )
    return made


_SPEAK: Final = (
    "CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = '23000'; END $$"
)


def _on_server() -> list[str]:
    """The statements that make the triggers on PostgreSQL, where TRUNCATE needs its own."""
    conditions = {
        "change_update": (
            f"{_changed(_KEPT, 'IS DISTINCT FROM')} OR {_not_emptied('IS DISTINCT FROM')}"
        ),
    }
    statements = [_SPEAK]
    for key, words in _REFUSE.items():
        table, verb = key.split("_")
        if verb == "insert":  # a primary key can't be overwritten there without an update
            continue
        when = f" WHEN ({conditions[key]})" if key in conditions else ""
        statements.append(
            f"CREATE TRIGGER keep_{key} BEFORE {verb.upper()} ON {table}"
            f" FOR EACH ROW{when} EXECUTE FUNCTION keep_history('{words}')"
        )
    statements.extend(
        f"CREATE TRIGGER keep_{table}_truncate BEFORE TRUNCATE ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION keep_history('history is never deleted')"
        for table in ("entry", "change")
    )
    return statements
