"""How often texts of each label are caught, with what the sample leaves uncertain."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from math import sqrt
from typing import Final, NamedTuple

from calendar_tui.model.terms import Severity

CLEAN: Final = "clean"
"""The label of a text that nothing should be said about."""

LEVELS: Final = (Severity.BLOCK, Severity.WARN, Severity.ASK)
"""What counts as caught, each level with those above it."""

_Z: Final = 1.959964
"""Of a normal distribution, 95 % lies within so many standard deviations."""


class Share(NamedTuple):
    """``hits`` of ``total``."""

    hits: int
    total: int

    def interval(self) -> tuple[float, float]:
        """Where the true share lies with 95 % certainty, after Wilson (1927)."""
        if not self.total:
            return 0.0, 1.0
        share, n = self.hits / self.total, self.total
        middle = share + _Z**2 / (2 * n)
        half = _Z * sqrt(share * (1 - share) / n + _Z**2 / (4 * n * n))
        low, high = ((middle + sign * half) / (1 + _Z**2 / n) for sign in (-1, 1))
        return max(0.0, low), min(1.0, high)

    def __str__(self) -> str:
        """As ``61.2 % [55.0, 67.1]``."""
        if not self.total:
            return "-"
        low, high = self.interval()
        return f"{100 * self.hits / self.total:5.1f} % [{100 * low:4.1f}, {100 * high:5.1f}]"


class Tally:
    """Counts by label and heaviest severity."""

    def __init__(self) -> None:
        """Nothing counted yet."""
        self._found: dict[str, Counter[Severity | None]] = defaultdict(Counter)

    def add(self, label: str, severities: Iterable[Severity]) -> None:
        """Count one text by the heaviest of its findings."""
        found = set(severities)
        heaviest = next((each for each in Severity if each in found), None)
        self._found[label][heaviest] += 1

    def labels(self) -> list[str]:
        """Every label seen, the clean one last."""
        return sorted(self._found, key=lambda label: (label == CLEAN, label))

    def share(self, level: Severity, labels: Iterable[str]) -> Share:
        """How many texts of ``labels`` have a finding at ``level`` or heavier."""
        counts = [self._found[label] for label in labels if label in self._found]
        least = list(Severity)[: list(Severity).index(level) + 1]
        hits = sum(count[each] for count in counts for each in least)
        return Share(hits, sum(count.total() for count in counts))

    def rows(self) -> list[tuple[str, int, list[Share]]]:
        """For each label, all problems and the clean texts: the shares at each level."""
        problems = [label for label in self.labels() if label != CLEAN]
        groups = [(label, [label]) for label in problems]
        groups += [("all problems", problems), (CLEAN, [CLEAN])]
        return [
            (name, self.share(Severity.ADVISE, group).total, [self.share(x, group) for x in LEVELS])
            for name, group in groups
        ]


def print_table(name: str, tally: Tally) -> None:
    """One table."""
    print(f"\n{name or 'all texts'}: share with a finding at this level or above, 95 % interval")
    heads = "".join(f"{level:>24s}" for level in LEVELS)
    print(f"{'label':14s}{'texts':>6s}{heads}")
    for label, total, shares in tally.rows():
        print(f"{label:14s}{total:6d}{''.join(f'{share!s:>24s}' for share in shares)}")


BUDGET: Final = {Severity.BLOCK: 0.01, Severity.WARN: 0.05, Severity.ASK: 0.15}
"""Of clean texts at most this share may be touched at a level or above."""

GOAL: Final = {Severity.WARN: 0.75, Severity.ASK: 0.95}
"""Of problems at least this share is to be caught at a level or above."""


def verdict(tally: Tally) -> list[str]:
    """Whether the clean texts' budget is kept and the goals are reached, a line for each level."""
    problems = [label for label in tally.labels() if label != CLEAN]
    lines = []
    for level in LEVELS:
        touched, caught = tally.share(level, [CLEAN]), tally.share(level, problems)
        if touched.total:
            kept = touched.hits <= BUDGET[level] * touched.total
            said = "kept" if kept else "EXCEEDED"
            lines.append(f"clean {level:6s}{touched!s:>24s}  budget {BUDGET[level]:4.0%}  {said}")
        if caught.total and level in GOAL:
            there = caught.hits >= GOAL[level] * caught.total
            said = "reached" if there else "not reached"
            lines.append(f"caught {level:5s}{caught!s:>24s}  goal   {GOAL[level]:4.0%}  {said}")
    return lines


def print_sources(tallies: Mapping[str, Tally]) -> None:
    """A line for each source: problems caught and clean texts touched at each level."""
    heads = "".join(f"{each:>24s}" for each in ("caught warn", "caught ask", "clean warn"))
    print(f"\n{'source':24s}{'texts':>6s}{heads}{'clean ask':>24s}")
    for name, tally in sorted(tallies.items()):
        problems = [label for label in tally.labels() if label != CLEAN]
        shares = [
            tally.share(level, labels)
            for labels in (problems, [CLEAN])
            for level in (Severity.WARN, Severity.ASK)
        ]
        total = tally.share(Severity.ADVISE, tally.labels()).total
        print(f"{name[:24]:24s}{total:6d}{''.join(f'{share!s:>24s}' for share in shares)}")
