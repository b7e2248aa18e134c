"""Fixtures every test has: folders of its own, a fixed now, no network but loopback."""

import gc
import ipaddress
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.homes import Homes
from tests.sparing import PRAGMAS, share_compiled, share_empty, spare_flushes

gc.set_threshold(200_000, 10, 100)  # a quarter of the time went into looking for garbage

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # programs that tests start needn't compile all
os.environ["TEXTUAL_ANIMATIONS"] = "none"  # read once, when Textual is imported

settings.register_profile("ci", deadline=None, derandomize=True, max_examples=40)
settings.register_profile("deep", deadline=None, max_examples=5_000)
settings.load_profile("ci")

HOMES = pytest.StashKey[Homes]()


def pytest_collection_finish() -> None:
    """Look no more through what is there for good, as garbage collection does: the tests."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let a test begin at home, with no setting of the program but that its clock stands at `NOW`.

    A hook, since what stands ready for thousands of small tests has to cost next to nothing.
    """
    stash = item.config.stash
    if HOMES not in stash:
        factory: pytest.TempPathFactory = item.config._tmp_path_factory  # type: ignore[attr-defined]
        stash[HOMES] = Homes(factory.mktemp("people"))
    stash[HOMES].settle()


@pytest.fixture
def home(pytestconfig: pytest.Config) -> Path:
    """An empty home; its data, state, configuration and cache folders are yet to be made."""
    return pytestconfig.stash[HOMES].here


@pytest.fixture(autouse=True, scope="session")
def spared() -> Iterator[None]:
    """Pay neither for the disk nor, where a test needs SQLAlchemy, for what was made before."""
    with pytest.MonkeyPatch.context() as patch:
        spare_flushes(patch)
        if "sqlalchemy" in sys.modules:
            share_compiled(patch)
            share_empty(patch)
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
