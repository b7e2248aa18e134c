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
    context: Context
    thought: Opinion

    @classmethod
    def on(
        cls, reader: SecondReader, readings: Sequence[Reading], context: Context
    ) -> "Second | None":
        """What it thinks of a draft; ``None`` of one with too few words."""
        words = sum(word.text[:1].isalnum() for reading in readings for word in reading.words)
        if words < reader.at.least_words:
            return None
        thought = opinion(reader.weights, readings, context)
        return None if thought is None else cls(reader, readings, context, thought)

    def finding(
        self,
        rules: Iterable[Rule],
        by_rules: Sequence[TextFinding],
        sure: float,
        allowed: Sequence[str] = (),
    ) -> TextFinding | None:
        """What it finds; ``None`` where the rules have said as much.

        Args:
            rules: those that say what its labels mean, each with its label as its only tag.
            by_rules: what the rules have found.
            sure: how sure all readers together are that something is wrong.
            allowed: sentences that the practice let pass; what reads like them is less suspect.
        """
        rule = next((each for each in rules if self.thought.label in each.tags), None)
        if rule is None or self._severity(sure) is None:
            return None
        table = self.reader.weights.tables[self.thought.label]
        heavy = weightiest(table, self.readings, self.context)
        reading = self.readings[heavy.reading]
        left = sure * allowance(reading, heavy.sentence, allowed)
        severity = self._severity(left)
        if severity is None:
            return None
        shown = ", ".join(f"“{word}”" for word in heavy.words)
        found = make(
            rule,
            reading,
            reading.sentence(heavy.sentence),
            severity=severity,
            message=rule.message.replace("{words}", shown),
            trace=(f"{self.thought.label}: {left:.0%}", f"weighed most: {shown}"),
            kind=FindingKind.LEARNED,
        )
        return None if _is_said(found, rule, by_rules) else found

    def _severity(self, sure: float) -> Severity | None:
        """How heavy its finding is; ``None``: it is none."""
        if sure >= self.reader.at.warn_at:
            return Severity.WARN
        return Severity.ASK if sure >= self.reader.at.ask_at else None


def _is_said(found: TextFinding, rule: Rule, by_rules: Iterable[TextFinding]) -> bool:
    """Whether rules have said as much: of the same sentence, or one that says the same of any."""
    return any(
        WEIGHT[each.severity] <= WEIGHT[found.severity]
        and (each.rule in rule.quiet or _overlap(each, found))
        for each in by_rules
    )


def _overlap(one: TextFinding, other: TextFinding) -> bool:
    """Whether two findings are about the same words."""
    return one.part is other.part and one.start < other.end and other.start < one.end
