"""A plan for each test that asks for one."""

from pathlib import Path

import pytest

from calendar_tui.model.terms import ReviewMode
from tests.cli.clinic import settle
from tests.screens import share_what_never_differs, wait_for_rest
from tests.service.checked import check_by, no_rules

wait_for_rest()
share_what_never_differs()


@pytest.fixture(autouse=True)
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """These journeys are about other things than what texts say: no rule finds anything."""
    check_by(monkeypatch, no_rules())


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a plan of four people; Ana acts."""
    return settle(tmp_path, monkeypatch)


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a plan of Ana alone, who reviews her own posts."""
    return settle(tmp_path, monkeypatch, ReviewMode.SOLO)
