"""How the findings of a post stand: open, answered, or let pass with a reason. Pure."""

from collections.abc import Container, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from calendar_tui.checks.content.pack import Ask, Choice
from calendar_tui.checks.content.rule import Override
from calendar_tui.checks.content.verdict import TextFinding
from calendar_tui.checks.text.passage import Part
from calendar_tui.model.resolutions import (
    WEIGHT,
    AnswerLine,
    OverrideLine,
    Problem,
    Resolutions,
)
from calendar_tui.model.terms import FindingKind, OverrideCode, Severity

UNUSED: Final = "META001"
"""The id of the finding about an override that nothing needs any more."""


UNUSED_WHY: Final = "A reason that was given for one sentence doesn't count for another."
"""Why that is worth saying."""


class State(StrEnum):
    """How a finding stands."""

    OPEN = "open"
    ANSWERED = "answered"
    OVERRIDDEN = "overridden"


class Judged(NamedTuple):
    """A finding, and what was said to it."""

    finding: TextFinding
    state: State
    severity: Severity
    """What it weighs now: an answer that says the post can't go out makes a question block."""
    answer: AnswerLine | None = None
    override: OverrideLine | None = None
    then: str = ""
    """What follows from the answer, a sentence."""

    @property
    def blocks(self) -> bool:
        """Whether it keeps the post from going out."""
        return self.state is State.OPEN and self.severity is Severity.BLOCK

    @property
    def waits(self) -> bool:
        """Whether somebody has to do something about it before the post is reviewed."""
        return self.state is State.OPEN and self.severity is not Severity.ADVISE


def judge(
    findings: Iterable[TextFinding],
    asks: Mapping[str, Ask],
    said: Resolutions,
    learning: Container[str] = (),
) -> tuple[Judged, ...]:
    """How each finding stands after what people ``said``, and which overrides nothing needs.

    An override of a rule that is ``learning`` from it is needed as long as it teaches.
    """
    judged = [_judged(each, asks, said) for each in findings]
    there = {each.finding.fingerprint for each in judged}
    spare = (
        each
        for each in said.overrides
        if each.fingerprint not in there and not (each.rule in learning and teaches(each))
    )
    return (*judged, *(_unused(each) for each in spare))


def teaches(override: OverrideLine) -> bool:
    """Whether a rule that learns takes an override for an exception: it was a false alarm."""
    return override.code is OverrideCode.FALSE_POSITIVE


def open_problems(judged: Iterable[Judged], *, heavy: bool = False) -> tuple[Problem, ...]:
    """What has to be solved, heaviest first; with ``heavy`` only what blocks."""
    found = (
        Problem(
            each.finding.rule,
            each.severity,
            each.finding.message,
            solution(each),
            each.finding.fingerprint,
        )
        for each in judged
        if (each.blocks if heavy else each.waits)
    )
    return tuple(sorted(found, key=lambda each: WEIGHT[each.severity]))


def solution(judged: Judged) -> str:
    """How an open finding is solved, one plain sentence."""
    if judged.then:
        return judged.then
    finding = judged.finding
    if judged.severity is Severity.ASK and finding.ask:
        return "answer its question"
    if judged.severity is not Severity.BLOCK:
        return "reword it, or let it pass with a reason"
    match finding.override:
        case Override.NEVER:
            return "reword it; this can't be let pass"
        case Override.PRIVACY_OFFICER:
            return "reword it, or have the privacy officer let it pass with a reason"
    return "reword it, or have another reviewer let it pass with a reason"


def passes(override: OverrideLine, finding: TextFinding, said: Resolutions) -> bool:
    """Whether an override lets just this finding pass today."""
    if override.fingerprint != finding.fingerprint or finding.override is Override.NEVER:
        return False
    if override.expires_on is not None and override.expires_on <= said.today:
        return False
    if WEIGHT[override.severity] > WEIGHT[finding.severity]:
        return False
    if finding.severity is not Severity.BLOCK or said.solo:
        return True
    return override.second_id is not None and override.second_id != said.author_id


def _judged(finding: TextFinding, asks: Mapping[str, Ask], said: Resolutions) -> Judged:
    """How one finding stands."""
    override = next((each for each in said.overrides if passes(each, finding, said)), None)
    if override is not None:
        return Judged(finding, State.OVERRIDDEN, finding.severity, override=override)
    if finding.severity is not Severity.ASK:
        return Judged(finding, State.OPEN, finding.severity)
    for answer in _answers(finding, said.answers):
        choice = _choice(asks, answer)
        if choice is not None and choice.blocks:
            then = choice.then or "reword it"
            return Judged(finding, State.OPEN, Severity.BLOCK, answer=answer, then=then)
        if choice is not None:
            then = choice.then
            return Judged(finding, State.ANSWERED, finding.severity, answer=answer, then=then)
    return Judged(finding, State.OPEN, finding.severity)


def _answers(finding: TextFinding, answers: Iterable[AnswerLine]) -> Iterator[AnswerLine]:
    """The answers to just this question, newest first."""
    mine = [each for each in answers if each.fingerprint == finding.fingerprint]
    yield from sorted(mine, key=lambda each: -each.id)


def _choice(asks: Mapping[str, Ask], answer: AnswerLine) -> Choice | None:
    """What an answer means; ``None`` where the question isn't asked like that any more."""
    asked = asks.get(answer.ask)
    return asked.choice(answer.choice) if asked else None


def _unused(override: OverrideLine) -> Judged:
    """That nothing needs an override any more."""
    finding = TextFinding(
        rule=UNUSED,
        name="unused-override",
        kind=FindingKind.RULE,
        severity=Severity.ADVISE,
        part=Part.TEXT,
        start=0,
        end=0,
        matched="",
        sentence=override.sentence,
        message=f"An override of {override.rule} is left over: its sentence isn't there any more.",
        why=UNUSED_WHY,
        suggestion="Withdraw the override.",
        sources=(),
        override=Override.AUTHOR,
        ask="",
        trace=(),
        fingerprint=override.fingerprint,
    )
    return Judged(finding, State.OPEN, Severity.ADVISE, override=override)
