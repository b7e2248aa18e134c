"""A wheel of this tree, and an environment that holds nothing but what it asks for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    """What ``command`` prints; where it fails, the test does, with its words."""
    done = subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as a release is."""
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, cwd=ROOT)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="session")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment with the wheel and its dependencies alone."""
    place = tmp_path_factory.mktemp("installed")
    folder = place / ("Scripts" if os.name == "nt" else "bin")
    run(sys.executable, "-m", "venv", "--without-pip", place, cwd=place)
    pip = (sys.executable, "-m", "pip", "--python", place)
    run(*pip, "install", "--quiet", "--no-compile", wheel, cwd=place)
    return folder
