"""What the posts are about: pillars against their shares."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from calendar_tui.checks.counted import COUNTED
from calendar_tui.checks.finding import Go, PlanFinding, Thing, To, finding
from calendar_tui.checks.spans import Span
from calendar_tui.checks.words import counted, number
from calendar_tui.model.facts import PostFact
from calendar_tui.model.filters import NONE, PostFilter

TOLERANCE: Final = 10.0
"""Percentage points that a pillar may be off its share."""


class PillarLine(NamedTuple):
    """One pillar's part of the posts."""

    pillar_id: int
    """`NONE` for posts without a pillar."""
    posts: int
    percent: float
    """Of all posts."""
    share: int | None
    """What the plan says, in percent."""
    off: float
    """Percentage points above (below, if negative) its share; 0 without one."""
    fits: bool
    """Whether it is as near to its share as can be asked."""


class Mix(NamedTuple):
    """What the posts of some days are about."""

    total: int
    lines: tuple[PillarLine, ...]

    def as_json(self) -> dict[str, Any]:
        """The mix as other programs read it."""
        return {"posts": self.total, "pillars": [line._asdict() for line in self.lines]}


def pillar_counts(
    posts: Iterable[PostFact], span: Span, channel_id: int | None = None
) -> Counter[int]:
    """Posts that count within ``span`` by pillar, on one channel or on all."""
    return Counter(
        post.pillar_id or NONE
        for post in posts
        if post.day is not None
        and span.first <= post.day <= span.last
        and post.status in COUNTED
        and not post.missed
        and (channel_id is None or post.channel_id == channel_id)
    )


def mix(
    counts: Mapping[int, int], shares: Mapping[int, int | None], tolerance: float = TOLERANCE
) -> Mix:
    """How the posts of some days divide among the pillars.

    A pillar fits its share within ``tolerance`` percentage points, and also where a single
    post more or less decides: few posts can't be divided any better.

    Args:
        counts: posts by pillar, `NONE` for those without.
        shares: every pillar to list, in order, with its share in percent if it has one.
        tolerance: percentage points.
    """
    total = sum(counts.values())
    listed = [*shares, *sorted(set(counts) - set(shares) - {NONE})]
    if counts.get(NONE):
        listed.append(NONE)
    return Mix(total, tuple(_line(each, counts, shares, total, tolerance) for each in listed))


def _line(
    pillar: int,
    counts: Mapping[int, int],
    shares: Mapping[int, int | None],
    total: int,
    tolerance: float,
) -> PillarLine:
    """One pillar's part."""
    count, share = counts.get(pillar, 0), shares.get(pillar)
    percent = 100 * count / total if total else 0.0
    if share is None or not total:
        return PillarLine(pillar, count, percent, share, 0.0, fits=True)
    off = percent - share
    posts_off = abs(count - share * total / 100)
    return PillarLine(pillar, count, percent, share, off, abs(off) <= tolerance or posts_off <= 1)


def mix_findings(found: Mix, names: Mapping[int, str], span: Span) -> Iterator[PlanFinding]:
    """The pillars that are off their share, and shares that can't all be kept."""
    for line in found.lines:
        if line.fits or line.share is None:
            continue
        name = names.get(line.pillar_id, f"#{line.pillar_id}")
        percent = number(round(line.percent))
        more = "more" if line.off < 0 else "fewer"
        yield finding(
            "PLAN014",
            Thing("pillar", line.pillar_id, name),
            f"{name} has {percent}% of {counted(found.total, 'post')};"
            f" the plan says {line.share}%.",
            f"Plan {more} posts of this pillar, or change its share.",
            Go(To.POSTS, _posts(line.pillar_id, span)),
        )
    promised = sum(line.share or 0 for line in found.lines)
    if promised > 100:
        yield finding(
            "PLAN014",
            Thing("plan", None, "Pillars"),
            f"The pillars' shares add up to {promised}%.",
            "Lower some, so that they make 100% at most.",
            Go(To.LIST, "pillar"),
            about="sum",
        )


def _posts(pillar: int, span: Span) -> PostFilter:
    """The posts of one pillar that were counted."""
    return PostFilter(
        first=span.first,
        last=span.last,
        pillars=frozenset({pillar}),
        statuses=COUNTED,
        missed=False,
    )
