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
    ("--goal", "goal", "Goal that the post names; none for posts without one."),
    ("--status", "status", "Status, such as draft,in_review; or missed."),
    ("--tag", "tag", "Tag."),
    ("--text", "text", "Words in title, text, tags or notes."),
)
"""Option, name and help of each condition."""

_FLAGS: Final = (
    ("--undated", "undated", "Only posts without a day."),
    ("--unlinked", "unlinked", "Only posts that name no goal, no audience or no pillar."),
)
"""The same for conditions without a value."""

NAMES: Final = tuple(name for _, name, _ in _OPTIONS)
"""The names under which a command receives the conditions."""


def filter_options(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options that choose posts to a command."""
    for option, name, help_text in reversed(_FLAGS):
        function = click.option(option, f"by_{name}", is_flag=True, help=help_text)(function)
    for option, name, help_text in reversed(_OPTIONS):
        function = click.option(option, f"by_{name}", metavar="TEXT", help=help_text)(function)
    return function


def take_filter(options: dict[str, Any]) -> dict[str, str]:
    """Move the filter's options out of a command's options: those that were given."""
    taken = {name: options.pop(f"by_{name}") for name in NAMES}
    flags = {name: "yes" for _, name, _ in _FLAGS if options.pop(f"by_{name}")}
    return {name: value for name, value in taken.items() if value is not None} | flags


def read_filter(chosen: dict[str, str], directory: Directory, today: Any) -> PostFilter:
    """The filter that the given options mean; days are read against ``today``."""
    from calendar_tui.service.field_times import day_reader
    from calendar_tui.service.filtering import filter_from

    return filter_from(chosen, directory, day_reader(directory.practice, today))
