"""What findings are called: counted in a line, told beside the text, explained in full. Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from calendar_tui.checks.content.pack import Ask, Pack
from calendar_tui.checks.content.standing import Judged, State, solution
from calendar_tui.checks.text.passage import Part
from calendar_tui.model.terms import Severity
from calendar_tui.schedule.format import format_day

NOTHING: Final = "No known problem found"
"""What is said where no rule found anything: never that a text is in order."""

NAMES: Final[Mapping[Severity, str]] = {
    Severity.BLOCK: "Blocks",
    Severity.WARN: "Warnings",
    Severity.ASK: "Questions",
    Severity.ADVISE: "Advice",
}
"""What findings of one weight are called together."""

SETTLED: Final = "Answered or let pass"

PLACES: Final[Mapping[Part, str]] = {
    Part.TITLE: "title",
    Part.TEXT: "text",
    Part.COMMENT: "first comment",
    Part.IMAGE: "text in image",
    Part.ALT: "alt text",
}


def counts(judged: Iterable[Judged]) -> Counter[Severity]:
    """How many are open, by what they weigh."""
    return Counter(each.severity for each in judged if each.state is State.OPEN)


def settled_words(judged: Iterable[Judged]) -> str:
    """How many were answered or let pass, in words; empty where none was."""
    states = Counter(each.state for each in judged)
    words = ((State.ANSWERED, "answered"), (State.OVERRIDDEN, "let pass"))
    return ", ".join(f"{states[state]} {word}" for state, word in words if states[state])


def open_words(judged: Iterable[Judged]) -> str:
    """How many are open, in words: ``2 block, 1 ask``; empty where none is."""
    open_ = counts(judged)
    return ", ".join(f"{open_[each]} {each}" for each in Severity if open_[each])


def headline(judged: Sequence[Judged]) -> str:
    """All of them in one line: ``2 block, 1 ask``."""
    said = open_words(judged) or NOTHING
    return ", ".join(part for part in (said, settled_words(judged)) if part)


def said_to(each: Judged, asks: Mapping[str, Ask]) -> str:
    """What somebody answered, or why it may pass; empty where nothing was said."""
    if each.override is not None and each.state is State.OVERRIDDEN:
        return f"Let pass, {each.override.code.label}: {each.override.reason}"
    if each.answer is None:
        return ""
    asked = asks.get(each.answer.ask)
    choice = asked.choice(each.answer.choice) if asked else None
    return f"Answered: {choice.label if choice else each.answer.choice}"


def explained(each: Judged, pack: Pack) -> str:
    """A finding in full, to be read over the form."""
    return "\n".join(_explained(each, pack)).strip()


def _explained(each: Judged, pack: Pack) -> Iterator[str]:
    """The paragraphs of it."""
    finding = each.finding
    yield f"{finding.rule} {finding.name.replace('-', ' ')}, in the {PLACES[finding.part]}"
    yield from ("", finding.message)
    if finding.matched:
        yield from ("", f'"{" ".join(finding.matched.split())}"')
    if finding.why:
        yield from ("", f"Why: {finding.why}")
    if finding.suggestion:
        yield from ("", f"Instead: {finding.suggestion}")
    if (said := said_to(each, pack.asks)) or each.then:
        yield from ("", said, *((each.then,) if each.then else ()))
    if each.state is State.OPEN and each.severity is not Severity.ADVISE:
        yield from ("", f"To go on: {solution(each)}.".replace("..", "."))
    yield from _sources(finding.sources, pack)
    if finding.trace:
        yield from ("", f"Found as: {', '.join(finding.trace)}")


def _sources(keys: Iterable[str], pack: Pack) -> Iterator[str]:
    """What a rule rests on, with the day on which each was looked up last."""
    sources = [pack.sources[key] for key in keys if key in pack.sources]
    if sources:
        yield from ("", "Sources:")
    for source in sources:
        yield f"- {source.title} (looked up {format_day(source.as_of)})"
