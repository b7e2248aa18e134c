"""The example's files, read once and as plainly as possible."""

import tomllib
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

from calendar_tui.service.shipped import data_path

Row = dict[str, Any]

EXAMPLE = data_path("example")


def post_files() -> list[Traversable]:
    """The files that hold posts, by name."""
    files = (file for file in EXAMPLE.iterdir() if file.name.startswith("posts-"))
    return sorted(files, key=lambda file: file.name)


@cache
def practice_file() -> Row:
    """The practice with its channels, people, audiences, pillars and campaigns."""
    return tomllib.loads(EXAMPLE.joinpath("practice.toml").read_text("utf-8"))


@cache
def posts() -> tuple[Row, ...]:
    """Every post of every file."""
    read = (tomllib.loads(file.read_text("utf-8")) for file in post_files())
    return tuple(post for file in read for post in file["post"])


def rows(noun: str) -> list[Row]:
    """The rows of one noun of the practice's file, such as ``"channel"``."""
    found: list[Row] = practice_file()[noun]
    return found


def slugs(noun: str) -> set[str]:
    """The short names of one noun."""
    return {row["slug"] for row in rows(noun)}


def with_role(role: str) -> set[str]:
    """The people who hold ``role``."""
    return {row["slug"] for row in rows("author") if role in row["roles"]}


def offset(at: Row) -> int:
    """Days from the Monday of the current week."""
    return int(at["week"]) * 7 + int(at["weekday"])


def dated() -> list[Row]:
    """Posts that have a day."""
    return [post for post in posts() if "week" in post]


def lives(*names: str) -> list[Row]:
    """Posts of these lives."""
    return [post for post in posts() if post["life"] in names]
