"""What the calendar says of a goal about rhythm: posts in each week, days without any."""

import math
from typing import Final, NamedTuple

from calendar_tui.checks.gaps import longest_gap
from calendar_tui.checks.spans import Span, in_week, weeks_of
from calendar_tui.checks.verdicts import Case, GoalState, Verdict, crowded
from calendar_tui.checks.words import counted, day_words, days_words, is_number, number
from calendar_tui.model.facts import GoalRow
from calendar_tui.model.terms import Comparison, Period

ENDLESS: Final = math.inf
"""No upper end."""


class Weekly(NamedTuple):
    """How many posts a week should have."""

    least: float
    most: float = ENDLESS

    @property
    def words(self) -> str:
        """``2 to 4``, ``3 or more``, ``at most 4``."""
        if self.most == ENDLESS:
            return f"{number(self.least)} or more"
        if not self.least:
            return f"at most {number(self.most)}"
        if self.least == self.most:
            return number(self.least)
        return f"{number(self.least)} to {number(self.most)}"

    def off(self, count: int) -> float:
        """How far ``count`` is from it: negative is short, positive over, 0 as it should be."""
        return min(0.0, count - self.least) or max(0.0, count - self.most)


def weekly(goal: GoalRow) -> Weekly | None:
    """What a cadence goal promises of a week; ``None`` without a number."""
    if not is_number(goal.target):
        return None
    if is_number(goal.most):
        return Weekly(goal.target, goal.most)
    if goal.comparison is Comparison.AT_MOST:
        return Weekly(0, goal.target)
    return Weekly(goal.target)


def judge_cadence(case: Case) -> Verdict:
    """Posts in each week that belongs to the window.

    A week that has begun counts what is planned for its rest, and is short if that is too
    little. A week still ahead can be over but not short, since there is time to plan it,
    unless the goal looks at the next 28 days. The week that is named is the first that can
    still be mended, or else the first.
    """
    wanted = weekly(case.goal) or Weekly(case.target)
    counts = {week: case.tally.within(week) for week in weeks_of(case.span, case.week_start)}
    early = case.goal.period is Period.NEXT_28_DAYS
    off = [
        week
        for week, count in counts.items()
        if wanted.off(count) > 0 or (wanted.off(count) < 0 and (early or week.first <= case.today))
    ]
    if off:
        mendable = [week for week in off if week.last >= case.today]
        return _off(case, (mendable or off)[0], counts, wanted, len(off) - 1)
    return _kept(case, counts, wanted)


def _off(case: Case, week: Span, counts: dict[Span, int], wanted: Weekly, others: int) -> Verdict:
    """A week that is short or over."""
    count, when, by = counts[week], in_week(week, case.today), wanted.off(counts[week])
    rest = (
        f"; {counted(others, 'other week')} {'is' if others == 1 else 'are'} off" if others else ""
    )
    if by > 0:
        sentence = f"{number(by)} over {when}: {number(count)}, at most {number(wanted.most)}"
        return Verdict(GoalState.OVER, count, sentence + rest, by, crowded(case, week))
    sentence = f"{number(-by)} short {when}: {number(count)} of {number(wanted.least)}"
    shown = case.today if week.holds(case.today) else week.first
    return Verdict(GoalState.SHORT, count, sentence + rest, -by, case.open_days(week) or (shown,))


def _kept(case: Case, counts: dict[Span, int], wanted: Weekly) -> Verdict:
    """Weeks that are as they should be, or have time to become so."""
    to_fill = next((week for week, count in counts.items() if wanted.off(count) < 0), None)
    current = next((week for week in counts if week.holds(case.today)), None)
    words = []
    if current is not None:
        words.append(f"{number(counts[current])} this week, {wanted.words} wanted")
    elif to_fill is None:
        words.append(f"every week {case.when} has {wanted.words}")
    value = counts[current] if current else min(counts.values())
    if to_fill is None:
        return Verdict(GoalState.MET, value, words[0])
    count = counts[to_fill]
    week = day_words(to_fill.first, case.today)
    words.append(f"next to fill: the week of {week}, {number(count)} of {number(wanted.least)}")
    days = case.open_days(to_fill) or (to_fill.first,)
    by = -wanted.off(count)
    return Verdict(GoalState.ON_TRACK, value, "; ".join(words), by, days)


def judge_gap(case: Case) -> Verdict:
    """The longest run of days without a post that touches the window, counted in full."""
    tally, most = case.tally, f"at most {number(case.target)}"
    posted = (day for day, count in tally.days.items() if count)
    gap = longest_gap(posted, case.span, tally.before, tally.after)
    if gap is None:
        return Verdict(GoalState.MET, 0, f"no day without a post {case.when}")
    between = days_words(gap.first, gap.last, case.today)
    sentence = f"longest gap {counted(gap.length, 'day')} ({between}), {most}"
    over = gap.length - case.target
    if over <= 0:
        return Verdict(GoalState.MET, gap.length, sentence)
    days = case.open_days(gap) or (gap.first,)
    return Verdict(GoalState.OVER, gap.length, sentence, over, days)
