"""The plan's parts as lines of a page."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from calendar_tui.checks.finding import PlanFinding
from calendar_tui.checks.rules import Part as PlanPart
from calendar_tui.checks.verdicts import GoalState
from calendar_tui.model.rows import NounRow
from calendar_tui.model.terms import ChannelKind, Role
from calendar_tui.schedule.format import distance, format_day
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.bars import sparkline
from calendar_tui.tui.pages.doors import Do, Door, Go, Screen, To
from calendar_tui.tui.pages.findings import finding_lines
from calendar_tui.tui.pages.lines import BLANK, INDENT, Line, Part, heading, joined
from calendar_tui.tui.text import cells, wrapped

if TYPE_CHECKING:
    from calendar_tui.tui.pages.plan import PlanPicture

NAMES = 3
"""Lines of names at most."""

MISSING = 4
"""Findings shown of a part, the heaviest first; the front page has all of them."""

NOBODY = "nobody"


def plan_lines(picture: "PlanPicture", pen: Pen, width: int, key: str) -> Iterator[Line]:
    """The page, part by part."""
    parts = (
        (PlanPart.CHANNELS, "1 Channels", _channels(picture, pen, width)),
        (PlanPart.GOALS, "2 Goals", _goals(picture, pen, width)),
        (PlanPart.AUDIENCES, "3 Audiences", _audiences(picture, pen, width)),
        (PlanPart.CALENDAR, "4 Calendar and people", _people(picture, pen, width)),
        (PlanPart.ESCALATION, "5 When something goes wrong", _levels(picture, pen, width)),
    )
    yield from _standing(picture, pen, width)
    yield BLANK
    for part, name, lines in parts:
        yield heading(name, width=width)
        yield from lines
        yield from _missing(picture.findings, part, pen, width, key)
        yield BLANK


def _missing(
    findings: Iterable[PlanFinding], part: PlanPart, pen: Pen, width: int, key: str
) -> Iterator[Line]:
    """What is wrong with a part; what is wrong with accounts stands with the channels."""
    wanted = {part, PlanPart.ACCOUNTS} if part is PlanPart.CHANNELS else {part}
    found = [each for each in findings if each.part in wanted]
    shown = found if len(found) <= MISSING + 1 else found[:MISSING]
    for each in shown:
        yield from finding_lines(pen, each, width, key)
    if left := len(found) - len(shown):
        words = f"{' ' * (INDENT + 2)}{left} more on the Health screen"
        yield Line((Part(words, "muted"),), f"more {part}", Screen("health"))


def _row(key: str, door: Door, words: Iterable[str], more: str = "muted") -> Iterator[Line]:
    """Lines that lead somewhere together, the first in full ink, the others in ``more``."""
    for at, line in enumerate(words):
        yield Line((Part(f"{' ' * INDENT}{line}", more if at else "text"),), key, door)


def _held(pen: Pen, count: str, names: Iterable[str], width: int) -> list[str]:
    """How many there are, and their names."""
    said = f" {pen.signs.join} ".join(names)
    return [count, *wrapped(said, width - INDENT - 2, NAMES, pen.signs.ellipsis)]


def _counted(count: int, one: str, many: str) -> str:
    """``1 channel``, ``3 channels``, ``no channel``."""
    return f"no {one} yet" if not count else f"1 {one}" if count == 1 else f"{count} {many}"


def _living(rows: Iterable[Any]) -> list[Any]:
    """The rows that weren't put away, by name."""
    return sorted((each for each in rows if not each.retired), key=lambda each: each.name)


def _standing(picture: "PlanPicture", pen: Pen, width: int) -> Iterator[Line]:
    """The approval that the plan has, and what can be done about it."""
    yield heading("The plan", format_day(picture.today), width)
    approved = picture.standing.approved
    if approved is None:
        said = ["Nobody has approved it yet."]
    else:
        away = distance(approved.review_on, picture.today)
        said = [
            f"Version {approved.number}, approved by {approved.by} on {format_day(approved.on)}.",
            f"Next review by {format_day(approved.review_on)}, {away}.",
        ]
        said += ["It says something else now."] if picture.standing.changed else []
    lines = wrapped(" ".join(said), width - INDENT - 2, NAMES, pen.signs.ellipsis)
    yield from _row("versions", Do("plan.versions"), lines, "text")
    for key, words in (("plan.approve", "Approve it as it is now"), ("plan.print", "Print it")):
        yield Line((Part(f"{' ' * INDENT}{words}", "link"),), key, Do(key))


