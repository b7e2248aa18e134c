"""What is still to be solved in the texts of posts to come: the soonest first, by rule where many.

Read from what was kept of the checks; posts that weren't checked as they are now are counted.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from calendar_tui.checks.finding import Go, To
from calendar_tui.model.resolutions import WEIGHT, WaitingLine
from calendar_tui.model.terms import BEFORE_PUBLISHED, FindingKind, Severity
from calendar_tui.service.checking import rulebook_of
from calendar_tui.service.reading import Reading
from calendar_tui.store.reads import findings as kept

FEW: Final = 3
"""Findings of one rule that are told one by one; more are told as a pile."""


class Pile(NamedTuple):
    """The findings of one rule that weigh the same, the soonest post first."""

    rule: str
    severity: Severity
    lines: tuple[WaitingLine, ...]

    @property
    def key(self) -> str:
        """One pile's name from one reading to the next."""
        return f"pile {self.severity} {self.rule}"

    @property
    def folds(self) -> bool:
        """Whether they are too many to be told one by one."""
        return len(self.lines) > FEW

    @property
    def posts(self) -> int:
        """In how many posts they are."""
        return len({line.post_id for line in self.lines})

    @property
    def sentence(self) -> str:
        """``TONE002 cross words: in 14 posts``."""
        count = "1 post" if self.posts == 1 else f"{self.posts:,} posts"
        return f"{self.rule} {self.lines[0].name.replace('-', ' ')}: in {count}"


def waiting(reading: Reading) -> tuple[WaitingLine, ...]:
    """What blocks, warns or asks in posts of today and later, the soonest first."""
    with reading.moment() as moment:
        today = moment.present.today
        return tuple(kept.waiting(moment.snapshot, BEFORE_PUBLISHED, today))


def unchecked(reading: Reading) -> int:
    """How many posts still to go out weren't checked as they are now."""
    basis = rulebook_of(reading).basis
    with reading.moment() as moment:
        today = moment.present.today
        return len(kept.stale_ids(moment.snapshot, basis, BEFORE_PUBLISHED, today))


def piles(lines: Iterable[WaitingLine]) -> tuple[Pile, ...]:
    """Findings by rule: the heaviest first, of one weight the one with the soonest post."""
    found: defaultdict[tuple[str, Severity], list[WaitingLine]] = defaultdict(list)
    for line in lines:
        found[line.rule, line.severity].append(line)
    made = [Pile(rule, severity, tuple(each)) for (rule, severity), each in found.items()]
    return tuple(sorted(made, key=lambda pile: WEIGHT[pile.severity]))


def go_to(line: WaitingLine) -> Go:
    """Where it is solved: its post in the editor, at these words."""
    return Go(To.FINDING, line.fingerprint, line.post_id)


def as_json(line: WaitingLine) -> dict[str, Any]:
    """The finding as other programs read it: the keys of a plan's finding, and the post's day."""
    return {
        "rule": line.rule,
        "name": line.name,
        "kind": FindingKind.RULE,
        "severity": line.severity,
        "part": "posts",
        "what": {"noun": "post", "id": line.post_id, "name": line.title},
        "message": line.message,
        "why": line.why,
        "suggestion": line.suggestion,
        "go": go_to(line).as_json(),
        "fingerprint": line.fingerprint,
        "day": line.day.isoformat() if line.day else None,
        "clock": line.clock,
    }
