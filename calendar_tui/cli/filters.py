"""The options that choose posts: the same for lists, status verbs and feeds."""

from collections.abc import Callable
from typing import Any, Final

import click

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import Directory

_OPTIONS: Final = (
    ("--from", "from", "First day, such as mon or 2026-11-01."),
    ("--to", "to", "Last day, inclusive."),
    ("--channel", "channel", "Channel or network; several with commas."),
    ("--author", "author", "Author; several with commas."),
    ("--reviewer", "reviewer", "Reviewer."),
    ("--audience", "audience", "Audience."),
    ("--pillar", "pillar", "Pillar."),
    ("--campaign", "campaign", "Campaign."),
    ("--status", "status", "Status, such as draft,in_review; or missed."),
    ("--tag", "tag", "Tag."),
    ("--text", "text", "Words in title, text, tags or notes."),
)
"""Option, name and help of each condition."""

NAMES: Final = tuple(name for _, name, _ in _OPTIONS)
"""The names under which a command receives the conditions."""


def filter_options(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options that choose posts to a command."""
    undated = click.option(
        "--undated", "by_undated", is_flag=True, help="Only posts without a day."
    )
    function = undated(function)
    for option, name, help_text in reversed(_OPTIONS):
        function = click.option(option, f"by_{name}", metavar="TEXT", help=help_text)(function)
    return function


def take_filter(options: dict[str, Any]) -> dict[str, str]:
    """Move the filter's options out of a command's options: those that were given."""
    taken = {name: options.pop(f"by_{name}") for name in (*NAMES, "undated")}
    undated = taken.pop("undated")
    chosen = {name: value for name, value in taken.items() if value is not None}
    return chosen | ({"undated": "yes"} if undated else {})


def read_filter(chosen: dict[str, str], directory: Directory, today: Any) -> PostFilter:
    """The filter that the given options mean; days are read against ``today``."""
    from calendar_tui.service.field_times import day_reader
    from calendar_tui.service.filtering import filter_from

    return filter_from(chosen, directory, day_reader(directory.practice, today))
