"""Rules of series for property tests: every kind, with and without an end."""

from datetime import date, timedelta

from hypothesis import strategies as st

from calendar_tui.schedule.series.occurrences import first_slot
from calendar_tui.schedule.series.recurrence import Recurrence
from calendar_tui.schedule.series.rule import LAST, LONGEST_MONTHS, Freq, Rule
from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY
from tests.schedule.strategies import clocks

starts = st.dates(FIRST_DAY, LAST_DAY)
"""Every first day that a series can have."""

near_starts = st.dates(date(2019, 1, 1), date(2028, 12, 31))
"""First days around two leap years."""

weekdays = st.integers(0, 6)
nths = st.sampled_from([1, 2, 3, 4, 5, LAST])
intervals = st.one_of(st.integers(1, 4), st.integers(1, 60))


@st.composite
def month_days(draw: st.DrawFn, month: int = 0) -> dict[str, object]:
    """A day of the month, or a numbered weekday in it."""
    if draw(st.booleans()):
        return {"weekdays": (draw(weekdays),), "nth": draw(nths)}
    longest = LONGEST_MONTHS[month - 1] if month else 31
    return {"day": draw(st.one_of(st.just(LAST), st.integers(1, longest), st.just(longest)))}


@st.composite
def endless(draw: st.DrawFn) -> Rule:
    """A rule without an end, nothing of it left open."""
    freq = draw(st.sampled_from(Freq))
    interval = draw(intervals)
    if freq is Freq.DAILY:
        return Rule(freq, interval)
    if freq is Freq.WEEKLY:
        chosen = draw(st.sets(weekdays, min_size=1))
        return Rule(freq, interval, tuple(chosen), week_start=draw(weekdays))
    if freq is Freq.MONTHLY:
        return Rule(freq, interval, **draw(month_days()))
    month = draw(st.integers(1, 12))
    return Rule(freq, min(interval, 9), month=month, **draw(month_days(month)))


open_rules = st.builds(Rule, st.sampled_from(Freq), intervals)
"""Rules that take their day from the first day."""


def ended(rule: Rule, draw: st.DrawFn, begins: date, most: int = 3_000) -> Rule:
    """``rule`` without an end, until a day from ``begins`` on, or a number of times."""
    fields = {name: getattr(rule, name) for name in ("freq", "interval", "weekdays", "nth")}
    fields |= {name: getattr(rule, name) for name in ("day", "month", "week_start")}
    kind = draw(st.sampled_from(["", "until", "count"]))
    if kind == "until":
        ahead = draw(st.integers(0, most))
        fields["until"] = min(begins + timedelta(days=ahead), LAST_DAY)
    if kind == "count":
        fields["count"] = draw(st.integers(1, 60))
    return Rule(**fields)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """Every rule."""
    return ended(draw(st.one_of(endless(), open_rules)), draw, draw(starts))


@st.composite
def begun(draw: st.DrawFn, begins: st.SearchStrategy[date] = near_starts) -> tuple[Rule, date]:
    """A rule and its first slot's day."""
    rule = draw(endless())
    begin = first_slot(rule, draw(begins))
    if begin is None:
        begin = FIRST_DAY
        rule = Rule(Freq.DAILY)
    return ended(rule, draw, begin), begin


@st.composite
def recurrences(draw: st.DrawFn) -> Recurrence:
    """A series with some days skipped, most of them slots."""
    rule, begin = draw(begun())
    skipped = draw(st.sets(st.integers(0, 200), max_size=4))
    return Recurrence(
        begin,
        rule,
        draw(st.none() | clocks),
        "America/Chicago",
        frozenset(begin + timedelta(days=ahead) for ahead in skipped),
        draw(st.booleans()),
    )
