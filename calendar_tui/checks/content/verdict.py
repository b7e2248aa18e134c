"""What a check of a text finds, and how two findings are the same one."""

import hashlib
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from calendar_tui.checks.content.pattern import Place
from calendar_tui.checks.content.reading import Reading
from calendar_tui.checks.content.rule import Override, Rule
from calendar_tui.checks.text.passage import Part
from calendar_tui.checks.text.terms import bare
from calendar_tui.model.resolutions import WEIGHT
from calendar_tui.model.terms import FindingKind, Severity

_SIZE: Final = 16
"""Bytes of a fingerprint."""


class TextFinding(NamedTuple):
    """A problem of a text, or a question about it."""

    rule: str
    name: str
    kind: FindingKind
    severity: Severity
    part: Part
    start: int
    """The first character of the words meant, in the part as it was typed."""
    end: int
    """The character after the last."""
    matched: str
    """Those words."""
    sentence: str
    """The folded sentence that they stand in."""
    message: str
    why: str
    suggestion: str
    """What to say or do instead."""
    sources: tuple[str, ...]
    override: Override
    ask: str
    """The question's key, where it is one."""
    trace: tuple[str, ...]
    """What was found as what, for those who wonder why."""
    fingerprint: str
    """The same as long as rule and sentence are: a reworded sentence is another finding."""

    def as_json(self) -> dict[str, Any]:
        """The finding as other programs read it."""
        return {
            "rule": self.rule,
            "name": self.name,
            "kind": self.kind,
            "severity": self.severity,
            "part": self.part,
            "start": self.start,
            "end": self.end,
            "message": self.message,
            "why": self.why,
            "suggestion": self.suggestion,
            "sources": list(self.sources),
            "fingerprint": self.fingerprint,
        }


def make(
    rule: Rule,
    reading: Reading,
    place: Place,
    *,
    severity: Severity | None = None,
    message: str = "",
    suggestion: str = "",
    trace: tuple[str, ...] = (),
    kind: FindingKind = FindingKind.RULE,
) -> TextFinding:
    """A finding of a rule about words of a passage."""
    passage = reading.passage
    span = passage.sentences[reading.sentence_at(place.start)]
    return make_at(
        rule,
        passage.part,
        passage.raw,
        reading.span(place),
        sentence=passage.text[span.start : span.end],
        severity=severity,
        message=message,
        suggestion=suggestion,
        trace=trace,
        kind=kind,
    )


def make_at(
    rule: Rule,
    part: Part,
    raw: str,
    span: tuple[int, int],
    *,
    sentence: str,
    severity: Severity | None = None,
    message: str = "",
    suggestion: str = "",
    trace: tuple[str, ...] = (),
    kind: FindingKind = FindingKind.RULE,
) -> TextFinding:
    """A finding of a rule about a piece of a part as it was typed.

    Args:
        rule: whose finding it is.
        part: where it is found.
        raw: that part, as typed.
        span: the first character meant, and the one after the last.
        sentence: what the finding is known by; as long as it stays, it is the same finding.
        severity: what it weighs, if that isn't what the rule does.
        message: what is said in place of the rule's message.
        suggestion: what is said in place of the rule's suggestion.
        trace: what was found as what.
        kind: where it comes from; a question is one whatever this says.
    """
    severity = severity or rule.severity
    asks = severity is Severity.ASK  # A rule may block on one thing and ask about another.
    return TextFinding(
        rule=rule.id,
        name=rule.name,
        kind=FindingKind.ASK if asks else kind,
        severity=severity,
        part=part,
        start=span[0],
        end=span[1],
        matched=raw[span[0] : span[1]],
        sentence=sentence,
        message=message or rule.message,
        why=rule.why,
        suggestion=suggestion or rule.use_instead,
        sources=rule.sources,
        override=rule.override,
        ask=rule.ask if asks else "",
        trace=trace,
        fingerprint=fingerprint(rule.id, sentence),
    )


def fingerprint(rule: str, sentence: str) -> str:
    """What tells a finding from others: its rule and the words of its sentence.

    Capitals, signs and spaces don't matter.
    """
    key = f"{rule}\0{bare(sentence).casefold()}"
    return hashlib.blake2b(key.encode(errors="surrogatepass"), digest_size=_SIZE).hexdigest()


def joined(fingerprints: Iterable[str]) -> str:
    """The fingerprint of one question that several sentences raise."""
    all_of_them = sorted(set(fingerprints))
    if len(all_of_them) == 1:
        return all_of_them[0]
    return hashlib.blake2b("\0".join(all_of_them).encode(), digest_size=_SIZE).hexdigest()


def in_order(findings: list[TextFinding]) -> tuple[TextFinding, ...]:
    """The findings, heaviest first; of one weight by where they stand."""
    parts = {part: place for place, part in enumerate(Part)}
    return tuple(
        sorted(
            findings,
            key=lambda each: (WEIGHT[each.severity], parts[each.part], each.start, each.rule),
        )
    )
