"""The plan looked at as a whole: how goals stand, what is amiss, and what nobody posts about.

Every function takes the door for reading, so any thread may ask, and goes by the practice's
own day::

    goal_statuses(reading)           how each active goal stands
    plan_findings(reading)           what is wrong with the plan, heaviest first
    health(reading)                  the few values of a front page
    coverage(reading, months=3)      posts by audience, pillar and month, with its holes
    readings(reading, goal_id)       what was read of a goal, by day
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Any, Final

from calendar_tui.checks.counted import COUNTED, Tally, posts_of, reach, whole_of
from calendar_tui.checks.goals import GoalStatus, judge
from calendar_tui.checks.inputs import DAYS_BACK, PlanFacts
from calendar_tui.checks.spans import Span, window
from calendar_tui.model.errors import UnknownNameError
from calendar_tui.model.facts import GoalRow, PostFact, ReadingRow
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Measure
from calendar_tui.schedule.format import format_day
from calendar_tui.schedule.grid import Month
from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY, shift_days
from calendar_tui.schedule.zones import local
from calendar_tui.service.reading import Moment, Reading
from calendar_tui.store.reads import goals as stored

if TYPE_CHECKING:
    from calendar_tui.checks.finding import PlanFinding
    from calendar_tui.checks.health import Health
    from calendar_tui.checks.matrix import Matrix
    from calendar_tui.store.reads.plan import Post

MONTHS: Final = 3
"""Months that coverage looks at, this one first."""

BEGUN: Final = 40
"""Characters of a text that tell most posts apart."""

AXES: Final = ("audience", "pillar", "month")
"""What coverage crosses where nobody says otherwise."""


def goal_statuses(
    reading: Reading, day: date | None = None, only: Collection[int] = ()
) -> tuple[GoalStatus, ...]:
    """How goals stand on ``day``, by name; today where no day is given.

    The active ones that weren't retired; with ``only`` those with these ids, whatever they are.
    """
    with reading.moment() as moment:
        return _statuses(moment, goal_rows(moment), day or moment.present.today, only)


def goal_rows(moment: Moment) -> tuple[GoalRow, ...]:
    """Every goal by name, retired ones and intentions included."""
    zone = moment.directory.practice.zone
    rows = stored.goals(moment.snapshot, lambda instant: local(instant, zone)[0])
    return tuple(sorted(rows, key=lambda goal: (goal.name.casefold(), goal.id)))


def _statuses(
    moment: Moment, rows: Sequence[GoalRow], day: date, only: Collection[int] = ()
) -> tuple[GoalStatus, ...]:
    """How the goals in force stand, or those with some ids."""
    asked = [
        goal for goal in rows if (goal.id in only if only else goal.active and not goal.retired)
    ]
    read = any(goal.measure is Measure.READING for goal in asked)
    known = stored.readings(moment.snapshot) if read else {}
    days = stored.campaign_days(moment.snapshot) if any(g.campaign_id for g in asked) else {}
    week_start = moment.directory.practice.week_start
    found = []
    for goal in asked:
        span = window(goal, day, week_start, days.get(goal.campaign_id or 0))
        tally = _tally(moment, goal, span, week_start) if span else None
        found.append(
            judge(goal, day, span, tally, week_start=week_start, readings=known.get(goal.id, ()))
        )
    return tuple(found)


def _tally(moment: Moment, goal: GoalRow, span: Span, week_start: int) -> Tally | None:
    """The posts that decide how a goal stands; none where the calendar has no say."""
    if goal.measure in {None, Measure.READING}:
        return None

    def count(asked: PostFilter) -> dict[date, int]:
        """Posts, or pieces, of each day."""
        return stored.tally(moment.snapshot, moment.where(asked), pieces=goal.pieces)

    def nearest(first: date, last: date, *, latest: bool) -> date | None:
        """The nearest day with a post outside the window."""
        asked = moment.where(posts_of(goal, Span(first, last)))
        return stored.nearest(moment.snapshot, asked, last=latest) if first <= last else None

    asked = posts_of(goal, reach(goal, span, week_start))
    days = count(asked)
    if goal.measure is Measure.SHARE:
        return Tally(days, whole=sum(count(whole_of(asked)).values()))
    if goal.measure is Measure.GAP:
        before = nearest(FIRST_DAY, shift_days(span.first, -1), latest=True)
        after = nearest(shift_days(span.last, 1), LAST_DAY, latest=False)
        return Tally(days, before=before, after=after)
    return Tally(days)


def readings(reading: Reading, goal_id: int) -> tuple[ReadingRow, ...]:
    """What was read of a goal, in the order of days."""
    with reading.moment() as moment:
        return tuple(stored.readings(moment.snapshot, goal_id).get(goal_id, ()))


def reading_on(reading: Reading, goal_id: int, day: date | None = None) -> ReadingRow:
    """The reading of a goal on a day, today where none is given.

    Raises:
        UnknownNameError: that day has none; the last that was read is named.
    """
    day = day or reading.today()
    found = readings(reading, goal_id)
    for each in reversed(found):
        if each.day == day:
            return each
    last = f"; the last is of {format_day(found[-1].day)}" if found else ""
    raise UnknownNameError(f"There is no reading of {format_day(day)}{last}.")


def plan_facts(reading: Reading) -> PlanFacts:
    """Everything the check of the plan looks at, as of now."""
    with reading.moment() as moment:
        return facts_of(moment)


def plan_findings(reading: Reading) -> "tuple[PlanFinding, ...]":
    """What is wrong with the plan, heaviest first; each says where it is mended."""
    from calendar_tui.checks.plan import check_plan

    return check_plan(plan_facts(reading))


def plan_lacks(moment: Moment) -> "tuple[PlanFinding, ...]":
    """What an approved plan lacks to be one since: nothing goes to review meanwhile.

    A plan that its manager never approved is a draft. It is told what it lacks by its own
    check and can't be approved until then, but posts can be read by a second person already:
    a practice that begins on Monday morning isn't kept from that.
    """
    from calendar_tui.checks.complete import missing_parts
    from calendar_tui.store.reads import plan

    frame = plan.frame(moment.snapshot)
    if frame.review_on is None:
        return ()
    goals = [goal for goal in goal_rows(moment) if not goal.retired]
    facts = PlanFacts(moment.present.today, moment.directory, goals=goals, **frame._asdict())
    return tuple(missing_parts(facts))


def health(reading: Reading) -> "Health":
    """What a front page says of the plan, its findings and goals included: one read."""
    from calendar_tui.checks.health import health_of
    from calendar_tui.checks.plan import check_plan

    with reading.moment() as moment:
        facts = facts_of(moment)
        here = local(moment.present.now, moment.directory.practice.zone)
    return health_of(facts, check_plan(facts), here[1].isoformat("minutes"))


def facts_of(moment: Moment) -> PlanFacts:
    """As ``plan_facts``, of one moment."""
    from calendar_tui.store.reads import plan

    today = moment.present.today
    rows = goal_rows(moment)
    looked_at = moment.where(PostFilter(first=shift_days(today, -DAYS_BACK)))
    posts = tuple(_compared(moment, plan.posts(moment.snapshot, looked_at)))
    frame = plan.frame(moment.snapshot)
    return PlanFacts(
        today,
        moment.directory,
        goals=[goal for goal in rows if not goal.retired],
        statuses=_statuses(moment, rows, today),
        posts=posts,
        **frame._asdict(),
    )


def _compared(moment: Moment, posts: "Sequence[Post]") -> Iterator[PostFact]:
    """Posts with what tells that they say the same, where they could repeat one to come.

    Most differ in their first words already, so few texts are read in full.
    """
    from calendar_tui.checks.repeats import REPEAT_DAYS, beginning, sameness
    from calendar_tui.store.reads.plan import bodies

    first = shift_days(moment.present.today, -REPEAT_DAYS)
    alike: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    unclear: dict[int, int] = {}
    for fact, opening in posts:
        if fact.day is None or fact.day < first or fact.channel_id is None:
            continue
        if fact.status in COUNTED:
            begins = beginning(opening[:BEGUN], whole=len(opening) < BEGUN)
            if begins:
                alike[fact.channel_id, begins].append(fact.id)
            else:
                unclear[fact.id] = fact.channel_id
    for number, title, body in bodies(moment.snapshot, unclear):
        begins = beginning(body, whole=True) or beginning(title, whole=True) or ""
        alike[unclear[number], begins].append(number)
    close = [number for ids in alike.values() if len(ids) > 1 for number in ids]
    same = {number: sameness(title, body) for number, title, body in bodies(moment.snapshot, close)}
    return (fact._replace(sameness=same[fact.id]) if fact.id in same else fact for fact, _ in posts)


def coverage(reading: Reading, months: int = MONTHS, axes: Sequence[str] = AXES) -> "Matrix":
    """Posts by audience, pillar and month, with the combinations that have none.

    Args:
        reading: the plan.
        months: how many, this one first.
        axes: what is crossed: ``audience``, ``pillar``, ``channel``, ``author``,
            ``campaign``, ``goal`` (those that weren't retired, by name) or ``month``.
    """
    from calendar_tui.checks.matrix import Axis, matrix
    from calendar_tui.checks.matrix import months as months_of
    from calendar_tui.store.reads import plan

    with reading.moment() as moment:
        span = _months(moment.present.today, months)
        sides = [
            months_of(span) if name == "month" else Axis(name, _living(moment, name))
            for name in axes
        ]
        asked = moment.where(PostFilter(first=span.first, last=span.last))
        return matrix((post.fact for post in plan.posts(moment.snapshot, asked)), *sides)


def axes_of(words: str) -> tuple[str, ...]:
    """The axes that ``words`` name, with commas between, as coverage takes them.

    Raises:
        UnknownNameError: one is none; the closest is named.
    """
    from calendar_tui.checks.matrix import AXES as KNOWN
    from calendar_tui.model.names import closest, in_a_row

    named = tuple(dict.fromkeys(word.strip().casefold() for word in words.split(",")))
    for word in named:
        if word not in KNOWN or word == "month":
            near = closest(word, KNOWN)
            known = in_a_row([name for name in KNOWN if name != "month"])
            hint = f"did you mean {near}?" if near else f"there is {known}."
            raise UnknownNameError(f'Nothing to cross is called "{word}"; {hint}')
    return named


def lines_of(found: "Matrix") -> list[tuple[tuple[Any, ...], list[int]]]:
    """A matrix as lines: the keys of all axes but the last, and the counts along the last."""
    *rows, columns = found.axes
    every = product(*(axis.keys for axis in rows))
    return [(keys, [found.at(*keys, key) for key in columns.keys]) for keys in every]


def _months(today: date, count: int) -> Span:
    """The days of ``count`` months, the one of ``today`` first."""
    number = today.year * 12 + today.month - 1 + max(1, count) - 1
    return Span(Month.of(today).first, Month(number // 12, number % 12 + 1).last)


def _living(moment: Moment, noun: str) -> tuple[int, ...]:
    """The ids of a noun's rows that weren't retired, by name."""
    rows = (row for row in moment.directory.of(noun).values() if not row.retired)
    return tuple(row.id for row in sorted(rows, key=lambda row: (row.name.casefold(), row.id)))


def rule_notices(reading: Reading) -> tuple[str, ...]:
    """What everybody is to know of the practice's own rules; a sentence each."""
    from calendar_tui.service.checking import notices

    return notices(reading)
