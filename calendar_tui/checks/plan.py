"""The check of the whole plan: is it complete, does the calendar keep it, are accounts in order.

Every function of `CHECKS` takes the facts and gives findings; each goes over the posts a fixed
number of times, so that a plan of a hundred thousand is checked in well under a second.
"""

from collections.abc import Callable, Iterator
from typing import Final

from calendar_tui.checks import accounts, aims, complete, escalation, links, planned, repeats
from calendar_tui.checks.cadence import (
    AHEAD,
    channel_days,
    rhythm,
    rhythm_findings,
    wanted_of,
)
from calendar_tui.checks.finding import PlanFinding, in_order
from calendar_tui.checks.inputs import PlanFacts
from calendar_tui.checks.mix import mix, mix_findings, pillar_counts
from calendar_tui.checks.spans import Span

MIX_DAYS: Final = 28
"""Days back and ahead over which the pillars' shares are compared."""


def check_plan(facts: PlanFacts) -> tuple[PlanFinding, ...]:
    """Everything that is wrong with a plan, heaviest first.

    The same facts give the same findings in the same order.
    """
    return in_order([each for check in CHECKS for each in check(facts)])


def rhythms(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Silent and crowded channels, where no goal speaks for them."""
    span = Span.from_today(facts.today, 0, AHEAD)
    days = channel_days(facts.posts)
    week_start = facts.directory.practice.week_start
    for channel in facts.in_use:
        wanted = wanted_of(channel, facts.goals)
        found = rhythm(channel, days.get(channel.id, {}), span, wanted, week_start)
        yield from rhythm_findings(found, facts.today)


def pillars(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Pillars that get more or less than their share."""
    span = Span.from_today(facts.today, MIX_DAYS, MIX_DAYS)
    names = {row.id: row.name for row in facts.living("pillar")}
    found = mix(pillar_counts(facts.posts, span), facts.shares)
    yield from mix_findings(found, names, span)


CHECKS: Final[tuple[Callable[[PlanFacts], Iterator[PlanFinding]], ...]] = (
    complete.missing_parts,
    complete.empty_calendar,
    complete.overdue_review,
    aims.goals_amiss,
    links.uncovered,
    links.unlinked,
    rhythms,
    pillars,
    planned.overtaken,
    planned.on_closures,
    planned.authors_away,
    planned.out_of_use,
    repeats.repeats,
    repeats.too_close,
    escalation.escalation_gaps,
    accounts.notices,
    accounts.access,
    accounts.privacy,
    accounts.unsigned,
    accounts.untried,
)
"""Every check, in the order the plan is read."""
