"""How a campaign stands: its goals, its posts by status, channel, author and week, its gaps."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from calendar_tui.checks.words import counted, day_words, days_words
from calendar_tui.documents.blocks import (
    Block,
    Document,
    Entry,
    Items,
    Missing,
    Quote,
    Table,
    document_json,
)
from calendar_tui.documents.campaign import CampaignText, Counts, WeekCount, campaign_document
from calendar_tui.documents.markdown import markdown
from calendar_tui.documents.webpage import webpage
from calendar_tui.model.details import PostDetail
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.rows import Directory, NounRow, parse_day
from calendar_tui.model.terms import Status
from calendar_tui.schedule.grid import week_of
from calendar_tui.service.planning import goal_rows, goal_statuses
from calendar_tui.service.reading import Reading

SOON = 7
"""Days before a post within which somebody should have approved it."""

NOBODY, NOWHERE = "no author", "no channel"

GONE = frozenset({Status.CANCELLED, Status.PULLED})
"""Statuses of posts that count for nothing any more."""

OPEN = frozenset({Status.IDEA, Status.DRAFT, Status.IN_REVIEW})
"""Statuses of posts that nobody has approved."""


class Told(NamedTuple):
    """A report as lines for a screen."""

    title: str
    lead: tuple[str, ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    """Headings, and the lines below each."""


def report(reading: Reading, campaign_id: int) -> Document:
    """The report of a campaign as a document."""
    return campaign_document(campaign_text(reading, campaign_id))


def written(reading: Reading, campaign_id: int, *, page: bool = False) -> str:
    """The report as Markdown, or as a web page."""
    document = report(reading, campaign_id)
    return webpage(document) if page else markdown(document)


def report_json(reading: Reading, campaign_id: int) -> dict[str, Any]:
    """The report for programs."""
    return document_json(report(reading, campaign_id))


def told(reading: Reading, campaign_id: int) -> Told:
    """The report as plain lines."""
    document = report(reading, campaign_id)
    parts = (
        (section.title, tuple(line for block in section.blocks for line in _lines(block)))
        for section in document.sections
    )
    return Told(document.title, document.lead, tuple(parts))


def _lines(block: Block) -> Iterator[str]:
    """One block, line by line."""
    match block:
        case Entry(name, facts):
            yield f"{name}: {', '.join(words for _, words in facts if words)}"
        case Table(headings, rows):
            wide = max(len(row[0]) for row in (headings, *rows))
            yield from (f"{row[0]:<{wide}}  {row[1]:>6}" for row in (headings, *rows))
        case Items(_, items):
            yield from (f"- {item}" for item in items)
        case Quote(_, text):
            yield from text.split("\n")
        case Missing(sentences):
            yield from (f"- {sentence}" for sentence in sentences)
        case str(words):
            yield words


def campaign_text(reading: Reading, campaign_id: int) -> CampaignText:
    """What the report says, as of now."""
    row, directory, today = (
        reading.noun("campaign", campaign_id),
        reading.directory(),
        reading.today(),
    )
    posts = list(reading.posts(PostFilter(campaigns=frozenset({campaign_id}))))
    starts, ends = (parse_day(row.values.get(name) or None) for name in ("starts", "ends"))
    counting = [each for each in posts if each.status not in GONE]
    weeks = tuple(_weeks(counting, starts, ends, directory.practice.week_start))
    goals = _goals(reading, campaign_id)
    return CampaignText(
        name=row.name,
        practice=directory.practice.name,
        today=today,
        starts=starts,
        ends=ends,
        brief=str(row.values.get("brief") or ""),
        goals=goals,
        posts=len(posts),
        statuses=_by_status(posts),
        channels=_by(posts, "channel", directory),
        authors=_by(posts, "author", directory),
        weeks=weeks,
        missing=(
            *_lacking(row, (starts, ends), bool(goals)),
            *_gaps(counting, weeks, (starts, ends), today),
        ),
    )


def _goals(reading: Reading, campaign_id: int) -> tuple[tuple[str, str], ...]:
    """The goals that are about the campaign, and how each stands."""
    with reading.moment() as moment:
        ids = {
            goal.id
            for goal in goal_rows(moment)
            if not goal.retired
            and (goal.campaign_id == campaign_id or campaign_id in goal.filter.campaigns)
        }
    found = goal_statuses(reading, only=ids) if ids else ()
    return tuple((each.name, each.sentence) for each in found)


def _by_status(posts: Iterable[PostDetail]) -> Counts:
    """Posts by status, as a post goes through them."""
    counts = Counter(each.status for each in posts)
    missed = sum(each.missed for each in posts)
    found = [(status.label, counts[status]) for status in Status if counts[status]]
    return (*found, ("of these missed", missed)) if missed else tuple(found)


def _by(posts: Iterable[PostDetail], noun: str, directory: Directory) -> Counts:
    """Posts by channel or author, those with most first."""
    names = directory.of(noun)
    nothing = NOWHERE if noun == "channel" else NOBODY
    counts: Counter[str] = Counter()
    for post in posts:
        row = names.get(getattr(post, f"{noun}_id") or 0)
        counts[row.name if row else nothing] += 1
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0].casefold())))


def _weeks(
    posts: Sequence[PostDetail], starts: date | None, ends: date | None, week_start: int
) -> Iterator[WeekCount]:
    """The campaign's weeks, cut to its days."""
    if starts is None or ends is None:
        return
    days = Counter(each.local_day for each in posts)
    first = starts
    while first <= ends:
        last = min(week_of(first, week_start)[-1], ends)
        span = range(first.toordinal(), last.toordinal() + 1)
        yield WeekCount(first, last, sum(days[date.fromordinal(each)] for each in span))
        first = last + timedelta(days=1)


Window = tuple[date | None, date | None]
"""A first and a last day."""


def _lacking(row: NounRow, window: Window, aimed: bool) -> Iterator[str]:
    """What the campaign itself lacks, a sentence each."""
    if None in window:
        yield "Its first or last day is not set."
    if not str(row.values.get("brief") or "").strip():
        yield "It has no brief."
    if not aimed:
        yield "No goal is tied to it."


def _gaps(
    posts: Sequence[PostDetail], weeks: Sequence[WeekCount], window: Window, today: date
) -> Iterator[str]:
    """What its posts lack, a sentence each."""
    if not posts:
        yield "It has no posts."
    for week in weeks:
        if not week.posts and week.last >= today:
            yield f"Nothing is planned for {days_words(week.first, week.last, today)}."
    days = [each.local_day for each in posts if each.local_day]
    if outside := [day for day in days if _outside(day, window)]:
        said = ", ".join(day_words(day, today) for day in sorted(set(outside))[:3])
        yield f"{counted(len(outside), 'post')} outside its days, such as on {said}."
    if undated := len(posts) - len(days):
        yield f"{counted(undated, 'post')} without a day."
    late = sum(
        each.status in OPEN
        and each.local_day is not None
        and 0 <= (each.local_day - today).days < SOON
        for each in posts
    )
    if late:
        yield f"{counted(late, 'post')} of the next seven days nobody has approved."


def _outside(day: date, window: Window) -> bool:
    """Whether a day lies outside the campaign's."""
    starts, ends = window
    return (starts is not None and day < starts) or (ends is not None and day > ends)
