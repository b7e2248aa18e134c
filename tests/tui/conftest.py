"""Plans for the screens: made once, copied for each test."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.screens import share_what_never_differs, wait_for_rest
from tests.tui.checks.sample import use
from tests.tui.samples import make_sample

wait_for_rest()
share_what_never_differs()


@cache
def sample_file(**practice: object) -> bytes:
    """The sample plan's file."""
    with TemporaryDirectory() as folder:
        return make_sample(Path(folder) / "sample.db", **practice).read_bytes()


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample plan (``tests.tui.samples``)."""
    path = tmp_path / "sample.db"
    path.write_bytes(sample_file())
    return path


@pytest.fixture(autouse=True)
def few_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Posts are checked by a few rules that stay as they are, whatever is shipped."""
    use(monkeypatch)
