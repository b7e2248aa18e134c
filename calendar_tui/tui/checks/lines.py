"""The list of findings, line by line: the heaviest first, more said of the one in view. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from calendar_tui.checks.content.pack import Ask
from calendar_tui.checks.content.standing import Judged, State
from calendar_tui.model.terms import Severity
from calendar_tui.tui.checks.words import NAMES, NOTHING, SETTLED, said_to
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.findings import INKS, sign_of
from calendar_tui.tui.pages.lines import INDENT, Line, Part, heading, text, well
from calendar_tui.tui.text import wrapped

SIGN: Final = INDENT + 2
"""Cells before the words of a finding: the margin and its sign."""

MOST: Final = 3
"""Lines that a sentence takes at most."""


def list_lines(
    pen: Pen, judged: Sequence[Judged], asks: Mapping[str, Ask], width: int, key: str
) -> Iterator[Line]:
    """The list, the finding of fingerprint ``key`` told with its why and what to do."""
    if not judged:
        yield well(pen, NOTHING)
        yield text("The checks know many problems, not all: read it once more.", "muted")
    for name, found in _groups(judged):
        if found:
            yield heading(name, str(len(found)), width)
        for each in found:
            yield from finding_lines(pen, each, asks, width, here=each.finding.fingerprint == key)


def _groups(judged: Sequence[Judged]) -> Iterator[tuple[str, list[Judged]]]:
    """What is called by one name: the open ones by what they weigh, then the others."""
    for severity, name in NAMES.items():
        yield name, [e for e in judged if e.state is State.OPEN and e.severity is severity]
    yield SETTLED, [each for each in judged if each.state is not State.OPEN]


def finding_lines(
    pen: Pen, each: Judged, asks: Mapping[str, Ask], width: int, *, here: bool
) -> Iterator[Line]:
    """One finding: its message; with the cursor on it all that helps."""
    finding, room = each.finding, width - SIGN - 1
    tick = Part(f"{' ' * INDENT}{pen.signs.tick} ", "green", "bold")
    sign = sign_of(pen, each.severity) if each.state is State.OPEN else tick
    asked = asks.get(finding.ask)
    said = asked.question if asked is not None else finding.message
    words = " ".join(finding.matched.split())
    if words and not here:
        said = f"{said} {pen.signs.join} {words}"
    for at, line in enumerate(wrapped(said, room, MOST if here else 1, pen.signs.ellipsis)):
        before = sign if at == 0 else Part(" " * SIGN)
        yield Line((before, Part(line, "text", "bold" if here else "")), finding.fingerprint)
    for ink, sentence in _more(each, asks) if here else ():
        for line in wrapped(sentence, room, MOST, pen.signs.ellipsis):
            yield Line((Part(" " * SIGN), Part(line, ink)), finding.fingerprint)


def _more(each: Judged, asks: Mapping[str, Ask]) -> Iterator[tuple[str, str]]:
    """What is said of the finding under the cursor, with its inks."""
    finding = each.finding
    if finding.matched:
        yield "orange", f'"{" ".join(finding.matched.split())}"'
    asked = asks.get(finding.ask)
    if asked is not None:
        yield "muted", finding.message
        for number, choice in enumerate(asked.choices, 1):
            yield "text", f"{number}  {choice.label}"
    else:
        yield "muted", finding.why
    if finding.suggestion and asked is None:
        yield "link", f"Instead: {finding.suggestion}"
    if said := said_to(each, asks):
        yield "green" if each.state is not State.OPEN else INKS[Severity.BLOCK], said
    if each.then:
        yield INKS[each.severity], each.then
