"""A post's length against what its network takes."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from calendar_tui.checks.counting.limits import Limit, Part
from calendar_tui.checks.counting.units import COUNTERS, Unit

LINK: Final = "{link}"
"""Stands for the post's link until it goes out, and counts as that."""

NOTES: Final = {
    Unit.UTF16: "most emoji count as two or more",
    Unit.BYTES: "accented letters take two, emoji four and more",
    Unit.WEIGHTED: "an address counts 23, an emoji 2",
    Unit.THREADS: "an emoji counts four and more",
    Unit.MASTODON: "an address counts 23",
}
"""What surprises people about a way of counting, told where a text is near its limit."""

_BETWEEN: Final = " \N{MIDDLE DOT} "

NEAR: Final = 0.8
"""The part of a limit from which a text is near it."""


class Count(NamedTuple):
    """How much of one limit is used."""

    used: int
    limit: Limit
    note: str = ""
    """What is worth knowing of how it is counted."""

    @property
    def over(self) -> int:
        """How much is too much; 0 where it fits."""
        return max(self.used - self.limit.most, 0)

    @property
    def near(self) -> bool:
        """Whether little is left, or less than nothing."""
        return self.used >= NEAR * self.limit.most

    @property
    def share(self) -> float:
        """The part of the limit that is used; 1 is all of it."""
        return self.used / self.limit.most if self.limit.most else float(self.used > 0)

    @property
    def said(self) -> str:
        """In words: ``231 of 2,200 characters``, ``title 104 of 100 characters, 4 too many``."""
        limit = self.limit
        title = "title " if limit.part is Part.TITLE else ""
        over = f", {self.over:,} too many" if self.over else ""
        return f"{title}{self.used:,} of {limit.most:,} {limit.unit.word}{over}"

    def as_json(self) -> dict[str, object]:
        """The count as other programs read it."""
        return {
            "part": self.limit.part,
            "used": self.used,
            "limit": self.limit.most,
            "unit": self.limit.unit,
            "over": self.over,
            "note": self.note,
            "source": self.limit.source,
            "as_of": self.limit.as_of and self.limit.as_of.isoformat(),
        }


def count(
    text: str, limits: Iterable[Limit], *, title: str = "", link: str = ""
) -> tuple[Count, ...]:
    """How long a post is, by each limit of its channel.

    Args:
        text: what goes out. ``{link}`` in it counts as ``link``.
        limits: those of the channel (``limits_of``).
        title: for networks that show one.
        link: what the post points to; empty where it isn't known yet.
    """
    whole = text.replace(LINK, link) if link else text
    parts = {Part.TEXT: whole, Part.TITLE: title, Part.HASHTAGS: whole}
    return tuple(
        Count(COUNTERS[limit.unit](parts[limit.part]), limit, NOTES.get(limit.unit, ""))
        for limit in limits
    )


def say_counts(counts: Iterable[Count], characters: int) -> str:
    """What is used of what is taken, as short as the frame around a text.

    Of the text always, without a limit how many ``characters`` it has; of hashtags and the
    title once their limit is near.
    """
    found = tuple(counts)
    text = tightest(found)
    plain = "1 character" if characters == 1 else f"{characters:,} characters"
    others = [each.said for each in found if each.limit.part is not Part.TEXT and each.near]
    return _BETWEEN.join([plain if text is None else text.said, *others])


def tightest(counts: Iterable[Count], part: Part = Part.TEXT) -> Count | None:
    """The count of a part that leaves least; ``None`` where nothing limits it."""
    return max(
        (each for each in counts if each.limit.part is part),
        key=lambda each: each.share,
        default=None,
    )
