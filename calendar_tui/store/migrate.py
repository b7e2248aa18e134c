"""Making a plan's tables, and raising them to a newer schema: wholly or not at all.

Reached only when there is something to make or to raise, since alembic is slow to load.
"""

import os
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import Final
from uuid import uuid4

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

from calendar_tui.model.errors import StorageError
from calendar_tui.store.backup import back_up_before
from calendar_tui.store.connect import connect, make_private
from calendar_tui.store.engine import make_engine, writing
from calendar_tui.store.failures import damaged, unreachable
from calendar_tui.store.identity import APPLICATION_ID, CURRENT_SCHEMA, Schema, State
from calendar_tui.store.inspecting import refusal, state_of_file, state_of_server
from calendar_tui.store.location import Location, file_location
from calendar_tui.store.triggers import drop_triggers, make_triggers

SCRIPTS: Final = Path(str(files("calendar_tui.store") / "migrations"))
"""Where alembic finds ``env.py`` and the migrations, in a checkout and in a wheel."""


def alembic_config(schema: Schema = CURRENT_SCHEMA) -> Config:
    """Alembic's settings, made without a file."""
    config = Config()
    config.set_main_option("script_location", _spelled(SCRIPTS))
    config.set_main_option("path_separator", "newline")
    folders = [str(SCRIPTS / "versions"), *schema.folders]
    config.set_main_option("version_locations", "\n".join(map(_spelled, folders)))
    return config


def _spelled(path: Path | str) -> str:
    """A path as alembic's settings want it: a percent sign starts an interpolation there."""
    return str(path).replace("%", "%%")


def create(location: Location, schema: Schema = CURRENT_SCHEMA) -> None:
    """Make a new plan where nothing is, or in an empty file or an empty server database.

    A file is made under another name and put in place when it is whole.

    Raises:
        StorageError: something is there already, or the place can't be written.
    """
    if location.path is None:
        _create_on_server(location, schema)
        return
    path = location.path
    refuse_taken(path, schema)
    _make_folder(path)
    unfinished = path.with_name(f".{path.name}.{uuid4().hex[:8]}.new")
    try:
        make_private(unfinished)
        _fill(unfinished, schema)
        put_in_place(unfinished, path)
    except PermissionError:
        raise unreachable(path) from None
    finally:
        unfinished.unlink(missing_ok=True)


def refuse_taken(path: Path, schema: Schema = CURRENT_SCHEMA) -> None:
    """Raise ``StorageError`` where something is there already."""
    if path.exists() and state_of_file(path, schema) is not State.EMPTY:
        raise StorageError(f"{path} is there already; nothing was changed. Give another path.")


def _make_folder(path: Path) -> None:
    """Make the folder of ``path``, private to the person, if it is not there."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise unreachable(path) from None


def _fill(path: Path, schema: Schema) -> None:
    """Make the tables in the empty file at ``path``."""
    engine = make_engine(file_location(path))
    try:
        with writing(engine).begin() as connection:
            raise_to_head(connection, schema)
    finally:
        engine.dispose()


def put_in_place(unfinished: Path, path: Path) -> None:
    """Give the finished file its name, unless another plan took it meanwhile."""
    if path.exists():
        if path.stat().st_size > 0:
            raise StorageError(f"{path} was made by someone else meanwhile; open that one.")
        unfinished.replace(path)
        return
    try:
        os.link(unfinished, path)
    except FileExistsError:
        raise StorageError(f"{path} was made by someone else meanwhile; open that one.") from None
    except OSError:  # a file system without hard links
        unfinished.rename(path)


def _create_on_server(location: Location, schema: Schema) -> None:
    """Make the tables in an empty database of a server."""
    engine = make_engine(location)
    try:
        with writing(engine).begin() as connection:
            if state_of_server(connection, schema) is not State.EMPTY:
                raise StorageError(
                    f"{location.label} has tables already; nothing was changed."
                    " Give an empty database."
                )
            raise_to_head(connection, schema)
    finally:
        engine.dispose()


def upgrade(location: Location, schema: Schema = CURRENT_SCHEMA) -> Path | None:
    """Raise an older plan to the newest schema and return the backup made before.

    A server's database has no such backup; its own upgrade is one transaction all the same.

    Raises:
        DamagedError: the plan is damaged; nothing was tried.
        PlanError: it is newer, or no plan.
    """
    backup = None
    if location.path is not None:
        backup = back_up_before(location, schema)
    engine = make_engine(location, foreign_keys=False)
    try:
        _upgrade_in_one(engine, location, schema)
    finally:
        engine.dispose()
    return backup


def _upgrade_in_one(engine: Engine, location: Location, schema: Schema) -> None:
    """Look again under the lock, since another program may have upgraded it meanwhile."""
    with writing(engine).begin() as connection:
        if location.path is None:
            state = state_of_server(connection, schema)
            if (refused := refusal(state, location)) is not None:
                raise refused
        raise_to_head(connection, schema)
        if location.path is not None:
            dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchone()
            if dangling is not None:
                raise damaged(location)


def raise_to_head(connection: Connection, schema: Schema = CURRENT_SCHEMA) -> None:
    """Run every missing migration in the caller's transaction, triggers and numbers too."""
    config = alembic_config(schema)
    config.attributes["connection"] = connection
    if connection.dialect.has_table(connection, "entry"):
        drop_triggers(connection)
    command.upgrade(config, "head")
    make_triggers(connection)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {schema.ordinal}")


def revision_of(path: Path) -> str:
    """The revision noted in the file at ``path``."""
    with closing(connect(path, read_only=True)) as connection:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0])