def _channels(picture: "PlanPicture", pen: Pen, width: int) -> Iterator[Line]:
    """The practice's own channels: how much goes out on each, and whether its notice is up."""
    rows = _living(picture.directory.channels.values())
    own = [each for each in rows if each.kind is ChannelKind.BUSINESS]
    count = _counted(len(own), "channel", "channels")
    if picture.rhythms:
        count = joined(pen, [count, "posts of each week, the last four to come"])
    yield from _row("channels", Screen("channels"), [count])
    name = min(max((cells(each.name) for each in own), default=0), 24)
    for year in picture.rhythms:
        channel = picture.directory.channels.get(year.channel_id)
        posts = [week.posts for week in year.weeks]
        drawn = sparkline(pen, posts)
        a_week = f"{sum(posts) / max(len(posts), 1):>4.1f} a week"
        notice = picture.notices.get(year.channel_id)
        told = f"notice {format_day(notice)}" if notice else "no notice on record"
        label = pen.fit(channel.name if channel else "", name)
        parts = [Part(f"{' ' * INDENT}{label}  "), Part(drawn, "link")]
        parts.append(Part(f" {a_week}", "muted"))
        if INDENT + name + len(drawn) + 17 + len(told) < width:
            parts.append(Part(f"  {told}", "muted" if notice else "missed"))
        door = Go(To.ROW, "channel", year.channel_id)
        yield Line(tuple(parts), f"channel {year.channel_id}", door)


def _goals(picture: "PlanPicture", pen: Pen, width: int) -> Iterator[Line]:
    """The goals, and how many are behind."""
    rows = _living(picture.directory.goals.values())
    behind = sum(each.state in {GoalState.SHORT, GoalState.OVER} for each in picture.goals)
    count = joined(
        pen, [_counted(len(rows), "goal", "goals"), f"{behind} behind" if behind else ""]
    )
    lines = _held(pen, count, (each.name for each in rows), width)
    yield from _row("goals", Screen("goals"), lines)


def _audiences(picture: "PlanPicture", pen: Pen, width: int) -> Iterator[Line]:
    """The audiences and the pillars."""
    rows = _living(picture.directory.audiences.values())
    count = _counted(len(rows), "audience", "audiences")
    lines = _held(pen, count, (each.name for each in rows), width)
    yield from _row("audiences", Screen("audiences"), lines)
    rows = _living(picture.directory.pillars.values())
    count = _counted(len(rows), "pillar", "pillars")
    lines = _held(pen, count, (each.name for each in rows), width)
    yield from _row("pillars", Screen("pillars"), lines)
    yield from _row(
        "coverage", Screen("coverage"), ["Coverage: who is written for, about what, and when"]
    )


def _people(picture: "PlanPicture", pen: Pen, width: int) -> Iterator[Line]:
    """Who writes, who reviews."""
    people = _living(picture.directory.authors.values())
    authors = sum(Role.AUTHOR in each.roles for each in people)
    reviewers = sum(Role.REVIEWER in each.roles for each in people)
    roles = [f"{authors} to write", f"{reviewers} to review"]
    count = joined(pen, [_counted(len(people), "person", "people"), *roles])
    lines = _held(pen, count, (each.name for each in people), width)
    yield from _row("people", Screen("people"), lines)
    yield from _row("year", Screen("year"), ["Year: each channel week by week"])


def _levels(picture: "PlanPicture", pen: Pen, width: int) -> Iterator[Line]:
    """Each level of the escalation plan: who decides, who else, how to reach them, how soon."""
    rows = sorted(picture.levels, key=lambda each: (each.values["level"], each.name))
    if not rows:
        words = ["no level yet: say who handles a complaint, a breach and a threat"]
        yield from _row("escalation", Screen("escalation"), words)
    name = min(max((cells(each.name) for each in rows), default=0), width // 3)
    for row in rows:
        yield from _level(picture, pen, row, name, width)


def _level(picture: "PlanPicture", pen: Pen, row: NounRow, name: int, width: int) -> Iterator[Line]:
    """One level: on its first line who and how soon, below it how to reach them."""
    values, key = row.values, f"level {row.id}"
    door = Go(To.ROW, "escalation", row.id)
    owner, deputy = (_person(picture, values.get(each)) for each in ("owner", "deputy"))
    who = joined(pen, [owner or NOBODY, f"else {deputy}" if deputy else ""])
    soon = within(values.get("answer_minutes"))
    before = f"{' ' * INDENT}{values['level']} {pen.fit(row.name, name)}  "
    room = width - cells(before) - len(soon) - 3
    yield Line(
        (
            Part(before),
            Part(pen.fit(who, room), "text" if owner else "missed"),
            Part(f"  {soon}", "muted"),
        ),
        key,
        door,
    )
    contacts = joined(pen, values.get("contacts") or [])
    for words in wrapped(contacts, width - INDENT - 3, NAMES, pen.signs.ellipsis):
        yield Line((Part(f"{' ' * (INDENT + 2)}{words}", "muted"),), key, door)


def _person(picture: "PlanPicture", slug: Any) -> str:
    """The name behind a short name; empty without one."""
    people = picture.directory.authors.values()
    return next((each.name for each in people if each.slug == slug), "")


def within(minutes: int | None) -> str:
    """``within 4 h``: how soon to answer."""
    if minutes is None:
        return ""
    for size, unit in ((1440, "d"), (60, "h")):
        if minutes >= size and minutes % size == 0:
            return f"within {minutes // size} {unit}"
    return f"within {minutes} min"
