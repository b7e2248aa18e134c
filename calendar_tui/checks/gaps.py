"""The longest run of days without a post."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from calendar_tui.checks.spans import Span

_DAY: Final = timedelta(days=1)


def longest_gap(
    days: Iterable[date], span: Span, before: date | None = None, after: date | None = None
) -> Span | None:
    """The longest run of days without a post that touches ``span``; of equals the first.

    ``days`` are those with a post; the ones outside ``span`` are ignored. ``before`` and
    ``after`` are the nearest days with a post outside it: a run that reaches over an end of
    the span is counted in full. Without them it starts, or ends, with the span.

    Returns:
        The days without a post; ``None`` where every day has one.
    """
    first = before or span.first - _DAY
    last = after or span.last + _DAY
    posted = sorted({day for day in days if span.holds(day)})
    longest = None
    for start, end in zip([first, *posted], [*posted, last], strict=True):
        if (end - start).days < 2:
            continue
        gap = Span(start + _DAY, end - _DAY)
        if gap.meets(span) and (longest is None or gap.length > longest.length):
            longest = gap
    return longest
