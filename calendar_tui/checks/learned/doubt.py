"""What rules have found weighs as much as all readers together are sure of.

Only what patterns find: what is counted or measured stays, and so does what a certain rule
blocks or a practice made heavier.
Two readers that disagree are no reason to be silent, so what would have blocked is still asked
about, and a warning asked about or shown.
"""

from collections.abc import Container, Iterable, Iterator, Mapping

from calendar_tui.checks.content.rule import Check, Rule
from calendar_tui.checks.content.verdict import TextFinding
from calendar_tui.checks.learned.thresholds import Thresholds
from calendar_tui.model.terms import FindingKind, Severity


def by_patterns(
    findings: Iterable[TextFinding], rules: Mapping[str, Rule]
) -> list[tuple[str, Severity]]:
    """What patterns found, rule by rule: what counts for how sure one is."""
    return [
        (each.rule, each.severity) for each in findings if rules[each.rule].check is Check.PATTERN
    ]


def doubted(
    findings: Iterable[TextFinding],
    rules: Mapping[str, Rule],
    probability: float,
    at: Thresholds,
    settled: Container[str] = (),
) -> Iterator[TextFinding]:
    """The findings, each as heavy as it is with that probability that something is wrong.

    Args:
        findings: of the rules.
        rules: by id.
        probability: of all readers together.
        at: below which it is doubted.
        settled: rules that the practice or its state's law made heavier; nobody doubts those.
    """
    for each in findings:
        rule = rules[each.rule]
        severity = _lowered(each.severity, probability, at)
        certain = rule.certain and each.severity is Severity.BLOCK
        kept = rule.check is not Check.PATTERN or certain or rule.id in settled
        if kept or severity is each.severity:
            yield each
        elif severity is Severity.ASK and rule.ask:
            yield _with(each, probability, severity=severity, kind=FindingKind.ASK, ask=rule.ask)
        elif severity is Severity.WARN or each.severity is Severity.BLOCK:
            yield _with(each, probability, severity=Severity.WARN)
        else:
            advice = {"severity": Severity.ADVISE, "kind": FindingKind.RULE, "ask": ""}
            yield _with(each, probability, **advice)


def _lowered(severity: Severity, probability: float, at: Thresholds) -> Severity:
    """What a severity becomes."""
    if severity is Severity.BLOCK and probability < at.block_at:
        return Severity.WARN if probability >= at.warn_at else Severity.ASK
    if severity is Severity.WARN and probability < at.warn_at:
        return Severity.ASK if probability >= at.ask_at else Severity.ADVISE
    if severity is Severity.ASK and probability < at.ask_at:
        return Severity.ADVISE
    return severity


def _with(finding: TextFinding, probability: float, **changes: object) -> TextFinding:
    """A finding changed, which its trace tells."""
    trace = (*finding.trace, f"together all readers are {probability:.0%} sure of a problem")
    return finding._replace(trace=trace, **changes)  # type: ignore[arg-type]
