"""The second reader's findings: a warning at most, with the words that made it think so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from calendar_tui.checks.content.draft import Context
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Rule
from calendar_tui.checks.content.verdict import TextFinding, make
from calendar_tui.checks.learned.exceptions import allowance
from calendar_tui.checks.learned.second import Opinion, opinion, weightiest
from calendar_tui.checks.learned.thresholds import Thresholds
from calendar_tui.checks.learned.weights import Weights
from calendar_tui.model.resolutions import WEIGHT
from calendar_tui.model.terms import FindingKind, Severity


@dataclass(frozen=True)
class SecondReader:
    """What was learnt, and how sure of it one must be."""

    weights: Weights
    at: Thresholds


@dataclass(frozen=True)
class Second:
    """The second reader on one draft."""

    reader: SecondReader
    readings: Sequence[Reading]
    thought: Opinion
    probability: float
    """What its own finding goes by: less where it reads like what was let pass."""

    @classmethod
    def on(
        cls,
        reader: SecondReader,
        readings: Sequence[Reading],
        context: Context,
        allowed: Sequence[str],
    ) -> "Second | None":
        """What it thinks of a draft; ``None`` of one without words.

        Sentences that the practice let pass (``allowed``) make what reads like them less suspect.
        """
        thought = opinion(reader.weights, readings, context)
        if thought is None:
            return None
        left = thought.probability
        if allowed:
            table = reader.weights.tables[thought.label]
            heavy = weightiest(table, readings, thought.seen)
            left *= allowance(readings[heavy.reading], heavy.sentence, allowed)
        return cls(reader, readings, thought, left)

    def finding(self, rules: Iterable[Rule], by_rules: Sequence[TextFinding]) -> TextFinding | None:
        """What it finds; ``None`` where the rules have said as much.

        Args:
            rules: those that say what its labels mean, each with its label as its only tag.
            by_rules: what the rules have found.
        """
        thought = self.thought
        rule = next((each for each in rules if thought.label in each.tags), None)
        severity = self._severity(by_rules)
        if rule is None or severity is None:
            return None
        if _spoken(severity, by_rules).intersection(rule.quiet):
            return None
        table = self.reader.weights.tables[thought.label]
        heavy = weightiest(table, self.readings, thought.seen)
        reading = self.readings[heavy.reading]
        shown = ", ".join(f"“{word}”" for word in heavy.words)
        return make(
            rule,
            reading,
            reading.sentence(heavy.sentence),
            severity=severity,
            message=rule.message.replace("{words}", shown),
            trace=(f"{thought.label}: {self.probability:.0%}", f"weighed most: {shown}"),
            kind=FindingKind.LEARNED,
        )

    def _severity(self, by_rules: Sequence[TextFinding]) -> Severity | None:
        """How heavy its finding is; ``None``: it is none.

        Where a rule already asks, less is enough for a warning: two readers think the same.
        """
        at = self.reader.at
        asked = any(each.severity is Severity.ASK for each in by_rules)
        if self.probability >= (at.agreed_at if asked else at.warn_at):
            return Severity.WARN
        return Severity.ASK if self.probability >= at.ask_at else None


def _spoken(severity: Severity, by_rules: Iterable[TextFinding]) -> set[str]:
    """The rules that have found something of that severity or heavier."""
    return {each.rule for each in by_rules if WEIGHT[each.severity] <= WEIGHT[severity]}
