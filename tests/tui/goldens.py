"""Whole screens as text, kept beside the tests: a difference is read like any other.

``CALENDAR_UPDATE_SCREENS=1`` writes what is drawn now; look at the difference before it is
kept.
"""

import os
from difflib import unified_diff
from pathlib import Path

FOLDER = Path(__file__).parent / "screens"


def check(name: str, lines: list[str]) -> None:
    """Compare the lines of a screen with those kept under ``name``."""
    path, text = FOLDER / f"{name}.txt", "\n".join(lines).rstrip() + "\n"
    if os.environ.get("CALENDAR_UPDATE_SCREENS"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"no screen is kept as {name}"
    kept = path.read_text(encoding="utf-8")
    assert text == kept, "\n".join(unified_diff(kept.splitlines(), text.splitlines(), lineterm=""))
