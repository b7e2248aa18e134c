"""The report of a campaign: what it is for, how its goals stand, its posts, what is missing."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from calendar_tui.checks.words import counted, days_words
from calendar_tui.documents.blocks import (
    Block,
    Document,
    Entry,
    Items,
    Missing,
    Quote,
    Section,
    Table,
)
from calendar_tui.schedule.format import typed_day

Counts = tuple[tuple[str, int], ...]
"""Names with how many posts each has, in the order they are told."""


class WeekCount(NamedTuple):
    """A week of the campaign, as far as it lies within its days."""

    first: date
    last: date
    posts: int


class CampaignText(NamedTuple):
    """What there is to say of a campaign."""

    name: str
    practice: str
    today: date
    starts: date | None
    ends: date | None
    brief: str
    goals: tuple[tuple[str, str], ...]
    """Goals by name, and how each stands."""
    posts: int
    statuses: Counts
    channels: Counts
    authors: Counts
    weeks: tuple[WeekCount, ...]
    missing: tuple[str, ...]
    """What isn't there yet, a sentence each."""


def campaign_document(said: CampaignText) -> Document:
    """The report as a document."""
    sections = (
        ("Brief", _brief(said)),
        ("Goals", _goals(said)),
        ("Posts", _posts(said)),
        ("Week by week", _weeks(said)),
        ("What is missing", _missing(said)),
    )
    return Document(
        f"Campaign {said.name}",
        (f"{said.practice}, {typed_day(said.today)}.", _window(said)),
        tuple(Section(title, tuple(blocks)) for title, blocks in sections),
    )


def _window(said: CampaignText) -> str:
    """When it runs."""
    if said.starts is None:
        return "It has no first day yet."
    if said.ends is None:
        return f"It begins on {typed_day(said.starts)} and has no last day yet."
    days = (said.ends - said.starts).days + 1
    when = days_words(said.starts, said.ends, said.today)
    left = (said.ends - said.today).days
    if said.today < said.starts:
        rest = f"it begins in {counted((said.starts - said.today).days, 'day')}"
    else:
        rest = f"{counted(left, 'day')} left" if left >= 0 else "it is over"
    return f"{when}, {counted(days, 'day')}; {rest}."


def _brief(said: CampaignText) -> Iterator[Block]:
    """What it is for, in its own words."""
    if said.brief.strip():
        yield Quote("", said.brief.strip())
    else:
        yield "Nothing is written down yet."


def _goals(said: CampaignText) -> Iterator[Block]:
    """How its goals stand."""
    for name, stands in said.goals:
        yield Entry(name, (("Stands", stands),))
    if not said.goals:
        yield "No goal is tied to it."


def _posts(said: CampaignText) -> Iterator[Block]:
    """Its posts, counted."""
    yield f"{counted(said.posts, 'post')} in all."
    for heading, counts in (
        ("Status", said.statuses),
        ("Channel", said.channels),
        ("Author", said.authors),
    ):
        if counts:
            rows = tuple((name, f"{count:,}") for name, count in counts)
            yield Table((heading, "Posts"), rows)


def _weeks(said: CampaignText) -> Iterator[Block]:
    """Posts of each of its weeks."""
    if not said.weeks:
        yield "It has no days to go through."
        return
    rows = tuple(
        (days_words(week.first, week.last, said.today), f"{week.posts:,}" if week.posts else "none")
        for week in said.weeks
    )
    yield Table(("Days", "Posts"), rows)


def _missing(said: CampaignText) -> Iterator[Block]:
    """What isn't there yet."""
    yield Missing(said.missing) if said.missing else Items("", ("Nothing.",))
