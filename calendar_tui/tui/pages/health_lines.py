"""The plan's health as lines of a page: a glance, the goals that are behind, what to mend."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from calendar_tui.checks.finding import Go, PlanFinding, To
from calendar_tui.checks.health import Health
from calendar_tui.model.terms import Severity
from calendar_tui.schedule.format import distance, format_day, short_day
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.findings import HEADS, finding_lines, goal_lines
from calendar_tui.tui.pages.lines import BLANK, INDENT, Line, Part, heading, well
from calendar_tui.tui.pages.waiting_lines import waiting_lines
from calendar_tui.tui.text import wrapped

if TYPE_CHECKING:
    from calendar_tui.tui.pages.health import HealthPicture

DAYS = 4
"""Empty days that are named."""


class Glance(NamedTuple):
    """One line of the glance: how many, of what, and where they are; or that all is well."""

    key: str
    amount: int
    words: str
    well: str
    go: Go
    ink: str = "missed"


def things(picture: "HealthPicture") -> int:
    """How many things there are to mend."""
    found = picture.health
    heaps = (found.missed, len(found.unapproved), picture.waiting, len(found.empty))
    posts = len({line.post_id for line in picture.found})
    return len(found.findings) + posts + sum(count > 0 for count in heaps)


def health_lines(
    picture: "HealthPicture", pen: Pen, width: int, key: str, unfolded: Collection[str] = ()
) -> Iterator[Line]:
    """The page, line by line; the findings of ``unfolded`` rules one by one."""
    found = picture.health
    yield heading("Today", format_day(found.today), width)
    if not things(picture):
        yield BLANK
        yield well(pen, "Nothing is behind.")
        yield from _review(found, pen)
        yield from _notices(picture.notices, pen, width)
        return
    yield from _glance(_glances(picture), pen, width)
    yield from _review(found, pen)
    yield from _notices(picture.notices, pen, width)
    yield from waiting_lines(pen, picture.found, unfolded, width, key)
    yield from _goals(found, pen, width)
    for severity in Severity:
        wrong = [each for each in found.findings if each.severity is severity and not _told(each)]
        if wrong:
            yield BLANK
            yield heading(HEADS[severity], f"{len(wrong)}", width)
            for each in wrong:
                yield from finding_lines(pen, each, width, key)


def _told(finding: PlanFinding) -> bool:
    """Whether it stands among the goals that are behind already."""
    return finding.rule == "PLAN009"


def _glances(picture: "HealthPicture") -> tuple[Glance, ...]:
    """What is looked at first."""
    found = picture.health
    missed, soon, empty = found.missed, len(found.unapproved), len(found.empty)
    days = ", ".join(map(short_day, found.empty[:DAYS]))
    more = f" and {empty - DAYS} more" if empty > DAYS else ""
    free = Go(To.DAY, found.empty[0] if found.empty else found.today)
    return (
        Glance(
            "missed",
            missed,
            "post was missed" if missed == 1 else "posts were missed",
            "No post was missed.",
            Go(To.POSTS, found.missed_posts),
        ),
        Glance(
            "soon",
            soon,
            "post of the next 48 hours isn't approved"
            if soon == 1
            else "posts of the next 48 hours aren't approved",
            "Every post of the next 48 hours is approved.",
            Go(To.POSTS, found.unapproved_posts),
        ),
        Glance(
            "waiting",
            picture.waiting,
            "post waits for review" if picture.waiting == 1 else "posts wait for review",
            "No post waits for review.",
            Go(To.POSTS, picture.waiting_posts),
            "orange",
        ),
        Glance(
            "empty",
            empty,
            f"empty {'day' if empty == 1 else 'days'} in two weeks: {days}{more}",
            "No day of the next two weeks is empty.",
            free,
            "orange",
        ),
    )


def _glance(glances: tuple[Glance, ...], pen: Pen, width: int) -> Iterator[Line]:
    """The counts one under the other; what there is none of is said to be well."""
    size = max(len(f"{each.amount:,}") for each in glances)
    margin = " " * INDENT
    for each in glances:
        if each.amount:
            count = Part(f"{margin}{each.amount:>{size},} ", each.ink, "bold")
            words = pen.cut(each.words, width - INDENT - size - 2)
            yield Line((count, Part(words)), each.key, each.go)
        else:
            sign = Part(f"{margin}{pen.signs.tick:>{size}} ", "green", "bold")
            yield Line((sign, Part(each.well, "muted")))


def _review(found: Health, pen: Pen) -> Iterator[Line]:
    """When the plan is to be looked at again."""
    if found.review_on is None:
        return  # a finding says so
    away = distance(found.review_on, found.today)
    sign = pen.signs.warn if found.overdue else pen.signs.tick
    ink = "missed" if found.overdue else "green"
    words = f"Next review of the plan: {format_day(found.review_on)}, {away}"
    parts = (Part(f"{' ' * INDENT}{sign} ", ink, "bold"), Part(words, "muted"))
    yield Line(parts, "review", Go(To.PLAN))


def _notices(notices: Sequence[str], pen: Pen, width: int) -> Iterator[Line]:
    """What everybody is to know of the practice's own rules, under a heading of its own."""
    if notices:
        yield BLANK
        yield heading("Your own rules", "rules.toml", width)
    for notice in notices:
        sign = Part(f"{' ' * INDENT}{pen.signs.warn} ", "orange", "bold")
        margin = INDENT + 2
        for number, words in enumerate(wrapped(notice, width - margin - 1, 4, pen.signs.ellipsis)):
            yield Line((Part(" " * margin) if number else sign, Part(words)))


def _goals(found: Health, pen: Pen, width: int) -> Iterator[Line]:
    """The goals that are behind."""
    if not found.goals:
        return
    yield BLANK
    yield heading("Goals behind", f"{len(found.behind)} of {len(found.goals)}", width)
    if found.behind:
        yield from goal_lines(pen, found.behind, width)
    else:
        yield well(pen, "Every goal is met or on track.")
