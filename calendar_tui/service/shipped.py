"""The files the program brings along: the example practice and what is kept beside it."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def data_path(*parts: str) -> Traversable:
    """Where a shipped file or folder lies, such as ``data_path("example")``.

    An installed program carries them inside its package; in a checkout they stand beside
    it. Nothing is opened here, so a wrong name shows when it is read.
    """
    package = files("calendar_tui")
    inside = package.joinpath("_data")
    data = inside if inside.is_dir() else package.joinpath("..", "data")
    return data.joinpath(*parts)
