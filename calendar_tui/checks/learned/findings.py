"""The second reader's findings: a warning at most, with the words that made it think so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from calendar_tui.checks.content.draft import Context, Policy
from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Rule
from calendar_tui.checks.content.verdict import TextFinding, make
from calendar_tui.checks.learned.exceptions import allowance
from calendar_tui.checks.learned.second import opinion
from calendar_tui.checks.learned.weights import Weights
from calendar_tui.model.terms import FindingKind, Severity


@dataclass(frozen=True)
class SecondReader:
    """What was learnt, and the rules that say what its labels mean."""

    weights: Weights
    rules: tuple[Rule, ...]
    """Each has its label as its only tag."""

    def finding(
        self,
        readings: Sequence[Reading],
        context: Context,
        by_rules: Sequence[TextFinding],
        policy: Policy,
    ) -> TextFinding | None:
        """What it finds in a draft; ``None`` where the rules have said as much.

        Sentences that the practice let pass make whatever reads like them less suspect.
        """
        thought = opinion(self.weights, readings, context)
        rule = None if thought is None else self._rule(thought.label, policy)
        if thought is None or rule is None:
            return None
        probability = thought.probability * allowance(readings, thought, policy.allowed)
        severity = _severity(self.weights, probability, by_rules)
        if severity is None or _spoken(severity, by_rules).intersection(rule.quiet):
            return None
        reading = readings[thought.part]
        first, end = reading.firsts[thought.sentence], reading.firsts[thought.sentence + 1]
        shown = ", ".join(f"“{word}”" for word in thought.words)
        return make(
            rule,
            reading,
            Place(first, end),
            severity=severity,
            message=rule.message.replace("{words}", shown),
            trace=(f"{thought.label}: {probability:.2f}", f"words that weighed most: {shown}"),
            kind=FindingKind.LEARNED,
        )

    def _rule(self, label: str, policy: Policy) -> Rule | None:
        """The rule of a label, unless the practice has switched it off."""
        there = (rule for rule in self.rules if rule.id not in policy.off)
        return next((rule for rule in there if label in rule.tags), None)


def _severity(
    weights: Weights, probability: float, by_rules: Sequence[TextFinding]
) -> Severity | None:
    """How heavy a finding of that probability is; ``None``: it is none.

    Where a rule already asks, less is enough for a warning: two readers think the same.
    """
    asked = any(each.severity is Severity.ASK for each in by_rules)
    if probability >= (weights.agreed_at if asked else weights.warn_at):
        return Severity.WARN
    return Severity.ASK if probability >= weights.ask_at else None


def _spoken(severity: Severity, by_rules: Iterable[TextFinding]) -> set[str]:
    """The rules that have found something of that severity or heavier."""
    order = list(Severity)
    return {each.rule for each in by_rules if order.index(each.severity) <= order.index(severity)}
