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


def drop_triggers(connection: Connection) -> None:
    """Take the triggers away, so that a migration may rebuild what they guard."""
    on_server = _on_server(connection)
    for name in server_triggers() if on_server else sqlite_triggers():
        table = f" ON {name.split('_')[1]}" if on_server else ""
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}{table}")


def make_triggers(connection: Connection) -> None:
    """Make every trigger anew; may be repeated. The caller owns the transaction."""
    drop_triggers(connection)
    if _on_server(connection):
        connection.exec_driver_sql(f"{_FUNCTION} $${_BODY}$$")
    made = server_triggers() if _on_server(connection) else sqlite_triggers()
    for statement in made.values():
        connection.exec_driver_sql(statement)


def missing_triggers(connection: Connection) -> tuple[str, ...]:
    """The names of triggers that are gone, switched off or not as they were made."""
    if _on_server(connection):
        rows = connection.exec_driver_sql(
            "SELECT tgname, prosrc FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid"
            " WHERE tgenabled <> 'D' AND NOT tgisinternal"
        )
        wanted = dict.fromkeys(server_triggers(), _BODY)
    else:
        rows = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type='trigger'"
        )
        wanted = sqlite_triggers()
    found = {str(name): str(body) for name, body in rows}
    return tuple(sorted(name for name, body in wanted.items() if found.get(name) != body))


def _on_server(connection: Connection) -> bool:
    """Whether the plan is on a PostgreSQL server."""
    return connection.dialect.name == "postgresql"


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


_FUNCTION: Final = "CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS"
_BODY: Final = " BEGIN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23000'; END "


def server_triggers() -> dict[str, str]:
    """The statement that makes each trigger on PostgreSQL, by the trigger's name.

    TRUNCATE needs its own there, and nothing is overwritten without an UPDATE.
    """
    emptying = f"{_changed(_KEPT, _DISTINCT)} OR {_not_emptied(_DISTINCT)}"
    made = {}
    for key, words in _REFUSE.items():
        table, verb = key.split("_")
        when = f" WHEN ({emptying})" if key == "change_update" else ""
        if verb != "insert":
            made[f"keep_{key}"] = (
                f"CREATE TRIGGER keep_{key} BEFORE {verb.upper()} ON {table}"
                f" FOR EACH ROW{when} EXECUTE FUNCTION keep_history('{words}')"
            )
    for table in ("entry", "change"):
        made[f"keep_{table}_truncate"] = (
            f"CREATE TRIGGER keep_{table}_truncate BEFORE TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION keep_history('history is never deleted')"
        )
    return made


_DISTINCT: Final = "IS DISTINCT FROM"
