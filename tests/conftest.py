"""Fixtures every test has: folders of its own, a fixed now, no network but loopback."""

import ipaddress
import os
import socket
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from tests.sparing import PRAGMAS, share_compiled, spare_flushes

os.environ["TEXTUAL_ANIMATIONS"] = "none"  # read once, when Textual is imported

settings.register_profile("ci", deadline=None, derandomize=True, max_examples=60)
settings.register_profile("deep", deadline=None, max_examples=5_000)
settings.load_profile("ci")

NOW = "2026-11-24T15:00:00+00:00"
"""The instant every test runs at unless it says otherwise."""

FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "LOCALAPPDATA": "data",
    "APPDATA": "config",
}
"""Variables that say where a person's files lie, and the place in a test's own home instead."""


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names of homes, one for each test; Pytest itself would look through all there are."""
    street = tmp_path_factory.mktemp("people")
    return (street / str(number) for number in count(1))


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home; its data, state, configuration and cache folders are yet to be made."""
    root = next(homes)
    root.mkdir()
    for variable, folder in FOLDERS.items():
        monkeypatch.setenv(variable, str(root / folder))
    return root


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> str:
    """The program's clock stands at `NOW`, and no other setting of it is inherited."""
    for variable in [name for name in os.environ if name.startswith("CALENDAR_TUI_")]:
        monkeypatch.delenv(variable)
    for variable in ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "EDITOR", "VISUAL"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("CALENDAR_TUI_NOW", NOW)
    return NOW


@pytest.fixture(autouse=True, scope="session")
def spared() -> Iterator[None]:
    """Pay neither for the disk nor, where a test needs SQLAlchemy, for SQL made before."""
    with pytest.MonkeyPatch.context() as patch:
        spare_flushes(patch)
        if "sqlalchemy" in sys.modules:
            share_compiled(patch)
        yield


@pytest.fixture
def durable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Saves are safe from a power cut, as they are for people."""
    monkeypatch.setattr("calendar_tui.store.connect._pragmas", PRAGMAS)


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every connection that leaves this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: tuple[str, int] | str | bytes) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            host = str(address[0])
            if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
                message = f"a test tried to reach {host}"
                raise ConnectionRefusedError(message)
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield
