"""``python -m tests.pictures [NAME ...]`` draws the README's pictures into data/pictures.

Each is the real app on the example practice at a fixed now. Textual writes SVG; a headless
Chromium with the font Fira Code turns it into PNG.
"""

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from calendar_tui.model.terms import Origin
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.example import make_example
from calendar_tui.service.workspace import open_workspace
from calendar_tui.store.location import file_location
from calendar_tui.tui.desk import Desk
from tests.screens import svg
from tests.tui.driving import NOW, session

FOLDER = Path(__file__).parents[1] / "data" / "pictures"

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


@dataclass(frozen=True, slots=True)
class Picture:
    """One screen worth showing."""

    name: str
    keys: tuple[str, ...] = ()
    """Pressed one after another before the picture is taken."""
    size: tuple[int, int] = (132, 40)
    """Columns and rows."""


PICTURES = (
    Picture("month"),
    Picture("editor", ("enter",)),
    Picture("health", ("3",)),
)


@dataclass(frozen=True, slots=True)
class Example:
    """The example practice in a folder of its own."""

    path: Path
    environ: dict[str, str]
    actor: str
    """Its manager's name."""

    def desk(self) -> Desk:
        """Its plan, open for changes by its manager."""
        opened = open_workspace(
            file_location(self.path),
            clock=FixedClock(NOW),
            environ=self.environ,
            origin=Origin.APP,
            named=self.actor,
        )
        return Desk(opened)


def example(folder: Path) -> Example:
    """Make the example practice as it is at `NOW`, so that equal code draws equal pictures."""
    path = folder / "example.db"
    environ = {**os.environ, "XDG_STATE_HOME": str(folder / "state")}
    with make_example(file_location(path), clock=FixedClock(NOW), environ=environ) as workspace:
        return Example(path, environ, workspace.acting().name)


async def draw(practice: Example, picture: Picture) -> str:
    """The picture as SVG."""
    async with session(practice.path, picture.size, practice.desk) as running:
        await running.press(*picture.keys)
        return svg(running.app)


def browser() -> str:
    """The Chromium to draw with; leaves with a sentence where there is none."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    sys.exit("No Chromium found: install chromium and the font Fira Code, then try again.")


def extent(source: str) -> tuple[int, int]:
    """Width and height of an SVG in pixels, rounded up."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', source)
    if not found:
        message = "an SVG without a viewBox has no size"
        raise ValueError(message)
    width, height = (-int(-float(number) // 1) for number in found.groups())
    return width, height


def to_png(source: str, target: Path) -> None:
    """Draw the SVG ``source`` into the file ``target``, at its own size."""
    width, height = extent(source)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "picture.svg"
        page.write_text(source, encoding="utf-8")
        command = [browser(), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        command += [f"--window-size={width},{height}"]
        command += [f"--user-data-dir={folder}/profile", f"--screenshot={target}", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)


def main() -> None:
    """Draw the pictures named, or all."""
    wanted = [each for each in PICTURES if not sys.argv[1:] or each.name in sys.argv[1:]]
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        practice = example(Path(folder))
        for picture in wanted:
            to_png(asyncio.run(draw(practice, picture)), FOLDER / f"{picture.name}.png")
            print(f"data/pictures/{picture.name}.png")


if __name__ == "__main__":
    main()
