"""Where a plan lies: a file by default, a server where a larger group wants one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import quote, unquote, urlsplit

from calendar_tui.model.errors import InvalidError

VARIABLE: Final = "CALENDAR_TUI_DB"
FILE_NAME: Final = "plan.db"
PROGRAM: Final = "calendar-tui"
SERVER: Final = "postgresql+psycopg"
"""The one spelling of a server's address that works."""


class Location(NamedTuple):
    """A plan's place."""

    url: str
    """SQLAlchemy's address; of a server it may hold a password, so it is never shown."""
    path: Path | None
    """The file, or ``None`` for a server."""

    @property
    def is_sqlite(self) -> bool:
        """Whether the plan is a file."""
        return self.path is not None

    @property
    def label(self) -> str:
        """What messages name: the file, or host, port and database; never a password."""
        if self.path is not None:
            return str(self.path)
        parts = urlsplit(self.url)
        return f"{parts.hostname or 'localhost'}:{parts.port or 5432}{parts.path}"


def file_location(path: Path) -> Location:
    """The place of a plan in a file."""
    whole = path.expanduser().absolute()
    return Location(f"sqlite:///{quote(str(whole))}", whole)


def locate(option: str | None, environ: Mapping[str, str]) -> Location:
    """The plan's place: ``option``, else ``CALENDAR_TUI_DB``, else the person's data folder.

    Both take a path or an SQLAlchemy address.

    Raises:
        InvalidError: the address is one this program can't use.
    """
    text = (option or "").strip() or environ.get(VARIABLE, "").strip()
    if not text:
        return file_location(data_dir(environ) / FILE_NAME)
    if "\0" in text:
        raise InvalidError("The plan's path holds a NUL character; remove it.")
    if "://" not in text:
        return file_location(Path(text))
    return _from_address(text)


def _from_address(text: str) -> Location:
    """The place an SQLAlchemy address names."""
    scheme = text.split("://", 1)[0].lower()
    if scheme in {"sqlite", "sqlite+pysqlite"}:
        name = unquote(text.split("://", 1)[1].split("?", 1)[0].removeprefix("/"))
        if not name or name == ":memory:":
            raise InvalidError("A plan needs a file to live in, such as sqlite:///plan.db.")
        return file_location(Path(name))
    if scheme in {"postgres", "postgresql"}:
        raise InvalidError(f"Write {scheme}:// as {SERVER}://; the rest may stay as it is.")
    if scheme != SERVER:
        raise InvalidError(
            f"{scheme}:// is no kind of database a plan can live in;"
            f" give a path, sqlite:///path or {SERVER}://host/name."
        )
    try:
        port = urlsplit(text).port
    except ValueError:
        port = 0
    if port == 0 or not urlsplit(text).path.strip("/"):
        raise InvalidError(f"Write the server's address as {SERVER}://user@host:5432/name.")
    return Location(text, None)


def data_dir(environ: Mapping[str, str]) -> Path:
    """Where a person's plan lies unless they say otherwise; may not exist yet."""
    if (folder := _folder(environ, "XDG_DATA_HOME")) is not None:
        return folder
    from platformdirs import user_data_path

    return user_data_path(PROGRAM, appauthor=False)


def state_dir(environ: Mapping[str, str]) -> Path:
    """Where the program keeps what is not the plan: heads, stamps; may not exist yet."""
    if (folder := _folder(environ, "XDG_STATE_HOME")) is not None:
        return folder
    from platformdirs import user_state_path

    return user_state_path(PROGRAM, appauthor=False)


def _folder(environ: Mapping[str, str], variable: str) -> Path | None:
    """The program's folder in the one ``variable`` names, if it names one."""
    value = environ.get(variable, "").strip()
    return Path(value) / PROGRAM if value and Path(value).is_absolute() else None
